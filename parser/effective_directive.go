package parser

// Directive is one directive of Cache-Control, Pragma, Strict-Transport-Security and their like: RFC 9111, 5.2.
type Directive struct {
	Node  NodeID // of KindDirective
	Name  string // in lower case
	Value string // without its quotes, "" where there is none
	Bare  bool   // the name stands alone
	Fault Diagnostic
}

// Valid reports whether recipients can use the directive.
func (d Directive) Valid() bool { return d.Fault.Code == "" }

// Number reads the argument as 1*DIGIT; a number too large for 63 bits is the largest one.
func (d Directive) Number() (int64, bool) { return decimalText(d.Value) }

// Directives gives the directives of a field over all its lines, in order. Those that recipients cannot use are among them, with their
// fault, and the state is Invalid where any is so.
func (s *FieldSet) Directives(key string) Effective[[]Directive] {
	return remembered(s, question{"directives", key, ""}, func() Effective[[]Directive] { return s.readDirectives(key) })
}

func (s *FieldSet) readDirectives(key string) Effective[[]Directive] {
	var e Effective[[]Directive]
	e.Nodes = s.Lines(key)
	if len(e.Nodes) == 0 {
		return e
	}
	law := rowOf([]byte(key))
	e.State = Valid
	for i, line := range e.Nodes {
		if i > 0 && law.repeat == RepeatsNever {
			e.State, e.Fault = Conflicting, s.repeated(line)
			if law.repeated.Action == TakeFirst {
				break
			}
		}
		value := s.value(line)
		if value == NoNode {
			if law.empty != mayBeEmpty && e.Fault.Code == "" {
				e.State, e.Fault = Invalid, s.firstOf(line)
			}
			continue
		}
		if d, bad := s.spoilt(line, SpoilsMember); bad && e.Fault.Code == "" {
			e.State, e.Fault = Invalid, d
		}
		for n := value; n < s.doc.Nodes[value].After; n++ {
			if s.doc.Nodes[n].Kind != KindDirective {
				continue
			}
			d := s.directive(n)
			if !d.Valid() && e.Fault.Code == "" {
				e.State, e.Fault = Invalid, d.Fault
			}
			e.Value = append(e.Value, d)
		}
	}
	if e.State == Invalid && law.invalid.Action == IgnoreField {
		e.Value = nil
	}
	return e
}

func (s *FieldSet) directive(id NodeID) Directive {
	d := Directive{Node: id, Name: asciiLower(s.doc.childText(id, KindDirectiveName)), Bare: true}
	if v := s.doc.Child(id, KindDirectiveValue); v != NoNode {
		d.Value, d.Bare = Unquoted(s.doc.unfoldedText(v)), false
	} else if s.doc.Child(id, KindDelimiter) != NoNode {
		d.Bare = false
	}
	d.Fault, _ = s.spoilt(id, SpoilsPart)
	return d
}

// Directive gives what a recipient makes of one directive of a field. Of one that stands twice, the first counts, and the state is
// Conflicting where their values differ: RFC 9111, 4.2.1, lets a cache take the first or take the response for stale.
func (s *FieldSet) Directive(key, name string) Effective[Directive] {
	return remembered(s, question{"directive", key, name}, func() Effective[Directive] { return DirectiveOf(s.Directives(key), name) })
}

// DirectiveOf is FieldSet.Directive on directives that were asked for before.
func DirectiveOf(all Effective[[]Directive], name string) Effective[Directive] {
	var e Effective[Directive]
	e.Value.Node = NoNode
	for _, d := range all.Value {
		if d.Name != name {
			continue
		}
		e.Nodes = append(e.Nodes, d.Node)
		if len(e.Nodes) > 1 {
			if d.Value != e.Value.Value && e.State == Valid {
				e.State, e.Fault = Conflicting, d.Fault
			}
			continue
		}
		e.Value, e.State = d, Valid
		if !d.Valid() {
			e.State, e.Fault = Invalid, d.Fault
		}
	}
	return e
}
