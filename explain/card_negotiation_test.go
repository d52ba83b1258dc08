package explain

var negotiationCases = []cardCase{
	{"all as asked", "GET / HTTP/1.1\nHost: a\nAccept: text/*;q=0.5, text/html;level=1, */*;q=0.1\nAccept-Language: fr-CH, fr;q=0.9, *;q=0.5\nAccept-Encoding: gzip, br;q=0\n\nHTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Language: fr-FR\nContent-Encoding: gzip\nVary: Accept, Accept-Encoding\nContent-Length: 0\n\n",
		"What came is among what was asked for", []string{
			"`Accept`: `text/html` (1) · `text/*` (0.5) · `*/*` (0.1)", "`text/html; charset=utf-8` came: `text/html` decides, weight (1)", "`fr-FR` came: `fr` decides, weight (0.9)",
			"excludes `br`", "`Vary` tells caches that `Accept` counts", "No `Vary` tells caches that `Accept-Language` counts"}},
	{"by a wildcard", "GET / HTTP/1.1\nHost: a\nAccept: text/html, */*;q=0.1\n\nHTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: 0\n\n", "among what was asked for", []string{"`*/*` decides, weight (0.1)"}},
	{"what was excluded", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: gzip;q=0\n\nHTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 0\n\n", "Something came that was not asked for", []string{"`Accept-Encoding` excludes it"}},
	{"what nobody named", "GET / HTTP/1.1\nHost: a\nAccept-Language: fr\n\nHTTP/1.1 200 OK\nContent-Language: de\nContent-Length: 0\n\n", "Something came that was not asked for", []string{"`Accept-Language` does not name it"}},
	{"no coding", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\n\nHTTP/1.1 200 OK\nContent-Length: 1\n\na", "among what was asked for", []string{"no `Content-Encoding` at all: always acceptable unless `Accept-Encoding` excludes it"}},
	{"no coding excluded by the star", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br, *;q=0\n\nHTTP/1.1 200 OK\nContent-Length: 1\n\na", "Something came", nil},
	{"caches are not told", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\n\nHTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 0\n\n", "but caches are not told", nil},
	{"406", "GET / HTTP/1.1\nHost: a\nAccept: text/html\n\nHTTP/1.1 406 Not Acceptable\nContent-Length: 0\n\n", "nothing that suits", nil},
	{"a redirection", "GET / HTTP/1.1\nHost: a\nAccept: text/html\n\nHTTP/1.1 302 Found\nLocation: /\nContent-Length: 0\n\n", "says nothing about the choice", nil},
	{"a request alone", "GET / HTTP/1.1\nHost: a\nAccept-Encoding:\n\n", "says what it would like", []string{"`Accept-Encoding` is empty"}},
}
