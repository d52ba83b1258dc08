package reading

import "bytes"

// startLine is what the first line of a message says, as far as its framing needs to know.
type startLine struct {
	request bool
	method  string // in capitals
	http09  bool   // a request without a version
	status  int
}

// parseStartLine tells a start line from prose that mentions one. It is stricter than the parser, which knows
// that it has a message before it: here a wrong guess would change the bytes.
func parseStartLine(line []byte) (startLine, bool) {
	if len(line) > maxStartLine {
		return startLine{}, false
	}
	line = bytes.TrimRight(line, " \t")
	if code, ok := parseStatusLine(line); ok {
		return startLine{status: code}, true
	}
	words := bytes.FieldsFunc(line, func(r rune) bool { return r == ' ' || '\t' <= r && r <= '\r' }) // a no-break space is none
	if len(words) < 2 || len(words) > 0 && line[0] != words[0][0] {
		return startLine{}, false
	}
	method, target, last := words[0], words[1], words[len(words)-1]
	upper := string(bytes.ToUpper(method[:min(len(method), 20)]))
	switch {
	case len(words) >= 3 && isVersion(last) && (isKnownMethod(upper) || isCapitals(method)) && isTarget(target):
		return startLine{request: true, method: upper}, true
	case len(words) == 3 && isVersion(last) && isKnownMethod(string(method)):
		return startLine{request: true, method: upper}, true // the target is broken, the rest is not
	case len(words) == 2 && string(method) == "GET" && target[0] == '/':
		return startLine{request: true, method: upper, http09: true}, true // RFC 1945, 5
	case len(words) == 3 && isTarget(method) && isKnownMethod(string(target)) && (isVersion(last) || isBareVersion(last)):
		// The order target, method, version, which some course notes print.
		return startLine{request: true, method: string(target)}, true
	}
	return startLine{}, false
}

// maxStartLine bounds the length in bytes of a line that is looked at as a start line. RFC 9112, 3 asks
// for 8000 octets at least.
const maxStartLine = 64 << 10

func isStartLine(line []byte) bool {
	_, ok := parseStartLine(line)
	return ok
}

// parseStatusLine wants a version, one space and three digits: RFC 9112, 4.
func parseStatusLine(line []byte) (code int, ok bool) {
	sp := bytes.IndexByte(line, ' ')
	if sp < 0 || !isVersion(line[:sp]) || len(line) < sp+4 {
		return 0, false
	}
	for _, c := range line[sp+1 : sp+4] {
		if c < '0' || c > '9' {
			return 0, false
		}
		code = code*10 + int(c-'0')
	}
	return code, len(line) == sp+4 || line[sp+4] == ' '
}

// isVersion accepts HTTP/1.1, and HTTP/2 as curl writes it.
func isVersion(w []byte) bool {
	if len(w) < 6 || !bytes.EqualFold(w[:5], []byte("HTTP/")) || !isDigit(w[5]) {
		return false
	}
	return len(w) == 6 || len(w) == 8 && w[6] == '.' && isDigit(w[7])
}

// isBareVersion accepts 1.1 alone.
func isBareVersion(w []byte) bool {
	return len(w) == 3 && isDigit(w[0]) && w[1] == '.' && isDigit(w[2])
}

// isTarget accepts what begins as one of the four forms of a target does: RFC 9112, 3.2.
func isTarget(w []byte) bool {
	if w[0] == '/' || len(w) == 1 && w[0] == '*' || bytes.Contains(w, []byte("://")) {
		return true
	}
	colon := bytes.LastIndexByte(w, ':')
	return colon > 0 && colon+1 < len(w) && len(bytes.Trim(w[colon+1:], "0123456789")) == 0
}

// isCapitals accepts a method that nobody registered, written as methods are.
func isCapitals(w []byte) bool {
	return len(w) >= 3 && len(w) <= 20 && len(bytes.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-")) == 0
}

// isKnownMethod knows the methods that one meets.
func isKnownMethod(w string) bool {
	switch w {
	case "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY", "LINK", "UNLINK",
		"PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH", "PRI":
		return true
	}
	return false
}

// isFieldLine reports whether a line is a token, perhaps blanks, and a colon.
func isFieldLine(line []byte) bool { return len(fieldName(line)) > 0 }

// fieldName gives the name of a field line, empty where the line is none.
func fieldName(line []byte) []byte {
	i := 0
	for i < len(line) && isTchar(line[i]) {
		i++
	}
	end := i
	for i < len(line) && isBlank(line[i]) {
		i++
	}
	if i < len(line) && line[i] == ':' {
		return line[:end]
	}
	return nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// isTchar: RFC 9110, 5.6.2.
func isTchar(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' || c > ' ' && c < 0x7f && bytes.IndexByte([]byte("!#$%&'*+-.^_`|~"), c) >= 0
}
