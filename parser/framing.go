package parser

import (
	"bytes"
)

// EndsWithHeader reports whether a response ends with its header section whatever its fields say, as any does that answers to
// HEAD or has one of the status codes 1xx, 204 and 304: RFC 9112, 6.3, rule 1. method is that of the request, "" where it is not known.
func EndsWithHeader(status int, method string) bool {
	return status/100 == 1 || status == 204 || status == 304 || method == "HEAD"
}

// content finds out where the message ends and reads its content: RFC 9112, 6.3, in its order.
func (p *messageParser) content(message NodeID) Message {
	m := Message{Declared: -1, Complete: true}
	f := &p.msg
	m.Declared = p.contentLength()
	coding := p.transferCoding()
	p.checkLengthFields()
	start := p.pos
	switch {
	case p.nodes[message].Kind == KindRequest && f.http09:
		m.Framing = FramingNone
	case f.response && EndsWithHeader(f.status, p.answersMethod()): // rule 1
		if f.status == 101 {
			m.Framing = FramingTunnel
		}
		m.Complete = !f.headOpen
		return m
	case f.response && f.status/100 == 2 && p.answersMethod() == "CONNECT": // rule 2
		m.Framing = FramingTunnel
	case p.reader == ReaderContentLengthFirst && m.Declared >= 0:
		m.Framing = FramingContentLength
		p.lengthDelimited(message, &m)
	case coding == codingChunked, p.reader == ReaderTransferEncodingFirst && p.chunkedSomewhere(): // rule 4
		m.Framing = FramingChunked
		if !p.toldContent(message, &m) {
			p.chunkedBody(message, &m)
		}
	case coding == codingOther && f.response:
		m.Framing = FramingClose
		p.closeDelimited(&m)
	case coding == codingOther: // the server cannot know the length: it answers 400
	case f.contentLength.n > 0 && m.Declared < 0 && f.response: // rule 5
		m.Framing = FramingClose
		p.closeDelimited(&m)
	case m.Declared >= 0: // rule 6
		m.Framing = FramingContentLength
		if !p.toldContent(message, &m) {
			p.lengthDelimited(message, &m)
		}
	case !f.response: // rule 7
	default: // rule 8
		m.Framing = FramingClose
		if p.told && (start == len(p.src) || p.startsTold(start)) {
			break // a head alone: nothing promises a content
		}
		if !p.toldContent(message, &m) {
			p.closeDelimited(&m)
		}
		if p.pos > start {
			p.report(CodeReadToClose, message, Span{int32(start), int32(p.pos)}, formatInt(m.Counted))
		}
	}
	m.Complete = m.Complete && !f.headOpen
	p.checkEnds(m, start)
	p.checkContentAllowed(message, m, start)
	return m
}

// checkContentAllowed reports content in a request whose method gives it no meaning or forbids it. RFC 9110, 9.3.
func (p *messageParser) checkContentAllowed(message NodeID, m Message, start int) {
	if p.msg.response || m.Counted == 0 {
		return
	}
	span := Span{int32(start), int32(p.pos)}
	switch method := p.answersMethod(); method {
	case "GET", "HEAD", "DELETE", "CONNECT":
		p.report(CodeContentInRequest, message, span, method)
	case "TRACE":
		p.report(CodeContentInTrace, message, span)
	}
}

// checkEnds reports that both length fields stand in a message, and where they end its content when they disagree.
func (p *messageParser) checkEnds(m Message, start int) {
	te, cl := p.msg.transferEncoding, p.msg.contentLength
	if te.n == 0 || cl.n == 0 {
		return
	}
	line, related := te.line[0], []Span{p.span(cl.line[0])}
	if m.Framing != FramingChunked || !m.Complete || m.Declared < 0 || m.Declared == int64(p.pos-start) {
		p.relate(CodeTEAndCL, line, p.span(line), related)
		return
	}
	if m.Declared < int64(len(p.src)-start) {
		end := int32(start) + int32(m.Declared)
		related = append(related, Span{end, end})
	}
	related = append(related, Span{int32(p.pos), int32(p.pos)})
	p.relate(CodeEndsDiffer, line, p.span(line), related, formatInt(m.Declared), formatInt(int64(p.pos-start)))
}

// chunkedSomewhere reports whether the word chunked stands in a Transfer-Encoding at all, as some recipients look for it.
func (p *messageParser) chunkedSomewhere() bool {
	f := &p.msg.transferEncoding
	for _, v := range f.val[:f.kept()] {
		if bytes.Contains(bytes.ToLower(p.src[v.Start:v.End]), []byte("chunked")) {
			return true
		}
	}
	return false
}

