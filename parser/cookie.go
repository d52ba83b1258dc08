package parser

import "strconv"

// cookiePair: RFC 6265, 4.1.1. cookie-pair = cookie-name "=" cookie-value. It reads all up to end.
func (p *messageParser) cookiePair(end int) {
	start := p.pos
	eq := p.skipTo('=', end)
	node := p.begin(KindCookiePair)
	if eq == end || eq == start {
		if eq < end {
			p.leaf(KindDelimiter, eq+1)
		}
		value := p.leaf(KindCookieValue, end)
		p.end(node)
		p.report(CodeCookieNoName, node, Span{int32(start), int32(end)})
		p.checkCookieValue(value)
		return
	}
	name := eq
	for name > start && isWS(p.src[name-1]) {
		name--
	}
	n := p.leaf(KindCookieName, name)
	if bad := p.scanToken(start, name); bad < name && !(p.inValue && p.hasControl(p.span(n))) {
		p.report(CodeBadCookie, n, Span{int32(bad), int32(bad + 1)})
	}
	blanks := p.leaf(KindBWS, eq)
	p.leaf(KindDelimiter, eq+1)
	if n := p.leaf(KindBWS, p.scanOWS(p.pos, end)); blanks == NoNode {
		blanks = n
	}
	value := p.leaf(KindCookieValue, end)
	p.end(node)
	if blanks != NoNode {
		p.reportNode(CodeCookieChar, blanks)
		return
	}
	p.checkCookieValue(value)
}

// checkCookieValue: RFC 6265, 4.1.1. cookie-value = *cookie-octet / ( DQUOTE *cookie-octet DQUOTE ).
func (p *messageParser) checkCookieValue(value NodeID) {
	if value == NoNode {
		return
	}
	s := p.span(value)
	start, end := int(s.Start), int(s.End)
	if end-start > 1 && p.src[start] == '"' && p.src[end-1] == '"' {
		start, end = start+1, end-1
	}
	if bad := p.scan(start, end, classCookie); bad < end && !p.hasControl(s) {
		p.report(CodeCookieChar, value, Span{int32(bad), int32(bad + 1)})
	}
}

// cookie: RFC 6265, 4.2.1. cookie-string = cookie-pair *( ";" SP cookie-pair ).
func (p *messageParser) cookie(end int) {
	for p.pos < end {
		stop := p.beforeBlanks(p.skipTo(';', end))
		if stop > p.pos {
			p.cookiePair(stop)
		}
		p.cookieSeparator(end)
	}
}

// cookieSeparator reads the blanks, the semicolon and the blanks after a pair. Exactly "; " is right.
func (p *messageParser) cookieSeparator(end int) {
	start := p.pos
	p.leaf(KindOWS, p.scanOWS(start, end))
	if p.pos == end {
		return
	}
	p.leaf(KindDelimiter, p.pos+1)
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	if string(p.src[start:p.pos]) != "; " || p.pos == end {
		p.report(CodeCookieSeparator, p.open, Span{int32(start), int32(p.pos)})
	}
}

// setCookie: RFC 6265, 4.1.1. set-cookie-string = cookie-pair *( ";" SP cookie-av ).
func (p *messageParser) setCookie(end int) {
	if stop := p.beforeBlanks(p.skipTo(';', end)); stop > p.pos {
		pair := NodeID(len(p.nodes))
		p.cookiePair(stop)
		p.checkStored(pair)
	} else {
		p.report(CodeBadCookie, p.open, Span{int32(p.pos), int32(p.pos)})
	}
	p.names.n = 0
	for p.pos < end {
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
		p.leaf(KindDelimiter, p.pos+1)
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
		if stop := p.beforeBlanks(p.skipTo(';', end)); stop > p.pos {
			p.cookieAV(stop)
		}
	}
}

// maxCookie is how many bytes the name and the value of a cookie may have together: draft-ietf-httpbis-rfc6265bis, 5.6.
const maxCookie = 4096

// checkStored reports what browsers do with a pair of Set-Cookie that its grammar does not tell.
func (p *messageParser) checkStored(pair NodeID) {
	size := 0
	for n := pair + 1; n < p.nodes[pair].After; n++ {
		s := p.span(n)
		switch p.nodes[n].Kind {
		case KindCookieValue:
			if w := p.src[s.Start:s.End]; len(w) > 1 && w[0] == '"' && w[len(w)-1] == '"' {
				p.reportNode(CodeCookieQuotes, n)
			}
			fallthrough
		case KindCookieName:
			size += s.Len()
		}
	}
	if size > maxCookie {
		p.reportNode(CodeCookieTooLong, pair, strconv.Itoa(size), strconv.Itoa(maxCookie))
	}
}

