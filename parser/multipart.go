package parser

import "bytes"

// boundaryLine is where a line with the boundary stands in the source.
type boundaryLine struct {
	start, end int // of the line, without its line end
	boundary   int // the end of the boundary
	closing    bool
}

// maxMultipartDepth is how deep multiparts are opened in multiparts; what is deeper is one content.
const maxMultipartDepth = 8

// multipart: RFC 2046, 5.1.1. The content runs from the cursor to the end of p.src, and is not empty.
func (p *messageParser) multipart(boundary []byte, formData bool, depth int) {
	m := multipart{messageParser: p, boundary: boundary, formData: formData, depth: depth}
	start, end := p.pos, len(p.src)
	arg := string(boundary[:min(len(boundary), maxBoundary)])
	line, found := p.nextBoundary(start, boundary)
	if !found {
		p.reportNode(CodeBoundaryNotFound, p.leaf(KindContent, end), arg)
		return
	}
	content := p.begin(KindContent)
	node := p.begin(KindMultipart)
	m.outside(KindPreamble, p.beforeLineEnd(line.start), CodeMultipartPreamble)
	if line.closing {
		p.report(CodeMultipartNoParts, node, Span{int32(line.start), int32(line.end)})
	}
	for {
		p.boundaryLine(line)
		if line.closing {
			m.outside(KindEpilogue, end, CodeMultipartEpilogue)
			break
		}
		if line, found = p.nextBoundary(p.pos, boundary); !found {
			m.bodyPart(end)
			p.report(CodeMultipartOpen, node, Span{int32(start), int32(end)}, arg)
			break
		}
		m.bodyPart(p.beforeLineEnd(line.start))
	}
	p.end(node)
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
	if n := p.leaf(KindOWS, line.end); n != NoNode {
		p.reportNode(CodeBoundaryPadding, n)
	}
	p.lineEnd()
	p.end(node)
}
