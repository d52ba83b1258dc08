package verdict

var authCases = []cardCase{
	{"a challenge", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"the cave\", Digest realm=\"r\", nonce=\"n\", stale=true, Bearer\nContent-Length: 0\n\n", "The server wants to know who is asking",
		[]string{"`Basic`, for the part of the site called `the cave`", "The server offers `Bearer`", "`MD5`", "a value meant for one use, `n`", "only the one-time value was too old", "Of these 3 offers"}},
	{"a challenge alone", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", algorithm=SHA-256\nContent-Length: 0\n\n", "The server wants to know", []string{"Without the request", "hash algorithm is `SHA-256`"}},
	{"credentials that are taken", "GET / HTTP/1.1\nHost: a\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n", "was accepted: `200`", []string{"`Aladdin` and the password `open sesame`"}},
	{"credentials that are refused", "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer x\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\nContent-Length: 0\n\n", "was not accepted", []string{"`invalid_token`", "whoever has the token"}},
	{"credentials that do not suffice", "GET / HTTP/1.1\nHost: a\nAuthorization: Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"\n\nHTTP/1.1 403 Forbidden\nContent-Length: 0\n\n", "considers the proof insufficient", []string{"can read the name `u`", "without `qop`"}},
	{"a token with claims", "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer eyJhbGciOiJub25lIn0.e30.x\n\n", "proves who it is", []string{"anyone can read its claims"}},
	{"a scheme of its own", "GET / HTTP/1.1\nHost: a\nAuthorization: Negotiate YTpi\n\nHTTP/1.1 404 Not Found\nContent-Length: 0\n\n", "says nothing about the proof", []string{"depends on the specification of that scheme"}},
	{"credentials that cannot be read", "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YWFh\n\n", "proves who it is", []string{"`Authorization` does not follow the rules"}},
	{"401 without a challenge", "HTTP/1.1 401 Unauthorized\nContent-Length: 0\n\n", "does not say how", nil},
	{"a challenge beside a page", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nWWW-Authenticate: Negotiate\nContent-Length: 0\n\n", "would change the answer", nil},
	{"a proxy", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic realm=\"p\"\nContent-Length: 0\n\n", "The server wants to know", []string{"The proxy asks"}},
	{"many offers", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"r0\", Basic realm=\"r1\", Basic realm=\"r2\", Basic realm=\"r3\", Basic realm=\"r4\", Basic realm=\"r5\", Basic realm=\"r6\", Basic realm=\"r7\", Basic realm=\"r8\", Basic realm=\"r9\", Basic realm=\"r10\", Basic realm=\"r11\", Basic realm=\"r12\", Basic realm=\"r13\", Basic realm=\"r14\"\nContent-Length: 0\n\n",
		"The server wants to know", []string{"3 more offers"}},
}
