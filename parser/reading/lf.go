package reading

// isLFMessage recognises a message whose lines end in LF: what a text box or a text file makes of CRLF.
//
// The first line, after empty ones, is a start line that ends in LF; no line of its header section ends in CRLF,
// for mixed line ends are the sender's own; and most lines of that section are field lines, for a start line
// followed by prose is a quotation.
func isLFMessage(text []byte) bool {
	i := 0
	for lineEndLen(text, i) == 1 {
		i++
	}
	if ended, crlf := endsInCRLF(text, i); !ended || crlf {
		return false
	}
	start, ok := parseStartLine(text[i:lineEnd(text, i)])
	if !ok {
		return false
	}
	i = nextLine(text, i)
	if start.http09 && !isFieldLine(lineAt(text, i)) {
		// An HTTP/0.9 request is nothing but its line; HTML answers it, prose does not.
		after := skipBlankLines(text, i)
		return after == len(text) || text[after] == '<'
	}
	fields, others := 0, 0
	for i < len(text) && text[i] != '\n' {
		if _, crlf := endsInCRLF(text, i); crlf {
			return false
		}
		if line := lineAt(text, i); isFieldLine(line) || len(typesetName(line)) > 0 || fields > 0 && isBlank(line[0]) {
			fields++
		} else {
			others++
		}
		i = nextLine(text, i)
	}
	return fields > others || fields+others == 0
}

// readLFMessages takes messages one after the other. Text between them is kept as it is, but for empty lines.
func readLFMessages(w *writer) {
	f := &framer{writer: w}
	for f.at < len(f.text) {
		if lineEndLen(f.text, f.at) > 0 {
			f.crlf()
			continue
		}
		if start, ok := parseStartLine(lineAt(f.text, f.at)); ok {
			f.message(start)
			continue
		}
		f.keepTo(nextLine(f.text, f.at))
	}
	f.lines.say(w, CodeLFAsCRLF)
	f.inside.say(w, CodeContentLF)
	f.blank.say(w, CodeBlankLine)
	f.typeset.say(w, CodeTypeset)
}
