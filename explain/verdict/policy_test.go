package verdict

import (
	"slices"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
)

// policed is a page with policies, a line each.
func policed(policies ...string) string {
	return "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Security-Policy: " +
		strings.Join(policies, "\nContent-Security-Policy: ") + "\nContent-Length: 0\n\n"
}

// nonce is one of 128 bits.
const nonce = "'nonce-rAnd0m4bCdEfGhIjKlMnOpQ=='"

var policyCases = []cardCase{
	{"inline scripts allowed", policed("script-src 'self' 'unsafe-inline'"), "Inline scripts run, and injected ones",
		[]string{"`'unsafe-inline'` lets every inline script run", "`'unsafe-inline'` lets scripts in attributes", "Allowed for scripts and workers: `'self'` (`script-src`)", "Nothing limits style sheets, images"}},
	{"anything from anywhere", policed("default-src *"), "Scripts may come from any host", []string{"Inline scripts do not run", "Nothing limits `base`, the targets of forms and framing by other pages"}},
	{"script elements alone", policed("script-src-elem 'self' 'unsafe-inline' 'unsafe-eval'"), "Inline scripts run", []string{"No directive limits scripts in attributes", "No directive stops `eval`"}},
	{"framing alone", policed("frame-ancestors 'none'"), "only says which pages may show this one", []string{"Nothing is allowed for framing by other pages (`frame-ancestors`)", "Nothing limits scripts"}},
	{"a directive that nobody knows", policed("foobar-src 'self'"), "limits nothing", []string{"Browsers ignore the directive `foobar-src`"}},
	{"thirteen of them", policed(strings.Repeat("foobar-src x;", 13)), "limits nothing", []string{"They ignore 1 more"}},
	{"an upgrade alone", policed("upgrade-insecure-requests"), "Nothing limits scripts", []string{"is asked for in `https:`"}},
	{"handlers", policed("script-src 'self'; script-src-attr 'unsafe-inline'"), "Scripts in attributes such as `onclick` run", nil},
	{"data:", policed("script-src data:"), "written into a `data:` address", nil},
	{"a sandbox", policed("sandbox allow-forms"), "the sandbox allows none", nil},
	{"nothing", policed("default-src 'none'"), "No script runs.", []string{"Nothing is allowed for scripts, workers, style sheets"}},
	{"hosts", policed("default-src 'self' https://cdn.example.com"), "only from the sources listed", []string{"`'self'` and `https://cdn.example.com`"}},
	{"the own origin", policed("default-src 'self' 'unsafe-inline'; script-src 'self'"), "only from the page’s own origin", []string{"Inline styles apply", "Inline scripts do not run"}},
	{"a nonce", policed("script-src " + nonce), "Only scripts with a nonce or hash of the policy run.", []string{"runs only with a nonce", "No directive stops an injected `object`", "No `base-uri`"}},
	{"strict-dynamic", policed("script-src " + nonce + " 'strict-dynamic' 'unsafe-inline' https: 'unsafe-eval'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'"),
		"and those that they load", []string{"`'unsafe-inline'` does not count because of `" + nonce + "`", "a script that is let in may load others", "lets text become code", "`require-trusted-types-for`: the scripts"}},
	{"strict-dynamic alone", policed("script-src 'strict-dynamic' https:"), "No script runs", []string{"no nonce or hash lets a first script in"}},
	{"WebAssembly", policed("script-src 'self' 'wasm-unsafe-eval'; object-src 'none'"), "own origin", []string{"lets WebAssembly programs in"}},
	{"several policies", policed("default-src 'self' 'unsafe-inline'", "script-src 'self'", "img-src *", "font-src *", "frame-src *"), "own origin", []string{"5 policies", "And 1 more policies"}},
	{"framing and X-Frame-Options", "HTTP/1.1 200 OK\nContent-Security-Policy: frame-ancestors 'self'\nContent-Security-Policy-Report-Only: default-src 'self'\nX-Frame-Options: DENY\nContent-Length: 0\n\n",
		"only says which pages", []string{"`X-Frame-Options` does not count", "`Content-Security-Policy-Report-Only` only reports"}},
	{"reports", "HTTP/1.1 200 OK\nContent-Security-Policy-Report-Only: default-src 'self'\nContent-Length: 0\n\n", "only reports: it blocks nothing", nil},
}

