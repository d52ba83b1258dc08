package parser

import "bytes"

// chunkedBody: RFC 9112, 7.1. chunked-body = *chunk last-chunk trailer-section CRLF.
func (p *messageParser) chunkedBody(message NodeID, m *Message) {
	body := p.begin(KindChunkedBody)
	m.Complete = false
	broken := false // why the last chunk is missing was said
	for p.pos < len(p.src) {
		last, ok := p.chunk(m)
		if !ok {
			broken = true
			break
		}
		if last {
			m.Complete = true
			break
		}
	}
	if m.Complete {
		p.fieldLines(KindTrailerSection, message)
		if p.pos >= len(p.src) {
			m.Complete = false
		}
		p.emptyLine(body)
	} else if !broken {
		node := body
		if p.pos == int(p.nodes[body].Start) {
			node = message // an empty body leaves no node
		}
		p.report(CodeLastChunkMissing, node, Span{int32(p.pos), int32(p.pos)})
	}
	p.end(body)
}

// chunk: RFC 9112, 7.1. It reports whether this was the last chunk, and whether reading can go on.
func (p *messageParser) chunk(m *Message) (last, ok bool) {
	start := p.pos
	end := start + len(p.lineAt(start))
	sizeEnd := p.scan(start, end, classHex)
	size, code := parseChunkSize(p.src[start:sizeEnd])
	if stop := p.scanOWS(sizeEnd, end); code == "" && stop < end && p.src[stop] != ';' {
		code = CodeBadChunkSize
	}
	if code != "" {
		// Nobody can know where the next chunk begins: the rest is one unknown part.
		n := p.leaf(KindUnknown, len(p.src))
		p.report(code, n, Span{int32(start), int32(max(end, start+1))}, string(p.src[start:min(end, start+40)]))
		return false, false
	}
	kind := KindChunk
	if size == 0 {
		kind = KindLastChunk
	}
	node := p.begin(kind)
	p.leaf(KindChunkSize, sizeEnd)
	if blanks := p.scanOWS(p.pos, end); blanks == end && blanks > p.pos {
		p.reportNode(CodeChunkSizeSpace, p.leaf(KindBWS, end))
	}
	p.chunkExts(end)
	p.lineEndAs(CodeChunkLineLF)
	if size == 0 {
		complete := lineEndLen(p.src, end) > 0
		if !complete {
			p.report(CodeChunkIncomplete, node, Span{int32(start), int32(p.pos)}, "0", "0")
		}
		p.end(node)
		return complete, complete
	}
	have := int64(len(p.src) - p.pos)
	dataStart := p.pos
	if have < size {
		p.leaf(KindChunkData, len(p.src))
		m.Counted += have
		p.end(node)
		p.report(CodeChunkIncomplete, node, Span{int32(dataStart), int32(p.pos)}, formatInt(size), formatInt(have))
		return false, false
	}
	p.leaf(KindChunkData, p.pos+int(size))
	m.Counted += size
	ok = true
	if lineEndLen(p.src, p.pos) == 0 {
		// The size was wrong, most likely. The rest of the line is kept apart, and reading goes on after it.
		stop := p.pos + len(p.lineAt(p.pos))
		p.report(CodeChunkDataEnd, node, Span{int32(p.pos), int32(min(p.pos+1, len(p.src)))})
		p.leaf(KindUnknown, stop)
		ok = p.pos < len(p.src)
	}
	p.lineEndAs(CodeChunkLineLF)
	p.end(node)
	return false, ok
}

// parseChunkSize reads 1*HEXDIG as a number of bytes.
func parseChunkSize(w []byte) (int64, Code) {
	if len(w) == 0 {
		return 0, CodeBadChunkSize
	}
	var n int64
	for _, c := range w {
		if n >= 1<<59 {
			return 0, CodeChunkSizeOverflow
		}
		d := c - '0'
		if c >= 'A' {
			d = c&^0x20 - 'A' + 10
		}
		n = n<<4 | int64(d)
	}
	return n, ""
}

// chunkExts: RFC 9112, 7.1.1. chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] ).
func (p *messageParser) chunkExts(end int) {
	for p.pos < end {
		blanks := p.leaf(KindBWS, p.scanOWS(p.pos, end))
		if p.pos >= end {
			p.reportNode(CodeBadChunkExt, blanks) // not before the line end
			return
		}
		if p.src[p.pos] != ';' {
			p.badChunkExt(end)
			return
		}
		ext := p.begin(KindChunkExt)
		p.leaf(KindDelimiter, p.pos+1)
		if n := p.leaf(KindBWS, p.scanOWS(p.pos, end)); blanks == NoNode {
			blanks = n
		}
		nameEnd := p.scanToken(p.pos, end)
		if nameEnd == p.pos {
			if !p.badChunkExt(end) {
				p.report(CodeBadChunkExt, ext, Span{int32(p.pos - 1), int32(p.pos)})
			}
			p.end(ext)
			return
		}
		p.leaf(KindChunkExtName, nameEnd)
		if eq := p.scanOWS(p.pos, end); eq < end && p.src[eq] == '=' {
			if n := p.leaf(KindBWS, eq); blanks == NoNode {
				blanks = n
			}
			p.leaf(KindDelimiter, eq+1)
			if n := p.leaf(KindBWS, p.scanOWS(p.pos, end)); blanks == NoNode {
				blanks = n
			}
			val := p.begin(KindChunkExtVal)
			if p.pos < end && p.src[p.pos] == '"' {
				p.quotedString(end)
				p.checkChunkExtVal(val)
			} else {
				p.leaf(KindToken, p.scanToken(p.pos, end))
			}
			empty := p.pos == int(p.nodes[val].Start)
			p.end(val)
			if empty {
				p.report(CodeBadChunkExt, ext, Span{int32(p.pos - 1), int32(p.pos)})
			}
		}
		p.end(ext)
		if blanks != NoNode { // read all the same: RFC 9110, 5.6.3
			p.reportNode(CodeBadWhitespace, blanks)
		}
	}
}

// badChunkExt closes what is left of the line, which no rule reads, and reports whether there was something.
func (p *messageParser) badChunkExt(end int) bool {
	cr := bytes.IndexByte(p.src[p.pos:end], '\r')
	n := p.leaf(KindUnknown, end)
	switch {
	case n == NoNode:
		return false
	case cr >= 0:
		at := p.nodes[n].Start + int32(cr)
		p.report(CodeBareCR, n, Span{at, at + 1})
	default:
		p.reportNode(CodeBadChunkExt, n)
	}
	return true
}

// checkChunkExtVal reports the first byte of a quoted value that none may hold. RFC 9110, 5.6.4.
func (p *messageParser) checkChunkExtVal(val NodeID) {
	for n := val + 1; int(n) < len(p.nodes); n++ {
		if p.nodes[n].Kind != KindQDText {
			continue
		}
		s := p.span(n)
		for i := s.Start; i < s.End; i++ {
			if c := p.src[i]; class[c]&(classVchar|classWS) == 0 {
				p.report(orBareCR(c, CodeBadChunkExt), n, Span{i, i + 1})
				return
			}
		}
	}
}