// cookieAV reads one attribute up to end. RFC 6265, 5.2.
func (p *messageParser) cookieAV(end int) {
	node := p.begin(KindCookieAV)
	eq := p.skipTo('=', end)
	start := p.pos
	stop := p.beforeBlanks(eq)
	name := p.src[start:stop]
	p.leaf(KindAttributeName, stop)
	known := cookieAttribute(name)
	if known != attributeUnknown {
		if first, again := p.names.seen(p.src, Span{int32(start), int32(stop)}); again {
			p.relate(CodeCookieAttributeAgain, node, Span{int32(start), int32(stop)}, []Span{first}, string(name))
		}
	}
	if known == attributeUnknown {
		if stop == start { // without a name, the whole attribute is what is not known
			stop = end
		}
		said := p.src[start:stop]
		p.report(CodeCookieAttribute, node, Span{int32(start), int32(stop)}, string(said[:min(len(said), 40)]))
	}
	if eq < end {
		p.leaf(KindBWS, eq)
		p.leaf(KindDelimiter, eq+1)
		p.leaf(KindBWS, p.scanOWS(p.pos, end))
	}
	from := p.pos
	ok := p.attributeValue(known, end)
	p.end(node)
	if known == attributeFlag && from < end {
		p.report(CodeCookieFlagValue, node, Span{int32(from), int32(end)}, string(name))
	} else if !ok && !p.hasControl(Span{int32(start), int32(end)}) {
		p.report(CodeCookieAttributeValue, node, Span{int32(from), int32(end)}, string(name))
	}
}

// attribute is one of the attributes of a cookie.
type attribute uint8

const (
	attributeUnknown attribute = iota
	attributeExpires
	attributeMaxAge
	attributeDomain
	attributePath
	attributeFlag // no value
	attributeSameSite
	attributePriority
)

func cookieAttribute(name []byte) attribute {
	switch {
	case equalFold(name, "expires"):
		return attributeExpires
	case equalFold(name, "max-age"):
		return attributeMaxAge
	case equalFold(name, "domain"):
		return attributeDomain
	case equalFold(name, "path"):
		return attributePath
	case equalFold(name, "secure"), equalFold(name, "httponly"), equalFold(name, "partitioned"):
		return attributeFlag
	case equalFold(name, "samesite"):
		return attributeSameSite
	case equalFold(name, "priority"):
		return attributePriority
	}
	return attributeUnknown
}

// attributeValue reads the value of an attribute and reports whether a browser can use it.
func (p *messageParser) attributeValue(known attribute, end int) bool {
	value := p.begin(KindAttributeValue)
	defer p.end(value)
	w := p.src[p.pos:end]
	switch known {
	case attributeExpires:
		return p.cookieDate(end)
	case attributeMaxAge:
		digits := w
		if len(w) > 1 && w[0] == '-' {
			digits = w[1:]
		}
		ok := len(digits) > 0 && p.scanDigits(end-len(digits), end) == end
		if ok {
			p.leaf(KindNumber, end)
		}
		p.leaf(KindText, end)
		return ok
	case attributeSameSite:
		p.leaf(KindText, end)
		return equalFold(w, "strict") || equalFold(w, "lax") || equalFold(w, "none")
	case attributePriority:
		p.leaf(KindText, end)
		return equalFold(w, "low") || equalFold(w, "medium") || equalFold(w, "high")
	case attributeDomain:
		if n := p.leaf(KindText, end); len(w) > 1 && w[0] == '.' {
			p.report(CodeCookieDomainDot, n, Span{int32(end - len(w)), int32(end - len(w) + 1)})
		}
		return true
	case attributePath:
		p.leaf(KindText, end)
		return len(w) == 0 || w[0] == '/'
	}
	p.leaf(KindText, end)
	return true
}

// cookieDate reads the value of Expires. Browsers read many more forms than the grammar allows: RFC 6265, 5.1.1.
func (p *messageParser) cookieDate(end int) bool {
	w := p.src[p.pos:end]
	if isIMFFixdate(w) {
		p.dateParts(imfParts[:])
		return true
	}
	if _, ok := CookieDate(w); !ok {
		p.garbage(end, "")
		return false
	}
	var r dateReading
	if len(w) <= maxDate {
		r = readDate(w)
	}
	if r.form == dateUnread {
		p.reportNode(CodeCookieDate, p.leaf(KindText, end))
		return true
	}
	node, start := p.dateParts(r.parts[:r.n])
	if r.form != dateIMF || r.nfaults > 0 && !r.has(CodeDateWeekday) {
		p.report(CodeCookieDate, node, Span{int32(start), int32(end)})
	} else if r.has(CodeDateWeekday) {
		p.report(CodeDateWeekday, node, Span{int32(start), int32(start + r.parts[0].end)})
	}
	return true
}
