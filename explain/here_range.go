package explain

import (
	"enclair/parser"
)

// hereRange says one range in plain words: "100-199" is the bytes 100 to 199, that is 100 bytes. RFC 9110, 14.1.2.
func (p part) hereRange() string {
	read := func(k parser.Kind) (n int64, words string, known, written bool) {
		id := p.doc.Child(p.id, k)
		if id == parser.NoNode {
			return 0, "", false, false
		}
		n, known = number(p.doc.Text(id))
		return n, At(id, Number(n, p.lang)), known, true
	}
	from, first, hasFirst, _ := read(parser.KindFirstPos)
	to, last, hasLast, bounded := read(parser.KindLastPos)
	whole, total, hasTotal, _ := read(parser.KindCompleteLength)
	switch p.kind {
	case parser.KindUnsatisfiedRange:
		if hasTotal {
			return p.say("range-unsatisfied", "bytes", At(p.doc.Child(p.id, parser.KindCompleteLength), Bytes(whole, p.lang)))
		}
		return ""
	case parser.KindSuffixRange:
		if n, _, known, _ := read(parser.KindSuffixLength); known && n > 0 {
			return At(p.id, Count(p.lang, "range-suffix", n))
		}
		return ""
	}
	switch {
	case !hasFirst || bounded && !hasLast || hasLast && to < from:
		return ""
	case !hasLast:
		return p.say("range-open", "first", first)
	}
	pairs := []string{"first", first, "last", last, "bytes", At(p.id, Bytes(to-from+1, p.lang))}
	switch {
	case hasTotal:
		return p.say("range-of", append(pairs, "total", total)...)
	case p.kind == parser.KindRangeResp:
		return p.say("range-of-unknown", pairs...)
	}
	return p.say("range", pairs...)
}

// inBytes reports whether a range counts bytes, the only unit that says how much is meant.
func (p part) inBytes() bool {
	n := p.find(parser.KindRangeUnit)
	return n != parser.NoNode && lower(p.doc.Text(n)) == "bytes"
}

// hereRanges says each range of a value: what a request asks for, or which part of the whole a response carries.
// RFC 9110, 14.2 and 14.4.
func (p part) hereRanges() []string {
	if !p.inBytes() {
		return nil
	}
	var s spoken
	for _, n := range p.all(parser.KindIntRange, parser.KindSuffixRange, parser.KindRangeResp, parser.KindUnsatisfiedRange) {
		s.add(partOf(p.doc, n, p.lang).hereRange())
	}
	return s
}