// contentLength reads the Content-Length fields. It gives -1 where there is none that can be believed. RFC 9110, 8.6.
func (p *messageParser) contentLength() int64 {
	f := &p.msg.contentLength
	if f.n == 0 {
		return -1
	}
	result := int64(-1)
	var firstSpan Span
	bad := false
	for i := range f.kept() {
		val := f.val[i]
		rest := val
		parts := 0
		for rest.Start <= rest.End {
			part := rest
			if c := bytes.IndexByte(p.src[rest.Start:rest.End], ','); c >= 0 {
				part.End = rest.Start + int32(c)
			}
			rest.Start = part.End + 1
			part = p.trimmed(part)
			parts++
			if parts > 1000 { // a list this long is no list of lengths
				bad = true
				break
			}
			n, ok := decimal(p.src[part.Start:part.End])
			if !ok {
				p.report(CodeBadContentLength, f.line[i], part, string(p.src[part.Start:min(part.End, part.Start+40)]))
				bad = true
				break
			}
			if n < 0 { // a number all the same: RFC 9110, 8.6; no content is that long
				n, p.msg.hugeLength = 1<<63-1, part
				p.report(CodeContentLengthHuge, f.line[i], part, string(p.src[part.Start:min(part.End, part.Start+40)]))
			}
			switch {
			case firstSpan.End == 0:
				result, firstSpan = n, part
			case n != result:
				p.relate(CodeContentLengthDiffer, f.line[i], part, []Span{firstSpan}, formatInt(result), formatInt(n))
				bad = true
			default:
				p.relate(CodeContentLengthTwice, f.line[i], part, []Span{firstSpan}, formatInt(n))
			}
		}
	}
	if bad {
		return -1
	}
	return result
}

