package decode

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/parser"
)

// Part says what is percent-encoded, and so which characters stay as they are.
type Part uint8

// The parts.
const (
	WholeURL  Part = iota // reserved and unreserved characters stay, and so do triplets: RFC 3986, 2.2 and 2.3
	Component             // only unreserved characters stay: RFC 3986, 2.3
	Form                  // application/x-www-form-urlencoded: alphanumerics and *-._ stay, a space becomes +
)

const (
	unreservedMarks = "-._~"               // RFC 3986, 2.3, beside letters and digits
	reserved        = ":/?#[]@!$&'()*+,;=" // RFC 3986, 2.2
	formMarks       = "*-._"               // URL Standard, application/x-www-form-urlencoded percent-encode set
	hexDigits       = "0123456789ABCDEF"
)

// stays reports whether an ASCII character stands for itself in the part.
func (p Part) stays(c byte) bool {
	switch {
	case isAlphanumeric(c):
		return true
	case p == Form:
		return strings.IndexByte(formMarks, c) >= 0
	case p == WholeURL && strings.IndexByte(reserved, c) >= 0:
		return true
	}
	return strings.IndexByte(unreservedMarks, c) >= 0
}

// EncodePercent percent-encodes a text, given in UTF-8, with its characters in the charset. With Binary the
// input is any bytes.
func EncodePercent(text []byte, part Part, cs Charset) Result {
	var r result
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case part == WholeURL && c == '%' && isTriplet(text, i):
			r.put(text[i:i+3], i+3, true)
			i += 3
			continue
		case c == ' ' && part == Form:
			r.put([]byte("+"), i+1, false)
			i++
			continue
		case c < 0x80 && part.stays(c):
			r.put(text[i:i+1], i+1, true)
			i++
			continue
		case part == WholeURL && c == '%':
			r.fault(CodePctSign, i, i+1)
		}
		b, n := encodeRune(&r, text, i, cs)
		r.put(triplets(b), i+n, false)
		i += n
	}
	return r.done()
}

// DecodePercent undoes percent-encoding and gives the text in UTF-8, its triplets read in the charset; with
// Binary it gives the bytes. In a whole URL the triplets of reserved characters and of % stay: without them the
// URL would say something else.
func DecodePercent(in []byte, part Part, cs Charset) Result {
	var r result
	for i := 0; i < len(in); {
		u := unitAt(in, i, part)
		switch {
		case u.triplet && part == WholeURL && (u.b == '%' || strings.IndexByte(reserved, u.b) >= 0):
			r.fault(CodePctReserved, i, u.end, string(rune(u.b)))
			r.put(in[i:u.end], u.end, true)
		case u.b == '%' && !u.triplet:
			r.fault(parser.CodeBadPctEncoded, i, badTripletEnd(in, i))
			r.put(in[i:u.end], u.end, true)
		case u.triplet && cs == Latin1:
			r.put(utf8.AppendRune(nil, rune(u.b)), u.end, false)
		case u.b < 0x80 || cs == Binary:
			if u.plus {
				r.fault(CodePlusIsSpace, i, u.end)
			} else if !u.triplet {
				r.checkRaw(in, i, u.end)
			}
			r.put([]byte{u.b}, u.end, !u.triplet && !u.plus)
		default:
			u.end = r.character(in, i, part)
		}
		i = u.end
	}
	return r.done()
}

// character writes the character whose UTF-8 begins at i, in triplets, as it is or in a mixture of both.
func (r *result) character(in []byte, i int, part Part) (end int) {
	var b []byte
	var ends [utf8.UTFMax]int
	for at := i; len(b) < utf8.UTFMax && at < len(in); {
		u := unitAt(in, at, part)
		ends[len(b)] = u.end
		b = append(b, u.b)
		at = u.end
	}
	n, ok := sequence(b)
	end = ends[n-1]
	raw := end-i == n
	switch {
	case ok:
		if raw {
			r.fault(CodeNeedsEncoding, i, end)
		}
		r.put(b[:n], end, raw)
	case raw:
		r.fault(CodeNotUTF8, i, end)
		r.put([]byte("\uFFFD"), end, false)
	default:
		r.fault(CodePctNotUTF8, i, end)
		r.put([]byte("\uFFFD"), end, false)
	}
	return end
}

// checkRaw reports a byte that stands in encoded text as it is, and may not.
func (r *result) checkRaw(in []byte, i, end int) {
	if c := in[i]; !WholeURL.stays(c) {
		r.fault(CodeNeedsEncoding, i, end)
	}
}

// unit is one byte of the decoded text and where it ends in the input.
type unit struct {
	b             byte
	triplet, plus bool
	end           int
}

func unitAt(in []byte, i int, part Part) unit {
	switch c := in[i]; {
	case c == '%' && isTriplet(in, i):
		return unit{b: hexValue(in[i+1])<<4 | hexValue(in[i+2]), triplet: true, end: i + 3}
	case c == '+' && part == Form:
		return unit{b: ' ', plus: true, end: i + 1}
	default:
		return unit{b: c, end: i + 1}
	}
}

// isTriplet: RFC 3986, 2.1. pct-encoded = "%" HEXDIG HEXDIG.
func isTriplet(b []byte, i int) bool {
	return i+2 < len(b) && b[i] == '%' && isHexDigit(b[i+1]) && isHexDigit(b[i+2])
}

// badTripletEnd gives the end of what a broken triplet was meant to be: the % and a digit after it.
func badTripletEnd(b []byte, i int) int {
	if i+1 < len(b) && isHexDigit(b[i+1]) {
		return i + 2
	}
	return i + 1
}

// triplets writes each byte as %XX, in capitals as RFC 3986, 2.1 prefers. The letters and digits of a character
// reference stay.
func triplets(b []byte) []byte {
	out := make([]byte, 0, 3*len(b))
	for _, c := range b {
		if isAlphanumeric(c) {
			out = append(out, c)
			continue
		}
		out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
	}
	return out
}

// characterReference is what browsers put for a character that the charset lacks: URL Standard, percent-encode after encoding.
func characterReference(c rune) []byte { return []byte("&#" + strconv.Itoa(int(c)) + ";") }

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func isHexDigit(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

// hexValue gives the value of a hexadecimal digit.
func hexValue(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
