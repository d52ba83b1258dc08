package explain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/explain/visible"
)

// maxShown is how many characters of the message a sentence shows.
const maxShown = 60

// shown makes bytes of the message fit for a sentence. Valid UTF-8 stays, controls become their pictures (␍), other
// bytes are written \xE9 and characters that nobody sees \u200B, what is longer than 60 characters is cut, and a backtick
// becomes ˋ because it would end the code.
func shown(text string) string {
	if plain(text) {
		return text
	}
	var b strings.Builder
	n := 0
	for i := 0; i < len(text); n++ {
		if n == maxShown {
			b.WriteString("…")
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteString(`\x`)
			b.WriteString(hexByte(text[i]))
		case r < 0x20:
			b.WriteRune(0x2400 + r)
		case r == 0x7f:
			b.WriteRune(0x2421)
		case r == '`':
			b.WriteRune('ˋ')
		case !visible.Rune(r):
			b.WriteString(escaped(r))
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// plain reports whether text can be shown as it is.
func plain(text string) bool {
	if len(text) > maxShown {
		return false
	}
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c >= 0x7f || c == '`' {
			return false
		}
	}
	return true
}

const hexDigits = "0123456789ABCDEF"

// hexByte writes a byte with two hexadecimal digits.
func hexByte(c byte) string { return string([]byte{hexDigits[c>>4], hexDigits[c&15]}) }

// escaped writes a character by its number: \u00AD, \u{E0041}.
func escaped(r rune) string {
	hex := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	if len(hex) > 4 {
		return `\u{` + hex + "}"
	}
	return `\u` + "0000"[len(hex):] + hex
}
