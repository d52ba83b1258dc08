package explain

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEveryWordOfTheInterfaceHasARecord looks for the keys that package app asks for: UI("open", …), and UI("severity-"+…), of which one must exist.
func TestEveryWordOfTheInterfaceHasARecord(t *testing.T) {
	asked := regexp.MustCompile(`\b(?:UI|word|fact|button|dialogHead)\((?:&?b, )?(?:"[^"]*", )*"([^"]+)"(\s*\+)?`) // button(b, class, act, key)
	sourceFiles(t, "../app", func(name, text string) {
		for _, m := range asked.FindAllStringSubmatch(text, -1) {
			if key := "ui/" + m[1]; m[2] == "" && !exists(key) || m[2] != "" && !hasPrefix(key) {
				t.Errorf("%s asks for %s, which has no record", name, key)
			}
		}
	})
}

func TestAMissingWordOfTheInterfaceIsItsKey(t *testing.T) {
	if got := UI("no-such-word", FR); got != "no-such-word" {
		t.Errorf("got %q", got)
	}
}

// TestEverySentenceHasARecord keeps say.txt and the program together: what is said exists, and what exists is said.
func TestEverySentenceHasARecord(t *testing.T) {
	literal := regexp.MustCompile(`"([a-z0-9.-]+)"`)
	said := regexp.MustCompile(`\b(?:[sS]ay|[cC]ount|says)\((?:[\w.]*\b[lL]ang, )?"([a-z0-9.-]+)"( ?\+)?`) // say(p.lang, "name"+…
	asked := 0
	quoted := map[string]bool{}
	sourceFiles(t, ".", func(name, text string) {
		for _, m := range literal.FindAllStringSubmatch(text, -1) {
			quoted[m[1]] = true
		}
		for _, m := range said.FindAllStringSubmatch(text, -1) {
			asked++
			if m[2] == "" && !exists("say/"+m[1]) || m[2] != "" && !hasPrefix("say/"+m[1]) {
				t.Errorf("%s says %s, which has no record", name, m[1])
			}
		}
	})
	if asked < 100 {
		t.Errorf("only %d places say something: they are called otherwise now", asked)
	}
	form := regexp.MustCompile(`\{([a-z]+):\d\}`) // of a finding's argument: {bytes:0}
	for _, key := range Keys() {
		for _, m := range form.FindAllStringSubmatch(find(key).get("en"), -1) {
			if quoted[m[1]] = true; !exists("say/"+m[1]) && !slices.Contains([]string{"name", "list", "duration", "title", "kind", "spec"}, m[1]) {
				t.Errorf("%s shows an argument as %s, which is no form", key, m[1])
			}
		}
	}
	for _, key := range Keys() {
		name, ok := strings.CutPrefix(key, "say/")
		if !ok || quoted[name] {
			continue
		}
		built := false
		for prefix := range quoted {
			built = built || strings.HasSuffix(prefix, "-") && strings.HasPrefix(name, prefix)
		}
		if !built {
			t.Errorf("%s is never said", key)
		}
	}
}

// hasPrefix reports whether a record's key begins so.
func hasPrefix(prefix string) bool {
	for _, k := range Keys() {
		if strings.HasPrefix(k, prefix) {
			return true
		}
	}
	return false
}

// sourceFiles calls f with each Go file under a folder that is not a test.
func sourceFiles(t *testing.T, root string, f func(name, text string)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(root + "/" + path)
		f(path, string(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
