package explain

import (
	"strings"
	"testing"
)

func TestEveryFamilyHasRecordsAndTitles(t *testing.T) {
	shown := map[string]bool{}
	for _, key := range Keys() {
		if PagePath(key) != "" {
			name, _, _ := strings.Cut(key, "/")
			shown[name] = true
		}
	}
	for _, f := range families {
		if !shown[f.Name] {
			t.Errorf("there is no record of the family %s", f.Name)
		}
		for _, word := range []string{"ui/ref-family-", "ui/ref-one-"} {
			if !exists(word + f.Name) {
				t.Errorf("%s%s has no record", word, f.Name)
			}
		}
	}
}

func TestEveryCategoryHasATitle(t *testing.T) {
	for _, c := range categories {
		if !exists("ui/ref-category-" + c) {
			t.Errorf("ui/ref-category-%s has no record", c)
		}
	}
}

func TestPathsOfPages(t *testing.T) {
	for key, want := range map[string]string{
		"field/age":                       "field/age/",
		"directive/cache-control/max-age": "directive/cache-control/max-age/",
		"media-type/*/*":                  "media-type/any/any/",
		"media-type/application/atom+xml": "media-type/application/atom+xml/",
		"value/sec-fetch-user/?1":         "value/#sec-fetch-user/x3f1",
		"language/fr":                     "language/#fr",
		"ui/open":                         "",
		"card/cache":                      "",
		"field":                           "",
		"field/no-such-field":             "",
	} {
		if got := PagePath(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	keys := map[string]string{}
	for _, key := range Keys() {
		path := PagePath(key)
		if path == "" {
			continue
		}
		if other := keys[path]; other != "" {
			t.Errorf("%s and %s have the same page", key, other)
		}
		keys[path] = key
	}
}
