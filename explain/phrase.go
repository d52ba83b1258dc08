package explain

import (
	"strings"
	"sync"
)

// StatusOfPhrase gives the status code to which a reason phrase belongs, in any case: code itself where it is its own, else the first
// registered one, "" where it is nobody's.
func StatusOfPhrase(phrase, code string) string {
	if len(phrase) > longestName {
		return ""
	}
	text := lower(phrase)
	if r := find("status/" + code); r != nil && lower(r.get("name")) == code+" "+text {
		return code
	}
	return codesOfPhrases()[text]
}

// codesOfPhrases gives the code to which a phrase in lower case belongs.
var codesOfPhrases = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, key := range records().keys {
		if code, ok := strings.CutPrefix(key, "status/"); ok {
			if _, phrase, ok := strings.Cut(find(key).get("name"), " "); ok {
				if _, twice := m[lower(phrase)]; !twice {
					m[lower(phrase)] = code
				}
			}
		}
	}
	return m
})
