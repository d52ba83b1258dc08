package version

import (
	"os"
	"regexp"
	"testing"
)

func TestTheChangelogBeginsWithThisVersion(t *testing.T) {
	text, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	entries := regexp.MustCompile(`(?m)^## (\d+\.\d+\.\d+)$`).FindAllSubmatch(text, -1)
	if len(entries) == 0 || string(entries[0][1]) != Number {
		t.Errorf("the newest entry of CHANGELOG.md is %q, not %s", entries, Number)
	}
	seen := map[string]bool{}
	for _, e := range entries {
		if seen[string(e[1])] {
			t.Errorf("two entries for %s", e[1])
		}
		seen[string(e[1])] = true
	}
}
