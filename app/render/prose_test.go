package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/explaintest"
	"enclair/explain/verdict"
	"enclair/parser"
	"enclair/parser/reading"
	"enclair/samples"
)

// sources are the samples, as they stand and as they are read, and the goldens of the parser.
func sources(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, s := range samples.All() {
		all[s.Slug] = s.Bytes()
		if s.Pasted {
			all[s.Slug+", read"] = reading.Read(s.Bytes()).Wire
		}
	}
	files, err := filepath.Glob("../../parser/testdata/http/*.http")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, file := range files {
		if all[file], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// eras are those that a reader can choose, and the one of a program that chooses none.
func eras() []explain.Era { return append(explain.Eras(), "") }

// checkWords looks in markup for what is not meant for readers.
func checkWords(t *testing.T, where, markup, source string) {
	t.Helper()
	page, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	prose, code := explaintest.Words(page)
	if left := explaintest.Unfilled(prose+code, source); left != "" {
		t.Errorf("%s shows %q", where, left)
	}
	if left := explaintest.RawKey(prose, source); left != "" {
		t.Errorf("%s shows the key %s", where, left)
	}
}

func TestNothingMeantForTheProgramsIsShown(t *testing.T) {
	for name, src := range sources(t) {
		doc := parser.Parse(src)
		findings := check.Findings(doc)
		for l, lang := range explain.Langs() {
			var page strings.Builder
			m := NewMessage(doc, findings, lang, true)
			page.WriteString(m.HTML(0, len(m.Rows)) + Explained(m))
			for i := range doc.Messages() {
				page.WriteString(Strip(doc, i, lang))
			}
			page.WriteString(Verdicts(verdict.Of(doc, lang), nil, true))
			for id := l; id < len(doc.Nodes); id += 2 { // each part in one language: there are many
				era := eras()[id%len(eras())]
				page.WriteString(Panel(doc, parser.NodeID(id), findings, Decoding{}, lang, true, era))
			}
			for _, m.Era = range eras() {
				page.WriteString(Findings(m, -1, true))
			}
			checkWords(t, name+", "+string(lang), page.String(), string(src))
		}
	}
}

func TestNothingMeantForTheProgramsReachesTheTerminal(t *testing.T) {
	for name, src := range sources(t) {
		doc := parser.Parse(src)
		for _, lang := range explain.Langs() {
			terminal := Terminal{Message: NewMessage(doc, check.Findings(doc), lang, true)}
			for _, terminal.Message.Era = range eras() {
				text := terminal.String()
				if left := explaintest.Unfilled(text, string(src)); left != "" {
					t.Errorf("%s, %s, era %q shows %q", name, lang, terminal.Message.Era, left)
				}
				if left := explaintest.RawKey(text, string(src)); left != "" {
					t.Errorf("%s, %s, era %q shows the key %s", name, lang, terminal.Message.Era, left)
				}
			}
		}
	}
}

func TestEveryRecordShownAloneIsFreeOfWhatIsMeantForThePrograms(t *testing.T) {
	for _, key := range explain.Keys() {
		family, name, _ := strings.Cut(key, "/")
		if family == "say" || family == "ui" || family == "card" || explain.PagePath(key) == "" {
			continue
		}
		for _, lang := range explain.Langs() {
			e, _ := explain.Lookup(key, lang)
			for _, era := range eras() {
				checkWords(t, key+", "+string(lang), EntryPanel(e, lang, era), name+" {username}")
			}
		}
	}
}
