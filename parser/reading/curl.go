package reading

import (
	"bytes"
	"strconv"

	"enclair/parser"
)

// isCurlTranscript recognises what curl -v prints: the first line with a mark must carry a start line after it,
// > a request line or < a status line, and only notes may stand before it. Quoted mail and the output of
// diff have the same marks, but other words after them.
func isCurlTranscript(text []byte) bool {
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		mark, rest := curlMark(line)
		switch {
		case mark == '>':
			start, ok := parseStartLine(rest)
			return ok && start.request && !start.http09
		case mark == '<':
			_, ok := parseStatusLine(rest)
			return ok
		case len(bytes.TrimSpace(line)) > 0 && !isCurlNote(line) && !isCurlCommand(line):
			return false
		}
	}
	return false
}

// curlMark gives the mark of a line, > or <, and what stands after it; 0 for a line without a mark.
func curlMark(line []byte) (mark byte, rest []byte) {
	if len(line) == 0 || line[0] != '>' && line[0] != '<' {
		return 0, line
	}
	if len(line) == 1 {
		return line[0], nil
	}
	if line[1] != ' ' {
		return 0, line
	}
	return line[0], line[2:]
}

// isCurlNote reports whether curl says a line of its own: * notes, { [5 bytes data] and the progress meter.
func isCurlNote(line []byte) bool {
	switch {
	case bytes.HasPrefix(line, []byte("* ")), bytes.Equal(line, []byte("*")):
		return true
	case bytes.HasPrefix(line, []byte("{ [")), bytes.HasPrefix(line, []byte("} [")):
		return bytes.HasSuffix(line, []byte("bytes data]"))
	}
	return isProgressMeter(line)
}

// isProgressMeter knows the two lines of heading and the lines of figures, which curl overwrites with CR.
func isProgressMeter(line []byte) bool {
	if note := bytes.Index(line, []byte("* ")); note > 0 {
		line = line[:note] // the figures end without a line end
	}
	line = bytes.TrimLeft(line[bytes.LastIndexByte(line, '\r')+1:], " ")
	if bytes.HasPrefix(line, []byte("% Total    % Received")) || bytes.HasPrefix(line, []byte("Dload  Upload")) {
		return true
	}
	// Three sizes in a row, then times such as --:--:-- or 0:00:01.
	if len(line) > 120 {
		return false
	}
	words := bytes.Fields(line)
	if len(words) < 11 || len(words) > 12 {
		return false
	}
	times := 0
	for i, w := range words {
		switch {
		case i < 6 && len(bytes.Trim(w, "0123456789.kMGTP")) > 0:
			return false
		case bytes.Count(w, []byte(":")) == 2 && len(bytes.Trim(w, "0123456789:-")) == 0:
			times++
		}
	}
	return times == 3
}

// isCurlCommand accepts the command itself, with the prompt before it.
func isCurlCommand(line []byte) bool {
	line = bytes.TrimLeft(line, "$%# ")
	return bytes.HasPrefix(line, []byte("curl "))
}

// transcript takes a transcript line by line. The marks and the notes are dropped; what is left is the wire.
type transcript struct {
	framer
	state   transcriptState
	head    head
	last    []byte // the line before in the head at hand
	doubled bool   // curl -i prints each line of this head a second time, without its mark
	shown   bool   // content of the message at hand was shown
	notes   int    // lines dropped
}

type transcriptState uint8

const (
	between   transcriptState = iota // notes, and what is no message
	inHead                           // after a start line, before its empty line
	afterHead                        // content may follow
)

func readCurlTranscript(w *writer) {
	t := &transcript{framer: framer{writer: w}}
	for t.at < len(t.text) {
		t.line()
	}
	if t.state == inHead {
		t.closeHead()
	}
	w.assume(CodeCurlTranscript, 0, len(w.text), strconv.Itoa(t.notes))
	t.inside.say(w, CodeContentLF)
}

// line takes the line at the cursor, or all the content that begins there.
func (t *transcript) line() {
	line := lineAt(t.text, t.at)
	mark, rest := curlMark(line)
	if start, ok := parseStartLine(rest); ok && mark != 0 && start.request == (mark == '>') {
		t.finishMessage()
		t.dropTo(t.at + 2)
		t.crlf()
		t.state, t.shown, t.doubled, t.last = inHead, false, false, rest
		t.head = head{startLine: start, length: -1}
		return
	}
	switch {
	case mark != 0 && t.state == inHead:
		t.dropTo(t.at + len(line) - len(rest))
		t.crlf()
		t.last = rest
		if len(rest) == 0 {
			t.headEnds()
			return
		}
		t.head.field(rest)
	case isCurlNote(line), isCurlCommand(line) && t.state == between:
		t.note()
	case t.state == inHead && bytes.Equal(line, t.last):
		t.doubled = true
		t.note()
	case t.doubled && len(line) == 0:
		t.doubled = false
		t.note()
	case t.state == afterHead:
		t.content()
	case len(line) == 0:
		t.dropTo(nextLine(t.text, t.at))
	default:
		t.keepTo(nextLine(t.text, t.at))
	}
}

// note drops the line at the cursor.
func (t *transcript) note() {
	t.notes++
	t.dropTo(nextLine(t.text, t.at))
}

