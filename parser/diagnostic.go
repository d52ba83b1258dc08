package parser

import (
	"slices"
	"strings"
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
	rule := ruleOf[code]
	if len(b.diags) >= maxPerCode/2 {
		// Below that number no code can be over its bound: ordinary messages need no counts.
		if len(b.perCode) == 0 {
			b.perCode = append(b.perCode, make([]int32, len(allRules))...)
			for _, d := range b.diags {
				b.perCode[ruleOf[d.Code]]++
			}
		}
		b.perCode[rule]++
		if b.perCode[rule] > maxPerCode {
			return
		}
	}
	if n := len(b.diags); n > 0 && b.diags[n-1].Span.Start > span.Start {
		b.unsorted = true
	}
	b.diags = append(b.diags, Diagnostic{Code: code, Severity: allRules[rule].Severity, Node: node, Span: span, Related: b.keepSpans(related), Args: b.keepArgs(args)})
}

// keepSpans copies what a finding is related to into the memory of the document. The callers' own slices then need none.
func (b *builder) keepSpans(related []Span) []Span {
	n := len(b.related)
	b.related = append(b.related, related...)
	if n == len(b.related) {
		return nil
	}
	return b.related[n:len(b.related):len(b.related)]
}

// keepArgs does so with the values for the sentence. A document that is read again after an edit mostly says again what it
// said: a word that stands there from the last time is not copied.
func (b *builder) keepArgs(args []string) []string {
	n := len(b.args)
	for _, a := range args {
		i := len(b.args)
		if i < cap(b.args) && b.args[:i+1][i] == a {
			b.args = b.args[:i+1]
		} else {
			b.args = append(b.args, strings.Clone(a))
		}
	}
	if n == len(b.args) {
		return nil
	}
	return b.args[n:len(b.args):len(b.args)]
}

// reportNode is report on all the bytes of one closed node.
func (b *builder) reportNode(code Code, node NodeID, args ...string) {
	b.report(code, node, b.nodes[node].Span, args...)
}

// finish sorts the findings and says which codes were cut short.
func (b *builder) finish() {
	for rule, n := range b.perCode {
		if n > maxPerCode {
			code := allRules[rule].Code
			b.diags = append(b.diags, Diagnostic{Code: CodeManyMore, Severity: Info, Node: 0, Span: Span{int32(len(b.src)), int32(len(b.src))}, Args: b.keepArgs([]string{string(code), formatInt(int64(n - maxPerCode))})})
			b.unsorted = true
		}
	}
	if b.unsorted {
		slices.SortStableFunc(b.diags, func(x, y Diagnostic) int {
			return int(x.Span.Start - y.Span.Start)
		})
	}
}
