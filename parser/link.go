package parser

// links: RFC 8288, 3. Link = #link-value, link-value = "<" URI-Reference ">" *( OWS ";" OWS link-param ).
func (p *messageParser) links(end int) {
	p.list(end, CodeBadValue, func(p *messageParser, end int) {
		if !p.at('<', end) {
			return
		}
		stop := p.skipTo('>', end)
		if stop == end { // nothing after it can be a link either
			p.garbage(end, CodeBadValue)
			return
		}
		node := p.begin(KindLinkValue)
		p.leaf(KindDelimiter, p.pos+1)
		p.uriValue(stop)
		p.leaf(KindDelimiter, stop+1)
		p.parameters(end, inList|valueOptional|bwsAllowed)
		p.end(node)
	})
}

// forwarded: RFC 7239, 4. Forwarded = 1#forwarded-element, forwarded-element = [ forwarded-pair ] *( ";" [ forwarded-pair ] ).
func (p *messageParser) forwarded(end int) { p.list(end, CodeBadParameter, parameterElement(inList)) }

// parameterElement reads an element that is nothing but parameters.
func parameterElement(rules parameterRules) scanner {
	return func(p *messageParser, end int) {
		var names parameterNames
		if !p.at(';', end) {
			p.parameter(end, rules, &names)
		}
		p.parameters(end, rules)
	}
}

// altSvc: RFC 7838, 3. Alt-Svc = clear / 1#alt-value, alt-value = alternative *( OWS ";" OWS parameter ).
func (p *messageParser) altSvc(end int) {
	p.list(end, CodeBadParameter, parameterElement(inList|valueOptional))
}

// refresh: HTML, 4.2.5.3. A number of seconds, and perhaps ";" "url=" and a URI.
func (p *messageParser) refresh(end int) {
	p.leaf(KindNumber, p.scanDigits(p.pos, end))
	semicolon := p.scanOWS(p.pos, end)
	if semicolon == p.pos && semicolon == end || semicolon < end && p.src[semicolon] != ';' && p.src[semicolon] != ',' {
		p.garbage(end, CodeBadNumber)
		return
	}
	p.leaf(KindOWS, semicolon)
	p.leaf(KindDelimiter, semicolon+1)
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	name := p.scanToken(p.pos, end)
	if name == end || p.src[name] != '=' || !equalFold(p.src[p.pos:name], "url") {
		p.uriOrNothing(end)
		return
	}
	node := p.begin(KindParameter)
	p.leaf(KindParameterName, name)
	p.leaf(KindDelimiter, name+1)
	value := p.begin(KindParameterValue)
	stop := end
	if last := end - 1; p.pos < last && (p.at('\'', end) || p.at('"', end)) && p.src[last] == p.src[p.pos] {
		p.leaf(KindDelimiter, p.pos+1)
		stop = last
	}
	p.uriOrNothing(stop)
	p.leaf(KindDelimiter, end)
	p.end(value)
	p.end(node)
}

func (p *messageParser) uriOrNothing(end int) {
	if p.pos < end {
		p.uriValue(end)
	}
}

// origin: RFC 6454, 7. Origin = origin-list / "null".
func (p *messageParser) origin(end int) {
	w := p.src[p.pos:end]
	if string(w) == "null" || string(w) == "*" {
		p.leaf(KindToken, end)
		return
	}
	p.uriValue(end)
}

// mailbox: RFC 9110, 10.1.2. From = mailbox, as in RFC 5322, 3.4.
func (p *messageParser) mailbox(end int) {
	if p.skipTo('@', end) == end {
		p.garbage(end, CodeBadValue)
		return
	}
	p.leaf(KindMailbox, end)
}
