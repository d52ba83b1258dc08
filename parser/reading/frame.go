package reading

import (
	"bytes"
	"strconv"

	"enclair/parser"
)

// framer takes messages from the text to the wire, whose line ends it writes as CRLF where the grammar wants
// them and nowhere else. It follows RFC 9112, 6.3 as the parser does.
type framer struct {
	*writer
	lines   lineEnds // of the frame
	inside  lineEnds // of content
	blank   lineEnds // empty lines with blanks in them
	typeset lineEnds // characters of a word processor in names
	pending []string // methods of the requests that no response has answered yet
}

// head is what a header section says about the end of its message.
type head struct {
	startLine
	length   int64 // Content-Length in bytes, -1 where there is none to believe
	chunked  bool
	boundary []byte // of multipart content
}

// crlf takes the rest of the line at the cursor, with CRLF after it. A text that ends first gets no line end.
func (f *framer) crlf() {
	start := f.at
	end := lineEnd(f.text, start)
	if end == len(f.text) {
		f.keepTo(end)
		return
	}
	if end == start || f.text[end-1] != '\r' {
		f.keepTo(end)
		f.add("\r")
		f.lines.count(end, end+1)
	}
	f.keepTo(end + 1)
}

// message takes the message whose start line is at the cursor.
func (f *framer) message(start startLine) {
	h := head{startLine: start, length: -1}
	f.crlf()
	if start.http09 && !isFieldLine(lineAt(f.text, f.at)) {
		f.response09()
		return
	}
	f.fieldLines(&h)
	answers := ""
	if start.request {
		f.pending = append(f.pending, start.method)
	} else if len(f.pending) > 0 {
		answers = f.pending[0]
		if start.status/100 != 1 {
			f.pending = f.pending[1:]
		}
	}
	switch {
	case !start.request && parser.EndsWithHeader(start.status, answers):
		if start.status == 101 {
			f.keepTo(len(f.text)) // no longer HTTP
		}
	case !start.request && start.status/100 == 2 && answers == "CONNECT":
		f.keepTo(len(f.text))
	case h.chunked:
		f.chunkedContent()
	case h.length >= 0:
		f.lengthContent(h)
	case !start.request:
		f.keepTo(len(f.text)) // to the end of the connection
	}
}

// response09 takes what answers an HTTP/0.9 request: all the rest, unless a later version answers.
func (f *framer) response09() {
	after := skipBlankLines(f.text, f.at)
	if _, ok := parseStatusLine(lineAt(f.text, after)); !ok {
		for f.at < after {
			f.crlf()
		}
		f.keepTo(len(f.text))
	}
}

// fieldLines takes field lines and the empty line after them, and adds that line where the text ends too soon.
func (f *framer) fieldLines(h *head) {
	lastIsField := false
	for f.at < len(f.text) {
		if n := lineEndLen(f.text, f.at); n > 0 {
			f.crlf()
			return
		}
		line := lineAt(f.text, f.at)
		if f.isLostEmptyLine(line) {
			f.blank.count(f.at, f.at+len(line))
			f.dropTo(f.at + len(line))
			f.crlf()
			return
		}
		line = f.typesetName(line)
		lastIsField = h.field(line) || lastIsField && isBlank(line[0])
		f.crlf()
	}
	if lastIsField && f.may(CodeAddedEmptyLine) {
		f.emptyLine()
	}
}

// isLostEmptyLine reports whether a line at the cursor is nothing but blanks and no field follows: an empty line, to which a
// page or a log added them.
func (f *framer) isLostEmptyLine(line []byte) bool {
	if len(bytes.TrimSpace(line)) > 0 || !f.may(CodeBlankLine) {
		return false
	}
	next := lineAt(f.text, nextLine(f.text, f.at))
	return !isFieldLine(next) && (len(next) == 0 || !isBlank(next[0]))
}

// emptyLine adds the empty line that a section of fields lacks.
func (f *framer) emptyLine() {
	f.assume(CodeAddedEmptyLine, f.at, f.at)
	if n := len(f.wire); n > 0 && f.wire[n-1] != '\n' {
		f.add("\r\n")
	}
	f.add("\r\n")
}

// field notes what a field line says about the frame, and reports whether the line is one.
func (h *head) field(line []byte) bool {
	name := fieldName(line)
	if len(name) == 0 {
		return false
	}
	value := bytes.Trim(line[bytes.IndexByte(line, ':')+1:], " \t")
	switch {
	case bytes.EqualFold(name, []byte("Content-Length")):
		n, err := strconv.ParseInt(string(value[:min(len(value), 20)]), 10, 64)
		if err != nil || n < 0 || h.length >= 0 && h.length != n || value[0] == '+' {
			n = -1
		}
		h.length = n
	case bytes.EqualFold(name, []byte("Transfer-Encoding")):
		last := value[bytes.LastIndexByte(value, ',')+1:]
		h.chunked = bytes.EqualFold(bytes.Trim(last, " \t"), []byte("chunked"))
	case bytes.EqualFold(name, []byte("Content-Type")):
		h.boundary = multipartBoundary(value)
	}
	return true
}

// lengthContent takes as many bytes of content as Content-Length says: as they stand where that fits, then with LF
// as CRLF, in all of it or in the frame of its parts, and as they stand all the same where nothing does. What fits
// to the byte goes before what leaves empty lines over.
func (f *framer) lengthContent(h head) {
	left := int64(len(f.text) - f.at)
	for _, exact := range [...]bool{true, false} {
		if h.length <= left && f.fits(f.at+int(h.length), exact) {
			break
		}
		if !f.may(CodeContentLF) {
			continue
		}
		if end, ok := crlfEnd(f.text, f.at, h.length); ok && f.fits(end, exact) {
			f.crlfTo(end)
			return
		}
		if len(h.boundary) > 0 && f.multipartContent(h, exact) {
			return
		}
	}
	f.keepTo(f.at + int(min(h.length, left)))
}

// fits reports whether content may well end at i: the text ends there, or a message begins, perhaps after empty lines.
func (f *framer) fits(i int, exact bool) bool {
	if !exact {
		i = skipBlankLines(f.text, i)
	}
	return i == len(f.text) || isStartLine(lineAt(f.text, i))
}

// crlfEnd gives the place where n bytes of content end if each bare LF in it stood for CRLF.
func crlfEnd(text []byte, start int, n int64) (end int, ok bool) {
	i := start
	for n > 0 && i < len(text) {
		if text[i] == '\n' && (i == start || text[i-1] != '\r') {
			n--
		}
		n--
		i++
	}
	return i, n == 0
}

// crlfTo takes content up to end with each bare LF as CRLF.
func (f *framer) crlfTo(end int) {
	for f.at < end {
		lf := bytes.IndexByte(f.text[f.at:end], '\n')
		if lf < 0 {
			f.keepTo(end)
			return
		}
		f.crlfAt(f.at + lf)
	}
}

// crlfAt takes content up to and with the LF at lf, with a CR before it.
func (f *framer) crlfAt(lf int) {
	f.keepTo(lf)
	if f.text[lf-1] != '\r' {
		f.add("\r")
		f.inside.count(lf, lf+1)
	}
	f.keepTo(lf + 1)
}
