package mend

import (
	"bytes"
	"strconv"

	"enclair/parser"
)

// rest gives the number of bytes after the header section of the message that the finding is about, where no other message follows.
func (f finding) rest() (int, bool) {
	m := f.messageOf(f.Node)
	all := f.doc.Messages()
	if m.Node == parser.NoNode || all[len(all)-1].Node != m.Node {
		return 0, false
	}
	empty := f.doc.Child(m.Node, parser.KindEmptyLine)
	if empty == parser.NoNode {
		return 0, false
	}
	return len(f.doc.Source) - int(f.doc.Span(empty).End), true
}

// countContent writes into Content-Length the number of bytes that follow.
func countContent(f finding) (Mend, bool) {
	line := f.line()
	n, ok := f.rest()
	if !ok || line == parser.NoNode || len(f.lines(f.doc.Parent(line), "content-length")) != 1 {
		return Mend{}, false
	}
	return f.writeValue(line, strconv.Itoa(n))
}

// writeCounted writes into the Content-Length of a message that is too short the number of bytes that are there.
func writeCounted(f finding) (Mend, bool) {
	lines := f.lines(f.section(), "content-length")
	if len(lines) != 1 || len(f.Args) < 2 {
		return Mend{}, false
	}
	return f.writeValue(lines[0], f.Args[1])
}

// keepCounted removes, of two lengths, the one that the bytes belie.
func keepCounted(f finding) (Mend, bool) {
	line := f.line()
	n, ok := f.rest()
	if !ok || line == parser.NoNode {
		return Mend{}, false
	}
	lines := f.lines(f.doc.Parent(line), "content-length")
	if len(lines) != 2 {
		return Mend{}, false
	}
	counted := strconv.Itoa(n)
	for i, l := range lines {
		if f.value(l) != counted && f.value(lines[1-i]) == counted {
			return remove(f.whole(l))
		}
	}
	return Mend{}, false
}

// keepOneLength removes the length that stands there already, a line or a member of one.
func keepOneLength(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode || len(f.Args) == 0 {
		return Mend{}, false
	}
	if f.value(line) == f.text() && len(f.lines(f.doc.Parent(line), "content-length")) > 1 {
		return remove(f.whole(line))
	}
	return f.writeValue(line, f.Args[0])
}

// removeContentLength removes what must not stand beside Transfer-Encoding.
func removeContentLength(f finding) (Mend, bool) {
	lines := f.lines(f.section(), "content-length")
	if len(lines) != 1 {
		return Mend{}, false
	}
	return remove(f.whole(lines[0]))
}

// removeCoding removes the coding of a list, or the line that holds no other.
func removeCoding(f finding) (Mend, bool) {
	if f.value(f.line()) == f.text() {
		return removeLine(f)
	}
	return Mend{}, false
}

// countChunk writes the number of bytes up to the line end that a size, or the last chunk, follows.
func countChunk(f finding) (Mend, bool) {
	src := f.doc.Source
	size := f.Span
	if f.Code == parser.CodeChunkDataEnd {
		id := f.doc.Child(f.Node, parser.KindChunkSize)
		if id == parser.NoNode {
			return Mend{}, false
		}
		size = f.doc.Span(id)
	}
	lineEnd := bytes.IndexByte(src[size.End:], '\n')
	if lineEnd < 0 {
		return Mend{}, false
	}
	data := int(size.End) + lineEnd + 1
	for at, tries := data, 0; tries < maxChunkEnds; tries++ {
		n := bytes.Index(src[at:], []byte("\r\n"))
		if n < 0 {
			return Mend{}, false
		}
		if at += n; sizeLine(src[at+2:]) && at > data {
			return Mend{size, strconv.AppendInt(nil, int64(at-data), 16)}, true
		}
		at += 2
	}
	return Mend{}, false
}

// maxChunkEnds bounds how many lines of data are looked at.
const maxChunkEnds = 1000

// sizeLine reports whether b begins with a line that is a chunk size and nothing else.
func sizeLine(b []byte) bool {
	for i := 0; i < len(b) && i < 16; i++ {
		switch c := b[i]; {
		case c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F':
		default:
			return i > 0 && c == '\r'
		}
	}
	return false
}
