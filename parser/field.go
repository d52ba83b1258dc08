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
	p.checkEmptyLines(s)
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
			if n := p.leaf(KindUnknown, end); n != NoNode {
				p.reportNode(orBareCR(p.src[nameStart], CodeFieldNoColon), n)
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
	end = p.foldedEnd(end)
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	valueEnd := end
	for valueEnd > p.pos && isWS(p.src[valueEnd-1]) {
		valueEnd--
	}
	p.fieldValue(line, section, Span{int32(nameStart), int32(nameEnd)}, valueEnd)
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
		p.report(orBareCR(p.src[bad], CodeBadFieldName), name, Span{int32(bad), int32(bad + 1)})
	}
}

// fieldValue reads a value by the grammar of its field.
func (p *messageParser) fieldValue(line NodeID, section Kind, name Span, end int) {
	span := Span{int32(p.pos), int32(end)}
	if len(p.folds) > 0 {
		p.unfold(end)
		span = p.trimmed(span)
	}
	g := rowOf(p.src[name.Start:name.End])
	switch section {
	case KindHeaderSection:
		p.note(g, line, name, span)
	case KindTrailerSection:
		p.checkTrailer(g, line, name)
	} // the fields of a body part say nothing about the message
	if span.Len() == 0 && g.empty != mayBeEmpty {
		p.report(g.empty, line, name)
	}
	p.msg.emptySF = p.msg.emptySF || span.Len() == 0 && g.repeated == joinedSF
	if p.pos == end {
		return
	}
	value := p.begin(KindFieldValue)
	said := p.mark()
	if len(p.folds) > 0 {
		p.foldedValue(value, g, end, section != KindBodyPart) // in MIME, folds are as good as blanks: RFC 5322, 2.2.3
	} else {
		p.scanValue(g, end)
	}
	p.end(value)
	p.checkParameters(g.parameters, value, said)
	p.checkValueBytes(value, span, said)
}

// scanValue reads the value from the cursor to end, which may be nothing where all of it is folds.
func (p *messageParser) scanValue(g *fieldRow, end int) {
	if g.scan == nil || p.pos == end {
		p.text(end)
		return
	}
	p.inValue = true
	g.scan(p, end)
	p.garbage(end, CodeBadValue)
	p.inValue = false
}

// checkValueBytes reports the bytes that no field value may hold, and those that are only obsolete,
// where none of the findings after said is about these. RFC 9110, 5.5.
func (p *messageParser) checkValueBytes(value NodeID, span Span, said mark) {
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
			p.report(CodeBareCR, value, Span{int32(i), int32(i + 1)})
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

// text makes one leaf of a value without further grammar.
func (p *messageParser) text(end int) { p.leaf(KindText, end) }
