package explain

import (
	"strings"

	"enclair/parser"
)

// maxRanges bounds how many ranges a card works out.
const maxRanges = 20

// byteRange is one range that was asked for, worked out against the complete length.
type byteRange struct {
	node        parser.NodeID
	first, last int64
	exists      bool
}

// length is the number of bytes of the range.
func (r byteRange) length() int64 { return r.last - r.first + 1 }

// rangeCard says which part of the content was asked for, and which part came. RFC 9110, 14.
func rangeCard(x exchange) *Card {
	c := x.card("range")
	asked := x.field(x.request, "range")
	came := x.field(x.response, "content-range")
	if asked.Doc == nil && came.Doc == nil && x.status != 206 && x.status != 416 {
		return nil
	}
	total := x.completeLength(came)
	if asked.Doc != nil {
		if x.method != "GET" && x.method != "" {
			x.step(c, StepFact, "other-method", "method", x.bytes(x.methodNode()), "field", x.name(asked))
		}
		x.ranges(c, asked, total)
	} else if x.request == parser.NoNode {
		x.step(c, StepNeeds, "needs-request")
	}
	if x.response == parser.NoNode {
		x.conclude(c, parser.Info, "asked", "field", x.bytes(asked.ValueNode()))
		return c
	}
	x.concludeRange(c, asked, came)
	return c
}

// completeLength is the length of the whole content, -1 where it is not known. RFC 9110, 14.4 and 8.6.
func (x exchange) completeLength(came parser.Field) int64 {
	if came.Doc != nil {
		_, total, _ := strings.Cut(came.Value(), "/")
		if n, ok := number(total); ok {
			return n
		}
		return -1
	}
	if x.status == 200 && x.answer.Declared >= 0 {
		return x.answer.Declared
	}
	return -1
}

// ranges works each range out, as first-pos and last-pos against the complete length. RFC 9110, 14.1.2.
func (x exchange) ranges(c *Card, f parser.Field, total int64) {
	n := 0
	for id := f.Line; id < x.doc.Nodes[f.Line].After; id++ {
		k := x.doc.Kind(id)
		if k != parser.KindIntRange && k != parser.KindSuffixRange {
			continue
		}
		if n++; n > maxRanges {
			x.step(c, StepFact, "more-ranges")
			return
		}
		r, ok := x.byteRange(id, total)
		part := x.bytes(id)
		switch {
		case !ok && k == parser.KindSuffixRange:
			x.step(c, StepFact, "suffix", "range", part, "bytes", Bytes(suffixLength(x.doc.Text(id)), x.lang))
		case !ok:
			x.step(c, StepFact, "open", "range", part)
		case !r.exists:
			x.step(c, StepSum, "beyond", "range", part, "bytes", Bytes(total, x.lang))
		default:
			x.step(c, StepSum, "part", "range", part, "first", Number(r.first, x.lang), "last", Number(r.last, x.lang), "bytes", Bytes(r.length(), x.lang))
		}
	}
}

// suffixLength reads the number of "-500".
func suffixLength(text string) int64 {
	n, _ := number(strings.TrimPrefix(text, "-"))
	return n
}

// byteRange works a range out; ok is false where that takes the complete length, and it is not known.
func (x exchange) byteRange(id parser.NodeID, total int64) (r byteRange, ok bool) {
	r.node = id
	if x.doc.Kind(id) == parser.KindSuffixRange {
		n := suffixLength(x.doc.Text(id))
		if total < 0 {
			return r, false
		}
		r.first, r.last = max(0, total-n), total-1
		r.exists = n > 0 && total > 0
		return r, true
	}
	first, okFirst := number(textOf(x.doc, id, parser.KindFirstPos))
	last, hasLast := number(textOf(x.doc, id, parser.KindLastPos))
	r.first = first
	switch {
	case !okFirst || hasLast && last < first:
		return r, false
	case total < 0 && !hasLast:
		return r, false
	case total < 0:
		r.last, r.exists = last, true
	case !hasLast || last >= total:
		r.last, r.exists = total-1, first < total
	default:
		r.last, r.exists = last, first < total
	}
	return r, true
}

// concludeRange says what the server made of it.
func (x exchange) concludeRange(c *Card, asked, came parser.Field) {
	status := x.bytes(x.statusNode())
	switch {
	case x.status == 416:
		if came.Doc != nil {
			if n := x.completeLength(came); n >= 0 {
				x.step(c, StepFact, "complete-length", "field", x.name(came), "total", Bytes(n, x.lang))
			}
		}
		x.conclude(c, parser.Warning, "unsatisfiable", "status", status)
	case x.status == 206 && came.Doc != nil:
		first, last := x.positions(came)
		if first < 0 {
			x.conclude(c, parser.Warning, "partial-unread", "field", x.name(came))
			return
		}
		length := last - first + 1
		total := x.completeLength(came)
		x.step(c, StepSum, "came", "value", x.bytes(came.ValueNode()), "sum", Number(last, x.lang)+" − "+Number(first, x.lang)+" + 1 = "+Number(length, x.lang))
		tone, verdict := parser.Good, "partial"
		if total < 0 {
			verdict = "partial-of-unknown"
		}
		if x.answer.Declared >= 0 && x.answer.Declared != length {
			tone = parser.Error
			x.step(c, StepFact, "length-differs", "declared", at(x.field(x.response, "content-length").Line, Number(x.answer.Declared, x.lang)), "length", Number(length, x.lang))
		}
		if last == total-1 && first > 0 {
			x.step(c, StepFact, "to-the-end")
		}
		x.conclude(c, tone, verdict, "first", at(came.Line, Number(first, x.lang)), "last", at(came.Line, Number(last, x.lang)), "bytes", Bytes(length, x.lang), "total", Bytes(max(0, total), x.lang))
	case x.status == 206:
		if t := x.field(x.response, "content-type"); t.Doc != nil && strings.HasPrefix(lower(t.Value()), "multipart/byteranges") {
			x.step(c, StepFact, "several-parts", "field", x.name(t))
			x.conclude(c, parser.Good, "several", "status", status)
			return
		}
		x.conclude(c, parser.Error, "partial-without", "status", status)
	case asked.Doc != nil && x.status == 200:
		x.conclude(c, parser.Info, "whole", "status", status)
	case asked.Doc != nil:
		x.conclude(c, parser.Info, "not-counted", "status", status)
	default:
		x.conclude(c, parser.Warning, "needless", "field", x.name(came), "status", status)
	}
}

// positions reads the first and the last position of a Content-Range, -1 where there are none. RFC 9110, 14.4.
func (x exchange) positions(came parser.Field) (first, last int64) {
	n := x.doc.Find(came.Line, parser.KindRangeResp)
	if n == parser.NoNode {
		return -1, -1
	}
	first, ok1 := number(textOf(x.doc, n, parser.KindFirstPos))
	last, ok2 := number(textOf(x.doc, n, parser.KindLastPos))
	if !ok1 || !ok2 || last < first {
		return -1, -1
	}
	return first, last
}
