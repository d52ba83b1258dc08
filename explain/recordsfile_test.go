package explain

import (
	"slices"
	"strings"
	"testing"
)

func TestRecordsFileHoldsOneLanguageAndAllFacts(t *testing.T) {
	for _, lang := range Langs() {
		l, err := readRecords(string(RecordsFile(lang)))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(l.keys, Keys()) {
			t.Errorf("%s: the file has %d records, not the %d that there are", lang, len(l.keys), len(Keys()))
		}
		for _, key := range l.keys {
			got, want := l.find(key), find(key)
			for _, line := range texts {
				if got.text(line, lang) != want.text(line, lang) {
					t.Errorf("%s: %s: %s is %q", lang, key, line, got.text(line, lang))
				}
			}
			for _, line := range strings.Fields("name in category spec mdn status value see was") {
				if got.get(line) != want.get(line) {
					t.Errorf("%s: %s: %s is %q", lang, key, line, got.get(line))
				}
			}
			for _, p := range got.pairs {
				if other := map[Lang]Lang{FR: EN, EN: FR}[lang]; p.name == string(other) || strings.HasSuffix(p.name, "-"+string(other)) || strings.HasPrefix(p.name, "good") || strings.HasPrefix(p.name, "bad") {
					t.Errorf("%s: %s has the line %s", lang, key, p.name)
				}
			}
		}
	}
}

func TestADamagedFileOfRecordsIsRefused(t *testing.T) {
	whole := string(RecordsFile(FR))
	if l, err := readRecords(whole); err != nil || len(l.keys) != len(Keys()) {
		t.Fatalf("a whole file is refused: %v", err)
	}
	lines := strings.SplitAfter(whole, "\n")
	for name, text := range map[string]string{
		"empty":                     "",
		"a page of the host":        "<!doctype html>\n<title>404</title>\n",
		"cut in the middle":         whole[:len(whole)/2],
		"cut at a record":           whole[:strings.LastIndex(whole[:len(whole)/2], "\n\n")+1],
		"without its end":           strings.Join(lines[:len(lines)-2], ""),
		"without its last byte":     whole[:len(whole)-1],
		"with one bit turned":       strings.Replace(whole, "cache", "cbche", 1),
		"with a record lost":        strings.Replace(whole, whole[:strings.Index(whole, "\n\n")+2], "", 1),
		"with something after it":   whole + "x",
		"with NUL in its place":     strings.Repeat("\x00", len(whole)),
		"its end alone":             lines[len(lines)-2],
		"the end of another's text": whole[:1000] + lines[len(lines)-2],
	} {
		if _, err := readRecords(text); err == nil {
			t.Errorf("a file %s is taken", name)
		}
	}
}
