//go:build !wasm

package site

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// dependencies lists what a package of the project imports, however far.
func dependencies(t *testing.T, env []string, args ...string) []string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-deps"}, args...)...)
	cmd.Dir = "../.."
	cmd.Env = env
	out, err := cmd.Output()
	if err != nil {
		if e, ok := err.(*exec.ExitError); ok {
			t.Fatalf("go list: %s", e.Stderr)
		}
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}

func TestPartsImportOnlyWhatStandsBelowThem(t *testing.T) {
	for _, c := range []struct {
		pkg     string
		allowed []string // prefixes of packages outside the standard library
	}{
		{"./parser", nil},
		{"./parser/reading", []string{"enclair/parser", "mvdan.cc/sh/"}},
		{"./parser/decode", []string{"enclair/parser", "golang.org/x/net/", "golang.org/x/text/"}},
		{"./parser/decode/codings", []string{brotliModule, zstdModule}},
		{"./explain", []string{"enclair/parser", "enclair/explain/visible"}},
		{"./explain/visible", nil},
		{"./explain/check", []string{"enclair/parser", "enclair/explain"}},
		{"./explain/verdict", []string{"enclair/parser", "enclair/explain"}},
		{"./explain/mend", []string{"enclair/parser", "enclair/explain"}},
		{"./samples", nil},
		{"./app/render", []string{"enclair/app/version", "enclair/parser", "enclair/explain", "enclair/explain/check", "enclair/explain/verdict"}},
		{"./app/share", nil},
	} {
		if _, err := os.Stat(filepath.Join("../..", c.pkg)); err != nil {
			continue
		}
		self := "enclair" + strings.TrimPrefix(c.pkg, ".")
	packages:
		for _, dep := range dependencies(t, os.Environ(), "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", c.pkg) {
			if dep == self {
				continue
			}
			for _, prefix := range c.allowed {
				if dep == prefix || strings.HasPrefix(dep, strings.TrimSuffix(prefix, "/")+"/") {
					continue packages
				}
			}
			t.Errorf("%s imports %s", c.pkg, dep)
		}
	}
}

func TestParserReadsBytesByItself(t *testing.T) {
	// Not codings, whose library for br can serve HTTP.
	for _, dep := range dependencies(t, os.Environ(), "./parser", "./parser/reading", "./parser/decode") {
		switch dep {
		case "net/http", "net/mail", "net/textproto", "mime", "mime/multipart", "syscall/js":
			t.Errorf("the parser imports %s, which loses bytes", dep)
		}
	}
}

func TestNothingImportsTheProgram(t *testing.T) {
	list := dependencies(t, os.Environ(), "-deps=false", "-test", "-f", `{{.ImportPath}}: {{join .Imports " "}}`, "./...")
	for _, word := range list {
		if word == "enclair/app" {
			t.Error("a package imports enclair/app")
		}
	}
}

func TestBrowserProgramsLeaveOutWhatIsHeavy(t *testing.T) {
	root, dir := "../..", t.TempDir()
	modfile, err := slimModules(root, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, program := range []string{"./app", "./app/worker"} {
		for _, dep := range dependencies(t, browserEnv(), "-modfile", modfile, program) {
			for _, heavy := range []string{
				"net/http", "crypto/tls", "crypto/x509", "text/template", "html/template", "net/mail", "go/ast",
				"golang.org/x/text/language/display", "gopkg.in/yaml", "go.yaml.in", "sigs.k8s.io/yaml", "github.com/goccy/go-yaml",
				"enclair/app/site", "enclair/app/cli", "crypto/rand",
			} {
				if dep == heavy || strings.HasPrefix(dep, heavy+"/") || strings.HasPrefix(dep, heavy+".") {
					t.Errorf("%s brings %s into the browser", program, dep)
				}
			}
			switch dep {
			case "regexp", "crypto/aes", "math/big", "database/sql/driver":
				if program == "./app" {
					t.Errorf("%s brings %s into the page", program, dep)
				}
			}
			if program == "./app" && (strings.HasPrefix(dep, chroma) || strings.HasPrefix(dep, "enclair/app/highlight")) {
				t.Errorf("%s brings %s into the page; it belongs in the worker", program, dep)
			}
			if program == "./app" && (strings.HasPrefix(dep, brotliModule) || strings.HasPrefix(dep, zstdModule) || dep == "enclair/parser/decode/codings") {
				t.Errorf("%s brings %s into the page; it belongs in the worker", program, dep)
			}
			if program == "./app/worker" && strings.HasPrefix(dep, goApp) {
				t.Errorf("%s brings go-app into the worker", program)
			}
		}
	}
}
