package check

import (
	"slices"

	"enclair/parser"
)

// Findings gives all that is to be said about a document, the parser's findings and those of Check, in source order.
func Findings(doc *parser.Document) []parser.Diagnostic {
	all := append(slices.Clone(doc.Diagnostics), Check(doc)...)
	slices.SortStableFunc(all, func(a, b parser.Diagnostic) int { return int(a.Span.Start) - int(b.Span.Start) })
	return unspoilt(doc, all)
}
