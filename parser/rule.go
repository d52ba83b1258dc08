package parser

import (
	"fmt"
	"slices"
)

// Rule is what is known of a code: how bad it is, what it costs the recipient, and which section says so.
type Rule struct {
	Code     Code
	Severity Severity
	Spoils   Spoils
	Spec     string // "RFC 9112 2.2"
}

// Spoils is how much a fault makes useless for a recipient: the smallest unit, around the node of the finding, that is certainly
// lost. Where that depends on the field, what the field's own specification says goes further. Of what stands twice, the last may be the
// one that counts: then the finding, which is about the last, spoils nothing. The zero value is invalid, so that forgetting it shows.
type Spoils uint8

// What a fault makes useless.
const (
	SpoilsNothing Spoils = 1 + iota // nothing: recipients use the value all the same
	SpoilsPart                      // the parameter, argument, attribute or source expression that it stands in
	SpoilsMember                    // the member of a list, the cookie, the directive, the challenge, the part of a multipart
	SpoilsValue                     // all the value of the field line, of that part of the start line, or the content
	SpoilsMessage                   // the message: it is refused, or nobody can tell where it ends
)

// String gives "nothing", "part", "member", "value" or "message".
func (s Spoils) String() string {
	switch s {
	case SpoilsNothing:
		return "nothing"
	case SpoilsPart:
		return "part"
	case SpoilsMember:
		return "member"
	case SpoilsValue:
		return "value"
	case SpoilsMessage:
		return "message"
	}
	return "invalid"
}

// RuleTable holds the rules of those who report findings, in order, one for each code.
type RuleTable struct {
	rules []Rule
	place map[Code]int
}

// NewRuleTable makes one table of lists of rules. It panics where a code stands twice or a rule leaves its severity, or
// what it spoils, out: tables are made when the program starts, so that no build with such a table runs.
func NewRuleTable(lists ...[]Rule) *RuleTable {
	t := &RuleTable{rules: slices.Concat(lists...)}
	t.place = make(map[Code]int, len(t.rules))
	for i, r := range t.rules {
		if _, twice := t.place[r.Code]; twice {
			panic(fmt.Sprintf("two rules of the code %s", r.Code))
		}
		if r.Severity < Error || r.Severity > Good || r.Spoils < SpoilsNothing || r.Spoils > SpoilsMessage {
			panic(fmt.Sprintf("the rule of the code %s has the severity %s and spoils %s", r.Code, r.Severity, r.Spoils))
		}
		t.place[r.Code] = i
	}
	return t
}

// All lists the rules.
func (t *RuleTable) All() []Rule { return slices.Clone(t.rules) }

// Of gives the rule of a code. Without one, ok is false and the rule is one that cannot be overlooked: an error that spoils nothing.
func (t *RuleTable) Of(code Code) (r Rule, ok bool) {
	i, ok := t.place[code]
	if !ok {
		return Rule{Code: code, Severity: Error, Spoils: SpoilsNothing}, false
	}
	return t.rules[i], true
}

// Spoils is what a fault of that code makes useless, SpoilsNothing for a code of another package.
func (c Code) Spoils() Spoils {
	r, _ := rules.Of(c)
	return r.Spoils
}
