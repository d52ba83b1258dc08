package verdict

var rangeCases = []cardCase{
	{"a part", "GET / HTTP/1.1\nHost: a\nRange: bytes=0-4, 8-20, -3, 99-, 5-\n\nHTTP/1.1 206 Partial Content\nContent-Range: bytes 0-4/10\nContent-Length: 5\n\nabcde", "bytes 0 to 4: 5 bytes out of 10 bytes",
		[]string{"`0-4`: bytes 0 to 4, 5 bytes", "`8-20`: bytes 8 to 9, 2 bytes", "`-3`: bytes 7 to 9, 3 bytes", "`99-` lies past the end: the whole is only 10 bytes", "`5-`: bytes 5 to 9", "4 − 0 + 1 = 5"}},
	{"the end", "HTTP/1.1 206 Partial Content\nContent-Range: bytes 5-9/10\nContent-Length: 5\n\nabcde", "bytes 5 to 9", []string{"That is the end", "Only the request would tell"}},
	{"a length that differs", "HTTP/1.1 206 Partial Content\nContent-Range: bytes 5-9/10\nContent-Length: 4\n\nabcd", "bytes 5 to 9", []string{"`Content-Length` says 4, but the range has 5"}},
	{"an unknown whole", "HTTP/1.1 206 Partial Content\nContent-Range: bytes 5-9/*\nContent-Length: 5\n\nabcde", "of a whole whose length is not known", nil},
	{"several parts", "HTTP/1.1 206 Partial Content\nContent-Type: multipart/byteranges; boundary=a\nContent-Length: 0\n\n", "sends several parts", []string{"each with its own `Content-Range`"}},
	{"a part without a place", "HTTP/1.1 206 Partial Content\nContent-Length: 0\n\n", "does not say which part", nil},
	{"an unreadable place", "HTTP/1.1 206 Partial Content\nContent-Range: bytes 9-5/10\nContent-Length: 0\n\n", "cannot be read", nil},
	{"nothing there", "GET / HTTP/1.1\nHost: a\nRange: bytes=99-\n\nHTTP/1.1 416 Range Not Satisfiable\nContent-Range: bytes */10\nContent-Length: 0\n\n", "none of the bytes asked for exist", []string{"the whole is 10 bytes long"}},
	{"the whole all the same", "GET / HTTP/1.1\nHost: a\nRange: bytes=0-1\n\nHTTP/1.1 200 OK\nContent-Length: 3\n\nabc", "sends the whole", []string{"bytes 0 to 1, 2 bytes"}},
	{"another answer", "GET / HTTP/1.1\nHost: a\nRange: bytes=0-1\n\nHTTP/1.1 304 Not Modified\n\n", "does not count", nil},
	{"another method", "POST / HTTP/1.1\nHost: a\nContent-Length: 0\nRange: bytes=-5\n\n", "asks for a part", []string{"counts only for `GET`", "the end of the content, 5 bytes"}},
	{"a request alone", "GET / HTTP/1.1\nHost: a\nRange: bytes=5-\n\n", "asks for a part of the content: `bytes=5-`", []string{"from there to the end"}},
	{"many ranges", "GET / HTTP/1.1\nHost: a\nRange: bytes=0-1,2-3,4-5,6-7,8-9,0-1,2-3,4-5,6-7,8-9,0-1,2-3,4-5,6-7,8-9,0-1,2-3,4-5,6-7,8-9,0-1,2-3\n\n", "asks for a part", []string{"more ranges"}},
	{"a place without a part", "HTTP/1.1 200 OK\nContent-Range: bytes 0-1/2\nContent-Length: 2\n\nab", "means nothing in a `200`", nil},
	{"a range that is none", "GET / HTTP/1.1\nHost: a\nRange: bytes=a-b\n\n",
		"a server ignores it", []string{"`Range` has a fault"}},
	{"a place with 200 for a part", "GET / HTTP/1.1\nHost: a\nRange: bytes=0-1\n\nHTTP/1.1 200 OK\nContent-Range: bytes 0-1/9\nContent-Length: 2\n\nab",
		"means nothing in a `200`", []string{"should be 206"}},
}
