//go:build !wasm

package site

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Programs are the compiled parts of the site: paths of files.
type Programs struct {
	App    string // the page
	Worker string // what is too slow or too heavy for the page
	Exec   string // wasm_exec.js of the Go version that compiled them

	Licences string // the notices of all that is linked into them, and into the command
}

// BuildPrograms compiles the two browser programs into dir, the same bytes
// for the same sources, with the go command found in the path. root is the
// folder of go.mod.
func BuildPrograms(root, dir string) (Programs, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Programs{}, err
	}
	modfile, err := slimModules(root, filepath.Join(dir, "modules"))
	if err != nil {
		return Programs{}, err
	}
	p := Programs{
		App:    filepath.Join(dir, "app.wasm"),
		Worker: filepath.Join(dir, "worker.wasm"),
	}
	for _, program := range []struct{ pkg, file string }{
		{"./app", p.App},
		{"./app/worker", p.Worker},
	} {
		cmd := exec.Command("go", "build", "-modfile", modfile, "-trimpath", "-buildvcs=false", "-tags", "browser", "-ldflags", "-s -w -buildid=", "-o", program.file, program.pkg)
		cmd.Dir = root
		cmd.Env = browserEnv()
		if out, err := cmd.CombinedOutput(); err != nil {
			return Programs{}, fmt.Errorf("%s for the browser: %w\n%s", program.pkg, err, out)
		}
	}

	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return Programs{}, fmt.Errorf("go env GOROOT: %w", err)
	}
	p.Exec = filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js")
	if _, err := os.Stat(p.Exec); err != nil {
		return Programs{}, fmt.Errorf("this Go has no lib/wasm/wasm_exec.js: %w", err)
	}
	licences, err := Licences(root)
	if err != nil {
		return Programs{}, err
	}
	p.Licences = filepath.Join(dir, LicencesFile)
	return p, os.WriteFile(p.Licences, licences, 0o644)
}

// browserEnv is the environment of a go command that compiles for the browser.
func browserEnv() []string {
	return append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=")
}
