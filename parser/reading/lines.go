package reading

import "bytes"

// lineEnd gives the place of the LF that ends the line at i, or the end of the text.
func lineEnd(text []byte, i int) int {
	if n := bytes.IndexByte(text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(text)
}

// nextLine gives the start of the line after the one at i.
func nextLine(text []byte, i int) int { return min(lineEnd(text, i)+1, len(text)) }

// lineAt gives the line at i without its CRLF or LF.
func lineAt(text []byte, i int) []byte {
	end := lineEnd(text, i)
	if end > i && end < len(text) && text[end-1] == '\r' {
		end--
	}
	return text[i:end]
}

// lineEndLen is the length of the CRLF or LF at i, 0 where there is none.
func lineEndLen(text []byte, i int) int {
	switch {
	case i < len(text) && text[i] == '\n':
		return 1
	case i+1 < len(text) && text[i] == '\r' && text[i+1] == '\n':
		return 2
	}
	return 0
}

// endsInCRLF reports whether the line at i has a line end, and whether it is CRLF.
func endsInCRLF(text []byte, i int) (ended, crlf bool) {
	end := lineEnd(text, i)
	return end < len(text), end > i && end < len(text) && text[end-1] == '\r'
}

// skipBlankLines gives the place after the empty lines at i.
func skipBlankLines(text []byte, i int) int {
	for n := lineEndLen(text, i); n > 0; n = lineEndLen(text, i) {
		i += n
	}
	return i
}
