package reading

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// unescape undoes the escapes of C, JSON and the shell's $'…' up to an unescaped quote. It calls emit with the bytes that each
// character or escape stands for and with the length of that in the text, and gives the place of the quote. A quote of 0
// is the end of the text. An escape that it does not know makes it fail.
func unescape(text []byte, quote byte, emit func(b []byte, n int)) (end int, ok bool) {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == quote && quote != 0:
			return i, true
		case c == '\\':
			b, n := escape(text[i:])
			if n == 0 {
				return i, false
			}
			emit(b, n)
			i += n
		default:
			emit(text[i:i+1], 1)
			i++
		}
	}
	return len(text), quote == 0
}

// escape reads the escape that text begins with, and gives its length, 0 for one that it does not know.
func escape(text []byte) (b []byte, n int) {
	if len(text) < 2 {
		return nil, 0
	}
	const letters, bytes = `abfnrtv\"'/?`, "\a\b\f\n\r\t\v\\\"'/?"
	for i := range len(letters) {
		if text[1] == letters[i] {
			return []byte{bytes[i]}, 2
		}
	}
	digits := func(from, most int, base int) (v uint64, n int) {
		for n = 0; n < most && from+n < len(text); n++ {
			if _, err := strconv.ParseUint(string(text[from+n]), base, 8); err != nil {
				break
			}
		}
		v, _ = strconv.ParseUint(string(text[from:from+n]), base, 32)
		return v, n
	}
	switch {
	case text[1] == 'x':
		if v, n := digits(2, 2, 16); n > 0 {
			return []byte{byte(v)}, 2 + n
		}
	case text[1] == 'u':
		v, n := digits(2, 4, 16)
		if n != 4 {
			return nil, 0
		}
		if r := rune(v); utf16.IsSurrogate(r) {
			if len(text) < 12 || text[6] != '\\' || text[7] != 'u' {
				return nil, 0
			}
			low, n := digits(8, 4, 16)
			if r = utf16.DecodeRune(r, rune(low)); n != 4 || r == utf8.RuneError {
				return nil, 0
			}
			return utf8.AppendRune(nil, r), 12
		}
		return utf8.AppendRune(nil, rune(v)), 6
	case '0' <= text[1] && text[1] <= '7':
		v, n := digits(1, 3, 8)
		return []byte{byte(v)}, 1 + n
	}
	return nil, 0
}
