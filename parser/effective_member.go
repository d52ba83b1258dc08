package parser

import "strings"

// Parameter is one parameter of a member: RFC 9110, 5.6.6.
type Parameter struct {
	Node  NodeID // of KindParameter, KindWeight, KindDirective or KindCookieAV
	Name  string // in lower case
	Value string // without its quotes, "" where there is none
	Bare  bool   // the name stands alone
	Fault Diagnostic
}

// Valid reports whether recipients can use the parameter.
func (p Parameter) Valid() bool { return p.Fault.Code == "" }

// True reports whether the parameter is the Boolean true, which is a name alone or "?1". RFC 9651, 3.3.6.
func (p Parameter) True() bool { return p.Bare || p.Value == "?1" }

// Number reads the value as 1*DIGIT; a number too large for 63 bits is the largest one.
func (p Parameter) Number() (int64, bool) { return decimalText(p.Value) }

// Is compares the value with a word, without regard to case.
func (p Parameter) Is(word string) bool { return equalFoldText(p.Value, word) }

// Member is one member of a list, or the value of a field that is no list.
type Member struct {
	Node       NodeID
	Text       string // what stands before the parameters: a token, a quoted string without its quotes, a URI, an item
	Quoted     bool   // it stands between quotes
	Value      NodeID // of KindMemberValue for a member of a dictionary that has one, else NoNode
	Parameters []Parameter
	Weight     int // in thousandths, 1000 where none is given: RFC 9110, 12.4.2
	Fault      Diagnostic
}

// Valid reports whether recipients can use the member.
func (m Member) Valid() bool { return m.Fault.Code == "" }

// Is compares the member with a word, without regard to case.
func (m Member) Is(word string) bool { return equalFoldText(m.Text, word) }

// Key gives the text in lower case.
func (m Member) Key() string { return asciiLower(m.Text) }

// Parameter gives the first parameter of that lower-case name.
func (m Member) Parameter(name string) (Parameter, bool) {
	for _, p := range m.Parameters {
		if p.Name == name {
			return p, true
		}
	}
	return Parameter{}, false
}

// Members are the members of a field over all its lines.
type Members []Member

// Find gives the first valid member that is a word, without regard to case.
func (all Members) Find(word string) (Member, bool) {
	for _, m := range all {
		if m.Valid() && m.Is(word) {
			return m, true
		}
	}
	return Member{Node: NoNode}, false
}

// Has reports whether a valid member is a word, without regard to case.
func (all Members) Has(word string) bool {
	_, ok := all.Find(word)
	return ok
}

// FindExact is Find with regard to case, as for methods and origins.
func (all Members) FindExact(word string) (Member, bool) {
	for _, m := range all {
		if m.Valid() && m.Text == word {
			return m, true
		}
	}
	return Member{Node: NoNode}, false
}

// Keys gives the set of the members in lower case: what is asked for many words asks it once.
func (all Members) Keys() map[string]Member {
	set := make(map[string]Member, len(all))
	for _, m := range all {
		if key := m.Key(); m.Valid() {
			if _, twice := set[key]; !twice {
				set[key] = m
			}
		}
	}
	return set
}

// Members gives the members of a field over all its lines, in order, each with its parameters. Members that recipients
// cannot use are among them, with their fault; the state is Invalid where any of them is so. Where the definition lets a fault
// anywhere cost the whole field, as in structured fields, the value is empty then.
func (s *FieldSet) Members(key string) Effective[Members] {
	return remembered(s, question{"members", key, ""}, func() Effective[Members] { return s.readMembers(key) })
}

func (s *FieldSet) readMembers(key string) Effective[Members] {
	var e Effective[Members]
	e.Nodes = s.Lines(key)
	if len(e.Nodes) == 0 {
		return e
	}
	law := rowOf([]byte(key))
	e.State = Valid
	for i, line := range e.Nodes {
		value := s.value(line)
		if value == NoNode {
			if d := s.firstOf(line); (law.empty != mayBeEmpty || d.Code == CodeSFEmptyMember) && e.Fault.Code == "" {
				e.State, e.Fault = Invalid, d
			}
			continue
		}
		if d, bad := s.lineFault(line, value); bad && e.Fault.Code == "" {
			e.State, e.Fault = Invalid, d
		}
		for _, m := range s.membersOf(value) {
			if !m.Valid() && e.Fault.Code == "" {
				e.State, e.Fault = Invalid, m.Fault
			}
			e.Value = append(e.Value, m)
		}
		if i > 0 && law.repeat == RepeatsNever {
			e.State, e.Fault = Conflicting, s.repeated(line)
		}
	}
	if e.State == Conflicting && law.repeated.Action == IgnoreField || e.State == Invalid && law.invalid.Action == IgnoreField {
		e.Value = nil
	}
	return e
}

