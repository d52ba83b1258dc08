package parser

import "bytes"

// parameterRules says how the parameters of one field differ from those of RFC 9110, 5.6.6.
type parameterRules uint8

const (
	weighted      parameterRules = 1 << iota // a parameter named q is a weight: RFC 9110, 12.4.2
	valueOptional                            // a name may stand alone
	inList                                   // a comma ends the element
	bwsAllowed                               // the grammar has BWS around "=": RFC 9110, 10.1.4 and 11.2
	relations                                // rel and rev hold relation types: RFC 8288, 3.3
)

// stop says where a bad parameter ends.
func (r parameterRules) stop() stops {
	if r&inList != 0 {
		return atComma | atSemicolon
	}
	return atSemicolon
}

// parameterNames remembers the names met, as many as fit: to find a repeated one among the first is enough.
type parameterNames struct {
	span [8]Span
	n    int
}

// seen adds a name and gives the span of an equal one before it.
func (t *parameterNames) seen(src []byte, name Span) (Span, bool) {
	for _, s := range t.span[:t.n] {
		if s.Len() == name.Len() && bytes.EqualFold(src[s.Start:s.End], src[name.Start:name.End]) {
			return s, true
		}
	}
	if t.n < len(t.span) {
		t.span[t.n] = name
		t.n++
	}
	return Span{}, false
}

// parameters: RFC 9110, 5.6.6. parameters = *( OWS ";" OWS [ parameter ] ).
func (p *messageParser) parameters(end int, rules parameterRules) {
	if semicolon := p.scanOWS(p.pos, end); semicolon < end && p.src[semicolon] == ';' {
		p.parametersFrom(semicolon, end, rules)
	}
}

// parametersFrom is parameters, of which there is one at least: its semicolon is known.
func (p *messageParser) parametersFrom(semicolon, end int, rules parameterRules) {
	var names parameterNames
	for semicolon < end && p.src[semicolon] == ';' {
		p.leaf(KindOWS, semicolon)
		p.leaf(KindDelimiter, semicolon+1)
		next := p.scanOWS(p.pos, end)
		if next == end || p.src[next] == ';' || p.src[next] == ',' && rules&inList != 0 {
			semicolon = next // the grammar allows an empty one
			continue
		}
		p.leaf(KindOWS, next)
		p.parameter(end, rules, &names)
		semicolon = p.scanOWS(p.pos, end)
	}
}

// parameter: RFC 9110, 5.6.6. parameter = parameter-name "=" parameter-value.
func (p *messageParser) parameter(end int, rules parameterRules, names *parameterNames) {
	start := p.pos
	stop := p.scanToken(start, end)
	if stop == start {
		p.garbage(p.skip(end, rules.stop()), CodeBadParameter)
		return
	}
	if rules&weighted != 0 && stop == start+1 && p.src[start]|0x20 == 'q' {
		p.weight(end)
		return
	}
	node := p.begin(KindParameter)
	name := p.leaf(KindParameterName, stop)
	if first, again := names.seen(p.src, Span{int32(start), int32(stop)}); again {
		p.relate(CodeParameterRepeated, name, p.span(name), []Span{first}, string(p.src[start:stop]))
	}
	code := CodeBadParameter
	switch {
	case p.equals(end, rules):
		if p.parameterValue(end, rules, p.src[start:stop]) {
			code = ""
		}
	case rules&valueOptional == 0:
		p.report(CodeBadParameter, node, Span{int32(start), int32(p.pos)})
		code = ""
	}
	p.end(node)
	if next := p.scanOWS(p.pos, end); next < end && p.src[next] != ';' && (p.src[next] != ',' || rules&inList == 0) {
		p.garbage(p.skip(end, rules.stop()), code)
	}
}

