//go:build !browser

package explain

import (
	"embed"
	"sync"
)

// The records stand in the program, in both languages. The program of the page is built with the tag browser, and
// loads those of its language instead.
//
//go:embed data/*.txt
var files embed.FS

// records is made at its first use, by one pass over the files.
var records = sync.OnceValue(func() *library {
	l, _ := openLibrary() // the faults of the files are found by the tests
	return l
})

// openLibrary indexes the data files. Its faults name file and line.
func openLibrary() (*library, []string) {
	l := newLibrary()
	entries, err := files.ReadDir("data")
	if err != nil {
		return l, []string{err.Error()}
	}
	var faults []string
	for _, e := range entries {
		b, err := files.ReadFile("data/" + e.Name())
		if err != nil {
			faults = append(faults, err.Error())
			continue
		}
		faults = append(faults, l.add(e.Name(), string(b))...)
	}
	return l, faults
}

// Load makes text the records of a program that has none of its own. This one has them, and goes on with those.
func Load(text string) error { return nil }
