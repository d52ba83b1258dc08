package decode

import "unicode/utf8"

// Charset is how characters become bytes.
type Charset uint8

// The charsets. Text itself is always UTF-8 here; the charset is that of the encoded bytes.
const (
	UTF8   Charset = iota
	Latin1         // ISO-8859-1, of the web's first years: one byte a character, U+0000 to U+00FF
	Binary         // no characters: the bytes as they are
)

// String gives the charset's registered name, "binary" for none.
func (c Charset) String() string { return [...]string{"utf-8", "iso-8859-1", "binary"}[c] }

// EncodeText gives the bytes of a text in a charset. A character that Latin-1 lacks is a fault, and becomes a
// numeric character reference (&#8364;), as in a browser.
func EncodeText(text []byte, cs Charset) Result {
	var r result
	for i := 0; i < len(text); {
		b, n := encodeRune(&r, text, i, cs)
		r.put(b, i+n, len(b) == n && string(b) == string(text[i:i+n]))
		i += n
	}
	return r.done()
}

// DecodeText gives the text of bytes in a charset. Each maximal part of a broken UTF-8 sequence is a fault, and
// becomes one U+FFFD.
func DecodeText(in []byte, cs Charset) Result {
	var r result
	for i := 0; i < len(in); {
		switch {
		case cs == Binary || in[i] < 0x80:
			r.put(in[i:i+1], i+1, true)
			i++
		case cs == Latin1:
			r.put(utf8.AppendRune(nil, rune(in[i])), i+1, false)
			i++
		default:
			n, ok := sequence(in[i:])
			if !ok {
				r.fault(CodeNotUTF8, i, i+n)
				r.put([]byte("\uFFFD"), i+n, false)
			} else {
				r.put(in[i:i+n], i+n, true)
			}
			i += n
		}
	}
	return r.done()
}

// encodeRune gives the bytes of the character at i, and its length in the text. A byte that begins no character
// stands for itself.
func encodeRune(r *result, text []byte, i int, cs Charset) ([]byte, int) {
	if cs == Binary || text[i] < 0x80 {
		return text[i : i+1], 1
	}
	n, ok := sequence(text[i:])
	switch {
	case !ok:
		r.fault(CodeNotUTF8, i, i+n)
		return text[i : i+n], n
	case cs == UTF8:
		return text[i : i+n], n
	}
	c, _ := utf8.DecodeRune(text[i:])
	if c > 0xff {
		r.fault(CodeNotLatin1, i, i+n, string(c))
		return characterReference(c), n
	}
	return []byte{byte(c)}, n
}

// sequence gives the length of the UTF-8 sequence at the start of b, which is not ASCII. For a broken one ok is
// false and the length that of the part which may be replaced by one U+FFFD: Unicode, 3.9, table 3-8.
func sequence(b []byte) (n int, ok bool) {
	c, size := utf8.DecodeRune(b)
	if c != utf8.RuneError || size > 1 {
		return size, true
	}
	lo, hi, want := byte(0x80), byte(0xbf), 0
	switch lead := b[0]; {
	case 0xc2 <= lead && lead <= 0xdf:
		want = 2
	case 0xe0 <= lead && lead <= 0xef:
		want = 3
		if lead == 0xe0 {
			lo = 0xa0
		} else if lead == 0xed {
			hi = 0x9f
		}
	case 0xf0 <= lead && lead <= 0xf4:
		want = 4
		if lead == 0xf0 {
			lo = 0x90
		} else if lead == 0xf4 {
			hi = 0x8f
		}
	}
	n = 1
	for n < want && n < len(b) && lo <= b[n] && b[n] <= hi {
		lo, hi = 0x80, 0xbf
		n++
	}
	return n, false
}
