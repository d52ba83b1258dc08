package parser

import (
	"slices"
	"testing"
)

// beside are the findings of an example other than its own that come with it by nature.
var beside = map[Code][]Code{
	CodeManyMore:            {CodeControlInValue},
	CodeHostDiffers:         {CodeAbsoluteForm},
	CodeStatusLineInContent: {CodeReadToClose},
}

func TestEveryCodeHasOneExampleThatShowsItAlone(t *testing.T) {
	examples := Examples()
	rules := slices.Concat(frameRules, valueRules)
	for i, r := range rules {
		if i >= len(examples) || examples[i].Code != r.Code {
			t.Fatalf("example %d is not that of %s: the examples stand in the order of the rules, one each", i, r.Code)
		}
	}
	if len(examples) > len(rules) {
		t.Errorf("%s has an example but no rule", examples[len(rules)].Code)
	}
	for _, e := range examples {
		if e.Message == "" {
			if e.Code != CodeSourceTooLong && e.Code != CodeCookieTooLong {
				t.Errorf("%s: no message", e.Code)
			}
			continue
		}
		if len(e.Message) > 300 {
			t.Errorf("%s: %d bytes are no small example", e.Code, len(e.Message))
		}
		allowed := map[Code]bool{CodeContentLengthGood: true, e.Code: true}
		for _, c := range beside[e.Code] {
			allowed[c] = true
		}
		d := Parse([]byte(e.Message))
		if err := Check(d); err != nil {
			t.Errorf("%s: %v", e.Code, err)
		}
		shown := false
		for _, g := range d.Diagnostics {
			shown = shown || g.Code == e.Code
			if !allowed[g.Code] {
				t.Errorf("%s: %s too, at %d", e.Code, g.Code, g.Span.Start)
			}
		}
		if !shown {
			t.Errorf("%s is not reported for %q", e.Code, e.Message)
		}
	}
}
