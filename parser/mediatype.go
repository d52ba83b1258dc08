package parser

// mediaType: RFC 9110, 8.3.1. media-type = type "/" subtype parameters; and 12.5.1, media-range.
func (p *messageParser) mediaType(kind Kind, end int, rules parameterRules) {
	start := p.pos
	stop := p.scanToken(start, end)
	if stop == start {
		p.garbage(p.skip(end, rules.stop()), CodeBadMediaType)
		p.parameters(end, rules)
		return
	}
	node := p.begin(kind)
	p.leaf(KindType, stop)
	ok := false
	if p.at('/', end) {
		p.leaf(KindDelimiter, stop+1)
		sub := p.scanToken(p.pos, end)
		ok = sub > p.pos
		p.leaf(KindSubtype, sub)
	}
	if !ok {
		p.unread(p.skip(end, rules.stop()), "")
		if !p.hasControl(Span{int32(start), int32(p.pos)}) {
			p.report(CodeBadMediaType, node, Span{int32(start), int32(p.pos)})
		}
	}
	p.end(node)
	p.parameters(end, rules)
}

// contentType: RFC 9110, 8.3.
func (p *messageParser) contentType(end int) {
	p.mediaType(KindMediaType, end, 0)
	p.garbage(end, CodeBadMediaType)
}

// accept: RFC 9110, 12.5.1. Accept = #( media-range [ weight ] ).
func (p *messageParser) accept(end int) {
	p.list(end, CodeBadMediaType, func(p *messageParser, end int) {
		p.mediaType(KindMediaRange, end, weighted|inList|valueOptional)
	})
}

// mediaTypes is a list of media types, such as Accept-Post: W3C Linked Data Platform, 7.1.
func (p *messageParser) mediaTypes(end int) {
	p.list(end, CodeBadMediaType, func(p *messageParser, end int) {
		p.mediaType(KindMediaRange, end, inList)
	})
}

// contentDisposition: RFC 6266, 4.1. disposition-type *( ";" disposition-parm ).
func (p *messageParser) contentDisposition(end int) {
	p.leaf(KindDispositionType, p.scanToken(p.pos, end))
	p.parameters(end, 0)
	p.garbage(end, CodeBadParameter)
}
