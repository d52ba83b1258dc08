//go:build browser

package explain

var loaded = newLibrary()

// records are those that were loaded last.
func records() *library { return loaded }

// Load makes text, which RecordsFile has written, the records of the program: facts, and sentences in one language. A
// text that is cut or damaged is refused, and changes nothing.
// It comes before anything is explained, and again before anything is explained in the other language.
func Load(text string) error {
	l, err := readRecords(text)
	if err == nil {
		loaded = l
	}
	return err
}
