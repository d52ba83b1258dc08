package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

// vocabularies names the lists of testdata whose members have a record each, and the family of these records.
var vocabularies = []struct{ list, family string }{
	{"csp-directives", "directive/content-security-policy"},
	{"csp-sources", "value/content-security-policy"},
	{"csp-sandbox-flags", "directive/content-security-policy/sandbox"},
	{"policy-features", "directive/permissions-policy"},
}

func TestEveryMemberOfAVocabularyHasARecord(t *testing.T) {
	for _, v := range vocabularies {
		names := lines(t, "testdata/"+v.list+".txt")
		if len(names) == 0 {
			t.Errorf("%s is empty", v.list)
		}
		for _, name := range names {
			if k := named(v.family, name); k == "" {
				t.Errorf("%s: %s/%s has no record", v.list, v.family, slug(name))
			} else if r := find(k); r.text("title", EN) == "" && !strings.EqualFold(strings.Trim(r.get("name"), "'"), name) {
				t.Errorf("%s: the record of %s is named %s", v.list, name, r.get("name"))
			}
		}
	}
}

// TestWordsFindTheirRecords looks in the value of one field for the part with that text.
func TestWordsFindTheirRecords(t *testing.T) {
	for _, c := range []struct{ line, word, key string }{
		{"Content-Security-Policy: script-src 'self'", "'self'", "value/content-security-policy/self"},
		{"Content-Security-Policy: script-src 'nonce-YWJj'", "'nonce-YWJj'", "value/content-security-policy/nonce-source"},
		{"Content-Security-Policy: script-src 'SHA256-YWJj='", "'SHA256-YWJj='", "value/content-security-policy/hash-source"},
		{"Content-Security-Policy: img-src data:", "data:", "value/content-security-policy/scheme-source"},
		{"Content-Security-Policy: img-src *.example.org", "*.example.org", "value/content-security-policy/host-source"},
		{"Content-Security-Policy: img-src self", "self", "value/content-security-policy/host-source"},
		{"Content-Security-Policy: sandbox allow-forms", "allow-forms", "directive/content-security-policy/sandbox/allow-forms"},
		{"Content-Security-Policy: report-to self", "self", "kind/token"},
		{"Content-Security-Policy-Report-Only: frame-ancestors 'none'", "frame-ancestors", "directive/content-security-policy/frame-ancestors"},
		{"Permissions-Policy: usb=(self)", "self", "value/permissions-policy/self"},
		{"Feature-Policy: usb 'none'", "'none'", "value/permissions-policy/none"},
		{"Feature-Policy: usb 'none'", "usb", "directive/permissions-policy/usb"},
	} {
		if got := keyOf(t, c.line, c.word); got != c.key {
			t.Errorf("%s: %s has the key %s", c.line, c.word, got)
		}
	}
}

// keyOf gives the key of the smallest part with that text in a message with that field line: a request where the line is
// a request's, which begins with a space.
func keyOf(t *testing.T, line, word string) string {
	t.Helper()
	message := "HTTP/1.1 200 OK\r\n" + line + "\r\nContent-Length: 0\r\n\r\n"
	if request, ok := strings.CutPrefix(line, " "); ok {
		message = "GET / HTTP/1.1\r\nHost: example.org\r\n" + request + "\r\n\r\n"
	}
	doc := parser.Parse([]byte(message))
	key := ""
	for n := range doc.Nodes {
		id := parser.NodeID(n)
		if doc.Text(id) == word && doc.Kind(id) != parser.KindDelimiter {
			if k := Of(doc, id, EN).Key; key == "" || !strings.HasPrefix(k, "kind/") {
				key = k
			}
		}
	}
	return key
}

func TestTheNearestKnownNameOfAFamilyIsTold(t *testing.T) {
	for _, c := range []struct{ line, word, near string }{
		{"Cache-Control: no-stor", "no-stor", "directive/cache-control/no-store"},
		{"Content-Security-Policy: scriptsrc x", "scriptsrc", "directive/content-security-policy/script-src"},
		{"Permissions-Policy: camra=()", "camra", "directive/permissions-policy/camera"},
		{"Transfer-Encoding: chunkd", "chunkd", "transfer-coding/chunked"},
		{"Content-Encoding: gzp", "gzp", "content-coding/gzip"},
		{"Accept-Ranges: byte", "byte", "range-unit/bytes"},
		{"Set-Cookie: a=b; HtpOnly", "HtpOnly", "cookie-attribute/httponly"},
		{"WWW-Authenticate: Beaer", "Beaer", "auth-scheme/bearer"},
	} {
		doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\n" + c.line + "\r\nContent-Length: 0\r\n\r\n"))
		var got Entry
		for n := range doc.Nodes {
			if id := parser.NodeID(n); doc.Text(id) == c.word {
				got = Of(doc, id, EN)
			}
		}
		if !got.Unknown || len(got.See) == 0 || got.See[len(got.See)-1].Key != c.near {
			t.Errorf("%s: %v %v", c.line, got.Key, got.See)
		}
	}
}
