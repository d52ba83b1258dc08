package parser

// frame is what the start line and the fields of one message say about where it ends.
type frame struct {
	response   bool
	method     Span
	target     Span
	version    Span
	form       targetForm
	status     int
	http11     bool
	later      bool // a version after HTTP/1
	http09     bool
	headOpen   bool // the input ends before the empty line
	hugeLength Span // a Content-Length that 63 bits do not hold
	emptySF    bool // a structured list or dictionary stands on an empty line

	host, contentLength, transferEncoding, contentType places
	seen                                               [200]NodeID // singleton fields met, by their number in the table of grammars
}

// places remembers the values of one field, the first few of them: the framing rules ask whether there are two, not for the hundredth.
type places struct {
	n    int
	line [4]NodeID
	val  [4]Span
}

func (f *places) add(line NodeID, val Span) {
	if f.n < len(f.line) {
		f.line[f.n], f.val[f.n] = line, val
	}
	f.n++
}

// kept is how many places are remembered.
func (f *places) kept() int { return min(f.n, len(f.line)) }

// request reads one request: RFC 9112, 2.1.
func (p *messageParser) request() {
	p.msg = frame{}
	node := p.begin(KindRequest)
	line := NodeID(len(p.nodes))
	if isFieldLine(p.lineAt(p.pos)) && !p.startsMessage(p.pos) {
		// Fields without a start line: the fields are read, what is missing is said.
		p.msg.http11 = true
		p.report(CodeStartLineMissing, node, Span{int32(p.pos), int32(p.pos + len(p.lineAt(p.pos)))})
	} else {
		p.requestLine()
		p.checkTarget(line)
	}
	if !p.msg.http09 {
		p.headers(node)
	}
	p.checkHost(node, line)
	m := p.content(node)
	p.end(node)
	p.msg.response = false
	p.pending = append(p.pending, pendingRequest{node, p.msg.method, p.msg.http09})
	m.Node, m.Answers = node, NoNode
	p.doc.messages = append(p.doc.messages, m)
}

// response reads one response: RFC 9112, 2.1.
func (p *messageParser) response() {
	p.msg = frame{response: true}
	node := p.begin(KindResponse)
	p.statusLine()
	p.headers(node)
	answers := NoNode
	p.msg.method = Span{}
	if p.next == len(p.pending) && p.next > 0 { // RFC 9112, 9.2
		p.report(CodeResponseUnasked, node+1, p.span(node+1))
	}
	if p.next < len(p.pending) {
		answers = p.pending[p.next].node
		p.msg.method = p.pending[p.next].method
		if p.msg.status/100 != 1 { // an interim response leaves the request open
			p.next++
		}
	}
	m := p.content(node)
	p.end(node)
	m.Node, m.Answers = node, answers
	p.doc.messages = append(p.doc.messages, m)
}

// response09 reads what follows an HTTP/0.9 request: content and nothing else. RFC 1945, 6.
func (p *messageParser) response09() {
	node := p.begin(KindResponse)
	start := p.pos
	p.leaf(KindContent, len(p.src))
	p.end(node)
	p.doc.messages = append(p.doc.messages, Message{Node: node, Framing: FramingClose, Complete: true, Declared: -1, Counted: int64(p.pos - start), Answers: p.pending[p.next].node})
	p.next++
}

// answersMethod is the method of the request that the response at hand answers, "" where nobody knows.
func (p *messageParser) answersMethod() string {
	if p.msg.method.Len() > 0 {
		return string(p.src[p.msg.method.Start:p.msg.method.End])
	}
	return p.requestMethod
}

// headers reads the header section and the empty line.
func (p *messageParser) headers(message NodeID) {
	p.fieldLines(KindHeaderSection, message)
	p.emptyLine(message)
}

// emptyLine makes the node of the line end that closes a section of fields.
func (p *messageParser) emptyLine(message NodeID) {
	n := lineEndLen(p.src, p.pos)
	if n == 0 {
		p.msg.headOpen = true
		p.report(CodeNoEmptyLine, message, Span{int32(p.pos), int32(p.pos)})
		return
	}
	p.sections++
	if id := p.leaf(KindEmptyLine, p.pos+n); n == 1 {
		p.reportNode(CodeBareLF, id)
	}
}
