package verdict

import (
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
		some = some || x.asked.Has(name)
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
	var first truth = yes
	switch {
	case x.asked.Has("if-match"):
		first = x.matches(c, "if-match", true)
		if x.asked.Has("if-unmodified-since") {
			x.step(c, StepFact, "ignored", "field", x.name(x.asked, "if-unmodified-since"), "other", x.name(x.asked, "if-match"))
		}
	case x.asked.Has("if-unmodified-since"):
		first = x.changedSince(c, "if-unmodified-since", no, yes) // RFC 9110, 13.1.4
	}
	switch first {
	case no:
		return outcomeFailed
	case unknown:
		return outcomeUnknown
	}
	switch modified := x.asked.Has("if-modified-since"); {
	case x.asked.Has("if-none-match"):
		if modified {
			x.step(c, StepFact, "ignored", "field", x.name(x.asked, "if-modified-since"), "other", x.name(x.asked, "if-none-match"))
		}
		switch x.matches(c, "if-none-match", false) {
		case unknown:
			return outcomeUnknown
		case yes:
			if reading {
				return outcomeNotModified
			}
			return outcomeFailed
		}
	case modified && !reading:
		x.step(c, StepFact, "modified-method", "field", x.name(x.asked, "if-modified-since"), "method", x.bytes(x.methodNode()))
	case modified:
		switch x.changedSince(c, "if-modified-since", yes, no) { // RFC 9110, 13.1.3
		case unknown:
			return outcomeUnknown
		case no:
			return outcomeNotModified
		}
	}
	return x.ifRange(c)
}

// matches compares the entity tags of If-Match (strongly) or If-None-Match (weakly) with the one of the resource.
// RFC 9110, 8.8.3.2, 13.1.1 and 13.1.2. Where a tag is broken, or "*" does not stand alone, nobody knows what was meant.
func (x exchange) matches(c *Card, key string, strong bool) truth {
	name, how := x.name(x.asked, key), "weak"
	if strong {
		how = "strong"
	}
	wanted := rest(c, x.asked.EntityTags(key))
	if wanted.Faulty() {
		fault(x, c, x.asked, key, wanted)
		return unknown
	}
	if wanted.Value.Any != parser.NoNode {
		x.step(c, StepFact, "star-"+how, "field", name)
		if x.response == parser.NoNode {
			return unknown
		}
		return truthOf(x.status/100 == 2 && x.status != 201 || x.status == 304 || x.status == 412 && !strong)
	}
	current, known := x.currentTag(c)
	if !known {
		x.step(c, StepNeeds, "needs-etag", "field", name)
		return unknown
	}
	for _, tag := range wanted.Value.Tags {
		if tag.Same(current, strong) {
			x.step(c, StepFact, "equal-"+how, "field", name, "tag", x.bytes(tag.Node), "current", x.bytes(current.Node))
			return yes
		}
	}
	x.step(c, StepFact, "different-"+how, "field", name, "tags", x.values(x.asked, key), "current", x.bytes(current.Node))
	return no
}

// currentTag is the entity tag of the resource as the request met it, as far as the response says: after a change it is
// that of the new state.
func (x exchange) currentTag(c *Card) (parser.EntityTag, bool) {
	if x.changed() {
		return parser.EntityTag{}, false
	}
	tag := rest(c, x.came.EntityTag("etag"))
	return tag.Value, tag.Valid()
}

// changed reports whether the response describes the resource after a change by this request.
func (x exchange) changed() bool {
	return x.status/100 == 2 && x.method != "GET" && x.method != "HEAD"
}

// lastModified is when the resource was last changed, as far as the response says.
func (x exchange) lastModified(c *Card) (time.Time, bool) {
	if x.changed() {
		return time.Time{}, false
	}
	last := rest(c, x.came.Date("last-modified"))
	return last.Value, last.Valid()
}

// changedSince compares the date of a condition with the last change, and gives what is true of each outcome. A value that is
// no date is ignored.
func (x exchange) changedSince(c *Card, key string, changed, unchanged truth) truth {
	since := rest(c, x.asked.Date(key))
	if !since.Valid() {
		x.step(c, StepFact, "no-date", "field", x.name(x.asked, key))
		return yes
	}
	last, ok := x.lastModified(c)
	if !ok {
		x.step(c, StepNeeds, "needs-last-modified", "field", x.name(x.asked, key))
		return unknown
	}
	sentence, outcome := "unchanged-since", unchanged
	if last.After(since.Value) {
		sentence, outcome = "changed-since", changed
	}
	x.step(c, StepSum, sentence, "last", x.value(x.came, "last-modified"), "since", x.value(x.asked, key))
	return outcome
}

// ifRange evaluates If-Range, and what is left of the range then. RFC 9110, 13.1.5.
func (x exchange) ifRange(c *Card) outcome {
	if !x.asked.Has("if-range") {
		return outcomePerform
	}
	field := x.name(x.asked, "if-range")
	if x.method != "GET" || !x.asked.Has("range") {
		x.step(c, StepFact, "if-range-useless", "field", field)
		return outcomePerform
	}
	holds := unknown
	if tag := x.asked.EntityTag("if-range"); tag.Valid() {
		rest(c, tag)
		if current, known := x.currentTag(c); known {
			holds = truthOf(tag.Value.Same(current, true))
		}
	} else if date := rest(c, x.asked.Date("if-range")); date.Valid() {
		if last, known := x.lastModified(c); known {
			holds = truthOf(date.Value.Equal(last))
		}
	}
	value := x.value(x.asked, "if-range")
	switch holds {
	case yes:
		x.step(c, StepFact, "if-range-holds", "field", field, "value", value)
		return outcomePartial
	case no:
		x.step(c, StepFact, "if-range-fails", "field", field, "value", value)
		return outcomeWhole
	}
	x.step(c, StepNeeds, "needs-validator", "field", field)
	return outcomeUnknown
}
