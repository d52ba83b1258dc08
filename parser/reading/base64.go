package reading

import (
	"bytes"
	"strconv"
)

// isBase64 recognises a text of nothing but base64, in either alphabet. Words look like it too: what comes out must
// begin as a message.
func isBase64(text []byte) bool {
	n := 0
	return walkBase64(text, func(_, _ int, b []byte) { n += len(b) }) && n >= minDecoded
}

func readBase64(w *writer) {
	n := 0
	walkBase64(w.text, func(start, end int, b []byte) {
		w.dropTo(start)
		w.replaceTo(end, string(b))
		n += len(b)
	})
	w.dropTo(len(w.text))
	w.assume(CodeBase64, 0, len(w.text), strconv.Itoa(n))
}

// walkBase64 calls emit with each group of four characters, which perhaps a line end cuts, and the bytes that it stands for. It
// reports whether the text is nothing else. Padding may lack. RFC 4648, 4 and 5.
func walkBase64(text []byte, emit func(start, end int, b []byte)) bool {
	end := len(bytes.TrimRight(text, "= \t\r\n"))
	if bytes.Count(text[end:], []byte("=")) > 2 {
		return false
	}
	var bits uint32
	n, start := 0, 0
	for i := 0; i < end; i++ {
		c := text[i]
		if bytes.IndexByte([]byte("\r\n"), c) >= 0 {
			continue
		}
		v, ok := base64Digit(c)
		if !ok {
			return false
		}
		if n == 0 {
			start = i
		}
		bits = bits<<6 | v
		if n++; n == 4 {
			emit(start, i+1, []byte{byte(bits >> 16), byte(bits >> 8), byte(bits)})
			bits, n = 0, 0
		}
	}
	switch n {
	case 1:
		return false
	case 2:
		emit(start, end, []byte{byte(bits >> 4)})
	case 3:
		emit(start, end, []byte{byte(bits >> 10), byte(bits >> 2)})
	}
	return true
}

func base64Digit(c byte) (uint32, bool) {
	switch {
	case 'A' <= c && c <= 'Z':
		return uint32(c - 'A'), true
	case 'a' <= c && c <= 'z':
		return uint32(c-'a') + 26, true
	case isDigit(c):
		return uint32(c-'0') + 52, true
	case c == '+', c == '-':
		return 62, true
	case c == '/', c == '_':
		return 63, true
	}
	return 0, false
}
