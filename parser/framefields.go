package parser

// contentLengthValue: RFC 9110, 8.6. Content-Length = 1*DIGIT. What is wrong with it is said where the frame is read.
func (p *messageParser) contentLengthValue(end int) {
	p.leaf(KindNumber, p.scanDigits(p.pos, end))
	for p.pos < end { // the same length again and again is read by many: RFC 9110, 8.6
		comma := p.scanOWS(p.pos, end)
		if comma == end || p.src[comma] != ',' {
			break
		}
		p.leaf(KindOWS, comma)
		p.leaf(KindDelimiter, comma+1)
		p.leaf(KindOWS, p.scanOWS(p.pos, end))
		p.leaf(KindNumber, p.scanDigits(p.pos, end))
	}
	p.garbage(end, "")
}

// transferEncodingValue: RFC 9112, 6.1. Transfer-Encoding = #transfer-coding. The codings are judged where the frame is read.
func (p *messageParser) transferEncodingValue(end int) {
	p.list(end, "", func(p *messageParser, end int) {
		p.leaf(KindTransferCoding, p.scanToken(p.pos, end))
		p.parameters(end, inList|bwsAllowed)
	})
}
