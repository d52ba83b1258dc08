package parser

// pairRules says how a member name=value of one field is written, where it is no parameter of RFC 9110.
type pairRules struct {
	equals byte   // what stands between the name and the value
	alone  bool   // a name may stand alone
	name   uint16 // the class of the bytes of a name
	value  uint16 // that of the bytes of a value
	form   string // for the finding
}

// Members of fields of the web that are pairs.
var (
	tracePair   = pairRules{equals: '=', name: classTraceKey, value: classTraceValue, form: "key=value"} // Trace Context, 3.3.1
	baggagePair = pairRules{equals: '=', name: classTchar, value: classCookie, form: "key=value"}        // Baggage, 3.3
	baggageProp = pairRules{equals: '=', alone: true, name: classTchar, value: classCookie, form: "key=value"}
	robotsPair  = pairRules{equals: ':', alone: true, name: classTchar, value: classPlain, form: "name: value"}
	filterPair  = pairRules{equals: '=', alone: true, name: classTchar, value: classPlain, form: "name=value"}
)

// pair reads one member up to end.
func (p *messageParser) pair(end int, rules *pairRules) {
	start := p.pos
	equals := p.skipTo(rules.equals, end)
	name := p.beforeBlanks(equals)
	value := p.scanOWS(min(equals+1, end), end)
	if name == start || p.scan(start, name, rules.name) < name || p.scan(value, end, rules.value) < end || equals == end && !rules.alone {
		if n := p.leaf(KindUnknown, end); n != NoNode && !p.hasControl(p.span(n)) {
			p.reportNode(CodeValueForm, n, rules.form)
		}
		return
	}
	node := p.begin(KindDirective)
	p.leaf(KindDirectiveName, name)
	first, again := p.names.seen(p.src, Span{int32(start), int32(name)})
	p.leaf(KindBWS, equals)
	if equals < end {
		p.leaf(KindDelimiter, equals+1)
		p.leaf(KindBWS, value)
		v := p.begin(KindDirectiveValue)
		p.leaf(KindText, end)
		p.end(v)
	}
	p.end(node)
	if again {
		p.relate(CodeDirectiveRepeated, node, p.span(node), []Span{first}, string(p.src[start:name]))
	}
}

// tracestate: Trace Context, 3.3.1. list = list-member 0*31( OWS "," OWS list-member ), list-member = key "=" value.
func tracestate(p *messageParser, end int) {
	p.names.n = 0
	p.list(end, "", func(p *messageParser, end int) { p.pair(p.beforeBlanks(p.skipTo(',', end)), &tracePair) })
}

// baggage: W3C Baggage, 3.3. list-member = key OWS "=" OWS value *( OWS ";" OWS property ).
func baggage(p *messageParser, end int) {
	p.list(end, "", func(p *messageParser, end int) {
		stop := p.beforeBlanks(p.skipTo(',', end))
		for rules := &baggagePair; ; rules = &baggageProp {
			p.names.n = 0 // keys may stand again: each is a member of its own
			p.pair(p.beforeBlanks(p.skipTo(';', stop)), rules)
			for p.pos < stop && p.semicolon(stop) {
			}
			if p.pos == stop {
				return
			}
		}
	})
}

// robotsTag: what search engines read. A rule, or the name of a robot and its rules, between commas; a date may hold one.
func robotsTag(p *messageParser, end int) {
	p.list(end, "", func(p *messageParser, end int) {
		stop := p.beforeBlanks(p.skipTo(',', end))
		if name := p.scanToken(p.pos, end); equalFold(p.src[p.pos:name], "unavailable_after") {
			stop = end
		}
		p.names.n = 0
		p.pair(stop, &robotsPair)
	})
}

// filterSwitch: X-XSS-Protection, which no specification defines. ( "0" / "1" ) *( ";" name "=" value ).
func filterSwitch(p *messageParser, end int) {
	p.word(end, []string{"0", "1"}, 0)
	p.names.n = 0
	for p.pos < end {
		if !p.semicolon(end) {
			p.pair(p.beforeBlanks(p.skipTo(';', end)), &filterPair)
		}
	}
}

// pins: RFC 7469, 2.1. Directives between semicolons, of which pin-sha256 stands more than once.
func pins(p *messageParser, end int) {
	for p.pos < end {
		if p.semicolon(end) {
			continue
		}
		p.names.n = 0
		p.directive(end, anyArgument)
		p.garbage(p.skip(end, atSemicolon), CodeBadDirective)
	}
}
