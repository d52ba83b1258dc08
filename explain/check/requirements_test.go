package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"enclair/explain/check"
	"enclair/parser"
)

// requirement is one line of testdata/requirements.txt.
type requirement struct {
	line          int
	rfc, section  string
	who, what     string
	codes         []parser.Code // those that report a breach, none where reason says why
	state, reason string        // "reported", "not in the bytes" or "not covered"
}

func requirements(t *testing.T) []requirement {
	t.Helper()
	text, err := os.ReadFile("../testdata/requirements.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []requirement
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 4 {
			t.Fatalf("line %d has %d cells, not 4", i+1, len(cells))
		}
		r := requirement{line: i + 1, who: cells[1], what: cells[2], state: "reported"}
		r.rfc, r.section, _ = strings.Cut(cells[0], " ")
		for _, state := range []string{"not in the bytes", "not covered"} {
			if reason, ok := strings.CutPrefix(cells[3], state+": "); ok {
				r.state, r.reason = state, reason
			}
		}
		if r.state == "reported" {
			for code := range strings.SplitSeq(cells[3], ", ") {
				r.codes = append(r.codes, parser.Code(code))
			}
		}
		all = append(all, r)
	}
	return all
}

// sections reads the sections of one RFC from the table of those that may be cited.
func sections(t *testing.T, rfc string) []string {
	t.Helper()
	text, err := os.ReadFile("../testdata/sections.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if list, ok := strings.CutPrefix(line, rfc+": "); ok {
			return strings.Fields(list)
		}
	}
	t.Fatalf("no sections of RFC %s", rfc)
	return nil
}

func TestRequirementsNameSectionsAndCodesThatExist(t *testing.T) {
	known := map[parser.Code]bool{}
	for _, r := range slices.Concat(parser.Rules().All(), check.Rules().All()) {
		known[r.Code] = true
	}
	of := map[string][]string{"9110": sections(t, "9110"), "9112": sections(t, "9112")}
	states := map[string]int{}
	met := map[requirementKey]int{}
	for _, r := range requirements(t) {
		if !slices.Contains(of[r.rfc], r.section) {
			t.Errorf("line %d: RFC %s has no section %s", r.line, r.rfc, r.section)
		}
		if r.who == "" || r.what == "" || r.state != "reported" && r.reason == "" {
			t.Errorf("line %d: an empty cell", r.line)
		}
		for _, c := range r.codes {
			if !known[c] {
				t.Errorf("line %d: no code %s", r.line, c)
			}
		}
		key := requirementKey{r.rfc, r.section, r.who, r.what}
		if met[key]++; met[key] > 1 {
			t.Errorf("line %d stands twice", r.line)
		}
		states[r.state]++
	}
	// The figures change with the table only: a rule that is given up shows here.
	want := map[string]int{"reported": 143, "not in the bytes": 73, "not covered": 5}
	for state, n := range states {
		if want[state] != n {
			t.Errorf("%d requirements are %s, not %d", n, state, want[state])
		}
	}
}

// requirementKey tells requirements apart.
type requirementKey struct{ rfc, section, who, what string }

// The codes of syntax and framing are there because some requirement asks for them.
func TestEachCodeOfTheFrameMeetsARequirement(t *testing.T) {
	asked := map[parser.Code]bool{}
	for _, r := range requirements(t) {
		for _, c := range r.codes {
			asked[c] = true
		}
	}
	without := map[parser.Code]string{
		"many-more":            "about the findings themselves",
		"source-too-long":      "about this program",
		"content-length-right": "praise",
		"read-to-close":        "worth knowing",

		"content-not-pasted":            "about a text, not about bytes of the wire",
		"content-pasted-differs":        "likewise",
		"content-pasted-without-chunks": "likewise",
	}
	for _, r := range parser.Rules().All() {
		if r.Code == parser.CodeBadToken {
			break // the values begin, whose codes other specifications ask for too
		}
		if asked[r.Code] == (without[r.Code] != "") {
			t.Errorf("%s: asked for %t, excused %q", r.Code, asked[r.Code], without[r.Code])
		}
	}
	for _, r := range slices.Concat(parser.Rules().All(), check.Rules().All()) {
		if strings.HasPrefix(r.Spec, "RFC 9112") && !asked[r.Code] && without[r.Code] == "" && r.Severity <= parser.Warning {
			t.Errorf("%s cites RFC 9112, but no requirement names it", r.Code)
		}
	}
}
