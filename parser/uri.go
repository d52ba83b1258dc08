package parser

import (
	"bytes"
	"net/netip"
)

// uriRules says which of the bytes of a part have a meaning of their own.
type uriRules uint8

const (
	uriPlain uriRules = 0
	uriPlus  uriRules = 1 << iota // "+" is a space
	uriForm                       // the content of a form: all else stands for itself, though a browser would have escaped most of it
	uriExt                        // value-chars of RFC 8187
)

// uri: RFC 3986, 4.1. URI-reference = URI / relative-ref.
func (p *messageParser) uri(end int) {
	node := p.begin(KindURI)
	scheme := p.scanScheme(end)
	http := false
	if scheme > p.pos {
		w := p.src[p.pos:scheme]
		http = equalFold(w, "http") || equalFold(w, "https")
		p.leaf(KindScheme, scheme)
		p.leaf(KindDelimiter, scheme+1)
	}
	if bytes.HasPrefix(p.src[p.pos:end], []byte("//")) {
		p.leaf(KindDelimiter, p.pos+2)
		stop := p.pos
		for stop < end && p.src[stop] != '/' && p.src[stop] != '?' && p.src[stop] != '#' {
			stop++
		}
		if stop == p.pos && http { // RFC 9110, 4.2.1: an empty host is an error
			p.report(CodeBadHost, node, Span{int32(p.pos - 2), int32(p.pos)})
		}
		p.authority(stop)
	}
	p.pathAndQuery(end)
	p.end(node)
}

// scanScheme: RFC 3986, 3.1. It gives the place of the colon after the scheme, or the cursor where there is no scheme.
func (p *messageParser) scanScheme(end int) int {
	for i := p.pos; i < end; i++ {
		switch c := p.src[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > p.pos && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		case i > p.pos && c == ':':
			return i
		default:
			return p.pos
		}
	}
	return p.pos
}

// pathAndQuery reads path [ "?" query ] [ "#" fragment ]: RFC 3986, 3.3 to 3.5.
func (p *messageParser) pathAndQuery(end int) {
	fragment := p.skipTo('#', end)
	query := p.skipTo('?', fragment)
	p.path(query)
	if query < fragment {
		p.leaf(KindDelimiter, query+1)
		p.query(fragment)
	}
	if fragment < end {
		p.leaf(KindDelimiter, fragment+1)
		p.uriPart(KindFragment, end, uriPlain)
	}
}

// path: RFC 3986, 3.3.
func (p *messageParser) path(end int) {
	node := p.begin(KindPath)
	for p.pos < end {
		if p.src[p.pos] == '/' {
			p.leaf(KindDelimiter, p.pos+1)
		}
		p.uriPart(KindSegment, p.skipTo('/', end), uriPlain)
	}
	p.end(node)
}

// queryParameters reads name=value pairs between ampersands: the custom of queries and the grammar of forms.
func (p *messageParser) queryParameters(end int, rules uriRules) {
	for p.pos < end {
		if p.src[p.pos] == '&' {
			p.leaf(KindDelimiter, p.pos+1)
			continue
		}
		stop := p.skipTo('&', end)
		node := p.begin(KindQueryParameter)
		p.uriPart(KindQueryName, p.skipTo('=', stop), rules)
		if p.pos < stop {
			p.leaf(KindDelimiter, p.pos+1)
			p.uriPart(KindQueryValue, stop, rules)
		}
		p.end(node)
	}
}

// uriPart makes one part up to end: a leaf where all its bytes stand for themselves.
func (p *messageParser) uriPart(kind Kind, end int, rules uriRules) {
	if p.scanURIText(p.pos, end, rules) == end {
		start := p.pos
		if n := p.leaf(kind, end); n != NoNode && rules&uriForm != 0 {
			p.checkForm(n, start)
		}
		return
	}
	node, start := p.begin(kind), p.pos
	p.uriPieces(end, rules)
	p.end(node)
	if rules&uriForm != 0 {
		p.checkForm(node, start)
	}
}

