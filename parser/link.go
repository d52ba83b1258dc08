package parser

import (
	"bytes"
	"net/netip"
	"strings"
)

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
		p.parameters(end, inList|valueOptional|bwsAllowed|relations)
		p.end(node)
	})
}

// forwarded: RFC 7239, 4. Forwarded = 1#forwarded-element, forwarded-element = [ forwarded-pair ] *( ";" [ forwarded-pair ] ).
func (p *messageParser) forwarded(end int) {
	element := parameterElement(inList)
	p.list(end, CodeBadParameter, func(p *messageParser, end int) {
		first, said := NodeID(len(p.nodes)), p.said()
		element(p, end)
		if p.said() == said {
			p.checkForwardedNodes(first)
		}
	})
}

// checkForwardedNodes looks at the values of for and by among the nodes from first on. RFC 7239, 6.
func (p *messageParser) checkForwardedNodes(first NodeID) {
	for n := first; int(n) < len(p.nodes); n = p.nodes[n].After {
		if p.nodes[n].Kind != KindParameter {
			continue
		}
		name, value := p.span(n+1), p.nodeIn(n, KindParameterValue)
		if w := p.src[name.Start:name.End]; value == NoNode || !equalFold(w, "for") && !equalFold(w, "by") {
			continue
		}
		s := p.span(value)
		if !isForwardedNode(Unquoted(string(p.src[s.Start:s.End]))) {
			p.reportNode(CodeForwardedNode, value)
		}
	}
}

// isForwardedNode: RFC 7239, 6. node = nodename [ ":" node-port ], nodename = IPv4address / "[" IPv6address "]" / "unknown" / obfnode.
func isForwardedNode(w string) bool {
	name, port := w, ""
	if i := strings.LastIndexByte(w, ':'); i >= 0 && strings.IndexByte(w[i:], ']') < 0 {
		name, port = w[:i], w[i+1:]
		if len(port) == 0 || !isObfuscated(port) && (len(port) > 5 || strings.Trim(port, "0123456789") != "") {
			return false
		}
	}
	if last := len(name) - 1; last > 0 && name[0] == '[' && name[last] == ']' {
		a, err := netip.ParseAddr(name[1:last])
		return err == nil && a.Is6() && a.Zone() == ""
	}
	if a, err := netip.ParseAddr(name); err == nil {
		return a.Is4()
	}
	return equalFoldText(name, "unknown") || isObfuscated(name)
}

// isObfuscated: RFC 7239, 6. obfnode = "_" 1*( ALPHA / DIGIT / "." / "_" / "-" ).
func isObfuscated(w string) bool {
	if len(w) < 2 || w[0] != '_' {
		return false
	}
	for i := range len(w) {
		if c := w[i]; !isAlpha(c) && !isDigit(c) && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return true
}

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

// origin: Fetch, 3.1 and 3.3. One origin as RFC 6454, 6.2, writes it, or "null", or "*".
func (p *messageParser) origin(end int) {
	w := p.src[p.pos:end]
	if string(w) == "null" || string(w) == "*" {
		p.leaf(KindToken, end)
		return
	}
	start, said := p.pos, p.said()
	p.uriValue(end)
	if p.said() == said && !isOrigin(w) {
		p.report(CodeValueForm, p.open, Span{int32(start), int32(end)}, "https://example.com")
	}
}

// isOrigin: RFC 6454, 7.1. serialized-origin = scheme "://" host [ ":" port ]. What the authority holds is said elsewhere.
func isOrigin(w []byte) bool {
	scheme, authority, found := bytes.Cut(w, []byte("://"))
	return found && isScheme(scheme) && !bytes.ContainsAny(authority, "/?#@,")
}

// mailbox: RFC 9110, 10.1.2. From = mailbox, as in RFC 5322, 3.4: addr-spec, or [ display-name ] "<" addr-spec ">".
func (p *messageParser) mailbox(end int) {
	w := p.src[p.pos:end]
	if i := bytes.LastIndexByte(w, '<'); i >= 0 && w[len(w)-1] == '>' {
		w = w[i+1 : len(w)-1]
	} else if i := bytes.Index(w, []byte(" (")); i >= 0 && w[len(w)-1] == ')' {
		w = w[:i] // a comment
	}
	if at := bytes.LastIndexByte(w, '@'); at <= 0 || !isDotAtom(w[:at]) && w[0] != '"' || !isDotAtom(w[at+1:]) && w[len(w)-1] != ']' {
		p.notOfForm(end, "name@example.com")
		return
	}
	p.leaf(KindMailbox, end)
}

// isDotAtom: RFC 5322, 3.2.3, and RFC 6532, 3.2, which adds what is not ASCII.
func isDotAtom(w []byte) bool {
	for i, c := range w {
		if c == '.' && (i == 0 || i == len(w)-1 || w[i-1] == '.') || !isTchar(c) && c < 0x80 && bytes.IndexByte([]byte("/=?{}"), c) < 0 {
			return false
		}
	}
	return len(w) > 0
}

// relationTypes: RFC 8288, 3.3. DQUOTE relation-type *( 1*SP relation-type ) DQUOTE, of which there are several. It reports whether that is there.
func (p *messageParser) relationTypes(end int) bool {
	stop := p.closingQuote(p.pos, end)
	w := bytes.Trim(p.src[p.pos+1:max(p.pos+1, stop)], " \t")
	if stop == end || bytes.IndexByte(w, '\\') >= 0 || !bytes.ContainsAny(w, " \t") {
		return false
	}
	node := p.begin(KindQuotedString)
	p.leaf(KindDelimiter, p.pos+1)
	for p.pos < stop {
		p.leaf(KindToken, scanWord(p.src, p.pos, stop))
		p.leaf(KindRWS, p.scanOWS(p.pos, stop))
	}
	p.leaf(KindDelimiter, stop+1)
	p.end(node)
	return true
}
