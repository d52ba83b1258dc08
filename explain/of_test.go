package explain

import (
	"strings"
	"testing"
	"unicode/utf8"

	"enclair/parser"
	"enclair/samples"
)

// explainAll asks everything about every node of a document, which must never fail.
func explainAll(t testing.TB, doc *parser.Document) {
	t.Helper()
	for _, lang := range Langs() {
		for id := range doc.Nodes {
			n := parser.NodeID(id)
			e := Of(doc, n, lang)
			if e.Key == "" || e.Title == "" {
				t.Errorf("node %d (%s): key %q, title %q", n, doc.Kind(n), e.Key, e.Title)
			}
			for _, s := range e.Here {
				checkText(t, s)
			}
			checkText(t, e.Title)
			checkText(t, Note(doc, n, lang))
			for _, c := range Crumbs(doc, n, lang) {
				checkText(t, c.Label)
			}
			if u := Unit(doc, n); u < 0 || u > n || doc.Nodes[u].After <= n {
				t.Errorf("the unit of node %d is %d, which does not hold it", n, u)
			} else if Unit(doc, u) != u && doc.Kind(u) != parser.KindDelimiter {
				t.Errorf("the unit of node %d is %d (%s), whose own unit is %d", n, u, doc.Kind(u), Unit(doc, u))
			}
		}
		for _, d := range Findings(doc) {
			checkText(t, Sentence(doc, d, lang))
		}
		for i := range doc.Messages() {
			for _, f := range Summary(doc, i, lang) {
				checkText(t, f.Label)
				checkText(t, f.Value)
			}
		}
	}
}

// checkText holds every text to the contract: valid UTF-8, no controls, code closed, no placeholder left.
func checkText(t testing.TB, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("not UTF-8: %q", s)
	}
	if i := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }); i >= 0 {
		t.Errorf("a control character: %q", s)
	}
	if strings.Count(s, "`")%2 != 0 {
		t.Errorf("code is not closed: %q", s)
	}
}

func TestEveryPartOfEverySampleIsExplained(t *testing.T) {
	for _, s := range samples.All() {
		doc := parser.Parse(s.Bytes())
		explainAll(t, doc)
		for _, lang := range Langs() {
			for id := range doc.Nodes {
				if e := Of(doc, parser.NodeID(id), lang); e.What == "" {
					t.Errorf("%s: node %d (%s): no sentence under %s", s.Slug, id, doc.Kind(parser.NodeID(id)), e.Key)
				}
			}
		}
	}
}

func TestNodesOutsideTheTreeAreTakenForTheDocument(t *testing.T) {
	doc := parser.Parse(nil)
	for _, id := range []parser.NodeID{-1, 0, 1, 1 << 30} {
		if e := Of(doc, id, EN); e.Key != "kind/document" {
			t.Errorf("node %d: %s", id, e.Key)
		}
		Note(doc, id, FR)
		Crumbs(doc, id, FR)
		if Unit(doc, id) != 0 {
			t.Errorf("unit of %d: %d", id, Unit(doc, id))
		}
	}
}

// maxFuzzed keeps an input small enough to explain all of it many times a second.
const maxFuzzed = 600

func FuzzOf(f *testing.F) {
	for _, s := range samples.All() {
		if b := s.Bytes(); len(b) <= maxFuzzed {
			f.Add(b)
		}
	}
	f.Add([]byte("GET /%`%C3%A9?a=`%00 HTTP/1.1\r\nX`: `\r\nCache-Control: max-age=99999999999999999999\r\nDate: Wed, 17 Feb 9999 14:50:13 GMT\r\n\r\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > maxFuzzed {
			return
		}
		explainAll(t, parser.Parse(src))
	})
}

func TestShownBytesCannotBreakASentence(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"abc", "abc"},
		{"a`b", "aˋb"},
		{"a\r\n\x00b\x7f", "a␍␊␀b␡"},
		{"é", "é"},
		{"\xe9t\xe9", `\xE9t\xE9`},
		{"\u202eabc\u200b", "�abc�"},
		{strings.Repeat("x", 61), strings.Repeat("x", 60) + "…"},
		{strings.Repeat("é", 60), strings.Repeat("é", 60)},
	} {
		if got := shown(c.in); got != c.want {
			t.Errorf("shown(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	s := samples.All()[0]
	doc := parser.Parse(s.Bytes())
	Of(doc, 0, FR)
	for b.Loop() {
		for id := range doc.Nodes {
			Of(doc, parser.NodeID(id), FR)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Nodes)), "ns/node")
}
