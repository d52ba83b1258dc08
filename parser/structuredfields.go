package parser

import (
	"bytes"
	"strconv"
)

func sfListOf(want Kind) scanner {
	return func(p *messageParser, end int) {
		p.sfMembers(end, func(p *messageParser, end int) {
			member, said := NodeID(len(p.nodes)), p.said()
			p.sfListMember(end)
			p.checkType(member, want, said)
		})
	}
}

func sfItemOf(want Kind) scanner {
	return func(p *messageParser, end int) {
		item, said := NodeID(len(p.nodes)), p.said()
		p.sfItem(end)
		p.checkType(item, want, said)
	}
}

func sfDictionaryOf(want Kind) scanner {
	return func(p *messageParser, end int) {
		p.names.n = 0
		p.sfMembers(end, func(p *messageParser, end int) {
			member, said := NodeID(len(p.nodes)), p.said()
			p.sfDictMember(end)
			if p.said() > said || want == KindUnknown {
				return
			}
			value := p.nodeIn(member, KindMemberValue)
			if value == NoNode { // a key that stands alone is a Boolean
				p.reportNode(CodeSFType, member, want.String())
				return
			}
			p.checkType(value+1, want, said)
			if want == KindSFBinary {
				p.checkDigest(member+1, p.nodeIn(value+1, KindBase64))
			}
		})
	}
}

// checkType reports a value of another type than its field defines, where no finding since said speaks of worse:
// a recipient then ignores it, though it can read it.
func (p *messageParser) checkType(value NodeID, want Kind, said int) {
	if want != KindUnknown && p.said() == said && int(value) < len(p.nodes) && p.nodes[value].Kind != want {
		p.reportNode(CodeSFType, value, want.String())
	}
}

// checkDigest holds the length of a digest against its algorithm, which is the key. data may be NoNode. RFC 9530, 5.
func (p *messageParser) checkDigest(key, data NodeID) {
	if data == NoNode {
		return
	}
	k, d := p.span(key), p.span(data)
	want := digestSize(p.src[k.Start:k.End])
	if got := len(bytes.TrimRight(p.src[d.Start:d.End], "=")) * 3 / 4; want > 0 && got != want {
		p.reportNode(CodeBase64Size, data, strconv.Itoa(got), strconv.Itoa(want))
	}
}

// rateLimit: the drafts of RateLimit changed its shape from a dictionary (limit=10) to a list ("a";r=10); both are met.
func rateLimit(p *messageParser, end int) {
	if p.at('"', end) || p.pos < end && isDigit(p.src[p.pos]) {
		p.sfMembers(end, (*messageParser).sfListMember)
		return
	}
	p.names.n = 0
	p.sfMembers(end, (*messageParser).sfDictMember)
}

// idempotencyKey: the draft wants a String; keys without quotes, older than it, are everywhere.
func idempotencyKey(p *messageParser, end int) {
	if p.at('"', end) {
		p.sfItem(end)
		return
	}
	p.reportNode(CodeSFType, p.leaf(KindText, end), KindQuotedString.String())
}

// signature: RFC 9421, 4.2. The draft before it, which many servers still speak, has a list of parameters that begins with keyId.
func signature(p *messageParser, end int) {
	if bytes.HasPrefix(p.src[p.pos:end], []byte("keyId=")) {
		p.directives(end)
		return
	}
	today(p, end)
}

// today is a signature of RFC 9421.
var today = sfDictionaryOf(KindSFBinary)
