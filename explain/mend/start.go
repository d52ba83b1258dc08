package mend

import (
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// orderStartLine writes method, target and version in that order, where each can be told by its form.
func orderStartLine(f finding) (Mend, bool) {
	var method, target, version string
	words := strings.Fields(f.text())
	for _, w := range words {
		switch {
		case strings.HasPrefix(w, "HTTP/"):
			version = w
		case explain.Has("method/" + strings.ToLower(w)):
			method = w
		default:
			target = w
		}
	}
	if len(words) != 3 || method == "" || target == "" || version == "" {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(method + " " + target + " " + version)}, true
}

// oneSpace leaves one space between two parts of the start line, and none at its ends.
func oneSpace(f finding) (Mend, bool) {
	src := f.doc.Source
	atStart := f.Span.Start == 0 || src[f.Span.Start-1] == '\n'
	atEnd := int(f.Span.End) == len(src) || src[f.Span.End] == '\r' || src[f.Span.End] == '\n'
	if atStart || atEnd {
		return remove(f.Span)
	}
	return Mend{f.Span, []byte(" ")}, true
}

// writeVersion writes in capitals a version that can be read, and else 1.1.
func writeVersion(f finding) (Mend, bool) {
	text := strings.ToUpper(f.text())
	if text != "HTTP/1.0" {
		text = "HTTP/1.1"
	}
	return Mend{f.Span, []byte(text)}, true
}

// writeStatus takes letters that look like digits for those.
func writeStatus(f finding) (Mend, bool) {
	text := strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1").Replace(f.text())
	if _, defined := parser.StatusCode(text); !defined || text == f.text() {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(text)}, true
}

// writeReason writes the phrase of the status code.
func writeReason(f finding) (Mend, bool) {
	if len(f.Args) < 3 {
		return Mend{}, false
	}
	phrase := explain.FactOf("status/"+f.Args[2], "name")
	if phrase == "" {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(phrase)}, true
}

// announceHTTP11 raises the version of a message that uses what HTTP/1.1 brought; a request then has to have a Host.
func announceHTTP11(f finding) (Mend, bool) {
	m := f.messageOf(f.Node)
	if m.Node == parser.NoNode {
		return Mend{}, false
	}
	version := f.doc.Find(m.Node, parser.KindHTTPVersion)
	if version == parser.NoNode || f.doc.Kind(m.Node) == parser.KindRequest && len(f.lines(f.section(), "host")) == 0 {
		return Mend{}, false
	}
	return Mend{f.doc.Span(version), []byte("HTTP/1.1")}, true
}
