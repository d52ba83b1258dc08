package check_test

import (
	"slices"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/decode"
)

// beside are the findings of an example other than its own that come with it by nature.
var beside = map[parser.Code][]parser.Code{
	parser.CodeManyMore:            {parser.CodeControlInValue},
	parser.CodeHostDiffers:         {parser.CodeAbsoluteForm},
	parser.CodeStatusLineInContent: {parser.CodeReadToClose},
	check.CodeExpiresIgnored:       {check.CodeCacheExplicit},
	check.CodeNoStoreMaxAge:        {check.CodeCacheExplicit},
	check.CodeAgeOverMaxAge:        {check.CodeCacheExplicit},
	check.CodeCookieExpires:        {check.CodeCookieProtected},
	check.CodeCookieAgain:          {check.CodeCookieProtected},
	check.CodeMediaTypeBrowsers:    {parser.CodeParameterRepeated},
	check.CodeMediaTypeNone:        {parser.CodeBadMediaType},
	parser.CodeBadMediaType:        {check.CodeMediaTypeNone},
	parser.CodeNothingBefore:       {check.CodeMediaTypeNone},
	parser.CodeContentLengthHuge:   {parser.CodeContentIncomplete},
}

// findings gives what is found in a message and in all that is decoded from it.
func findings(doc *parser.Document) []parser.Diagnostic {
	all := check.Findings(doc)
	for id := range doc.Nodes {
		for _, c := range decode.Children(doc, parser.NodeID(id), 1<<20) {
			if c.Doc != nil {
				all = append(all, findings(c.Doc)...)
			}
		}
	}
	return all
}

func TestEveryCodeHasAnExampleThatShowsItAlone(t *testing.T) {
	without := map[parser.Code]string{
		parser.CodeSourceTooLong:  "it takes a gibibyte",
		parser.CodeCookieTooLong:  "it takes 4096 bytes",
		parser.CodeContentUntold:  "it is about a text, not about bytes of the wire",
		parser.CodeContentTold:    "likewise",
		parser.CodeContentDecoded: "likewise",
	}
	ofParser := parser.Rules()
	for _, r := range slices.Concat(parser.Rules().All(), check.Rules().All()) {
		examples, err := explain.Examples("code/" + string(r.Code))
		if err != nil || (len(examples) == 1) == (without[r.Code] != "") {
			t.Errorf("%s: %d examples, excused %q, %v", r.Code, len(examples), without[r.Code], err)
		}
		_, about := ofParser.Of(r.Code)
		for _, e := range examples {
			found := findings(parser.Parse(e.Message))
			shown := false
			for _, d := range found {
				_, byParser := ofParser.Of(d.Code)
				switch {
				case d.Code == r.Code:
					shown = true
				case d.Code == parser.CodeContentLengthGood, slices.Contains(beside[r.Code], d.Code):
				case d.Severity >= parser.Info && byParser != about: // what the smallest message lacks, Check says
				default:
					t.Errorf("%s: %s too", r.Code, d.Code)
				}
			}
			if !shown {
				t.Errorf("%s is not reported for %q", r.Code, e.Message)
			}
		}
	}
}

// The section stands in the table of rules and, with what else defines it, in the record.
func TestARecordOfAFindingCitesTheSectionOfItsRuleFirst(t *testing.T) {
	for _, r := range slices.Concat(parser.Rules().All(), check.Rules().All(), decode.Rules().All()) {
		e, _ := explain.CodeEntry(r.Code, explain.EN)
		cited := ""
		if len(e.Specs) > 0 && strings.HasPrefix(e.Specs[0].Label, "RFC ") {
			cited = e.Specs[0].Label
		}
		number, section, _ := strings.Cut(strings.TrimPrefix(r.Spec, "RFC "), " ")
		want := ""
		if number != "" {
			want = strings.TrimSuffix("RFC "+number+", "+section, ", ")
		}
		if cited != want {
			t.Errorf("%s: the record cites %q first, the rule %q", r.Code, cited, want)
		}
	}
}