// policyTable tells for many policies, a line each between bars, which conclusion follows.
var policyTable = []struct{ policies, want string }{
	// Inline scripts, with and without a proof.
	{"script-src 'unsafe-inline'", "inline-runs"},
	{"script-src 'self' 'unsafe-inline'", "inline-runs"},
	{"script-src 'UNSAFE-INLINE'", "inline-runs"},
	{"default-src 'self' 'unsafe-inline'", "inline-runs"},
	{"default-src 'unsafe-inline'; style-src 'self'", "inline-runs"},
	{"default-src 'self'; style-src 'unsafe-inline'", "from-self"},
	{"script-src 'unsafe-inline' 'nonce-abc'", "proven"},
	{"script-src 'unsafe-inline' 'NONCE-abc'", "proven"},
	{"script-src 'unsafe-inline' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "proven"},
	{"script-src 'unsafe-inline' 'sha512-abc'", "proven"},
	{"script-src 'unsafe-inline' 'strict-dynamic'", "no-scripts"},
	{"script-src 'unsafe-inline' 'strict-dynamic' 'nonce-abc'", "proven-and-theirs"},
	{"script-src 'unsafe-inline' nonce-abc", "inline-runs"},
	{"script-src 'unsafe-inline' 'nonce-'", "inline-runs"},
	{"script-src unsafe-inline 'self'", "from-self"},
	{"script-src 'none' 'unsafe-inline'", "inline-runs"},
	{"default-src 'unsafe-inline'; script-src 'none'", "no-scripts"},
	{"script-src 'self'; script-src 'unsafe-inline'", "from-self"},
	{"script-src 'unsafe-inline'; script-src 'self'", "inline-runs"},
	// Elements and attributes apart.
	{"script-src-elem 'self'", "handlers-run"},
	{"script-src-attr 'none'", "scripts-free"},
	{"script-src 'unsafe-inline'; script-src-elem 'self'", "handlers-run"},
	{"script-src 'unsafe-inline'; script-src-elem 'self'; script-src-attr 'none'", "from-self"},
	{"script-src 'self'; script-src-elem 'unsafe-inline'", "inline-runs"},
	{"script-src 'unsafe-hashes' 'sha256-abc'", "proven"},
	{"script-src 'self' 'unsafe-hashes'", "from-self"},
	// Addresses.
	{"script-src *", "from-anywhere"},
	{"script-src https:", "from-anywhere"},
	{"script-src http:", "from-anywhere"},
	{"script-src HTTPS:", "from-anywhere"},
	{"script-src https://*", "from-anywhere"},
	{"script-src *:443", "from-anywhere"},
	{"script-src *.com", "from-anywhere"},
	{"script-src *.example.com", "from-hosts"},
	{"script-src data:", "from-data"},
	{"script-src 'self' data:", "from-data"},
	{"script-src blob:", "from-hosts"},
	{"default-src data:; script-src 'self'", "from-self"},
	{"script-src https: 'nonce-abc'", "from-anywhere"},
	{"script-src https: 'nonce-abc' 'strict-dynamic'", "proven-and-theirs"},
	{"script-src * 'strict-dynamic'", "no-scripts"},
	{"script-src https://cdn.example.com/lib/", "from-hosts"},
	{"script-src 10.0.0.1", "from-hosts"},
	{"script-src 'self'", "from-self"},
	{"script-src self", "no-scripts"},
	{"script-src 'self' none", "from-self"},
	{"script-src", "no-scripts"},
	{"script-src 'none'", "no-scripts"},
	{"script-src 'none' 'self'", "from-self"},
	{"script-src 'report-sample'", "no-scripts"},
	{"script-src 'selv'", "no-scripts"},
	// Nothing about scripts.
	{"object-src 'none'", "scripts-free"},
	{"base-uri 'none'", "scripts-free"},
	{"img-src 'self'; style-src 'self'", "scripts-free"},
	{"upgrade-insecure-requests", "scripts-free"},
	{"frame-ancestors https://a.example", "framing-only"},
	{"frame-ancestors 'none'; foobar-src x", "framing-only"},
	{"worker-src 'none'", "scripts-free"},
	// Mistakes.
	{"default-src 'self' script-src 'self'", "from-hosts"},
	{"imgsrc *; scirpt-src *", "says-nothing"},
	{"foobar-src 'self'", "says-nothing"},
	{"Content-Security-Policy: default-src 'self'", "says-nothing"},
	{"\"default-src 'self'\"", "says-nothing"},
	{"plugin-types a/b; block-all-mixed-content", "says-nothing"},
	{";;", "says-nothing"},
	{"'self'", "says-nothing"},
	// A sandbox.
	{"sandbox", "sandboxed"},
	{"sandbox allow-scripts", "scripts-free"},
	{"sandbox ALLOW-SCRIPTS; script-src 'self'", "from-self"},
	{"sandbox; script-src 'unsafe-inline'", "sandboxed"},
	// Several policies: each must allow.
	{"script-src 'unsafe-inline' *|script-src 'self'", "from-self"},
	{"script-src 'unsafe-inline'|img-src *", "inline-runs"},
	{"script-src 'unsafe-inline', script-src 'none'", "no-scripts"},
	{"script-src 'nonce-abc'|script-src 'self'", "proven"},
	{"script-src *|script-src https:", "from-anywhere"},
	{"frame-ancestors 'self'|default-src 'self'", "from-self"},
	{"frame-ancestors 'self'|foobar-src 'self'", "framing-only"},
}

func policySentence(t *testing.T, source string) string {
	t.Helper()
	c, ok := cardFor(t, "policy", source, explain.EN)
	if !ok {
		t.Fatalf("no card for %q", source)
	}
	return c.Sentence
}

func TestPoliciesLetThroughWhatTheyLetThrough(t *testing.T) {
	for _, c := range policyTable {
		if got := policySentence(t, policed(strings.Split(c.policies, "|")...)); got != c.want {
			t.Errorf("%s: %s, not %s", c.policies, got, c.want)
		}
	}
}

// What does not count in the grammar changes no conclusion.
func TestPoliciesThatDifferInFormAloneConcludeAlike(t *testing.T) {
	for _, c := range policyTable {
		lines := strings.Split(c.policies, "|")
		if strings.ContainsAny(c.policies, "\"") {
			continue
		}
		forms := map[string][]string{"one line": {strings.Join(lines, ", ")}, "more blanks": nil, "capitals": nil, "another order": nil, "other lines": slices.Clone(lines)}
		slices.Reverse(forms["other lines"])
		for _, line := range lines {
			forms["more blanks"] = append(forms["more blanks"], " ; "+strings.ReplaceAll(strings.ReplaceAll(line, " ", " \t "), ";", " ; ; ")+" ; ")
			var policies []string
			for policy := range strings.SplitSeq(line, ",") {
				directives := strings.Split(policy, ";")
				for i, d := range directives {
					name, rest, _ := strings.Cut(strings.TrimSpace(d), " ")
					directives[i] = strings.ToUpper(name) + " " + rest
				}
				policies = append(policies, strings.Join(directives, ";"))
			}
			forms["capitals"] = append(forms["capitals"], strings.Join(policies, ","))
			again := strings.Count(line, "script-src '") > 1
			if directives := strings.Split(line, ";"); !again && !strings.Contains(line, ",") {
				slices.Reverse(directives)
				line = strings.Join(directives, ";")
			}
			forms["another order"] = append(forms["another order"], line)
		}
		for form, lines := range forms {
			if got := policySentence(t, policed(lines...)); got != c.want {
				t.Errorf("%s, %s: %s, not %s\n%q", c.policies, form, got, c.want, lines)
			}
		}
	}
}

// An injected script runs under a policy exactly where the conclusion warns, or says that nothing limits scripts.
func TestTheToneOfAPolicyFollowsWhatItLetsThrough(t *testing.T) {
	for _, c := range policyTable {
		source := strings.ReplaceAll(policed(strings.Split(c.policies, "|")...), "\n", "\r\n")
		doc := parser.Parse([]byte(source))
		open := parser.ScriptsInjectable(doc.FieldSet(doc.Messages()[0].Node).Policies("content-security-policy").Value)
		card, _ := cardFor(t, "policy", policed(strings.Split(c.policies, "|")...), explain.EN)
		said := card.Tone == parser.Warning || slices.Contains([]string{"scripts-free", "framing-only"}, card.Sentence)
		if open != said {
			t.Errorf("%s: injectable %t, %s in tone %s", c.policies, open, card.Sentence, card.Tone)
		}
	}
}

func TestManyPoliciesMakeAShortCard(t *testing.T) {
	card, _ := cardFor(t, "policy", policed(slices.Repeat([]string{"default-src 'self'; img-src a b c"}, 500)...), explain.EN)
	if len(card.Steps) > 60 {
		t.Errorf("%d steps", len(card.Steps))
	}
}
