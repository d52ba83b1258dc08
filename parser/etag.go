package parser

// etag: RFC 9110, 8.8.3. entity-tag = [ weak ] opaque-tag. It ends at the next comma, where the tag is broken.
func (p *messageParser) etag(end int) {
	if p.pos == end || p.src[p.pos] == ',' {
		return
	}
	node := p.begin(KindETag)
	start := p.pos
	var code Code
	if p.pos+2 < end && p.src[p.pos]|0x20 == 'w' && p.src[p.pos+1] == '/' {
		if p.src[p.pos] == 'w' {
			code = CodeETagWeakCase
		}
		p.leaf(KindWeak, p.pos+2)
	}
	if p.at('"', end) {
		open := p.pos
		p.leaf(KindDelimiter, open+1)
		if stop := p.skipTo('"', end); stop < end {
			p.opaqueTag(stop, &code)
			p.leaf(KindDelimiter, stop+1)
		} else {
			p.opaqueTag(p.etagEnd(end), &code)
			code = CodeBadETag
		}
	} else {
		stop := p.etagEnd(end)
		code = CodeETagUnquoted
		if stop > p.pos && p.src[stop-1] == '"' { // only the opening quote was forgotten
			p.leaf(KindOpaqueTag, stop-1)
			p.leaf(KindDelimiter, stop)
		} else {
			p.leaf(KindOpaqueTag, stop)
		}
	}
	p.end(node)
	if code != "" && !(p.inValue && p.hasControl(Span{int32(start), int32(p.pos)})) {
		p.report(code, node, Span{int32(start), int32(p.pos)})
	}
}

// etagEnd gives the place where a broken tag ends: before the next comma, without the blanks.
func (p *messageParser) etagEnd(end int) int {
	stop := p.skipTo(',', end)
	for stop > p.pos && isWS(p.src[stop-1]) {
		stop--
	}
	return stop
}

// opaqueTag: RFC 9110, 8.8.3. opaque-tag = DQUOTE *etagc DQUOTE, without the quotes here. Blanks are no etagc.
func (p *messageParser) opaqueTag(end int, code *Code) {
	if p.scan(p.pos, end, classVchar) < end {
		*code = CodeBadETag
	}
	p.leaf(KindOpaqueTag, end)
}

// etagValue: RFC 9110, 8.8.3. ETag = entity-tag.
func (p *messageParser) etagValue(end int) {
	said := p.said()
	p.etag(end)
	if p.said() > said {
		p.garbage(end, "")
	}
	p.garbage(end, CodeBadETag)
}

// etags: RFC 9110, 13.1.1. If-Match = "*" / #entity-tag.
func (p *messageParser) etags(end int) {
	if end == p.pos+1 && p.src[p.pos] == '*' {
		p.leaf(KindToken, end)
		return
	}
	p.list(end, CodeBadETag, func(p *messageParser, end int) {
		if stop := p.scanOWS(p.pos+1, end); p.at('*', end) && (stop == end || p.src[stop] == ',') {
			p.reportNode(CodeStarNotAlone, p.leaf(KindToken, p.pos+1))
			return
		}
		said := p.said()
		p.etag(end)
		if p.said() > said {
			p.garbage(p.etagEnd(end), "")
		}
		p.garbage(p.etagEnd(end), CodeBadETag)
	})
}

// ifRange: RFC 9110, 13.1.5. If-Range = entity-tag / HTTP-date.
func (p *messageParser) ifRange(end int) {
	if w := p.src[p.pos:end]; len(w) > 3 && w[len(w)-1] != '"' && w[0] != '"' && readDateLike(w) {
		p.httpDate(end)
		return
	}
	p.etagValue(end)
}

// readDateLike reports whether w begins with the name of a day, as every date does and no entity tag.
func readDateLike(w []byte) bool {
	i := 0
	for i < len(w) && isAlpha(w[i]) {
		i++
	}
	if i == 0 {
		return false
	}
	day, _ := nameIn(w[:i], dayNames[:])
	return day >= 0
}
