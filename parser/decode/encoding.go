package decode

import (
	"unicode/utf16"
	"unicode/utf8"
)

// encoding is one of the character encodings that this package reads by itself. Encoding Standard, 4.
type encoding uint8

const (
	encodingUTF8 encoding = iota
	encodingWindows1252
	encodingUTF16LE
	encodingUTF16BE
)

// encodingOf finds an encoding by one of its labels. Encoding Standard, 4.2: those of Latin-1 and of ASCII mean windows-1252.
func encodingOf(label string) (e encoding, known bool) {
	switch lower(label) {
	case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
		return encodingUTF8, true
	case "us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "l1", "cp819", "windows-1252", "cp1252", "x-cp1252":
		return encodingWindows1252, true
	case "utf-16", "utf-16le", "ucs-2", "unicode", "csunicode", "iso-10646-ucs-2", "unicodefeff":
		return encodingUTF16LE, true
	case "utf-16be", "unicodefffe":
		return encodingUTF16BE, true
	}
	return 0, false
}

// windows1252 holds the characters of the bytes 0x80 to 0x9F. Encoding Standard, index windows-1252.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var windows1252Runes = []rune(windows1252)

// decode gives the text of bytes in UTF-8, without a byte order mark.
func (e encoding) decode(in []byte) Result {
	start := len(byteOrderMark(in, e))
	if e == encodingUTF8 && start == 0 {
		return DecodeText(in, UTF8)
	}
	var r result
	r.put(nil, start, false)
	for i := start; i < len(in); {
		switch e {
		case encodingWindows1252:
			c := rune(in[i])
			if c >= 0x80 && c < 0xa0 {
				c = windows1252Runes[c-0x80]
			}
			i++
			r.put(utf8.AppendRune(nil, c), i, c < 0x80)
		case encodingUTF8:
			n := 1
			if in[i] >= 0x80 {
				var ok bool
				if n, ok = sequence(in[i:]); !ok {
					r.fault(CodeNotUTF8, i, i+n)
					r.put([]byte("\uFFFD"), i+n, false)
					i += n
					continue
				}
			}
			r.put(in[i:i+n], i+n, true)
			i += n
		default:
			i = r.utf16(in, i, e == encodingUTF16BE)
		}
	}
	return r.done()
}

// utf16 takes the character at i, of one code unit or two, and gives the place after it. RFC 2781, 2.2.
func (r *result) utf16(in []byte, i int, bigEndian bool) (end int) {
	unit := func(i int) rune {
		switch {
		case i+1 >= len(in):
			return -1
		case bigEndian:
			return rune(in[i])<<8 | rune(in[i+1])
		}
		return rune(in[i+1])<<8 | rune(in[i])
	}
	c, end := unit(i), min(i+2, len(in))
	if utf16.IsSurrogate(c) {
		if c = utf16.DecodeRune(c, unit(end)); c != utf8.RuneError {
			end += 2
		} else {
			c = -1
		}
	}
	if c < 0 {
		r.fault(CodeNotUTF16, i, end)
		c = utf8.RuneError
	}
	r.put(utf8.AppendRune(nil, c), end, false)
	return end
}

// byteOrderMark gives the mark of that encoding at the start of b, which may be none. Encoding Standard, 6.
func byteOrderMark(b []byte, e encoding) string {
	mark := [...]string{encodingUTF8: "\xef\xbb\xbf", encodingUTF16LE: "\xff\xfe", encodingUTF16BE: "\xfe\xff", encodingWindows1252: ""}[e]
	if len(b) >= len(mark) && string(b[:len(mark)]) == mark {
		return mark
	}
	return ""
}
