package explain

import "testing"

func TestMediaTypesAsBrowsersReadThem(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   string
	}{
		{[]string{"Text/HTML; Charset=UTF-8"}, "text/html;charset=UTF-8"},
		{[]string{"text/html; charset=a; charset=b"}, "text/html;charset=a"},
		{[]string{"text/html;charset =a"}, "text/html"},
		{[]string{"text/html;charset= a"}, `text/html;charset=" a"`},
		{[]string{`text/html;charset="a`}, "text/html;charset=a"},
		{[]string{`text/html;charset="a\"b" x;d=e`}, `text/html;charset="a\"b";d=e`},
		{[]string{"html"}, ""},
		{[]string{"text/"}, ""},
		{[]string{"text/html, text/plain"}, "text/plain"},
		{[]string{"text/html;charset=a", "text/html"}, "text/html;charset=a"},
		{[]string{"text/html;charset=a", "text/plain"}, "text/plain"},
		{[]string{"text/plain", "*/*", "bad"}, "text/plain"},
		{[]string{`text/html;a="b,c"`}, `text/html;a="b,c"`},
	} {
		if got, ok := BrowserMediaType(c.values); got != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, %t, want %q", c.values, got, ok, c.want)
		}
	}
}
