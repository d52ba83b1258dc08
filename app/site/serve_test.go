//go:build !wasm

package site

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestServesAsAStaticHostDoes(t *testing.T) {
	handler := Handler(written(t, "/a"), "/a")
	for _, c := range []struct {
		method, path string
		status       int
		field, value string
	}{
		{"GET", "/a/", 200, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/a/fr/", 200, "Cache-Control", "no-cache"},
		{"HEAD", "/a/fr/", 200, "Content-Security-Policy", framed},
		{"GET", "/a/fr", 301, "Location", "/a/fr/"},
		{"GET", "/", 302, "Location", "/a/"},
		{"GET", "/a", 302, "Location", "/a/"},
		{"GET", "/b/", 404, "", ""},
		{"GET", "/a/none/", 404, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/a/sw.js", 200, "Content-Type", "text/javascript; charset=utf-8"},
		{"GET", "/a/sw.js/", 404, "", ""},
		{"GET", "/a/fr/manifest.webmanifest", 200, "Content-Type", "application/manifest+json"},
		{"GET", "/a/../../../etc/passwd", 404, "", ""},
		{"POST", "/a/", 405, "Allow", "GET, HEAD"},
	} {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(c.method, c.path, nil))
		if w.Code != c.status || c.field != "" && w.Header().Get(c.field) != c.value {
			t.Errorf("%s %s: %d, %s: %q", c.method, c.path, w.Code, c.field, w.Header().Get(c.field))
		}
	}
}

func TestAssetsAreCachedForEver(t *testing.T) {
	dir := written(t, "/a")
	for _, file := range precached(t, dir) {
		if !strings.HasPrefix(file, "/a/assets/") {
			continue
		}
		w := httptest.NewRecorder()
		Handler(dir, "/a").ServeHTTP(w, httptest.NewRequest("GET", file, nil))
		if w.Code != http.StatusOK || w.Header().Get("Cache-Control") != forEver {
			t.Errorf("%s: %d, %q", file, w.Code, w.Header().Get("Cache-Control"))
		}
	}
}

func TestABusyPortGivesWayToTheNext(t *testing.T) {
	first, err := Listen("localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := Listen(first.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if first.Addr().String() == second.Addr().String() {
		t.Errorf("both listen on %s", first.Addr())
	}
	for _, wrong := range []string{"8080", "localhost:http", "localhost:-1", "localhost:70000"} {
		if l, err := Listen(wrong); err == nil {
			l.Close()
			t.Errorf("%q is accepted", wrong)
		}
	}
}
