package explain

import (
	"slices"
	"strings"
)

// unshown are the lines of records that no page shows: they are for the tests and the site's builder.
var unshown = []string{"good", "bad", "good-message", "bad-message", "example", "also-en", "also-fr"}

// RecordsFile writes the records for Load: facts, and of the lines that exist once a language those in lang.
func RecordsFile(lang Lang) []byte {
	other := EN
	if lang == EN {
		other = FR
	}
	var b strings.Builder
	l := records()
	for i, key := range l.keys {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, p := range l.find(key).pairs {
			if p.name == string(other) || strings.HasSuffix(p.name, "-"+string(other)) || slices.Contains(unshown, p.name) {
				continue
			}
			b.WriteString(p.name + ": " + p.value + "\n")
		}
	}
	return []byte(b.String())
}
