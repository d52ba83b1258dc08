package explaintest

import "testing"

func TestLeftoversAreFound(t *testing.T) {
	for _, c := range []struct{ text, source, unfilled, raw string }{
		{"Il y a autant d'octets que Content-Length en annonce : {0}.", "", "{0}", ""},
		{"era-short- {name:0} est du texte", "", "{name:0}", "era-short-"},
		{"The path {0} is the message's own.", "GET /{0} HTTP/1.1", "", ""},
		{"Sent \x0214\x03now\x04", "", "\x02", ""},
		{"See code/bare-lf, or era-short-rfc9999.", "", "", "code/bare-lf"},
		{"See era-short-rfc9999.", "", "", "era-short-rfc9999"},
		{"A text/plain content, a well-known one, Content-Length.", "", "", ""},
	} {
		if got := Unfilled(c.text, c.source); got != c.unfilled {
			t.Errorf("%q: unfilled %q", c.text, got)
		}
		if got := RawKey(c.text, c.source); got != c.raw {
			t.Errorf("%q: raw key %q", c.text, got)
		}
	}
}
