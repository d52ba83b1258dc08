package page

import (
	"strings"
	"testing"

	"enclair/app/render"
)

// edit makes the edit that a text box would: it replaces the UTF-16 range of the text that shows src.
func edit(src string, from, to int, text string) (string, int) {
	shown := []rune(render.Display([]byte(src)))
	after := string(shown[:from]) + text + string(shown[to:])
	out, at := applyEdit([]byte(src), after, from+len([]rune(text)))
	return string(out), at
}

func TestAnEditChangesOnlyWhatWasTyped(t *testing.T) {
	for _, c := range []struct {
		name, src string
		from, to  int
		text      string
		want      string
		caret     int
	}{
		{"type in the middle of a header", "A: b\r\nC: d\r\n", 4, 4, "c", "A: bc\r\nC: d\r\n", 5},
		{"Enter takes the line end of the line before", "A: b\r\nC: d\r\n", 9, 9, "\n", "A: b\r\nC: d\r\n\r\n", 12},
		{"Enter between LF lines is LF", "a\nb\n", 3, 3, "\n", "a\nb\n\n", 4},
		{"Enter in an empty box is CRLF", "", 0, 0, "\n", "\r\n", 2},
		{"other line ends stay", "a\nb\r\nc\n", 2, 3, "x", "a\nx\r\nc\n", 3},
		{"deleting a CRLF deletes both bytes", "a\r\nb", 1, 2, "", "ab", 1},
		{"a NUL and invalid bytes elsewhere stay", "a\x00\xff\r\nb", 4, 4, "z", "a\x00\xff\r\nzb", 6},
		{"a deleted NUL is one byte", "a\x00\xff\r\nb", 1, 2, "", "a\xff\r\nb", 1},
		{"one more of the same letter goes where the caret is", "aaa", 1, 1, "a", "aaaa", 2},
		{"a control picture that is typed is its own bytes", "a", 1, 1, "␀", "a␀", 4},
		{"an accent is UTF-8", "a\r\n", 1, 1, "é", "aé\r\n", 3},
	} {
		got, caret := edit(c.src, c.from, c.to, c.text)
		if got != c.want || caret != c.caret {
			t.Errorf("%s: %q, caret %d; want %q, caret %d", c.name, got, caret, c.want, c.caret)
		}
	}
}

func FuzzEdit(f *testing.F) {
	f.Add("A: b\r\nC\x00\xff\n", 3, 1, "x\n")
	f.Fuzz(func(t *testing.T, src string, from, n int, text string) {
		shown := []rune(render.Display([]byte(src)))
		if len(src) > 2000 || strings.ContainsAny(text, "\r\x00") || render.Display([]byte(text)) != text || from < 0 || n < 0 || from > len(shown) || n > len(shown)-from {
			return
		}
		for _, r := range string(shown) + text {
			if r >= 0x10000 {
				return // edit counts characters, not UTF-16 units
			}
		}
		out, at := edit(src, from, from+n, text)
		if at < 0 || at > len(out) {
			t.Fatalf("caret %d of %d", at, len(out))
		}
		if strings.Contains(src, "\r") || strings.ContainsRune(string(shown), '\ufffd') {
			return // a CR may join an LF that comes to stand beside it
		}
		want := string(shown[:from]) + text + string(shown[from+n:])
		if got := render.Display([]byte(out)); got != want {
			t.Fatalf("shows %q, want %q", got, want)
		}
	})
}
