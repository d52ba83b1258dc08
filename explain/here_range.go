package explain

import (
	"strings"

	"enclair/parser"
)

// hereRange says one range in plain words: "100-199" is the bytes 100 to 199, that is 100 bytes. RFC 9110, 14.1.2.
func (p part) hereRange(text string) string {
	if rest, ok := strings.CutPrefix(text, "*/"); ok {
		if n, ok := number(rest); ok {
			return p.say("range-unsatisfied", "bytes", Bytes(n, p.lang))
		}
		return ""
	}
	text, total, hasTotal := strings.Cut(text, "/")
	first, last, ok := strings.Cut(strings.TrimSpace(text), "-")
	if !ok {
		return ""
	}
	to, hasLast := number(last)
	if first == "" {
		if !hasLast || to == 0 {
			return ""
		}
		return count(p.lang, "range-suffix", to)
	}
	from, ok := number(first)
	switch {
	case !ok || last != "" && !hasLast || hasLast && to < from:
		return ""
	case !hasLast:
		return p.say("range-open", "first", Number(from, p.lang))
	}
	pairs := []string{"first", Number(from, p.lang), "last", Number(to, p.lang), "bytes", Bytes(to-from+1, p.lang)}
	if n, ok := number(total); hasTotal && ok {
		return p.say("range-of", append(pairs, "total", Number(n, p.lang))...)
	}
	if hasTotal {
		return p.say("range-of-unknown", pairs...)
	}
	return p.say("range", pairs...)
}

// inBytes reports whether a range counts bytes, the only unit that says how much is meant.
func (p part) inBytes() bool {
	n := p.find(parser.KindRangeUnit)
	return n != parser.NoNode && lower(p.doc.Text(n)) == "bytes"
}

// hereRanges says each range that a request asks for.
func (p part) hereRanges() []string {
	if !p.inBytes() {
		return nil
	}
	var s spoken
	for _, n := range p.all(parser.KindIntRange, parser.KindSuffixRange) {
		s.add(p.hereRange(p.doc.Text(n)))
	}
	return s
}

// hereContentRange says which part of the whole a response carries. RFC 9110, 14.4.
func (p part) hereContentRange() []string {
	unit, rest, ok := strings.Cut(p.value(), " ")
	if !ok || lower(unit) != "bytes" {
		return nil
	}
	var s spoken
	s.add(p.hereRange(rest))
	return s
}
