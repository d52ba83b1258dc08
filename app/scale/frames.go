//go:build unix

package main

// frameShapes are the ways in which lines, fields, chunks and messages follow each other.
func frameShapes() []shape {
	const chunked = post + "Transfer-Encoding: chunked\r\n\r\n"
	const ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
	return []shape{
		{name: "frame/fields", head: request, unit: "A: b\r\n", tail: "\r\n"},
		{name: "frame/fields-of-response", head: response, unit: "A: b\r\n", tail: "\r\n"},
		{name: "frame/fields-all-different", head: request, unit: "A-#: b\r\n", tail: "\r\n"},
		{name: "frame/fields-empty", head: request, unit: "A:\r\n", tail: "\r\n"},
		{name: "frame/fields-without-colon", head: request, unit: "A b\r\n", tail: "\r\n"},
		{name: "frame/fields-blank-before-colon", head: request, unit: "A : b\r\n", tail: "\r\n"},
		{name: "frame/fields-bare-lf", head: request, unit: "A: b\n", tail: "\n"},
		{name: "frame/fields-never-closed", head: request, unit: "A: b\r\n"},
		{name: "frame/folds", head: request + "A: b\r\n", unit: " b\r\n", tail: "\r\n"},
		{name: "frame/folds-of-list", head: request + "Accept: a/b\r\n", unit: " , a/b\r\n", tail: "\r\n"},
		{name: "frame/folded-fields", head: request, unit: "Accept: a/b\r\n ,c/d\r\n", tail: "\r\n"},
		{name: "frame/blank", head: request + "A: b", unit: " ", tail: "\r\n\r\n"},
		{name: "frame/control-bytes", head: request + "A: b", unit: "\x01", tail: "\r\n\r\n"},
		{name: "frame/bare-cr", head: request + "A: b", unit: "\r", tail: "\r\n\r\n"},
		{name: "frame/name", head: request, unit: "a", tail: ": b\r\n\r\n"},
		{name: "frame/target", head: "GET /", unit: "a/", tail: " HTTP/1.1\r\nHost: a\r\n\r\n"},
		{name: "frame/target-query", head: "GET /?", unit: "a#=%41&", tail: " HTTP/1.1\r\nHost: a\r\n\r\n"},
		{name: "frame/reason", head: "HTTP/1.1 200 ", unit: "OK ", tail: "\r\n\r\n"},
		{name: "frame/chunks-of-one-byte", head: chunked, unit: "1\r\na\r\n", tail: "0\r\n\r\n"},
		{name: "frame/chunks-bare-lf", head: chunked, unit: "1\na\n", tail: "0\n\n"},
		{name: "frame/chunk-extensions", head: chunked, unit: "1;a=\"b\";c\r\na\r\n", tail: "0\r\n\r\n"},
		{name: "frame/chunk-extensions-of-one", head: chunked + "1", unit: ";a=b", tail: "\r\na\r\n0\r\n\r\n"},
		{name: "frame/chunks-bad", head: chunked, unit: "1\r\nab\r\n", tail: "0\r\n\r\n"},
		{name: "frame/trailers", head: chunked + "0\r\n", unit: "A: b\r\n", tail: "\r\n"},
		{name: "frame/trailers-folded", head: chunked + "0\r\n", unit: "A: b\r\n c\r\n", tail: "\r\n"},
		{name: "frame/requests", unit: "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"},
		{name: "frame/requests-without-fields", unit: "GET / HTTP/1.1\r\n\r\n"},
		{name: "frame/requests-old", unit: "GET /\r\n"},
		{name: "frame/responses", unit: ok},
		{name: "frame/requests-then-responses", unit: "GET / HTTP/1.1\r\nHost: a\r\n\r\n" + ok},
		{name: "frame/responses-to-one", head: request + "\r\n", unit: ok},
		{name: "frame/interim", head: request + "\r\n", unit: "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n", tail: ok},
		{name: "frame/chunked-requests", unit: chunked + "1\r\na\r\n0\r\n\r\n"},
		{name: "frame/ambiguous-requests", unit: post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
		{name: "frame/empty-lines", unit: "\r\n", tail: request + "\r\n"},
		{name: "frame/empty-lf-lines", unit: "\n", tail: request + "\r\n"},
		{name: "frame/gap", head: ok, unit: "what is this\r\n"},
		{name: "frame/no-message", unit: "what is this\r\n"},
		{name: "frame/zero-bytes", unit: "\x00"},
		{name: "frame/lengths", head: post, unit: "Content-Length: 1\r\n", tail: "\r\na"},
		{name: "frame/length-list", head: post + "Content-Length: 1", unit: ", 1", tail: "\r\n\r\na"},
		{name: "frame/lengths-differ", head: post, unit: "Content-Length: #\r\n", tail: "\r\na"},
		{name: "frame/codings", head: post, unit: "Transfer-Encoding: gzip\r\n", tail: "\r\na"},
		{name: "frame/coding-list", head: post + "Transfer-Encoding: gzip", unit: ", gzip", tail: ", chunked\r\n\r\n0\r\n\r\n"},
		{name: "frame/content", head: response + "Content-Type: application/octet-stream\r\n\r\n", unit: "abc\x01"},
		{name: "frame/content-lines", head: response + "Content-Type: text/plain\r\n\r\n", unit: "a\n"},
		{name: "frame/tunnel", head: "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", unit: "GET / HTTP/1.1\r\n\r\n"},
	}
}