// headEnds is called after the empty line of a head. It keeps count of requests without an answer.
func (t *transcript) headEnds() {
	t.state = afterHead
	answers := ""
	switch h := &t.head; {
	case h.request:
		t.pending = append(t.pending, h.method)
		return
	case len(t.pending) > 0:
		answers = t.pending[0]
		if h.status/100 != 1 {
			t.pending = t.pending[1:]
		}
	}
	if h := &t.head; parser.EndsWithHeader(h.status, answers) {
		t.state = between
		h.length, h.chunked = -1, false
	}
}

// finishMessage is called where the next message begins.
func (t *transcript) finishMessage() {
	if t.state == inHead {
		t.closeHead()
	}
	if t.state != afterHead || t.shown {
		return
	}
	// curl says how much it sent, or that it ignored the content, and does not show it. Without these bytes the
	// next message would count as content.
	switch n := t.head.length; {
	case t.head.chunked && t.may(CodeCurlChunks):
		t.assume(CodeCurlChunks, t.at, t.at, "0")
		t.add("0\r\n\r\n")
	case n > 0 && n <= maxFilled && t.may(CodeCurlNotShown):
		t.assume(CodeCurlNotShown, t.at, t.at, strconv.FormatInt(n, 10))
		t.add(string(bytes.Repeat([]byte("?"), int(n))))
	}
}

// maxFilled bounds the length in bytes of content that is filled in.
const maxFilled = 1 << 16

// closeHead adds the empty line that a transcript lost, as where the marks were trimmed.
func (t *transcript) closeHead() {
	if t.may(CodeAddedEmptyLine) {
		t.emptyLine()
	}
	t.headEnds()
}

// content takes what curl printed of the content of the message at hand.
func (t *transcript) content() {
	t.shown = true
	t.state = between
	start := t.at
	h := &t.head
	byLength := h.length >= 0 && !h.chunked
	if left := int64(len(t.text) - start); byLength && h.length <= left && t.endsContent(start+int(h.length)) {
		t.keepTo(start + int(h.length))
		t.dropLineEnd()
		return
	}
	end := t.contentEnd(start)
	if byLength && t.may(CodeContentLF) {
		if e, ok := crlfEnd(t.text[:end], start, h.length); ok && skipBlankLines(t.text[:end], e) == end {
			t.crlfTo(e)
			t.dropTo(end)
			return
		}
	}
	if h.chunked {
		t.chunks(end)
		return
	}
	t.keepTo(end)
}

// dropLineEnd drops the break after content that has none of its own.
func (t *transcript) dropLineEnd() { t.dropTo(t.at + lineEndLen(t.text, t.at)) }

// chunks puts content back into one chunk: curl shows it without its chunks, except with --raw.
func (t *transcript) chunks(end int) {
	if last, complete := walkChunks(t.text[:end], t.at, false, nil); complete {
		t.keepFrame(last, end)
		return
	}
	n := end - t.at
	if n == 0 || !t.may(CodeCurlChunks) {
		t.keepTo(end)
		return
	}
	t.assume(CodeCurlChunks, t.at, end, strconv.Itoa(n))
	t.add(strconv.FormatInt(int64(n), 16) + "\r\n")
	t.keepTo(end)
	t.add("\r\n0\r\n\r\n")
}

// keepFrame takes chunks that curl --raw printed, with CRLF in their frame.
func (t *transcript) keepFrame(last, end int) {
	walkChunks(t.text[:end], t.at, false, func(data, dataEnd int) {
		t.crlf()
		t.keepTo(dataEnd)
		if data < dataEnd {
			t.crlf()
		}
	})
	for t.at < end {
		t.crlf()
	}
}

// endsContent reports whether content may well end at i: at the end of the text, before a line that curl
// marks or notes, or before an empty line and one of these. It looks no further than a window, so that many
// lengths that point to one place cost no more than they are.
func (t *transcript) endsContent(i int) bool {
	rest := t.text[i:min(len(t.text), i+endWindow)]
	return len(bytes.TrimRight(rest, "\r\n")) == 0 || t.isNext(lineAt(rest, skipBlankLines(rest, 0)))
}

const endWindow = 4096

// isNext reports whether a line after content is surely curl's and no part of the content.
func (t *transcript) isNext(line []byte) bool {
	mark, rest := curlMark(line)
	if mark != 0 {
		start, ok := parseStartLine(rest)
		return ok && start.request == (mark == '>')
	}
	if bytes.HasPrefix(line, []byte("* ")) {
		return closesContent(line)
	}
	return isCurlNote(line) || isCurlCommand(line)
}

// closesContent knows the notes that curl prints after content. A list in Markdown begins with the same mark.
func closesContent(note []byte) bool {
	for _, w := range [...]string{"Connection #", "Closing connection", "Issue another request", "Re-using existing", "Reusing existing", "Leftovers after",
		"Excess found", "transfer closed", "TLSv1.", "Added cookie", "Ignoring the response-body", "The requested URL returned"} {
		if bytes.HasPrefix(note[2:], []byte(w)) {
			return true
		}
	}
	return false
}

// contentEnd gives the place where content without a length ends: before a line that is surely curl's. Such a
// line follows content without a last line end directly.
func (t *transcript) contentEnd(i int) int {
	for ; i < len(t.text); i = nextLine(t.text, i) {
		line := lineAt(t.text, i)
		if t.isNext(line) {
			return i
		}
		for _, note := range [...]string{"* Connection #", "* Closing connection"} {
			if glued := bytes.Index(line, []byte(note)); glued > 0 {
				return i + glued
			}
		}
	}
	return i
}
