package check

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/reading"
	"enclair/samples"
)

// message joins lines with CRLF and ends the header section; content follows a line "".
func message(lines ...string) []byte {
	head, content := lines, ""
	if i := slices.Index(lines, ""); i >= 0 {
		head, content = lines[:i], strings.Join(lines[i+1:], "\r\n")
	}
	return []byte(strings.Join(head, "\r\n") + "\r\n\r\n" + content)
}

// ok is the start of a response that no rule objects to.
func response(status string, fields ...string) []byte {
	return message(append([]string{"HTTP/1.1 " + status, "Date: Wed, 17 Feb 2016 14:50:13 GMT"}, fields...)...)
}

// get is a request that no rule objects to, with more fields.
func get(fields ...string) []byte {
	return message(append([]string{"GET / HTTP/1.1", "Host: example.com"}, fields...)...)
}

// byteRanges is the media type of several parts of one content, and old a request in HTTP/1.0.
const byteRanges = "Content-Type: multipart/byteranges; boundary=b"

var old = message("GET / HTTP/1.0")

// socket is a request for a WebSocket, with the key of RFC 6455, 1.3.
var socket = get("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")

// ruleExamples holds for each code messages that it finds and messages, near them, that it leaves alone.
var ruleExamples = []struct {
	code        parser.Code
	finds, lets [][]byte
}{
	{CodeFieldCase, [][]byte{get("ACCEPT: */*"), response("204 No Content", `Etag: "a"`)}, [][]byte{get("accept: */*"), get("Accept: */*"), get("X-Request-Id: 1")}},
	{CodeFieldMisspelt, [][]byte{get("Acept: */*"), get("Refferer: /"), get("Conetnt-Type: a/b")}, [][]byte{get("Accept: */*"), get("Quite-Another: 1"), get("Referer: http://a/")}},
	{CodeResponseField, [][]byte{get(`ETag: "a"`), get("Access-Control-Allow-Origin: *")}, [][]byte{get("Accept: */*"), response("200 OK", `ETag: "a"`)}},
	{CodeRequestField, [][]byte{response("200 OK", "Host: example.com")}, [][]byte{get("Accept: */*"), response("200 OK", "Pragma: no-cache")}},
	{CodeMethodUnknown, [][]byte{message("SPRING / HTTP/1.1", "Host: a")}, [][]byte{message("PROPFIND / HTTP/1.1", "Host: a")}},
	{CodeConnectionUnlisted, [][]byte{get("TE: trailers"), get("Upgrade: websocket", "Connection: keep-alive")}, [][]byte{get("TE: trailers", "Connection: close, te"), get("Upgrade: websocket", "Connection: Upgrade")}},
	{CodeContentTypeMissing, [][]byte{response("200 OK", "Content-Length: 1", "", "a")}, [][]byte{response("200 OK", "Content-Length: 0"), response("200 OK", "Content-Type: a/b", "Content-Length: 1", "", "a")}},
	{CodeCharsetMissing, [][]byte{response("200 OK", "Content-Type: text/html")}, [][]byte{response("200 OK", "Content-Type: text/html; charset=utf-8"), response("200 OK", "Content-Type: image/png")}},
	{CodeDateMissing, [][]byte{message("HTTP/1.1 204 No Content", "Server: x")}, [][]byte{response("204 No Content"), message("HTTP/1.1 100 Continue"), message("HTTP/1.1 503 Service Unavailable", "Server: x")}},
	{CodeStatusUnknown, [][]byte{response("299 Well")}, [][]byte{response("200 OK"), response("999 No")}},
	{CodeReasonOther, [][]byte{response("404 OK")}, [][]byte{response("404 Not Found"), response("404 Introuvable"), response("404 ")}},
	{CodeChallengeMissing, [][]byte{response("401 Unauthorized")}, [][]byte{response("401 Unauthorized", "WWW-Authenticate: Basic realm=\"a\""), response("403 Forbidden")}},
	{CodeProxyChallenge, [][]byte{response("407 Proxy Authentication Required")}, [][]byte{response("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"a\"")}},
	{CodeAllowMissing, [][]byte{response("405 Method Not Allowed")}, [][]byte{response("405 Method Not Allowed", "Allow: GET")}},
	{CodeContentRangeMissing, [][]byte{response("206 Partial Content", "Content-Type: a/b")}, [][]byte{response("206 Partial Content", "Content-Range: bytes 0-1/2"), response("206 Partial Content", "Content-Type: multipart/byteranges; boundary=a")}},
	{CodeCompleteLength, [][]byte{response("416 Range Not Satisfiable")}, [][]byte{response("416 Range Not Satisfiable", "Content-Range: bytes */2")}},
	{CodeLocationMissing, [][]byte{response("301 Moved Permanently")}, [][]byte{response("301 Moved Permanently", "Location: /"), response("300 Multiple Choices")}},
	{CodeUpgradeMissing, [][]byte{response("426 Upgrade Required")}, [][]byte{response("426 Upgrade Required", "Upgrade: HTTP/2.0", "Connection: upgrade")}},
	{CodeNotModifiedFields, [][]byte{response("304 Not Modified", "Content-Type: text/html; charset=utf-8")}, [][]byte{response("304 Not Modified", `ETag: "a"`, "Content-Length: 12")}},
	{CodeExpiresIgnored, [][]byte{response("200 OK", "Cache-Control: max-age=1", "Expires: Wed, 24 Feb 2016 14:50:13 GMT")}, [][]byte{response("200 OK", "Cache-Control: public", "Expires: Wed, 24 Feb 2016 14:50:13 GMT")}},
	{CodeNoStoreMaxAge, [][]byte{response("200 OK", "Cache-Control: no-store, max-age=60")}, [][]byte{response("200 OK", "Cache-Control: no-store, max-age=0"), response("200 OK", "Cache-Control: no-store")}},
	{CodePragmaInResponse, [][]byte{response("200 OK", "Pragma: no-cache")}, [][]byte{get("Pragma: no-cache")}},
	{CodeWarningObsolete, [][]byte{response("200 OK", `Warning: 110 - "Response is Stale"`)}, [][]byte{response("200 OK")}},
	{CodeLastModifiedFuture, [][]byte{response("200 OK", "Last-Modified: Wed, 17 Feb 2016 14:50:14 GMT")}, [][]byte{response("200 OK", "Last-Modified: Wed, 17 Feb 2016 14:50:13 GMT")}},
	{CodeAgeOverMaxAge, [][]byte{response("200 OK", "Cache-Control: max-age=60", "Age: 61")}, [][]byte{response("200 OK", "Cache-Control: max-age=60", "Age: 60"), response("200 OK", "Age: 61")}},
	{CodeVaryStar, [][]byte{response("200 OK", "Vary: *")}, [][]byte{response("200 OK", "Vary: Accept")}},
	{CodeVaryEncoding, [][]byte{response("200 OK", "Content-Encoding: gzip")}, [][]byte{response("200 OK", "Content-Encoding: gzip", "Vary: Cookie, Accept-Encoding"), response("200 OK", "Content-Encoding: gzip", "Cache-Control: private")}},
	{CodeIfRangeWeak, [][]byte{get("Range: bytes=0-1", `If-Range: W/"a"`)}, [][]byte{get("Range: bytes=0-1", `If-Range: "a"`)}},
	{CodeIfRangeAlone, [][]byte{get(`If-Range: "a"`)}, [][]byte{get("Range: bytes=0-1", `If-Range: "a"`)}},
	{CodeModifiedIgnored, [][]byte{get(`If-None-Match: "a"`, "If-Modified-Since: Wed, 17 Feb 2016 14:50:13 GMT")}, [][]byte{get("If-Modified-Since: Wed, 17 Feb 2016 14:50:13 GMT")}},
	{CodeBasicOverHTTP,
		[][]byte{get("Authorization: Basic QTpi", "Origin: http://example.com"), message("GET http://a/ HTTP/1.1", "Host: a", "Authorization: basic QTpi"), message("GET / HTTP/1.1", "Host: a:80", "Authorization: Basic QTpi")},
		[][]byte{get("Authorization: Basic QTpi"), get("Authorization: Bearer a", "Origin: http://example.com"), get("Authorization: Basic QTpi", "Origin: https://example.com")}},
	{CodeCookieUnprotected, [][]byte{response("200 OK", "Set-Cookie: a=b"), response("200 OK", "Set-Cookie: a=b; Secure; HttpOnly")}, [][]byte{response("200 OK", "Set-Cookie: a=b; Secure; HttpOnly; SameSite=Lax")}},
	{CodeCookieNone, [][]byte{response("200 OK", "Set-Cookie: a=b; SameSite=None")}, [][]byte{response("200 OK", "Set-Cookie: a=b; SameSite=None; Secure")}},
	{CodeCookiePrefix,
		[][]byte{response("200 OK", "Set-Cookie: __Host-a=b; Secure"), response("200 OK", "Set-Cookie: __Host-a=b; Secure; Path=/; Domain=a"), response("200 OK", "Set-Cookie: __secure-a=b")},
		[][]byte{response("200 OK", "Set-Cookie: __Host-a=b; Secure; Path=/"), response("200 OK", "Set-Cookie: __Secure-a=b; Secure")}},
	{CodeCookieExpires, [][]byte{response("200 OK", "Set-Cookie: a=b; Max-Age=1; Expires=Wed, 24 Feb 2016 14:50:13 GMT")}, [][]byte{response("200 OK", "Set-Cookie: a=b; Max-Age=soon; Expires=Wed, 24 Feb 2016 14:50:13 GMT")}},
	{CodeCookieAgain,
		[][]byte{response("200 OK", "Set-Cookie: a=b", "Set-Cookie: a=c"), response("200 OK", "Set-Cookie: a=b; Domain=a.example", "Set-Cookie: a=c; Domain=.A.example")},
		[][]byte{response("200 OK", "Set-Cookie: a=b", "Set-Cookie: A=b"), response("200 OK", "Set-Cookie: a=b; Path=/", "Set-Cookie: a=b; Path=/c")}},
	{CodeCookieTwice, [][]byte{get("Cookie: a=b; a=c"), get("Cookie: a=b", "Cookie: a=c")}, [][]byte{get("Cookie: a=b; b=c")}},
	{CodeMediaTypeBrowsers,
		[][]byte{response("200 OK", "Content-Type: a/b; c=d; c=e"), response("200 OK", "Content-Type: a/b", "Content-Type: c/d"), response("200 OK", `Content-Type: a/b; c="d`)},
		[][]byte{response("200 OK", "Content-Type: a/b; c=d"), response("200 OK", "Content-Type: b"), response("200 OK", "Content-Type:", " a/b")}},
	{CodeMediaTypeNone, [][]byte{response("200 OK", "Content-Type: text"), response("200 OK", "Content-Type: text/; charset=a")}, [][]byte{response("200 OK", "Content-Type: a/b;"), response("200 OK")}},
	{CodeWebSocketDiffers, [][]byte{slices.Concat(socket, response("101 Switching Protocols", "Sec-WebSocket-Accept: dGhlIHNhbXBsZSBub25jZQ=="))}, [][]byte{response("101 Switching Protocols", "Sec-WebSocket-Accept: dGhlIHNhbXBsZSBub25jZQ==")}},
	{CodeWebSocketAccept, [][]byte{slices.Concat(socket, response("101 Switching Protocols", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))}, [][]byte{slices.Concat(socket, response("101 Switching Protocols", "Sec-WebSocket-Accept: a"))}},
	{CodeCORSStarCredentials, [][]byte{response("200 OK", "Access-Control-Allow-Origin: *", "Access-Control-Allow-Credentials: true")}, [][]byte{response("200 OK", "Access-Control-Allow-Origin: *")}},
	{CodeCacheExplicit, [][]byte{response("200 OK", "Cache-Control: max-age=60"), response("200 OK", "Expires: Wed, 24 Feb 2016 14:50:13 GMT")}, [][]byte{response("200 OK"), response("200 OK", "Cache-Control: public")}},
	{CodeValidators, [][]byte{response("200 OK", `ETag: "a"`, "Last-Modified: Wed, 17 Feb 2016 14:50:13 GMT")}, [][]byte{response("200 OK", `ETag: "a"`)}},
	{CodeCookieProtected, [][]byte{response("200 OK", "Set-Cookie: a=b; secure; httponly; samesite=strict")}, [][]byte{response("200 OK", "Set-Cookie: a=b")}},
	{CodeHSTS, [][]byte{response("200 OK", "Strict-Transport-Security: max-age=31536000")}, [][]byte{response("200 OK", "Strict-Transport-Security: max-age=0")}},
	{CodeNoSniff, [][]byte{response("200 OK", "X-Content-Type-Options: nosniff")}, [][]byte{response("200 OK", "X-Content-Type-Options: maybe")}},
	{CodeExpectNoContent, [][]byte{get("Expect: 100-continue"), get("Expect: 100-Continue", "Content-Length: 0")}, [][]byte{get("Expect: 100-continue", "Content-Length: 1", "", "a"), get("Expect: 100-continue", "Transfer-Encoding: chunked", "", "0\r\n\r\n")}},
	{CodeTraceCredentials, [][]byte{message("TRACE / HTTP/1.1", "Host: a", "Authorization: Bearer a"), message("TRACE / HTTP/1.1", "Host: a", "Cookie: a=b")}, [][]byte{message("TRACE / HTTP/1.1", "Host: a"), get("Cookie: a=b")}},
	{CodeRealmUnquoted, [][]byte{response("401 Unauthorized", "WWW-Authenticate: Basic realm=a"), response("407 No", "Proxy-Authenticate: Digest nonce=\"a\", realm=a")}, [][]byte{response("401 Unauthorized", "WWW-Authenticate: Basic realm=\"a\", charset=UTF-8")}},
	{CodeContentIn205, [][]byte{response("205 Reset Content", "Content-Length: 1", "", "a")}, [][]byte{response("205 Reset Content", "Content-Length: 0"), response("205 Reset Content", "Transfer-Encoding: chunked", "", "0\r\n\r\n")}},
	{CodeRangeBesideParts, [][]byte{response("206 Partial Content", byteRanges, "Content-Range: bytes 0-0/2", "", "--b", "Content-Range: bytes 0-0/2", "", "a", "--b--")}, [][]byte{response("206 Partial Content", byteRanges, "", "--b", "Content-Range: bytes 0-0/2", "", "a", "--b--"), response("206 Partial Content", "Content-Range: bytes 0-0/2")}},
	{CodePartRangeMissing, [][]byte{response("206 Partial Content", byteRanges, "", "--b", "Content-Type: a/b", "", "a", "--b--")}, [][]byte{response("206 Partial Content", byteRanges, "", "--b", "Content-Range: bytes 0-0/2", "", "a", "--b--"), response("200 OK", byteRanges, "", "--b", "", "a", "--b--")}},
	{CodeTEToHTTP10, [][]byte{slices.Concat(old, response("200 OK", "Transfer-Encoding: chunked", "", "0\r\n\r\n"))}, [][]byte{slices.Concat(old, response("200 OK", "Content-Length: 0")), slices.Concat(get(), response("200 OK", "Transfer-Encoding: chunked", "", "0\r\n\r\n"))}},
	{CodeInterimToHTTP10, [][]byte{slices.Concat(old, message("HTTP/1.1 100 Continue"))}, [][]byte{slices.Concat(get(), message("HTTP/1.1 100 Continue")), slices.Concat(old, response("204 No Content"))}},
	{CodeProtocolNotOffered,
		[][]byte{slices.Concat(get("Connection: upgrade", "Upgrade: h2c"), message("HTTP/1.1 101 Switching Protocols", "Connection: upgrade", "Upgrade: websocket")), slices.Concat(get(), message("HTTP/1.1 101 Switching Protocols", "Connection: upgrade", "Upgrade: websocket"))},
		[][]byte{slices.Concat(get("Connection: upgrade", "Upgrade: h2c, WebSocket"), message("HTTP/1.1 101 Switching Protocols", "Connection: upgrade", "Upgrade: websocket")), message("HTTP/1.1 101 Switching Protocols", "Connection: upgrade", "Upgrade: websocket")}},
	{CodePartsForOneRange, [][]byte{slices.Concat(get("Range: bytes=0-0"), response("206 Partial Content", byteRanges, "", "--b--"))}, [][]byte{slices.Concat(get("Range: bytes=0-0, 2-2"), response("206 Partial Content", byteRanges, "", "--b--")), response("206 Partial Content", byteRanges, "", "--b--")}},
	{CodeCookiePartitioned, [][]byte{response("200 OK", "Set-Cookie: a=b; Partitioned")}, [][]byte{response("200 OK", "Set-Cookie: a=b; Partitioned; Secure")}},
	{CodeCookieDomain,
		[][]byte{slices.Concat(get(), response("200 OK", "Set-Cookie: a=b; Domain=other.example")), slices.Concat(get(), response("200 OK", "Set-Cookie: a=b; Domain=www.example.com"))},
		[][]byte{slices.Concat(get(), response("200 OK", "Set-Cookie: a=b; Domain=.Example.COM")), slices.Concat(get(), response("200 OK", "Set-Cookie: a=b; Domain=com")), response("200 OK", "Set-Cookie: a=b; Domain=other.example")}},
	{CodeCookieOverHTTP, [][]byte{slices.Concat(message("GET http://example.com/ HTTP/1.1", "Host: example.com"), response("200 OK", "Set-Cookie: a=b; Secure"))}, [][]byte{slices.Concat(get(), response("200 OK", "Set-Cookie: a=b; Secure"))}},
	{CodePolicyInline, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self' 'unsafe-inline'"), response("200 OK", "Content-Security-Policy: script-src-elem 'unsafe-inline'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'unsafe-inline' 'nonce-abc'"), response("200 OK", "Content-Security-Policy: script-src 'self'; style-src 'unsafe-inline'")}},
	{CodePolicyInlineIgnored, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'unsafe-inline' 'nonce-abc'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'unsafe-inline'")}},
	{CodePolicyEval, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'unsafe-eval'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self'")}},
	{CodePolicyAnywhere, [][]byte{response("200 OK", "Content-Security-Policy: script-src *"), response("200 OK", "Content-Security-Policy: default-src https:")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self'; img-src *"), response("200 OK", "Content-Security-Policy: script-src https: 'strict-dynamic' 'nonce-abc'")}},
	{CodePolicyData, [][]byte{response("200 OK", "Content-Security-Policy: script-src data:")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self'; img-src data:")}},
	{CodePolicyOpenHost, [][]byte{response("200 OK", "Content-Security-Policy: script-src https://unpkg.com/")}, [][]byte{response("200 OK", "Content-Security-Policy: img-src unpkg.com"), response("200 OK", "Content-Security-Policy: script-src cdn.example.com")}},
	{CodePolicyObjects, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self'")}, [][]byte{response("200 OK", "Content-Security-Policy: default-src 'self'"), response("200 OK", "Content-Security-Policy: script-src 'self'; object-src 'none'")}},
	{CodePolicyBase, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'nonce-abc'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'self'"), response("200 OK", "Content-Security-Policy: script-src 'nonce-abc'; base-uri 'none'")}},
	{CodePolicyMisspelt, [][]byte{response("200 OK", "Content-Security-Policy: imgsrc *"), response("200 OK", "Content-Security-Policy: scirpt-src *")}, [][]byte{response("200 OK", "Content-Security-Policy: img-src *"), response("200 OK", "Content-Security-Policy: foobar x")}},
	{CodePolicyUnknown, [][]byte{response("200 OK", "Content-Security-Policy: foobar-src 'self'")}, [][]byte{response("200 OK", "Content-Security-Policy: img-src *"), response("200 OK", "Content-Security-Policy: imgsrc *")}},
	{CodePolicySemicolon, [][]byte{response("200 OK", "Content-Security-Policy: default-src 'self' script-src 'self'")}, [][]byte{response("200 OK", "Content-Security-Policy: default-src 'self'; script-src 'self'")}},
	{CodePolicyGone, [][]byte{response("200 OK", "Content-Security-Policy: plugin-types a/b"), response("200 OK", "Content-Security-Policy: referrer origin")}, [][]byte{response("200 OK", "Content-Security-Policy: default-src 'self'")}},
	{CodePolicyReportURI, [][]byte{response("200 OK", "Content-Security-Policy: report-uri /r")}, [][]byte{response("200 OK", "Content-Security-Policy: report-uri /r; report-to r")}},
	{CodePolicySeveral, [][]byte{response("200 OK", "Content-Security-Policy: img-src a, font-src b")}, [][]byte{response("200 OK", "Content-Security-Policy: img-src a")}},
	{CodePolicyNonce, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'nonce-abc'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'nonce-rAnd0m4bCdEfGhIjKlMnOpQ=='")}},
	{CodePolicyAddress, [][]byte{response("200 OK", "Content-Security-Policy: img-src 192.0.2.1")}, [][]byte{response("200 OK", "Content-Security-Policy: img-src 127.0.0.1"), response("200 OK", "Content-Security-Policy: img-src a.example")}},
	{CodePolicyDynamic, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'strict-dynamic'")}, [][]byte{response("200 OK", "Content-Security-Policy: script-src 'strict-dynamic' 'nonce-abc'")}},
	{CodePolicyReportOnly, [][]byte{response("200 OK", "Content-Security-Policy-Report-Only: sandbox")}, [][]byte{response("200 OK", "Content-Security-Policy: sandbox")}},
	{CodeOptionsNoType, [][]byte{message("OPTIONS * HTTP/1.1", "Host: a", "Content-Length: 1", "", "a")}, [][]byte{message("OPTIONS * HTTP/1.1", "Host: a"), message("OPTIONS * HTTP/1.1", "Host: a", "Content-Type: a/b", "Content-Length: 1", "", "a")}},
}

func TestRulesFindWhatTheyAreAbout(t *testing.T) {
	for _, x := range ruleExamples {
		finds := func(src []byte) bool {
			doc := parser.Parse(src)
			found := Check(doc)
			for _, d := range found {
				if r, ok := Rules().Of(d.Code); !ok || d.Severity != r.Severity {
					t.Errorf("%s: severity %s", d.Code, d.Severity)
				}
				if s := doc.Span(d.Node); !s.Contains(d.Span) {
					t.Errorf("%s: span %v outside its node %v", d.Code, d.Span, s)
				}
				for _, lang := range explain.Langs() {
					if s := explain.Sentence(doc, d, lang); !strings.HasSuffix(s, ".") && explain.Has("code/"+string(d.Code)) {
						t.Errorf("%s is said %q", d.Code, s)
					}
				}
			}
			return slices.ContainsFunc(found, func(d parser.Diagnostic) bool { return d.Code == x.code })
		}
		for _, src := range x.finds {
			if !finds(src) {
				t.Errorf("%s is not found in %q", x.code, src)
			}
		}
		for _, src := range x.lets {
			if finds(src) {
				t.Errorf("%s is found in %q", x.code, src)
			}
		}
	}
}

// TestEveryCodeHasARule reads the constants of all who report findings: one without a rule would be reported as an error
// under its own name.
func TestEveryCodeHasARule(t *testing.T) {
	constant := regexp.MustCompile(`(?m)^\s*(?:const )?Code\w+\s+(?:parser\.)?Code\s*=\s*"([^"]+)"`)
	for dir, table := range map[string]*parser.RuleTable{"../../parser": parser.Rules(), "../../parser/decode": decode.Rules(), "../../parser/reading": reading.Rules(), ".": Rules()} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[parser.Code]bool{}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range constant.FindAllStringSubmatch(string(text), -1) {
				if seen[parser.Code(m[1])] {
					t.Errorf("%s: two constants are %s", dir, m[1])
				}
				seen[parser.Code(m[1])] = true
			}
		}
		for _, r := range table.All() {
			delete(seen, r.Code)
		}
		for code := range seen {
			t.Errorf("%s: %s has no rule", dir, code)
		}
	}
}

func TestRulesAreComplete(t *testing.T) {
	seen := map[parser.Code]bool{}
	for _, r := range parser.Rules().All() {
		seen[r.Code] = true
	}
	for _, r := range Rules().All() {
		if seen[r.Code] {
			t.Errorf("%s is the parser's", r.Code)
		}
		found := 0
		for _, x := range ruleExamples {
			if x.code == r.Code {
				found += len(x.finds)
				if len(x.lets) == 0 {
					t.Errorf("%s has no example that it leaves alone", r.Code)
				}
			}
		}
		if found == 0 {
			t.Errorf("%s has no example", r.Code)
		}
		if explain.Has("code/"+string(r.Code)) && (r.Severity == parser.Error || r.Severity == parser.Warning) && explain.FactOf("code/"+string(r.Code), "fix-en") == "" {
			t.Errorf("%s does not say how to mend it", r.Code)
		}
	}
}

func TestFindingsOfOneKindAreBoundedAndTheRestIsCounted(t *testing.T) {
	for n, want := range map[int]string{100: "", 101: "[field-case 1]", 150: "[field-case 50]"} {
		more := ""
		doc := parser.Parse(get(slices.Repeat([]string{"ACCEPT: */*"}, n)...))
		for _, d := range Check(doc) {
			if d.Code == parser.CodeManyMore {
				more = fmt.Sprint(d.Args)
				if said := explain.Sentence(doc, d, explain.EN); !strings.Contains(said, "case") {
					t.Errorf("%d fields: it is said %q", n, said)
				}
			}
		}
		if more != want {
			t.Errorf("%d fields: more %s, not %s", n, more, want)
		}
	}
}

func TestFindingsAreInSourceOrder(t *testing.T) {
	for _, s := range samples.All() {
		found := Findings(parser.Parse(s.Bytes()))
		if !slices.IsSortedFunc(found, func(a, b parser.Diagnostic) int { return int(a.Span.Start) - int(b.Span.Start) }) {
			t.Errorf("%s: findings out of order", s.Slug)
		}
	}
}
