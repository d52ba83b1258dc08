package explain

import (
	"time"

	"enclair/parser"
)

// maxAge gives the seconds of the message's max-age directive.
func maxAge(doc *parser.Document, message parser.NodeID) (int64, bool) {
	return doc.FieldSet(message).Directive("cache-control", "max-age").Value.Number()
}

// hereDirective says one directive: the record's own sentence, the date on which a lifetime ends, who or what a policy allows.
func (p part) hereDirective() []string {
	var s spoken
	s.add(p.hereTemplate(find(p.key()))...)
	switch p.field {
	case "cache-control":
		switch name := lower(p.child(parser.KindDirectiveName)); {
		case !p.response():
		case name == "max-age", name == "s-maxage":
			s.add(p.hereFresh())
		}
	case "strict-transport-security":
		if p.value() == "0" && lower(p.child(parser.KindDirectiveName)) == "max-age" {
			s.add(p.say("hsts-forgotten"))
		}
	case "content-security-policy", "content-security-policy-report-only":
		s.add(p.hereSources())
	case "permissions-policy", "permissions-policy-report-only":
		s.add(p.hereAllowed())
	}
	return s
}

// longestLife bounds the seconds that are added to a date. RFC 9111, 1.2.2.
const longestLife = 1 << 31

// hereFresh says until when a copy is fresh, where the message says when it was made.
func (p part) hereFresh() string {
	seconds, ok := number(p.value())
	if !ok {
		return ""
	}
	if seconds == 0 {
		return p.say("stale-at-once")
	}
	date, known := p.messageDate()
	if !known {
		return ""
	}
	return p.say("fresh-until", "date", At(p.fieldNode("date"), Date(date.Add(time.Duration(min(seconds, longestLife))*time.Second), p.lang)))
}

// hereExpires says whether Expires counts, and how long the copy is fresh by it. RFC 9111, 4.2.1.
func (p part) hereExpires() []string {
	if _, ok := maxAge(p.doc, p.message); ok && p.response() {
		return []string{p.say("expires-ignored")}
	}
	t, ok := readDate(p.value())
	if !ok {
		return []string{p.say("expires-invalid")}
	}
	date, known := p.messageDate()
	if !known {
		return nil
	}
	if life := int64(t.Sub(date) / time.Second); life > 0 {
		return []string{p.say("expires-life", "duration", At(p.valueNode(), Duration(life, p.lang)))}
	}
	return []string{p.say("stale-at-once")}
}

// hereETag says whether an entity tag compares bytes or meaning. RFC 9110, 8.8.3.
func (p part) hereETag() []string {
	if p.doc.Child(p.id, parser.KindWeak) != parser.NoNode {
		return []string{p.say("etag-weak")}
	}
	return []string{p.say("etag-strong")}
}
