package parser

// languageTag reads a language tag, or a range with its weight, and holds it against RFC 5646, 2.1, and RFC 4647, 2.1.
func (p *messageParser) languageTag(kind Kind, end int) {
	start := p.pos
	stop := start
	for stop < end && !isWS(p.src[stop]) && p.src[stop] != ',' && p.src[stop] != ';' {
		stop++
	}
	n := p.leaf(kind, stop)
	if n == NoNode {
		return
	}
	w := p.src[start:stop]
	if kind == KindLanguageRange && len(w) == 1 && w[0] == '*' {
		return
	}
	if !isLanguageTag(w) && !p.hasControl(p.span(n)) {
		p.reportNode(CodeBadLanguage, n)
	}
}

// isLanguageTag accepts 1*8ALPHA *( "-" 1*8alphanum ).
func isLanguageTag(w []byte) bool {
	subtag, letters := 0, true
	for _, c := range w {
		switch {
		case c == '-':
			if subtag == 0 {
				return false
			}
			subtag, letters = 0, false
			continue
		case isAlpha(c), isDigit(c) && !letters:
		default:
			return false
		}
		if subtag++; subtag > 8 {
			return false
		}
	}
	return subtag > 0
}

// contentLanguage: RFC 9110, 8.5. Content-Language = #language-tag.
func (p *messageParser) contentLanguage(end int) {
	p.list(end, CodeBadLanguage, func(p *messageParser, end int) { p.languageTag(KindLanguageTag, end) })
}

// acceptLanguage: RFC 9110, 12.5.4. Accept-Language = #( language-range [ weight ] ).
func (p *messageParser) acceptLanguage(end int) {
	p.list(end, CodeBadLanguage, func(p *messageParser, end int) {
		p.languageTag(KindLanguageRange, end)
		p.parameters(end, weighted|inList)
	})
}
