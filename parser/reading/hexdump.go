package reading

import (
	"bytes"
	"strconv"
)

// minDecoded is the length in bytes from which hexadecimal digits or base64 can hold a message.
const minDecoded = 12

// isHex recognises a dump with offsets, or bare digits and nothing else.
func isHex(text []byte) bool {
	n := 0
	count := func(int, int, byte) { n++ }
	return (walkDump(text, count) || walkDigits(text, count)) && n >= minDecoded
}

func readHex(w *writer) {
	n := 0
	emit := func(start, end int, b byte) {
		w.dropTo(start)
		w.replaceTo(end, string([]byte{b}))
		n++
	}
	if walkDump(w.text, nil) {
		walkDump(w.text, emit)
	} else {
		walkDigits(w.text, emit)
	}
	w.dropTo(len(w.text))
	w.assume(CodeHex, 0, len(w.text), strconv.Itoa(n))
}

// walkDigits follows pairs of digits, between which blanks, line ends, colons, commas and 0x or \x may stand, and calls
// emit with the place and the value of each. It reports whether the text is nothing else.
func walkDigits(text []byte, emit func(start, end int, b byte)) bool {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case bytes.IndexByte([]byte(" \t\r\n:,"), c) >= 0:
			i++
		case i+3 < len(text) && text[i+1] == 'x' && (c == '0' || c == '\\'):
			i += 2
		default:
			b, ok := hexPair(text, i)
			if !ok {
				return false
			}
			emit(i, i+2, b)
			i += 2
		}
	}
	return true
}

func hexPair(text []byte, i int) (byte, bool) {
	if i+2 > len(text) {
		return 0, false
	}
	high, low := hexDigit(text[i]), hexDigit(text[i+1])
	return high<<4 | low, high < 16 && low < 16
}

// hexDigit gives the value of a digit, 16 for what is none.
func hexDigit(c byte) byte {
	switch {
	case isDigit(c):
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// walkDump follows the dump of xxd, hexdump -C, od -A x -t x1z or Wireshark and calls emit, where it is given, with the place
// and the value of each byte. Every line begins with the count of the bytes before it; a count of 0 begins another
// stream. It reports whether the text is nothing else.
func walkDump(text []byte, emit func(start, end int, b byte)) bool {
	expected := -1
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		offset, begin, ok := dumpOffset(line)
		if !ok || offset != expected && offset != 0 {
			return false
		}
		n := -1
		if next, _, ok := dumpOffset(lineAt(text, nextLine(text, i))); ok && next > offset {
			n = next - offset
		}
		ends, values := dumpBytes(line, begin, n)
		if n >= 0 && len(values) != n || n < 0 && offset == 0 && len(values) == 0 {
			return false
		}
		if emit != nil {
			for k, b := range values {
				emit(i+ends[k]-2, i+ends[k], b)
			}
		}
		expected = offset + len(values)
	}
	return expected > 0
}

// dumpOffset reads the count at the beginning of a line of a dump, and gives the place after it.
func dumpOffset(line []byte) (offset, begin int, ok bool) {
	i := len(line) - len(bytes.TrimLeft(line, " \t"))
	start := i
	for i < len(line) && i < start+8 && hexDigit(line[i]) < 16 {
		offset = offset<<4 | int(hexDigit(line[i]))
		i++
	}
	if i-start < 4 {
		return 0, 0, false
	}
	if i < len(line) && line[i] == ':' {
		i++
	}
	return offset, i, i == len(line) || isBlank(line[i])
}

// maxDumpLine bounds the bytes that one line of a dump shows.
const maxDumpLine = 64

// dumpBytes reads n bytes, or where n is -1 as many as the column of characters after them agrees with.
func dumpBytes(line []byte, i, n int) (ends []int, values []byte) {
	for len(values) != n && len(values) < maxDumpLine {
		for i < len(line) && isBlank(line[i]) {
			i++
		}
		b, ok := hexPair(line, i)
		if !ok {
			break
		}
		i += 2
		ends, values = append(ends, i), append(values, b)
	}
	if n >= 0 {
		return ends, values
	}
	for k := len(values); k > 0; k-- {
		column := bytes.TrimSpace(line[ends[k-1]:])
		if len(column) == 0 || isColumn(column, values[:k]) {
			return ends[:k], values[:k]
		}
	}
	return nil, nil
}

// isColumn reports whether a column shows these bytes, with a dot for those without a glyph. Blanks do not count.
func isColumn(column, values []byte) bool {
	if n := len(column); n >= 2 && (column[0] == '|' && column[n-1] == '|' || column[0] == '>' && column[n-1] == '<') {
		column = column[1 : n-1]
	}
	i := 0
	for _, b := range values {
		if b == ' ' {
			continue
		}
		for i < len(column) && column[i] == ' ' {
			i++
		}
		if b < ' ' || b >= 0x7f {
			b = '.'
		}
		if i == len(column) || column[i] != b {
			return false
		}
		i++
	}
	return len(bytes.TrimSpace(column[i:])) == 0
}
