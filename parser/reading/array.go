package reading

import "bytes"

// arrayCells reads the arrays of bytes of a program: of C, as xxd -i and Wireshark write them, of Go, Java, Python, or Node's
// buffers. Several of them in a row are one after the other.
func arrayCells(text []byte) (cells []cell, ok bool) {
	for i := 0; ; {
		open := arrayOpen(text, i)
		if open < 0 {
			return cells, len(cells) > 0 && isArrayTail(text[i:])
		}
		closing := text[open] + 2
		for i = open + 1; ; {
			if i = skipComment(text, i); i == len(text) {
				return nil, false
			}
			if text[i] == closing {
				i++
				break
			}
			v, end := arrayValue(text, i)
			if end == i {
				return nil, false
			}
			cells = append(cells, cell{int32(i), int32(end), v, false})
			if i = skipComment(text, end); i < len(text) && text[i] == ',' {
				i++
			}
		}
		for i < len(text) && bytes.IndexByte([]byte(")};, \t\r\n"), text[i]) >= 0 {
			i++
		}
	}
}

// arrayOpen gives the place of the bracket that opens the next array, -1 where what stands before it is no declaration.
func arrayOpen(text []byte, i int) int {
	for start := i; i < len(text) && i < start+200; i++ {
		switch c := text[i]; {
		case c == '{' || c == '[':
			// The bracket of the values comes last: []byte{71}, char a[] = {71}, {"type":"Buffer","data":[71]}.
			if j := skipComment(text, i+1); j < len(text) {
				if _, end := arrayValue(text, j); end > j && !isArrayLength(text, end) {
					return i
				}
			}
		case !isWordByte(c) && bytes.IndexByte([]byte(" \t\r\n*=]}:(\"<>&;/"), c) < 0 && c != ',':
			return -1
		}
	}
	return -1
}

// isArrayLength reports whether what ends at i is the length of an array, as in char a[36] = {.
func isArrayLength(text []byte, i int) bool {
	if i == len(text) || text[i] != ']' {
		return false
	}
	i = skipSpace(text, i+1)
	return i < len(text) && (text[i] == '=' || isWordByte(text[i]))
}

// isArrayTail accepts what may stand after the last array: nothing, or its length.
func isArrayTail(text []byte) bool {
	text = bytes.TrimSpace(text)
	return len(text) < 100 && bytes.IndexByte(text, '\n') < 0 && (len(text) == 0 || bytes.HasPrefix(text, []byte("unsigned int ")) || bytes.HasPrefix(text, []byte("size_t ")))
}

// skipComment gives the place after white space and after remarks such as /* Packet 4 */.
func skipComment(text []byte, i int) int {
	for {
		i = skipSpace(text, i)
		closing := "*/"
		switch {
		case bytes.HasPrefix(text[i:], []byte("//")):
			closing = "\n"
		case !bytes.HasPrefix(text[i:], []byte("/*")):
			return i
		}
		n := bytes.Index(text[i+2:], []byte(closing))
		if n < 0 {
			return len(text)
		}
		i += 2 + n + len(closing)
	}
}

// arrayValue reads one byte: 0x47, 71, -61, 'G' or '\n'. What is none ends where it begins.
func arrayValue(text []byte, i int) (v byte, end int) {
	start, n := i, 0
	switch {
	case text[i] == '\'':
		var b []byte
		if n, ok := unescape(text[i+1:min(len(text), i+10)], '\'', func(c []byte, _ int) { b = append(b, c...) }); ok && len(b) == 1 {
			return b[0], i + n + 2
		}
		return 0, start
	case i+3 < len(text) && text[i] == '0' && text[i+1]|0x20 == 'x':
		if v, ok := hexPair(text, i+2); ok && (i+4 == len(text) || hexDigit(text[i+4]) > 15) {
			return v, i + 4
		}
		n = int(hexDigit(text[i+2]))
		if i += 3; n > 15 || hexDigit(text[i]) < 16 {
			return 0, start
		}
		return byte(n), i
	case text[i] == '-':
		i++
	}
	digits := i
	for i < len(text) && i < digits+4 && isDigit(text[i]) {
		n = n*10 + int(text[i]-'0')
		i++
	}
	if negative := digits > start; i == digits || n > 255 || negative && n > 128 {
		return 0, start
	} else if negative {
		n = 256 - n
	}
	if i < len(text) && isWordByte(text[i]) {
		return 0, start
	}
	return byte(n), i
}
