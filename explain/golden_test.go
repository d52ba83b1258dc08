package explain

import (
	"flag"
	"os"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/samples"
)

var update = flag.Bool("update", false, "write the golden files anew; read the difference before committing it")

// goldenSamples are the samples whose notes and narration are kept as files.
var goldenSamples = []string{"exchange", "login-cookie", "basic-authentication", "challenge", "form-post", "range", "proxy", "chunked", "broken"}

func TestNarrationIsAsInTheGoldenFiles(t *testing.T) {
	for _, slug := range goldenSamples {
		s, ok := samples.BySlug(slug)
		if !ok {
			t.Errorf("there is no sample %s", slug)
			continue
		}
		doc := parser.Parse(s.Bytes())
		for _, lang := range Langs() {
			path := "testdata/" + slug + "." + string(lang) + ".golden"
			got := narration(doc, lang)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s has changed:\n%s", path, difference(string(want), got))
			}
		}
	}
}

// narration writes for each line and block its beginning, its margin note, its title and what it means there; then the findings and the strips.
func narration(doc *parser.Document, lang Lang) string {
	var b strings.Builder
	for id := range doc.Nodes {
		n := parser.NodeID(id)
		switch doc.Kind(n) {
		case parser.KindRequestLine, parser.KindStatusLine, parser.KindFieldLine, parser.KindEmptyLine, parser.KindContent,
			parser.KindChunk, parser.KindLastChunk, parser.KindGap:
		default:
			continue
		}
		e := Of(doc, n, lang)
		b.WriteString(shown(doc.Text(n)) + "\n  | " + Note(doc, n, lang) + "\n  = " + e.Title + " (" + e.Key + ")\n")
		for _, h := range e.Here {
			b.WriteString("  > " + Plain(h) + "\n")
		}
	}
	b.WriteString("\n")
	for _, d := range FindingsOf(doc) {
		b.WriteString(d.Severity.String() + " " + string(d.Code) + ": " + Sentence(doc, d, lang) + "\n")
	}
	for i := range doc.Messages() {
		b.WriteString("\n")
		for _, f := range Summary(doc, i, lang) {
			b.WriteString(f.Label + ": " + f.Value + "\n")
		}
	}
	return b.String()
}

// difference shows the first line that differs.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var a, b string
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			return "- " + a + "\n+ " + b
		}
	}
	return ""
}
