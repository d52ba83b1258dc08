package decode

// EncodeHex writes bytes as pairs of hexadecimal digits with a space between them: "de ad be ef".
func EncodeHex(in []byte) Result {
	const digits = "0123456789abcdef"
	var r result
	for i, c := range in {
		out := []byte{digits[c>>4], digits[c&15], ' '}
		if i == len(in)-1 {
			out = out[:2]
		}
		r.put(out, i+1, false)
	}
	return r.done()
}

// DecodeHex reads pairs of hexadecimal digits. White space may stand between pairs, not inside them: a single digit
// is a fault, for nobody knows which half it is.
func DecodeHex(in []byte) Result {
	var r result
	for i := 0; i < len(in); {
		switch {
		case isSpace(in[i]):
			i++
			r.put(nil, i, false)
		case !isHexDigit(in[i]):
			n := characterLen(in[i:])
			r.fault(CodeHexChar, i, i+n, byteName(in[i]))
			i += n
			r.put(nil, i, false)
		case i+1 < len(in) && isHexDigit(in[i+1]):
			r.put([]byte{hexValue(in[i])<<4 | hexValue(in[i+1])}, i+2, false)
			i += 2
		default:
			r.fault(CodeHexHalf, i, i+1)
			i++
			r.put(nil, i, false)
		}
	}
	return r.done()
}

// isSpace: ASCII white space, as the Infra Standard lists it.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' }

// characterLen gives the length of the character at the start of b, so that a fault does not cut it.
func characterLen(b []byte) int {
	if b[0] < 0x80 {
		return 1
	}
	n, _ := sequence(b)
	return n
}

// byteName names a byte by its code.
func byteName(c byte) string { return "0x" + string([]byte{hexDigits[c>>4], hexDigits[c&15]}) }
