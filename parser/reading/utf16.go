package reading

import (
	"unicode/utf16"
	"unicode/utf8"
)

// utf16Form says how a text is in UTF-16: with the lower byte of each unit first or last, after so many bytes of mark.
func utf16Form(text []byte) (little bool, mark int, ok bool) {
	switch {
	case len(text) < 8 || len(text)%2 != 0:
		return false, 0, false
	case text[0] == 0xff && text[1] == 0xfe:
		return true, 2, true
	case text[0] == 0xfe && text[1] == 0xff:
		return false, 2, true
	}
	// Without a mark: every other byte of the beginning is zero.
	for i := range 8 {
		if (text[i] == 0) != (i%2 == 1) {
			return false, 0, text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0 && text[4] == 0 && text[6] == 0
		}
	}
	return true, 0, true
}

// walkUTF16 calls emit, where it is given, with the places and the characters of the text. It fails on half a character.
func walkUTF16(text []byte, emit func(start, end int, r rune)) bool {
	little, i, ok := utf16Form(text)
	unit := func(i int) rune {
		if little {
			return rune(text[i]) | rune(text[i+1])<<8
		}
		return rune(text[i])<<8 | rune(text[i+1])
	}
	for ok && i < len(text) {
		r, n := unit(i), 2
		if utf16.IsSurrogate(r) {
			if i+4 > len(text) {
				return false
			}
			if r, n = utf16.DecodeRune(r, unit(i+2)), 4; r == utf8.RuneError {
				return false
			}
		}
		if emit != nil {
			emit(i, i+n, r)
		}
		i += n
	}
	return ok
}

func isUTF16(text []byte) bool { return walkUTF16(text, nil) }

// readUTF16 writes the text in UTF-8, in which ASCII is one byte a character as on the wire.
func readUTF16(w *writer) {
	w.assume(CodeUTF16, 0, len(w.text))
	walkUTF16(w.text, func(start, end int, r rune) {
		w.dropTo(start)
		w.replaceTo(end, string(r))
	})
}
