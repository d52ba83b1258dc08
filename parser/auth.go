package parser

import (
	"bytes"
	"encoding/base64"
)

// credentials: RFC 9110, 11.4. credentials = auth-scheme [ 1*SP ( token68 / #auth-param ) ].
func (p *messageParser) credentials(end int) {
	node := p.begin(KindCredentials)
	scheme := p.authScheme(end)
	if scheme == NoNode {
		p.end(node)
		p.garbage(end, CodeBadCredentials)
		return
	}
	s := p.span(scheme)
	basic := equalFold(p.src[s.Start:s.End], "basic")
	token := p.token68(end, false)
	if token != NoNode && basic {
		p.checkBasic(token)
	}
	first, said := len(p.findings.found), p.said()
	if token == NoNode {
		p.authParams(end, CodeBadCredentials)
	}
	p.garbage(end, CodeBadCredentials)
	p.end(node)
	if !isRegisteredScheme(p.src[s.Start:s.End]) {
		p.ownCredentials(node, first)
	}
	switch {
	case p.said() > said:
	case basic && token == NoNode:
		p.reportNode(CodeBadCredentials, node)
	default:
		p.checkScheme(node, scheme, false)
	}
}

// authScheme reads the scheme and the blanks after it. RFC 9110, 11.1.
func (p *messageParser) authScheme(end int) NodeID {
	n := p.leaf(KindAuthScheme, p.scanToken(p.pos, end))
	if n == NoNode {
		return n
	}
	if sp := p.scanOWS(p.pos, end); sp < end && p.src[sp] != ',' {
		p.leaf(KindSP, sp)
	}
	return n
}

// token68: RFC 9110, 11.2. It is there only where nothing follows but the end, or in a list a comma.
func (p *messageParser) token68(end int, inList bool) NodeID {
	stop := p.scan(p.pos, end, classToken68)
	if stop == p.pos {
		return NoNode
	}
	for stop < end && p.src[stop] == '=' {
		stop++
	}
	if next := p.scanOWS(stop, end); next < end && (p.src[next] != ',' || !inList) {
		return NoNode
	}
	return p.leaf(KindToken68, stop)
}

// checkBasic: RFC 7617, 2. user-pass = user-id ":" password, in base64.
func (p *messageParser) checkBasic(token NodeID) {
	s := p.span(token)
	decoded, err := base64.StdEncoding.DecodeString(string(p.src[s.Start:s.End]))
	switch {
	case err != nil:
		p.reportNode(CodeBasicNotBase64, token)
	case bytes.IndexByte(decoded, ':') < 0:
		p.reportNode(CodeBasicNoColon, token)
	}
}

// authParams: RFC 9110, 11.2. #auth-param, up to the start of the next challenge.
func (p *messageParser) authParams(end int, code Code) {
	var names parameterNames
	for p.pos < end {
		next := p.pos
		for next < end && (p.src[next] == ',' || isWS(p.src[next])) {
			next++
		}
		if !p.isAuthParam(next, end) {
			return
		}
		p.authCommas(next)
		start := p.pos
		stop := p.scanToken(start, end)
		node := p.begin(KindParameter)
		name := p.leaf(KindParameterName, stop)
		if first, again := names.seen(p.src, p.span(name)); again {
			p.relate(CodeParameterRepeated, name, p.span(name), []Span{first}, string(p.src[start:stop]))
		}
		p.equals(end, bwsAllowed)
		value := p.begin(KindParameterValue)
		said := p.said()
		quoted := p.at('"', end)
		ok := p.tokenOrQuoted(end, false)
		if next := p.scanOWS(p.pos, end); next < end && p.src[next] != ',' {
			if p.said() > said || quoted {
				p.end(value)
				value = NoNode
			}
			c := code
			if p.said() > said {
				c = ""
			}
			p.garbage(p.skip(end, atComma), c)
			ok = true
		}
		if value != NoNode {
			p.end(value)
		}
		p.end(node)
		if !ok {
			p.report(code, node, Span{int32(start), int32(p.pos)})
		}
	}
}

// authCommas makes the nodes between two auth-params: blanks, a comma and blanks, and further commas as an empty element.
func (p *messageParser) authCommas(next int) {
	p.leaf(KindOWS, p.scanOWS(p.pos, next))
	if p.pos == next {
		return
	}
	p.leaf(KindDelimiter, p.pos+1)
	p.leaf(KindOWS, p.scanOWS(p.pos, next))
	if n := p.leaf(KindEmptyElement, p.beforeBlanks(next)); n != NoNode {
		p.reportNode(CodeEmptyElement, n)
	}
	p.leaf(KindOWS, next)
}

// isAuthParam reports whether a token and "=" stand at i.
func (p *messageParser) isAuthParam(i, end int) bool {
	stop := p.scanToken(i, end)
	eq := p.scanOWS(stop, end)
	return stop > i && eq < end && p.src[eq] == '='
}

// challenges: RFC 9110, 11.6.1. WWW-Authenticate = #challenge, whose own parameters stand between commas too.
func (p *messageParser) challenges(end int) {
	p.list(end, CodeBadChallenge, func(p *messageParser, end int) {
		node := p.begin(KindChallenge)
		said := p.said()
		scheme := p.authScheme(end)
		if scheme != NoNode && p.token68(end, true) == NoNode {
			p.authParams(end, CodeBadChallenge)
		}
		p.end(node)
		if next := p.scanOWS(p.pos, end); scheme != NoNode && p.said() == said && (next == end || p.src[next] == ',') {
			p.checkScheme(node, scheme, true)
		}
	})
}

// authInfo: RFC 9110, 11.6.3. Authentication-Info = #auth-param.
func (p *messageParser) authInfo(end int) { p.authParams(end, CodeBadParameter) }

// ownCredentials puts one warning in place of the findings from index first on that credentials break the grammar: a scheme that
// nobody registered, as those of storage services, often has a grammar of its own.
func (p *messageParser) ownCredentials(node NodeID, first int) {
	kept := p.findings.found[:first]
	for _, d := range p.findings.found[first:] {
		if d.Code != CodeBadCredentials {
			kept = append(kept, d)
		}
	}
	if len(kept) < len(p.findings.found) {
		p.findings.found = kept
		p.reportNode(CodeCredentialsOwn, node)
	}
}

// isRegisteredScheme knows the registered authentication schemes. RFC 9110, 16.4.1.
func isRegisteredScheme(name []byte) bool {
	for _, w := range [...]string{
		"basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth", "privatetoken",
		"scram-sha-1", "scram-sha-256", "vapid",
	} {
		if equalFold(name, w) {
			return true
		}
	}
	return false
}
