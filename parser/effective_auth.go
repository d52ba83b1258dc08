package parser

// Challenge is one challenge of WWW-Authenticate or Proxy-Authenticate, or the credentials that answer one: RFC 9110, 11.3 and 11.4.
type Challenge struct {
	Node    NodeID // of KindChallenge or KindCredentials
	Scheme  string // in lower case
	Name    NodeID // of KindAuthScheme, or NoNode
	Token68 NodeID // or NoNode
	Token   string // its text
	Member
}

// Challenges gives the challenges of a field over all its lines, in order.
func (s *FieldSet) Challenges(key string) Effective[[]Challenge] {
	m := s.Members(key)
	e := Effective[[]Challenge]{State: m.State, Nodes: m.Nodes, Fault: m.Fault}
	for _, line := range m.Nodes {
		for n := line; n < s.doc.Nodes[line].After; n++ {
			if s.doc.Nodes[n].Kind == KindChallenge {
				e.Value = append(e.Value, s.challenge(n))
			}
		}
	}
	return e
}

// Credentials gives the credentials of Authorization or Proxy-Authorization.
func (s *FieldSet) Credentials(key string) Effective[Challenge] {
	return single(s, key, func(value NodeID) (Challenge, bool) {
		n := s.doc.Child(value, KindCredentials)
		if n == NoNode {
			return Challenge{Node: NoNode, Name: NoNode, Token68: NoNode}, false
		}
		return s.challenge(n), true
	})
}

func (s *FieldSet) challenge(id NodeID) Challenge {
	c := Challenge{Node: id, Name: s.doc.Child(id, KindAuthScheme), Token68: s.doc.Child(id, KindToken68)}
	c.Member = Member{Node: id, Value: NoNode, Weight: 1000}
	c.Member.Fault, _ = s.spoilt(id, SpoilsMember)
	s.readMember(&c.Member, id)
	c.Scheme, c.Token = asciiLower(s.doc.childText(id, KindAuthScheme)), s.doc.childText(id, KindToken68)
	return c
}
