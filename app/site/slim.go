//go:build !wasm

package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Some libraries bring far more into the browser than the page uses: go-app's
// server half imports net/http, its storage crypto and its routes regexp,
// chroma's lexers package embeds some three hundred languages, and brotli and
// zstd bring net/http and crypto/rand with their encoders. The browser
// programs are therefore built against copies of the modules with those parts
// left out, by way of a go.mod of their own; the sources of the project do not
// know about it.
const (
	goApp        = "github.com/maxence-charriere/go-app/v10"
	chroma       = "github.com/alecthomas/chroma/v2"
	uuid         = "github.com/google/uuid"
	brotliModule = "github.com/andybalholm/brotli"
	zstdModule   = "github.com/klauspost/compress"
)

// Languages are the lexers that the browser's highlighter holds, by the names
// of chroma's files. HTML needs CSS and JavaScript.
var Languages = []string{
	"bash", "css", "csv", "graphql", "html", "ini", "javascript", "json", "sql", "xml", "yaml",
}

// clientResources stands in for go-app's resource.go: of that file, the browser
// needs only the rule that turns a "/web/" path into an address.
const clientResources = `package app

import "strings"

func clientResourceResolver(resourcesLocation string) func(string) string {
	return func(location string) string {
		if location != "/web" && location != "web" && !strings.HasPrefix(location, "/web/") && !strings.HasPrefix(location, "web/") {
			return location
		}
		return resourcesLocation + "/" + strings.TrimPrefix(strings.Trim(location, "/"), "web/")
	}
}
`

// exactRoutes stands in for go-app's route.go: the page has a few fixed routes,
// and regular expressions are a large part of a program for the browser.
const exactRoutes = `package app

type router struct{ routes map[string]func() Composer }

func makeRouter() router { return router{map[string]func() Composer{}} }

func (r *router) route(path string, newComponent func() Composer) { r.routes[path] = newComponent }

func (r *router) routeWithRegexp(string, func() Composer) {
	panic("routes with regular expressions are left out of this build")
}

func (r *router) routed(path string) bool { return r.routes[path] != nil }

func (r *router) createComponent(path string) (Composer, bool) {
	newComponent, ok := r.routes[path]
	if !ok {
		return nil, false
	}
	return newComponent(), true
}
`

// noSecrets stands in for go-app's crypto.go: the page stores no secret.
const noSecrets = `package app

import "github.com/maxence-charriere/go-app/v10/pkg/errors"

func encrypt(string, []byte) ([]byte, error) { return nil, errors.New("encryption is left out of this build") }
func decrypt(string, []byte) ([]byte, error) { return nil, errors.New("encryption is left out of this build") }
`

// browserUUID stands in for the uuid module, of which go-app uses one function. The browser's own, randomUUID, is
// missing where a site is served without TLS; go-app only needs a name for the tab that is very likely nobody else's.
const browserUUID = `package uuid

import (
	"math/rand/v2"
	"strconv"
)

func NewString() string { return strconv.FormatUint(rand.Uint64(), 36) + strconv.FormatUint(rand.Uint64(), 36) }
`

// slimModules writes the slimmed modules and the go.mod that names them under
// dir, and returns the path of that go.mod, for the -modfile flag. It runs the
// go command in root, the folder of the project's own go.mod.
func slimModules(root, dir string) (modfile string, err error) {
	if dir, err = filepath.Abs(dir); err != nil {
		return "", err
	}
	if root, err = filepath.Abs(root); err != nil {
		return "", err
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", err
	}
	replacements := []string{}
	for _, m := range []struct {
		path string
		slim func(name string, text []byte) []byte
	}{{goApp, slimGoApp}, {chroma, slimChroma}, {uuid, slimUUID}, {brotliModule, slimBrotli}, {zstdModule, slimZstd}} {
		from, version, err := moduleDir(root, m.path)
		if err != nil {
			return "", err
		}
		to := filepath.Join(dir, filepath.FromSlash(m.path))
		// The path stands in the program: it must not tell where the sources are.
		relative, err := filepath.Rel(root, to)
		if err != nil {
			return "", err
		}
		if !strings.HasPrefix(relative, "..") {
			relative = "./" + relative
		}
		if err := copyModule(from, to, m.slim); err != nil {
			return "", err
		}
		replacements = append(replacements, fmt.Sprintf("replace %s %s => %s\n", m.path, version, filepath.ToSlash(relative)))
	}

	text, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	modfile = filepath.Join(dir, "go.mod")
	if err := os.WriteFile(modfile, append(text, "\n"+strings.Join(replacements, "")...), 0o644); err != nil {
		return "", err
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", err
	}
	return modfile, os.WriteFile(filepath.Join(dir, "go.sum"), sums, 0o644)
}

