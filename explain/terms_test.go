package explain

import (
	"regexp"
	"strings"
	"testing"
)

// term is an English term, its one French word, and what is not said for it.
type term struct {
	name, word string
	forbidden  *regexp.Regexp
	except     map[string]bool // keys of records; whether one was needed
}

// frenchTerms reads testdata/terms-fr.txt.
func frenchTerms(t *testing.T) []term {
	t.Helper()
	var all []term
	for _, line := range lines(t, "testdata/terms-fr.txt") {
		if keys, ok := strings.CutPrefix(strings.TrimSpace(line), "but "); ok {
			list, reason, _ := strings.Cut(keys, ": ")
			if reason == "" || len(all) == 0 {
				t.Fatalf("no reason, or no term: %s", line)
			}
			for _, key := range strings.Split(list, ", ") {
				all[len(all)-1].except[key] = false
			}
			continue
		}
		name, rest, _ := strings.Cut(line, " = ")
		word, others, ok := strings.Cut(rest, " | ")
		if !ok {
			t.Fatalf("no forbidden word: %s", line)
		}
		all = append(all, term{name, word, anyOf(strings.Split(others, ", ")), map[string]bool{}})
	}
	return all
}

// anyOf matches one of some words or phrases, as whole words.
func anyOf(words []string) *regexp.Regexp {
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return regexp.MustCompile(`(^|[^\p{L}\p{N}-])(` + strings.Join(words, "|") + `)($|[^\p{L}\p{N}-])`)
}

func TestFrenchHasOneWordForATerm(t *testing.T) {
	terms := frenchTerms(t)
	said := map[string]bool{}
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		for _, line := range texts {
			s := r.text(line, FR)
			if s == "" || line == "also" {
				continue
			}
			s = strings.ToLower(placeholders.ReplaceAllString(codeSpans.ReplaceAllString(s, "x"), "x"))
			for _, term := range terms {
				if strings.Contains(s, term.word) {
					said[term.name] = true
				}
				m := term.forbidden.FindString(s)
				if m == "" {
					continue
				}
				if _, ok := term.except[r.key]; ok {
					term.except[r.key] = true
					continue
				}
				fault("%s: %q for %s, which is %q: %s", line, strings.TrimSpace(m), term.name, term.word, s)
			}
		}
	})
	for _, term := range terms {
		if !said[term.name] {
			t.Errorf("nothing says %q, the word for %s", term.word, term.name)
		}
		for key, needed := range term.except {
			if !needed {
				t.Errorf("%s: %s is no exception", term.name, key)
			}
		}
	}
}

// TestFrenchElidesBeforeCode: code that begins as French words in a, e, i, o do is read as one ("qu’`Accept`"); u, y and h, which
// field names sound as English does, take no elision. A value whose first letter is not known never comes after such a word.
func TestFrenchElidesBeforeCode(t *testing.T) {
	const small = `(^|[^\p{L}])([Dd]e|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque|[Nn]e|[Ll]e|[Ll]a)`
	missing := regexp.MustCompile(small + " `[aeioAEIOÉé][\\pL\\d/*.-]")
	needless := regexp.MustCompile(`(^|[^\p{L}])([Dd]|[Qq]u|[Ll])’` + "`[^aeioAEIOÉé]")
	unknown := regexp.MustCompile(small + ` \{(name:\d|list:\d|title:\d|text|value|field|permission)\}`)
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		for _, line := range texts {
			s := r.text(line, FR)
			for _, c := range []struct {
				what string
				in   *regexp.Regexp
			}{{"an elision is missing", missing}, {"a needless elision", needless}, {"a small word before a value that may begin with a vowel", unknown}} {
				if m := c.in.FindString(s); m != "" && line != "also" {
					fault("%s: %s at %q: %s", line, c.what, m, s)
				}
			}
		}
	})
}
