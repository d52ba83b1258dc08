package parser

import "bytes"

// fieldLines reads field lines up to an empty line or the end of the input. RFC 9112, 5.
func (p *messageParser) fieldLines(section Kind, message NodeID) {
	s := p.begin(section)
	first := true
	for p.pos < len(p.src) && lineEndLen(p.src, p.pos) == 0 {
		p.fieldLine(section, first)
		p.lineEnd()
		first = false
	}
	p.end(s)
}

// fieldLine: RFC 9112, 5. field-line = field-name ":" OWS field-value OWS.
func (p *messageParser) fieldLine(section Kind, first bool) {
	line := p.begin(KindFieldLine)
	start := p.pos
	end := start + len(p.lineAt(start))
	if isWS(p.src[p.pos]) { // only the first line can begin so: later ones continue the line before
		n := p.leaf(KindOWS, p.scanOWS(p.pos, end))
		p.reportNode(CodeSpaceBeforeField, n)
	}
	nameStart := p.pos
	nameEnd := p.scanToken(nameStart, end)
	colon := nameEnd
	isToken := true
	if colon >= end || p.src[colon] != ':' {
		i := bytes.IndexByte(p.src[nameStart:end], ':')
		if i < 0 {
			n := p.leaf(KindUnknown, end)
			if n != NoNode {
				p.reportNode(CodeFieldNoColon, n)
			}
			p.end(line)
			return
		}
		colon = nameStart + i
		nameEnd, isToken = colon, false
		for nameEnd > nameStart && isWS(p.src[nameEnd-1]) {
			nameEnd--
		}
	}
	name := p.leaf(KindFieldName, nameEnd)
	if !isToken || name == NoNode {
		p.checkName(line, name, nameStart, nameEnd)
	}
	if n := p.leaf(KindBWS, colon); n != NoNode {
		p.reportNode(CodeSpaceBeforeColon, n)
	}
	p.leaf(KindDelimiter, colon+1)
	end, folded := p.foldedEnd(end)
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	valueEnd := end
	for valueEnd > p.pos && isWS(p.src[valueEnd-1]) {
		valueEnd--
	}
	p.fieldValue(line, section, Span{int32(nameStart), int32(nameEnd)}, valueEnd, folded)
	p.leaf(KindOWS, end)
	p.end(line)
}

// checkName: RFC 9110, 5.1. field-name = token.
func (p *messageParser) checkName(line, name NodeID, start, end int) {
	if name == NoNode {
		p.report(CodeFieldNameEmpty, line, Span{int32(start), int32(start)})
		return
	}
	if bad := p.scanToken(start, end); bad < end {
		p.report(CodeBadFieldName, name, Span{int32(bad), int32(bad + 1)})
	}
}

// foldedEnd follows the obsolete line folding: lines that begin with a blank continue the value. RFC 9112, 5.2.
func (p *messageParser) foldedEnd(end int) (int, bool) {
	folded := false
	for {
		n := lineEndLen(p.src, end)
		if n == 0 || end+n >= len(p.src) || !isWS(p.src[end+n]) {
			return end, folded
		}
		next := end + n + len(p.lineAt(end+n))
		if p.scanOWS(end+n, next) == next && lineEndLen(p.src, next) == 0 {
			return end, folded // blanks at the very end of the input
		}
		folded = true
		end = next
	}
}

// fieldValue reads a value by the grammar of its field.
func (p *messageParser) fieldValue(line NodeID, section Kind, name Span, end int, folded bool) {
	span := Span{int32(p.pos), int32(end)}
	g := p.grammarOf(p.src[name.Start:name.End])
	switch section {
	case KindHeaderSection:
		p.note(g, line, name, span)
	case KindTrailerSection:
		p.checkTrailer(g, line, name)
	} // the fields of a body part say nothing about the message
	if p.pos == end {
		if g.empty != "" {
			p.report(g.empty, line, name)
		}
		return
	}
	value := p.begin(KindFieldValue)
	said := len(p.diags)
	switch {
	case folded:
		p.foldedValue(value, end)
	case g.scan != nil:
		p.inValue = true
		g.scan(p, end)
		p.garbage(end, CodeBadValue)
		p.inValue = false
	default:
		p.text(end)
	}
	p.end(value)
	p.checkValueBytes(value, span, said)
}

// foldedValue cuts a folded value into its lines. The pieces are text: a fold may stand anywhere, also
// inside a quoted string, and a recipient must replace it by spaces before it reads the value.
func (p *messageParser) foldedValue(value NodeID, end int) {
	for p.pos < end {
		stop := min(p.pos+len(p.lineAt(p.pos)), end)
		text := stop
		for text > p.pos && isWS(p.src[text-1]) {
			text--
		}
		p.leaf(KindText, text)
		if stop == end {
			p.leaf(KindText, end)
			return
		}
		fold := p.scanOWS(stop+lineEndLen(p.src, stop), end)
		p.reportNode(CodeObsFold, p.leaf(KindObsFold, fold))
	}
}

// checkValueBytes reports the bytes that no field value may hold, and those that are only obsolete,
// where none of the findings from index said on is about these. RFC 9110, 5.5.
func (p *messageParser) checkValueBytes(value NodeID, span Span, said int) {
	obs := -1
	for i := int(span.Start); i < int(span.End); i++ {
		if i = p.scan(p.scanPlain(i, int(span.End)), int(span.End), classPlain); i == int(span.End) {
			break
		}
		c := p.src[i]
		switch {
		case c >= 0x80:
			if obs < 0 {
				obs = i
			}
		case c == 0:
			p.report(CodeNUL, value, Span{int32(i), int32(i + 1)})
		case c == '\r':
			if lineEndLen(p.src, i) == 0 {
				p.report(CodeBareCR, value, Span{int32(i), int32(i + 1)})
			}
		case c == '\n':
		default:
			p.report(CodeControlInValue, value, Span{int32(i), int32(i + 1)})
		}
	}
	if obs >= 0 {
		e := obs
		for e < int(span.End) && p.src[e] >= 0x80 {
			e++
		}
		if s := (Span{int32(obs), int32(e)}); !p.saidSince(said, s) {
			p.report(CodeObsText, value, s)
		}
	}
}

// saidSince reports whether one of the findings from index first on is about bytes of s.
func (p *messageParser) saidSince(first int, s Span) bool {
	for _, d := range p.diags[first:] {
		if d.Span.Start < s.End && s.Start < d.Span.End {
			return true
		}
	}
	return false
}

// text makes one leaf of a value without further grammar.
func (p *messageParser) text(end int) { p.leaf(KindText, end) }
