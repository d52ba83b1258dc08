//go:build unix

package main

// verdictShapes are the fields that a verdict compares, both in numbers: what one side asks for and the other side gives.
func verdictShapes() (all []shape) {
	const preflight = "OPTIONS / HTTP/1.1\r\nHost: a\r\nOrigin: http://b.example\r\nAccess-Control-Request-Method: PUT\r\n"
	for _, pair := range []struct{ name, request, asked, answer, given string }{
		{"cors-headers", preflight + "Access-Control-Request-Headers: x", ",x#", "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: y", ",y#"},
		{"cors-methods", preflight + "A: b", "", "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: GET", ",A#"},
		{"cors-exposed", request + "Origin: http://b.example\r\nA: b", "\r\nX-#: a", response + "Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: y", ",y#"},
		{"negotiated-language", request + "Accept-Language: fr", ", a-#;q=0.5", response + "Content-Language: de", ", b-#"},
		{"negotiated-type", request + "Accept: a/b", ", a/b#;q=0.5", response + "Content-Type: text/html\r\nVary: a", ", x-#"},
		{"negotiated-coding", request + "Accept-Encoding: gzip", ", a#;q=0.5", response + "Content-Encoding: b", ", b#"},
		{"vary", request + "A: b", "\r\nX-#: b", response + "Vary: a", ", x-#"},
		{"etags", request + "If-None-Match: \"a\"", ", \"a#\"", response + "ETag: \"b\"\r\nA: b", "\r\nA#: b"},
		{"if-match", "PUT / HTTP/1.1\r\nHost: a\r\nIf-Match: \"a\"", ", \"a#\"", "HTTP/1.1 412 Precondition Failed\r\nETag: \"b\"", "\r\nETag: \"a#\""},
		{"ranges", request + "Range: bytes=0-0", ",#-#", "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-0/1\r\nA: b", "\r\nContent-Range: bytes #-#/9999999"},
		{"cookies-answered", request + "Cookie: a=b", "; a#=b", response + "Set-Cookie: a=b", "\r\nSet-Cookie: a#=b"},
		{"cookies-dated", request + "Cookie: a=b", "; a=b", response + "Set-Cookie: a=b", "\r\nSet-Cookie: a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Max-Age=1; Secure"},
		{"challenges", request + "Authorization: Basic YTpi\r\nA: b", "\r\nAuthorization: Basic YTpi", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=a", ", Digest realm=\"a#\", nonce=b"},
		{"digest-authorization", request + "Authorization: Digest realm=a", ", a#=b", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=a", ", b#=c"},
		{"cached", request + "Cache-Control: no-cache", ", max-age=#", response + "Cache-Control: no-cache", ", max-age=#"},
		{"cached-dates", request + "A: b", "", response + "Age: 1\r\nExpires: Wed, 21 Oct 2026 07:28:00 GMT", "\r\nExpires: Wed, 21 Oct 2026 07:28:00 GMT\r\nCache-Control: public\r\nLast-Modified: Wed, 21 Oct 2026 07:28:00 GMT"},
		{"redirected", request + "A: b", "", "HTTP/1.1 301 Moved Permanently\r\nLocation: http://a.example/", "/../a"},
		{"connection", request + "Connection: keep-alive", ", x-#", response + "Connection: close", ", y-#\r\nY-#: a\r\nConnection: a"},
		{"upgrade", request + "Connection: upgrade\r\nUpgrade: a", ", a/#", "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: b", ", b/#"},
		{"websocket", request + "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: a", ", a#",
			"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: b", ", b#"},
		{"policies", request + "A: b", "", response + "Content-Security-Policy: default-src 'none'", "\r\nContent-Security-Policy: script-src 'self' a#.example"},
		{"policy-directives", request + "A: b", "", response + "Content-Security-Policy: default-src 'none'", "; x-#-src 'self'"},
		{"policy-sources", request + "A: b", "", response + "Content-Security-Policy: script-src 'none'", " 'nonce-a#' a#.example"},
		{"transport-security", request + "A: b", "", response + "Strict-Transport-Security: max-age=1", "\r\nStrict-Transport-Security: max-age=#"},
		{"allowed", "DELETE / HTTP/1.1\r\nHost: a\r\nA: b", "", "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET", ", A#"},
		{"trailers", request + "TE: trailers\r\nTrailer: a", ", x-#", response + "Trailer: b", ", y-#"},
		{"digests", request + "Want-Content-Digest: sha-256=1", ", a#=1", response + "Content-Digest: sha-256=:YWJj:", ", a#=:YWJj:"},
	} {
		// The request takes half of the size, where it grows at all.
		all = append(all, shape{name: "verdict/" + pair.name, halves: &[2]shape{
			{head: pair.request, unit: pair.asked, tail: "\r\n\r\n"},
			{head: pair.answer, unit: pair.given, tail: "\r\nContent-Length: 0\r\n\r\n"},
		}})
	}
	return all
}
