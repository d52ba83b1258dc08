package parser

import (
	"strings"
	"testing"
)

// rowNames lists the names of the table.
func rowNames() []string {
	var names []string
	for i := range rows {
		names = append(names, rows[i].name)
	}
	return names
}

// A row answers every question: the zero value of a column is no answer.
func TestEachRowAnswersEveryQuestion(t *testing.T) {
	seen := map[string]bool{}
	once := 0
	for _, r := range rows {
		if r.name == "" || r.name != strings.ToLower(r.name) || seen[r.name] {
			t.Errorf("%q: the name is empty, not in lower case, or stands twice", r.name)
		}
		seen[r.name] = true
		if r.scan == nil || r.parameters == nil {
			t.Errorf("%s: no grammar, or no law for its parameters", r.name)
		}
		if r.repeat == 0 || r.reach == 0 || r.in&(InRequest|InResponse) == 0 {
			t.Errorf("%s: repetition %d, reach %d, places %b: one is not answered", r.name, r.repeat, r.reach, r.in)
		}
		if r.in&(InTrailer|NeverInTrailer) == InTrailer|NeverInTrailer {
			t.Errorf("%s: may stand in a trailer section, and must not", r.name)
		}
		for _, e := range []Effect{r.invalid, r.repeated} {
			if e.Action == 0 || e.Action >= actionCount || (e.Spec == "") != (e.Action == Unsaid) {
				t.Errorf("%s: effect %+v", r.name, e)
			}
		}
		if (r.repeat == RepeatsAsList) != (r.repeated.Action == Joined) {
			t.Errorf("%s: lines that are a list are joined, and only they: %+v", r.name, r.repeated)
		}
		if _, ok := Rules().Of(r.empty); r.empty != mayBeEmpty && !ok {
			t.Errorf("%s: the code %q of an empty value has no rule", r.name, r.empty)
		}
		if r.repeat == RepeatsNever {
			once++
		}
	}
	if once >= len(frame{}.seen) {
		t.Errorf("%d fields may stand once: frame.seen has room for %d", once, len(frame{}.seen)-1)
	}
}

// What a row says is what the parser does.
func TestRowsAreObeyed(t *testing.T) {
	for _, r := range rows {
		if r.name == "host" || r.name == "content-length" || r.name == "transfer-encoding" { // the frame has rules of its own
			continue
		}
		start := "HTTP/1.1 200 OK\r\n"
		if r.in&InRequest != 0 {
			start = "GET / HTTP/1.1\r\nHost: a\r\n"
		}
		line := r.name + ": " + "\r\n"
		if got := countCode(Parse([]byte(start+line+"\r\n")), r.empty); r.empty != mayBeEmpty && got != 1 {
			t.Errorf("%s: an empty value gives %d of %s", r.name, got, r.empty)
		}
		filled := r.name + ": x\r\n"
		if got := countCode(Parse([]byte(start+filled+filled+"\r\n")), CodeFieldRepeated); (got == 1) != (r.repeat == RepeatsNever) {
			t.Errorf("%s: repetition %d, and twice it gives %d of %s", r.name, r.repeat, got, CodeFieldRepeated)
		}
		chunked := "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + filled + "\r\n"
		if got := countCode(Parse([]byte(chunked)), CodeTrailerForbidden); (got == 1) != (r.in&NeverInTrailer != 0) {
			t.Errorf("%s: places %b, and in a trailer section it gives %d of %s", r.name, r.in, got, CodeTrailerForbidden)
		}
		option := start + "Connection: " + r.name + "\r\n\r\n"
		if got := countCode(Parse([]byte(option)), CodeConnectionOption); (got == 1) != (r.reach == EndToEnd) {
			t.Errorf("%s: reach %d, and named in Connection it gives %d of %s", r.name, r.reach, got, CodeConnectionOption)
		}
	}
}

func countCode(d *Document, code Code) int {
	n := 0
	for _, g := range d.Diagnostics {
		if g.Code == code && code != "" {
			n++
		}
	}
	return n
}
