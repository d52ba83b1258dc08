package parser

import "bytes"

// structuredContent reads the content up to end by the grammar of its media type, where that has one
// that is worth seeing in place: forms and multipart. It reports whether it did.
func (p *messageParser) structuredContent(end int) bool {
	f := &p.msg.contentType
	if f.n == 0 {
		return false
	}
	form := p.hasMediaType(f.val[0], "application/x-www-form-urlencoded")
	multipart := p.hasMediaType(f.val[0], "multipart/")
	if !form && !multipart || p.hasContentCoding() {
		return false
	}
	if form {
		p.form(end)
		return true
	}
	boundary, found := p.parameterOf(f.line[0], "boundary")
	p.checkBoundary(f.line[0], boundary)
	if !found || len(boundary) == 0 {
		p.report(CodeBoundaryMissing, f.line[0], p.span(f.line[0]))
		return false
	}
	// Lines and fields must not run over the end of the content into the next message.
	whole := p.src
	p.src = p.src[:end]
	p.multipart(boundary, p.hasMediaType(f.val[0], "multipart/form-data"), 0)
	p.src = whole
	return true
}

// hasMediaType reports whether the media type in s is want, or begins with it when want ends in a slash.
func (p *messageParser) hasMediaType(s Span, want string) bool {
	w := p.src[s.Start:s.End]
	if want[len(want)-1] == '/' {
		return len(w) > len(want) && equalFold(w[:len(want)], want)
	}
	if i := bytes.IndexByte(w, ';'); i >= 0 {
		w = w[:i]
	}
	return equalFold(bytes.TrimRight(w, " \t"), want)
}

// hasContentCoding reports whether the message at hand has a Content-Encoding: its content is then not what the media type says.
func (p *messageParser) hasContentCoding() bool {
	section := p.nodeIn(p.open, KindHeaderSection)
	if section == NoNode {
		return false
	}
	for line := section + 1; line < p.nodes[section].After; line = p.nodes[line].After {
		if name := p.nodeIn(line, KindFieldName); name != NoNode {
			if s := p.span(name); equalFold(p.src[s.Start:s.End], "content-encoding") {
				return true
			}
		}
	}
	return false
}

// parameterOf gives the value of the parameter of that lower-case name in a field line, without its quotes.
func (p *messageParser) parameterOf(line NodeID, name string) (value []byte, found bool) {
	c := p.parameterIn(line, name)
	if c == NoNode {
		return nil, false
	}
	v := p.nodeIn(c, KindParameterValue)
	if v == NoNode {
		return nil, true
	}
	return p.unquoted(v), true
}

// parameterIn gives the parameter of that lower-case name in a field line, or NoNode.
func (p *messageParser) parameterIn(line NodeID, name string) NodeID {
	field := p.nodeIn(line, KindFieldValue)
	if field == NoNode {
		return NoNode
	}
	for c := field + 1; c < p.nodes[field].After; c = p.nodes[c].After {
		if p.nodes[c].Kind == KindParameter {
			if s := p.span(c + 1); equalFold(p.src[s.Start:s.End], name) {
				return c
			}
		}
	}
	return NoNode
}

// unquoted gives the bytes that a parameter value stands for. RFC 9110, 5.6.4.
func (p *messageParser) unquoted(value NodeID) []byte {
	q := p.nodeIn(value, KindQuotedString)
	if q == NoNode {
		s := p.span(value)
		return p.src[s.Start:s.End]
	}
	var out []byte
	for c := q + 1; c < p.nodes[q].After; c = p.nodes[c].After {
		s := p.span(c)
		switch p.nodes[c].Kind {
		case KindQDText:
			out = append(out, p.src[s.Start:s.End]...)
		case KindQuotedPair:
			out = append(out, p.src[s.Start+1:s.End]...)
		}
	}
	return out
}
