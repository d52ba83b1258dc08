package reading

import "strings"

// isFieldList recognises fields without a first line, as browsers and books show them: every line up to the first empty one,
// which nothing follows, is a field whose line ends in LF, and most of them are known from messages.
func isFieldList(text []byte) bool {
	i := skipBlankLines(text, 0)
	known, names := 0, 0
	for i < len(text) && lineEndLen(text, i) == 0 {
		if _, crlf := endsInCRLF(text, i); crlf {
			return false
		}
		line := lineAt(text, i)
		name := fieldName(line)
		if len(name) == 0 || line[len(name)] != ':' {
			return false
		}
		if isCommonField(strings.ToLower(string(name))) {
			known++
		}
		names++
		i = nextLine(text, i)
	}
	return known >= 3 && known*2 > names && skipBlankLines(text, i) == len(text)
}

func readFieldList(w *writer) {
	f := &framer{writer: w}
	i := skipBlankLines(w.text, 0)
	w.assume(CodeFieldList, i, len(w.text))
	w.dropTo(i)
	f.fieldLines(&head{})
	w.dropTo(len(w.text))
}
