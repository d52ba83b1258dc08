package parser

// connection: RFC 9110, 7.6.1. Connection = #connection-option, none of which may be the name of a field for all recipients.
func (p *messageParser) connection(end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		n := p.leaf(KindConnectionOption, p.scanToken(p.pos, end))
		if n == NoNode {
			return
		}
		s := p.span(n)
		if name := p.src[s.Start:s.End]; rowOf(name).reach == EndToEnd {
			p.reportNode(CodeConnectionOption, n, string(name))
		}
	})
}

// te: RFC 9110, 10.1.4. TE = #t-codings. Chunked is always welcome and must not be asked for: RFC 9112, 7.4.
func (p *messageParser) te(end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		stop := p.scanToken(p.pos, end)
		if stop == p.pos {
			return
		}
		n := p.leaf(KindTransferCoding, stop)
		if s := p.span(n); equalFold(p.src[s.Start:s.End], "chunked") {
			p.reportNode(CodeChunkedInTE, n)
		}
		p.parameters(end, weighted|inList|bwsAllowed)
	})
}

// trailer: RFC 9110, 6.6.2. Trailer = #field-name, of fields that may stand in a trailer section.
func (p *messageParser) trailer(end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		n := p.leaf(KindFieldName, p.scanToken(p.pos, end))
		if n == NoNode {
			return
		}
		s := p.span(n)
		if name := p.src[s.Start:s.End]; rowOf(name).in&NeverInTrailer != 0 {
			p.reportNode(CodeTrailerAnnounced, n, string(name))
		}
	})
}

// expect: RFC 9110, 10.1.1. Expect = #expectation, of which only 100-continue is defined.
func (p *messageParser) expect(end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		stop := p.scanToken(p.pos, end)
		if stop == p.pos {
			return
		}
		n := p.leaf(KindExpectation, stop)
		alone := stop == end || p.src[stop] == ',' || p.src[stop] == ';'
		if s := p.span(n); alone && !equalFold(p.src[s.Start:s.End], "100-continue") {
			p.reportNode(CodeExpectationUnknown, n)
		}
		p.parameters(end, inList|valueOptional)
	})
}

// uriWithoutFragment is a value that must not have a fragment: RFC 9110, 8.7 and 10.1.3, absolute-URI / partial-URI.
func (p *messageParser) uriWithoutFragment(end int) {
	hash := p.skipTo('#', end)
	p.uriValue(end)
	if hash < end {
		p.report(CodeURIFragment, p.open, Span{int32(hash), int32(end)})
	}
}
