package parser

import (
	"slices"
	"strings"
)

// maxPerCode bounds how often one code is reported in a document, so that ten million lone CRs stay readable and cheap.
const maxPerCode = 100

// Collector gathers the findings of one document: at most a hundred of each code. The rest is counted, and said at the end.
type Collector struct {
	rules    *RuleTable
	found    []Diagnostic
	related  []Span   // of all findings
	args     []string // likewise; those of the document before may stand behind its length
	unsorted bool
	counts   []int32 // how often each rule was broken, by its place in the table, then all codes without one; empty while no code can be over its bound
	cut      int     // findings that were left out
	unknown  Code    // the first code without a rule
}

// NewCollector gives a collector of findings that have the severities of a table.
func NewCollector(rules *RuleTable) *Collector { return &Collector{rules: rules} }

// Report adds a finding about the bytes of span in node, with other places that it speaks of and the values for its sentence,
// of which it keeps copies. The severity is that of the code's rule. A code without a rule is an error under its own name.
func (c *Collector) Report(code Code, node NodeID, span Span, related []Span, args ...string) {
	place, known := c.rules.place[code]
	if !known {
		place = len(c.rules.rules)
		c.unknown = code
	}
	if len(c.found) >= maxPerCode/2 && c.over(place) {
		c.cut++
		return
	}
	severity := Error
	if known {
		severity = c.rules.rules[place].Severity
	}
	if n := len(c.found); n > 0 && c.found[n-1].Span.Start > span.Start {
		c.unsorted = true
	}
	c.found = append(c.found, Diagnostic{Code: code, Severity: severity, Node: node, Span: span, Related: c.keepSpans(related), Args: c.keepArgs(args)})
}

// over counts one more finding under the rule at a place, and reports whether it is one too many. Ordinary messages never
// come here: below half the bound no code can be over it.
func (c *Collector) over(place int) bool {
	if len(c.counts) == 0 {
		c.counts = append(c.counts, make([]int32, len(c.rules.rules)+1)...)
		for _, d := range c.found {
			c.counts[c.placeOf(d.Code)]++
		}
	}
	c.counts[place]++
	return c.counts[place] > maxPerCode
}

func (c *Collector) placeOf(code Code) int {
	if i, ok := c.rules.place[code]; ok {
		return i
	}
	return len(c.rules.rules)
}

// keepSpans copies what a finding is related to into the memory of the document. The callers' own slices then need none.
func (c *Collector) keepSpans(related []Span) []Span {
	n := len(c.related)
	c.related = append(c.related, related...)
	if n == len(c.related) {
		return nil
	}
	return c.related[n:len(c.related):len(c.related)]
}

// keepArgs does so with the values for the sentence. A document that is read again after an edit mostly says again what it
// said: a word that stands there from the last time is not copied.
func (c *Collector) keepArgs(args []string) []string {
	n := len(c.args)
	for _, a := range args {
		i := len(c.args)
		if i < cap(c.args) && c.args[:i+1][i] == a {
			c.args = c.args[:i+1]
		} else {
			c.args = append(c.args, strings.Clone(a))
		}
	}
	if n == len(c.args) {
		return nil
	}
	return c.args[n:len(c.args):len(c.args)]
}

// Finish gives the findings in the order of the bytes that they are about, and after them, at the place end, a many-more for
// each code of which some were left out. Its arguments are that code and how many.
func (c *Collector) Finish(end int32) []Diagnostic {
	for place, n := range c.counts {
		if n <= maxPerCode {
			continue
		}
		code := c.unknown
		if place < len(c.rules.rules) {
			code = c.rules.rules[place].Code
		}
		c.found = append(c.found, Diagnostic{Code: CodeManyMore, Severity: Info, Span: Span{end, end}, Args: c.keepArgs([]string{string(code), formatInt(int64(n - maxPerCode))})})
		c.unsorted = true
	}
	if c.unsorted {
		slices.SortStableFunc(c.found, func(x, y Diagnostic) int { return int(x.Span.Start - y.Span.Start) })
	}
	return c.found
}
