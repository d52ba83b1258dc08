package parser

import "bytes"

// next says what the bytes at the cursor look like.
type next uint8

const (
	nextGap next = iota
	nextBlank
	nextRequest
	nextStatus
	nextHTTP09Response
)

// nextIs looks at the line at the cursor, and at the one after it where that one decides.
func (p *messageParser) nextIs() next {
	if lineEndLen(p.src, p.pos) > 0 {
		return nextBlank
	}
	line := p.lineAt(p.pos)
	switch {
	case isStatusLine(line), len(p.doc.messages) == 0 && isBrokenStatusLine(line):
		return nextStatus
	case p.next < len(p.pending) && p.pending[p.next].http09:
		return nextHTTP09Response
	case p.afterTunnel() && !isKnownMethod(line[:scanWord(line, 0, len(line))]):
		return nextGap
	case p.startsMessage(p.pos), len(p.doc.messages) == 0 && p.startsBrokenMessage(line):
		return nextRequest
	}
	return nextGap
}

// isStatusLine reports whether a line begins as a status line does: "HTTP/" and a digit or a version that is almost one.
func isStatusLine(line []byte) bool {
	return len(line) > 5 && equalFold(line[:5], "http/") && isDigit(line[5])
}

// isBrokenStatusLine reports whether a line has a status code where a status line has it, behind something that is almost a version.
func isBrokenStatusLine(line []byte) bool {
	line = bytes.TrimLeft(line, " \t")
	version := scanWord(line, 0, len(line))
	code := bytes.TrimLeft(line[version:], " \t")
	if len(code) < 3 || len(code) > 3 && !isWS(code[3]) || !isDigit(code[0]) || !isDigit(code[1]) || !isDigit(code[2]) {
		return false
	}
	w := line[:version]
	return isStatusLine(w) || isVersionLike(w) || equalFold(w, "icy")
}

// startsMessage reports whether the line at i is surely the first of a message.
func (p *messageParser) startsMessage(i int) bool {
	line := p.lineAt(i)
	if isStatusLine(line) {
		return true
	}
	if m := bytes.IndexByte(line, ' '); m > 0 {
		last := line[bytes.LastIndexByte(line, ' ')+1:]
		if looksLikeVersion(last) {
			return true
		}
		return isKnownMethod(line[:m]) && looksLikeTarget(line[m+1:])
	}
	return false
}

// startsBrokenMessage reports whether the first line of an input can only be meant as a start line,
// or as a field line whose start line is missing.
func (p *messageParser) startsBrokenMessage(line []byte) bool {
	if isFieldLine(line) {
		return true
	}
	after := p.lineAt(p.lineAfter(p.pos))
	if len(after) > 0 && isFieldLine(after) {
		return true
	}
	m := bytes.IndexByte(line, ' ')
	return m > 0 && isKnownMethod(bytes.ToUpper(line[:min(m, 20)]))
}

// looksLikeVersion accepts HTTP/1.1, http/1.1 and the course texts' bare 1.1.
func looksLikeVersion(w []byte) bool {
	if len(w) > 5 && len(w) < 12 && equalFold(w[:5], "http/") {
		return true
	}
	return len(w) == 3 && isDigit(w[0]) && w[1] == '.' && isDigit(w[2])
}

// looksLikeTarget accepts what begins as one of the four forms does. RFC 9112, 3.2.
func looksLikeTarget(w []byte) bool {
	return len(w) > 0 && (w[0] == '/' || w[0] == '*' || bytes.Contains(w, []byte("://")))
}

// isFieldLine reports whether a line is a token, perhaps blanks, and a colon.
func isFieldLine(line []byte) bool {
	i := 0
	for i < len(line) && isTchar(line[i]) {
		i++
	}
	if i == 0 {
		return false
	}
	for i < len(line) && isWS(line[i]) {
		i++
	}
	return i < len(line) && line[i] == ':'
}

// isKnownMethod knows the methods that one meets, to tell a request line from prose. Names are case-sensitive: RFC 9110, 9.1.
func isKnownMethod(w []byte) bool {
	switch string(w) {
	case "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY", "LINK", "UNLINK",
		"PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH", "PRI":
		return true
	}
	return false
}

// requestLine: RFC 9112, 3. request-line = method SP request-target SP HTTP-version.
func (p *messageParser) requestLine() {
	line := p.begin(KindRequestLine)
	start := p.pos
	end := start + len(p.lineAt(start))
	if blanks := p.leaf(KindSP, p.scanOWS(start, end)); blanks != NoNode { // a lenient recipient passes over them: RFC 9112, 3
		p.reportNode(CodeStartLineSpaces, blanks)
		start = p.pos
	}
	first := scanWord(p.src, start, end)
	if p.swappedStartLine(start, end) {
		p.target(first)
		p.sp(end)
		p.method(scanWord(p.src, p.pos, end))
		p.sp(end)
		p.version(end)
		p.end(line)
		p.report(CodeStartLineOrder, line, p.span(line))
		p.msg.http11 = true
		p.lineEnd()
		return
	}
	p.method(first)
	p.sp(end)
	tail := end // without the blanks after the version
	for tail > p.pos && isWS(p.src[tail-1]) {
		tail--
	}
	last := bytes.LastIndexAny(p.src[p.pos:tail], " \t")
	switch {
	case p.pos == end:
		p.report(CodeTargetMissing, line, Span{int32(start), int32(end)})
		p.msg.http09 = false
	case last < 0 && looksLikeVersion(p.src[p.pos:tail]):
		p.report(CodeTargetMissing, line, Span{int32(start), int32(end)})
		p.version(tail)
		p.sp(end)
	case last >= 0 && isVersionLike(p.src[p.pos+last+1:tail]):
		t := p.pos + last
		for t > p.pos && isWS(p.src[t-1]) {
			t--
		}
		p.target(t)
		p.sp(tail)
		p.version(tail)
		p.sp(end)
	default:
		p.target(tail)
		p.sp(end)
		p.versionMissing(line)
	}
	p.end(line)
	p.lineEnd()
}

