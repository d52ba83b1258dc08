package parser

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

// report adds a finding about the bytes of span in node. The severity is that of the code's rule.
// span is clipped when the node closes smaller than expected.
func (b *builder) report(code Code, node NodeID, span Span, args ...string) {
	b.findings.Report(code, node, span, nil, args...)
}

// relate is report with other places that the finding speaks of.
func (b *builder) relate(code Code, node NodeID, span Span, related []Span, args ...string) {
	b.findings.Report(code, node, span, related, args...)
}

// reportNode is report on all the bytes of one closed node.
func (b *builder) reportNode(code Code, node NodeID, args ...string) {
	b.report(code, node, b.span(node), args...)
}

// said counts the findings so far, with those that are left out as too many of a code: what was found twice was found, shown or not.
func (b *builder) said() int { return len(b.findings.found) + b.findings.cut }

// mark is a point in the findings.
type mark struct{ found, cut int }

// mark gives the point after the last finding.
func (b *builder) mark() mark { return mark{len(b.findings.found), b.findings.cut} }

// saidSince reports whether one of the findings after m is about bytes of s. Nobody knows where those stood that are left out: they count too.
func (b *builder) saidSince(m mark, s Span) bool {
	for _, d := range b.findings.found[m.found:] {
		if d.Span.Start < s.End && s.Start < d.Span.End {
			return true
		}
	}
	return b.findings.cut > m.cut
}
