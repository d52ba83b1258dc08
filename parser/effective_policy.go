package parser

import "slices"

// Policy is one Content Security Policy: W3C CSP, 2.2. A field line may hold several, between commas, and each must allow.
type Policy struct {
	Line       NodeID
	Directives []PolicyDirective // in order; of several of one name the first counts
}

// PolicyDirective is a directive of a policy with its words.
type PolicyDirective struct {
	Node   NodeID // of KindDirective
	Name   string // in lower case
	Words  []PolicyWord
	Fault  Diagnostic // why browsers ignore the directive
	Ignore bool       // one of that name stands before it: browsers take the first
}

// Valid reports whether browsers use the directive.
func (d PolicyDirective) Valid() bool { return d.Fault.Code == "" && !d.Ignore }

// Used reports whether browsers use the directive: they know it, and it can be read.
func (d PolicyDirective) Used() bool {
	law, known := PolicyLawOf(d.Name)
	return d.Valid() && known && !law.Gone
}

// Used reports whether browsers use a directive of the policy.
func (p Policy) Used() bool { return slices.ContainsFunc(p.Directives, PolicyDirective.Used) }

// PolicyWord is a source expression, or another word of a directive.
type PolicyWord struct {
	Node  NodeID
	Text  string
	Fault Diagnostic // why browsers ignore the word
}

// Valid reports whether browsers use the word.
func (w PolicyWord) Valid() bool { return w.Fault.Code == "" }

// Directive gives the directive of that lower-case name that counts.
func (p Policy) Directive(name string) (PolicyDirective, bool) {
	for _, d := range p.Directives {
		if d.Name == name && d.Valid() {
			return d, true
		}
	}
	return PolicyDirective{Node: NoNode}, false
}

// Policies gives the policies of Content-Security-Policy, of its report-only brother or of another field of that grammar, over all
// lines in order.
func (s *FieldSet) Policies(key string) Effective[[]Policy] {
	var e Effective[[]Policy]
	e.Nodes = s.Lines(key)
	if len(e.Nodes) == 0 {
		return e
	}
	e.State = Valid
	for _, line := range e.Nodes {
		value := s.value(line)
		if value == NoNode {
			continue
		}
		policy := Policy{Line: line}
		seen := map[string]bool{}
		for c := range s.doc.Children(value) {
			switch s.doc.Nodes[c].Kind {
			case KindDelimiter:
				if s.doc.Source[s.doc.Nodes[c].Start] == ',' && len(policy.Directives) > 0 {
					e.Value = append(e.Value, policy)
					policy = Policy{Line: line}
					clear(seen)
				}
			case KindDirective:
				d := s.policyDirective(c)
				d.Ignore = seen[d.Name]
				seen[d.Name] = true
				if d.Fault.Code != "" && e.Fault.Code == "" {
					e.State, e.Fault = Invalid, d.Fault
				}
				policy.Directives = append(policy.Directives, d)
			}
		}
		if len(policy.Directives) > 0 {
			e.Value = append(e.Value, policy)
		}
	}
	return e
}

func (s *FieldSet) policyDirective(id NodeID) PolicyDirective {
	d := PolicyDirective{Node: id, Name: asciiLower(s.doc.childText(id, KindDirectiveName))}
	for _, f := range s.faults(id) {
		if f.Code.Spoils() >= SpoilsMember && f.Code != CodeCSPRepeated {
			d.Fault = f
			break
		}
	}
	for c := range s.doc.Children(id) {
		if s.doc.Nodes[c].Kind == KindToken {
			w := PolicyWord{Node: c, Text: s.doc.unfoldedText(c)}
			w.Fault, _ = s.spoilt(c, SpoilsPart)
			d.Words = append(d.Words, w)
		}
	}
	return d
}
