//go:build !wasm

package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWeighFailsOverTheBudget(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": strings.Repeat("a", 1000), "b.txt": "b"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ budget, err string }{
		{"# none\n\n", ""},
		{"a.txt 1000\n*.txt 5\n", ""},
		{"*.txt 2\n", "a.txt weighs"},
		{"c.txt 1\n", "no file for the limit of c.txt"},
		{"a.txt\n", "line 1"},
		{"\na.txt many\n", "line 2"},
	} {
		budget := filepath.Join(t.TempDir(), "budget.txt")
		if err := os.WriteFile(budget, []byte(c.budget), 0o644); err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		err := Weigh(&out, dir, budget, "")
		if c.err == "" && err != nil || c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)) {
			t.Errorf("budget %q: %v, want %q", c.budget, err, c.err)
		}
	}
}

func TestPagesOfTheReferenceAreAddedUp(t *testing.T) {
	got := addedUp([]weight{
		{name: "en/index.html", sizes: [3]int{1, 1, 1}},
		{name: "en/ref/field/age/index.html", sizes: [3]int{2, 0, 0}},
		{name: "en/ref/index.html", sizes: [3]int{3, 1, 1}},
		{name: "en/ref/status/404/index.html", sizes: [3]int{4, 0, 0}},
		{name: "fr/ref/field/age/index.html", sizes: [3]int{5, 0, 0}},
	})
	var lines []string
	for _, f := range got {
		lines = append(lines, fmt.Sprint(f.name, " ", f.sizes[0]))
	}
	want := "en/index.html 1, en/ref/*/ (2 pages) 6, en/ref/index.html 3, fr/ref/*/ (1 pages) 5"
	if strings.Join(lines, ", ") != want {
		t.Errorf("got %s", strings.Join(lines, ", "))
	}
}
