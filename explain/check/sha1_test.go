package check

import (
	"crypto/sha1"
	"strings"
	"testing"
)

func TestSHA1IsThatOfTheStandardLibrary(t *testing.T) {
	for n := range 200 {
		text := strings.Repeat("En clair ", n)[:n]
		if got, want := sha1Sum(text), sha1.Sum([]byte(text)); got != want {
			t.Fatalf("%d bytes: got %x, want %x", n, got, want)
		}
	}
}
