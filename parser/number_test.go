package parser

import "testing"

func TestDecimalReadsDigitsAndNothingElse(t *testing.T) {
	for text, want := range map[string]struct {
		n  int64
		ok bool
	}{
		"": {0, false}, "0": {0, true}, "007": {7, true}, "9223372036854775807": {1<<63 - 1, true}, "9223372036854775808": {-1, true},
		"92233720368547758070": {-1, true}, "99999999999999999999999": {-1, true},
		"999999999999999999999999999999999999999999999999999999999999": {-1, true}, "100000000000000000000000000000000000000000": {-1, true}, "+1": {0, false}, "-1": {0, false}, "1 ": {0, false},
		"1.0": {0, false}, "99999999999999999999x": {0, false}, "٣": {0, false},
	} {
		if n, ok := decimal(text); n != want.n || ok != want.ok {
			t.Errorf("%q is %d, %t", text, n, ok)
		}
		if n, ok := decimal([]byte(text)); n != want.n || ok != want.ok {
			t.Errorf("the bytes %q are %d, %t", text, n, ok)
		}
		if n, ok := decimalText(text); ok != want.ok || want.n < 0 && n != 1<<63-1 || want.n >= 0 && n != want.n {
			t.Errorf("the text %q is %d, %t", text, n, ok)
		}
	}
}
