package parser

import "bytes"

// lineFeed gives the place of the LF that ends the line at i, or of the end of the input.
func (p *messageParser) lineFeed(i int) int {
	if n := bytes.IndexByte(p.src[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(p.src)
}

// lineAfter gives the start of the line after the one at i.
func (p *messageParser) lineAfter(i int) int { return min(p.lineFeed(i)+1, len(p.src)) }

// lineAt gives the line at i without its line end.
func (p *messageParser) lineAt(i int) []byte {
	end := p.lineFeed(i)
	if end > i && end < len(p.src) && p.src[end-1] == '\r' {
		end--
	}
	return p.src[i:end]
}

// lineEndLen is the length of the CRLF or LF at i, 0 where there is none.
func lineEndLen(src []byte, i int) int {
	switch {
	case i < len(src) && src[i] == '\n':
		return 1
	case i+1 < len(src) && src[i] == '\r' && src[i+1] == '\n':
		return 2
	}
	return 0
}

// orBareCR gives the code for a byte that may not stand where it does: a CR has one of its own. RFC 9112, 2.2.
func orBareCR(c byte, code Code) Code {
	if c == '\r' {
		return CodeBareCR
	}
	return code
}

// lineEnd makes the node of the line end at the cursor, where there is one, and reports one that is not CRLF.
func (p *messageParser) lineEnd() { p.lineEndAs(CodeBareLF) }

// lineEndAs is lineEnd with the code for an LF alone: a recipient may read one after start lines and fields, not among chunks.
func (p *messageParser) lineEndAs(bare Code) {
	switch lineEndLen(p.src, p.pos) {
	case 1:
		p.reportNode(bare, p.leaf(KindLineEnd, p.pos+1))
	case 2:
		p.leaf(KindLineEnd, p.pos+2)
	}
}
