package explain

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/reading"
)

// lineNames are the lines that a record may have.
var lineNames = strings.Fields(`key name title-en title-fr in category spec mdn mdn-fr status value severity args
	note-en note-fr en fr many-en many-fr more-en more-fr here-en here-fr fix-en fix-fr see
	was rfc1945-en rfc1945-fr rfc2616-en rfc2616-fr rfc7230-en rfc7230-fr
	good bad good-message bad-message example
	alias also-en also-fr`)

// texts are the lines that a record has once a language, as record.text names them.
var texts = []string{"", "title", "note", "many", "more", "here", "fix", "rfc1945", "rfc2616", "rfc7230"}

var categories = strings.Fields(`caching conditional content negotiation authentication cookies cors security connection framing routing
	range redirect client-hints fetch identity date diagnostics methods status syntax uri history other`)

var statuses = strings.Fields(`obsolete deprecated provisional unregistered experimental`)

var valueTypes = strings.Fields(`delta-seconds http-date byte-count count media-type etag etag-list uri host weighted-list token-list
	field-list method-list language language-list coding-list cookie set-cookie credentials challenge product-list range
	content-range via date-or-seconds directives mailbox boolean text`)

// eachRecord calls f with every record and a function that reports a fault of it by file and key.
func eachRecord(t *testing.T, f func(r *record, fault func(format string, args ...any))) {
	t.Helper()
	l := records()
	for _, key := range l.keys {
		r := l.find(key)
		f(r, func(format string, args ...any) {
			t.Helper()
			t.Errorf("%s: %s: %s", l.names[l.places[key].file], key, fmt.Sprintf(format, args...))
		})
	}
}

func TestFaultsOfDataFilesNameFileAndLine(t *testing.T) {
	got := strings.Join(newLibrary().add("x.txt", "key: a\nen: one\n\nen: no key\nbad\n\nkey: a\n"), "\n")
	want := "x.txt:4: a record begins with its key\nx.txt:5: not a `name: value` line\nx.txt:7: the key a stands twice"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestALineThatBeginsWithASpaceContinuesTheOneAbove(t *testing.T) {
	r := readRecord("key: a\nen: one\n two\nfr: un\n\nkey: b\n")
	if got := r.text("", EN); got != "one two" {
		t.Errorf("got %q", got)
	}
	if len(r.pairs) != 3 {
		t.Errorf("the record has %d lines: %v", len(r.pairs), r.pairs)
	}
}

func TestRecordsHaveOnlyKnownLinesAndValues(t *testing.T) {
	key := regexp.MustCompile(`^[^ A-Z]+$`)
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		if !key.MatchString(r.key) {
			fault("the key is not in lower case without spaces")
		}
		for i, p := range r.pairs {
			if !slices.Contains(lineNames, p.name) {
				fault("no line is called %q", p.name)
			}
			if p.value == "" {
				fault("%s is empty", p.name)
			}
			for _, q := range r.pairs[:i] {
				if q.name == p.name {
					fault("%s stands twice", p.name)
				}
			}
		}
		oneOf := func(name string, set []string) {
			if v := r.get(name); v != "" && !slices.Contains(set, v) {
				fault("%s is %q", name, v)
			}
		}
		oneOf("category", categories)
		oneOf("status", statuses)
		oneOf("value", valueTypes)
		oneOf("mdn-fr", []string{"no"})
		for _, in := range strings.Split(r.get("in"), ", ") {
			if in != "" && in != "request" && in != "response" && in != "trailer" {
				fault("in is %q", in)
			}
		}
	})
}

func TestRecordsHaveBothLanguages(t *testing.T) {
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		if r.get("en") == "" || r.get("fr") == "" {
			fault("a language is missing")
		}
		if sentences(r) && r.get("name") == "" && (r.text("title", EN) == "" || r.text("title", FR) == "") && !strings.HasPrefix(r.key, "code/") {
			fault("neither a name nor titles")
		}
		for _, line := range texts {
			if (r.text(line, EN) == "") != (r.text(line, FR) == "") {
				fault("%s is there in one language only", line)
			}
		}
		if strings.HasPrefix(r.key, "field/") && r.text("note", EN) == "" {
			fault("a field needs its margin note")
		}
	})
}

