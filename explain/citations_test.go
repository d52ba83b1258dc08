package explain

import (
	"slices"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/reading"
)

// sectionTable is testdata/sections.txt: for each RFC its sections, and whether they were taken from its text.
type sectionTable map[string]map[string]bool

func readSections(t *testing.T) sectionTable {
	t.Helper()
	table := sectionTable{}
	for _, line := range lines(t, "testdata/sections.txt") {
		rfc, sections, _ := strings.Cut(line, ":")
		table[rfc] = map[string]bool{}
		for _, s := range strings.Fields(sections) {
			number, doubtful := strings.CutSuffix(s, "?")
			table[rfc][number] = !doubtful
		}
	}
	return table
}

// known reports whether a citation names a section that exists, or a standard that is no RFC by its address.
func (table sectionTable) known(spec string) bool {
	rest, ok := strings.CutPrefix(spec, "RFC ")
	if !ok {
		return strings.Contains(spec, " https://")
	}
	rfc, section, cited := strings.Cut(rest, " ")
	sections, ok := table[rfc]
	_, found := sections[section]
	return ok && (!cited || found)
}

// checked reports whether a citation of an RFC was held against its text. A whole RFC is not, where the table has its sections:
// one of them is to be named.
func (table sectionTable) checked(spec string) bool {
	rfc, section, _ := strings.Cut(strings.TrimPrefix(spec, "RFC "), " ")
	return table[rfc][section]
}

// knownSpec gives a function that reports whether a citation is in the table of sections.
func knownSpec(t *testing.T) func(spec string) bool { return readSections(t).known }

// eachCitation calls f with every citation of the records and of the tables of rules, and with what cites it.
func eachCitation(t *testing.T, f func(spec, by string)) {
	t.Helper()
	eachRecord(t, func(r *record, _ func(string, ...any)) {
		for _, line := range []string{"spec", "was"} {
			if r.get(line) != "" {
				for _, s := range strings.Split(r.get(line), "; ") {
					f(s, r.key+", "+line)
				}
			}
		}
	})
	for _, rule := range slices.Concat(parser.Rules().All(), decode.Rules().All(), reading.Rules().All(), RulesOfCheck().All()) {
		if rule.Spec != "" {
			f(rule.Spec, "rule "+string(rule.Code))
		}
	}
	for name, field := range registeredFields() {
		if field.spec != "" {
			f(field.spec, "registered.txt, "+name)
		}
	}
}

func TestCitationsAreInTheTableOfSections(t *testing.T) {
	table := readSections(t)
	eachCitation(t, func(spec, by string) {
		if !table.known(spec) {
			t.Errorf("%s: no such section: %s", by, spec)
		}
	})
}

// TestCitationsThatNobodyCheckedAreListed lets the list only shrink.
func TestCitationsThatNobodyCheckedAreListed(t *testing.T) {
	table, cited := readSections(t), map[string]bool{}
	list := lines(t, "testdata/citations-unchecked.txt")
	eachCitation(t, func(spec, by string) {
		if strings.HasPrefix(spec, "RFC ") && !table.checked(spec) {
			cited[spec] = true
			if !slices.Contains(list, spec) {
				t.Errorf("%s: %s was not held against the text: name a section of the table, or list it with its reason", by, spec)
			}
		}
	})
	for _, spec := range list {
		rfc, section, _ := strings.Cut(strings.TrimPrefix(spec, "RFC "), " ")
		checkable := table[rfc][section]
		for _, fromText := range table[rfc] {
			checkable = checkable || section == "" && fromText
		}
		if checkable || !cited[spec] {
			t.Errorf("%s: take it off the list: the table has it %t, cited %t", spec, checkable, cited[spec])
		}
	}
}
