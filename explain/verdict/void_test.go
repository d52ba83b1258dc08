package verdict

import (
	"enclair/explain"
	"strings"
	"testing"
)

// TestWhatDoesNotCountIsNotSaid holds steps back that would say what the conclusion makes void.
func TestWhatDoesNotCountIsNotSaid(t *testing.T) {
	for _, c := range []struct{ card, source, not string }{
		{"cache", "OPTIONS / HTTP/1.1\nHost: a\n\nHTTP/1.1 204 No Content\n\n", "even if nothing says for how long"},
		{"cache", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 304 Not Modified\n\n", "is kept only if"},
		{"cache", "HTTP/1.1 200 OK\nCache-Control: no-cache\n\n", "each cache decides for itself"},
		{"cache", "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nCache-Control: max-age=9\nVary: Accept\n\n", "key is the URL with"},
		{"cache", "HTTP/1.1 200 OK\nCache-Control: max-age=9\nX-Cache: HIT\nAge: 3\n\n", "must send `Age`"},
		{"cache", "HTTP/1.1 200 OK\nCache-Control: max-age=0\n\n", "0 s, that is"},
		{"negotiation", "GET / HTTP/1.1\nHost: a\nAccept: text/html\n\nHTTP/1.1 200 OK\nContent-Type: text/html\nVary: Accept-Encoding\nContent-Length: 0\n\n", "There is no `Vary`"},
		{"security", "HTTP/1.1 302 Found\nServer: ECS (iad/18F0)\nX-Powered-By: PHP/5.3\nContent-Length: 0\n\n", "ECS"},
		{"length", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n0\n\n", "`chunked` (`chunked`)"},
	} {
		got, ok := cardFor(t, c.card, c.source, explain.EN)
		if text := said(got); !ok || strings.Contains(text, c.not) {
			t.Errorf("%q: it says %q in\n%s", c.source, c.not, text)
		}
	}
}
