//go:build !wasm

package site

import (
	"flag"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite what the tests compare with")

func TestNetlifySendsTheSameHeaders(t *testing.T) {
	const file = "../../netlify.toml"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, after, ok := strings.Cut(string(text), "# headers\n")
	if !ok {
		t.Fatalf("%s has no line \"# headers\"", file)
	}
	if *update {
		if err := os.WriteFile(file, []byte(before+"# headers\n"+netlifyHeaders()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if after != netlifyHeaders() {
		t.Errorf("the headers of %s are not those of Headers; run this test with -update and read the difference", file)
	}
}

func TestEveryPathIsKeptToTLSAndToItsOrigin(t *testing.T) {
	for path, want := range map[string]string{"/": "same-origin", "/fr/": "same-origin", "/en/ref/x/": "same-origin", "/404.html": "same-origin", "/sw.js": "same-origin", "/assets/a.wasm": "same-origin", "/embed/x/": "cross-origin"} {
		got := map[string]string{}
		for _, field := range headersFor(path) {
			got[field[0]] = field[1]
		}
		if got["Cross-Origin-Resource-Policy"] != want || got["Strict-Transport-Security"] != "max-age=31536000" {
			t.Errorf("%s: %v", path, got)
		}
	}
	w := httptest.NewRecorder()
	Handler(written(t, "/a"), "/a").ServeHTTP(w, httptest.NewRequest("GET", "/a/fr/", nil))
	if w.Header().Get("Strict-Transport-Security") != "" || w.Header().Get("Cross-Origin-Resource-Policy") != "same-origin" {
		t.Errorf("over plain HTTP: %v", w.Header())
	}
}

func TestNoTwoRulesGiveTheSameField(t *testing.T) {
	paths := []string{"/", "/index.html", "/404.html", "/fr/", "/en/", "/fr/samples/x/", "/embed/", "/embed/x/", "/sw.js", "/assets/a.js", "/robots.txt", "/none"}
	for _, path := range paths {
		seen := map[string]bool{}
		for _, field := range headersFor(path) {
			if seen[field[0]] {
				t.Errorf("%s gets %s twice", path, field[0])
			}
			seen[field[0]] = true
		}
		if !seen["X-Content-Type-Options"] {
			t.Errorf("%s does not get X-Content-Type-Options", path)
		}
	}
}

func TestOnlyEmbedMayBeFramedAnywhere(t *testing.T) {
	for path, want := range map[string]string{"/": "'self'", "/fr/": "'self'", "/en/samples/x/": "'self'", "/404.html": "'self'", "/embed/fr/": "*"} {
		policy := ""
		for _, field := range headersFor(path) {
			if field[0] == "Content-Security-Policy" {
				policy = field[1]
			}
		}
		if !strings.HasPrefix(policy, Policy) || !strings.HasSuffix(policy, "; frame-ancestors "+want) {
			t.Errorf("%s: policy %q", path, policy)
		}
	}
	for _, loose := range []string{"unsafe-inline", "'unsafe-eval'", "http:", "https:"} {
		if strings.Contains(Policy, loose) {
			t.Errorf("the policy allows %s", loose)
		}
	}
}
