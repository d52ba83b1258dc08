package parser

import (
	"slices"
	"strconv"
)

// Severity has one meaning everywhere. The zero value is invalid, so that forgetting it shows.
type Severity uint8

// The severities.
const (
	Error   Severity = 1 + iota // the bytes break a MUST of the grammar or of framing: a strict recipient refuses the message, or two recipients read it differently
	Warning                     // legal but obsolete, risky or very likely a mistake
	Info                        // worth knowing
	Good                        // a thing done right
)

// String gives "error", "warning", "info" or "good".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Info:
		return "info"
	case Good:
		return "good"
	}
	return "invalid"
}

// Diagnostic is one finding: a code and its arguments, never prose.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Node     NodeID   // the part to select
	Span     Span     // the bytes to underline, inside Node
	Related  []Span   // for example the other Content-Length
	Args     []string // values for the sentence
}

// maxPerCode bounds how often one code is reported in a document, so that ten million lone CRs stay readable and cheap.
const maxPerCode = 100

// report adds a finding about the bytes of span in node. The severity is the code's own.
// span is clipped when the node closes smaller than expected; see finish.
func (b *builder) report(code Code, node NodeID, span Span, args ...string) {
	b.relate(code, node, span, nil, args...)
}

// relate is report with other places that the finding speaks of.
func (b *builder) relate(code Code, node NodeID, span Span, related []Span, args ...string) {
	if len(b.diags) >= maxPerCode/2 {
		// Below that number no code can be over its bound: ordinary messages never make the map.
		if b.perCode == nil {
			b.perCode = make(map[Code]int)
			for _, d := range b.diags {
				b.perCode[d.Code]++
			}
		}
		b.perCode[code]++
		if b.perCode[code] > maxPerCode {
			return
		}
	}
	if n := len(b.diags); n > 0 && b.diags[n-1].Span.Start > span.Start {
		b.unsorted = true
	}
	b.diags = append(b.diags, Diagnostic{Code: code, Severity: code.Severity(), Node: node, Span: span, Related: related, Args: args})
}

// reportNode is report on all the bytes of one closed node.
func (b *builder) reportNode(code Code, node NodeID, args ...string) {
	b.report(code, node, b.nodes[node].Span, args...)
}

// finish sorts the findings and says which codes were cut short.
func (b *builder) finish() {
	for code, n := range b.perCode {
		if n > maxPerCode {
			b.diags = append(b.diags, Diagnostic{Code: CodeManyMore, Severity: Info, Node: 0, Span: Span{int32(len(b.src)), int32(len(b.src))}, Args: []string{string(code), strconv.Itoa(n - maxPerCode)}})
			b.unsorted = true
		}
	}
	if b.unsorted {
		slices.SortStableFunc(b.diags, func(x, y Diagnostic) int {
			switch {
			case x.Span.Start != y.Span.Start:
				return int(x.Span.Start - y.Span.Start)
			case x.Code == CodeManyMore && y.Code == CodeManyMore:
				// Map order must not show.
				if x.Args[0] < y.Args[0] {
					return -1
				}
				return 1
			}
			return 0
		})
	}
}
