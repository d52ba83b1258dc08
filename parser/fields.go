package parser

import "bytes"

// fieldRole marks the fields that the frame itself asks for.
type fieldRole uint8

const (
	roleNone fieldRole = iota
	roleHost
	roleContentLength
	roleTransferEncoding
	roleContentType
)

// roleOf gives the role of a field, by its lower-case name.
func roleOf(name string) fieldRole {
	switch name {
	case "host":
		return roleHost
	case "content-length":
		return roleContentLength
	case "transfer-encoding":
		return roleTransferEncoding
	case "content-type":
		return roleContentType
	}
	return roleNone
}

// note remembers a field that decides about the frame, and reports one that stands twice.
func (p *messageParser) note(g *fieldRow, line NodeID, name, value Span) {
	switch g.role {
	case roleHost:
		p.msg.host.add(line, value)
	case roleContentLength:
		p.msg.contentLength.add(line, value)
	case roleTransferEncoding:
		p.msg.transferEncoding.add(line, value)
	case roleContentType:
		p.msg.contentType.add(line, value)
	}
	p.checkRepeated(g, line, name)
}

// checkRepeated reports a field that may stand once in a message, and stands there before: in the header section or in the trailer section.
func (p *messageParser) checkRepeated(g *fieldRow, line NodeID, name Span) {
	if g.single == 0 {
		return
	}
	if first := p.msg.seen[g.single]; first != 0 {
		p.relate(CodeFieldRepeated, line, name, []Span{p.span(first)}, string(p.src[name.Start:name.End]))
		return
	}
	p.msg.seen[g.single] = line
}

// checkEmptyLines reports the empty lines of a structured list or dictionary that stands on others too: joined by commas, as
// they are read, they make a member that is empty. RFC 9651, 4.2.
func (p *messageParser) checkEmptyLines(section NodeID) {
	if !p.msg.emptySF {
		return
	}
	p.msg.emptySF = false
	lines := map[string]int{}
	empty := func(line NodeID) bool { return p.nodeIn(line, KindFieldValue) == NoNode }
	name := func(line NodeID) (NodeID, string) {
		n := p.nodeIn(line, KindFieldName)
		if n == NoNode {
			return n, ""
		}
		s := p.span(n)
		return n, asciiLower(string(p.src[s.Start:s.End]))
	}
	for line := section + 1; line < p.nodes[section].After; line = p.nodes[line].After {
		if n, key := name(line); n != NoNode {
			lines[key]++
		}
	}
	for line := section + 1; line < p.nodes[section].After; line = p.nodes[line].After {
		if p.nodes[line].Kind != KindFieldLine || !empty(line) {
			continue
		}
		if n, key := name(line); n != NoNode && lines[key] > 1 && rowOf([]byte(key)).repeated == joinedSF {
			p.report(CodeSFEmptyMember, line, p.span(n))
		}
	}
}

// checkTrailer reports a field that must not come after the content. RFC 9110, 6.5.1.
func (p *messageParser) checkTrailer(g *fieldRow, line NodeID, name Span) {
	if g.in&NeverInTrailer != 0 {
		p.report(CodeTrailerForbidden, line, name, string(p.src[name.Start:name.End]))
		return
	}
	p.checkRepeated(g, line, name)
}

// checkHost: RFC 9112, 3.2. A request in HTTP/1.1 has exactly one Host; later versions name the authority otherwise.
func (p *messageParser) checkHost(request, line NodeID) {
	h := &p.msg.host
	switch {
	case h.n == 0:
		if p.msg.http11 && !p.msg.http09 && !p.msg.later && p.msg.version.Len() > 0 {
			p.report(CodeHostMissing, line, p.span(line))
		}
	case h.n > 1:
		for i := 1; i < h.kept(); i++ {
			p.relate(CodeHostRepeated, h.line[i], p.span(h.line[i]), []Span{p.span(h.line[0])})
		}
	case h.val[0].Len() == 0:
		if p.msg.form == targetAbsolute && p.findIn(line, KindAuthority) == NoNode {
			return // what the target asks for: RFC 9112, 3.2
		}
		p.report(CodeHostEmpty, h.line[0], p.span(h.line[0]))
	case p.msg.form == targetAbsolute, p.msg.form == targetAuthority:
		target := p.nodeIn(line, KindRequestTarget)
		if target == NoNode {
			return
		}
		if a := p.findIn(target, KindAuthority); a != NoNode {
			want, got := p.span(a), h.val[0]
			if at := bytes.LastIndexByte(p.src[want.Start:want.End], '@'); at >= 0 {
				want.Start += int32(at) + 1 // Host is the authority without the user information
			}
			if !p.sameAuthority(p.src[want.Start:want.End], p.src[got.Start:got.End], p.src[p.nodes[target].Start:want.Start]) {
				p.relate(CodeHostDiffers, h.line[0], got, []Span{want}, string(p.src[got.Start:got.End]), string(p.src[want.Start:want.End]))
			}
		}
	}
}

// sameAuthority reports whether the authority of a target and Host name one place. rest begins with the target's scheme.
// CONNECT has none: there, Host may leave the port out, as in the examples of RFC 9110, 9.3.6.
func (p *messageParser) sameAuthority(target, host, rest []byte) bool {
	if p.msg.form == targetAuthority && bytes.IndexByte(host[bytes.IndexByte(host, ']')+1:], ':') < 0 {
		target = target[:bytes.LastIndexByte(target, ':')]
	}
	return bytes.EqualFold(withoutDefaultPort(target, rest), withoutDefaultPort(host, rest))
}

// withoutDefaultPort takes the port off an authority where it is the one that the scheme has anyway: the two name one place.
// rest begins with the scheme.
func withoutDefaultPort(authority, rest []byte) []byte {
	port := ":80"
	if len(rest) >= 6 && equalFold(rest[:6], "https:") {
		port = ":443"
	}
	return bytes.TrimSuffix(authority, []byte(port))
}
