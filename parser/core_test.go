package parser

import "testing"

func TestParseKeepsTheInvariantsOnSmallInputs(t *testing.T) {
	for _, src := range []string{
		"", "\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /\r\n", "x", "HTTP/1.1 200 OK\nA: b\n c\n\nbody",
		"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: u\r\n\r\nGET / HTTP/1.1\r\nHost: b\r\n\r\n",
		"http://www.example.com/ GET 1.1\r\nHost: a\r\n\r\n",
	} {
		d := Parse([]byte(src))
		if err := Check(d); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}
