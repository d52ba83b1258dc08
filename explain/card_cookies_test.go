package explain

var cookiesCases = []cardCase{
	{"a protected cookie", "HTTP/1.1 200 OK\nSet-Cookie: id=1; Secure; HttpOnly; SameSite=Strict; Domain=example.com; Path=/a\nContent-Length: 0\n\n", "sets 1 cookie, out of reach of scripts and of unencrypted connections",
		[]string{"`id` is sent to `example.com` and its subdomains, under `/a`, over HTTPS only, and never from another site; it is hidden from scripts", "kept until the browser closes"}},
	{"an open cookie", "GET / HTTP/1.1\nHost: www.example.com\nCookie: a=0; b=2\n\nHTTP/1.1 200 OK\nSet-Cookie: a=1; Max-Age=60\nSet-Cookie: c=1; SameSite=None; Secure\nContent-Length: 0\n\n", "sets 2 cookies, within reach of scripts or of unencrypted connections",
		[]string{"Sent back to the server: `a` and `b`", "without its attributes", "`a` is sent to `www.example.com` and no other host, over any connection, encrypted or not, and from other sites only when a link is followed; it is readable by scripts and kept for", "`a` replaces the one in the request", "1 minute", "from other sites too"}},
	{"an open cookie beside a protected one", "HTTP/1.1 200 OK\nSet-Cookie: a=1; Secure; HttpOnly\nSet-Cookie: b=2\nContent-Length: 0\n\n", "sets 2 cookies, 1 of them within reach", nil},
	{"a cookie that goes", "HTTP/1.1 200 OK\nSet-Cookie: a=; Max-Age=0\nContent-Length: 0\n\n", "deletes 1 cookie", []string{"`a` is deleted at once"}},
	{"cookies that come back", "GET / HTTP/1.1\nHost: a\nCookie: a=0\n\n", "sends 1 cookie back", nil},
}
