package render

import (
	"unicode/utf8"

	"enclair/explain/visible"
)

// A message is edited in a text box, and a text box cannot hold every byte: it turns CR into LF, and has no
// bytes that are not text. So each character of the text box, a unit, stands for one or more bytes:
//
//	CRLF, LF          one line feed (the CR before an LF has no unit of its own)
//	CR alone, NUL …   the control picture, ␍ ␀ …
//	a byte that is not UTF-8    U+FFFD, one for each byte
//	a character that nobody sees (package visible)    U+FFFD
//	anything else     itself
//
// The mapping goes by position, never by character: a ␀ that is typed is the three bytes of U+2400.

// unitAt reads the unit at src[i]: the rune that shows it (0 for a CR before an LF, which shows nothing)
// and the number of bytes it stands for.
func unitAt(src []byte, i int) (show rune, size int) {
	c := src[i]
	switch {
	case c == '\n' || c == '\t' || ' ' <= c && c < 0x7f:
		return rune(c), 1
	case c == '\r':
		if i+1 < len(src) && src[i+1] == '\n' {
			return 0, 1
		}
		return '\u240d', 1
	case c < ' ':
		return 0x2400 + rune(c), 1
	case c == 0x7f:
		return '\u2421', 1
	}
	r, size := utf8.DecodeRune(src[i:])
	switch {
	case r == utf8.RuneError && size == 1:
		return utf8.RuneError, 1
	case !visible.Rune(r):
		return utf8.RuneError, size
	}
	return r, size
}

// utf16Len is the number of UTF-16 units of a rune, as the text box counts.
func utf16Len(r rune) int {
	switch {
	case r == 0:
		return 0
	case r >= 0x10000:
		return 2
	}
	return 1
}

// Display gives the text that the text box holds for src.
func Display(src []byte) string {
	out := make([]byte, 0, len(src)+len(src)/16)
	for i := 0; i < len(src); {
		r, n := unitAt(src, i)
		if r != 0 {
			out = utf8.AppendRune(out, r)
		}
		i += n
	}
	return string(out)
}

// ToUTF16 gives the position in the text box, in UTF-16 units, of the byte at offset.
// An offset inside a character gives the position before it.
func ToUTF16(src []byte, rows []Row, offset int) int {
	r := RowAt(rows, offset)
	if r < 0 {
		return 0
	}
	i, u := int(rows[r].Start), int(rows[r].UTF16)
	for i < offset && i < len(src) {
		show, n := unitAt(src, i)
		if i+n > offset {
			break
		}
		i += n
		u += utf16Len(show)
	}
	return u
}

// FromUTF16 gives the byte offset of the position u of the text box.
func FromUTF16(src []byte, rows []Row, u int) int {
	lo, hi := 0, len(rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(rows[mid].UTF16) <= u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return 0
	}
	i, at := int(rows[lo-1].Start), int(rows[lo-1].UTF16)
	for at < u && i < len(src) {
		show, n := unitAt(src, i)
		i += n
		at += utf16Len(show)
	}
	return i
}

// UnitAt gives the length in UTF-8 of what the text box shows for the bytes at src[i], and how many bytes these are.
func UnitAt(src []byte, i int) (shown, size int) {
	r, n := unitAt(src, i)
	if r == 0 {
		return 0, n
	}
	return utf8.RuneLen(r), n
}

// stands reports whether show is only a stand-in for the bytes b, which a text box cannot hold or nobody could see.
func stands(b []byte, show rune) bool {
	if show == utf8.RuneError {
		return string(b) != "\ufffd"
	}
	return 0x2400 <= show && show <= 0x2421 && len(b) == 1
}

// c0 are the names of the control bytes in ASCII.
var c0 = [...]string{"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
	"DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"}

// byteName is the short name that is written over a stand-in: fonts often lack the control pictures.
func byteName(c byte) string {
	switch {
	case int(c) < len(c0):
		return c0[c]
	case c == 0x7f:
		return "DEL"
	}
	const hex = "0123456789ABCDEF"
	return string([]byte{hex[c>>4], hex[c&15]})
}
