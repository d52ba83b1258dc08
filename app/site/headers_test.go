//go:build !wasm

package site

import (
	"flag"
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
