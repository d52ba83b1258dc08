package parser

// products: RFC 9110, 10.1.5. User-Agent = product *( RWS ( product / comment ) ).
func (p *messageParser) products(end int) {
	for p.pos < end {
		start := p.pos
		switch {
		case p.src[start] == '(':
			p.comment(end)
		default:
			p.product(end)
		}
		if next := p.scanOWS(p.pos, end); next == p.pos && next < end && (p.src[next] != '(' || p.pos == start) {
			stop := p.pos
			for stop < end && !isWS(p.src[stop]) && (p.src[stop] != '(' || stop == p.pos) {
				stop++
			}
			p.garbage(stop, CodeBadProduct)
		}
		p.leaf(KindRWS, p.scanOWS(p.pos, end))
	}
}

// product: RFC 9110, 10.1.5. product = token [ "/" product-version ].
func (p *messageParser) product(end int) {
	node := p.begin(KindProduct)
	p.leaf(KindProductName, p.scanToken(p.pos, end))
	if p.pos > int(p.nodes[node].Start) && p.at('/', end) && p.scanToken(p.pos+1, end) > p.pos+1 {
		p.leaf(KindDelimiter, p.pos+1)
		p.leaf(KindProductVersion, p.scanToken(p.pos, end))
	}
	p.end(node)
}

// upgrade: RFC 9110, 7.8. Upgrade = #protocol.
func (p *messageParser) upgrade(end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) { p.protocol(end, true) })
}

// protocol reads protocol-name "/" protocol-version. One word alone is a name in Upgrade and a version in Via.
func (p *messageParser) protocol(end int, nameAlone bool) {
	stop := p.scanToken(p.pos, end)
	slash := stop > p.pos && stop < end && p.src[stop] == '/' && p.scanToken(stop+1, end) > stop+1
	if !slash {
		if nameAlone {
			p.leaf(KindProtocolName, stop)
		} else {
			p.leaf(KindProtocolVersion, stop)
		}
		return
	}
	p.leaf(KindProtocolName, stop)
	p.leaf(KindDelimiter, stop+1)
	p.leaf(KindProtocolVersion, p.scanToken(p.pos, end))
}
