package explain

var lengthCases = []cardCase{
	{"a request without content", "GET / HTTP/1.1\nHost: a\n\n", "ends with the empty line", []string{"Rules 1 and 2 are for responses", "Rules 3 and 4: there is no", "Rule 7"}},
	{"a declared length", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", "ends 2 bytes after the empty line", []string{"`200` is not 1xx", "Rule 6", "Announced: 2; counted: 2."}},
	{"no content declared", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n", "says that its content is empty", []string{"Rules 1 and 2: `200` is not 1xx, 204 or 304, and the request was neither"}},
	{"a long content", "HTTP/1.1 200 OK\nContent-Length: 1270\n\nok", "announces 1,270 bytes", []string{"the content is 1,270 bytes long"}},
	{"two codings", "HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked\n\n0\n\n", "ends with its last chunk", []string{"the last transfer coding is `chunked`"}},
	{"a declared length that is not reached", "HTTP/1.1 200 OK\nContent-Length: 5\n\nok", "announces 5 bytes, but only 2 bytes arrived", nil},
	{"chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nok\n3\nyes\n0\n\n", "last chunk, of size 0, after 5 bytes", []string{"Rule 4", "2 + 3 = 5."}},
	{"chunks without an end", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nok\n", "the last chunk, of size 0, is missing", nil},
	{"to the end of the connection", "HTTP/1.1 200 OK\n\nok", "when the server closes the connection", []string{"Rule 8", "only the request can tell"}},
	{"HEAD", "HEAD / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nContent-Length: 5\n\n", "ends with the empty line", []string{"Rule 1: a response to `HEAD`", "`Content-Length` does not count"}},
	{"204", "HTTP/1.1 204 No Content\n\n", "ends with the empty line", []string{"Rule 1: a `204` never"}},
	{"CONNECT", "CONNECT a:443 HTTP/1.1\nHost: a:443\n\nHTTP/1.1 200 OK\n\n", "HTTP ends at the empty line", []string{"Rule 2: `200` in answer to `CONNECT`"}},
	{"an invalid length", "POST / HTTP/1.1\nHost: a\nContent-Length: 1x\n\n", "not a number to rely on", []string{"Rule 5"}},
	{"a request in no chunks", "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n\n", "must answer 400", []string{"does not end in `chunked`"}},
	{"a response in no chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: gzip\n\nx", "when the server closes", []string{"so the content lasts"}},
	{"both fields", "POST / HTTP/1.1\nHost: a\nContent-Length: 8\nTransfer-Encoding: chunked\n\n0\n\nGET", "last chunk",
		[]string{"Rule 3: `Transfer-Encoding` overrides `Content-Length`", "One that trusts `Content-Length` ends it at byte 83"}},
	{"a message that another takes for content", "POST / HTTP/1.1\nHost: a\nContent-Length: 27\nTransfer-Encoding: chunked\n\n0\n\nGET / HTTP/1.1\nHost: a\n\n", "ends with the empty line",
		[]string{"A recipient that trusts `Content-Length` sees no separate message here"}},
}
