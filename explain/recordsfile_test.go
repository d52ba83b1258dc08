package explain

import (
	"slices"
	"strings"
	"testing"
)

func TestRecordsFileHoldsOneLanguageAndAllFacts(t *testing.T) {
	for _, lang := range Langs() {
		l := newLibrary()
		for _, fault := range l.add("records", string(RecordsFile(lang))) {
			t.Error(fault)
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