// checkForm reports the first bytes of a name or a value that a browser would have escaped: URL, application/x-www-form-urlencoded.
func (p *messageParser) checkForm(part NodeID, start int) {
	escaped := func(c byte) bool {
		switch {
		case isAlpha(c), isDigit(c), c == '%', c == '+', c == '*', c == '-', c == '.', c == '_':
			return false
		}
		return true
	}
	for i := start; i < p.pos; i++ {
		if escaped(p.src[i]) {
			stop := i
			for stop < p.pos && escaped(p.src[stop]) {
				stop++
			}
			p.report(CodeFormChar, part, Span{int32(i), int32(stop)})
			return
		}
	}
}

// scanURIText gives the end of the run of bytes that stand for themselves.
func (p *messageParser) scanURIText(i, end int, rules uriRules) int {
	for i < end && (class[p.src[i]]&classURI != 0 || rules&uriForm != 0 && p.src[i] != '%') && (p.src[i] != '+' || rules&uriPlus == 0) {
		i++
	}
	return i
}

// uriPieces cuts the bytes up to end into plain text, percent triplets, plus signs and what may not stand there.
func (p *messageParser) uriPieces(end int, rules uriRules) {
	afterCR := -1 // the place after a %0D, whose %0A belongs to the same finding
	for p.pos < end {
		p.leaf(KindURIText, p.scanURIText(p.pos, end, rules))
		if p.pos == end {
			return
		}
		switch c := p.src[p.pos]; {
		case c == '+':
			p.leaf(KindPlus, p.pos+1)
		case p.isTriplet(p.pos, end):
			v := unhex(p.src[p.pos+1])<<4 | unhex(p.src[p.pos+2])
			pair := v == '\n' && afterCR == p.pos
			p.triplet(v, pair, rules)
			if v == '\r' {
				afterCR = p.pos
			}
		case c == '%':
			i := p.pos + 1
			for i < end && p.src[i] == '%' && !p.isTriplet(i, end) {
				i++
			}
			p.unread(i, CodeBadPctEncoded, string(p.src[i-1:min(i+2, end)]))
		default:
			p.badURIBytes(end, rules)
		}
	}
}

// isTriplet reports whether a pct-encoded stands at i: RFC 3986, 2.1.
func (p *messageParser) isTriplet(i, end int) bool {
	return i+2 < end && p.src[i] == '%' && isHex(p.src[i+1]) && isHex(p.src[i+2])
}

// triplet makes the node of the pct-encoded at the cursor, whose byte is v.
func (p *messageParser) triplet(v byte, pair bool, rules uriRules) {
	n := p.leaf(KindPctEncoded, p.pos+3)
	switch {
	case (v < ' ' || v == 0x7f) && !pair:
		p.reportNode(CodePctControl, n)
	case class[v]&classUnreserved != 0 && rules&(uriForm|uriExt) == 0:
		p.reportNode(CodePctUnreserved, n)
	}
}

// badURIBytes takes the run of bytes at the cursor that may not stand in a URI, all ASCII or none.
// Blanks are left to the caller's own finding.
func (p *messageParser) badURIBytes(end int, rules uriRules) {
	c := p.src[p.pos]
	i := p.pos
	for i < end && class[p.src[i]]&classURI == 0 && p.src[i] != '%' && p.src[i] >= 0x80 == (c >= 0x80) && isWS(p.src[i]) == isWS(c) {
		i++
	}
	switch {
	case rules&uriExt != 0:
		p.unread(i, CodeBadParameter)
	case isWS(c):
		p.leaf(KindUnknown, i)
	case c >= 0x80:
		p.unread(i, CodeURINotASCII)
	case isLeftUnescaped(p.src[p.pos:i]):
		p.unread(i, CodeURIUnescaped)
	default:
		p.unread(i, orBareCR(c, CodeBadURIChar))
	}
}

// isLeftUnescaped reports whether w consists of what browsers do not escape in a path or a query: URL, path and query percent-encode sets.
func isLeftUnescaped(w []byte) bool {
	for _, c := range w {
		switch c {
		case '[', ']', '{', '}', '|', '^', '`':
		default:
			return false
		}
	}
	return true
}

func unhex(c byte) byte {
	if c >= 'A' {
		return c&^0x20 - 'A' + 10
	}
	return c - '0'
}

