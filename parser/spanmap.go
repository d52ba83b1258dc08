package parser

import "sort"

// MapSpan follows a map from one text to another, whose pieces tile both, in order: inside a piece of equal lengths byte for
// byte, else the piece as a whole. sides gives the spans of a piece, on the side of s first. A span that leaves that side is
// clipped; an empty one leads to an empty one.
func MapSpan[P any](pieces []P, s Span, sides func(P) (from, to Span)) Span {
	if len(pieces) == 0 {
		return Span{}
	}
	last, toLast := sides(pieces[len(pieces)-1])
	start := max(0, min(s.Start, last.End))
	end := max(start, min(s.End, last.End))
	// The first piece that holds the byte at start; at the very end there is none.
	i := sort.Search(len(pieces), func(i int) bool { from, _ := sides(pieces[i]); return from.End > start })
	if i == len(pieces) {
		return Span{toLast.End, toLast.End}
	}
	from, to := sides(pieces[i])
	out := to
	if from.Len() == to.Len() {
		out.Start += start - from.Start
	}
	if start == end {
		out.End = out.Start
		return out
	}
	// The piece that holds the byte before end.
	i = sort.Search(len(pieces), func(i int) bool { from, _ := sides(pieces[i]); return from.End >= end })
	from, to = sides(pieces[i])
	out.End = to.End
	if from.Len() == to.Len() {
		out.End = to.Start + end - from.Start
	}
	return out
}
