package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

// vocabularies names the lists of testdata whose members have a record each, and the family of these records.
var vocabularies = []struct{ list, family string }{
	{"auth-schemes", "auth-scheme"},
	{"cache-directives", "directive/cache-control"},
	{"cache-status", "cache-status"},
	{"cache-status-reasons", "cache-status/fwd"},
	{"connection-types", "value/ect"},
	{"content-codings", "content-coding"},
	{"cookie-attributes", "cookie-attribute"},
	{"cookie-prefixes", "cookie-prefix"},
	{"csp-directives", "directive/content-security-policy"},
	{"csp-sandbox-flags", "directive/content-security-policy/sandbox"},
	{"csp-sources", "value/content-security-policy"},
	{"fetch-destinations", "value/sec-fetch-dest"},
	{"fetch-modes", "value/sec-fetch-mode"},
	{"fetch-sites", "value/sec-fetch-site"},
	{"forwarded", "forwarded"},
	{"framing-rules", "value/x-frame-options"},
	{"http-versions", "http-version"},
	{"methods", "method"},
	{"platforms", "value/sec-ch-ua-platform"},
	{"policy-features", "directive/permissions-policy"},
	{"preferences", "prefer"},
	{"proxy-errors", "parameter/proxy-status/error"},
	{"proxy-status", "parameter/proxy-status"},
	{"range-units", "range-unit"},
	{"referrer-policies", "value/referrer-policy"},
	{"robots-rules", "directive/x-robots-tag"},
	{"site-data", "value/clear-site-data"},
	{"status-codes", "status"},
	{"transfer-codings", "transfer-coding"},
	{"upgrade-tokens", "upgrade-token"},
	{"warn-codes", "warn-code"},
}

func TestEveryMemberOfAVocabularyHasARecord(t *testing.T) {
	for _, v := range vocabularies {
		names := lines(t, "testdata/"+v.list+".txt")
		if len(names) == 0 {
			t.Errorf("%s is empty", v.list)
		}
		for _, name := range names {
			if named(v.family, name) == "" {
				t.Errorf("%s: %s/%s has no record", v.list, v.family, slug(name))
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
		{"Cache-Status: a; fwd=stale", "stale", "cache-status/fwd/stale"},
		{"Proxy-Status: a; error=dns_error; rcode=x", "dns_error", "parameter/proxy-status/error/dns_error"},
		{"Proxy-Status: a; error=dns_error; rcode=x", "rcode=x", "parameter/proxy-status/rcode"},
		{`Alt-Svc: h3=":443"; ma=5`, `h3=":443"`, "alpn/h3"},
		{`Alt-Svc: h3=":443"; ma=5`, "ma=5", "alt-svc/ma"},
		{"Server-Timing: db;dur=5", "dur=5", "parameter/server-timing/dur"},
		{`Clear-Site-Data: "cache", "*"`, `"cache"`, "value/clear-site-data/cache"},
		{"X-Robots-Tag: googlebot: nofollow", "nofollow", "directive/x-robots-tag/nofollow"},
		{"No-Vary-Search: key-order", "key-order", "directive/no-vary-search/key-order"},
		{"Preference-Applied: return=minimal", "minimal", "prefer/return/minimal"},
		{"Set-Cookie: __Host-Http-a=b", "__Host-Http-a", "cookie-prefix/__host-http-"},
		{"Set-Cookie: a=b; Priority=High", "Priority=High", "cookie-attribute/priority/high"},
		{`WWW-Authenticate: PrivateToken challenge="x"`, `challenge="x"`, "auth-param/privatetoken/challenge"},
		{`WWW-Authenticate: SCRAM-SHA-256 sid=x`, "sid=x", "auth-param/scram/sid"},
		{`WWW-Authenticate: Bearer error="invalid_token"`, `"invalid_token"`, "auth-param/error/invalid_token"},
		{`WWW-Authenticate: Digest realm="x", nonce="y", algorithm=SHA-256`, "SHA-256", "auth-param/algorithm/sha-256"},
		{` Sec-CH-UA-Platform: "Chrome OS"`, `"Chrome OS"`, "value/sec-ch-ua-platform/chrome-os"},
		{" Sec-CH-UA-Mobile: ?0", "?0", "value/sec-ch-ua-mobile/?0"},
		{" Sec-Purpose: prefetch;prerender", "prerender", "parameter/sec-purpose/prerender"},
		{" Purpose: prefetch", "prefetch", "value/sec-purpose/prefetch"},
		{" Authorization: Hawk id=x, ts=1", "ts=1", "auth-param/hawk/ts"},
		{" Host: example.org", "HTTP/1.1", "http-version/1.1"},
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

// TestKindsSayTheWordsOfCourses lets a student find, in the part that was chosen, the word that the course has for it.
func TestKindsSayTheWordsOfCourses(t *testing.T) {
	for _, line := range lines(t, "testdata/course-words.txt") {
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			t.Fatalf("not three cells: %s", line)
		}
		for _, key := range strings.Split(cells[1], ", ") {
			r := find(key)
			if r == nil {
				t.Errorf("%s has no record", key)
				continue
			}
			for _, lang := range Langs() {
				if !strings.Contains(r.text("more", lang), cells[0]) {
					t.Errorf("%s does not say %s in %s", key, cells[0], lang)
				}
			}
			if !strings.Contains(r.get("see")+";", cells[2]+";") {
				t.Errorf("%s does not lead to %s", key, cells[2])
			}
		}
	}
}
