//go:build !wasm

package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tree is the site while it is made: each file's text by its slash path.
type tree map[string][]byte

// put adds a file; a second one of the same name is a mistake in the builder.
func (t tree) put(path string, text []byte) {
	if _, there := t[path]; there {
		panic("two files for " + path)
	}
	t[path] = text
}

// paths lists the files in order.
func (t tree) paths() []string {
	paths := make([]string, 0, len(t))
	for path := range t {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// version names the content of the whole site: the same files, the same version.
func (t tree) version() string {
	h := sha256.New()
	for _, path := range t.paths() {
		sum := sha256.Sum256(t[path])
		h.Write([]byte(path + "\x00"))
		h.Write(sum[:])
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// write replaces dir by the tree. It refuses a dir that holds something else
// than a site, so that a wrong -out does no harm.
func (t tree) write(dir string) error {
	old, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if len(old) > 0 {
		if _, err := os.Stat(filepath.Join(dir, "sw.js")); err != nil {
			return errors.New(dir + " is not empty and holds no site: remove it, or give another -out")
		}
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	for _, path := range t.paths() {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, t[path], 0o644); err != nil {
			return err
		}
	}
	return nil
}

// asset adds a file under a name that changes with its content, so that it may
// be cached for ever, and returns its path in the site: "assets/boot.0123456789ab.js".
func (t tree) asset(name string, text []byte) string {
	sum := sha256.Sum256(text)
	ext := filepath.Ext(name)
	path := "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
	t.put(path, text)
	return path
}
