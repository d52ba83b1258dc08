package explain

import (
	"strings"
	"testing"
)

// TestEveryNameOfTheListsHasARecord holds the records against the lists in testdata: each says which registry it is of.
func TestEveryNameOfTheListsHasARecord(t *testing.T) {
	for _, c := range []struct {
		list string
		key  func(name string) string
	}{
		{"link-relations.txt", func(name string) string { return named("rel", name) }},
		{"media-types.txt", func(name string) string { return named("media-type", name) }},
		{"media-suffixes.txt", suffixKey},
		{"media-parameters.txt", func(name string) string { return named("parameter", name) }},
		{"charsets.txt", charsetKey},
		{"cors-values.txt", func(name string) string { return named("value", name) }},
		{"jwt-claims.txt", func(name string) string { return named("jwt", name) }},
		{"jose-members.txt", func(name string) string { return named("jose", name) }},
	} {
		for _, name := range lines(t, "testdata/"+c.list) {
			if c.key(name) == "" {
				t.Errorf("%s: %s has no record", c.list, name)
			}
		}
	}
}

func TestAliasesOfCharsetsAreNamesOfNoOther(t *testing.T) {
	seen := map[string]string{}
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		for _, alias := range strings.Fields(r.get("alias")) {
			if exists("charset/" + alias) {
				fault("%s has a record of its own", alias)
			}
			if other := seen[alias]; other != "" {
				fault("%s is also an alias in %s", alias, other)
			}
			seen[alias] = r.key
		}
	})
}

func TestPartsOfLanguageTags(t *testing.T) {
	for _, c := range []struct{ tag, name, parts string }{
		{"fr", "French", ""},
		{"fr-CA", "French (Canada)", ""},
		{"es-419", "Spanish (Latin America and the Caribbean)", ""},
		{"zh-Hant-TW", "Chinese (traditional Chinese characters, Taiwan)", "Part by part: `zh`, language (Chinese); `Hant`, script (traditional Chinese characters); `TW`, region (Taiwan)."},
		{"zh-yue", "Chinese (Cantonese)", "Part by part: `zh`, language (Chinese); `yue`, extended language (Cantonese)."},
		{"de-CH-1996", "German (Switzerland, German spelling of 1996)", "Part by part: `de`, language (German); `CH`, region (Switzerland); `1996`, variant (German spelling of 1996)."},
		{"sl-rozaj-nonsense", "Slovenian (Resian)", "Part by part: `sl`, language (Slovenian); `rozaj`, variant (Resian); `nonsense`, variant."},
		{"en-u-ca-buddhist-x-a-b", "English", "Part by part: `en`, language (English); `u-ca-buddhist`, extension (Unicode settings); `x-a-b`, private use."},
		{"x-whatever", "", "Part by part: `x-whatever`, private use."},
		{"i-klingon", "", "Part by part: `i-klingon`, irregular tag registered before the rules."},
		{"", "", ""},
		{"-", "", "Part by part: `\"\"`, language; `\"\"`, variant."},
		{"qaa", "", ""},
	} {
		if got := languageName(c.tag, EN); got != c.name {
			t.Errorf("%q: the name is %q, want %q", c.tag, got, c.name)
		}
		if got := languageParts(c.tag, EN); got != c.parts {
			t.Errorf("%q: the parts are %q, want %q", c.tag, got, c.parts)
		}
	}
}

func TestMediaTypesWithoutARecordAreExplainedByWhatTheirNameShows(t *testing.T) {
	for text, want := range map[string]string{
		"application/vnd.a.b+json":     "media-suffix/json",
		"application/vnd.example":      "media-tree/vnd",
		"application/prs.me":           "media-tree/prs",
		"application/x-something":      "media-tree/x",
		"application/x.something":      "media-tree/x",
		"application/some-thing":       "media-top/application",
		"application/atom+xml":         "media-type/application/atom+xml",
		"text/vnd.b; charset=utf-8":    "media-tree/vnd",
		"image/unheard":                "media-top/image",
		"unheard/of":                   "",
		"application/secevent2+jwt":    "media-suffix/jwt",
		"application/x+sqlite3":        "media-suffix/sqlite3",
		"application/vnd.ms-excel;q=1": "media-type/application/vnd.ms-excel",
	} {
		if got := mediaKey(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// TestWordsOfCoursesLeadToTheirRecords looks the words up as the search box of the reference does: in titles and in what
// else a thing is called, without regard to case.
func TestWordsOfCoursesLeadToTheirRecords(t *testing.T) {
	for _, line := range lines(t, "testdata/terms.txt") {
		word, key, _ := strings.Cut(line, "\t")
		r := find(key)
		if r == nil {
			t.Errorf("%s: %s has no record", word, key)
			continue
		}
		found := false
		for _, lang := range Langs() {
			title, _, _ := strings.Cut(r.title(lang), " (")
			for _, name := range append(strings.Split(r.text("also", lang), "; "), strings.Split(title, ", ")...) {
				found = found || strings.Contains(strings.ToLower(name), strings.ToLower(word))
			}
		}
		if !found {
			t.Errorf("%s does not lead to %s", word, key)
		}
	}
}
