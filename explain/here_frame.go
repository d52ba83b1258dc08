package explain

import (
	"strings"

	"enclair/parser"
)

// hereFrame says the parts of a message's frame: lines, content, chunks, and the pieces of URIs.
func (p part) hereFrame() []string {
	var s spoken
	doc := p.doc
	switch p.kind {
	case parser.KindDocument:
		s.add(p.say("document", "messages", Count(p.lang, "messages", int64(len(doc.Messages()))), "bytes", Bytes(int64(len(doc.Source)), p.lang)))
	case parser.KindRequest, parser.KindResponse:
		s.add(p.hereMessage()...)
	case parser.KindRequestLine:
		s.add(p.hereRequestLine())
	case parser.KindStatusLine, parser.KindStatusCode, parser.KindReasonPhrase:
		s.add(p.hereStatus()...)
	case parser.KindHTTPVersion:
		if v := strings.TrimPrefix(p.text(), "HTTP/"); says("version-" + v) {
			s.add(p.say("version-" + v))
		}
	case parser.KindRequestTarget:
		s.add(p.hereTarget()...)
	case parser.KindPath, parser.KindSegment, parser.KindHost, parser.KindUserinfo, parser.KindFragment:
		text := p.text()
		if decoded := decodePct(text, false); decoded != text {
			s.add(p.say("decoded", "text", At(p.id, Code(decoded))))
		}
	case parser.KindPort:
		s.add(p.herePort())
	case parser.KindQuery:
		s.add(p.hereQuery())
	case parser.KindLineEnd:
		s.add(p.say(choose(len(p.text()) == 2, "line-end-crlf", "line-end-lf")))
	case parser.KindEmptyLine:
		s.add(p.hereEmptyLine())
	case parser.KindHeaderSection, parser.KindTrailerSection:
		n := int64(0)
		for c := range doc.Children(p.id) {
			if doc.Kind(c) == parser.KindFieldLine {
				n++
			}
		}
		s.add(p.say("section", "fields", Count(p.lang, "fields", n)))
	case parser.KindContent, parser.KindChunkedBody:
		s.add(p.hereContent()...)
	case parser.KindChunk, parser.KindLastChunk, parser.KindChunkSize:
		s.add(p.hereChunk())
	case parser.KindChunkData, parser.KindGap, parser.KindUnknown, parser.KindPreamble, parser.KindEpilogue:
		s.add(p.say("bytes-here", "bytes", Bytes(int64(len(p.text())), p.lang)))
	case parser.KindBodyPart:
		s.add(p.herePart()...)
	case parser.KindContentCoding, parser.KindCodings:
		s.add(p.hereRank()...)
	case parser.KindQuotedString:
		if text := unquoted(p.text()); text != "" {
			s.add(p.say("quoted", "text", At(p.id, Code(text))))
		}
	case parser.KindQuotedPair:
		if text := p.text(); len(text) == 2 {
			s.add(p.say("quoted", "text", At(p.id, Code(text[1:]))))
		}
	case parser.KindWarnCode, parser.KindToken, parser.KindText, parser.KindNumber:
		s.add(p.hereTemplate(find(p.key()))...)
	case parser.KindSP, parser.KindOWS, parser.KindRWS, parser.KindBWS:
		if n := len(p.text()); n > 1 {
			s.add(p.say("spaces", "bytes", Bytes(int64(n), p.lang)))
		}
	}
	return s
}

// hereMessage sums a message up.
func (p part) hereMessage() []string {
	fields := int64(0)
	for range p.doc.Fields(p.id) {
		fields++
	}
	var s spoken
	if m, n := p.doc.MessageAt(p.id); n >= 0 {
		s.add(p.say("message", "fields", Count(p.lang, "fields", fields), "bytes", At(p.content(), Bytes(m.Counted, p.lang))))
		s.add(p.say("end-" + m.Framing.String()))
		switch {
		case m.Untold:
			s.add(p.say("untold"))
		case !m.Complete && !p.doc.Told:
			s.add(p.say("incomplete"))
		}
	}
	return s
}

// hereRequestLine reads a request line aloud.
func (p part) hereRequestLine() string {
	if p.child(parser.KindMethod) == "" || p.child(parser.KindRequestTarget) == "" {
		return ""
	}
	pairs := []string{"method", p.quoteChild(parser.KindMethod), "target", p.quoteChild(parser.KindRequestTarget)}
	if p.child(parser.KindHTTPVersion) == "" {
		return p.say("request-line-0.9", pairs...)
	}
	return p.say("request-line", append(pairs, "version", p.quoteChild(parser.KindHTTPVersion))...)
}

// hereStatus says what a status code says, and the class of one that nobody registered.
func (p part) hereStatus() []string {
	line := p.doc.Up(p.id, parser.KindStatusLine)
	status := textOf(p.doc, line, parser.KindStatusCode)
	if len(status) != 3 {
		return nil
	}
	var s spoken
	if r := find("status/" + status); r != nil && p.kind == parser.KindStatusLine {
		s.add(p.say("status-line", "status", At(p.doc.Child(line, parser.KindStatusCode), Code(r.get("name"))), "what", r.text("", p.lang)))
	}
	if r := find("status-class/" + status[:1] + "xx"); r != nil && p.kind != parser.KindStatusLine {
		s.add(p.say("status-class", "name", r.title(p.lang)))
	}
	return s
}

