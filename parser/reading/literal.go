package reading

import "bytes"

// isLiteral recognises string literals of C, JSON and their kin, one or several in a row, and nothing but them. A name and an
// equals sign may stand before, a semicolon or a comma after. What comes out must begin as a message.
func isLiteral(text []byte) bool { return walkLiteral(text, nil) }

func readLiteral(w *writer) {
	walkLiteral(w.text, func(start, end int, b []byte) {
		w.dropTo(start)
		if string(b) == string(w.text[start:end]) {
			w.keepTo(end)
			return
		}
		w.replaceTo(end, string(b))
	})
	w.dropTo(len(w.text))
	w.assume(CodeLiteral, 0, len(w.text))
}

// walkLiteral calls emit, where it is given, with the place of each character of the literals and the bytes that it stands for.
func walkLiteral(text []byte, emit func(start, end int, b []byte)) bool {
	first := lineAt(text, skipBlankLines(text, 0))
	i := bytes.IndexAny(first[:min(len(first), 100)], `"'`)
	if i < 0 || !isDeclaration(first[:i]) {
		return false
	}
	i += skipBlankLines(text, 0)
	quote := text[i]
	for i < len(text) {
		switch c := text[i]; {
		case c == quote:
			i++
			end, ok := unescape(text[i:], quote, func([]byte, int) {})
			if !ok || bytes.IndexByte(text[i:i+end], '\n') >= 0 {
				return false
			}
			at := i
			unescape(text[i:], quote, func(b []byte, n int) {
				if emit != nil {
					emit(at, at+n, b)
				}
				at += n
			})
			i += end + 1
		case bytes.IndexByte([]byte(" \t\r\n\\+.()"), c) >= 0:
			i++
		case c == ';', c == ',':
			return len(bytes.TrimSpace(text[i+1:])) == 0
		default:
			return false
		}
	}
	return true
}

// isDeclaration accepts what may stand before a literal: nothing, b for bytes, or char request[] =.
func isDeclaration(line []byte) bool {
	line = bytes.TrimSpace(line)
	if rest, ok := bytes.CutSuffix(bytes.TrimRight(line, "b( "), []byte("=")); ok {
		return len(bytes.TrimFunc(rest, func(r rune) bool {
			return r == ' ' || r == '*' || r == '[' || r == ']' || r == ':' || r == '$' || r == '_' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
		})) == 0
	}
	return len(line) == 0 || string(line) == "b"
}
