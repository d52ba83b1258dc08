package explain

import "strings"

// maxSubtags is how many subtags of a language tag are told apart; a real tag has six at the most.
const maxSubtags = 12

// subtag is one part of a language tag; an extension is one with all that it announces.
type subtag struct {
	text string
	role string // language/part/ROLE explains it
	key  string // the record that names it, "" where there is none
}

// subtags cuts a language tag into its parts. RFC 5646, 2.1.
func subtags(tag string) []subtag {
	words := strings.SplitN(tag, "-", maxSubtags)
	if strings.EqualFold(words[0], "i") {
		return []subtag{{tag, "grandfathered", ""}}
	}
	var all []subtag
	for i := 0; i < len(words); i++ {
		word, role := words[i], subtagRole(words[i], len(all) == 0)
		if role == "extension" || role == "private-use" { // up to the next extension, or to the end
			for i+1 < len(words) && (role == "private-use" || len(words[i+1]) > 1) {
				i++
				word += "-" + words[i]
			}
		}
		all = append(all, subtag{word, role, subtagKey(role, word)})
	}
	return all
}

// subtagRole tells by its form what a subtag is. first is for the one that begins the tag.
func subtagRole(word string, first bool) string {
	digit := word != "" && word[0] <= '9'
	switch n := len(word); {
	case n == 1 && word[0]|0x20 == 'x':
		return "private-use"
	case first:
		return "language"
	case n == 1:
		return "extension"
	case n == 2, n == 3 && digit:
		return "region"
	case n == 3:
		return "extended-language"
	case n == 4 && !digit:
		return "script"
	}
	return "variant"
}

// subtagKey finds the record that names a subtag.
func subtagKey(role, word string) string {
	switch role {
	case "language", "extended-language":
		return named("language", word)
	case "script", "region":
		return named(role, word)
	case "variant":
		return named("language/variant", word)
	case "extension":
		return named("language/extension", word[:1])
	}
	return ""
}

// languageKey finds the record of a tag's language; of a tag that has none, that of the kind of tag.
func languageKey(tag string) string {
	first := subtags(tag)[0]
	if first.role == "language" {
		return first.key
	}
	return named("language/part", first.role)
}

// languageName names a language tag: "French (Canada)". "" where the language has no record.
func languageName(tag string, lang Lang) string {
	all := subtags(tag)
	if all[0].key == "" {
		return ""
	}
	name := find(all[0].key).title(lang)
	var details []string
	for _, s := range all[1:] {
		if s.key != "" && s.role != "extension" {
			details = append(details, find(s.key).title(lang))
		}
	}
	if len(details) == 0 {
		return name
	}
	return Say(lang, "language-detail", "language", name, "detail", strings.Join(details, ", "))
}

// languageParts says what each part of a tag is, where a reader may not guess it: "" for en and en-US.
func languageParts(tag string, lang Lang) string {
	all := subtags(tag)
	if len(all) == 1 && all[0].role == "language" || len(all) == 2 && all[1].role == "region" {
		return ""
	}
	var parts []string
	for _, s := range all {
		r := find("language/part/" + s.role)
		if r == nil {
			return ""
		}
		if role := r.title(lang); s.key == "" {
			parts = append(parts, Say(lang, "language-part", "part", Code(s.text), "role", role))
		} else {
			parts = append(parts, Say(lang, "language-part-named", "part", Code(s.text), "role", role, "name", find(s.key).title(lang)))
		}
	}
	return Say(lang, "language-parts", "list", strings.Join(parts, "; "))
}
