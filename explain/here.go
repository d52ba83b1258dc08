package explain

import (
	"strings"

	"enclair/parser"
)

// spoken collects sentences; an empty one, whose template lacked a value, is left out.
type spoken []string

func (s *spoken) add(sentences ...string) {
	for _, text := range sentences {
		if text != "" {
			*s = append(*s, text)
		}
	}
}

// paragraph joins sentences that belong together.
func paragraph(sentences []string) string { return strings.Join(sentences, " ") }

// say is say in the part's language.
func (p part) say(name string, pairs ...string) string { return Say(p.lang, name, pairs...) }

// here says what the part means with this very value. e is its entry.
func (p part) here(e Entry) []string {
	var s spoken
	if e.Unknown {
		s.add(p.hereUnknown(e)...)
	} else if _, ok := p.registered(); ok {
		s.add(p.say("registered-field"))
	}
	p = p.subject()
	switch p.kind {
	case parser.KindFieldLine:
		s.add(p.hereField()...)
	case parser.KindDirective, parser.KindDictMember:
		s.add(paragraph(p.hereDirective()))
	case parser.KindCookieAV, parser.KindJSONMember, parser.KindJSONEscape:
		s.add(p.hereTemplate(find(p.key()))...)
	case parser.KindParameter:
		s.add(p.hereParameter()...)
	case parser.KindCredentials:
		s.add(p.hereCredentials()...)
	case parser.KindChallenge:
		s.add(p.hereChallenge()...)
	case parser.KindHTTPDate, parser.KindSFDate:
		s.add(p.hereDate(p.text())...)
	case parser.KindMediaType, parser.KindMediaRange:
		s.add(p.hereMediaType()...)
	case parser.KindLanguageTag, parser.KindLanguageRange:
		s.add(p.hereLanguage()...)
	case parser.KindWeight:
		s.add(p.hereWeight()...)
	case parser.KindETag:
		s.add(p.hereETag()...)
	case parser.KindIntRange, parser.KindSuffixRange, parser.KindRangeResp, parser.KindUnsatisfiedRange:
		s.add(p.hereRange())
	case parser.KindCookiePair:
		s.add(p.say("cookie-pair", "name", p.quoteChild(parser.KindCookieName), "value", p.quoteChild(parser.KindCookieValue)))
	case parser.KindProduct:
		s.add(p.hereProduct())
	case parser.KindPctEncoded:
		s.add(p.herePctEncoded()...)
	case parser.KindQueryParameter:
		s.add(p.hereQueryParameter()...)
	case parser.KindDelimiter:
		s.add(p.hereDelimiter()...)
	default:
		s.add(p.hereFrame()...)
	}
	return s
}

// subject is the part that a sentence about the value speaks of: the directive for its name, the field for its name or its whole value.
func (p part) subject() part {
	up := func(k parser.Kind) part {
		if n := p.doc.Up(p.id, k); n != parser.NoNode {
			return partOf(p.doc, n, p.lang)
		}
		return p
	}
	switch p.kind {
	case parser.KindFieldName:
		if p.parent() == parser.KindFieldLine {
			return up(parser.KindFieldLine)
		}
	case parser.KindFieldValue:
		return up(parser.KindFieldLine)
	case parser.KindDirectiveName, parser.KindDirectiveValue:
		return up(parser.KindDirective)
	case parser.KindMemberKey, parser.KindMemberValue:
		return up(parser.KindDictMember)
	case parser.KindParameterName, parser.KindParameterValue:
		return up(parser.KindParameter)
	case parser.KindAttributeName, parser.KindAttributeValue:
		return up(parser.KindCookieAV)
	case parser.KindAuthScheme, parser.KindToken68:
		if p.parent() == parser.KindChallenge {
			return up(parser.KindChallenge)
		}
		return up(parser.KindCredentials)
	case parser.KindProductName, parser.KindProductVersion:
		return up(parser.KindProduct)
	case parser.KindQValue:
		return up(parser.KindWeight)
	case parser.KindOpaqueTag, parser.KindWeak:
		return up(parser.KindETag)
	case parser.KindCookieName, parser.KindCookieValue:
		return up(parser.KindCookiePair)
	case parser.KindQueryName, parser.KindQueryValue:
		return up(parser.KindQueryParameter)
	case parser.KindType, parser.KindSubtype:
		if p.parent() == parser.KindMediaRange {
			return up(parser.KindMediaRange)
		}
		return up(parser.KindMediaType)
	case parser.KindFirstPos, parser.KindLastPos:
		if p.parent() == parser.KindRangeResp {
			return up(parser.KindRangeResp)
		}
		return up(parser.KindIntRange)
	case parser.KindSuffixLength:
		return up(parser.KindSuffixRange)
	case parser.KindDayName, parser.KindDay, parser.KindMonth, parser.KindYear, parser.KindTimeOfDay, parser.KindGMT:
		return up(parser.KindHTTPDate)
	case parser.KindJSONName, parser.KindJSONString, parser.KindJSONNumber, parser.KindJSONArray, parser.KindJSONObject:
		if member, _ := p.claim(); member != parser.NoNode {
			return partOf(p.doc, member, p.lang)
		}
	case parser.KindElement:
		if first := p.id + 1; first < p.doc.Nodes[p.id].After {
			return partOf(p.doc, first, p.lang)
		}
	case parser.KindText, parser.KindNumber, parser.KindToken, parser.KindQuotedString, parser.KindURIText, parser.KindURI, parser.KindMailbox,
		parser.KindSFInteger, parser.KindSFDecimal, parser.KindSFBoolean:
		if p.line != parser.NoNode {
			if v := p.doc.Child(p.line, parser.KindFieldValue); v != parser.NoNode && p.doc.Span(v) == p.doc.Span(p.id) {
				return up(parser.KindFieldLine)
			}
		}
	}
	return p
}

