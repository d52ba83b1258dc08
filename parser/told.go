package parser

// Told says that the bytes were told by a person or a program, in a text about a message, and not taken from the wire: the content
// may have been left out, cut, or shown decoded. What the framing promises and the text does not hold is then no fault of the
// message, and a line that begins another message ends the one before.
func Told() Option { return func(c *config) { c.told = true } }

// toldContent reads what was told of a content that the framing promises, and reports whether it decided where that ends.
func (p *messageParser) toldContent(message NodeID, m *Message) bool {
	if !p.told {
		return false
	}
	start := p.pos
	if start == len(p.src) || p.startsTold(start) {
		if m.Framing == FramingContentLength && m.Declared == 0 {
			return false
		}
		m.Complete, m.Untold = false, true
		p.report(CodeContentUntold, message, Span{int32(start), int32(start)})
		return true
	}
	next := p.nextTold(start)
	end := p.beforeEmptyLine(start, next)
	have := int64(end - start)
	switch m.Framing {
	case FramingContentLength:
		if d := m.Declared; d <= int64(next-start) && (d >= have || p.onlyLineEnds(start+int(d), end)) {
			return false // but for line ends at its end, it is as long as it says
		}
		p.contentBytes(end)
		m.Counted, m.Complete = have, have >= m.Declared
		line := p.msg.contentLength.line[0]
		p.relate(CodeContentTold, message, Span{int32(start), int32(end)}, []Span{p.span(line)}, formatInt(m.Declared), formatInt(have))
	case FramingChunked:
		if p.startsChunk(start) {
			return false
		}
		p.contentBytes(end)
		m.Counted, m.Decoded = have, true
		p.report(CodeContentDecoded, message, Span{int32(start), int32(end)})
	default: // to the end of the connection: the next message is not part of it
		p.contentBytes(end)
		m.Counted = have
	}
	return true
}

// startsTold reports whether the line at i begins a message: a start line with its version, and a field or nothing behind it.
func (p *messageParser) startsTold(i int) bool {
	if !p.startsMessage(i) {
		return false
	}
	line := p.lineAt(i)
	if !isStatusLine(line) {
		words := 0
		for at := 0; at < len(line); at++ {
			if line[at] == ' ' {
				words++
			}
		}
		if words != 2 {
			return false
		}
	}
	next := p.lineAfter(i)
	return next >= len(p.src) || lineEndLen(p.src, next) > 0 || isFieldLine(p.lineAt(next))
}

// nextTold gives the place of the next line that begins a message behind an empty line, or the end of the source.
func (p *messageParser) nextTold(i int) int {
	empty := false
	for i = p.lineAfter(i); i < len(p.src); i = p.lineAfter(i) {
		if empty && p.startsTold(i) {
			return i
		}
		empty = lineEndLen(p.src, i) > 0
	}
	return len(p.src)
}

// beforeEmptyLine gives the place before the empty line that sets what was told apart from the next message, which begins at next.
func (p *messageParser) beforeEmptyLine(start, next int) int {
	if next == len(p.src) {
		return next
	}
	end := next
	for _, c := range [...]byte{'\n', '\r'} {
		if end > start && p.src[end-1] == c {
			end--
		}
	}
	return end
}

// onlyLineEnds reports whether nothing but line ends stands between two places.
func (p *messageParser) onlyLineEnds(from, to int) bool {
	for ; from < to; from++ {
		if c := p.src[from]; c != '\r' && c != '\n' {
			return false
		}
	}
	return true
}

// startsChunk reports whether the line at i may be the first of a chunk: a size, and perhaps extensions.
func (p *messageParser) startsChunk(i int) bool {
	end := i + len(p.lineAt(i))
	size := p.scan(i, end, classHex)
	rest := p.scanOWS(size, end)
	return size > i && size-i <= 8 && (rest == end || p.src[rest] == ';')
}
