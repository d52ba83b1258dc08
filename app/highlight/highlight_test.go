package highlight

import (
	"strings"
	"testing"
)

// classAt gives the class of the span that holds the first byte of part in body.
func classAt(t *testing.T, spans []Span, body, part string) string {
	t.Helper()
	at := int32(strings.Index(body, part))
	if at < 0 {
		t.Fatalf("%q is not in the body", part)
	}
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return s.Class
		}
	}
	return ""
}

func TestEachLanguageIsColoured(t *testing.T) {
	for _, c := range []struct{ mediaType, body, part, class string }{
		{"application/json", `{"a": 12, "b": "é"}`, "12", "d"},
		{"application/problem+json; charset=utf-8", `{"title": "no"}`, `"title"`, "n"},
		{"text/html", "<!doctype html>\r\n<p class=\"x\">a &amp; b</p>", "p class", "n"},
		{"TEXT/HTML ; charset=UTF-8", "<style>p { color: red }</style>", "color", "k"},
		{"text/html", "<script>let a = 1;</script>", "let", "k"},
		{"text/css", "a { color: #fff }", "{", "c"},
		{"text/javascript", "// note\nreturn 1", "// note", "g"},
		{"image/svg+xml", `<svg width="1"/>`, "width", "a"},
		{"application/yaml", "a: true\n", "true", "d"},
		{"application/graphql", "query { a }", "query", "k"},
		{"application/sql", "SELECT 1", "SELECT", "k"},
		{"application/x-sh", "echo 'a'", "'a'", "s"},
		{"text/csv", "a,b\n", ",", "c"},
		{"text/x-ini", "[a]\nb=c\n", "[a]", "k"},
	} {
		spans, ok := Highlight(c.mediaType, []byte(c.body))
		if !ok {
			t.Errorf("%s: %q stays plain", c.mediaType, c.body)
			continue
		}
		if got := classAt(t, spans, c.body, c.part); got != c.class {
			t.Errorf("%s: %q in %q has class %q, want %q", c.mediaType, c.part, c.body, got, c.class)
		}
	}
}

func TestSpansAreInOrderAndInside(t *testing.T) {
	body := strings.Repeat("<p>a &lt; b</p>\r\n<!-- c -->\r", 20)
	spans, ok := Highlight("text/html", []byte(body))
	if !ok || len(spans) == 0 {
		t.Fatal("the body stays plain")
	}
	last := int32(0)
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || int(s.End) > len(body) {
			t.Fatalf("span %v after byte %d, of %d bytes", s, last, len(body))
		}
		if Classes[s.Class] == "" {
			t.Errorf("class %q is not among Classes", s.Class)
		}
		last = s.End
	}
}

func TestStaysPlain(t *testing.T) {
	for _, c := range []struct{ why, mediaType, body string }{
		{"unknown type", "application/octet-stream", "abc"},
		{"no type", "", "abc"},
		{"empty", "text/html", ""},
		{"not UTF-8", "text/html", "<p>\xff</p>"},
		{"too long", "application/json", strings.Repeat(" ", MaxBytes+1)},
	} {
		if spans, ok := Highlight(c.mediaType, []byte(c.body)); ok || spans != nil {
			t.Errorf("%s: %d spans, %v", c.why, len(spans), ok)
		}
	}
}
