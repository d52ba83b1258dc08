package reading

import "bytes"

// fence gives the places of the lines of a Markdown fence around the whole text: the text between them, and
// where the closing line begins. An opening fence may name a language.
func fence(text []byte) (open, begin, end int, ok bool) {
	open = skipBlankLines(text, 0)
	line := lineAt(text, open)
	if len(line) < 3 || line[0] != '`' && line[0] != '~' {
		return 0, 0, 0, false
	}
	marks := len(line) - len(bytes.TrimLeft(line, string(line[:1])))
	if marks < 3 || len(line) > marks+40 || bytes.IndexByte(line[marks:], line[0]) >= 0 {
		return 0, 0, 0, false
	}
	begin = nextLine(text, open)
	trimmed := bytes.TrimRight(text, " \t\r\n")
	end = bytes.LastIndexByte(trimmed, '\n') + 1
	if end < begin || !bytes.Equal(bytes.TrimRight(trimmed[end:], " \t"), line[:marks]) {
		return 0, 0, 0, false
	}
	// Another fence between them is a page of notes.
	if bytes.Contains(text[begin:end], append([]byte("\n"), line[:marks]...)) {
		return 0, 0, 0, false
	}
	return open, begin, end, true
}

func isFenced(text []byte) bool {
	_, _, _, ok := fence(text)
	return ok
}

func readFenced(w *writer) {
	open, begin, end, _ := fence(w.text)
	w.assume(CodeFence, open, len(w.text))
	w.dropTo(begin)
	w.keepTo(end)
	w.dropTo(len(w.text))
}
