//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// writable gives a copy of the site that a test may change.
func writable(t testing.TB) string {
	t.Helper()
	from, err := rootSite()
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}

// publish makes a new version of the site in dir: another page and another name of the version.
func publish(t testing.TB, dir string) {
	t.Helper()
	for file, change := range map[string]func([]byte) []byte{
		"en/index.html": func(b []byte) []byte {
			return bytes.Replace(b, []byte("<body>"), []byte(`<body data-version="second">`), 1)
		},
		"sw.js": func(b []byte) []byte {
			return regexp.MustCompile(`"version":"[^"]*"`).ReplaceAll(b, []byte(`"version":"second"`))
		},
	} {
		old, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		changed := change(old)
		if bytes.Equal(old, changed) {
			t.Fatalf("%s could not be changed", file)
		}
		if err := os.WriteFile(filepath.Join(dir, file), changed, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestUpdateIsOfferedAndLosesNothingTyped(t *testing.T) {
	dir := writable(t)
	h := serveFolder(t, dir, "")
	p := newVisitor(t, h)
	p.openTool("/en/")
	p.kept()
	p.check(`document.getElementById("update").hidden`)
	p.run(`await caches.open("another site's cache")`)

	publish(t, dir)
	p.reload()
	p.ready()
	p.run(`await (await navigator.serviceWorker.getRegistration()).update()`)
	p.until(`!document.getElementById("update").hidden`)
	p.check(`document.body.dataset.version !== "second"`)

	p.replaceAll(small)
	p.caret("example")
	p.press("x")
	p.until(`shown().includes("xexample")`)
	p.click(`[data-act="update"]`)
	p.until(`document.body.dataset.version === "second" && document.documentElement.dataset.ready === "1"`)
	p.until(`shown().includes("xexample") && box().value === shown()`)
	p.check(`document.getElementById("update").hidden`)
	p.until(`caches.keys().then((names) => names.length === 2 && names.some((n) => n.endsWith("second")) && names.includes("another site's cache"))`)
	p.until(`navigator.serviceWorker.controller && navigator.serviceWorker.getRegistration().then((r) => !r.waiting && !r.installing)`)
}