// authority: RFC 3986, 3.2. authority = [ userinfo "@" ] host [ ":" port ].
func (p *messageParser) authority(end int) {
	if p.pos == end {
		return
	}
	node := p.begin(KindAuthority)
	if at := bytes.LastIndexByte(p.src[p.pos:end], '@'); at >= 0 {
		start := p.pos
		p.uriPart(KindUserinfo, start+at, uriPlain)
		p.leaf(KindDelimiter, start+at+1)
		p.report(CodeUserinfo, node, Span{int32(start), int32(p.pos)})
	}
	p.hostAndPort(end)
	p.end(node)
}

// host: RFC 9110, 7.2. Host = uri-host [ ":" port ].
func (p *messageParser) host(end int) { p.hostAndPort(end) }

// hostAndPort: RFC 3986, 3.2.2 and 3.2.3.
func (p *messageParser) hostAndPort(end int) {
	start := p.pos
	stop := p.skipTo(':', end)
	literal := p.at('[', end)
	if literal {
		stop = end
		if i := bytes.IndexByte(p.src[start:end], ']'); i > 0 {
			stop = start + i + 1
		}
	}
	switch {
	case stop == start:
		p.report(CodeBadHost, p.open, Span{int32(start), int32(start)})
	case literal:
		if n := p.leaf(KindHost, stop); !isIPLiteral(p.src[start:stop]) {
			p.reportNode(CodeBadHost, n)
			p.unread(end, "")
			return
		}
	default:
		p.regName(stop)
	}
	if !p.at(':', end) {
		p.unread(end, CodeBadHost)
		return
	}
	p.leaf(KindDelimiter, p.pos+1)
	digits := p.scanDigits(p.pos, end)
	if v, _ := decimal(p.src[p.pos:digits]); digits > p.pos && (v < 0 || v > 65535) {
		p.reportNode(CodeBadPort, p.leaf(KindPort, digits))
	}
	p.leaf(KindPort, digits)
	p.unread(end, CodeBadPort)
}

// regName: RFC 3986, 3.2.2. reg-name = *( unreserved / pct-encoded / sub-delims ).
func (p *messageParser) regName(end int) {
	start := p.pos
	bad := p.scan(start, end, classUnreserved|classSubDelim)
	if bad == end {
		p.leaf(KindHost, end)
		return
	}
	if p.src[bad] == '%' {
		p.uriPart(KindHost, end, uriPlain)
		return
	}
	n := p.leaf(KindHost, end)
	if isWS(p.src[bad]) && !p.inValue || p.inValue && p.hasControl(Span{int32(start), int32(end)}) {
		return // said about the target, or about the value's bytes
	}
	p.report(CodeBadHost, n, Span{int32(bad), int32(bad + 1)})
}

// isIPLiteral: RFC 3986, 3.2.2. IP-literal = "[" ( IPv6address / IPvFuture ) "]", with the zone that RFC 6874 added.
func isIPLiteral(w []byte) bool {
	if len(w) < 4 || w[len(w)-1] != ']' {
		return false
	}
	w = w[1 : len(w)-1]
	if w[0]|0x20 == 'v' {
		return bytes.IndexByte(w, '.') > 1
	}
	if zone := bytes.Index(w, []byte("%25")); zone > 0 && zone+3 < len(w) {
		w = w[:zone]
	}
	if len(w) > 45 || bytes.IndexByte(w, '%') >= 0 { // the longest address ends in an IPv4 address
		return false
	}
	address, err := netip.ParseAddr(string(w))
	return err == nil && address.Is6()
}

// uriValue is a field value that is a URI reference. RFC 9110, 10.1.3 and 10.2.2.
func (p *messageParser) uriValue(end int) {
	start, said := p.pos, p.mark()
	p.uri(end)
	for i := start; i < end; i++ {
		if !isWS(p.src[i]) {
			continue
		}
		blank := Span{int32(i), int32(p.scanOWS(i, end))}
		if !p.saidSince(said, blank) { // as a host with a blank in it
			p.report(CodeBadURIChar, p.open, blank)
		}
		return
	}
}