// hereEmptyLine says what ends at the empty line, and what follows it.
func (p part) hereEmptyLine() string {
	switch p.parent() {
	case parser.KindChunkedBody:
		return p.say("empty-line-trailer")
	case parser.KindBodyPart:
		return p.say("empty-line-part")
	case parser.KindRequest, parser.KindResponse:
	default:
		return ""
	}
	if m, n := p.doc.MessageAt(p.message); n >= 0 {
		switch {
		case m.Counted > 0:
			return p.say("empty-line-content", "bytes", At(p.content(), Bytes(m.Counted, p.lang)))
		case m.Untold:
			return p.say("empty-line-untold")
		case m.Framing != parser.FramingChunked:
			return p.say("empty-line-end")
		case p.doc.Find(m.Node, parser.KindLastChunk) != parser.NoNode:
			return p.say("empty-line-last-chunk")
		}
	}
	return ""
}

// hereContent says how much content there is, of what kind, and what decided its end.
func (p part) hereContent() []string {
	var s spoken
	bytes := int64(len(p.text()))
	top := p.parent() == parser.KindRequest || p.parent() == parser.KindResponse
	framing := ""
	if top {
		if m, n := p.doc.MessageAt(p.message); n >= 0 {
			bytes, framing = m.Counted, "end-"+m.Framing.String()
		}
	}
	if title := p.contentTitle(); title != "" {
		s.add(p.say("content-of-type", "bytes", Bytes(bytes, p.lang), "type", At(p.fieldNode("content-type"), title)))
	} else {
		s.add(p.say("content", "bytes", Bytes(bytes, p.lang)))
	}
	if framing != "" {
		s.add(p.say(framing))
	}
	s.add(p.hereQuery())
	return s
}

// herePart says a part of a multipart content: the field of the form that it fills, its file, its type, its size. RFC 7578, 4.
func (p part) herePart() []string {
	var s spoken
	if section := p.doc.Child(p.id, parser.KindHeaderSection); section != parser.NoNode {
		for n := range p.doc.Children(section) {
			switch f := partOf(p.doc, n, p.lang); f.field {
			case "content-disposition":
				if name := f.quoteParameter("name"); name != "" {
					s.add(p.say("part-name", "name", name))
				}
				if file := f.quoteParameter("filename"); file != "" {
					s.add(p.say("part-file", "name", file))
				}
			case "content-type":
				if m := f.find(parser.KindMediaType); m != parser.NoNode {
					s.add(p.say("part-type", "type", p.nameOf(m)))
				}
			}
		}
	}
	if content := p.doc.Child(p.id, parser.KindContent); content != parser.NoNode {
		s.add(p.say("part-size", "bytes", At(content, Bytes(int64(p.doc.Span(content).Len()), p.lang))))
	}
	return s
}

// contentTitle names the media type of the content in words, "" where no field or no record says it.
func (p part) contentTitle() string {
	if p.parent() == parser.KindBodyPart {
		return ""
	}
	v, ok := p.fieldValue("content-type")
	if !ok {
		return ""
	}
	if k := named("media-type", beforeParameters(v)); k != "" {
		return find(k).title(p.lang)
	}
	return Code(beforeParameters(v))
}

// hereChunk turns the size of a chunk from hexadecimal into a number of bytes. RFC 9112, 7.1.
func (p part) hereChunk() string {
	size := p.id
	if p.kind != parser.KindChunkSize {
		size = p.doc.Child(p.id, parser.KindChunkSize)
	}
	if size == parser.NoNode {
		return ""
	}
	n, ok := hexNumber(p.doc.Text(size))
	if !ok {
		return ""
	}
	if n == 0 {
		return p.say("chunk-last")
	}
	return p.say("chunk", "hex", p.quote(size), "bytes", At(size, Bytes(n, p.lang)))
}

// hexNumber reads hexadecimal digits, 15 at the most.
func hexNumber(s string) (int64, bool) {
	if s == "" || len(s) > 15 {
		return 0, false
	}
	var n int64
	for i := range len(s) {
		d := hexValue(s[i])
		if d < 0 {
			return 0, false
		}
		n = n<<4 | int64(d)
	}
	return n, true
}

// hereDelimiter says what a sign separates at this very place, and what it is otherwise.
func (p part) hereDelimiter() []string {
	var s spoken
	name := "delimiter-" + p.parent().String()
	hex := ""
	for _, c := range p.doc.Bytes(p.id) {
		hex += lower(hexByte(c))
		if len(hex) > 4 {
			break
		}
	}
	switch {
	case says(name + "-" + hex):
		s.add(p.say(name + "-" + hex))
	case says(name):
		s.add(p.say(name))
	case says("delimiter-" + hex):
		s.add(p.say("delimiter-" + hex))
	}
	if sign := p.sign(); sign != nil {
		s.add(sign.text("", p.lang))
	}
	return s
}
