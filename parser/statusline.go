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
		if p.span(sp).Len() > 1 || p.src[e-1] != ' ' {
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

// StatusCode reads a status code: RFC 9110, 15. code is 0 where text is not three digits. defined is true from 100 to 599: a client
// treats every other code as an error of the server, 5xx.
func StatusCode[T ~string | ~[]byte](text T) (code int, defined bool) {
	if len(text) != 3 || !isDigit(text[0]) || !isDigit(text[1]) || !isDigit(text[2]) {
		return 0, false
	}
	code = int(text[0]-'0')*100 + int(text[1]-'0')*10 + int(text[2]-'0')
	return code, 100 <= code && code <= 599
}

// statusCode: RFC 9112, 4. status-code = 3DIGIT.
func (p *messageParser) statusCode(line NodeID, end int) {
	w := p.src[p.pos:end]
	n := p.leaf(KindStatusCode, end)
	p.msg.status = 0
	if n == NoNode {
		p.report(CodeBadStatusCode, line, Span{int32(p.pos), int32(p.pos)}, "")
		return
	}
	code, defined := StatusCode(w)
	p.msg.status = code
	switch {
	case code == 0 && string(w) != "000":
		p.reportNode(CodeBadStatusCode, n, string(w[:min(len(w), 40)]))
	case !defined:
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
