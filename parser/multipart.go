package parser

import "bytes"

// boundaryLine is where a line with the boundary stands in the source.
type boundaryLine struct {
	start, end int // of the line, without its line end
	boundary   int // the end of the boundary
	closing    bool
}

// multipart: RFC 2046, 5.1.1. The content runs from the cursor to the end of p.src.
func (p *messageParser) multipart(boundary []byte) {
	start := p.pos
	end := len(p.src)
	line, found := p.nextBoundary(start, boundary)
	if !found {
		n := p.leaf(KindContent, end)
		if n == NoNode { // nothing at all
			n = p.open
		}
		p.report(CodeBoundaryNotFound, n, Span{int32(start), int32(end)}, string(boundary[:min(len(boundary), 70)]))
		return
	}
	content := p.begin(KindContent)
	multipart := p.begin(KindMultipart)
	p.leaf(KindPreamble, p.beforeLineEnd(line.start))
	for {
		p.boundaryLine(line)
		if line.closing {
			p.leaf(KindEpilogue, end)
			break
		}
		if line, found = p.nextBoundary(p.pos, boundary); !found {
			p.bodyPart(end)
			p.report(CodeMultipartOpen, multipart, Span{int32(start), int32(end)}, string(boundary[:min(len(boundary), 70)]))
			break
		}
		p.bodyPart(p.beforeLineEnd(line.start))
	}
	p.end(multipart)
	p.end(content)
}

// beforeLineEnd gives the place of the line end before i, which belongs to the boundary. It does not go behind the cursor.
func (p *messageParser) beforeLineEnd(i int) int {
	if i > p.pos && p.src[i-1] == '\n' {
		i--
		if i > p.pos && p.src[i-1] == '\r' {
			i--
		}
	}
	return i
}

// nextBoundary finds the next line, from the line at i on, that is "--", the boundary, perhaps "--", and blanks.
// Each line is looked at once, and no further than its own end.
func (p *messageParser) nextBoundary(i int, boundary []byte) (b boundaryLine, found bool) {
	for i < len(p.src) {
		line := p.lineAt(i)
		if len(line) >= len(boundary)+2 && line[0] == '-' && line[1] == '-' && bytes.HasPrefix(line[2:], boundary) {
			b = boundaryLine{start: i, end: i + len(line), boundary: i + 2 + len(boundary)}
			rest := b.boundary
			b.closing = bytes.HasPrefix(p.src[rest:b.end], []byte("--"))
			if b.closing {
				rest += 2
			}
			if p.scanOWS(rest, b.end) == b.end {
				return b, true
			}
		}
		i = p.lineAfter(i)
	}
	return b, false
}

// boundaryLine: RFC 2046, 5.1.1. delimiter = CRLF "--" boundary; and its transport padding and line end.
func (p *messageParser) boundaryLine(line boundaryLine) {
	node := p.begin(KindBoundaryLine)
	p.leaf(KindLineEnd, line.start)
	p.leaf(KindDelimiter, line.start+2)
	p.leaf(KindBoundary, line.boundary)
	if line.closing {
		p.leaf(KindDelimiter, line.boundary+2)
	}
	p.leaf(KindOWS, line.end)
	p.lineEnd()
	p.end(node)
}

// bodyPart: RFC 2046, 5.1.1. body-part = MIME-part-headers [ CRLF *OCTET ].
func (p *messageParser) bodyPart(end int) {
	whole := p.src
	p.src = p.src[:end]
	part := p.begin(KindBodyPart)
	section := p.begin(KindHeaderSection)
	for p.pos < end && lineEndLen(p.src, p.pos) == 0 {
		p.fieldLine(KindBodyPart, false)
		p.lineEnd()
	}
	p.end(section)
	if p.pos < end {
		p.emptyLine(part)
	}
	p.leaf(KindContent, end)
	p.end(part)
	p.src = whole
}
