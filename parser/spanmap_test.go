package parser

import "testing"

// linked is a piece of a map, here and there.
type linked struct{ here, there Span }

func TestSpansFollowAMapToItsOtherSide(t *testing.T) {
	pieces := []linked{
		{Span{0, 4}, Span{0, 4}}, // kept
		{Span{4, 4}, Span{4, 7}}, // only there
		{Span{4, 6}, Span{7, 8}}, // replaced
		{Span{6, 9}, Span{8, 8}}, // only here
		{Span{9, 12}, Span{8, 11}},
	}
	forth := func(p linked) (Span, Span) { return p.here, p.there }
	back := func(p linked) (Span, Span) { return p.there, p.here }
	for _, tt := range []struct {
		name    string
		s, want Span
		sides   func(linked) (Span, Span)
	}{
		{"a byte of a kept piece", Span{1, 2}, Span{1, 2}, forth},
		{"an empty place in it", Span{2, 2}, Span{2, 2}, forth},
		{"half of a replaced piece", Span{5, 6}, Span{7, 8}, forth},
		{"the other half", Span{4, 5}, Span{7, 8}, forth},
		{"kept and replaced", Span{3, 5}, Span{3, 8}, forth},
		{"only here", Span{7, 8}, Span{8, 8}, forth},
		{"after it", Span{10, 12}, Span{9, 11}, forth},
		{"all", Span{0, 12}, Span{0, 11}, forth},
		{"beyond the end", Span{50, 60}, Span{11, 11}, forth},
		{"before the beginning", Span{-5, 1}, Span{0, 1}, forth},
		{"the wrong way round", Span{3, 1}, Span{3, 3}, forth},
		{"only there", Span{5, 6}, Span{4, 4}, back},
		{"replaced, back", Span{7, 8}, Span{4, 6}, back},
		{"over both, back", Span{2, 9}, Span{2, 10}, back},
	} {
		if got := MapSpan(pieces, tt.s, tt.sides); got != tt.want {
			t.Errorf("%s: %v leads to %v, not %v", tt.name, tt.s, got, tt.want)
		}
	}
	if got := MapSpan(nil, Span{1, 2}, forth); got != (Span{}) {
		t.Errorf("without pieces: %v", got)
	}
}
