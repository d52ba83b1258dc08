package parser

import "bytes"

// garbage closes the bytes from the cursor to end, which no rule reads, and says what was expected there.
// Blanks before them are blanks.
func (p *messageParser) garbage(end int, code Code) {
	if p.pos < end {
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
		p.unread(end, code)
	}
}

// unread is garbage where no blanks may stand. It stays silent where code is "": the reason was said already.
func (p *messageParser) unread(end int, code Code, args ...string) {
	n := p.leaf(KindUnknown, end)
	if n == NoNode || code == "" || p.inValue && p.hasControl(p.span(n)) {
		return // a control character in a value is a finding of its own
	}
	p.reportNode(code, n, args...)
}

// hasControl reports whether s holds a byte that no field value may hold, which is a finding of its own.
func (p *messageParser) hasControl(s Span) bool {
	for _, c := range p.src[s.Start:s.End] {
		if c < ' ' && c != '\t' || c == 0x7f {
			return true
		}
	}
	return false
}

// stops says where reading goes on after bytes that no rule reads.
type stops uint8

const (
	atComma stops = 1 << iota
	atSemicolon
)

// skip gives the place of the next stop outside quoted strings, without the blanks before it, or end.
func (p *messageParser) skip(end int, at stops) int {
	i := p.pos
	for i < end {
		c := p.src[i]
		if c == ',' && at&atComma != 0 || c == ';' && at&atSemicolon != 0 {
			break
		}
		if c == '"' {
			i = p.closingQuote(i, end)
		}
		i++
	}
	i = min(i, end)
	for i > p.pos && isWS(p.src[i-1]) {
		i--
	}
	return i
}

// closingQuote gives the place of the quote that closes the one at i, end where there is none.
func (p *messageParser) closingQuote(i, end int) int {
	for i++; i < end && p.src[i] != '"'; i++ {
		if p.src[i] == '\\' {
			i++
		}
	}
	return min(i, end)
}

// beforeBlanks gives the place where the blanks before i begin.
func (p *messageParser) beforeBlanks(i int) int {
	for i > p.pos && isWS(p.src[i-1]) {
		i--
	}
	return i
}

// skipTo gives the place of the next byte c, or end.
func (p *messageParser) skipTo(c byte, end int) int {
	if i := bytes.IndexByte(p.src[p.pos:end], c); i >= 0 {
		return p.pos + i
	}
	return end
}

// at reports whether the byte at the cursor is c.
func (p *messageParser) at(c byte, end int) bool { return p.pos < end && p.src[p.pos] == c }

// quotedString: RFC 9110, 5.6.4. quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE. The cursor is on the opening quote.
func (p *messageParser) quotedString(end int) {
	node := p.begin(KindQuotedString)
	p.leaf(KindDelimiter, p.pos+1)
	needless := NoNode
	for {
		i := p.pos
		for i < end && p.src[i] != '"' && p.src[i] != '\\' {
			i++
		}
		p.leaf(KindQDText, i)
		if i == end || i+1 == end && p.src[i] == '\\' {
			p.leaf(KindUnknown, end)
			p.report(CodeQuoteOpen, node, Span{p.nodes[node].Start, int32(end)})
			break
		}
		if p.src[i] == '"' {
			p.leaf(KindDelimiter, i+1)
			break
		}
		c := p.src[i+1]
		pair := p.leaf(KindQuotedPair, i+2)
		switch {
		case class[c]&(classVchar|classWS) == 0:
			if !p.inValue {
				p.reportNode(CodeBadQuotedPair, pair)
			}
		case c != '"' && c != '\\' && needless == NoNode:
			needless = pair
		}
	}
	p.end(node)
	if needless != NoNode {
		p.reportNode(CodeNeedlessQuotedPair, needless)
	}
}

// maxCommentDepth is how deep comments are nested in the tree; what is deeper is plain ctext.
const maxCommentDepth = 32

// comment: RFC 9110, 5.6.5. comment = "(" *( ctext / quoted-pair / comment ) ")". The cursor is on the opening parenthesis.
func (p *messageParser) comment(end int) {
	var open [maxCommentDepth]NodeID
	depth, flat := 0, 0 // comments that are nodes, and those below them that are not
	start := p.pos
	for p.pos < end {
		i := p.pos
		for i < end && (flat > 0 || p.src[i] != '(') && p.src[i] != ')' && p.src[i] != '\\' {
			if p.src[i] == '(' {
				flat++
			}
			i++
		}
		p.leaf(KindCText, i)
		switch {
		case i == end:
		case p.src[i] == '\\':
			p.leaf(KindQuotedPair, min(i+2, end))
		case p.src[i] == '(' && depth == maxCommentDepth:
			flat++
			p.leaf(KindCText, i+1)
			p.reportNode(CodeCommentTooDeep, p.last())
		case p.src[i] == '(':
			open[depth] = p.begin(KindComment)
			depth++
			p.leaf(KindDelimiter, i+1)
		case flat > 0:
			flat--
			p.leaf(KindCText, i+1)
		default:
			p.leaf(KindDelimiter, i+1)
			depth--
			p.end(open[depth])
			if depth == 0 {
				return
			}
		}
	}
	for ; depth > 0; depth-- {
		p.end(open[depth-1])
	}
	p.report(CodeCommentOpen, open[0], Span{int32(start), int32(end)})
}

// token: a value that is one token.
func (p *messageParser) token(end int) {
	p.leaf(KindToken, p.scanToken(p.pos, end))
	p.garbage(end, CodeBadToken)
}

// tokenOrQuoted reads token / quoted-string, and reports whether one was there. Digits alone are a number where numbers is set.
func (p *messageParser) tokenOrQuoted(end int, numbers bool) bool {
	start := p.pos
	if p.at('"', end) {
		p.quotedString(end)
		return true
	}
	stop := p.scanToken(start, end)
	kind := KindToken
	if numbers && p.scanDigits(start, end) == stop {
		kind = KindNumber
	}
	p.leaf(kind, stop)
	return p.pos > start
}
