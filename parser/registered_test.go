package parser

import (
	"os"
	"strings"
	"testing"
)

// Every registered field has the grammar that its definition gives, or a reason to be text.
func TestEveryRegisteredFieldHasAGrammarOrAReason(t *testing.T) {
	reason := map[string]string{}
	for _, line := range dataLines(t, "testdata/text-fields.txt") {
		name, why, found := strings.Cut(line, " ")
		if !found || reason[name] != "" {
			t.Errorf("testdata/text-fields.txt: %q has no reason, or stands twice", name)
		}
		reason[name] = why
	}
	for _, name := range dataLines(t, "testdata/registered-fields.txt") {
		hasGrammar := rowOf([]byte(name)).scan != nil
		if hasGrammar == (reason[name] != "") {
			t.Errorf("%s: grammar %t, reason to be text %q", name, hasGrammar, reason[name])
		}
		delete(reason, name)
	}
	for name := range reason {
		t.Errorf("testdata/text-fields.txt: %s is not registered", name)
	}
}

// dataLines gives the lines of a file but for blank ones and comments.
func dataLines(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}
