package verdict

import (
	"enclair/explain"

	"enclair/parser"
)

// maxRanges bounds how many ranges a card works out.
const maxRanges = 20

// byteRange is one range that was asked for, worked out against the complete length.
type byteRange struct {
	first, last int64
	exists      bool
}

// length is the number of bytes of the range.
func (r byteRange) length() int64 { return r.last - r.first + 1 }

// rangeCard says which part of the content was asked for, and which part came. RFC 9110, 14.
func rangeCard(x exchange) *Card {
	c := x.card("range")
	asked := rest(c, x.asked.Ranges())
	came := rest(c, x.came.ContentRange())
	if !asked.There() && !came.There() && x.status != 206 && x.status != 416 {
		return nil
	}
	total := x.completeLength(came)
	if asked.There() {
		if x.method != "GET" && x.method != "" {
			x.step(c, StepFact, "other-method", "method", x.bytes(x.methodNode()), "field", x.name(x.asked, "range"))
		}
		fault(x, c, x.asked, "range", asked)
		x.ranges(c, asked.Value, total)
	} else if x.request == parser.NoNode {
		x.step(c, StepNeeds, "needs-request")
	}
	if x.response == parser.NoNode {
		if asked.Faulty() { // RFC 9110, 14.2: a server ignores it
			x.conclude(c, parser.Warning, "ignored", "field", x.name(x.asked, "range"))
			return c
		}
		x.conclude(c, parser.Info, "asked", "field", x.value(x.asked, "range"))
		return c
	}
	x.concludeRange(c, asked, came)
	return c
}

// completeLength is the length of the whole content, -1 where it is not known. RFC 9110, 14.4 and 8.6.
func (x exchange) completeLength(came parser.Effective[parser.ContentRange]) int64 {
	switch {
	case came.Valid():
		return came.Value.Complete
	case !came.There() && x.status == 200 && x.answer.Declared >= 0:
		return x.answer.Declared
	}
	return -1
}

// ranges works each range out, as first-pos and last-pos against the complete length. RFC 9110, 14.1.2.
func (x exchange) ranges(c *Card, asked parser.Ranges, total int64) {
	for n, r := range asked.Set {
		if n == maxRanges {
			x.step(c, StepFact, "more-ranges", "count", explain.Number(int64(len(asked.Set)-maxRanges), x.lang))
			return
		}
		got, ok := against(r, total)
		part := x.bytes(r.Node)
		switch {
		case !ok && r.Suffix >= 0:
			x.step(c, StepFact, "suffix", "range", part, "bytes", explain.Bytes(r.Suffix, x.lang))
		case !ok:
			x.step(c, StepFact, "open", "range", part)
		case !got.exists:
			x.step(c, StepSum, "beyond", "range", part, "bytes", explain.Bytes(total, x.lang))
		default:
			x.step(c, StepSum, "part", "range", part, "first", explain.Number(got.first, x.lang), "last", explain.Number(got.last, x.lang), "bytes", explain.Bytes(got.length(), x.lang))
		}
	}
}

// against works a range out; ok is false where that takes the complete length, and it is not known.
func against(r parser.ByteRange, total int64) (got byteRange, ok bool) {
	if r.Suffix >= 0 {
		if total < 0 {
			return got, false
		}
		got.first, got.last = max(0, total-r.Suffix), total-1
		got.exists = r.Suffix > 0 && total > 0
		return got, true
	}
	got.first = r.First
	switch {
	case r.First < 0 || r.Last >= 0 && r.Last < r.First:
		return got, false
	case total < 0 && r.Last < 0:
		return got, false
	case total < 0:
		got.last, got.exists = r.Last, true
	case r.Last < 0 || r.Last >= total:
		got.last, got.exists = total-1, r.First < total
	default:
		got.last, got.exists = r.Last, r.First < total
	}
	return got, true
}

// concludeRange says what the server made of it.
func (x exchange) concludeRange(c *Card, asked parser.Effective[parser.Ranges], came parser.Effective[parser.ContentRange]) {
	status := x.bytes(x.statusNode())
	field := x.name(x.came, "content-range")
	switch {
	case x.status == 416:
		if n := x.completeLength(came); came.There() && n >= 0 {
			x.step(c, StepFact, "complete-length", "field", field, "total", explain.Bytes(n, x.lang))
		}
		x.conclude(c, parser.Warning, "unsatisfiable", "status", status)
	case x.status == 206 && came.There():
		x.concludePart(c, came)
	case x.status == 206:
		if rest(c, x.came.MediaType("content-type")).Value.Name() == "multipart/byteranges" {
			x.step(c, StepFact, "several-parts", "field", x.name(x.came, "content-type"))
			x.conclude(c, parser.Good, "several", "status", status)
			return
		}
		x.conclude(c, parser.Error, "partial-without", "status", status)
	case came.There(): // RFC 9110, 14.4: it means something in 206 and 416 only
		if asked.There() {
			x.step(c, StepFact, "206-was-meant", "field", field, "status", status)
		}
		x.conclude(c, parser.Warning, "needless", "field", field, "status", status)
	case x.status == 200:
		x.conclude(c, parser.Info, "whole", "status", status)
	default:
		x.conclude(c, parser.Info, "not-counted", "status", status)
	}
}

// concludePart says which part of the content came.
func (x exchange) concludePart(c *Card, came parser.Effective[parser.ContentRange]) {
	first, last, total := came.Value.First, came.Value.Last, came.Value.Complete
	if !came.Valid() || first < 0 || last < first {
		fault(x, c, x.came, "content-range", came)
		x.conclude(c, parser.Warning, "partial-unread", "field", x.name(x.came, "content-range"))
		return
	}
	length := last - first + 1
	x.step(c, StepSum, "came", "value", x.value(x.came, "content-range"), "sum", explain.Number(last, x.lang)+" − "+explain.Number(first, x.lang)+" + 1 = "+explain.Number(length, x.lang))
	tone, verdict := parser.Good, "partial"
	if total < 0 {
		verdict = "partial-of-unknown"
	}
	if x.answer.Declared >= 0 && x.answer.Declared != length {
		tone = parser.Error
		x.step(c, StepFact, "length-differs", "declared", explain.At(x.came.Line("content-length"), explain.Number(x.answer.Declared, x.lang)), "length", explain.Number(length, x.lang))
	}
	if last == total-1 && first > 0 {
		x.step(c, StepFact, "to-the-end")
	}
	at := came.Node()
	x.conclude(c, tone, verdict, "first", explain.At(at, explain.Number(first, x.lang)), "last", explain.At(at, explain.Number(last, x.lang)), "bytes", explain.Bytes(length, x.lang), "total", explain.Bytes(max(0, total), x.lang))
}
