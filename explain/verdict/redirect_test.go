package verdict

var redirectCases = []cardCase{
	{"POST and 302", "POST /a/b HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 302 Found\nLocation: ../c\n\n", "with `GET`, and sends no content", []string{"browsers turn it into a `GET`", "the address is `a/c`", "no fragment", "No cache keeps this `302`", "temporary"}},
	{"PUT and 301", "PUT / HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 301 Moved Permanently\nLocation: /c#d\n\n", "the same method, `PUT`", []string{"Only `POST` changes", "permanent"}},
	{"POST and 308", "POST / HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 308 Permanent Redirect\nLocation: /c\n\n", "the same method, `POST`", []string{"forbids changing the method"}},
	{"303", "POST / HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 303 See Other\nLocation: /c\n\n", "with `GET`", []string{"the answer is elsewhere"}},
	{"302 alone", "HTTP/1.1 302 Found\nLocation: https://a.example/\n\n", "with `GET` if the request was a `POST`", []string{"which is missing"}},
	{"301 alone", "HTTP/1.1 301 Moved Permanently\nLocation: https://a.example/\n\n", "with `GET` if", []string{"A cache may keep this `301`"}},
	{"307 alone", "HTTP/1.1 307 Temporary Redirect\nLocation: https://a.example/\n\n", "whatever that was", nil},
	{"300", "HTTP/1.1 300 Multiple Choices\nLocation: /a\n\n", "let its user choose", []string{"offers several addresses"}},
	{"no Location", "HTTP/1.1 302 Found\n\n", "no `Location` says where to", []string{"missing or empty"}},
	{"201", "HTTP/1.1 201 Created\nLocation: /a/5\n\n", "names what was created", []string{"The new resource is `/a/5`"}},
}
