package parser

// quotedString: RFC 9110, 5.6.4. The cursor is on the opening quote.
func (p *messageParser) quotedString(end int) { p.leaf(KindQuotedString, end) }

// number: 1*DIGIT.
func (p *messageParser) number(end int) { p.leaf(KindNumber, p.scanDigits(p.pos, end)) }
