package parser

// statusLine: RFC 9112, 4. status-line = HTTP-version SP status-code SP [ reason-phrase ].
func (p *messageParser) statusLine() {
	line := p.begin(KindStatusLine)
	start := p.pos
	end := start + len(p.lineAt(start))
	if blanks := p.leaf(KindSP, p.scanOWS(start, end)); blanks != NoNode {
		p.reportNode(CodeStartLineSpaces, blanks)
	}
	p.version(scanWord(p.src, p.pos, end))
	if e := p.scanOWS(p.pos, end); e > p.pos {
		sp := p.leaf(KindSP, e)
		if p.nodes[sp].Span.Len() > 1 || p.src[e-1] != ' ' {
			p.reportNode(CodeStartLineSpaces, sp)
		}
	}
	code := scanWord(p.src, p.pos, end)
	p.statusCode(line, code)
	if p.pos == end {
		if p.msg.status != 0 {
			p.report(CodeStatusLineSpace, line, Span{int32(start), int32(end)})
		}
	} else {
		if sp := p.leaf(KindSP, p.pos+1); p.src[p.pos-1] != ' ' {
			p.reportNode(CodeStartLineSpaces, sp)
		}
		p.reasonPhrase(end)
	}
	p.end(line)
	p.lineEnd()
}

// statusCode: RFC 9110, 15. status-code = 3DIGIT, of which 100 to 599 have a meaning.
func (p *messageParser) statusCode(line NodeID, end int) {
	w := p.src[p.pos:end]
	n := p.leaf(KindStatusCode, end)
	p.msg.status = 0
	if n == NoNode {
		p.report(CodeBadStatusCode, line, Span{int32(p.pos), int32(p.pos)}, "")
		return
	}
	if len(w) != 3 || !isDigit(w[0]) || !isDigit(w[1]) || !isDigit(w[2]) {
		p.reportNode(CodeBadStatusCode, n, string(w[:min(len(w), 40)]))
		return
	}
	p.msg.status = int(w[0]-'0')*100 + int(w[1]-'0')*10 + int(w[2]-'0')
	if p.msg.status < 100 || p.msg.status > 599 {
		p.reportNode(CodeStatusCodeRange, n, string(w))
	}
}

// reasonPhrase: RFC 9112, 4. reason-phrase = 1*( HTAB / SP / VCHAR / obs-text ).
func (p *messageParser) reasonPhrase(end int) {
	start := p.pos
	n := p.leaf(KindReasonPhrase, end)
	for i := start; i < end; i++ {
		if class[p.src[i]]&(classVchar|classWS) == 0 {
			p.report(orBareCR(p.src[i], CodeBadReasonPhrase), n, Span{int32(i), int32(i + 1)})
			return
		}
	}
}
