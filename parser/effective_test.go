package parser

import (
	"fmt"
	"strings"
	"testing"
)

// response makes a response of some field lines, separated by |.
func response(lines string) *FieldSet {
	src := "HTTP/1.1 200 OK\r\n"
	for line := range strings.SplitSeq(lines, "|") {
		src += line + "\r\n"
	}
	d := Parse([]byte(src + "\r\n"))
	return d.FieldSet(d.Messages()[0].Node)
}

func shownMembers(e Effective[Members]) string {
	var words []string
	for _, m := range e.Value {
		w := m.Text
		for _, p := range m.Parameters {
			w += ";" + p.Name
			if !p.Bare {
				w += "=" + p.Value
			}
			if !p.Valid() {
				w += "!"
			}
		}
		if !m.Valid() {
			w += "!"
		}
		words = append(words, w)
	}
	return e.State.String() + " " + strings.Join(words, ", ")
}

// A field is one value over all its lines, with the state that recipients find it in.
func TestEffectiveValueOfAField(t *testing.T) {
	date := func(key string) func(*FieldSet) string {
		return func(s *FieldSet) string {
			e := s.Date(key)
			if e.Value.IsZero() {
				return e.State.String()
			}
			return e.State.String() + " " + e.Value.Format("2006-01-02 15:04:05")
		}
	}
	number := func(key string) func(*FieldSet) string {
		return func(s *FieldSet) string { e := s.Number(key); return fmt.Sprint(e.State, " ", e.Value) }
	}
	members := func(key string) func(*FieldSet) string {
		return func(s *FieldSet) string { return shownMembers(s.Members(key)) }
	}
	word := func(key string) func(*FieldSet) string {
		return func(s *FieldSet) string { e := s.Word(key); return fmt.Sprint(e.State, " ", e.Value) }
	}
	directive := func(key, name string) func(*FieldSet) string {
		return func(s *FieldSet) string { e := s.Directive(key, name); return fmt.Sprint(e.State, " ", e.Value.Value) }
	}
	origin := func(s *FieldSet) string {
		e := s.Origin("access-control-allow-origin")
		return fmt.Sprint(e.State, " ", e.Value.Text)
	}
	for _, test := range []struct {
		lines string
		ask   func(*FieldSet) string
		want  string
	}{
		{"A: b", date("expires"), "absent"},
		{"Expires: Wed, 22 Jun 2016 16:20:12 GMT", date("expires"), "valid 2016-06-22 16:20:12"},
		{"Expires: Wed 22 Jun 2016 16:20:12 GMT", date("expires"), "invalid"},
		{"Expires: Wed, 22 Jun 2016 16:20:12 UTC", date("expires"), "invalid"},
		{"Expires: Wed, 2 Jul 2014 16:20:12 GMT", date("expires"), "invalid"},
		{"Expires: 0", date("expires"), "invalid"},
		{"Expires:", date("expires"), "invalid"},
		{"Cache-Status: a|Cache-Status:|Cache-Status: b", members("cache-status"), "invalid "},
		{"Cache-Status:", members("cache-status"), "valid "},
		{"Via: 1.1 a|Via:", members("via"), "valid 1.1"},
		{"Expires: Wed, 22 Jun 2016 16:20:12 GMT|Expires: Wed, 22 Jun 2016 16:20:12 GMT", date("expires"), "conflicting 2016-06-22 16:20:12"},
		{"Last-Modified: Wednesday, 22-Jun-16 16:20:12 GMT", date("last-modified"), "valid 2016-06-22 16:20:12"},

		{"Age: 60", number("age"), "valid 60"},
		{"Age: 99999999999999999999", number("age"), "valid 9223372036854775807"},
		{"Age: 6 0", number("age"), "invalid 0"},
		{"Age: 60|Age: 70", number("age"), "conflicting 60"},
		{"Age:", number("age"), "invalid 0"},

		{"Vary: Accept|Vary: Origin, Cookie", members("vary"), "valid Accept, Origin, Cookie"},
		{"Vary: Accept,, Origin", members("vary"), "valid Accept, Origin"},
		{"Vary:", members("vary"), "valid "},
		{"Vary: Accept, Ori gin", members("vary"), "invalid Accept, Ori!"},
		{`Cache-Status: Edge; detail="a;hit;b"; fwd=miss|Cache-Status: Mid;hit`, members("cache-status"), "valid Edge;detail=a;hit;b;fwd=miss, Mid;hit"},
		{"Cache-Status: a, =b", members("cache-status"), "invalid "},
		{`Server-Timing: db;dur=53;desc="a, b"`, members("server-timing"), "valid db;dur=53;desc=a, b"},
		{`Link: </a>; rel=next, </b>; title=x`, members("link"), "invalid /a;rel=next, /b;title=x!"},
		{"Content-Digest: sha-256=:AAAA:;x, b=?1", members("content-digest"), "invalid "},

		{"X-Content-Type-Options: nosniff", word("x-content-type-options"), "valid nosniff"},
		{"X-Content-Type-Options: nosniff;", word("x-content-type-options"), "invalid "},
		{"X-Content-Type-Options: NoSniff", word("x-content-type-options"), "valid nosniff"},
		{"X-Content-Type-Options: nosniff|X-Content-Type-Options: other", word("x-content-type-options"), "conflicting nosniff"},
		{"X-Frame-Options: ALLOWALL", word("x-frame-options"), "invalid "},
		{"Cross-Origin-Resource-Policy: same-origin|Cross-Origin-Resource-Policy: same-site", word("cross-origin-resource-policy"), "conflicting "},

		{"Cache-Control: max-age=60|Cache-Control: no-cache", directive("cache-control", "no-cache"), "valid "},
		{`Cache-Control: MAX-AGE="60"`, directive("cache-control", "max-age"), "invalid 60"},
		{"Cache-Control: max-age=60, max-age=0", directive("cache-control", "max-age"), "conflicting 60"},
		{"Cache-Control: max-age=60, max-age=60", directive("cache-control", "max-age"), "valid 60"},
		{"Cache-Control: max-age=ten", directive("cache-control", "max-age"), "invalid ten"},
		{`Strict-Transport-Security: max-age="31536000"`, directive("strict-transport-security", "max-age"), "valid 31536000"},
		{"Strict-Transport-Security: max-age=10d", directive("strict-transport-security", "max-age"), "absent "},
		{"Strict-Transport-Security: max-age=1|Strict-Transport-Security: max-age=2", directive("strict-transport-security", "max-age"), "valid 1"},

		{"Access-Control-Allow-Origin: *", origin, "valid *"},
		{"Access-Control-Allow-Origin: *|Access-Control-Allow-Origin: *", origin, "conflicting "},
		{"Access-Control-Allow-Origin: https://a.example|Access-Control-Allow-Origin: *", origin, "conflicting "},
		{"Access-Control-Allow-Origin: *, *", origin, "invalid "},
		{"Access-Control-Allow-Origin: https://a.example/", origin, "invalid "},
	} {
		if got := test.ask(response(test.lines)); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.lines, got, test.want)
		}
	}
}