// firstOf gives the first finding about a line.
func (s *FieldSet) firstOf(line NodeID) Diagnostic {
	for _, d := range s.faults(line) {
		return d
	}
	return Diagnostic{Code: CodeEmptyValue, Severity: Error, Node: line, Span: s.doc.Span(line)}
}

// lineFault gives a finding about a line that belongs to none of its members: about all the value, or outside it.
func (s *FieldSet) lineFault(line, value NodeID) (Diagnostic, bool) {
	for _, d := range s.faults(line) {
		if d.Code.Spoils() >= SpoilsMember && (d.Node == line || d.Node == value || s.doc.Parent(d.Node) == line) {
			return d, true
		}
	}
	return Diagnostic{}, false
}

// membersOf gives the members of one value.
func (s *FieldSet) membersOf(value NodeID) []Member {
	var all []Member
	for c := range s.doc.Children(value) {
		if s.doc.Nodes[c].Kind == KindElement {
			all = append(all, s.member(c))
		}
	}
	if all == nil {
		return []Member{s.member(value)}
	}
	return all
}

// member reads one member.
func (s *FieldSet) member(id NodeID) Member {
	m := Member{Node: id, Value: NoNode, Weight: 1000}
	m.Fault, _ = s.spoilt(id, SpoilsMember)
	at := id
	for _, k := range [...]Kind{KindLinkValue, KindChallenge, KindCredentials, KindDictMember} {
		if n := s.doc.Child(id, k); n != NoNode {
			at = n
			break
		}
	}
	s.readMember(&m, at)
	if at != id && s.doc.Nodes[at].Kind == KindDictMember { // its parameters stand beside it
		m.Value = s.doc.Child(at, KindMemberValue)
		s.readMember(&m, id)
	}
	return m
}

// readMember takes what stands directly under id.
func (s *FieldSet) readMember(m *Member, id NodeID) {
	first := m.Text == ""
	for c := range s.doc.Children(id) {
		switch s.doc.Nodes[c].Kind {
		case KindOWS, KindRWS, KindBWS, KindSP, KindObsFold, KindDelimiter, KindEmptyElement, KindComment, KindDictMember:
		case KindParameter:
			m.Parameters = append(m.Parameters, s.parameter(c, KindParameterName, KindParameterValue))
		case KindWeight:
			p := Parameter{Node: c, Name: "q", Value: s.doc.childText(c, KindQValue)}
			p.Fault, _ = s.spoilt(c, SpoilsPart)
			m.Parameters = append(m.Parameters, p)
			m.Weight = thousandths(p.Value)
		case KindDirective:
			if first {
				m.Text = s.doc.childText(c, KindDirectiveName)
				first = false
			}
		case KindQuotedString:
			if first {
				m.Text, m.Quoted = Unquoted(s.doc.unfoldedText(c)), true
				first = false
			}
		default:
			if first {
				m.Text = s.doc.unfoldedText(c)
				first = false
			}
		}
	}
	if s.doc.Leaf(id) && first {
		m.Text = s.doc.unfoldedText(id)
	}
}

// parameter reads a parameter, whose name and value have these kinds.
func (s *FieldSet) parameter(id NodeID, name, value Kind) Parameter {
	p := Parameter{Node: id, Name: asciiLower(s.doc.childText(id, name)), Bare: true}
	if v := s.doc.Child(id, value); v != NoNode {
		p.Value, p.Bare = Unquoted(s.doc.unfoldedText(v)), false
	} else if s.doc.Child(id, KindDelimiter) != NoNode {
		p.Bare = false
	}
	p.Fault, _ = s.spoilt(id, SpoilsPart)
	return p
}

// thousandths reads a weight, 1000 for what is none. RFC 9110, 12.4.2.
func thousandths(q string) int {
	if !isQValue([]byte(q)) {
		return 1000
	}
	n, unit := int(q[0]-'0')*1000, 100
	for i := 2; i < len(q); i++ {
		n += int(q[i]-'0') * unit
		unit /= 10
	}
	return n
}

// Unquoted gives the text that a quoted-string stands for, and other text as it is. RFC 9110, 5.6.4.
func Unquoted(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return s
	}
	s = s[1 : len(s)-1]
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// equalFoldText compares two words without regard to the case of ASCII letters.
func equalFoldText(a, b string) bool { return len(a) == len(b) && asciiLower(a) == asciiLower(b) }
