package explain

import (
	"slices"
	"strings"
	"testing"

	"enclair/parser"
)

// The table of directives of the parser and the records name the same ones, and agree on those that are gone.
func TestPolicyDirectivesHaveRecords(t *testing.T) {
	names := parser.PolicyDirectiveNames()
	for _, name := range names {
		if !Has("directive/content-security-policy/" + name) {
			t.Errorf("%s has no record", name)
		}
	}
	for _, key := range Keys() {
		name, ok := strings.CutPrefix(key, "directive/content-security-policy/")
		if !ok || strings.Contains(name, "/") {
			continue
		}
		if !slices.Contains(names, name) {
			t.Errorf("%s is not in the table of the parser", name)
		}
		status := FactOf(key, "status")
		if law, _ := parser.PolicyLawOf(name); law.Gone != (status == "obsolete" || name == "prefetch-src" || name == "block-all-mixed-content") {
			t.Errorf("%s: gone %t, status %q", name, law.Gone, status)
		}
	}
}
