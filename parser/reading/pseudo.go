package reading

import (
	"bytes"
	"strings"
)

// Pseudo-fields are how HTTP/2 and HTTP/3 carry what HTTP/1.1 has in its first line: RFC 9113, 8.3.

// pseudoField reads a line such as :method: GET.
func pseudoField(line []byte) (name, value string, ok bool) {
	if len(line) < 2 || line[0] != ':' {
		return "", "", false
	}
	n, v, ok := bytes.Cut(line[1:], []byte(":"))
	name = string(n)
	switch name {
	case "method", "path", "authority", "scheme", "status", "protocol":
		return name, string(bytes.Trim(v, " \t")), ok
	}
	return "", "", false
}

// pseudoFields are the pseudo-fields of one message.
type pseudoFields struct{ method, path, authority, scheme, status string }

// pseudoBlock reads the pseudo-fields that begin at i, and gives the place after them.
func pseudoBlock(text []byte, i int) (p pseudoFields, end int) {
	for i < len(text) {
		name, value, ok := pseudoField(lineAt(text, i))
		if !ok {
			break
		}
		switch name {
		case "method":
			p.method = value
		case "path":
			p.path = value
		case "authority":
			p.authority = value
		case "scheme":
			p.scheme = value
		case "status":
			p.status = value
		}
		i = nextLine(text, i)
	}
	return p, i
}

// startLine gives the first line that says the same, without its end.
func (p pseudoFields) startLine() string {
	switch {
	case p.status != "":
		return "HTTP/1.1 " + p.status + " "
	case p.method == "CONNECT" && p.path == "":
		return "CONNECT " + p.authority + " HTTP/1.1"
	case p.path == "":
		return ""
	}
	return p.method + " " + p.path + " HTTP/1.1"
}

func hasPseudoFields(text []byte) bool {
	p, end := pseudoBlock(text, skipBlankLines(text, 0))
	return isStartLine([]byte(p.startLine())) && (end == len(text) || lineEndLen(text, end) > 0 || isFieldLine(lineAt(text, end)))
}

// readPseudoFields puts a first line, and Host where it lacks, in the place of the pseudo-fields. They may begin the text or
// follow an empty line.
func readPseudoFields(w *writer) {
	lineBreak := "\n"
	if _, crlf := endsInCRLF(w.text, skipBlankLines(w.text, 0)); crlf {
		lineBreak = "\r\n"
	}
	empty, first := true, -1
	for w.at < len(w.text) {
		if empty {
			p, end := pseudoBlock(w.text, w.at)
			if line := p.startLine(); isStartLine([]byte(line)) {
				line += lineBreak
				if p.status == "" && p.authority != "" && !hostFollows(w.text, end) {
					line += "Host: " + p.authority + lineBreak
				}
				if first < 0 {
					first = w.at
				}
				w.replaceTo(end, line)
				empty = false
				continue
			}
		}
		empty = len(lineAt(w.text, w.at)) == 0
		w.keepTo(nextLine(w.text, w.at))
	}
	w.assume(CodePseudoFields, max(first, 0), len(w.text))
}

// hostFollows reports whether the fields at i name a Host.
func hostFollows(text []byte, i int) bool {
	for i < len(text) && lineEndLen(text, i) == 0 && !isSeparator(lineAt(text, i)) {
		if strings.EqualFold(string(fieldName(lineAt(text, i))), "Host") {
			return true
		}
		i = nextLine(text, i)
	}
	return false
}

// isTwoLines recognises the fields of a browser's panel, copied as a line for the name and a line for the value. The names
// are in order: three of them, at least, and most of the others, are names that one meets in messages.
func isTwoLines(text []byte) bool {
	known, names := 0, 0
	i := skipBlankLines(text, 0)
	for i < len(text) && lineEndLen(text, i) == 0 {
		name, ok := panelName(lineAt(text, i))
		i = nextLine(text, i)
		if !ok || i == len(text) || lineEndLen(text, i) > 0 {
			return false
		}
		if isCommonField(name) {
			known++
		}
		names++
		i = nextLine(text, i)
	}
	return known >= 3 && known*2 > names && skipBlankLines(text, i) == len(text)
}

// panelName accepts a name alone on its line, perhaps with its colon.
func panelName(line []byte) (string, bool) {
	name := strings.ToLower(strings.TrimSuffix(string(line[:min(len(line), 100)]), ":"))
	token := strings.TrimPrefix(name, ":")
	return name, token != "" && len(line) < 100 && string(fieldName([]byte(token+":"))) == token
}

// isCommonField knows names, in lower case, that hardly any message lacks all of.
func isCommonField(name string) bool {
	switch name {
	case ":method", ":path", ":authority", ":scheme", ":status", "host", "accept", "accept-encoding", "accept-language", "user-agent", "referer", "cookie", "origin",
		"connection", "content-type", "content-length", "content-encoding", "cache-control", "date", "server", "etag", "expires", "last-modified", "set-cookie", "vary",
		"location", "authorization", "sec-fetch-dest", "sec-fetch-mode", "sec-fetch-site", "upgrade-insecure-requests", "pragma", "age", "if-none-match", "priority":
		return true
	}
	return false
}

// readTwoLines joins name and value.
func readTwoLines(w *writer) {
	n := 0
	i := skipBlankLines(w.text, 0)
	w.assume(CodeTwoLines, i, len(w.text))
	w.dropTo(i)
	for w.at < len(w.text) && lineEndLen(w.text, w.at) == 0 {
		line := lineAt(w.text, w.at)
		w.keepTo(w.at + len(bytes.TrimSuffix(line, []byte(":"))))
		w.replaceTo(nextLine(w.text, w.at), ": ")
		w.keepTo(w.at + len(lineAt(w.text, w.at)))
		w.replaceTo(nextLine(w.text, w.at), "\r\n")
		n++
	}
	w.add("\r\n")
	w.dropTo(len(w.text))
}
