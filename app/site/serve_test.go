//go:build !wasm

package site

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
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
		{"GET", "/a/fr//", 404, "", ""},
		{"GET", "/a//", 404, "", ""},
		{"GET", "/a/fr/./", 404, "", ""},
		{"GET", "/a/fr/../fr/", 404, "", ""},
		{"GET", "/a/%00", 404, "", ""},
		{"GET", "/a/fr%2f", 200, "", ""},
		{"GET", "/a/404.html", 200, "Content-Type", "text/html; charset=utf-8"},
		{"GET", "/a/fr/index.html", 200, "Content-Security-Policy", framed},
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

func TestNothingOutsideTheFolderIsServed(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	for file, text := range map[string]string{filepath.Join(outside, "secret.txt"): "secret", filepath.Join(dir, "page.html"): "page"} {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{"link.txt": filepath.Join(outside, "secret.txt"), "up": "../" + filepath.Base(outside), "folder": outside, "same.html": "page.html"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here:", err)
		}
	}
	for path, want := range map[string]int{"/link.txt": 404, "/up/secret.txt": 404, "/folder/secret.txt": 404, "/folder/": 404, "/same.html": 200, "/page.html": 200} {
		w := httptest.NewRecorder()
		Handler(dir, "").ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != want || strings.Contains(w.Body.String(), "secret") {
			t.Errorf("%s: %d %s, want %d", path, w.Code, w.Body, want)
		}
	}
}

func TestTextIsSentCompressedToWhoTakesIt(t *testing.T) {
	dir := t.TempDir()
	texts := map[string]string{"/a.wasm": strings.Repeat("program ", 50_000), "/a.css": "p { color: red }", "/a.png": "image"}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	handler := Handler(dir, "")
	for _, c := range []struct{ path, accept, coding, vary string }{
		{"/a.wasm", "gzip, deflate, br", "gzip", "Accept-Encoding"},
		{"/a.wasm", "gzip", "gzip", "Accept-Encoding"}, // kept
		{"/a.wasm", "br", "", "Accept-Encoding"},
		{"/a.wasm", "", "", "Accept-Encoding"},
		{"/a.wasm", "br;q=1, gzip;q=0", "", "Accept-Encoding"},
		{"/a.wasm", "*", "gzip", "Accept-Encoding"},
		{"/a.wasm", "GZIP ; Q=0.5", "gzip", "Accept-Encoding"},
		{"/a.css", "gzip", "gzip", "Accept-Encoding"},
		{"/a.png", "gzip", "", ""},
	} {
		r := httptest.NewRequest("GET", c.path, nil)
		r.Header.Set("Accept-Encoding", c.accept)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code != 200 || w.Header().Get("Content-Encoding") != c.coding || w.Header().Get("Vary") != c.vary || w.Header().Get("Content-Type") != contentType(c.path) {
			t.Errorf("%s, %q: %d %v", c.path, c.accept, w.Code, w.Header())
		}
		var body io.Reader = w.Body
		if c.coding != "" {
			z, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			body = z
		}
		if text, err := io.ReadAll(body); err != nil || string(text) != texts[c.path] {
			t.Errorf("%s, %q: %d bytes, %v", c.path, c.accept, len(text), err)
		}
		again := httptest.NewRequest("GET", c.path, nil)
		again.Header.Set("Accept-Encoding", c.accept)
		again.Header.Set("If-None-Match", w.Header().Get("ETag"))
		if w := httptest.NewRecorder(); c.path != "" {
			handler.ServeHTTP(w, again)
			if w.Code != http.StatusNotModified {
				t.Errorf("%s, %q: asked again, %d", c.path, c.accept, w.Code)
			}
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "a.wasm"), []byte(strings.Repeat("another ", 20_000)), 0o644); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest("GET", "/a.wasm", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	z, err := gzip.NewReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(z); err != nil || !strings.HasPrefix(string(text), "another") {
		t.Errorf("an older file is sent: %v", err)
	}
}

func TestALocalServerAnswersToLocalNamesOnly(t *testing.T) {
	l, err := Listen("localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ok := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {})
	server := Server(l, "box:8080", ok)
	for host, want := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "LOCALHOST.:1": 200, "a.localhost": 200, "127.0.0.1:8080": 200, "127.1.2.3": 200, "[::1]:8080": 200, "[::1]": 200, "": 200,
		"box:8080": 200, "evil.example:8080": 421, "localhost.evil.example": 421, "192.0.2.1": 421, "127.0.0.1.evil.example": 421, "notlocalhost": 421,
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		server.Handler.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("Host %q: %d, want %d", host, w.Code, want)
		}
	}
	if server.ReadHeaderTimeout == 0 || server.ReadTimeout == 0 || server.WriteTimeout == 0 || server.IdleTimeout == 0 {
		t.Error("the server waits without end")
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
