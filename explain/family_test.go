package explain

import (
	"slices"
	"strings"
	"testing"
)

// pageless are the families of which the reference shows nothing: words of the interface and pieces of sentences.
var pageless = []string{"ui", "say", "card"}

func TestEveryFamilyIsShownOrIsLeftOut(t *testing.T) {
	seen := map[string]bool{}
	for _, key := range Keys() {
		name, _, _ := strings.Cut(key, "/")
		if _, ok := FamilyOf(key); !ok && !slices.Contains(pageless, name) {
			t.Errorf("%s: the family %s is not in the table of family.go", key, name)
		}
		seen[name] = true
	}
	for _, f := range Families() {
		if !seen[f.Name] {
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
		"value/sec-fetch-user/?1":         "value/sec-fetch-user/x3f1/",
		"language/fr":                     "language/#fr",
		"ui/open":                         "",
		"card/cache":                      "",
		"field":                           "",
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
