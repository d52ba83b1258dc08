package parser

// via: RFC 9110, 7.6.3. Via = #( received-protocol RWS received-by [ RWS comment ] ).
func (p *messageParser) via(end int) {
	p.list(end, CodeBadVia, func(p *messageParser, end int) {
		start := p.pos
		node := p.begin(KindReceivedProtocol)
		p.protocol(end, false)
		p.end(node)
		by := p.scanOWS(p.pos, end)
		if p.pos == start || by == p.pos || by == end || p.src[by] == ',' {
			if p.pos > start && (by == end || p.src[by] == ',') {
				p.reportNode(CodeBadVia, node)
			}
			return
		}
		p.leaf(KindRWS, by)
		p.receivedBy(end)
		if comment := p.scanOWS(p.pos, end); comment > p.pos && comment < end && p.src[comment] == '(' {
			p.leaf(KindRWS, comment)
			p.comment(end)
		}
	})
}

// receivedBy: RFC 9110, 7.6.3. received-by = pseudonym [ ":" port ].
func (p *messageParser) receivedBy(end int) {
	stop := p.pos
	for stop < end && !isWS(p.src[stop]) && p.src[stop] != ',' {
		stop++
	}
	node := p.begin(KindReceivedBy)
	p.hostAndPort(stop)
	p.end(node)
}

// forwardedHosts is the list of hosts or addresses of X-Forwarded-For and X-Forwarded-Host, which no RFC defines.
// An IPv6 address stands there without brackets.
func (p *messageParser) forwardedHosts(end int) {
	p.list(end, CodeBadValue, func(p *messageParser, end int) {
		stop := p.pos
		for stop < end && class[p.src[stop]]&classURI != 0 && p.src[stop] != ',' || stop < end && (p.src[stop] == '[' || p.src[stop] == ']') {
			stop++
		}
		p.leaf(KindHost, stop)
	})
}

// warning: RFC 7234, 5.5. warning-value = warn-code SP warn-agent SP warn-text [ SP warn-date ].
func (p *messageParser) warning(end int) {
	p.list(end, CodeBadWarning, func(p *messageParser, end int) {
		start := p.pos
		digits := p.scanDigits(start, end)
		p.leaf(KindWarnCode, digits)
		p.leaf(KindSP, p.scanOWS(p.pos, end))
		agent := p.pos
		for agent < end && !isWS(p.src[agent]) && p.src[agent] != ',' {
			agent++
		}
		if digits > start && digits < p.pos {
			p.leaf(KindWarnAgent, agent)
			p.leaf(KindSP, p.scanOWS(p.pos, end))
		}
		if !p.at('"', end) {
			if p.pos == end || p.src[p.pos] == ',' {
				p.report(CodeBadWarning, p.open, Span{int32(start), int32(p.pos)})
			}
			return
		}
		text := p.begin(KindWarnText)
		p.quotedString(end)
		p.end(text)
		if date := p.scanOWS(p.pos, end); date > p.pos && date < end && p.src[date] == '"' {
			p.leaf(KindSP, date)
			p.leaf(KindDelimiter, date+1)
			if stop := p.skipTo('"', end); stop < end {
				p.httpDate(stop)
				p.leaf(KindDelimiter, stop+1)
			}
		}
		if digits-start != 3 {
			p.report(CodeBadWarning, p.open, Span{int32(start), int32(digits)})
		}
	})
}
