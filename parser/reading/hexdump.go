package reading

import (
	"bytes"
	"strconv"
)

// minDecoded is the length in bytes from which hexadecimal digits or base64 can hold a message.
const minDecoded = 12

// cell is one byte of a dump or of an array, and the place in the text that shows it. first marks the first one of a packet.
type cell struct {
	start, end int32
	b          byte
	first      bool
}

// isHex recognises a dump with offsets, an array of a program, or bare digits, and nothing else.
func isHex(text []byte) bool {
	cells, _ := hexCells(text, true)
	return len(cells) >= minDecoded
}

// hexCells gives the bytes that a text shows: as the first form reads it that gives what begins as a message, else as
// the first that reads it at all. headers counts the bytes of packets before the message, which packets says to leave out.
func hexCells(text []byte, packets bool) (cells []cell, headers int) {
	keep := func(found []cell, ok bool) bool {
		if !ok || len(found) < minDecoded {
			return false
		}
		rest, n := found, 0
		if packets {
			rest, n = withoutPackets(found)
		}
		message := beginsAsMessage(bytesOf(rest))
		if cells == nil || message {
			cells, headers = rest, n
		}
		return message
	}
	for _, form := range dumpForms {
		if keep(dumpCells(text, form)) {
			return cells, headers
		}
	}
	var digits []cell
	ok := walkDigits(text, func(start, end int, b byte) {
		digits = append(digits, cell{start: int32(start), end: int32(end), b: b})
	})
	if !keep(digits, ok) {
		keep(arrayCells(text))
	}
	return cells, headers
}

func bytesOf(cells []cell) []byte {
	b := make([]byte, len(cells))
	for i, c := range cells {
		b[i] = c.b
	}
	return b
}

func readHex(w *writer) {
	cells, headers := hexCells(w.text, w.may(CodePackets))
	for _, c := range cells {
		if int(c.start) >= w.at {
			w.dropTo(int(c.start))
		}
		w.replaceTo(max(w.at, int(c.end)), string([]byte{c.b}))
	}
	w.dropTo(len(w.text))
	w.assume(CodeHex, 0, len(w.text), strconv.Itoa(len(cells)))
	if headers > 0 {
		w.assume(CodePackets, 0, len(w.text), strconv.Itoa(headers))
	}
}

// walkDigits follows pairs of digits, between which blanks, line ends, colons, commas and 0x or \x may stand, and calls
// emit with the place and the value of each. It reports whether the text is nothing else.
func walkDigits(text []byte, emit func(start, end int, b byte)) bool {
	i := 0
	if rest, ok := bytes.CutPrefix(text, []byte("<Buffer ")); ok { // as Node prints it
		i = len(text) - len(rest)
		text = bytes.TrimSuffix(bytes.TrimRight(text, "\r\n"), []byte(">"))
	}
	for i < len(text) {
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
