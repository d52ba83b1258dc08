package parser

// argument says what a directive wants after its name.
type argument uint8

const (
	argumentAny argument = iota
	argumentNone
	argumentSeconds
	argumentSecondsQuoted // which may stand between quotes too
	argumentSecondsOrNone
	argumentFieldsOrNone
)

// cacheArgument knows the directives of RFC 9111, 5.2, RFC 5861 and RFC 8246.
func cacheArgument(name []byte) argument {
	switch {
	case equalFold(name, "max-age"), equalFold(name, "s-maxage"), equalFold(name, "min-fresh"),
		equalFold(name, "stale-while-revalidate"), equalFold(name, "stale-if-error"):
		return argumentSeconds
	case equalFold(name, "max-stale"):
		return argumentSecondsOrNone
	case equalFold(name, "no-cache"), equalFold(name, "private"):
		return argumentFieldsOrNone
	case equalFold(name, "no-store"), equalFold(name, "no-transform"), equalFold(name, "only-if-cached"), equalFold(name, "must-revalidate"),
		equalFold(name, "proxy-revalidate"), equalFold(name, "must-understand"), equalFold(name, "public"), equalFold(name, "immutable"):
		return argumentNone
	}
	return argumentAny
}

// cacheControl: RFC 9111, 5.2. Cache-Control = #cache-directive.
func (p *messageParser) cacheControl(end int) {
	p.names.n = 0
	p.list(end, CodeBadDirective, func(p *messageParser, end int) { p.directive(end, cacheArgument) })
}

// directives is a list of directives that this package knows nothing about, such as a dictionary of RFC 9651.
func (p *messageParser) directives(end int) {
	p.names.n = 0
	p.list(end, CodeBadDirective, func(p *messageParser, end int) {
		p.directive(end, anyArgument)
		p.parameters(end, inList|valueOptional)
	})
}

func anyArgument([]byte) argument { return argumentAny }

// directive: RFC 9111, 5.2. cache-directive = token [ "=" ( token / quoted-string ) ].
func (p *messageParser) directive(end int, wants func([]byte) argument) {
	start := p.pos
	stop := p.scanToken(start, end)
	if stop == start {
		return
	}
	node := p.begin(KindDirective)
	name := p.leaf(KindDirectiveName, stop)
	span := p.span(name)
	first, again := p.names.seen(p.src, span)
	said := p.said()
	value := NoNode
	equals := p.equals(end, 0)
	if equals {
		value = p.begin(KindDirectiveValue)
		if !p.tokenOrQuoted(end, true) {
			p.end(value)
			value = NoNode
			if next := p.scanOWS(p.pos, end); next == end || p.src[next] == ',' || p.src[next] == ';' {
				p.report(CodeBadDirective, node, Span{int32(p.pos - 1), int32(p.pos)})
			}
			p.garbage(p.skip(end, atComma|atSemicolon), CodeBadDirective)
		} else {
			p.end(value)
		}
	}
	p.end(node)
	if again {
		p.relate(CodeDirectiveRepeated, node, p.span(node), []Span{first}, string(p.src[start:stop]))
	}
	if p.said() == said {
		p.checkArgument(node, value, wants(p.src[start:stop]))
	}
}

// checkArgument holds the value of a directive against what the directive wants. value may be NoNode.
func (p *messageParser) checkArgument(directive, value NodeID, wants argument) {
	kind := KindUnknown
	if value != NoNode {
		kind = p.nodes[value+1].Kind
	}
	ok := true
	switch wants {
	case argumentNone:
		ok = value == NoNode
	case argumentSeconds:
		ok = kind == KindNumber
	case argumentSecondsQuoted:
		ok = kind == KindNumber || kind == KindQuotedString && p.quotedDigits(value+1)
	case argumentSecondsOrNone:
		ok = kind == KindNumber || value == NoNode
	case argumentFieldsOrNone:
		ok = kind == KindQuotedString || kind == KindToken || value == NoNode
	}
	if !ok {
		s := p.span(directive + 1)
		p.reportNode(CodeDirectiveArgument, directive, string(p.src[s.Start:s.End]))
		return
	}
	if kind == KindNumber && wants >= argumentSeconds && wants <= argumentSecondsOrNone {
		p.checkDelta(value + 1)
	}
}

// quotedDigits reports whether a quoted string holds a number. RFC 6797, 6.2, has such an example.
func (p *messageParser) quotedDigits(id NodeID) bool {
	s := p.span(id)
	return s.Len() > 2 && p.scanDigits(int(s.Start)+1, int(s.End)-1) == int(s.End)-1
}

// hstsArgument knows the directives of RFC 6797, 6.1.
func hstsArgument(name []byte) argument {
	switch {
	case equalFold(name, "max-age"):
		return argumentSecondsQuoted
	case equalFold(name, "includesubdomains"):
		return argumentNone
	}
	return argumentAny
}

// strictTransportSecurity: RFC 6797, 6.1. [ directive ] *( ";" [ directive ] ).
func (p *messageParser) strictTransportSecurity(end int) {
	p.names.n = 0
	for p.pos < end {
		if p.semicolon(end) {
			continue
		}
		p.directive(end, hstsArgument)
		p.garbage(p.skip(end, atSemicolon), CodeBadDirective)
	}
}

// semicolon reads blanks and one semicolon, where there is something of them.
func (p *messageParser) semicolon(end int) bool {
	start := p.pos
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	if p.at(';', end) {
		p.leaf(KindDelimiter, p.pos+1)
	}
	return p.pos > start
}
