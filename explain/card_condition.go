package explain

import (
	"strings"
	"time"

	"enclair/parser"
)

// outcome is what the evaluation of the conditions leads to. RFC 9110, 13.2.2.
type outcome uint8

const (
	outcomePerform outcome = iota // as if there were no condition
	outcomeNotModified
	outcomeFailed  // 412
	outcomePartial // the range that was asked for
	outcomeWhole   // the whole content, as If-Range does not hold
	outcomeUnknown // the state of the resource is not in the document
)

// status is the code to which an outcome leads, 0 where it does not say.
func (o outcome) status() int {
	return [...]int{0, 304, 412, 206, 200, 0}[o]
}

// truth is what can be said of a condition.
type truth uint8

const (
	unknown truth = iota
	yes
	no
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// conditionFields are the fields that make a request conditional.
var conditionFields = [...]string{"if-match", "if-unmodified-since", "if-none-match", "if-modified-since", "if-range"}

// conditionCard evaluates the conditions of a request in their order, against what the response says of the resource.
func conditionCard(x exchange) *Card {
	if x.request == parser.NoNode {
		if x.status != 304 && x.status != 412 {
			return nil
		}
		c := x.card("condition")
		x.conclude(c, parser.Info, "alone", "status", x.bytes(x.statusNode()))
		x.step(c, StepNeeds, "needs-request")
		return c
	}
	some := false
	for _, name := range conditionFields {
		some = some || x.field(x.request, name).Doc != nil
	}
	if !some {
		return nil
	}
	c := x.card("condition")
	got := x.evaluate(c)
	x.concludeCondition(c, got)
	return c
}

// concludeCondition compares what the evaluation leads to with what the server answered.
func (x exchange) concludeCondition(c *Card, got outcome) {
	names := [...]string{"perform", "not-modified", "failed", "partial", "whole", "unknown"}
	if x.response == parser.NoNode {
		if got == outcomeUnknown {
			x.step(c, StepNeeds, "needs-response")
		}
		x.conclude(c, parser.Info, names[got])
		return
	}
	status := x.bytes(x.statusNode())
	switch {
	case x.status/100 != 2 && x.status != 304 && x.status != 412:
		x.step(c, StepFact, "not-evaluated", "status", status)
		x.conclude(c, parser.Info, "other-status", "status", status)
	case got == outcomeUnknown:
		x.conclude(c, parser.Info, "unknown-answered", "status", status)
	case got.status() == x.status, got == outcomePerform && x.status/100 == 2:
		x.conclude(c, parser.Good, names[got]+"-answered", "status", status)
	default:
		x.conclude(c, parser.Warning, "answered-otherwise", "status", status)
	}
}

// evaluate goes through the steps of RFC 9110, 13.2.2.
func (x exchange) evaluate(c *Card) outcome {
	reading := x.method == "GET" || x.method == "HEAD"
	match, unmodified := x.field(x.request, "if-match"), x.field(x.request, "if-unmodified-since")
	var first truth = yes
	switch {
	case match.Doc != nil:
		first = x.matches(c, match, true)
		if unmodified.Doc != nil {
			x.step(c, StepFact, "ignored", "field", x.name(unmodified), "other", x.name(match))
		}
	case unmodified.Doc != nil:
		first = x.unmodified(c, unmodified)
	}
	switch first {
	case no:
		return outcomeFailed
	case unknown:
		return outcomeUnknown
	}
	none, modified := x.field(x.request, "if-none-match"), x.field(x.request, "if-modified-since")
	switch {
	case none.Doc != nil:
		if modified.Doc != nil {
			x.step(c, StepFact, "ignored", "field", x.name(modified), "other", x.name(none))
		}
		switch x.matches(c, none, false) {
		case unknown:
			return outcomeUnknown
		case yes:
			if reading {
				return outcomeNotModified
			}
			return outcomeFailed
		}
	case modified.Doc != nil && !reading:
		x.step(c, StepFact, "modified-method", "field", x.name(modified), "method", x.bytes(x.methodNode()))
	case modified.Doc != nil:
		switch x.modified(c, modified) {
		case unknown:
			return outcomeUnknown
		case no:
			return outcomeNotModified
		}
	}
	return x.ifRange(c)
}

// matches compares the entity tags of If-Match (strongly) or If-None-Match (weakly) with the one of the resource.
// RFC 9110, 8.8.3.2, 13.1.1 and 13.1.2.
func (x exchange) matches(c *Card, f parser.Field, strong bool) truth {
	name, how := x.name(f), "weak"
	if strong {
		how = "strong"
	}
	if f.Value() == "*" {
		x.step(c, StepFact, "star-"+how, "field", name)
		if x.response == parser.NoNode {
			return unknown
		}
		return truthOf(x.status/100 == 2 && x.status != 201 || x.status == 304 || x.status == 412 && !strong)
	}
	current := x.currentTag()
	if current == parser.NoNode {
		x.step(c, StepNeeds, "needs-etag", "field", name)
		return unknown
	}
	for n := f.Line; n < x.doc.Nodes[f.Line].After; n++ {
		if x.doc.Kind(n) == parser.KindETag && sameTag(x.doc.Text(n), x.doc.Text(current), strong) {
			x.step(c, StepFact, "equal-"+how, "field", name, "tag", x.bytes(n), "current", x.bytes(current))
			return yes
		}
	}
	x.step(c, StepFact, "different-"+how, "field", name, "tags", x.bytes(f.ValueNode()), "current", x.bytes(current))
	return no
}

// sameTag compares two entity tags. RFC 9110, 8.8.3.2.
func sameTag(a, b string, strong bool) bool {
	if strong {
		return a == b && !strings.HasPrefix(a, "W/")
	}
	return strings.TrimPrefix(a, "W/") == strings.TrimPrefix(b, "W/")
}

// currentTag is the entity tag of the resource as the request met it, as far as the response says: after a change it is
// that of the new state.
func (x exchange) currentTag() parser.NodeID {
	f := x.field(x.response, "etag")
	if f.Doc == nil || x.changed() {
		return parser.NoNode
	}
	return x.doc.Find(f.Line, parser.KindETag)
}

// changed reports whether the response describes the resource after a change by this request.
func (x exchange) changed() bool {
	return x.status/100 == 2 && x.method != "GET" && x.method != "HEAD"
}

// lastModified is when the resource was last changed, as far as the response says.
func (x exchange) lastModified() (time.Time, parser.Field, bool) {
	if x.changed() {
		return time.Time{}, parser.Field{Line: parser.NoNode}, false
	}
	return x.date(x.response, "last-modified")
}

// modified evaluates If-Modified-Since; a value that is no date is ignored. RFC 9110, 13.1.3.
func (x exchange) modified(c *Card, f parser.Field) truth {
	return x.changedSince(c, f, yes, no)
}

// unmodified evaluates If-Unmodified-Since; a value that is no date is ignored. RFC 9110, 13.1.4.
func (x exchange) unmodified(c *Card, f parser.Field) truth {
	return x.changedSince(c, f, no, yes)
}

// changedSince compares the date of a condition with the last change, and gives what is true of each outcome.
func (x exchange) changedSince(c *Card, f parser.Field, changed, unchanged truth) truth {
	since, ok := readDate(f.Value())
	if !ok {
		x.step(c, StepFact, "no-date", "field", x.name(f))
		return yes
	}
	last, g, ok := x.lastModified()
	if !ok {
		x.step(c, StepNeeds, "needs-last-modified", "field", x.name(f))
		return unknown
	}
	sentence, outcome := "unchanged-since", unchanged
	if last.After(since) {
		sentence, outcome = "changed-since", changed
	}
	x.step(c, StepSum, sentence, "last", x.bytes(g.ValueNode()), "since", x.bytes(f.ValueNode()))
	return outcome
}

// ifRange evaluates If-Range, and what is left of the range then. RFC 9110, 13.1.5.
func (x exchange) ifRange(c *Card) outcome {
	f := x.field(x.request, "if-range")
	if f.Doc == nil {
		return outcomePerform
	}
	if x.method != "GET" || x.field(x.request, "range").Doc == nil {
		x.step(c, StepFact, "if-range-useless", "field", x.name(f))
		return outcomePerform
	}
	holds := unknown
	if tag := x.doc.Find(f.Line, parser.KindETag); tag != parser.NoNode {
		if current := x.currentTag(); current != parser.NoNode {
			holds = truthOf(sameTag(x.doc.Text(tag), x.doc.Text(current), true))
		}
	} else if date, ok := readDate(f.Value()); ok {
		if last, _, known := x.lastModified(); known {
			holds = truthOf(date.Equal(last))
		}
	}
	switch holds {
	case yes:
		x.step(c, StepFact, "if-range-holds", "field", x.name(f), "value", x.bytes(f.ValueNode()))
		return outcomePartial
	case no:
		x.step(c, StepFact, "if-range-fails", "field", x.name(f), "value", x.bytes(f.ValueNode()))
		return outcomeWhole
	}
	x.step(c, StepNeeds, "needs-validator", "field", x.name(f))
	return outcomeUnknown
}
