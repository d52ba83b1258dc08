package visible

import (
	"slices"
	"testing"
	"unicode"
)

func TestWhatHidesIsNotVisible(t *testing.T) {
	// Default_Ignorable_Code_Point and what else draws nothing.
	tables := []*unicode.RangeTable{unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Bidi_Control, unicode.Cf, unicode.Cc, unicode.Cs, unicode.Zl, unicode.Zp}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.In(r, tables...) && Rune(r) {
			t.Errorf("%U passes for visible", r)
		}
	}
	for _, r := range []rune{0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200d, 0x200e, 0x202e, 0x2028, 0x2060, 0x2066, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d159, 0x1d173, 0xe0041, 0xe0100, 0x9b, 0x378, -1, 0x110000} {
		if Rune(r) {
			t.Errorf("%U passes for visible", r)
		}
	}
}

func TestWhatIsDrawnIsVisible(t *testing.T) {
	for _, r := range "aé€ж中한字ﬁ\u0301\u0416😀☃⠁␍\u00a0\u2003\u202f\u3000\ufffd\ufffc" {
		if !Rune(r) {
			t.Errorf("%U is hidden", r)
		}
	}
}

func TestTheBlankLettersAreInOrder(t *testing.T) {
	if !slices.IsSortedFunc(blank[:], func(a, b struct{ first, last rune }) int { return int(a.last - b.first) }) {
		t.Error(blank)
	}
	for _, b := range blank {
		if b.first > b.last || Rune(b.first) || Rune(b.last) {
			t.Errorf("%U to %U", b.first, b.last)
		}
	}
}
