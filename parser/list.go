package parser

// scanner reads a part of a value: from the cursor to end at the most, and it may stop early.
type scanner func(p *messageParser, end int)

// list: RFC 9110, 5.6.1. #element = [ element ] *( OWS "," OWS [ element ] ).
// What member leaves before the next comma is closed as unknown with code.
func (p *messageParser) list(end int, code Code, member scanner) {
	empty := NoNode
	for first := true; ; first = false {
		if n := p.commas(end, first); n != NoNode && empty == NoNode {
			empty = n
			p.reportNode(CodeEmptyElement, n)
		}
		if p.pos >= end {
			return
		}
		element := p.begin(KindElement)
		said := p.said()
		member(p, end)
		if next := p.scanOWS(p.pos, end); next < end && p.src[next] != ',' {
			if p.said() > said {
				code = ""
			}
			p.garbage(p.skip(end, atComma), code)
		}
		p.end(element)
	}
}

// commas makes the nodes between two elements: blanks, the comma, and one node of all further commas, which it gives.
func (p *messageParser) commas(end int, first bool) NodeID {
	if first && p.pos < end && p.src[p.pos] > ',' { // most often, a list begins with an element
		return NoNode
	}
	next, from, to := p.pos, -1, -1
	for ; next < end && (isWS(p.src[next]) || p.src[next] == ','); next++ {
		if p.src[next] == ',' {
			if from < 0 {
				from = next
			}
			to = next + 1
		}
	}
	empty := NoNode
	if from >= 0 {
		p.leaf(KindOWS, from)
		if !first && next < end {
			p.leaf(KindDelimiter, from+1)
			if to > p.pos {
				p.leaf(KindOWS, p.scanOWS(p.pos, end))
			}
		}
		empty = p.leaf(KindEmptyElement, to)
	}
	p.leaf(KindOWS, next)
	return empty
}

// listOf is a list whose elements are read by member.
func listOf(code Code, member scanner) scanner {
	return func(p *messageParser, end int) { p.list(end, code, member) }
}

// tokensOf is a list of tokens of one kind.
func tokensOf(kind Kind) scanner {
	return listOf(CodeBadToken, func(p *messageParser, end int) { p.leaf(kind, p.scanToken(p.pos, end)) })
}

// tokensWith is a list of tokens of one kind, each with parameters.
func tokensWith(kind Kind, rules parameterRules) scanner {
	return listOf(CodeBadToken, func(p *messageParser, end int) {
		if stop := p.scanToken(p.pos, end); stop > p.pos {
			p.leaf(kind, stop)
			p.parameters(end, rules)
		}
	})
}

// fieldNames is a list of field names, or of "*" for all. RFC 9110, 12.5.5.
func fieldNames(p *messageParser, end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		stop := p.scanToken(p.pos, end)
		kind := KindFieldName
		if stop == p.pos+1 && p.src[p.pos] == '*' {
			kind = KindToken
		}
		p.leaf(kind, stop)
	})
}
