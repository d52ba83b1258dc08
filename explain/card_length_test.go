package explain

var lengthCases = []cardCase{
	{"a request without content", "GET / HTTP/1.1\nHost: a\n\n", "ends with the empty line", []string{"Rules 1 and 2 are about responses", "Rules 3 and 4: there is no", "Rule 7"}},
	{"a declared length", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", "ends 2 bytes after the empty line", []string{"`200` is neither", "Rule 6", "announced: 2; counted: 2."}},
	{"a declared length that is not reached", "HTTP/1.1 200 OK\nContent-Length: 5\n\nok", "announces 5 bytes, and it lacks 3 bytes", nil},
	{"chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nok\n3\nyes\n0\n\n", "last chunk, whose size is 0: 5 bytes", []string{"Rule 4", "2 + 3 = 5."}},
	{"chunks without an end", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nok\n", "the last chunk, whose size is 0, is missing", nil},
	{"to the end of the connection", "HTTP/1.1 200 OK\n\nok", "when the server closes the connection", []string{"Rule 8", "its request would say"}},
	{"HEAD", "HEAD / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nContent-Length: 5\n\n", "ends with the empty line", []string{"Rule 1: a response to `HEAD`", "`Content-Length` does not count"}},
	{"204", "HTTP/1.1 204 No Content\n\n", "ends with the empty line", []string{"Rule 1: a `204` never"}},
	{"CONNECT", "CONNECT a:443 HTTP/1.1\nHost: a:443\n\nHTTP/1.1 200 OK\n\n", "HTTP ends with the empty line", []string{"Rule 2: `200` to `CONNECT`"}},
	{"an invalid length", "POST / HTTP/1.1\nHost: a\nContent-Length: 1x\n\n", "no number that can be believed", []string{"Rule 5"}},
	{"a request in no chunks", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n\n", "has to answer 400", []string{"does not end in `chunked`"}},
	{"a response in no chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\nx", "when the server closes", []string{"so the content goes on"}},
	{"both fields", "POST / HTTP/1.1\nHost: a\nContent-Length: 8\nTransfer-Encoding: chunked\n\n0\n\nGET", "last chunk",
		[]string{"Rule 3: `Transfer-Encoding` overrides `Content-Length`", "One that believes `Content-Length` ends it at byte 83"}},
	{"a message that another takes for content", "POST / HTTP/1.1\nHost: a\nContent-Length: 27\nTransfer-Encoding: chunked\n\n0\n\nGET / HTTP/1.1\nHost: a\n\n", "ends with the empty line",
		[]string{"A recipient that believes `Content-Length` sees no message of its own here"}},
}
