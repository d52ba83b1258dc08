package parser

import "unicode/utf8"

// sfBareItem: RFC 9651, 3.3. It reports whether something at the cursor begins like an item; it was then read, with its faults.
func (p *messageParser) sfBareItem(end int) bool {
	if p.pos >= end {
		return false
	}
	switch c := p.src[p.pos]; {
	case c == '-' || isDigit(c):
		return p.sfNumber(end)
	case c == '"':
		p.sfString(end)
	case c == '*' || 'a' <= c|0x20 && c|0x20 <= 'z':
		p.leaf(KindToken, p.scanSFToken(end))
	case c == ':':
		p.sfBinary(end)
	case c == '?':
		p.sfBoolean(end)
	case c == '@':
		p.sfDate(end)
	case c == '%':
		p.sfDisplayString(end)
	default:
		return false
	}
	return true
}

// scanSFToken: RFC 9651, 3.3.4. sf-token = ( ALPHA / "*" ) *( tchar / ":" / "/" ).
func (p *messageParser) scanSFToken(end int) int {
	i := p.scanToken(p.pos, end)
	for i < end && (p.src[i] == ':' || p.src[i] == '/') {
		i = p.scanToken(i+1, end)
	}
	return i
}

// The digits that a number may have. RFC 9651, 3.3.1 and 3.3.2.
const (
	maxIntegerDigits  = 15
	maxDecimalDigits  = 12 // before the point
	maxFractionDigits = 3
)

// sfNumber: RFC 9651, 3.3.1 and 3.3.2. sf-integer = ["-"] 1*15DIGIT, sf-decimal = ["-"] 1*12DIGIT "." 1*3DIGIT.
func (p *messageParser) sfNumber(end int) bool {
	first := p.pos
	if p.src[first] == '-' {
		first++
	}
	stop := p.scanDigits(first, end)
	digits := stop - first
	if digits == 0 {
		return false
	}
	if stop == end || p.src[stop] != '.' {
		if n := p.leaf(KindSFInteger, stop); digits > maxIntegerDigits {
			p.reportNode(CodeSFNumber, n)
		}
		return true
	}
	point := stop
	n := p.leaf(KindSFDecimal, p.scanDigits(point+1, end))
	if fraction := p.pos - point - 1; fraction == 0 || fraction > maxFractionDigits || digits > maxDecimalDigits {
		p.reportNode(CodeSFNumber, n)
	}
	return true
}

// sfString: RFC 9651, 3.3.3. Visible ASCII and spaces; only the quote and the backslash may be escaped. The cursor is on the quote.
func (p *messageParser) sfString(end int) {
	node := p.begin(KindQuotedString)
	p.leaf(KindDelimiter, p.pos+1)
	for open := true; open; {
		i := p.pos
		for i < end && isSFChar(p.src[i]) && p.src[i] != '"' && p.src[i] != '\\' {
			i++
		}
		p.leaf(KindQDText, i)
		switch {
		case i == end || i+1 == end && p.src[i] == '\\':
			p.leaf(KindUnknown, end)
			p.report(CodeQuoteOpen, node, Span{p.nodes[node].Start, int32(end)})
			open = false
		case p.src[i] == '"':
			p.leaf(KindDelimiter, i+1)
			open = false
		case p.src[i] == '\\':
			pair := p.leaf(KindQuotedPair, i+2)
			if c := p.src[i+1]; c != '"' && c != '\\' {
				p.reportNode(CodeSFStringEscape, pair)
			}
		default:
			p.sfBadChars(end, CodeSFStringChar)
		}
	}
	p.end(node)
}

// isSFChar reports the characters of which strings are made: VCHAR / SP.
func isSFChar(c byte) bool { return ' ' <= c && c < 0x7f }

// sfBadChars closes the characters at the cursor that no string may hold.
func (p *messageParser) sfBadChars(end int, code Code) {
	i := p.pos + 1
	for i < end && !isSFChar(p.src[i]) {
		i++
	}
	p.unread(i, code)
}

