package reading

import "bytes"

// escaped is the notation of course notes and logs that write the line end in full, as \r\n or as \n.
//
// Where the text has real line breaks too, those at the end of a line count, and the break itself is layout.
// Where all stands on one line, each of them counts.
type escaped struct {
	literal string // what stands for CRLF
	not     string // what must not stand before it: \n is also the tail of \r\n
}

var (
	escapedCRLF = escaped{literal: `\r\n`}
	escapedLF   = escaped{literal: `\n`, not: `\r`}
)

// recognise wants a start line that ends in the literal, and every line of its header section as well.
func (e escaped) recognise(text []byte) bool {
	if !bytes.Contains(text, []byte(e.literal)) {
		return false
	}
	if e.onOneLine(text) {
		return true
	}
	inHead, found := false, false
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		content, n := e.cut(line)
		switch {
		case n == 0 && inHead && nextLine(text, i) < len(text):
			return false // a line without its end: the text writes \r\n for something else
		case !inHead && n > 0 && isStartLine(content):
			inHead, found = n == 1, true
		case inHead:
			if len(content) > 0 && !isFieldLine(content) && !isBlank(content[0]) {
				return false
			}
			inHead = len(content) > 0 && n == 1
		}
	}
	return found
}

// cut takes the literals off the end of a line and says how many there were.
func (e escaped) cut(line []byte) (content []byte, n int) {
	for bytes.HasSuffix(line, []byte(e.literal)) {
		rest := line[:len(line)-len(e.literal)]
		if e.not != "" && bytes.HasSuffix(rest, []byte(e.not)) {
			break
		}
		line = rest
		n++
	}
	return line, n
}

// onOneLine recognises a message without any real line break, but for one at its end: a start line, then field
// lines and nothing else up to the empty line.
func (e escaped) onOneLine(text []byte) bool {
	line := lineAt(text, 0)
	if nextLine(text, 0) < len(text) || e.not != "" && bytes.Contains(line, []byte(e.not+e.literal)) {
		return false
	}
	parts := bytes.Split(line, []byte(e.literal))
	if len(parts) < 2 || !isStartLine(parts[0]) {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) == 0 {
			break
		}
		if !isFieldLine(p) {
			return false
		}
	}
	return true
}

func (e escaped) read(w *writer) {
	code := CodeEscapedCRLF
	if e.literal == escapedLF.literal {
		code = CodeEscapedLF
	}
	var ends lineEnds
	if e.onOneLine(w.text) {
		e.readOneLine(w, &ends)
	} else {
		for w.at < len(w.text) {
			e.readLine(w, &ends)
		}
	}
	ends.say(w, code)
}

// readLine takes one line. Its real break is dropped where literals stand before it.
func (e escaped) readLine(w *writer, ends *lineEnds) {
	next := nextLine(w.text, w.at)
	content, n := e.cut(lineAt(w.text, w.at))
	if n == 0 {
		w.keepTo(next)
		return
	}
	w.keepTo(w.at + len(content))
	for ; n > 0; n-- {
		end := w.at + len(e.literal)
		if n == 1 {
			end = next
		}
		ends.count(w.at, w.at+len(e.literal))
		w.replaceTo(end, "\r\n")
	}
}

// readOneLine takes a text without real breaks. Content keeps its literals where it is then as long as
// Content-Length says: they are escapes of its own.
func (e escaped) readOneLine(w *writer, ends *lineEnds) {
	h := head{length: -1}
	line := w.at + len(lineAt(w.text, w.at))
	for inHead := true; w.at < line; {
		i := bytes.Index(w.text[w.at:line], []byte(e.literal))
		if i < 0 {
			break
		}
		part := w.text[w.at : w.at+i]
		h.field(part)
		w.keepTo(w.at + i)
		ends.count(w.at, w.at+len(e.literal))
		w.replaceTo(w.at+len(e.literal), "\r\n")
		if inHead && len(part) == 0 {
			inHead = false
			if h.length == int64(line-w.at) {
				break
			}
		}
	}
	w.keepTo(line)
	w.dropTo(len(w.text))
}
