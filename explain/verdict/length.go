package verdict

import (
	"enclair/explain"

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
	counted := explain.At(x.content(), explain.Bytes(x.message.Counted, x.lang))
	switch {
	case rule == "chunked" && (x.hasFinding(parser.CodeBadChunkSize) || x.hasFinding(parser.CodeChunkSizeOverflow)):
		tone = parser.Error
		rule += "-invalid"
	case !x.message.Complete && x.message.Counted == 0 && (rule == "none" || rule == "close"): // only the head can be cut there
		tone = parser.Warning
		rule = "head-cut"
	case rule == "declared" && x.hasFinding(parser.CodeContentLengthHuge):
		tone = parser.Warning
		rule = "declared-huge"
	case !x.message.Complete && (rule == "declared" || rule == "chunked"):
		tone = parser.Warning
		rule += "-cut"
	case rule == "declared" && x.message.Counted == 0:
		rule += "-empty"
	case rule == "unknown", rule == "unknown-twice", rule == "invalid":
		tone = parser.Error
	case rule == "close", rule == "untold", rule == "untold-length", rule == "told-decoded", rule == "told-length":
		tone = parser.Info
	}
	if d, broken := x.framingFault(x.message.Node, closing); broken {
		c.restOnFault(d)
		if tone > parser.Warning { // it ends there by the rules, but the rules that it breaks make that no comfort
			tone = parser.Warning
			x.step(c, StepFact, "framing-fault", "why", explain.At(d.Node, explain.Title("code/"+string(d.Code), x.lang)))
		}
	}
	x.conclude(c, tone, rule, "counted", counted, "declared", explain.Bytes(max(0, x.message.Declared), x.lang))
	if x.readings(c) {
		c.Tone = parser.Error
	}
	return c
}

// lengthRule goes through the rules in their order down to the one that applies, and gives the sentence that concludes.
func (x exchange) lengthRule(c *Card) string {
	m := x.message
	coding, length := rest(c, x.own.Members("transfer-encoding")), rest(c, x.own.Number("content-length"))
	lines := func() {
		for _, key := range []string{"transfer-encoding", "content-length"} {
			if x.own.Has(key) {
				x.step(c, StepFact, "field-ignored", "field", x.name(x.own, key))
			}
		}
	}
	codings := x.values(x.own, "transfer-encoding")
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
	case coding.There() && length.There():
		x.step(c, StepFact, "rule-3", "coding", x.name(x.own, "transfer-encoding"), "length", x.name(x.own, "content-length"))
	case !coding.There():
		x.step(c, StepFact, "rule-3-4-no")
	}
	switch {
	case m.Framing == parser.FramingChunked:
		x.step(c, StepFact, "rule-4", "coding", x.bytes(coding.Value[len(coding.Value)-1].Node))
		x.chunkSum(c)
		switch {
		case m.Untold:
			return "untold"
		case m.Decoded:
			return "told-decoded"
		}
		return "chunked"
	case coding.There() && x.hasFinding(parser.CodeTEChunkedTwice):
		x.step(c, StepFact, "rule-4-twice", "coding", codings)
		return "unknown-twice"
	case coding.There() && x.isRequest():
		x.step(c, StepFact, "rule-4-request", "coding", codings)
		return "unknown"
	case coding.There():
		x.step(c, StepFact, "rule-4-response", "coding", codings)
		return "close"
	case m.Framing == parser.FramingContentLength:
		x.step(c, StepFact, "rule-6", "length", x.declared(explain.Bytes))
		if m.Untold {
			return "untold-length"
		}
		if x.doc.Told && m.Counted != m.Declared {
			x.step(c, StepNeeds, "needs-bytes", "counted", explain.At(x.content(), explain.Bytes(m.Counted, x.lang)))
			return "told-length"
		}
		x.step(c, StepSum, "sum-length", "declared", x.declared(explain.Number), "counted", explain.At(x.content(), explain.Number(m.Counted, x.lang)))
		return "declared"
	case length.There() && m.Declared < 0:
		x.step(c, StepFact, "rule-5", "length", x.name(x.own, "content-length"))
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

// declared shows what Content-Length says, as it is written where no program can count so far.
func (x exchange) declared(show func(int64, explain.Lang) string) string {
	if x.hasFinding(parser.CodeContentLengthHuge) {
		return x.values(x.own, "content-length")
	}
	return explain.At(x.own.Line("content-length"), show(x.message.Declared, x.lang))
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
		sum += explain.At(size, explain.Number(data, x.lang))
	}
	if n > 6 {
		sum += " + …"
	}
	if n > 1 {
		x.step(c, StepSum, "sum-chunks", "sum", sum, "counted", explain.Number(x.message.Counted, x.lang))
	}
}

// recipients reads the document as four recipients do, once for all its messages.
func (h *hearing) recipients() []parser.Recipient {
	if !h.compared && len(h.doc.Source) <= longestCompared {
		if h.doc.Told {
			h.readers = parser.Recipients(h.doc, parser.Told())
		} else {
			h.readers = parser.Recipients(h.doc)
		}
		h.parting = parting(h.readers)
	}
	h.compared = true
	return h.readers
}

// parting gives the number of the first message that recipients let end at different places, -1 where they agree on all.
// Behind it, they do not even read the same messages.
func parting(all []parser.Recipient) int {
	for n := 0; ; n++ {
		first, more := int32(-1), false
		for _, r := range all {
			if r.Reader == parser.ReaderStrict {
				continue
			}
			end := int32(0)
			if n < len(r.Messages) {
				end, more = r.Messages[n].End, true
			}
			if first >= 0 && end != first {
				return n
			}
			first = end
		}
		if !more {
			return -1
		}
	}
}

// readings says where four recipients let the message end, and reports whether they disagree about it.
func (x exchange) readings(c *Card) bool {
	all := x.recipients()
	if len(all) == 0 || x.parting < 0 || x.at < x.parting {
		return false
	}
	if x.at > x.parting {
		x.step(c, StepNeeds, "reads-other-messages", "message", explain.At(x.messages[x.parting].Node, explain.Number(int64(x.parting)+1, x.lang)))
		c.Tone = max(c.Tone, parser.Info)
		return false
	}
	for _, r := range all {
		name := "reads-" + r.Reader.String()
		switch {
		case r.Reader == parser.ReaderStrict && r.Refused == "":
			// It reads as the lenient one does.
		case x.at < len(r.Messages):
			end := r.Messages[x.at].End
			x.step(c, StepSum, name, "end", explain.At(x.doc.At(max(0, int(end)-1)), explain.Number(int64(end), x.lang)))
		case r.Refused != "":
			why := explain.Title("code/"+string(r.Refused), x.lang)
			x.step(c, StepSum, "reads-refused", "reader", explain.Say(x.lang, "reader-"+r.Reader.String()), "why", why)
		}
	}
	return true
}
