package parser

import "bytes"

// codedURL: RFC 4918, 10.1. Coded-URL = "<" absolute-URI ">". The cursor is on the bracket; it reports whether the other one is there.
func (p *messageParser) codedURL(end int) bool {
	if !p.at('<', end) {
		return false
	}
	stop := p.pos + 1 // up to the next bracket and no further: of many that open, each is looked at once
	for stop < end && p.src[stop] != '>' && p.src[stop] != '<' {
		stop++
	}
	if stop == end || p.src[stop] == '<' || stop == p.pos+1 {
		return false
	}
	p.leaf(KindDelimiter, p.pos+1)
	p.uriValue(stop)
	p.leaf(KindDelimiter, stop+1)
	return true
}

// notOfForm closes the bytes up to end, which do not have the form that the field asks for.
func (p *messageParser) notOfForm(end int, form string) {
	n := p.leaf(KindUnknown, end)
	if n != NoNode && !p.hasControl(p.span(n)) {
		p.reportNode(CodeValueForm, n, form)
	}
}

// lockToken: RFC 4918, 10.5. Lock-Token = Coded-URL.
func lockToken(p *messageParser, end int) {
	p.codedURL(end)
	p.notOfForm(end, "<URI>")
}

// complianceClasses: RFC 4918, 10.1. DAV = 1#( "1" / "2" / "3" / token / Coded-URL ); and RFC 5323, 3.2, DASL, which has Coded-URLs only.
func complianceClasses(p *messageParser, end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		if !p.at('<', end) {
			p.tokenOrNumber(end)
		} else if !p.codedURL(end) {
			p.notOfForm(p.skip(end, atComma), "<URI>")
		}
	})
}

// lockTimeout: RFC 4918, 10.7. TimeOut = 1#( "Second-" 1*DIGIT / "Infinite" ).
func lockTimeout(p *messageParser, end int) {
	p.list(end, "", func(p *messageParser, end int) {
		stop := p.beforeBlanks(p.skipTo(',', end))
		w := p.src[p.pos:stop]
		const seconds = "second-"
		if n := len(seconds); len(w) > n && equalFold(w[:n], seconds) && p.scanDigits(p.pos+n, stop) == stop || equalFold(w, "infinite") {
			p.leaf(KindToken, stop)
			return
		}
		p.notOfForm(stop, "Second-3600")
	})
}

// stateLists: RFC 4918, 10.4. If = ( 1*( "(" 1*Condition ")" ) / 1*( Resource-Tag 1*( "(" 1*Condition ")" ) ) ).
func stateLists(p *messageParser, end int) {
	for p.pos < end {
		ok := true
		switch p.src[p.pos] {
		case '<':
			ok = p.codedURL(end)
		case '(':
			ok = p.stateList(end)
		default:
			ok = false
		}
		if !ok {
			p.notOfForm(end, "(<URI>)")
			return
		}
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
	}
}

// stateList: RFC 4918, 10.4. List = "(" 1*Condition ")", Condition = [ "Not" ] ( State-token / "[" entity-tag "]" ).
func (p *messageParser) stateList(end int) bool {
	list := p.begin(KindElement)
	defer p.end(list)
	p.leaf(KindDelimiter, p.pos+1)
	for conditions := 0; ; conditions++ {
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
		if p.at(')', end) {
			p.leaf(KindDelimiter, p.pos+1)
			return conditions > 0
		}
		if stop := p.scanToken(p.pos, end); equalFold(p.src[p.pos:stop], "not") {
			p.leaf(KindToken, stop)
			p.leaf(KindOWS, p.scanOWS(p.pos, end))
		}
		if p.at('[', end) {
			stop := p.pos + bytes.IndexByte(p.src[p.pos:end], ']')
			if stop <= p.pos+1 {
				return false
			}
			p.leaf(KindDelimiter, p.pos+1)
			p.etag(stop)
			p.notOfForm(stop, `"tag"`)
			p.leaf(KindDelimiter, stop+1)
		} else if !p.codedURL(end) {
			return false
		}
	}
}
