package explain

import (
	"strconv"
	"time"

	"enclair/parser"
)

// claim gives the member of a JWT's header or claims in which the part stands as the whole name or value, and the family
// of its record; NoNode for any other part. Members of objects inside are the sender's own.
func (p part) claim() (member parser.NodeID, family string) {
	switch p.doc.Origin.Part {
	case parser.KindJOSEHeader:
		family = "jose"
	case parser.KindJWSPayload:
		family = "jwt"
	default:
		return parser.NoNode, ""
	}
	member = p.id
	if p.kind != parser.KindJSONMember {
		member = p.doc.Parent(p.id)
	}
	if member == parser.NoNode || p.doc.Kind(member) != parser.KindJSONMember || p.kind == parser.KindDelimiter {
		return parser.NoNode, ""
	}
	if text := p.doc.Parent(p.doc.Parent(member)); p.doc.Kind(text) != parser.KindJSONText {
		return parser.NoNode, ""
	}
	return member, family
}

// claimKey finds the record of a claim or of a member of a JOSE header.
func (p part) claimKey() string {
	member, family := p.claim()
	if member == parser.NoNode {
		return ""
	}
	return named(family, unquoted(textOf(p.doc, member, parser.KindJSONName)))
}

// memberValue gives the value of a JSON member, NoNode where it has none: what comes last, after the colon.
func memberValue(doc *parser.Document, member parser.NodeID) parser.NodeID {
	last := parser.NoNode
	for c := range doc.Children(member) {
		switch doc.Kind(c) {
		case parser.KindJSONName, parser.KindDelimiter, parser.KindJSONWS:
		default:
			last = c
		}
	}
	return last
}

// readNumericDate reads seconds since 1970, which may have a fraction. RFC 7519, 2.
func readNumericDate(text string) (time.Time, bool) {
	seconds, err := strconv.ParseFloat(text, 64)
	if err != nil || seconds < -lastSecond || seconds > lastSecond {
		return time.Time{}, false
	}
	return time.Unix(int64(seconds), 0), true
}

// character gives what an escape of a JSON string stands for.
func (p part) character() string {
	return string(parser.AppendJSONEscape(nil, p.doc.Bytes(p.id)))
}
