package reading

import (
	"bytes"
	"strconv"

	"enclair/parser"
)

// wget -S prints the head of each response with two blanks before every line; wget -d prints the heads of both sides between
// lines of its own. Neither shows content.
const (
	wgetAwaits  = "HTTP request sent, awaiting response..."
	wgetRequest = "---request begin---"
)

// isWget recognises either, by the first head in it.
func isWget(text []byte) bool {
	for i := 0; i < len(text); i = nextLine(text, i) {
		line, next := lineAt(text, i), lineAt(text, nextLine(text, i))
		switch {
		case string(line) == wgetRequest:
			return isStartLine(next)
		case bytes.HasPrefix(line, []byte(wgetAwaits)) && isIndentedStatus(next):
			return true
		}
	}
	return false
}

func isIndentedStatus(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, []byte("  "))
	if _, is := parseStatusLine(rest); !is {
		return false
	}
	return ok
}

func readWget(w *writer) {
	debug := bytes.Contains(w.text, []byte(wgetRequest))
	filled, notes := 0, 0
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		isBegin := string(line) == wgetRequest || string(line) == "---response begin---"
		switch {
		case debug && isBegin:
			w.dropTo(nextLine(w.text, w.at))
			filled += w.wgetHead("")
			notes++
		case !debug && isIndentedStatus(line):
			filled += w.wgetHead("  ")
		default:
			w.dropTo(nextLine(w.text, w.at))
			notes++
		}
	}
	w.assume(CodeWget, 0, len(w.text), strconv.Itoa(notes))
	if filled > 0 {
		w.assume(CodeWgetNotShown, len(w.text), len(w.text), strconv.Itoa(filled))
	}
}

// wgetHead takes a head whose lines carry the indent, and gives how many bytes of content it filled in.
func (w *writer) wgetHead(indent string) (filled int) {
	h := head{length: -1}
	h.startLine, _ = parseStartLine(bytes.TrimPrefix(lineAt(w.text, w.at), []byte(indent)))
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		rest, ok := bytes.CutPrefix(line, []byte(indent))
		if !ok || len(rest) == 0 || bytes.HasPrefix(rest, []byte("---")) {
			break
		}
		h.field(rest)
		w.dropTo(w.at + len(indent))
		w.keepTo(w.at + len(rest))
		w.endLine()
	}
	w.add("\r\n")
	switch n := h.length; {
	case h.request || parser.EndsWithHeader(h.status, "") || !w.may(CodeWgetNotShown):
	case h.chunked:
		w.add("0\r\n\r\n")
	case n > 0 && n <= maxFilled:
		w.add(string(bytes.Repeat([]byte("?"), int(n))))
		return int(n)
	}
	return 0
}
