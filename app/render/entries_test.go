package render

import (
	"strings"
	"testing"
)

func TestTheChosenEntryIsMarkedAndItsTextIsNoMarkup(t *testing.T) {
	html := Entries([]string{Entry("GET", "https://a.example/<b>\x1b\u202e", "200"), Entry("POST", "https://a.example/", "")}, 1, "fr")
	for _, want := range []string{
		"<option value=\"0\">1. GET https://a.example/&lt;b&gt;\ufffd\ufffd → 200</option>",
		`<option value="1" selected>2. POST https://a.example/</option>`,
		`<label for="entry">Entrée de l’archive`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("%s is not in %s", want, html)
		}
	}
	if got := Entries(nil, 0, "fr"); got != "" {
		t.Errorf("no entries give %q", got)
	}
	if got := Entry("GET", strings.Repeat("é", 500), "200"); len([]rune(got)) > maxEntry+6 || !strings.HasSuffix(got, "… → 200") {
		t.Errorf("a long URL gives %q", got)
	}
}
