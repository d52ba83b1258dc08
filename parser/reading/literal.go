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
	i := skipBlankLines(text, 0)
	first := lineAt(text, i)
	n := bytes.IndexAny(first[:min(len(first), 100)], "\"'`")
	if n < 0 || !isDeclaration(first[:n]) {
		return false
	}
	i += n
	quote := text[i]
	for i < len(text) {
		switch c := text[i]; {
		case c == quote:
			end, ok := oneLiteral(text, i, emit)
			if !ok {
				return false
			}
			i = end
		case isLiteralPrefix(text, i, quote):
			i++
		case bytes.IndexByte([]byte(" \t\r\n\\+.()&_[]"), c) >= 0, c == ',' && len(bytes.TrimSpace(text[i+1:])) > 0:
			i++
		case c == ';', c == ',':
			return len(bytes.TrimSpace(text[i+1:])) == 0
		default:
			name := lineEndName(text[i:])
			if name == 0 {
				return false
			}
			if emit != nil {
				emit(i, i+name, []byte("\r\n"))
			}
			i += name
		}
	}
	return true
}

// oneLiteral reads the literal at i, and gives the place after it. Three quotes, and backquotes, hold line ends; escapes
// count in all but backquotes.
func oneLiteral(text []byte, i int, emit func(start, end int, b []byte)) (after int, ok bool) {
	quote := text[i]
	inside := text[i+1:]
	if three := bytes.Repeat([]byte{quote}, 3); quote != '`' && bytes.HasPrefix(text[i:], three) {
		inside = text[i+3:]
		n := bytes.Index(inside, three)
		if n < 0 {
			return i, false
		}
		after = i + 3 + n + 3
		i += 2
		inside = inside[:n]
		if n := lineEndLen(inside, 0); n > 0 || bytes.HasPrefix(inside, []byte("\\\n")) { // the first line end is layout
			n = max(n, bytes.IndexByte(inside, '\n')+1)
			inside = inside[n:]
			i += n
		}
		quote = 0
	}
	at := i + 1
	visit := func(b []byte, n int) {
		if emit != nil {
			emit(at, at+n, b)
		}
		at += n
	}
	if quote == '`' {
		n := bytes.IndexByte(inside, quote)
		if n < 0 || bytes.IndexByte(inside[:n], '\n') < 0 || bytes.Contains(inside[:n], []byte("${")) {
			return i, false
		}
		visit(inside[:n], n)
		return i + n + 2, true
	}
	n, ok := unescape(inside, quote, func([]byte, int) {})
	if !ok || quote != 0 && bytes.IndexByte(inside[:n], '\n') >= 0 {
		return i, false
	}
	unescape(inside, quote, visit)
	if quote != 0 {
		after = i + n + 2
	}
	return after, true
}

// isLiteralPrefix accepts the letter before each of several literals, as in b'…' b'…'.
func isLiteralPrefix(text []byte, i int, quote byte) bool {
	return i+1 < len(text) && text[i+1] == quote && bytes.IndexByte([]byte("bBuLf@"), text[i]) >= 0
}

// lineEndName gives the length of the name that a program has for CRLF, 0 where the text begins with none.
func lineEndName(text []byte) int {
	n := wordEnd(text, 0)
	switch string(bytes.ToLower(text[:min(n, 8)])) {
	case "crlf", "vbcrlf":
		return n
	}
	return 0
}

// isDeclaration accepts what may stand before a literal: nothing, b for bytes, brackets, or char request[] =.
func isDeclaration(line []byte) bool {
	rest := bytes.TrimRight(bytes.TrimSpace(line), "bBuLf@( []")
	if rest, ok := bytes.CutSuffix(rest, []byte("=")); ok {
		return len(bytes.TrimFunc(rest, func(r rune) bool {
			return r == ' ' || r == '*' || r == '[' || r == ']' || r == ':' || r == '$' || r == '_' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
		})) == 0
	}
	return len(rest) == 0
}
