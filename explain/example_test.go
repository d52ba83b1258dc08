package explain

import (
	"slices"
	"strings"
	"testing"

	"enclair/parser"
)

func TestExamplesOfFieldsAreAsTheySay(t *testing.T) {
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		examples, err := Examples(r.key)
		if err != nil {
			fault("%v", err)
		}
		if !strings.HasPrefix(r.key, "field/") && !strings.HasPrefix(r.key, "method/") {
			if len(examples) > 0 && !strings.HasPrefix(r.key, "code/") {
				fault("only a field, a method and a finding have examples of their own")
			}
			return
		}
		for _, e := range examples {
			findings := FindingsOf(parser.Parse(e.Message))
			if e.Code != "" {
				if !slices.ContainsFunc(findings, func(d parser.Diagnostic) bool { return d.Code == e.Code }) {
					fault("%q gives no %s, but %s", e.Message, e.Code, codes(findings))
				}
				continue
			}
			for _, d := range findings {
				if d.Severity <= parser.Warning {
					fault("%q, a right example, gives %s", e.Message, d.Code)
				}
			}
		}
	})
}

// codes lists the codes of findings.
func codes(findings []parser.Diagnostic) string {
	var all []string
	for _, d := range findings {
		all = append(all, string(d.Code))
	}
	if len(all) == 0 {
		return "nothing"
	}
	return strings.Join(all, " ")
}

// TestEveryFieldHasExamplesOrIsToDo keeps the list of fields without a right or without a wrong example: it can only shrink.
func TestEveryFieldHasExamplesOrIsToDo(t *testing.T) {
	toDo := lines(t, "testdata/fields-without-examples.txt")
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		name, ok := strings.CutPrefix(r.key, "field/")
		if !ok || slices.Contains(toDo, name) {
			return
		}
		for _, kind := range []string{"good", "bad"} {
			if r.get(kind) == "" && r.get(kind+"-message") == "" {
				fault("no example: a line %s or %s-message", kind, kind)
			}
		}
	})
}

func TestAnExampleStandsInTheSmallestMessage(t *testing.T) {
	for _, c := range []struct{ record, frame string }{
		{"key: field/accept\nname: Accept\nin: request\n", "GET / HTTP/1.1\r\nHost: example.org\r\nAccept: \x00\r\n\r\n"},
		{"key: field/host\nname: Host\nin: request\n", "GET / HTTP/1.1\r\nHost: \x00\r\n\r\n"},
		{"key: field/age\nname: Age\nin: response\n", "HTTP/1.1 200 OK\r\nDate: Tue, 15 Nov 1994 08:12:31 GMT\r\nContent-Length: 0\r\nAge: \x00\r\n\r\n"},
	} {
		if got := readRecord(c.record).exampleFrame(); got != c.frame {
			t.Errorf("got %q, want %q", got, c.frame)
		}
	}
}

func TestEscapesOfExamples(t *testing.T) {
	for _, c := range []struct{ text, want, err string }{
		{`a\r\n\tb\\`, "a\r\n\tb\\", ""},
		{`\x00\xe9\xFF`, "\x00\xe9\xff", ""},
		{`é`, "é", ""},
		{`\`, "", `a \ stands at the end`},
		{`\xg0`, "", `\x needs two hexadecimal digits, not g0`},
		{`\x1`, "", `\x needs two hexadecimal digits`},
		{`\q`, "", `no escape \q`},
	} {
		got, err := unescape(c.text)
		if err != nil {
			if err.Error() != c.err {
				t.Errorf("%s: %v", c.text, err)
			}
			continue
		}
		if got != c.want || c.err != "" {
			t.Errorf("%s: got %q", c.text, got)
		}
	}
}