// moduleDir gives the folder and version of a module that go.mod requires,
// fetching it when it is not in the module cache.
func moduleDir(root, path string) (dir, version string, err error) {
	cmd := exec.Command("go", "mod", "download", "-json", path)
	cmd.Dir = root
	out, err := cmd.Output()
	var m struct{ Dir, Version, Error string }
	if jsonErr := json.Unmarshal(out, &m); jsonErr == nil && m.Error != "" {
		return "", "", errors.New(m.Error)
	}
	if err != nil {
		return "", "", fmt.Errorf("go mod download %s: %w", path, err)
	}
	return m.Dir, m.Version, nil
}

// copyModule copies what a build needs of a module: its go.mod, Go files and
// embedded files, each through slim, which may change it or leave it out (nil).
func copyModule(from, to string, slim func(name string, text []byte) []byte) error {
	return filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		switch filepath.Ext(name) {
		case ".go", ".xml", ".mod":
		default:
			return nil
		}
		if strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if text = slim(name, text); text == nil {
			return nil
		}
		target := filepath.Join(to, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o644)
	})
}

// slimGoApp leaves go-app's HTTP handler, its encryption and its routes by pattern out.
func slimGoApp(name string, text []byte) []byte {
	switch {
	case name == "pkg/app/http.go", name == "pkg/app/wasm.go":
		return nil
	case name == "pkg/app/resource.go":
		return []byte(clientResources)
	case name == "pkg/app/crypto.go":
		return []byte(noSecrets)
	case name == "pkg/app/route.go":
		return []byte(exactRoutes)
	case name == "go.mod", strings.HasPrefix(name, "pkg/app/") && !strings.HasPrefix(name, "pkg/app/gen/"), strings.HasPrefix(name, "pkg/errors/"):
		return text
	}
	return nil
}

// slimChroma leaves in chroma's own package, and of its lexers those of
// Languages; the lexers written in Go go, but for the registry itself.
func slimChroma(name string, text []byte) []byte {
	switch {
	case name == "go.mod", !strings.Contains(name, "/") && strings.HasSuffix(name, ".go"):
		return text
	case name == "lexers/lexers.go":
		return bytes.TrimSpace(text)
	case strings.HasPrefix(name, "lexers/embedded/"):
		language := strings.TrimSuffix(strings.TrimPrefix(name, "lexers/embedded/"), ".xml")
		if slices.Contains(Languages, language) {
			return text
		}
	}
	return nil
}

// slimUUID leaves of the uuid module the one function that go-app calls.
func slimUUID(name string, text []byte) []byte {
	switch name {
	case "go.mod":
		return text
	case "uuid.go":
		return []byte(browserUUID)
	}
	return nil
}

// slimBrotli leaves out what serves HTTP, which imports net/http.
func slimBrotli(name string, text []byte) []byte {
	switch {
	case name == "http.go":
		return nil
	case name == "go.mod", !strings.Contains(name, "/"), strings.HasPrefix(name, "matchfinder/"):
		return text
	}
	return nil
}

// slimZstd leaves in zstd and what it imports. Its encoder, which is never
// called but whose imports count, pads with random bytes; here it has no source of them.
func slimZstd(name string, text []byte) []byte {
	if name == "zstd/encoder.go" {
		text = bytes.Replace(text, []byte("\t\"crypto/rand\"\n"), nil, 1)
		return bytes.ReplaceAll(text, []byte("rand.Reader"), []byte("nil"))
	}
	folder, _, nested := strings.Cut(name, "/")
	switch {
	case name == "go.mod", !nested, folder == "zstd", folder == "huff0", folder == "fse", folder == "internal":
		return text
	}
	return nil
}