// versionMissing tells a real HTTP/0.9 request, which is its line and nothing else, from a forgotten version.
func (p *messageParser) versionMissing(line NodeID) {
	m := p.span(line)
	after := p.pos + lineEndLen(p.src, p.pos)
	simple := after >= len(p.src) || !isFieldLine(p.lineAt(after))
	if simple && after < len(p.src) && p.startsMessage(after) && !isStatusLine(p.lineAt(after)) {
		simple = false // the next request on the connection: HTTP/0.9 knows only one
	}
	if simple && string(p.src[p.msg.method.Start:p.msg.method.End]) == "GET" {
		p.msg.http09 = true
		p.report(CodeHTTP09, line, Span{m.Start, int32(p.pos)})
		return
	}
	p.report(CodeVersionMissing, line, Span{m.Start, int32(p.pos)})
}

// isVersionLike accepts what can only be meant for the version of a request line, be it of another protocol: HTTP1.1, RTSP/1.0.
func isVersionLike(w []byte) bool {
	return looksLikeVersion(w) || len(w) >= 4 && equalFold(w[:4], "http") || isOtherVersion(w)
}

// isOtherVersion accepts letters "/" and a number with a point.
func isOtherVersion(w []byte) bool {
	i := 0
	for i < len(w) && isAlpha(w[i]) {
		i++
	}
	return i > 0 && len(w) == i+4 && w[i] == '/' && isDigit(w[i+1]) && w[i+2] == '.' && isDigit(w[i+3])
}

// swappedStartLine recognises the order target, method, version that some course notes print.
func (p *messageParser) swappedStartLine(start, end int) bool {
	w := scanWord(p.src, start, end)
	if !looksLikeTarget(p.src[start:w]) || w == end {
		return false
	}
	m := p.scanOWS(w, end)
	return isKnownMethod(p.src[m:scanWord(p.src, m, end)])
}

// scanWord gives the end of the run of bytes that are not blanks.
func scanWord(src []byte, i, end int) int {
	for i < end && !isWS(src[i]) {
		i++
	}
	return i
}

// sp makes the node of the blanks between the parts of a start line. The grammar wants exactly one SP.
func (p *messageParser) sp(end int) {
	e := p.scanOWS(p.pos, end)
	if n := p.leaf(KindSP, e); n != NoNode {
		if s := p.span(n); s.Len() > 1 || p.src[s.Start] != ' ' || e == end {
			p.reportNode(CodeStartLineSpaces, n)
		}
	}
}

// method: RFC 9110, 9.1. method = token.
func (p *messageParser) method(end int) {
	start := p.pos
	p.msg.method = Span{int32(start), int32(end)}
	n := p.leaf(KindMethod, end)
	if n == NoNode {
		return
	}
	w := p.src[start:end]
	switch {
	case p.scanToken(start, end) < end:
		bad := p.scanToken(start, end)
		p.report(orBareCR(p.src[bad], CodeBadMethod), n, Span{int32(bad), int32(bad + 1)})
	case !isKnownMethod(w) && len(w) <= 20 && isKnownMethod(bytes.ToUpper(w)):
		p.reportNode(CodeMethodCase, n, string(bytes.ToUpper(w)))
	}
}

// version: RFC 9112, 2.3. HTTP-version = "HTTP" "/" DIGIT "." DIGIT, in capitals.
func (p *messageParser) version(end int) {
	stop := end
	for stop > p.pos && p.src[stop-1] == '\r' {
		stop--
	}
	v := p.src[p.pos:stop]
	p.msg.version = Span{int32(p.pos), int32(stop)}
	n := p.leaf(KindHTTPVersion, stop)
	p.unread(end, CodeBareCR)
	if n == NoNode {
		return
	}
	if len(v) != 8 || string(v[:5]) != "HTTP/" || !isDigit(v[5]) || v[6] != '.' || !isDigit(v[7]) {
		p.reportNode(CodeBadVersion, n)
		p.msg.http11 = !bytes.Contains(v, []byte("1.0"))
		p.msg.later = string(v) == "HTTP/2" || string(v) == "HTTP/3"
		return
	}
	p.msg.http11 = v[5] > '1' || v[5] == '1' && v[7] >= '1'
	p.msg.later = v[5] > '1'
	if v[5] != '1' && !p.isPreface() {
		p.reportNode(CodeVersionNotOne, n)
	}
}