// Where a code was reported too often, what comes after is not taken for valid.
func TestNothingIsValidBehindTheBoundOfFindings(t *testing.T) {
	lines := strings.Repeat("Set-Cookie: =\x01|", maxPerCode+5) + "X-Frame-Options: DENY"
	s := response(lines)
	if e := s.Word("x-frame-options"); e.State != Invalid {
		t.Errorf("behind the bound: %s", e.State)
	}
	if e := response("X-Frame-Options: DENY").Word("x-frame-options"); e.State != Valid {
		t.Errorf("alone: %s", e.State)
	}
}

// Of attributes and keys that stand twice the last counts, though the finding stands there; a flag applies whatever is its value.
func TestWhatCountsIsNotSpoiltByItsFinding(t *testing.T) {
	for cookie, want := range map[string]string{
		"a=b; Path=/; Path=/c":          "/c",
		"a=b; Max-Age=1; Max-Age=2":     "2",
		"a=b; Max-Age=1; Max-Age=soon":  "1",
		"a=b; Max-Age=soon; Max-Age=02": "02",
		"a=b; Secure=false":             "false",
		"a=b; Secure; Secure=x":         "x",
	} {
		s := response("Set-Cookie: " + cookie)
		name := map[bool]string{true: "max-age", false: "path"}[strings.Contains(cookie, "Max-Age")]
		if strings.Contains(cookie, "Secure") {
			name = "secure"
		}
		a, ok := s.SetCookies()[0].Attribute(name)
		if !ok || a.Value != want {
			t.Errorf("%s: %s is %q, %t", cookie, name, a.Value, ok)
		}
	}
	if e := response("Priority: u=1, u=2").Members("priority"); e.State != Valid {
		t.Errorf("u=1, u=2 is %s", e.State)
	}
}
