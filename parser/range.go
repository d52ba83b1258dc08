package parser

// ranges: RFC 9110, 14.1. ranges-specifier = range-unit "=" range-set.
func (p *messageParser) ranges(end int) {
	start := p.pos
	unit := p.scanToken(start, end)
	if unit == start || unit == end || p.src[unit] != '=' {
		p.garbage(end, CodeBadRange)
		return
	}
	node := p.begin(KindRangesSpecifier)
	p.leaf(KindRangeUnit, unit)
	p.leaf(KindDelimiter, unit+1)
	if !equalFold(p.src[start:unit], "bytes") {
		p.leaf(KindText, end) // another unit has a grammar of its own
	} else if p.pos == end {
		p.report(CodeBadRange, node, Span{int32(start), int32(end)})
	}
	said := false
	for first := true; p.pos < end; first = false {
		if n := p.commas(end, first); n != NoNode && !said {
			said = true
			p.reportNode(CodeEmptyElement, n)
		}
		if p.pos < end {
			p.rangeSpec(end)
		}
	}
	p.end(node)
}

// rangeSpec: RFC 9110, 14.1.1. range-spec = int-range / suffix-range.
func (p *messageParser) rangeSpec(end int) {
	start := p.pos
	first := p.scanDigits(start, end)
	if first == end || p.src[first] != '-' {
		p.garbage(p.skip(end, atComma), CodeBadRange)
		return
	}
	last := p.scanDigits(first+1, end)
	if next := p.scanOWS(last, end); next < end && p.src[next] != ',' || first == start && last == first+1 {
		p.garbage(p.skip(end, atComma), CodeBadRange)
		return
	}
	if first == start {
		node := p.begin(KindSuffixRange)
		p.leaf(KindDelimiter, first+1)
		p.leaf(KindSuffixLength, last)
		p.end(node)
		return
	}
	node := p.begin(KindIntRange)
	p.leaf(KindFirstPos, first)
	p.leaf(KindDelimiter, first+1)
	p.leaf(KindLastPos, last)
	p.end(node)
	if last > first+1 && lessDecimal(p.src[first+1:last], p.src[start:first]) {
		p.report(CodeRangeBackwards, node, Span{int32(start), int32(last)}, string(p.src[start:min(first, start+20)]), string(p.src[first+1:min(last, first+21)]))
	}
}

// lessDecimal compares two numbers of any length by their digits.
func lessDecimal(a, b []byte) bool {
	for len(a) > 0 && a[0] == '0' {
		a = a[1:]
	}
	for len(b) > 0 && b[0] == '0' {
		b = b[1:]
	}
	return len(a) < len(b) || len(a) == len(b) && string(a) < string(b)
}

// contentRange: RFC 9110, 14.4. Content-Range = range-unit SP ( range-resp / unsatisfied-range ).
func (p *messageParser) contentRange(end int) {
	start := p.pos
	unit := p.scanToken(start, end)
	if unit == start || unit == end || p.src[unit] != ' ' {
		p.garbage(end, CodeBadContentRange)
		return
	}
	bytesUnit := equalFold(p.src[start:unit], "bytes")
	p.leaf(KindRangeUnit, unit)
	p.leaf(KindSP, p.scanOWS(unit, end))
	if p.span(p.last()).Len() > 1 {
		p.reportNode(CodeBadContentRange, p.last())
	}
	switch {
	case !bytesUnit:
		p.leaf(KindText, end)
	case p.at('*', end):
		p.unsatisfiedRange(end)
	default:
		p.rangeResp(end)
	}
	p.garbage(end, CodeBadContentRange)
}

// unsatisfiedRange: RFC 9110, 14.4. unsatisfied-range = "*/" complete-length.
func (p *messageParser) unsatisfiedRange(end int) {
	i := p.pos
	if i+2 >= end || p.src[i+1] != '/' || p.scanDigits(i+2, end) != end {
		return
	}
	node := p.begin(KindUnsatisfiedRange)
	p.leaf(KindDelimiter, i+2)
	p.leaf(KindCompleteLength, end)
	p.end(node)
}

// rangeResp: RFC 9110, 14.4. range-resp = first-pos "-" last-pos "/" ( complete-length / "*" ).
func (p *messageParser) rangeResp(end int) {
	start := p.pos
	first := p.scanDigits(start, end)
	if first == start || first == end || p.src[first] != '-' {
		return
	}
	last := p.scanDigits(first+1, end)
	if last == first+1 || last == end || p.src[last] != '/' {
		return
	}
	star := last+2 == end && p.src[last+1] == '*'
	if !star && (last+1 == end || p.scanDigits(last+1, end) != end) {
		return
	}
	node := p.begin(KindRangeResp)
	p.leaf(KindFirstPos, first)
	p.leaf(KindDelimiter, first+1)
	p.leaf(KindLastPos, last)
	p.leaf(KindDelimiter, last+1)
	if star {
		p.leaf(KindToken, end)
	}
	p.leaf(KindCompleteLength, end)
	p.end(node)
	if lessDecimal(p.src[first+1:last], p.src[start:first]) || !star && !lessDecimal(p.src[first+1:last], p.src[last+1:end]) {
		p.reportNode(CodeContentRangeLength, node)
	}
}
