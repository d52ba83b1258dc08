package parser

import "strings"

// wordRules says how the words of one field are written.
type wordRules uint8

const (
	anyCase    wordRules = 1 << iota // compared without regard to case
	quoted                           // each between quotes
	extensible                       // words that begin with "x-" may be added
)

// wordOf is a value that is one of some words, or any word where words is "". A word of digits is a number.
func wordOf(words string, rules wordRules) scanner {
	defined := strings.Fields(words)
	return func(p *messageParser, end int) {
		p.word(end, defined, rules)
		p.garbage(end, CodeBadToken)
	}
}

// wordsOf is a list of such words.
func wordsOf(words string, rules wordRules) scanner {
	defined := strings.Fields(words)
	return listOf(CodeBadToken, func(p *messageParser, end int) { p.word(end, defined, rules) })
}

// word reads one word and reports one that is none of those that the field defines, which recipients ignore or refuse.
func (p *messageParser) word(end int, defined []string, rules wordRules) {
	node, start := NodeID(len(p.nodes)), p.pos
	switch {
	case rules&quoted == 0:
		p.tokenOrNumber(end)
	case p.at('"', end):
		p.quotedString(end)
	}
	if p.pos > start && rules&quoted == 0 || p.pos > start+1 && p.src[p.pos-1] == '"' {
		p.checkWord(node, defined, rules)
	}
}

// tokenOrNumber reads a token, which is a number where it is nothing but digits.
func (p *messageParser) tokenOrNumber(end int) {
	stop := p.scanToken(p.pos, end)
	if p.scanDigits(p.pos, stop) == stop {
		p.leaf(KindNumber, stop)
	}
	p.leaf(KindToken, stop)
}

// checkWord reports a word that is none of those that its field defines.
func (p *messageParser) checkWord(node NodeID, defined []string, rules wordRules) {
	s := p.span(node)
	w := string(p.src[s.Start:s.End])
	if rules&quoted != 0 {
		w = w[1 : len(w)-1]
	}
	if rules&extensible != 0 && len(w) > 2 && w[0]|0x20 == 'x' && w[1] == '-' {
		return
	}
	for _, d := range defined {
		if w == d || rules&anyCase != 0 && strings.EqualFold(w, d) {
			return
		}
	}
	if len(defined) > 0 {
		p.reportNode(CodeValueNotDefined, node, strings.Join(defined, ", "))
	}
}

// sfWordOf is a structured Item that is one of some tokens.
func sfWordOf(words string) scanner {
	item, defined := sfItemOf(KindToken), strings.Fields(words)
	return func(p *messageParser, end int) {
		node, said := NodeID(len(p.nodes)), p.said()
		item(p, end)
		if p.said() == said {
			p.checkWord(node, defined, 0)
		}
	}
}

// priority: RFC 9218, 4. What is out of its range or of another type is ignored by the recipient.
func priority() scanner {
	dictionary := sfDictionaryOf(KindUnknown)
	return func(p *messageParser, end int) {
		first, said := NodeID(len(p.nodes)), p.said()
		dictionary(p, end)
		if p.said() > said {
			return
		}
		for n := first; int(n) < len(p.nodes); n++ {
			if p.nodes[n].Kind != KindMemberValue {
				continue
			}
			key := p.span(n - 2) // the key, the equals sign, the value
			switch string(p.src[key.Start:key.End]) {
			case "u":
				if p.checkType(n+1, KindSFInteger, p.said()); p.nodes[n+1].Kind == KindSFInteger {
					p.checkWord(n+1, urgencies, 0)
				}
			case "i":
				p.checkType(n+1, KindSFBoolean, p.said())
			}
		}
	}
}

// urgencies are the values of the urgency of a request. RFC 9218, 4.1.
var urgencies = []string{"0", "1", "2", "3", "4", "5", "6", "7"}
