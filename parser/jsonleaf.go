package parser

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// literal: RFC 8259, 3. false / null / true. The cursor is on a letter.
func (r *jsonReader) literal() {
	stop := r.scanWord()
	switch w := r.src[r.pos:stop]; string(w) {
	case "true", "false", "null":
		r.leaf(KindJSONLiteral, stop)
	default:
		r.badWord(stop, CodeJSONLiteral)
	}
}

// badWord closes a word that JSON does not know.
func (r *jsonReader) badWord(stop int, code Code) {
	w := r.src[r.pos:stop]
	if bare := bytes.TrimLeft(w, "+-"); string(bare) == "NaN" || string(bare) == "Infinity" {
		code = CodeJSONNaN
	}
	r.reportNode(code, r.leaf(KindUnknown, stop), string(w[:min(len(w), 40)]))
}

// maxExactDigits is the number of digits of the largest number below which every whole one is exact in binary64: 2^53.
const maxExactDigits = 16

// number: RFC 8259, 6. number = [ minus ] int [ frac ] [ exp ].
func (r *jsonReader) number() {
	start, stop := r.pos, r.scanWord()
	i := start
	if r.src[i] == '-' {
		i++
	}
	whole := i
	digits := r.scanDigits(i, stop)
	i = digits
	if i < stop && r.src[i] == '.' {
		if i = r.scanDigits(i+1, stop); r.src[i-1] == '.' {
			i = digits
		}
	}
	isInt := i == digits
	if i < stop && r.src[i]|0x20 == 'e' {
		exp := i + 1
		if exp < stop && (r.src[exp] == '+' || r.src[exp] == '-') {
			exp++
		}
		if end := r.scanDigits(exp, stop); end > exp {
			i, isInt = end, false
		}
	}
	switch {
	case i < stop || whole == digits:
		code := CodeJSONNumber
		if r.src[start] == '+' {
			code = CodeJSONPlus
		}
		r.badWord(stop, code)
	case digits > whole+1 && r.src[whole] == '0':
		r.badWord(stop, CodeJSONLeadingZero)
	default:
		n := r.leaf(KindJSONNumber, stop)
		if isInt && digits-whole >= maxExactDigits && !isExact(r.src[whole:digits]) {
			r.reportNode(CodeJSONNumberInexact, n)
		}
	}
}

// isExact reports whether a whole number keeps its value as an IEEE 754 binary64. RFC 8259, 6.
func isExact(digits []byte) bool {
	n, err := strconv.ParseUint(string(digits), 10, 64)
	return err == nil && uint64(float64(n)) == n && n < 1<<63
}

// singleQuotes takes 'text', which is JavaScript's and not JSON's, to its end or that of the line.
func (r *jsonReader) singleQuotes() {
	i := r.pos + 1
	for i < len(r.src) && r.src[i] != '\'' && r.src[i] != '\n' {
		if r.src[i] == '\\' {
			i++
		}
		i++
	}
	if i < len(r.src) && r.src[i] == '\'' {
		i++
	}
	r.unread(min(i, len(r.src)), CodeJSONSingleQuotes)
}

// string: RFC 8259, 7. string = quotation-mark *char quotation-mark. The cursor is on the opening quote.
func (r *jsonReader) string(kind Kind) NodeID {
	node := r.begin(kind)
	start := r.pos
	r.leaf(KindDelimiter, r.pos+1)
	for {
		i := r.pos
		for i < len(r.src) && r.src[i] != '"' && r.src[i] != '\\' && r.src[i] >= ' ' {
			i++
		}
		if i > r.pos {
			r.checkUTF8(r.leaf(KindJSONUnescaped, i))
		}
		switch {
		case i == len(r.src) || i+1 == len(r.src) && r.src[i] == '\\':
			r.leaf(KindUnknown, len(r.src))
			r.cut = true
			r.report(CodeJSONStringOpen, node, Span{int32(start), int32(len(r.src))})
			r.end(node)
			return node
		case r.src[i] == '"':
			r.leaf(KindDelimiter, i+1)
			r.end(node)
			return node
		case r.src[i] == '\\':
			r.escape()
		default:
			for i < len(r.src) && r.src[i] < ' ' {
				i++
			}
			r.unread(i, CodeJSONControl)
		}
	}
}

// checkUTF8 reports the first bytes of a run that are no UTF-8. RFC 8259, 8.1.
func (r *jsonReader) checkUTF8(run NodeID) {
	s := r.span(run)
	w := r.src[s.Start:s.End]
	if utf8.Valid(w) {
		return
	}
	for i := 0; i < len(w); {
		c, n := utf8.DecodeRune(w[i:])
		if c == utf8.RuneError && n == 1 {
			r.report(CodeJSONNotUTF8, run, Span{s.Start + int32(i), s.Start + int32(i) + 1})
			return
		}
		i += n
	}
}

// escape: RFC 8259, 7. The cursor is on a backslash, which is not the last byte. Two escapes of one character are one leaf.
func (r *jsonReader) escape() {
	stop := min(r.pos+2, len(r.src))
	if r.src[r.pos+1] != 'u' {
		if bytes.IndexByte([]byte(`"\/bfnrt`), r.src[r.pos+1]) < 0 {
			_, n := utf8.DecodeRune(r.src[r.pos+1:])
			r.unread(r.pos+1+n, CodeJSONEscape)
			return
		}
		r.leaf(KindJSONEscape, stop)
		return
	}
	unit, ok := utf16Unit(r.src[r.pos:])
	if !ok {
		for stop < len(r.src) && stop < r.pos+6 && isHex(r.src[stop]) {
			stop++
		}
		r.unread(stop, CodeJSONEscape)
		return
	}
	stop += 4
	low, _ := utf16Unit(r.src[stop:])
	if utf16.DecodeRune(unit, low) != utf8.RuneError {
		stop += 6
	}
	n := r.leaf(KindJSONEscape, stop)
	if utf16.IsSurrogate(unit) && stop == int(r.nodes[n].Start)+6 {
		r.reportNode(CodeJSONLoneSurrogate, n)
	}
}

// utf16Unit reads \uXXXX at the start of b.
func utf16Unit(b []byte) (unit rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		if !isHex(c) {
			return 0, false
		}
		unit = unit<<4 | rune(unhex(c))
	}
	return unit, true
}

// AppendJSONEscape appends what an escape, a node of KindJSONEscape, stands for. A lone surrogate stands for U+FFFD.
func AppendJSONEscape(dst, escape []byte) []byte {
	if unit, ok := utf16Unit(escape); ok {
		if low, ok := utf16Unit(escape[6:]); ok {
			unit = utf16.DecodeRune(unit, low)
		}
		return utf8.AppendRune(dst, unit)
	}
	const letters, stands = `bfnrt`, "\b\f\n\r\t"
	c := escape[1]
	if i := bytes.IndexByte([]byte(letters), c); i >= 0 {
		c = stands[i]
	}
	return append(dst, c)
}
