package explain

import (
	"strings"
	"time"

	"enclair/parser"
)

// hereField says what a field means with its value: the record's own sentence, or one by the type of the value.
func (p part) hereField() []string {
	r := find("field/" + p.field)
	if r == nil || len(p.field) > longestName {
		return nil
	}
	var s spoken
	value := named("value/"+p.field, strings.Trim(p.value(), `"`))
	if value != "" { // a record speaks of this very value
		s.add(find(value).text("", p.lang))
	} else if own := p.hereTemplate(r); own != nil {
		s.add(own...)
	} else if own := p.hereByField(); own != nil {
		s.add(own...)
	} else {
		s.add(p.narrate(r.get("value"))...)
	}
	if len(s) == 0 {
		s.add(p.hereParts()...)
	}
	s.add(p.hereBeside()...)
	return s
}

// hereParts says the parts of a value that have records of their own, one after the other.
func (p part) hereParts() []string {
	var s spoken
	for _, n := range p.all(parser.KindParameter, parser.KindDirective, parser.KindDictMember, parser.KindDispositionType, parser.KindWarnCode, parser.KindToken) {
		w := partOf(p.doc, n, p.lang)
		key := w.meaning()
		if key == "" || w.kind == parser.KindToken && w.parent() != parser.KindElement && w.parent() != parser.KindFieldValue {
			continue
		}
		if strings.HasPrefix(key, "field/") {
			continue // a word that is the whole value is explained as the field
		}
		what := find(key).text("", p.lang)
		var own []string
		switch w.kind { // not here, which would lead from a word back to the field
		case parser.KindDirective, parser.KindDictMember:
			own = w.hereDirective()
			if len(own) > 0 && find(key).text("here", p.lang) == "" {
				own = append([]string{what}, own...)
			}
		case parser.KindParameter:
			own = w.hereParameter()
		}
		if len(own) > 0 {
			what = paragraph(own)
		}
		s.add(p.say("word", "word", p.quote(n), "what", what))
	}
	return s
}

// narrate says a field's value by its type.
func (p part) narrate(valueType string) []string {
	var s spoken
	value := p.value()
	n, isNumber := number(value)
	from := p.valueNode()
	switch valueType {
	case "delta-seconds":
		if isNumber {
			s.add(p.say("seconds-are", "length", At(from, Length(n, p.lang))))
		}
	case "date-or-seconds":
		if isNumber {
			s.add(p.say("retry-after", "duration", At(from, Duration(n, p.lang))))
			if date, known := p.messageDate(); known {
				s.add(p.say("retry-until", "date", At(p.fieldNode("date"), Date(date.Add(time.Duration(min(n, longestLife))*time.Second), p.lang))))
			}
		} else {
			s.add(p.hereDate(value)...)
		}
	case "http-date":
		s.add(p.hereDate(value)...)
		if p.field == "expires" {
			s.add(p.hereExpires()...)
		}
	case "byte-count":
		s.add(p.hereLength()...)
	case "media-type":
		if m := p.find(parser.KindMediaType); m != parser.NoNode {
			w := partOf(p.doc, m, p.lang)
			if k := named("media-type", w.text()); k != "" && find(k).text("title", p.lang) != "" {
				s.add(p.say("media-type", "name", At(m, find(k).title(p.lang))))
			}
			s.add(w.hereMediaType()...)
		}
	case "etag":
		if m := p.find(parser.KindETag); m != parser.NoNode {
			s.add(partOf(p.doc, m, p.lang).hereETag()...)
		}
	case "etag-list":
		s.add(p.hereETags()...)
	case "boolean":
		switch value {
		case "?1", "?0":
			s.add(p.say("boolean-" + value[1:]))
		}
	case "uri":
		s.add(p.hereReference()...)
	case "host":
		s.add(p.hereHost()...)
	case "weighted-list":
		if p.field == "te" {
			s.add(p.hereWords()...)
		} else {
			s.add(p.hereRanking()...)
		}
	case "token-list", "coding-list":
		s.add(p.hereWords()...)
	case "field-list", "method-list":
		s.add(p.hereNames()...)
	case "language-list":
		s.add(p.hereLanguages()...)
	case "cookie":
		s.add(p.hereCookies()...)
	case "set-cookie":
		s.add(paragraph(p.hereSetCookie()))
		s.add(p.hereCookiePrefix())
	case "credentials":
		if m := p.find(parser.KindCredentials); m != parser.NoNode {
			s.add(partOf(p.doc, m, p.lang).hereCredentials()...)
		}
	case "challenge":
		s.add(p.hereChallenges()...)
	case "product-list":
		s.add(p.hereProducts()...)
	case "range", "content-range":
		s.add(p.hereRanges()...)
	case "via":
		s.add(p.hereVia()...)
	case "directives":
		s.add(p.hereParts()...)
	}
	return s
}

