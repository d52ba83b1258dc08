package parser

// parameterLaw says which parameters a field's members have, beyond their grammar: RFC 9110, 5.6.6 leaves it to each field.
type parameterLaw struct {
	needs  []string // lower-case names, each of which must stand in every member
	once   []string // those that may stand once in a member
	spec   string   // the section that says so
	weight bool     // a weight is all that may stand there
	alone  bool     // parameters may stand without anything before them
}

var (
	noParameters  = &parameterLaw{alone: true} // the grammar has none
	anyParameters = &parameterLaw{}
	weightOnly    = &parameterLaw{weight: true, spec: "RFC 9110 12.4.2"}
	needsRel      = &parameterLaw{needs: []string{"rel"}, spec: "RFC 8288 3.3"}
	needsMaxAge   = &parameterLaw{needs: []string{"max-age"}, spec: "RFC 6797 6.1.1", alone: true}
	forwardedOnce = &parameterLaw{once: []string{"by", "for", "host", "proto"}, spec: "RFC 7239 4", alone: true}
)

// checkParameters holds the parameters of a value against the law of its field, where no finding after said speaks
// of worse. law is nil for a field without a grammar.
func (p *messageParser) checkParameters(law *parameterLaw, value NodeID, said mark) {
	if law == nil || law == noParameters || p.mark() != said {
		return
	}
	if p.nodeIn(value, KindElement) == NoNode {
		p.checkMember(law, value)
		return
	}
	for c := value + 1; c < p.nodes[value].After; c = p.nodes[c].After {
		if p.nodes[c].Kind == KindElement {
			p.checkMember(law, c)
		}
	}
}

// checkMember does so for one member of a list, or for a value that is no list.
func (p *messageParser) checkMember(law *parameterLaw, member NodeID) {
	if link := p.nodeIn(member, KindLinkValue); link != NoNode {
		member = link
	}
	var names parameterNames
	needed, first := len(law.needs), true
	for c := member + 1; c < p.nodes[member].After; c = p.nodes[c].After {
		switch p.nodes[c].Kind {
		case KindOWS, KindObsFold:
			continue
		case KindDelimiter:
			if first && !law.alone && p.src[p.nodes[c].Start] == ';' {
				p.reportNode(CodeNothingBefore, c)
			}
		case KindParameter, KindDirective:
			name := p.span(c + 1)
			switch {
			case law.weight:
				p.reportNode(CodeParameterNotAllowed, c, string(p.src[name.Start:name.End]))
			case oneOf(p.src[name.Start:name.End], law.once):
				if before, again := names.seen(p.src, name); again {
					p.relate(CodeParameterRepeated, c+1, name, []Span{before}, string(p.src[name.Start:name.End]))
				}
			case oneOf(p.src[name.Start:name.End], law.needs):
				needed--
			}
		}
		first = false
	}
	if needed > 0 {
		p.reportNode(CodeParameterNeeded, member, law.needs[0], law.spec)
	}
}

// oneOf reports whether name is one of some lower-case names.
func oneOf(name []byte, names []string) bool {
	for _, n := range names {
		if equalFold(name, n) {
			return true
		}
	}
	return false
}
