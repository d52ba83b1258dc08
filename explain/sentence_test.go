package explain

import "testing"

func TestArgumentsAreShownInTheFormThatTheSentenceAsksFor(t *testing.T) {
	for _, c := range []struct {
		form, text string
		lang       Lang
		want       string
		ok         bool
	}{
		{"", "1270", EN, "1,270", true},
		{"", "a", EN, "`a`", true},
		{"name", "1270", EN, "`1270`", true},
		{"list", "Secure, HttpOnly, SameSite", FR, "`Secure`, `HttpOnly` et `SameSite`", true},
		{"list", "gzip,br", EN, "`gzip` and `br`", true},
		{"duration", "3600", EN, "1 hour", true},
		{"list", "br", FR, "`br`", true},
		{"title", "field-no-colon", EN, "field without a colon", true},
		{"title", "no-such-code", EN, "", false},
		{"bytes", "1", EN, "1 byte", true},
		{"times", "1", EN, "1 time", true},
		{"bytes", "0", FR, "0\u00a0octet", true},
		{"bytes", "many", FR, "", false},
	} {
		got, ok := argument(c.form, c.text, c.lang)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("argument(%q, %q, %s) = %q, %v, want %q, %v", c.form, c.text, c.lang, got, ok, c.want, c.ok)
		}
	}
}
