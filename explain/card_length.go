package explain

import (
	"strconv"

	"enclair/parser"
)

// longestCompared bounds the source that the length card reads as four recipients do, in bytes.
const longestCompared = 1 << 20

// lengthCard says where the message ends, and by which rule of RFC 9112, 6.3.
func lengthCard(x exchange) *Card {
	c := x.card("length")
	rule := x.lengthRule(c)
	if rule == "" {
		return nil
	}
	tone := parser.Good
	counted := at(contentOf(x.doc, x.message.Node), Bytes(x.message.Counted, x.lang))
	switch {
	case !x.message.Complete && (rule == "declared" || rule == "chunked"):
		tone = parser.Warning
		rule += "-cut"
	case rule == "declared" && x.message.Counted == 0:
		rule += "-empty"
	case rule == "unknown", rule == "invalid":
		tone = parser.Error
	case rule == "close":
		tone = parser.Info
	}
	x.conclude(c, tone, rule, "counted", counted, "declared", Bytes(max(0, x.message.Declared), x.lang))
	if x.readings(c) {
		c.Tone = parser.Error
	}
	return c
}

// lengthRule goes through the rules in their order down to the one that applies, and gives the sentence that concludes.
func (x exchange) lengthRule(c *Card) string {
	m := x.message
	coding, length := x.field(m.Node, "transfer-encoding"), x.field(m.Node, "content-length")
	lines := func() {
		if coding.Doc != nil {
			x.step(c, StepFact, "field-ignored", "field", x.name(coding))
		}
		if length.Doc != nil {
			x.step(c, StepFact, "field-ignored", "field", x.name(length))
		}
	}
	x.step(c, StepFact, "rules")
	switch {
	case x.isRequest():
		x.step(c, StepFact, "rule-1-2-request")
	case x.method == "HEAD":
		x.step(c, StepFact, "rule-1-head", "method", x.bytes(x.methodNode()))
		lines()
		return "none"
	case x.status/100 == 1 || x.status == 204 || x.status == 304:
		x.step(c, StepFact, "rule-1-status", "status", x.bytes(x.statusNode()))
		lines()
		if m.Framing == parser.FramingTunnel {
			return "tunnel"
		}
		return "none"
	case m.Framing == parser.FramingTunnel:
		x.step(c, StepFact, "rule-2", "method", x.bytes(x.methodNode()), "status", x.bytes(x.statusNode()))
		lines()
		return "tunnel"
	case x.request == parser.NoNode:
		x.step(c, StepFact, "rule-1-2-alone", "status", x.bytes(x.statusNode()))
	default:
		x.step(c, StepFact, "rule-1-2", "status", x.bytes(x.statusNode()))
	}
	switch {
	case coding.Doc != nil && length.Doc != nil:
		x.step(c, StepFact, "rule-3", "coding", x.name(coding), "length", x.name(length))
	case coding.Doc == nil:
		x.step(c, StepFact, "rule-3-4-no")
	}
	switch {
	case m.Framing == parser.FramingChunked:
		x.step(c, StepFact, "rule-4", "coding", x.bytes(x.lastCoding()))
		x.chunkSum(c)
		return "chunked"
	case coding.Doc != nil && x.isRequest():
		x.step(c, StepFact, "rule-4-request", "coding", x.bytes(coding.ValueNode()))
		return "unknown"
	case coding.Doc != nil:
		x.step(c, StepFact, "rule-4-response", "coding", x.bytes(coding.ValueNode()))
		return "close"
	case m.Framing == parser.FramingContentLength:
		x.step(c, StepFact, "rule-6", "length", at(length.ValueNode(), Bytes(m.Declared, x.lang)))
		x.step(c, StepSum, "sum-length", "declared", at(length.ValueNode(), Number(m.Declared, x.lang)), "counted", at(contentOf(x.doc, m.Node), Number(m.Counted, x.lang)))
		return "declared"
	case length.Doc != nil && m.Declared < 0:
		x.step(c, StepFact, "rule-5", "length", x.name(length))
		return "invalid"
	case x.isRequest():
		x.step(c, StepFact, "rule-7")
		if x.doc.StartLine(m.Node).Line == parser.NoNode {
			return ""
		}
		return "none"
	}
	x.step(c, StepFact, "rule-8")
	if x.request == parser.NoNode {
		x.step(c, StepNeeds, "needs-request")
	}
	return "close"
}

// lastCoding gives the part that names the last transfer coding of the message, or NoNode.
func (x exchange) lastCoding() parser.NodeID {
	last := parser.NoNode
	for f := range x.doc.Fields(x.message.Node) {
		if f.Key() != "transfer-encoding" {
			continue
		}
		for n := f.Line; n < x.doc.Nodes[f.Line].After; n++ {
			if x.doc.Kind(n) == parser.KindTransferCoding {
				last = n
			}
		}
	}
	return last
}

// chunkSum adds up the chunks.
func (x exchange) chunkSum(c *Card) {
	body := x.doc.Child(x.message.Node, parser.KindChunkedBody)
	if body == parser.NoNode {
		return
	}
	sum, n := "", int64(0)
	for chunk := range x.doc.Children(body) {
		if x.doc.Kind(chunk) != parser.KindChunk {
			continue
		}
		if n++; n > 6 {
			continue
		}
		if sum != "" {
			sum += " + "
		}
		size := x.doc.Find(chunk, parser.KindChunkSize)
		data := int64(0)
		if d := x.doc.Child(chunk, parser.KindChunkData); d != parser.NoNode {
			data = int64(x.doc.Span(d).Len())
		}
		sum += at(size, Number(data, x.lang))
	}
	if n > 6 {
		sum += " + …"
	}
	if n > 1 {
		x.step(c, StepSum, "sum-chunks", "sum", sum, "counted", Number(x.message.Counted, x.lang))
	}
}

// readings says where four recipients let the message end, and reports whether they disagree.
func (x exchange) readings(c *Card) bool {
	if len(x.doc.Source) > longestCompared {
		return false
	}
	index := x.index()
	all := parser.Recipients(x.doc)
	if !disagree(all, index) {
		return false
	}
	for _, r := range all {
		name := "reads-" + r.Reader.String()
		switch {
		case r.Reader == parser.ReaderStrict && r.Refused == "":
			// It reads as the lenient one does.
		case index < len(r.Messages):
			end := r.Messages[index].End
			x.step(c, StepSum, name, "end", at(x.doc.At(max(0, int(end)-1)), strconv.Itoa(int(end))))
		case r.Refused != "":
			title := string(r.Refused)
			if f := find("code/" + title); f != nil && f.title(x.lang) != "" {
				title = f.title(x.lang)
			}
			x.step(c, StepSum, "reads-refused", "reader", say(x.lang, "reader-"+r.Reader.String()), "why", title)
		default:
			x.step(c, StepSum, "reads-not", "reader", say(x.lang, "reader-"+r.Reader.String()))
		}
	}
	return true
}

// index counts the message from 0.
func (x exchange) index() int {
	for i, m := range x.doc.Messages() {
		if m.Node == x.message.Node {
			return i
		}
	}
	return 0
}

// disagree reports whether the recipients that read on let the message end at different places.
func disagree(all []parser.Recipient, index int) bool {
	first := int32(-1)
	for _, r := range all {
		if r.Reader == parser.ReaderStrict {
			continue
		}
		end := int32(0)
		if index < len(r.Messages) {
			end = r.Messages[index].End
		}
		if first >= 0 && end != first {
			return true
		}
		first = end
	}
	return false
}
