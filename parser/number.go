package parser

import "strconv"

// formatInt is inlined, so that the text of a number that report does not keep costs no allocation.
func formatInt(n int64) string {
	var digits [20]byte
	return string(strconv.AppendInt(digits[:0], n, 10))
}

// number: 1*DIGIT.
func (p *messageParser) number(end int) {
	p.leaf(KindNumber, p.scanDigits(p.pos, end))
	p.garbage(end, CodeBadNumber)
}

// maxDelta is the largest number of seconds that every recipient can hold. RFC 9111, 1.2.2.
const maxDelta = 1<<31 - 1

// deltaSeconds: RFC 9111, 1.2.2.
func (p *messageParser) deltaSeconds(end int) {
	start := p.pos
	p.leaf(KindNumber, p.scanDigits(start, end))
	if p.pos > start {
		p.checkDelta(p.last())
	}
	p.garbage(end, CodeBadNumber)
}

// checkDelta reports a number of seconds that a recipient must cut to 2^31.
func (p *messageParser) checkDelta(number NodeID) {
	s := p.span(number)
	if v, _ := decimal(p.src[s.Start:s.End]); v < 0 || v > maxDelta {
		p.reportNode(CodeNumberOverflow, number)
	}
}

// decimal reads 1*DIGIT. ok is false where w is something else; n is -1 where 63 bits do not hold the number.
func decimal[T ~string | ~[]byte](w T) (n int64, ok bool) {
	for i := range len(w) {
		if !isDigit(w[i]) {
			return 0, false
		}
		d := int64(w[i] - '0')
		if n < 0 || n > (1<<63-1-d)/10 {
			n = -1
			continue
		}
		n = n*10 + d
	}
	return n, len(w) > 0
}

// decimalText is decimal that gives the largest number for one that is larger.
func decimalText(text string) (int64, bool) {
	n, ok := decimal(text)
	if n < 0 {
		n = 1<<63 - 1
	}
	return n, ok
}
