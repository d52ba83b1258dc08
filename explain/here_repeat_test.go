package explain

import (
	"regexp"
	"strings"
	"testing"

	"enclair/parser"
)

// TestWhatIsSaidOfAValueIsMoreThanTheValue asks every part of every example: a sentence that only writes its bytes again is none.
func TestWhatIsSaidOfAValueIsMoreThanTheValue(t *testing.T) {
	only := regexp.MustCompile("^(Here|That is|Ici|Soit)\u00a0?:? ?(`[^`]*`(, | and | et )?)+\\.$")
	said := 0
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		examples, _ := Examples(r.key)
		for _, e := range examples {
			doc := parser.Parse(e.Message)
			for n := range doc.Nodes {
				for _, lang := range Langs() {
					for _, s := range Of(doc, parser.NodeID(n), lang).Here {
						said++
						if s = Plain(s); only.MatchString(s) {
							fault("%s says only %q", doc.Kind(parser.NodeID(n)), s)
						}
					}
				}
			}
		}
	})
	if said == 0 {
		t.Error("nothing is said of any example")
	}
}

// TestNamesAloneAreNotSaidAgain holds the kinds of values that once were.
func TestNamesAloneAreNotSaidAgain(t *testing.T) {
	for _, c := range []struct {
		src   []byte
		field string
		want  string // a part of what is said, "" where nothing is to be said
	}{
		{response("200 OK", "Trailer: Content-Digest"), "trailer", ""},
		{response("200 OK", "Content-Language: qaa"), "content-language", ""},
		{response("200 OK", "Content-Language: fr"), "content-language", "Language of its readers: French"},
		{get("From: a@example.org"), "from", ""},
		{get("Max-Forwards: 5"), "max-forwards", "forwards still allowed"},
		{response("200 OK", "X-Total-Count: 5"), "x-total-count", ""},
		{response("200 OK", "Content-Type: image/png"), "content-type", "Declared type: PNG image."},
	} {
		got := hereOf(c.src, c.field, EN)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: it says %q, want %q", c.field, got, c.want)
		}
	}
}
