package explain

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sentences says whether the record speaks in whole sentences; interface words and pieces of sentences do not.
func sentences(r *record) bool {
	return !strings.HasPrefix(r.key, "say/") && !strings.HasPrefix(r.key, "ui/") && (!strings.HasPrefix(r.key, "card/") || strings.Count(r.key, "/") == 1)
}

var codeSpans, placeholders = regexp.MustCompile("`[^`]*`"), regexp.MustCompile(`\{[^}]*\}`)

// eachText calls f with every text of every record, in which x stands for each code and each placeholder.
func eachText(t *testing.T, f func(line string, lang Lang, s string, fault func(format string, args ...any))) {
	t.Helper()
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		for _, line := range texts {
			for _, lang := range Langs() {
				if s := r.text(line, lang); s != "" {
					f(line, lang, placeholders.ReplaceAllString(codeSpans.ReplaceAllString(s, "x"), "x"), fault)
				}
			}
		}
	})
}

func TestCodeAndPlaceholdersAreTheSameInBothLanguages(t *testing.T) {
	set := func(re *regexp.Regexp, s string) string {
		all := re.FindAllString(s, -1)
		slices.Sort(all)
		return strings.Join(slices.Compact(all), " ")
	}
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		for _, line := range texts {
			en, fr := r.text(line, EN), r.text(line, FR)
			if a, b := set(codeSpans, en), set(codeSpans, fr); a != b {
				fault("code in %s differs: %s | %s", line, a, b)
			}
			if a, b := set(placeholders, en), set(placeholders, fr); a != b {
				fault("placeholders in %s differ: %s | %s", line, a, b)
			}
			if strings.Count(en, "`")%2 != 0 || strings.Count(fr, "`")%2 != 0 {
				fault("a backtick in %s is not closed", line)
			}
		}
	})
}

func TestTheSentenceIsShortAndEndsWithAStop(t *testing.T) {
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		if !sentences(r) {
			return
		}
		for _, lang := range Langs() {
			s := r.text("", lang)
			if n := words(codeSpans.ReplaceAllString(s, "x")); n > 30 {
				fault("%d words: %s", n, s)
			}
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") && !strings.HasSuffix(s, "?") {
				fault("no full stop: %s", s)
			}
			if note := r.text("note", lang); len([]rune(note)) > 34 || strings.HasSuffix(note, ".") {
				fault("the margin note is too long or ends with a stop: %s", note)
			}
		}
	})
}

// words counts the words of a sentence; punctuation that stands alone, as French has it, is not one.
func words(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.Trim(w, ".,;:!?«»“”–—()…") != "" {
			n++
		}
	}
	return n
}

// TestWhatIsSaidFurtherEndsWithAStop leaves out the fixes, some of which are the words of a button.
func TestWhatIsSaidFurtherEndsWithAStop(t *testing.T) {
	eachText(t, func(line string, lang Lang, s string, fault func(string, ...any)) {
		switch line {
		case "more", "rfc1945", "rfc2616", "rfc7230":
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") && !strings.HasSuffix(s, "?") {
				fault("%s: no full stop: %s", line, s)
			}
		}
	})
}

func TestTextsAreTypeset(t *testing.T) {
	type pattern struct {
		fault string
		in    *regexp.Regexp
	}
	both := []pattern{
		{"a straight quote", regexp.MustCompile(`['"]`)},
		{"two spaces", regexp.MustCompile(`[ \x{a0}\x{202f}]{2}`)},
		{"three dots for an ellipsis", regexp.MustCompile(`\.\.\.`)},
		{"a breaking space between a number and its unit", regexp.MustCompile(`\d (bits?|minutes?|%|ms|s)([^\p{L}’]|$)`)},
	}
	french := []pattern{
		{"a breaking space between a number and its unit", regexp.MustCompile(`\d (octets?|secondes?|heures?|jours?|semaines?|mois|ans?|Ko|Mo|Go)([^\p{L}’]|$)`)},
		{"a no-break space is missing", regexp.MustCompile(`[^\x{a0}\x{202f}][;!?»]|«[^\x{a0}\x{202f}]| :|[a-zé]: `)},
		{"an accent is missing on a capital", regexp.MustCompile(`(^|[.!?:] |«.)(A ([a-zéêà]|l’)|(Etat|Etan|Etre|Ecri|Evi|Egal|Echa|Echo|Ecra|Elem|Emet|Etiq|Etab|Eten|Enum|Epoq|Ecart|Ebau|Edit|Equi|Ener)[a-zéèê]*)`)},
		{"an elision is missing", regexp.MustCompile(`(^|[^\p{L}])([Dd]e|[Qq]ue|[Nn]e|[Jj]usque|[Ll]orsque|[Pp]uisque) [aeiouéèêàâîô]\p{Ll}+`)},
	}
	english := []pattern{
		{"a breaking space between a number and its unit", regexp.MustCompile(`\d (bytes?|seconds?|hours?|days?|weeks?|months?|years?|KB|MB|GB)([^\p{L}’]|$)`)},
	}
	all := map[Lang][]pattern{EN: slices.Concat(both, english), FR: slices.Concat(both, french)}
	eachText(t, func(line string, lang Lang, s string, fault func(string, ...any)) {
		for _, c := range all[lang] {
			if m := c.in.FindString(s); m != "" {
				fault("%s: %s at %q: %s", line, c.fault, m, s)
			}
		}
	})
}

// forbidden reads a list of words: words and phrases between commas; after them, "= name" where names may hold them.
func forbidden(t *testing.T, path string) (all, exceptNames *regexp.Regexp) {
	t.Helper()
	var words, names []string
	for _, line := range lines(t, path) {
		list, mark, named := strings.Cut(line, " = ")
		if named && mark != "name" {
			t.Fatalf("%s: no mark is called %q", path, mark)
		}
		for _, w := range strings.Split(list, ", ") {
			if named {
				names = append(names, regexp.QuoteMeta(w))
			} else {
				words = append(words, regexp.QuoteMeta(w))
			}
		}
	}
	between := func(words []string) *regexp.Regexp {
		return regexp.MustCompile(`(^|[^\p{L}-])(` + strings.Join(words, "|") + `)($|[^\p{L}-])`)
	}
	return between(words), between(append(names, "\x00"))
}

func TestFrenchUsesNoEnglishWords(t *testing.T) {
	words, names := forbidden(t, "testdata/anglicisms.txt")
	eachText(t, func(line string, lang Lang, s string, fault func(string, ...any)) {
		if lang != FR {
			return
		}
		m := words.FindString(strings.ToLower(s))
		if m == "" && line != "title" && line != "note" {
			m = names.FindString(s)
		}
		if m != "" {
			fault("%s: %q is not in the glossary: %s", line, strings.TrimSpace(m), s)
		}
	})
}

func TestEnglishIsPlain(t *testing.T) {
	phrases, _ := forbidden(t, "testdata/gallicisms.txt")
	eachText(t, func(line string, lang Lang, s string, fault func(string, ...any)) {
		if lang != EN || line == "also" { // what readers may type is free
			return
		}
		if m := phrases.FindString(strings.ToLower(s)); m != "" {
			fault("%s: %q is not plain: %s", line, strings.TrimSpace(m), s)
		}
	})
}