func TestAnchorsFollowTheRFCEditor(t *testing.T) {
	for _, c := range []struct{ spec, label, url string }{
		{"RFC 9111 5.2.2.1", "RFC 9111, 5.2.2.1", "https://www.rfc-editor.org/rfc/rfc9111.html#section-5.2.2.1"},
		{"RFC 9110 A", "RFC 9110, A", "https://www.rfc-editor.org/rfc/rfc9110.html#appendix-A"},
		{"RFC 2068 19.7.1.1", "RFC 2068, 19.7.1.1", "https://www.rfc-editor.org/rfc/rfc2068.html#section-19.7.1.1"},
		{"RFC 2965 3.2.2", "RFC 2965, 3.2.2", "https://www.rfc-editor.org/rfc/rfc2965.html#section-3.2"},
		{"RFC 2318", "RFC 2318", "https://www.rfc-editor.org/rfc/rfc2318.html"},
		{"Fetch https://fetch.spec.whatwg.org/#http-cors-protocol", "Fetch", "https://fetch.spec.whatwg.org/#http-cors-protocol"},
	} {
		got, ok := readSpec(c.spec)
		if !ok || got != (Spec{c.label, c.url}) {
			t.Errorf("%s: got %v", c.spec, got)
		}
	}
}

// TestSeeLinesNameRecords also lets a see line name a field that is still to do: the link shows once its record is there.
func TestSeeLinesNameRecords(t *testing.T) {
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		if see := r.get("see"); see != "" {
			for _, key := range strings.Split(see, ";") {
				key = strings.TrimSpace(key)
				if _, waits := registeredFields()[strings.TrimPrefix(key, "field/")]; !exists(key) && !waits {
					fault("see names %s, which has no record", key)
				}
			}
		}
	})
}

func TestEveryKindHasARecord(t *testing.T) {
	for _, k := range parser.Kinds() {
		if !exists("kind/" + k.String()) {
			t.Errorf("kind/%s has no record", k)
		}
	}
}

func TestEveryCodeHasARecord(t *testing.T) {
	for _, rule := range slices.Concat(parser.Rules().All(), decode.Rules().All(), reading.Rules().All(), RulesOfCheck().All()) {
		if !exists("code/" + string(rule.Code)) {
			t.Errorf("code/%s has no record", rule.Code)
		}
	}
}

func TestEveryFieldWithAGrammarHasARecord(t *testing.T) {
	for _, d := range parser.Definitions() {
		if !exists("field/" + d.Name) {
			t.Errorf("%s has a row in the parser, and no record", d.Name)
		}
	}
}

func TestMoreFindingsOfAKindAreSaidByItsTitle(t *testing.T) {
	for _, rule := range slices.Concat(parser.Rules().All(), decode.Rules().All(), reading.Rules().All(), RulesOfCheck().All()) {
		for _, lang := range Langs() {
			e, _ := CodeEntry(rule.Code, lang)
			said := Sentence(&parser.Document{}, parser.Diagnostic{Code: parser.CodeManyMore, Args: []string{string(rule.Code), "7"}}, lang)
			if e.Title == "" || !strings.Contains(said, e.Title) || !strings.Contains(said, "7") {
				t.Errorf("%s: more of it is said %q", rule.Code, said)
			}
		}
	}
}

func TestEveryRegisteredFieldHasARecordOrIsToDo(t *testing.T) {
	names, known := lines(t, "../parser/testdata/registered-fields.txt"), knownSpec(t)
	for _, name := range names {
		switch _, waits := registeredFields()[name]; {
		case !exists("field/"+name) && !waits:
			t.Errorf("field/%s has no record", name)
		case exists("field/"+name) && waits:
			t.Errorf("field/%s has a record: take it off registered.txt", name)
		}
	}
	for name, f := range registeredFields() {
		if !slices.Contains(names, name) {
			t.Errorf("registered.txt names %s, which is not registered", f.name)
		}
		if f.spec != "" && !known(f.spec) {
			t.Errorf("registered.txt: %s: no such section: %s", f.name, f.spec)
		}
	}
}

// lines reads a list from a file, one item a line, without its comments.
func lines(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}
