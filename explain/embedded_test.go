//go:build !browser

package explain

import "testing"

func TestDataFilesAreWellFormed(t *testing.T) {
	_, faults := openLibrary()
	for _, f := range faults {
		t.Error(f)
	}
	if len(Keys()) == 0 {
		t.Fatal("no records")
	}
}
