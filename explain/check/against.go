package check

import (
	"iter"
	"slices"

	"enclair/parser"
)

// Against gives the errors and warnings among findings, which are in source order, that speak of a part: of it, of something in it,
// or of what it stands in, as far as its field line or start line.
func Against(doc *parser.Document, findings []parser.Diagnostic, part parser.NodeID) iter.Seq[parser.Diagnostic] {
	return func(yield func(parser.Diagnostic) bool) {
		if part == parser.NoNode {
			return
		}
		room := lineOf(doc, part)
		after, span := doc.Nodes[part].After, doc.Span(room)
		i, _ := slices.BinarySearchFunc(findings, span.Start, func(d parser.Diagnostic, at int32) int { return int(d.Span.Start - at) })
		for ; i < len(findings) && findings[i].Span.Start <= span.End; i++ {
			d := findings[i]
			if d.Severity > parser.Warning || d.Node < room || d.Node >= doc.Nodes[room].After {
				continue
			}
			inside, around := part <= d.Node && d.Node < after, d.Node <= part && part < doc.Nodes[d.Node].After
			if (inside || around) && !yield(d) {
				return
			}
		}
	}
}

// lineOf gives the field line or start line in which a part stands, the part itself for one that stands in none.
func lineOf(doc *parser.Document, part parser.NodeID) parser.NodeID {
	for n := part; n > 0; n = doc.Parent(n) {
		switch doc.Kind(n) {
		case parser.KindFieldLine, parser.KindRequestLine, parser.KindStatusLine:
			return n
		}
	}
	return part
}

// Spoils gives what a finding of the parser or of Check makes useless.
func Spoils(code parser.Code) parser.Spoils {
	if r, ok := rules.Of(code); ok {
		return r.Spoils
	}
	return code.Spoils()
}

// unspoilt leaves out what is praised where something is at fault: of one part, nothing is said in opposite tones.
func unspoilt(doc *parser.Document, found []parser.Diagnostic) []parser.Diagnostic {
	faulty := func(d parser.Diagnostic) bool {
		if d.Severity != parser.Good {
			return false
		}
		for _, all := range [...][]parser.Diagnostic{doc.Diagnostics, found} {
			for range Against(doc, all, d.Node) {
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(found, faulty) {
		return found
	}
	kept := make([]parser.Diagnostic, 0, len(found))
	for _, d := range found {
		if !faulty(d) {
			kept = append(kept, d)
		}
	}
	return kept
}
