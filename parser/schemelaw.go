package parser

// schemeLaw says what must stand behind the name of an authentication scheme: RFC 9110, 11.2 leaves it to each scheme. The other schemes
// may stand alone, or have a grammar that no section sums up.
type schemeLaw struct {
	name        string // in lower case
	challenge   partsLaw
	credentials partsLaw
}

// partsLaw says it for one direction.
type partsLaw struct {
	needs []string // lower-case names of parameters, each of which must stand there
	any   bool     // one parameter at least, whichever
	token bool     // a token68
	spec  string   // the section that says so, "" where none does
}

var schemeLaws = [...]schemeLaw{
	{"basic", partsLaw{needs: []string{"realm"}, spec: "RFC 7617 2"}, partsLaw{}}, // its credentials have a rule of their own
	{"bearer", partsLaw{any: true, spec: "RFC 6750 3"}, partsLaw{token: true, spec: "RFC 6750 2.1"}},
	{"digest", partsLaw{needs: []string{"realm", "nonce"}, spec: "RFC 7616 3.3"},
		partsLaw{needs: []string{"username", "realm", "nonce", "uri", "response"}, spec: "RFC 7616 3.4"}},
	{"dpop", partsLaw{}, partsLaw{token: true, spec: "RFC 9449 7.1"}},
	{"negotiate", partsLaw{}, partsLaw{token: true, spec: "RFC 4559 4.2"}},
	{"privatetoken", partsLaw{needs: []string{"challenge"}, spec: "RFC 9577 2.1"}, partsLaw{needs: []string{"token"}, spec: "RFC 9577 2.2"}},
	{"vapid", partsLaw{}, partsLaw{needs: []string{"t", "k"}, spec: "RFC 8292 3"}},
}

// checkScheme holds what follows the name of a scheme, in a challenge or in credentials that have no fault so far, against the
// scheme's own law.
func (p *messageParser) checkScheme(node, scheme NodeID, challenge bool) {
	s := p.span(scheme)
	for i := range schemeLaws {
		if !equalFold(p.src[s.Start:s.End], schemeLaws[i].name) {
			continue
		}
		law := &schemeLaws[i].credentials
		if challenge {
			law = &schemeLaws[i].challenge
		}
		p.checkParts(law, node, string(p.src[s.Start:s.End]))
		return
	}
}

func (p *messageParser) checkParts(law *partsLaw, node NodeID, scheme string) {
	params := 0
	for c := node + 1; c < p.nodes[node].After; c = p.nodes[c].After {
		switch p.nodes[c].Kind {
		case KindToken68:
			if law.token {
				return
			}
		case KindParameter:
			params++
		}
	}
	switch {
	case law.token:
		p.reportNode(CodeTokenMissing, node, scheme, law.spec)
	case law.any && params == 0:
		p.reportNode(CodeParametersMissing, node, scheme, law.spec)
	}
	for _, name := range law.needs {
		if !p.hasParameter(node, name) {
			p.reportNode(CodeParameterNeeded, node, name, law.spec)
			return
		}
	}
}

// hasParameter reports whether a parameter of a lower-case name stands directly in a node, as it is or with the star of an extended value.
func (p *messageParser) hasParameter(node NodeID, name string) bool {
	for c := node + 1; c < p.nodes[node].After; c = p.nodes[c].After {
		if p.nodes[c].Kind != KindParameter {
			continue
		}
		s := p.span(c + 1)
		if w := p.src[s.Start:s.End]; equalFold(w, name) || len(w) == len(name)+1 && w[len(name)] == '*' && equalFold(w[:len(name)], name) {
			return true
		}
	}
	return false
}