// sfBinary: RFC 9651, 3.3.5. sf-binary = ":" base64 ":". The cursor is on the colon.
func (p *messageParser) sfBinary(end int) {
	node := p.begin(KindSFBinary)
	p.leaf(KindDelimiter, p.pos+1)
	start, said := p.pos, p.said()
	stop := p.scan(start, end, classBase64)
	digits := stop - start
	for stop < end && p.src[stop] == '=' && stop-start-digits < 2 {
		stop++
	}
	padding := stop - start - digits
	data := p.leaf(KindBase64, stop)
	for stop < end && p.src[stop] != ':' && p.src[stop] != ',' {
		stop++
	}
	if stop > p.pos {
		p.unread(stop, CodeSFByteSequence)
	}
	if p.at(':', end) {
		p.leaf(KindDelimiter, p.pos+1)
	} else if p.said() == said {
		p.report(CodeSFByteSequence, node, Span{p.nodes[node].Start, int32(p.pos)})
	}
	p.end(node)
	if data == NoNode || p.said() > said {
		return
	}
	switch {
	case digits%4 == 1 || padding > 0 && (digits+padding)%4 != 0:
		p.reportNode(CodeSFByteSequence, data)
	case padding == 0 && digits%4 != 0 || p.padBits(start+digits-1, digits%4):
		p.reportNode(CodeSFBytePadding, data)
	}
}

// padBits reports whether the last digit of base64, at i, has bits of value 1 that belong to no byte. RFC 4648, 3.5.
func (p *messageParser) padBits(i, digits int) bool {
	const values = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	if digits == 0 {
		return false
	}
	unused := byte(1)<<(8-2*digits) - 1 // four bits behind two digits, two bits behind three
	for v := range len(values) {
		if values[v] == p.src[i] {
			return byte(v)&unused != 0
		}
	}
	return false
}

// sfBoolean: RFC 9651, 3.3.6. sf-boolean = "?" ( "0" / "1" ). The cursor is on the question mark.
func (p *messageParser) sfBoolean(end int) {
	if i := p.pos + 1; i < end && (p.src[i] == '0' || p.src[i] == '1') {
		p.leaf(KindSFBoolean, i+1)
		return
	}
	p.sfUnread(end, CodeSFBoolean)
}

// sfDate: RFC 9651, 3.3.7. sf-date = "@" sf-integer, seconds since the first of January 1970. The cursor is on the at sign.
func (p *messageParser) sfDate(end int) {
	first := p.pos + 1
	if first < end && p.src[first] == '-' {
		first++
	}
	stop := p.scanDigits(first, end)
	if stop == first {
		p.sfUnread(end, CodeSFDate)
		return
	}
	ok := stop-first <= maxIntegerDigits
	if stop < end && p.src[stop] == '.' {
		stop = p.scanDigits(stop+1, end)
		ok = false
	}
	if n := p.leaf(KindSFDate, stop); !ok {
		p.reportNode(CodeSFDate, n)
	}
}

// sfDisplayString: RFC 9651, 3.3.8. sf-displaystring = "%" DQUOTE *( unescaped / pct-encoded ) DQUOTE, whose bytes are UTF-8.
// The cursor is on the percent sign.
func (p *messageParser) sfDisplayString(end int) {
	if p.pos+1 >= end || p.src[p.pos+1] != '"' {
		p.sfUnread(end, CodeSFDisplayString)
		return
	}
	node := p.begin(KindSFDisplayString)
	p.leaf(KindDelimiter, p.pos+1)
	p.leaf(KindDelimiter, p.pos+1)
	for open := true; open; {
		i := p.pos
		for i < end && isSFChar(p.src[i]) && p.src[i] != '"' && p.src[i] != '%' {
			i++
		}
		p.leaf(KindQDText, i)
		switch {
		case i == end:
			p.report(CodeQuoteOpen, node, Span{p.nodes[node].Start, int32(end)})
			open = false
		case p.src[i] == '"':
			p.leaf(KindDelimiter, i+1)
			open = false
		case p.src[i] == '%':
			p.sfPctEncoded(node, end)
		default:
			p.sfBadChars(end, CodeSFDisplayString)
		}
	}
	p.end(node)
}

// sfPctEncoded reads the percent-encoded bytes that stand together. No character of UTF-8 goes beyond them.
func (p *messageParser) sfPctEncoded(node NodeID, end int) {
	start, said := p.pos, p.said()
	var text []byte
	for p.at('%', end) {
		if p.pos+2 >= end || !isHex(p.src[p.pos+1]) || !isHex(p.src[p.pos+2]) {
			p.unread(p.pos+1, CodeSFDisplayString)
			continue
		}
		high, low := p.src[p.pos+1], p.src[p.pos+2]
		pct := p.leaf(KindPctEncoded, p.pos+3)
		if high < 'a' && high > '9' || low < 'a' && low > '9' { // capitals are not allowed
			p.reportNode(CodeSFDisplayString, pct)
		}
		text = append(text, unhex(high)<<4|unhex(low))
	}
	if p.said() == said && !utf8.Valid(text) {
		p.report(CodeSFDisplayString, node, Span{int32(start), int32(p.pos)})
	}
}
