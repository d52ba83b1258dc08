package reading

import (
	"bytes"

	"enclair/parser"
)

// escaped is the notation of course notes and logs that write the line end in full, as \r\n or as \n.
//
// Where the text has real line breaks too, those at the end of a line count, and the break itself is layout.
// Where all stands on one line, each of them counts.
type escaped struct {
	literal string // what stands for CRLF
	not     string // what must not stand before it: \n is also the tail of \r\n
	code    parser.Code
	word    bool // a word or a sign for the reader's eye: the blanks before it are layout too
	oneLine bool // it is not looked for at the ends of real lines
}

var (
	escapedCRLF = escaped{literal: `\r\n`, code: CodeEscapedCRLF}
	escapedLF   = escaped{literal: `\n`, not: `\r`, code: CodeEscapedLF}
)

// recognise wants a start line that ends in the literal, and every line of its header section as well.
func (e escaped) recognise(text []byte) bool {
	if !bytes.Contains(text, []byte(e.literal)) {
		return false
	}
	if e.oneLine || e.onOneLine(text) {
		return e.onOneLine(text)
	}
	first := lineAt(text, skipBlankLines(text, 0))
	if _, n := e.cut(first); n == 0 && isStartLine(first) {
		return false // a message already, which may well speak of such notations
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
		if e.word {
			line = bytes.TrimRight(line, " \t")
		}
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
	if len(parts) < 2 {
		return false
	}
	if start, ok := parseStartLine(parts[0]); !ok || start.http09 && e.code != CodeEscapedCRLF && e.code != CodeEscapedLF {
		return false // GET /?q=%0D%0A is a target
	}
	for _, p := range parts[1:] {
		if e.word {
			p = bytes.TrimLeft(p, " \t")
		}
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
	var ends lineEnds
	if e.onOneLine(w.text) {
		e.readOneLine(w, &ends)
	} else {
		for w.at < len(w.text) {
			e.readLine(w, &ends)
		}
	}
	switch e.code {
	case CodeEscapedCRLF, CodeEscapedLF:
		ends.say(w, e.code)
	default:
		ends.say(w, e.code, e.literal)
	}
}

// readLine takes one line. Its real break is dropped where literals stand before it.
func (e escaped) readLine(w *writer, ends *lineEnds) {
	next := nextLine(w.text, w.at)
	line := lineAt(w.text, w.at)
	end := w.at + len(line)
	content, n := e.cut(line)
	if n == 0 {
		w.keepTo(next)
		return
	}
	w.keepTo(w.at + len(content))
	for ; n > 0; n-- {
		w.dropTo(w.at + bytes.Index(w.text[w.at:end], []byte(e.literal)))
		after := w.at + len(e.literal)
		ends.count(w.at, after)
		if n == 1 {
			after = next
		}
		w.replaceTo(after, "\r\n")
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
		literal := w.at + i
		part := w.text[w.at:literal]
		if e.word {
			if inHead {
				part = bytes.TrimLeft(part, " \t")
				w.dropTo(literal - len(part))
			}
			part = bytes.TrimRight(part, " \t")
		}
		h.field(part)
		w.keepTo(w.at + len(part))
		w.dropTo(literal)
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
