//go:build !wasm

package site

import "strings"

// HeaderRule gives the fields of the responses for some paths, in the order in
// which they are sent. A path ends in "*" to stand for all that begin so.
type HeaderRule struct {
	For    string
	Fields [][2]string
}

// Policy is the Content-Security-Policy without its frame-ancestors: nothing is
// loaded from elsewhere, no script or style stands in a page.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
	"connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"

const (
	framed    = Policy + "; frame-ancestors 'self'"
	embedded  = Policy + "; frame-ancestors *"
	forEver   = "public, max-age=31536000, immutable"
	askAlways = "no-cache"

	transportSecurity = "Strict-Transport-Security" // which nobody sends over plain HTTP: RFC 6797, 7.2
)

// Headers are the fields that the host sends, for paths without the site's
// base. netlify.toml says the same; a test compares the two. Rules that give
// the same field never match the same path, because hosts differ in whether
// they then send both.
func Headers() []HeaderRule {
	page := [][2]string{{"Content-Security-Policy", framed}, {"Cross-Origin-Resource-Policy", "same-origin"}, {"Cache-Control", askAlways}}
	return []HeaderRule{
		{"/*", [][2]string{
			{"X-Content-Type-Options", "nosniff"},
			{"Referrer-Policy", "no-referrer"},
			{"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
			{"Cross-Origin-Opener-Policy", "same-origin"},
			{transportSecurity, "max-age=31536000"}, // of this host alone: its neighbours are not ours
		}},
		{"/", page},
		{"/index.html", page},
		{"/404.html", page},
		{"/fr/*", page},
		{"/en/*", page},
		{"/embed/*", [][2]string{{"Content-Security-Policy", embedded}, {"Cross-Origin-Resource-Policy", "cross-origin"}, {"Cache-Control", askAlways}}},
		{"/sw.js", page},
		{"/" + LicencesFile, page},
		{"/assets/*", [][2]string{{"Content-Security-Policy", framed}, {"Cross-Origin-Resource-Policy", "same-origin"}, {"Cache-Control", forEver}}},
	}
}

// headersFor gives the fields for a path without the base.
func headersFor(path string) [][2]string {
	var fields [][2]string
	for _, rule := range Headers() {
		prefix, open := strings.CutSuffix(rule.For, "*")
		if path == rule.For || open && strings.HasPrefix(path, prefix) {
			fields = append(fields, rule.Fields...)
		}
	}
	return fields
}