// equals reads "=" with the blanks around it, which are reported, and says whether it was there. Where the grammar
// has BWS there, a recipient reads the blanks all the same.
func (p *messageParser) equals(end int, rules parameterRules) bool {
	eq := p.scanOWS(p.pos, end)
	if eq == end || p.src[eq] != '=' {
		return false
	}
	bad := p.leaf(KindBWS, eq)
	p.leaf(KindDelimiter, eq+1)
	if after := p.leaf(KindBWS, p.scanOWS(p.pos, end)); bad == NoNode {
		bad = after
	}
	switch {
	case bad == NoNode:
	case rules&bwsAllowed != 0:
		p.reportNode(CodeBadWhitespace, bad)
	default:
		p.reportNode(CodeParameterSpace, bad)
	}
	return true
}

// parameterValue: RFC 9110, 5.6.6. parameter-value = ( token / quoted-string ). It reports whether it said why the value is bad.
func (p *messageParser) parameterValue(end int, rules parameterRules, name []byte) (said bool) {
	before := p.said()
	value := p.begin(KindParameterValue)
	start := p.pos
	extended := len(name) > 1 && name[len(name)-1] == '*'
	if extended && p.extValue(p.skip(end, rules.stop())) {
		p.end(value)
		return false
	}
	quoted := p.at('"', end)
	ok := quoted && rules&relations != 0 && (equalFold(name, "rel") || equalFold(name, "rev")) && p.relationTypes(end) || p.tokenOrQuoted(end, false)
	if next := p.scanOWS(p.pos, end); !quoted && next < end && p.src[next] != ';' && (p.src[next] != ',' || rules&inList == 0) {
		ok = true // what follows the token belongs to the value that was meant
		p.garbage(p.skip(end, rules.stop()), CodeBadParameter)
	}
	p.end(value)
	switch {
	case !ok:
		p.report(CodeBadParameter, p.open, Span{int32(start - 1), int32(start)})
	case extended && p.said() == before:
		p.report(CodeBadParameter, value, Span{int32(start), int32(p.pos)})
	}
	return p.said() > before
}

// extValue: RFC 8187, 3.2. ext-value = charset "'" [ language ] "'" value-chars.
func (p *messageParser) extValue(end int) bool {
	first := bytes.IndexByte(p.src[p.pos:end], '\'')
	if first <= 0 || p.at('"', end) {
		return false
	}
	first += p.pos
	second := bytes.IndexByte(p.src[first+1:end], '\'')
	if second < 0 {
		return false
	}
	second += first + 1
	p.leaf(KindCharset, first)
	p.leaf(KindDelimiter, first+1)
	p.leaf(KindLanguageTag, second)
	p.leaf(KindDelimiter, second+1)
	p.uriPieces(end, uriExt)
	return true
}

// weight: RFC 9110, 12.4.2. weight = OWS ";" OWS "q=" qvalue.
func (p *messageParser) weight(end int) {
	node := p.begin(KindWeight)
	start := p.pos
	p.leaf(KindToken, p.pos+1)
	said := p.said()
	if p.equals(end, 0) {
		stop := p.scanToken(p.pos, end)
		if isQValue(p.src[p.pos:stop]) {
			p.leaf(KindQValue, stop)
			if stop == end || p.src[stop] == ',' {
				p.end(node)
				return
			}
		}
	}
	if stop := p.skip(end, atComma|atSemicolon); stop > p.pos {
		p.garbage(stop, CodeBadWeight)
	} else if k := p.nodes[p.last()].Kind; k != KindQValue && p.said() == said {
		p.report(CodeBadWeight, node, Span{int32(start), int32(p.pos)})
	}
	p.end(node)
}

// isQValue: RFC 9110, 12.4.2. qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ).
func isQValue(w []byte) bool {
	if len(w) == 0 || len(w) > 5 || w[0] != '0' && w[0] != '1' || len(w) > 1 && w[1] != '.' {
		return false
	}
	for _, c := range w[min(2, len(w)):] {
		if !isDigit(c) || w[0] == '1' && c != '0' {
			return false
		}
	}
	return true
}
