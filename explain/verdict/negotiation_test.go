package verdict

var negotiationCases = []cardCase{
	{"all as asked", "GET / HTTP/1.1\nHost: a\nAccept: text/*;q=0.5, text/html;level=1, text/plain, */*;q=0.1\nAccept-Language: fr-CH, fr;q=0.9, *;q=0.5\nAccept-Encoding: gzip, br;q=0\n\nHTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Language: fr-FR\nContent-Encoding: gzip\nVary: Accept, Accept-Encoding\nContent-Length: 0\n\n",
		"The client got something it asked for.", []string{
			"`Accept`, most wanted first: `text/html`, `text/plain` (`q=1`) · `text/*` (`q=0.5`) · `*/*` (`q=0.1`)", "`text/html; charset=utf-8` was sent: it matches `text/*`, which has `q=0.5`", "`fr-FR` was sent: it matches `fr`, which has `q=0.9`",
			"excludes `br`", "`Vary` tells caches that the response depends on `Accept`", "`Vary` does not name `Accept-Language`"}},
	{"by a wildcard", "GET / HTTP/1.1\nHost: a\nAccept: text/html, */*;q=0.1\n\nHTTP/1.1 200 OK\nContent-Type: image/png\nContent-Length: 0\n\n", "got something it asked for", []string{"it matches `*/*`, which has `q=0.1`"}},
	{"what was excluded", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: gzip;q=0\n\nHTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 0\n\n", "got something it did not ask for", []string{"although `Accept-Encoding` excludes it"}},
	{"what nobody named", "GET / HTTP/1.1\nHost: a\nAccept-Language: fr\n\nHTTP/1.1 200 OK\nContent-Language: de\nContent-Length: 0\n\n", "got something it did not ask for", []string{"`Accept-Language` does not name it"}},
	{"no coding", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\n\nHTTP/1.1 200 OK\nContent-Length: 1\n\na", "got something it asked for", []string{"Content without a coding was sent, which is always acceptable unless `Accept-Encoding` excludes it"}},
	{"no coding excluded by the star", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br, *;q=0\n\nHTTP/1.1 200 OK\nContent-Length: 1\n\na", "got something it did not ask for", nil},
	{"caches are not told", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\n\nHTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 0\n\n", "but caches are not told", nil},
	{"406", "GET / HTTP/1.1\nHost: a\nAccept: text/html\n\nHTTP/1.1 406 Not Acceptable\nContent-Length: 0\n\n", "nothing suitable", nil},
	{"a redirection", "GET / HTTP/1.1\nHost: a\nAccept: text/html\n\nHTTP/1.1 302 Found\nLocation: /\nContent-Length: 0\n\n", "says nothing about a choice", nil},
	{"a request alone", "GET / HTTP/1.1\nHost: a\nAccept-Encoding:\n\n", "says what it prefers", []string{"`Accept-Encoding` is empty"}},
}
