package explain

var securityCases = []cardCase{
	{"a page with all that is usual", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nStrict-Transport-Security: max-age=31536000\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none'\nX-Content-Type-Options: nosniff\nReferrer-Policy: no-referrer\nX-Frame-Options: DENY\nPermissions-Policy: camera=()\nCross-Origin-Opener-Policy: same-origin\nCross-Origin-Embedder-Policy: require-corp\nCross-Origin-Resource-Policy: same-origin\nClear-Site-Data: \"cache\"\nContent-Length: 0\n\n",
		"10 protections: all that are usual for a web page", []string{"`Strict-Transport-Security`: as long as it remembers this", "`Content-Security-Policy`: the page loads", "`Clear-Site-Data`: the browser forgets"}},
	{"a page without", "HTTP/1.1 200 OK\nServer: Apache/2.4.1\nContent-Type: text/html\nContent-Security-Policy-Report-Only: default-src 'self'\nContent-Length: 0\n\n", "lacks the 4 protections that are usual for a web page",
		[]string{"No `Content-Security-Policy`", "No `X-Content-Type-Options`", "Neither `X-Frame-Options` nor `frame-ancestors`", "No `Referrer-Policy`", "only reports", "`Apache/2.4.1`", "Nothing here tells whether HTTPS is used"}},
	{"a page with some", "HTTP/1.1 200 OK\nContent-Type: text/html\nX-Content-Type-Options: nosniff\nContent-Length: 0\n\n", "has 1 protection but lacks 3 that are usual", nil},
	{"a script", "HTTP/1.1 200 OK\nContent-Type: text/javascript\nContent-Length: 0\n\n", "lacks the one protection that is usual for a script, a style sheet or data", nil},
	{"an image", "HTTP/1.1 200 OK\nContent-Type: image/png\nX-Content-Type-Options: nosniff\nContent-Length: 0\n\n", "has 1 protection.", []string{"takes `Content-Type` at its word"}},
	{"only a name", "HTTP/1.1 302 Found\nLocation: /\nX-Powered-By: PHP/5.3\nContent-Length: 0\n\n", "tells more than it needs to", []string{"`PHP/5.3`"}},
}