// value is the value of the part's own: of the field, the directive, the parameter, the attribute, without the name.
func (p part) value() string {
	switch p.kind {
	case parser.KindFieldLine:
		return parser.Field{Doc: p.doc, Line: p.id}.Value()
	case parser.KindDirective:
		return unquoted(p.child(parser.KindDirectiveValue))
	case parser.KindDictMember:
		return unquoted(p.child(parser.KindMemberValue))
	case parser.KindParameter:
		return unquoted(p.child(parser.KindParameterValue))
	case parser.KindCookieAV:
		return p.child(parser.KindAttributeValue)
	case parser.KindJSONMember:
		if v := memberValue(p.doc, p.id); v != parser.NoNode {
			return unquoted(p.doc.Text(v))
		}
		return ""
	}
	return p.text()
}

// unquoted takes the quotes off a quoted string, and the backslashes of its quoted pairs. RFC 9110, 5.6.4.
func unquoted(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return s
	}
	s = s[1 : len(s)-1]
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// values gives the placeholders of the here- and note- lines of a record, read from the part's value.
func (p part) values() values {
	from := p.valueNode()
	return func(name string) (string, bool) {
		text, ok := p.valueAs(name)
		if name == "relative" { // a distance from the message's Date, which is not in this value
			return At(p.fieldNode("date"), text), ok
		}
		return At(from, text), ok
	}
}

// valueNode is the part that holds the value.
func (p part) valueNode() parser.NodeID {
	kind := parser.KindUnknown
	switch p.kind {
	case parser.KindFieldLine:
		kind = parser.KindFieldValue
	case parser.KindDirective:
		kind = parser.KindDirectiveValue
	case parser.KindDictMember:
		kind = parser.KindMemberValue
	case parser.KindParameter:
		kind = parser.KindParameterValue
	case parser.KindCookieAV:
		kind = parser.KindAttributeValue
	case parser.KindJSONMember:
		return max(p.id, memberValue(p.doc, p.id))
	default:
		return p.id
	}
	if n := p.doc.Child(p.id, kind); n != parser.NoNode {
		return n
	}
	return p.id
}

// valueAs shows the part's value in the form that a placeholder asks for.
func (p part) valueAs(name string) (string, bool) {
	v := p.value()
	switch name {
	case "value":
		return Code(v), true
	case "seconds", "count":
		n, ok := number(v)
		return Number(n, p.lang), ok
	case "duration":
		n, ok := number(v)
		return Duration(n, p.lang), ok && n > 0 // "for 0 seconds" says nothing: the sentence is left out
	case "length":
		n, ok := number(v)
		return Length(n, p.lang), ok && n > 0
	case "bytes":
		n, ok := number(v)
		return Bytes(n, p.lang), ok
	case "size":
		n, ok := number(v)
		return Size(n, p.lang), ok
	case "date":
		t, ok := readDate(v)
		if p.kind == parser.KindJSONMember {
			t, ok = readNumericDate(v)
		}
		return Date(t, p.lang), ok
	case "character":
		return Code(p.character()), true
	case "relative":
		t, ok := readDate(v)
		now, known := p.messageDate()
		return Relative(t, now, p.lang), ok && known
	}
	return "", false
}

// hereTemplate says the record's own sentence about a value.
func (p part) hereTemplate(r *record) []string {
	var s spoken
	if r != nil {
		if t := r.text("here", p.lang); t != "" {
			s.add(fill(t, p.values()))
		}
	}
	return s
}

// hereUnknown says that nobody knows the name, and what was probably meant.
func (p part) hereUnknown(e Entry) []string {
	var s spoken
	s.add(p.say(choose(e.Key == "kind/field-name", "unknown-field", "unknown-name")))
	if r := p.nearest(e); r != nil {
		s.add(p.say("unknown-field-near", "name", Code(r.get("name"))))
	} else if e.Key == "kind/field-name" && strings.HasPrefix(p.field, "x-") {
		s.add(p.say("unknown-field-x"))
	}
	return s
}

// hereDate says a date in words, and when that is as seen from the message.
func (p part) hereDate(text string) []string {
	t, ok := readDate(text)
	if !ok {
		t, ok = readSFDate(text)
	}
	if !ok {
		return nil
	}
	date := At(p.valueNode(), capital(Date(t, p.lang)))
	if now, known := p.messageDate(); known {
		return []string{p.say("date-relative", "date", date, "relative", At(p.fieldNode("date"), Relative(t, now, p.lang)))}
	}
	return []string{p.say("date", "date", date)}
}
