package explain

import (
	"testing"

	"enclair/parser"
)

func TestEveryRuleHasOneExampleThatShowsItAlone(t *testing.T) {
	beside := map[parser.Code]parser.Code{
		CodeExpiresIgnored:    CodeCacheExplicit,
		CodeNoStoreMaxAge:     CodeCacheExplicit,
		CodeAgeOverMaxAge:     CodeCacheExplicit,
		CodeCookieExpires:     CodeCookieProtected,
		CodeCookieAgain:       CodeCookieProtected,
		CodeMediaTypeBrowsers: parser.CodeParameterRepeated,
		CodeMediaTypeNone:     parser.CodeBadMediaType,
	}
	examples := CodeExamples()
	for i, r := range Rules().All() {
		if i >= len(examples) || examples[i].Code != r.Code {
			t.Fatalf("example %d is not that of %s: the examples stand in the order of the rules, one each", i, r.Code)
		}
	}
	if len(examples) > len(Rules().All()) {
		t.Errorf("%s has an example but no rule", examples[len(Rules().All())].Code)
	}
	for _, e := range examples {
		shown := false
		for _, g := range Findings(parser.Parse([]byte(e.Message))) {
			shown = shown || g.Code == e.Code
			if g.Code != e.Code && g.Code != beside[e.Code] && g.Code != parser.CodeContentLengthGood {
				t.Errorf("%s: %s too", e.Code, g.Code)
			}
		}
		if !shown {
			t.Errorf("%s is not reported for %q", e.Code, e.Message)
		}
	}
}
