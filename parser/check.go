package parser

import "fmt"

// Check verifies the invariants that the package comment lists. It gives nil, or the first broken one.
// Parse never returns a tree that fails it; tests call it on every tree they make.
func Check(d *Document) error {
	if len(d.Nodes) == 0 || d.Nodes[0].Kind != KindDocument || d.Nodes[0].Parent != NoNode {
		return fmt.Errorf("node 0 is not a document")
	}
	if root := d.Nodes[0]; root.Start != 0 || int(root.After) != len(d.Nodes) {
		return fmt.Errorf("node 0 begins at %d and spans %d nodes, not all %d bytes and %d nodes", root.Start, root.After, len(d.Source), len(d.Nodes))
	}
	for i := range d.Nodes {
		if err := d.checkNode(NodeID(i)); err != nil {
			return err
		}
	}
	for i, g := range d.Diagnostics {
		if err := d.checkDiagnostic(g); err != nil {
			return fmt.Errorf("diagnostic %d (%s): %w", i, g.Code, err)
		}
		if i > 0 && d.Diagnostics[i-1].Span.Start > g.Span.Start {
			return fmt.Errorf("diagnostic %d (%s) is not in source order", i, g.Code)
		}
	}
	return nil
}

func (d *Document) checkNode(id NodeID) error {
	n := d.Nodes[id]
	if n.After <= id || int(n.After) > len(d.Nodes) {
		return fmt.Errorf("node %d (%s from %d): After is %d", id, n.Kind, n.Start, n.After)
	}
	span := d.Span(id)
	name := func() string { return fmt.Sprintf("node %d (%s %d-%d)", id, n.Kind, span.Start, span.End) }
	if span.Len() <= 0 && id != 0 {
		return fmt.Errorf("%s is empty", name())
	}
	if n.Kind >= kindCount {
		return fmt.Errorf("%s: no such kind", name())
	}
	at, c := span.Start, id+1
	for c < n.After {
		child := d.Nodes[c]
		if child.Parent != id {
			return fmt.Errorf("%s: child %d has parent %d", name(), c, child.Parent)
		}
		if child.Start != at {
			return fmt.Errorf("%s: child %d begins at %d, not %d", name(), c, child.Start, at)
		}
		if !mayContain(n.Kind, child.Kind) {
			return fmt.Errorf("%s may not contain %s (node %d)", name(), child.Kind, c)
		}
		if child.After <= c || child.After > n.After {
			return fmt.Errorf("node %d: After is %d, in a node whose After is %d", c, child.After, n.After)
		}
		at, c = d.Span(c).End, child.After
	}
	return nil
}

func (d *Document) checkDiagnostic(g Diagnostic) error {
	rule, known := rules.Of(g.Code)
	switch {
	case g.Node < 0 || int(g.Node) >= len(d.Nodes):
		return fmt.Errorf("no node %d", g.Node)
	case g.Severity != rule.Severity || !known:
		return fmt.Errorf("severity %s, rule %t", g.Severity, known)
	case g.Span.End < g.Span.Start || !d.Span(g.Node).Contains(g.Span):
		return fmt.Errorf("span %v outside node %d %v", g.Span, g.Node, d.Span(g.Node))
	}
	all := d.Span(0)
	for _, r := range g.Related {
		if r.End < r.Start || !all.Contains(r) {
			return fmt.Errorf("related span %v outside the source", r)
		}
	}
	return nil
}

// mayContain reports whether allowedChildren lets child stand directly under parent. An error node may stand anywhere.
func mayContain(parent, child Kind) bool {
	if child == KindUnknown {
		return true
	}
	for _, k := range allowedChildren[parent] {
		if k == child {
			return true
		}
	}
	return false
}
