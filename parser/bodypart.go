package parser

import "bytes"

// maxBoundary is the number of characters that a boundary may have. RFC 2046, 5.1.1.
const maxBoundary = 70

// multipart is what is known while the parts of one multipart content are read.
type multipart struct {
	*messageParser
	boundary []byte
	formData bool // multipart/form-data: RFC 7578
	depth    int  // multiparts around this one
	names    map[string]Span
}

// bodyPart: RFC 2046, 5.1.1. body-part = MIME-part-headers [ CRLF *OCTET ].
func (m *multipart) bodyPart(end int) {
	p := m.messageParser
	whole := p.src
	p.src = p.src[:end]
	start := p.pos
	part := p.begin(KindBodyPart)
	section := p.begin(KindHeaderSection)
	for p.pos < end && lineEndLen(p.src, p.pos) == 0 {
		p.fieldLine(KindBodyPart, false)
		p.lineEnd()
	}
	p.end(section)
	var contentType, disposition NodeID
	if p.pos > start {
		for line := section + 1; line < p.nodes[section].After; line = p.nodes[line].After {
			switch {
			case p.isField(line, "content-type"):
				contentType = line
			case p.isField(line, "content-disposition"):
				disposition = line
			}
		}
	}
	if p.pos < end {
		p.emptyLine(part)
	}
	if p.pos < end {
		m.partContent(contentType, end)
	}
	p.end(part)
	p.src = whole
	switch {
	case !m.formData:
	case p.pos > start:
		m.checkDisposition(part, disposition)
	default: // nothing at all between two boundaries leaves no node
		p.report(CodePartName, p.open, Span{int32(start), int32(start)})
	}
}

// isField reports whether a field line has that lower-case name.
func (p *messageParser) isField(line NodeID, name string) bool {
	n := p.nodeIn(line, KindFieldName)
	return n != NoNode && equalFold(p.src[p.nodes[n].Start:p.span(n).End], name)
}

// partContent reads the content of a part, which is not empty: a multipart in its turn, or one leaf.
func (m *multipart) partContent(contentType NodeID, end int) {
	value := NoNode
	if contentType != 0 {
		value = m.nodeIn(contentType, KindFieldValue)
	}
	if value != NoNode && m.hasMediaType(m.span(value), "multipart/") {
		boundary, _ := m.parameterOf(contentType, "boundary")
		m.checkBoundary(contentType, boundary)
		switch {
		case len(boundary) == 0:
			m.reportNode(CodeBoundaryMissing, contentType)
		case m.depth+1 == maxMultipartDepth:
			m.reportNode(CodeMultipartTooDeep, m.leaf(KindContent, end))
			return
		default:
			m.multipart(boundary, false, m.depth+1)
			return
		}
	}
	m.checkInside(m.leaf(KindContent, end))
}

// outside makes the text before the first boundary or after the last, which recipients pass over.
func (m *multipart) outside(kind Kind, end int, code Code) {
	n := m.leaf(kind, end)
	if n == NoNode {
		return
	}
	s := m.span(n)
	if len(bytes.Trim(m.src[s.Start:s.End], "\r\n")) > 0 {
		m.reportNode(code, n)
	}
	m.checkInside(n)
}

// checkInside reports the first place in a leaf that looks like a boundary and is none.
func (m *multipart) checkInside(leaf NodeID) {
	s := m.span(leaf)
	w := m.src[s.Start:s.End]
	delimiter := append([]byte("--"), m.boundary...)
	for i := 0; ; i++ {
		next := bytes.Index(w[i:], delimiter)
		if next < 0 {
			return
		}
		i += next
		after := i + len(delimiter)
		place := Span{s.Start + int32(i), s.Start + int32(after)}
		switch {
		case i == 0 || w[i-1] == '\n':
			m.report(CodeBoundaryLonger, leaf, place)
			return
		case after == len(w) || lineEndLen(w, after) > 0 || bytes.HasPrefix(w[after:], []byte("--")):
			m.report(CodeBoundaryInLine, leaf, place)
			return
		}
	}
}

// checkDisposition: RFC 7578, 4.2 and 4.3. Each part of a form has a name.
func (m *multipart) checkDisposition(part, line NodeID) {
	if line == 0 {
		m.report(CodePartName, part, Span{m.nodes[part].Start, m.nodes[part].Start})
		return
	}
	name, found := m.parameterOf(line, "name")
	if !found {
		m.reportNode(CodePartName, line)
	}
	if n := m.parameterIn(line, "filename*"); n != NoNode {
		m.reportNode(CodePartFilename, n)
	}
	if !found {
		return
	}
	if m.names == nil {
		m.names = make(map[string]Span)
	}
	span := m.span(m.parameterIn(line, "name"))
	if first, again := m.names[string(name)]; again {
		m.relate(CodePartNameRepeated, line, span, []Span{first}, string(name[:min(len(name), 40)]))
		return
	}
	m.names[string(name)] = span
}

// checkBoundary: RFC 2046, 5.1.1. boundary := 0*69<bchars> bcharsnospace.
func (p *messageParser) checkBoundary(line NodeID, boundary []byte) {
	n := p.parameterIn(line, "boundary")
	if n == NoNode || len(boundary) == 0 {
		return
	}
	if len(boundary) > maxBoundary {
		p.reportNode(CodeBoundaryTooLong, n, formatInt(int64(len(boundary))))
	}
	for _, c := range boundary {
		if !isAlpha(c) && !isDigit(c) && bytes.IndexByte([]byte("'()+_,-./:=? "), c) < 0 {
			p.reportNode(CodeBoundaryChar, n, string(rune(c)))
			return
		}
	}
	if boundary[len(boundary)-1] == ' ' {
		p.reportNode(CodeBoundarySpace, n)
	}
}
