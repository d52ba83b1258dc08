//go:build !wasm

package site

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// commandLicences is the file that the command holds.
const commandLicences = "../cli/" + LicencesFile

func TestTheCommandHoldsTheLicencesOfWhatIsLinked(t *testing.T) {
	got, err := Licences("../..")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(commandLicences, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(commandLicences)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("%s does not hold the licences of the modules: run this test with -update and read the difference", commandLicences)
	}
}

// TestEveryLinkedModuleHasItsLicence asks the go command anew what each program is made of, the browser's as it is built.
func TestEveryLinkedModuleHasItsLicence(t *testing.T) {
	text, err := os.ReadFile(commandLicences)
	if err != nil {
		t.Fatal(err)
	}
	modfile, err := slimModules("../..", t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	const module = "{{with .Module}}{{.Path}}@{{.Version}}{{end}}"
	for program, modules := range map[string][]string{
		"page":    dependencies(t, browserEnv(), "-modfile", modfile, "-tags", "browser", "-f", module, "./app"),
		"worker":  dependencies(t, browserEnv(), "-modfile", modfile, "-tags", "browser", "-f", module, "./app/worker"),
		"command": dependencies(t, os.Environ(), "-f", module, "./app"),
	} {
		seen := 0
		for _, m := range modules {
			path, version, _ := strings.Cut(m, "@")
			if path == "enclair" {
				continue
			}
			seen++
			_, notice, found := strings.Cut(string(text), "\n"+path+" "+version+"\nIn: ")
			programs, rest, _ := strings.Cut(notice, "\n")
			if !found || !strings.Contains(programs, program) {
				t.Errorf("%s is linked into the %s, which its licence does not say", m, program)
				continue
			}
			if own, _, _ := strings.Cut(rest, "\n"+strings.Repeat("=", 80)+"\n"); !strings.Contains(own, "Copyright") || len(own) < 500 {
				t.Errorf("%s has no licence, only %q", m, own)
			}
		}
		if seen == 0 {
			t.Errorf("the %s is made of nothing", program)
		}
	}
	for _, own := range []string{"The En clair authors", "The Go Authors", "wasm_exec.js"} {
		if !strings.Contains(string(text), own) {
			t.Errorf("nothing says %q", own)
		}
	}
}

func TestEveryPageLeadsToTheLicences(t *testing.T) {
	for name, page := range htmlPages(t, written(t, "/a")) {
		found := 0
		for _, n := range elements(page) {
			if href, _ := attr(n, "href"); href == "/a/"+LicencesFile && n.Data == "a" && inFoot(n) {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%s: %d links to the licences in its foot", name, found)
		}
	}
}

// inFoot reports whether an element stands in the foot of its page.
func inFoot(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.Data == "footer" {
			return true
		}
	}
	return false
}
