package parser

import "testing"

func TestStatusCodesAreThreeDigitsOfWhich100To599AreDefined(t *testing.T) {
	for _, tt := range []struct {
		text    string
		code    int
		defined bool
		said    Code
	}{
		{"000", 0, false, CodeStatusCodeRange},
		{"099", 99, false, CodeStatusCodeRange},
		{"100", 100, true, ""},
		{"599", 599, true, ""},
		{"600", 600, false, CodeStatusCodeRange},
		{"999", 999, false, CodeStatusCodeRange},
		{"20", 0, false, CodeBadStatusCode},
		{"2000", 0, false, CodeBadStatusCode},
		{"0200", 0, false, CodeBadStatusCode},
		{"2x0", 0, false, CodeBadStatusCode},
		{"+20", 0, false, CodeBadStatusCode},
	} {
		if code, defined := StatusCode(tt.text); code != tt.code || defined != tt.defined {
			t.Errorf("%s is the code %d, defined %t", tt.text, code, defined)
		}
		said := Code("")
		for _, d := range Parse([]byte("HTTP/1.1 " + tt.text + " OK\r\nContent-Length: 0\r\n\r\n")).Diagnostics {
			if d.Code == CodeStatusCodeRange || d.Code == CodeBadStatusCode {
				said += d.Code
			}
		}
		if said != tt.said {
			t.Errorf("%s: %q is reported, not %q", tt.text, said, tt.said)
		}
	}
}
