package parser

import (
	"strings"
	"testing"
)

// panics reports what f panics with, "" where it does not.
func panics(f func()) (said string) {
	defer func() {
		if r := recover(); r != nil {
			said = r.(string)
		}
	}()
	f()
	return ""
}

func TestATableRefusesACodeGivenTwiceAndARuleLeftUnfinished(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lists [][]Rule
		said  string
	}{
		{"sound", [][]Rule{{{"a", Error, SpoilsNothing, ""}}, {{"b", Good, SpoilsMessage, ""}}}, ""},
		{"twice in a list", [][]Rule{{{"a", Error, SpoilsNothing, ""}, {"a", Error, SpoilsNothing, ""}}}, "two rules of the code a"},
		{"twice in two lists", [][]Rule{{{"a", Error, SpoilsNothing, ""}}, {{"a", Info, SpoilsNothing, ""}}}, "two rules of the code a"},
		{"no severity", [][]Rule{{{Code: "a", Spoils: SpoilsNothing}}}, "severity invalid"},
		{"a severity too high", [][]Rule{{{"a", Good + 1, SpoilsNothing, ""}}}, "severity invalid"},
		{"nothing said about what it spoils", [][]Rule{{{Code: "a", Severity: Error}}}, "spoils invalid"},
		{"more than a message", [][]Rule{{{"a", Error, SpoilsMessage + 1, ""}}}, "spoils invalid"},
	} {
		said := panics(func() { NewRuleTable(tt.lists...) })
		if tt.said == "" && said != "" || !strings.Contains(said, tt.said) {
			t.Errorf("%s: it says %q, not %q", tt.name, said, tt.said)
		}
	}
}

func TestATableGivesTheRuleOfACodeOrOneThatShows(t *testing.T) {
	table := NewRuleTable([]Rule{{"a", Info, SpoilsNothing, "RFC 1 1"}, {"b", Warning, SpoilsPart, ""}})
	if r, ok := table.Of("b"); !ok || r != (Rule{"b", Warning, SpoilsPart, ""}) {
		t.Errorf("b has the rule %v, %t", r, ok)
	}
	if r, ok := table.Of("c"); ok || r != (Rule{"c", Error, SpoilsNothing, ""}) {
		t.Errorf("c has the rule %v, %t", r, ok)
	}
	all := table.All()
	if len(all) != 2 || all[0].Code != "a" {
		t.Fatalf("all are %v", all)
	}
	all[0].Code = "z"
	if _, ok := table.Of("a"); !ok || table.All()[0].Code != "a" {
		t.Error("the list that was given is the table's own")
	}
}

// What is praised or only worth knowing is used all the same, but for what the specifications say is ignored or without effect.
func TestPraiseSpoilsNothing(t *testing.T) {
	ignored := map[Code]bool{CodeCookieAttribute: true}
	for _, r := range Rules().All() {
		if r.Severity >= Info && r.Spoils != SpoilsNothing && !ignored[r.Code] {
			t.Errorf("%s (%s) spoils %s", r.Code, r.Severity, r.Spoils)
		}
	}
}
