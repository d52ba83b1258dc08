package explain

import (
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// unshown are the lines of records that no page shows: they are for the tests and the site's builder.
var unshown = []string{"good", "bad", "good-message", "bad-message", "example", "also-en", "also-fr"}

// RecordsFile writes the records for Load: facts, and of the lines that exist once a language those in lang. Its last line
// says how many there are and gives the sum of all that is before it, by which the loader of the page and Load tell a file
// that is whole from one that was cut or damaged on its way.
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
	b.WriteString(endOfRecords(b.String(), len(l.keys)))
	return []byte(b.String())
}

// endOfRecords is the last line of a file of records: FNV-1a of the text before it, as web/boot.js reckons it too.
func endOfRecords(text string, records int) string {
	sum := fnv.New32a()
	sum.Write([]byte(text)) // a hash takes all
	return fmt.Sprintf("# end: %d records, sum %08x\n", records, sum.Sum32())
}

// errDamaged is for a file of records that is not what RecordsFile wrote.
var errDamaged = errors.New("the file of records is not whole")

// readRecords indexes a file that RecordsFile has written, and checks that it is whole.
func readRecords(text string) (*library, error) {
	l := newLibrary()
	end := strings.LastIndex(text, "# end: ")
	if end < 0 || len(l.add("records", text)) > 0 || text[end:] != endOfRecords(text[:end], len(l.keys)) {
		return nil, errDamaged
	}
	return l, nil
}
