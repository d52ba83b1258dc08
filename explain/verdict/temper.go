package verdict

import (
	"slices"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
)

// maxDoubts bounds how many faults a card names for which its conclusion is no good one.
const maxDoubts = 3

// temper keeps a conclusion from being better than what it rests on: where something of that has a fault, it is a warning and
// says why, and where something of it has a warning, it is no good news either. What recipients do with a fault is said by the
// card itself, before.
func (x exchange) temper(c *Card) {
	if c.Tone != parser.Good {
		return
	}
	named := map[parser.Code]bool{}
	for _, p := range c.Rests {
		if p.State > parser.Valid {
			c.Tone = parser.Warning
			if p.Fault.Code != "" {
				x.doubt(c, p.Fault, named)
			}
		}
		for _, n := range p.Nodes {
			for d := range check.Against(x.doc, x.allFindings(), n) {
				switch {
				case d.Severity == parser.Error, check.Spoils(d.Code) >= parser.SpoilsMember:
					c.Tone = parser.Warning
				case c.Tone == parser.Good:
					c.Tone = parser.Info
				}
				x.doubt(c, d, named)
			}
		}
	}
}

// doubt names a fault of a part that a conclusion rests on, unless a step has done so.
func (x exchange) doubt(c *Card, d parser.Diagnostic, named map[parser.Code]bool) {
	if named[d.Code] || len(named) == maxDoubts {
		return
	}
	named[d.Code] = true
	room := d.Node
	for n := d.Node; n > 0; n = x.doc.Parent(n) {
		if x.doc.Kind(n) == parser.KindFieldLine {
			room = n
		}
	}
	shown := x.lineName(room)
	if x.doc.Kind(room) != parser.KindFieldLine {
		shown = x.bytes(room)
	}
	s := Step{Name: "faulty", Text: explain.Say(x.lang, "card-faulty", "field", shown, "why", explain.Title("code/"+string(d.Code), x.lang)), Kind: StepFact}
	if !slices.ContainsFunc(c.Steps, func(t Step) bool { return t.Text == s.Text }) {
		c.Steps = append(c.Steps, s)
	}
}

// allFindings gives all that is found in the document, once for all its messages.
func (h *hearing) allFindings() []parser.Diagnostic {
	if !h.checked {
		h.findings, h.checked = check.Findings(h.doc), true
	}
	return h.findings
}