// trimmed is s without the blanks around it, where a line fold and a lone CR count as blanks: RFC 9112, 2.2 and 5.2.
func (p *messageParser) trimmed(s Span) Span {
	blank := func(c byte) bool { return isWS(c) || c == '\r' || c == '\n' }
	for s.Start < s.End && blank(p.src[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blank(p.src[s.End-1]) {
		s.End--
	}
	return s
}

// finalCoding is what Transfer-Encoding leaves to decide.
type finalCoding uint8

const (
	codingAbsent finalCoding = iota
	codingChunked
	codingOther
)

// transferCoding reads the Transfer-Encoding fields as one list. RFC 9112, 6.1 and 7.
func (p *messageParser) transferCoding() finalCoding {
	f := &p.msg.transferEncoding
	if f.n == 0 {
		return codingAbsent
	}
	last := codingOther
	chunked := 0
	lastIsMIME := false // said already: one cause, one finding
	var lastSpan Span
	lastLine := f.line[0]
	for i := range f.kept() {
		rest := f.val[i]
		if rest.Len() == 0 && f.n > 1 { // an empty element of the list that the lines make together
			p.report(CodeEmptyElement, f.line[i], p.span(f.line[i]))
		}
		for rest.Start <= rest.End {
			part := rest
			if c := bytes.IndexByte(p.src[rest.Start:rest.End], ','); c >= 0 {
				part.End = rest.Start + int32(c)
			}
			rest.Start = part.End + 1
			part = p.trimmed(part)
			if part.Len() == 0 {
				continue
			}
			lastSpan, lastLine = part, f.line[i]
			last, lastIsMIME = codingOther, false
			name := p.src[part.Start:part.End]
			if semi := bytes.IndexByte(name, ';'); semi >= 0 {
				name = bytes.TrimRight(name[:semi], " \t")
			}
			switch {
			case equalFold(name, "chunked"):
				last = codingChunked
				if len(name) < part.Len() {
					p.report(CodeChunkedParameter, lastLine, part)
				}
				chunked++
				if chunked == 2 {
					p.report(CodeTEChunkedTwice, lastLine, part)
				}
			case isTransferCoding(name):
			case isMIMEEncoding(name):
				lastIsMIME = true
				p.report(CodeTENotInHTTP, lastLine, part, string(name))
			default:
				p.report(CodeTEUnknown, lastLine, part, string(name[:min(len(name), 40)]))
			}
		}
	}
	if f.n > f.kept() { // what was not kept may end in anything
		last = codingOther
	}
	switch {
	case last != codingChunked && chunked > 0 && p.msg.response:
		p.report(CodeTEChunkedInside, lastLine, orSpan(lastSpan, p.span(lastLine)))
	case last != codingChunked && !p.msg.response && !lastIsMIME:
		p.report(CodeTENotFinalChunked, lastLine, orSpan(lastSpan, p.span(lastLine)))
	case last == codingChunked && chunked > 1:
		last = codingOther
	}
	return last
}

func orSpan(s, other Span) Span {
	if s.Len() == 0 {
		return other
	}
	return s
}

// isTransferCoding knows the registered transfer codings beside chunked. RFC 9112, 7.2.
func isTransferCoding(name []byte) bool {
	for _, w := range [...]string{"gzip", "deflate", "compress", "x-gzip", "x-compress"} {
		if equalFold(name, w) {
			return true
		}
	}
	return false
}

// isMIMEEncoding knows the values of MIME's Content-Transfer-Encoding, which never were HTTP's. RFC 2045, 6.1.
func isMIMEEncoding(name []byte) bool {
	for _, w := range [...]string{"7bit", "8bit", "binary", "base64", "quoted-printable"} {
		if equalFold(name, w) {
			return true
		}
	}
	return false
}

// checkLengthFields reports length fields that contradict each other, the version or the status.
func (p *messageParser) checkLengthFields() {
	f := &p.msg
	te, cl := f.transferEncoding, f.contentLength
	if te.n > 0 && f.version.Len() > 0 && !f.http11 {
		p.report(CodeTEInHTTP10, te.line[0], p.span(te.line[0]))
	}
	if !f.response {
		return
	}
	noBody := f.status/100 == 1 || f.status == 204
	if connect := f.status/100 == 2 && p.answersMethod() == "CONNECT"; noBody || connect {
		status := formatInt(int64(f.status))
		if te.n > 0 {
			p.report(CodeTENotAllowed, te.line[0], p.span(te.line[0]), status)
		}
		if cl.n > 0 {
			p.report(CodeContentLengthNoBody, cl.line[0], p.span(cl.line[0]), status)
		}
	}
}

// lengthDelimited takes as many bytes as Content-Length says, or all that are there.
func (p *messageParser) lengthDelimited(message NodeID, m *Message) {
	start := p.pos
	have := int64(len(p.src) - start)
	m.Counted = min(have, m.Declared)
	m.Complete = have >= m.Declared
	p.contentBytes(start + int(m.Counted))
	line := p.msg.contentLength.line[0]
	declared := formatInt(m.Declared)
	if huge := p.msg.hugeLength; huge.Len() > 0 {
		declared = string(p.src[huge.Start:min(huge.End, huge.Start+40)])
	}
	switch {
	case !m.Complete:
		p.relate(CodeContentIncomplete, message, Span{int32(start), int32(p.pos)}, []Span{p.span(line)}, declared, formatInt(have))
	case m.Declared > 0 && p.msg.contentLength.n == 1 && !p.faulty(message, line):
		p.relate(CodeContentLengthGood, line, p.span(line), []Span{{int32(start), int32(p.pos)}}, declared)
	}
}

// faulty reports whether there are errors or warnings in a line of the message, whose findings are the last ones.
func (p *messageParser) faulty(message, line NodeID) bool {
	first, span := p.span(message).Start, p.span(line)
	for i := len(p.findings.found) - 1; i >= 0 && p.findings.found[i].Span.Start >= first; i-- {
		if d := &p.findings.found[i]; d.Severity <= Warning && span.Start <= d.Span.Start && d.Span.Start < span.End {
			return true
		}
	}
	return false
}

// closeDelimited takes all that is left: the connection's end is the content's.
func (p *messageParser) closeDelimited(m *Message) {
	start := p.pos
	p.contentBytes(len(p.src))
	m.Counted = int64(p.pos - start)
	if i := statusLineIn(p.src[start:p.pos]); i >= 0 {
		at := start + i
		p.report(CodeStatusLineInContent, p.open, Span{int32(at), int32(at + len(p.lineAt(at)))})
	}
}

// statusLineIn finds a line that begins like a status line, -1 where there is none.
func statusLineIn(content []byte) int {
	for i := 0; ; {
		n := bytes.Index(content[i:], []byte("\nHTTP/1."))
		if n < 0 {
			return -1
		}
		i += n + 1
		if len(content) > i+8 && isDigit(content[i+7]) && content[i+8] == ' ' {
			return i
		}
	}
}

// contentBytes makes the content node up to end, with its inner structure where Content-Type promises one.
func (p *messageParser) contentBytes(end int) {
	if end <= p.pos {
		return
	}
	if p.structuredContent(end) {
		return
	}
	p.leaf(KindContent, end)
}
