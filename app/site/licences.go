//go:build !wasm

package site

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// LicencesFile is the name of the notices in the site.
const LicencesFile = "licences.txt"

// linked are the programs whose parts the notices are about.
var linked = []struct {
	name, pkg string
	systems   []string // GOOS/GOARCH, of which each may bring modules of its own
}{
	{"page", "./app", []string{"js/wasm"}},
	{"worker", "./app/worker", []string{"js/wasm"}},
	{"command", "./app", []string{"linux/amd64", "darwin/arm64", "windows/amd64"}},
}

// part is a module that is linked into a program.
type part struct {
	path, version string
	programs      []string
	folders       []string // of the packages that are linked, below the module's
}

// Licences gathers what the licences of the project and of all that is linked into its programs ask to be kept with
// copies: their files, found by the go command for the modules of root, the folder of go.mod. The same modules give the
// same text, whatever the machine.
func Licences(root string) ([]byte, error) {
	parts, err := linkedParts(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString("En clair, and what it is made with: the licences and notices of all that stands in the page's program (page),\n" +
		"in the one of its worker (worker) and in the command (command).\n\n" +
		"En clair, et ce avec quoi il est fait : les licences et mentions de tout ce que contiennent le programme de la page\n" +
		"(page), celui de son travailleur (worker) et la commande (command).\n")
	if err := notice(&b, "En clair", "page, worker, command", root, []string{"LICENSE"}); err != nil {
		return nil, err
	}
	goroot, err := goLicence(root)
	if err != nil {
		return nil, err
	}
	if err := notice(&b, "Go: its library, its runtime and wasm_exec.js", "page, worker, command", goroot, []string{"LICENSE", "PATENTS"}); err != nil {
		return nil, err
	}
	for _, p := range parts {
		dir, _, err := moduleDir(root, p.path)
		if err != nil {
			return nil, err
		}
		files, err := licenceFiles(dir, p.folders)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, fmt.Errorf("the module %s, which is linked, has no licence", p.path)
		}
		if err := notice(&b, p.path+" "+p.version, strings.Join(p.programs, ", "), dir, files); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// notice writes the files of dir under a heading.
func notice(b *bytes.Buffer, name, programs, dir string, files []string) error {
	fmt.Fprintf(b, "\n%s\n%s\nIn: %s\n", strings.Repeat("=", 80), name, programs)
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return err
		}
		text = bytes.Trim(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), "\n")
		fmt.Fprintf(b, "\n---- %s\n\n%s\n", filepath.ToSlash(file), text)
	}
	return nil
}

// goLicence gives the folder of Go's own licence.
func goLicence(root string) (string, error) {
	out, err := goCommand(root, nil, "env", "GOROOT")
	if err != nil {
		return "", err
	}
	dir := strings.TrimSpace(string(out))
	if _, err := os.Stat(filepath.Join(dir, "LICENSE")); err == nil {
		return dir, nil
	}
	// Some systems keep it elsewhere. The project's other modules have the same one.
	dir, _, err = moduleDir(root, "golang.org/x/net")
	return dir, err
}

// linkedParts lists the modules that are linked into the programs, in the order of their paths.
func linkedParts(root string) ([]part, error) {
	parts := map[string]*part{}
	for _, program := range linked {
		for _, system := range program.systems {
			goos, goarch, _ := strings.Cut(system, "/")
			args := []string{"list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{$.ImportPath}}{{end}}{{end}}"}
			if goos == "js" {
				args = append(args, "-tags", "browser")
			}
			out, err := goCommand(root, []string{"GOOS=" + goos, "GOARCH=" + goarch, "CGO_ENABLED=0", "GOFLAGS="}, append(args, program.pkg)...)
			if err != nil {
				return nil, err
			}
			for line := range strings.Lines(string(out)) {
				f := strings.Fields(line)
				if len(f) != 3 {
					continue
				}
				p := parts[f[0]]
				if p == nil {
					p = &part{path: f[0], version: f[1]}
					parts[f[0]] = p
				}
				if !slices.Contains(p.programs, program.name) {
					p.programs = append(p.programs, program.name)
				}
				p.folders = append(p.folders, strings.Trim(strings.TrimPrefix(f[2], f[0]), "/"))
			}
		}
	}
	var all []part
	for _, p := range parts {
		all = append(all, *p)
	}
	slices.SortFunc(all, func(a, b part) int { return strings.Compare(a.path, b.path) })
	return all, nil
}

// licenceName is what files with a licence or a notice are called.
var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|copyright|unlicense)s?([.-].*)?$`)

// licenceFiles lists the licences of a module that hold for the packages in some of its folders: those of the folders and of
// all that they are in.
func licenceFiles(dir string, folders []string) ([]string, error) {
	var files []string
	seen := map[string]bool{}
	for _, folder := range folders {
		for ; !seen[folder]; folder = parent(folder) {
			seen[folder] = true
			entries, err := os.ReadDir(filepath.Join(dir, folder))
			if err != nil {
				return nil, err
			}
			for _, e := range entries {
				if !e.IsDir() && licenceName.MatchString(e.Name()) {
					files = append(files, filepath.Join(folder, e.Name()))
				}
			}
		}
	}
	slices.Sort(files)
	return files, nil
}

// parent is the folder that a folder of a module is in; that of the module itself is "".
func parent(folder string) string {
	up := filepath.ToSlash(filepath.Dir(folder))
	if up == "." {
		return ""
	}
	return up
}

// goCommand runs the go command in root.
func goCommand(root string, env []string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, failed.Stderr)
	}
	return out, err
}