// find gives the first node of kind k in the part, or NoNode.
func (p part) find(k parser.Kind) parser.NodeID { return p.doc.Find(p.id, k) }

// all gives the nodes of kind k in the part, as many as a sentence can hold.
func (p part) all(kinds ...parser.Kind) []parser.NodeID {
	var nodes []parser.NodeID
	for n := p.id; n < p.doc.Nodes[p.id].After && len(nodes) < maxListed; n++ {
		for _, k := range kinds {
			if p.doc.Kind(n) == k {
				nodes = append(nodes, n)
			}
		}
	}
	return nodes
}

// maxListed bounds the items that one explanation goes through.
const maxListed = 24

// hereLength compares Content-Length with what was counted.
func (p part) hereLength() []string {
	n, ok := number(p.value())
	if !ok {
		return nil
	}
	var s spoken
	s.add(p.say("length", "bytes", At(p.valueNode(), Bytes(n, p.lang))))
	if p.field != "content-length" || n == 0 {
		return s
	}
	m, at := p.doc.MessageAt(p.message)
	switch {
	case at < 0 || m.Framing != parser.FramingContentLength:
	case m.Counted == n:
		s.add(p.say("length-right"))
	case m.Untold:
		s.add(p.say("length-untold"))
	case p.doc.Told:
		s.add(p.say("length-told", "counted", At(p.content(), Bytes(m.Counted, p.lang))))
	default:
		s.add(p.say("length-wrong", "counted", At(p.content(), Bytes(m.Counted, p.lang))))
	}
	return []string{paragraph(s)}
}

// hereWords gives the sentences of the words of a list, each after its word.
func (p part) hereWords() []string {
	var s spoken
	for _, n := range p.all(parser.KindToken, parser.KindContentCoding, parser.KindTransferCoding, parser.KindRangeUnit,
		parser.KindConnectionOption, parser.KindExpectation, parser.KindProtocolName, parser.KindDispositionType) {
		w := partOf(p.doc, n, p.lang)
		if key := w.meaning(); key != "" && key != "parameter/q" && !strings.HasPrefix(key, "field/") {
			s.add(p.say("word", "word", At(n, Code(w.protocol())), "what", find(key).text("", p.lang)))
		}
	}
	return s
}

// protocol gives the text of a part, and of the name of a protocol the version too.
func (p part) protocol() string {
	if p.kind == parser.KindProtocolName {
		return unfolded(p.doc, p.doc.Parent(p.id))
	}
	return p.text()
}

// hereNames lists the field names or the methods of a value.
func (p part) hereNames() []string {
	if p.field == "vary" && p.value() == "*" {
		return []string{p.say("vary-anything")}
	}
	var names []string
	for _, n := range p.all(parser.KindFieldName, parser.KindMethod, parser.KindToken) {
		if p.doc.Parent(n) != p.line {
			names = append(names, p.quote(n))
		}
	}
	if len(names) == 0 || !says(p.field) { // the names alone would only be said again
		return nil
	}
	return []string{p.say(p.field, "list", List(p.lang, names))}
}
