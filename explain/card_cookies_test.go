package explain

var cookiesCases = []cardCase{
	{"a protected cookie", "HTTP/1.1 200 OK\nSet-Cookie: id=1; Secure; HttpOnly; SameSite=Strict; Domain=example.com; Path=/a\nContent-Length: 0\n\n", "sets 1 cookie, out of reach of scripts and of the plain network",
		[]string{"`id` is sent to `example.com` and its subdomains, under `/a`, over HTTPS only, hidden from scripts, only from the site itself", "gone when the browser closes"}},
	{"an open cookie", "GET / HTTP/1.1\nHost: www.example.com\nCookie: a=0; b=2\n\nHTTP/1.1 200 OK\nSet-Cookie: a=1; Max-Age=60\nSet-Cookie: c=1; SameSite=None; Secure\nContent-Length: 0\n\n", "sets 2 cookies; within reach of scripts or of the plain network: 2",
		[]string{"Back to the server: `a` and `b`", "without its attributes", "`a` is sent to `www.example.com` alone, over any connection, readable by scripts, from other sites only when their links are followed", "`a` replaces the one that came", "1 minute", "from any site"}},
	{"a cookie that goes", "HTTP/1.1 200 OK\nSet-Cookie: a=; Max-Age=0\nContent-Length: 0\n\n", "deletes 1 cookie", []string{"`a` is deleted at once"}},
	{"cookies that come back", "GET / HTTP/1.1\nHost: a\nCookie: a=0\n\n", "sends 1 cookie back", nil},
}
