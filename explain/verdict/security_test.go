package verdict

import (
	"testing"

	"enclair/explain"
	"enclair/parser"
)

var securityCases = []cardCase{
	{"a page with all that is usual", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nStrict-Transport-Security: max-age=31536000\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none'\nX-Content-Type-Options: nosniff\nReferrer-Policy: no-referrer\nX-Frame-Options: DENY\nPermissions-Policy: camera=()\nCross-Origin-Opener-Policy: same-origin\nCross-Origin-Embedder-Policy: require-corp\nCross-Origin-Resource-Policy: same-origin\nClear-Site-Data: \"cache\"\nContent-Length: 0\n\n",
		"10 protections: all that are usual for a web page", []string{"`Strict-Transport-Security`: as long as it remembers this", "`Content-Security-Policy`: there is a policy", "`Clear-Site-Data`: the browser forgets"}},
	{"a page without", "HTTP/1.1 200 OK\nServer: Apache/2.4.1\nContent-Type: text/html\nContent-Security-Policy-Report-Only: default-src 'self'\nContent-Length: 0\n\n", "lacks the 4 protections that are usual for a web page",
		[]string{"No `Content-Security-Policy`", "No `X-Content-Type-Options`", "Neither `X-Frame-Options` nor `frame-ancestors`", "No `Referrer-Policy`", "only reports", "`Apache/2.4.1`", "Nothing here tells whether HTTPS is used"}},
	{"a page with some", "HTTP/1.1 200 OK\nContent-Type: text/html\nX-Content-Type-Options: nosniff\nContent-Length: 0\n\n", "has 1 protection but lacks 3 that are usual", nil},
	{"a script", "HTTP/1.1 200 OK\nContent-Type: text/javascript\nContent-Length: 0\n\n", "lacks the one protection that is usual for a script, a style sheet or data", nil},
	{"an image", "HTTP/1.1 200 OK\nContent-Type: image/png\nX-Content-Type-Options: nosniff\nContent-Length: 0\n\n", "has 1 protection.", []string{"takes `Content-Type` at its word"}},
	{"only a name", "HTTP/1.1 302 Found\nLocation: /\nX-Powered-By: PHP/5.3\nContent-Length: 0\n\n", "tells more than it needs to", []string{"`PHP/5.3`"}},
	{"X-Frame-Options: ALLOWALL", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nX-Frame-Options: ALLOWALL\nContent-Length: 0\n\n",
		"no effect", []string{"`X-Frame-Options` protects nothing"}},
	{"a Referrer-Policy that is none", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nReferrer-Policy: foo\nContent-Length: 0\n\n",
		"no effect", []string{"`Referrer-Policy` protects nothing"}},
	{"a Referrer-Policy with a known word last", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nReferrer-Policy: foo, no-referrer\nContent-Length: 0\n\n",
		"has 1 protection", nil},
	{"max-age=10d", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nStrict-Transport-Security: max-age=10d\nContent-Length: 0\n\n",
		"no effect", []string{"`Strict-Transport-Security` protects nothing"}},
	{"nosniff and a semicolon", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nX-Content-Type-Options: nosniff;\nContent-Length: 0\n\n",
		"no effect", []string{"`X-Content-Type-Options` protects nothing"}},
	{"max-age=0", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nStrict-Transport-Security: max-age=0\nContent-Length: 0\n\n",
		"no effect", []string{"makes browsers forget it"}},
	{"ALLOW-FROM", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nX-Frame-Options: ALLOW-FROM https://a.example\nContent-Length: 0\n\n",
		"no effect", []string{"browsers ignore"}},
	{"unsafe-none", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nCross-Origin-Opener-Policy: unsafe-none\nContent-Length: 0\n\n",
		"no effect", []string{"what holds without the field"}},
	{"an empty policy", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Security-Policy: ;\nContent-Length: 0\n\n",
		"no effect", []string{"it says nothing"}},
	{"a policy of unknown directives", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Security-Policy: foobar-src 'self'\nContent-Length: 0\n\n",
		"no effect", []string{"browsers know none of its directives"}},
	{"a quoted max-age", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nStrict-Transport-Security: max-age=\"31536000\"\nContent-Length: 0\n\n",
		"has 1 protection", nil},
}

// All that is usual is not praised where the policy lets injected scripts run.
func TestAPolicyThatStopsNothingIsNotPraised(t *testing.T) {
	for policy, want := range map[string]parser.Severity{
		"script-src 'self'": parser.Good, "script-src 'self' 'unsafe-inline'": parser.Info, "default-src *": parser.Info, "frame-ancestors 'none'": parser.Info,
	} {
		card, ok := cardFor(t, "security", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Security-Policy: "+policy+
			"\nX-Content-Type-Options: nosniff\nReferrer-Policy: no-referrer\nX-Frame-Options: DENY\nContent-Length: 0\n\n", explain.EN)
		if !ok || card.Sentence != "complete" || card.Tone != want {
			t.Errorf("%s: %s in tone %s, not %s", policy, card.Sentence, card.Tone, want)
		}
	}
}
