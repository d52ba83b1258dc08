package parser

// Structured fields: RFC 9651. One fault makes a recipient ignore the whole field (4.2), hence all faults are errors;
// reading goes on behind each of them only so that the rest can be shown.

// sfItem: RFC 9651, 3.3. sf-item = bare-item parameters.
func (p *messageParser) sfItem(end int) {
	p.sfRead(end, end, func(p *messageParser, end int) {
		if p.sfBareItem(end) {
			p.sfParameters(end)
		}
	})
}

// sfMembers: RFC 9651, 3.1 and 3.2. sf-list = list-member *( OWS "," OWS list-member ), and a dictionary likewise.
// Unlike other lists, these know no empty members.
func (p *messageParser) sfMembers(end int, member scanner) {
	for first := true; ; first = false {
		if n := p.commas(end, first); n != NoNode {
			p.reportNode(CodeSFEmptyMember, n)
		}
		if p.pos >= end {
			return
		}
		element := p.begin(KindElement)
		p.sfRead(end, 0, member)
		p.end(element)
	}
}

// sfRead reads one member, and closes what it leaves as unknown: up to stop, or up to the next comma where that is 0.
func (p *messageParser) sfRead(end, stop int, member scanner) {
	start, said := p.pos, p.said()
	member(p, end)
	if next := p.scanOWS(p.pos, end); next == end || stop == 0 && p.src[next] == ',' {
		return
	}
	if stop == 0 {
		stop = p.skip(end, atComma)
	}
	code := CodeSFTrailing
	switch {
	case p.said() > said:
		code = ""
	case p.pos == start:
		code = CodeSFBadItem
	}
	p.garbage(stop, code)
}

// sfListMember: RFC 9651, 3.1. list-member = sf-item / inner-list.
func (p *messageParser) sfListMember(end int) {
	if p.at('(', end) {
		p.innerList(end)
	} else if !p.sfBareItem(end) {
		return
	}
	p.sfParameters(end)
}

// sfDictMember: RFC 9651, 3.2. dict-member = member-key ( parameters / ( "=" member-value ) ). The parameters stand beside the node.
func (p *messageParser) sfDictMember(end int) {
	node := p.begin(KindDictMember)
	if !p.sfKey(KindMemberKey, end, &p.names) {
		p.end(node)
		p.sfUnread(end, CodeSFBadKey)
		return
	}
	if p.at('=', end) {
		p.leaf(KindDelimiter, p.pos+1)
		p.sfValue(KindMemberValue, end)
	}
	p.end(node)
	p.sfParameters(end)
}

// innerList: RFC 9651, 3.1.1. inner-list = "(" *SP [ sf-item *( 1*SP sf-item ) *SP ] ")" parameters. The cursor is on the parenthesis.
func (p *messageParser) innerList(end int) {
	node := p.begin(KindInnerList)
	start, said := p.pos, p.said()
	p.leaf(KindDelimiter, p.pos+1)
	for {
		blanks := KindOWS
		next := p.scanSpaces(end)
		if p.pos > start+1 && next < end && p.src[next] != ')' {
			blanks = KindRWS
		}
		p.leaf(blanks, next)
		if p.pos == end {
			p.report(CodeSFInnerListOpen, node, Span{int32(start), int32(end)})
			break
		}
		if p.at(')', end) {
			p.leaf(KindDelimiter, p.pos+1)
			break
		}
		code := CodeSFBadItem
		item := p.begin(KindSFItem)
		if p.sfBareItem(end) {
			p.sfParameters(end)
			code = CodeSFTrailing
		}
		p.end(item)
		if p.pos < end && p.src[p.pos] != ' ' && p.src[p.pos] != ')' {
			if p.said() > said {
				code = ""
			}
			p.sfUnread(end, code)
		}
	}
	p.end(node)
}

// scanSpaces: *SP. A tab is no SP.
func (p *messageParser) scanSpaces(end int) int {
	i := p.pos
	for i < end && p.src[i] == ' ' {
		i++
	}
	return i
}

// sfParameters: RFC 9651, 3.1.2. parameters = *( ";" *SP parameter ), parameter = param-key [ "=" param-value ].
func (p *messageParser) sfParameters(end int) {
	if !p.at(';', end) {
		return
	}
	var names parameterNames
	for p.at(';', end) {
		semicolon := p.leaf(KindDelimiter, p.pos+1)
		p.leaf(KindOWS, p.scanSpaces(end))
		node := p.begin(KindParameter)
		found := p.sfKey(KindParameterName, end, &names)
		if found && p.at('=', end) {
			p.leaf(KindDelimiter, p.pos+1)
			p.sfValue(KindParameterValue, end)
		}
		p.end(node)
		switch {
		case found:
		case p.pos == end || sfStops(p.src[p.pos]):
			p.reportNode(CodeSFBadKey, semicolon)
		default:
			p.sfUnread(end, CodeSFBadKey)
		}
	}
}

// sfKey: RFC 9651, 3.1.2. key = ( lcalpha / "*" ) *( lcalpha / DIGIT / "_" / "-" / "." / "*" ).
// A word that is none, most often for its capitals, is read as the key that it was meant to be.
func (p *messageParser) sfKey(kind Kind, end int, names *parameterNames) bool {
	stop := p.scanToken(p.pos, end)
	if stop == p.pos {
		return false
	}
	ok := p.scan(p.pos, end, classKey) == stop && (p.src[p.pos] == '*' || 'a' <= p.src[p.pos])
	key := p.leaf(kind, stop)
	if !ok {
		p.reportNode(CodeSFBadKey, key)
	} else if first, again := names.seen(p.src, p.span(key)); again {
		p.relate(CodeSFKeyRepeated, key, p.span(key), []Span{first}, string(p.src[first.Start:first.End]))
	}
	return true
}

// sfValue: RFC 9651, 3.1.2 and 3.2. param-value = bare-item, member-value = sf-item / inner-list. The cursor is behind the equals sign.
func (p *messageParser) sfValue(kind Kind, end int) {
	equals := p.last()
	value := p.begin(kind)
	switch {
	case kind == KindMemberValue && p.at('(', end):
		p.innerList(end)
	case p.sfBareItem(end):
	case p.pos == end || sfStops(p.src[p.pos]):
		p.reportNode(CodeSFBadItem, equals)
	default:
		p.sfUnread(end, CodeSFBadItem)
	}
	p.end(value)
}

// sfStops says where reading can go on inside a member that has a fault.
func sfStops(c byte) bool { return c == ' ' || c == ',' || c == ';' || c == ')' }

// sfUnread closes one byte at least, and what follows it up to the next stop, which no rule reads.
func (p *messageParser) sfUnread(end int, code Code) {
	i := p.pos + 1
	for i < end && !sfStops(p.src[i]) {
		i++
	}
	p.unread(min(i, end), code)
}
