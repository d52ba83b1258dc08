package parser

import "encoding/binary"

// Character classes of RFC 9110, 5.6.2 and 5.5, and RFC 3986, 2.
const (
	classTchar      = 1 << iota // tchar
	classVchar                  // field-vchar: VCHAR / obs-text
	classDigit                  // DIGIT
	classHex                    // HEXDIG
	classUnreserved             // unreserved
	classSubDelim               // sub-delims
	classWS                     // SP / HTAB
	classToken68                // token68 without its padding
	classURI                    // what may stand for itself in a path, query or fragment: pchar / "/" / "?"
	classPlain                  // needs no finding in a field value: VCHAR / SP / HTAB
	classCookie                 // cookie-octet: RFC 6265, 4.1.1
	classKey                    // what a key holds: RFC 9651, 3.1.2
	classBase64                 // the alphabet of RFC 4648, 4
	classTraceKey               // what a key of Tracestate holds: Trace Context, 3.3.1
	classTraceValue             // and a value
)

var class = func() (t [256]uint16) {
	for c := range 256 {
		b := byte(c)
		alpha := 'a' <= b|0x20 && b|0x20 <= 'z'
		digit := '0' <= b && b <= '9'
		in := func(set string) bool {
			for i := range len(set) {
				if set[i] == b {
					return true
				}
			}
			return false
		}
		if alpha || digit || in("!#$%&'*+-.^_`|~") {
			t[c] |= classTchar
		}
		if b > ' ' && b != 0x7f {
			t[c] |= classVchar
		}
		if digit {
			t[c] |= classDigit
		}
		if digit || ('a' <= b|0x20 && b|0x20 <= 'f') {
			t[c] |= classHex
		}
		if alpha || digit || in("-._~") {
			t[c] |= classUnreserved
		}
		if in("!$&'()*+,;=") {
			t[c] |= classSubDelim
		}
		if in(" \t") {
			t[c] |= classWS
		}
		if alpha || digit || in("-._~+/") {
			t[c] |= classToken68
		}
		if t[c]&(classUnreserved|classSubDelim) != 0 || in(":@/?") {
			t[c] |= classURI
		}
		if b >= ' ' && b < 0x7f || b == '\t' {
			t[c] |= classPlain
		}
		if b > ' ' && b < 0x7f && !in("\",;\\") {
			t[c] |= classCookie
		}
		if 'a' <= b && b <= 'z' || digit || in("_-.*") {
			t[c] |= classKey
		}
		if alpha || digit || in("+/") {
			t[c] |= classBase64
		}
		if 'a' <= b && b <= 'z' || digit || in("_-*/@") {
			t[c] |= classTraceKey
		}
		if b >= ' ' && b < 0x7f && b != ',' && b != '=' {
			t[c] |= classTraceValue
		}
	}
	return t
}()

// lower gives the lower-case letter for a capital one, and any other byte as it is.
var lower = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			t[c] |= 0x20
		}
	}
	return t
}()

func isTchar(c byte) bool { return class[c]&classTchar != 0 }
func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool { return class[c]&classDigit != 0 }
func isHex(c byte) bool   { return class[c]&classHex != 0 }
func isWS(c byte) bool    { return class[c]&classWS != 0 }

// scan gives the end of the run of bytes of a class from i, at most end.
func (b *builder) scan(i, end int, c uint16) int {
	src := b.src[:end]
	for uint(i) < uint(len(src)) && class[src[i]]&c != 0 { // unsigned: the compiler then drops the bounds check
		i++
	}
	return i
}

// scanPlain gives the end of the run of visible ASCII and spaces from i, eight bytes at a time, or a place before it.
func (b *builder) scanPlain(i, end int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	src := b.src[:end]
	for ; i <= len(src)-8; i += 8 {
		w := binary.LittleEndian.Uint64(src[i : i+8])
		del := w ^ 0x7f*ones
		if (w|(w-0x20*ones)|(del-ones))&high != 0 {
			break
		}
	}
	return i
}

// scanToken: RFC 9110, 5.6.2.
func (b *builder) scanToken(i, end int) int { return b.scan(i, end, classTchar) }

// scanDigits: 1*DIGIT, or nothing.
func (b *builder) scanDigits(i, end int) int { return b.scan(i, end, classDigit) }

// scanOWS: RFC 9110, 5.6.3. Mostly there is none.
func (b *builder) scanOWS(i, end int) int {
	if i >= end || b.src[i] > ' ' {
		return i
	}
	return b.scanBlanks(i, end)
}

func (b *builder) scanBlanks(i, end int) int { return b.scan(i, end, classWS) }

// equalFold compares ASCII bytes with a lower-case word, without regard to case.
func equalFold(b []byte, word string) bool {
	if len(b) != len(word) {
		return false
	}
	word = word[:len(b)]
	for i, c := range b {
		if lower[c] != word[i] {
			return false
		}
	}
	return true
}
