package parser

import "slices"

// Framing says what decides where a message ends. RFC 9112, 6.3.
type Framing uint8

// The framings.
const (
	FramingNone          Framing = iota // no content
	FramingContentLength                // as many bytes as Content-Length says
	FramingChunked                      // up to the last chunk
	FramingClose                        // to the end of the connection
	FramingTunnel                       // what follows is no longer HTTP
)

// String gives the stable name used in the machine form.
func (f Framing) String() string {
	return [...]string{"none", "content-length", "chunked", "close", "tunnel"}[f]
}

// Message sums up one message of a document.
type Message struct {
	Node     NodeID // of KindRequest or KindResponse
	Framing  Framing
	Complete bool   // all the bytes that the framing asks for are there
	Declared int64  // Content-Length in bytes, -1 where there is none that can be read
	Counted  int64  // bytes of content that are there, after removing the chunked coding
	Untold   bool   // the content was not told: see Told
	Decoded  bool   // the content was told without the chunks that its head announces
	Answers  NodeID // for a response, the request of this document that it answers, or NoNode
}

// Messages lists the messages of the document in order.
func (d *Document) Messages() []Message { return d.messages }

// MessageAt gives the message whose node is node, and its number from 0; -1 where there is none.
func (d *Document) MessageAt(node NodeID) (m Message, number int) {
	i, found := slices.BinarySearchFunc(d.messages, node, func(m Message, node NodeID) int { return int(m.Node - node) })
	if !found {
		return Message{}, -1
	}
	return d.messages[i], i
}

// messageParser reads messages; the builder in it holds the tree.
type messageParser struct {
	builder
	config
	doc *Document
	msg frame // of the message being read

	inValue bool           // reading a field value, whose control characters are reported by themselves
	names   parameterNames // of the directives of the value at hand

	folds    []Span // the line folds of the value at hand
	unfolded []byte // the source with spaces for the folds met so far; nil before the first

	pending   []pendingRequest // requests that no response has answered yet, from next on
	next      int
	pendingBy [4]pendingRequest
}

// pendingRequest is a request waiting for its response.
type pendingRequest struct {
	node   NodeID
	method Span
	http09 bool
}

// messages reads everything up to the end of the input.
func (p *messageParser) messages() {
	p.pending = p.pendingBy[:0]
	for p.pos < len(p.src) {
		before := p.pos
		switch p.nextIs() {
		case nextBlank:
			p.blankLines()
		case nextStatus:
			p.response()
		case nextRequest:
			p.request()
		case nextHTTP09Response:
			p.response09()
		default:
			p.gap()
		}
		if p.pos == before { // cannot happen; the loop must end all the same
			p.leaf(KindUnknown, len(p.src))
		}
	}
}

// blankLines makes a gap of the line ends before a message. RFC 9112, 2.2.
func (p *messageParser) blankLines() {
	gap := p.begin(KindGap)
	start := p.pos
	for p.pos < len(p.src) {
		n := lineEndLen(p.src, p.pos)
		if n == 0 {
			break
		}
		p.leaf(KindLineEnd, p.pos+n)
	}
	p.end(gap)
	if !p.told { // in a text, they set messages apart
		p.report(CodeEmptyLineBeforeMessage, gap, Span{int32(start), int32(p.pos)})
	}
}

// gap takes the bytes up to the next line that starts a message.
func (p *messageParser) gap() {
	end := len(p.src)
	for i := p.lineAfter(p.pos); i < len(p.src) && !p.afterTunnel(); i = p.lineAfter(i) {
		if p.startsMessage(i) {
			end = i
			break
		}
	}
	gap := p.leaf(KindGap, end)
	switch {
	case len(p.doc.messages) == 0:
		p.reportNode(CodeNotAMessage, gap)
	case p.afterTunnel():
		p.reportNode(CodeBytesAfterUpgrade, gap)
	case p.afterTunnelRequest():
		p.reportNode(CodeBytesAfterAsk, gap)
	default:
		p.reportNode(CodeBytesAfterMessage, gap)
	}
}

// afterTunnelRequest reports whether the last message asks for another protocol: by CONNECT, by Upgrade or, as the preface of
// HTTP/2, by itself. RFC 9110, 7.8 and 9.3.6, and RFC 9113, 3.4.
func (p *messageParser) afterTunnelRequest() bool {
	n := len(p.doc.messages)
	if n == 0 || p.msg.response || p.nodes[p.doc.messages[n-1].Node].Kind != KindRequest {
		return false
	}
	if p.answersMethod() == "CONNECT" || p.isPreface() {
		return true
	}
	section := p.nodeIn(p.doc.messages[n-1].Node, KindHeaderSection)
	if section == NoNode {
		return false
	}
	for line := section + 1; line < p.nodes[section].After; line = p.nodes[line].After {
		if p.isField(line, "upgrade") {
			return true
		}
	}
	return false
}

// isPreface reports whether the request at hand begins the preface of HTTP/2, which is no request. RFC 9113, 3.4.
func (p *messageParser) isPreface() bool {
	m, v := p.msg.method, p.msg.version
	return string(p.src[m.Start:m.End]) == "PRI" && string(p.src[v.Start:v.End]) == "HTTP/2.0"
}

// afterTunnel reports whether the last message handed the connection over to another protocol.
func (p *messageParser) afterTunnel() bool {
	n := len(p.doc.messages)
	return n > 0 && p.doc.messages[n-1].Framing == FramingTunnel
}
