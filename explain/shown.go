package explain

import (
	"strings"
	"unicode/utf8"
)

// maxShown is how many characters of the message a sentence shows.
const maxShown = 60

// shown makes bytes of the message fit for a sentence. Valid UTF-8 stays, controls become their pictures (␍), other
// bytes are written \xE9, what is longer than 60 characters is cut, and a backtick becomes ˋ because it would end the code.
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
		case invisible(r):
			b.WriteRune('�')
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

// invisible reports the characters that show nothing and can make the text around them read otherwise: the C1 controls,
// the zero-width and the bidirectional ones.
func invisible(r rune) bool {
	return 0x80 <= r && r < 0xa0 || 0x200b <= r && r <= 0x200f || 0x2028 <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f ||
		r == 0xfeff || r == 0x061c || 0xe0000 <= r && r < 0xe1000
}

const hexDigits = "0123456789ABCDEF"

// hexByte writes a byte with two hexadecimal digits.
func hexByte(c byte) string { return string([]byte{hexDigits[c>>4], hexDigits[c&15]}) }
