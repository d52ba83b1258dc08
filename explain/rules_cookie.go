package explain

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// checkCookies holds the rules about each Set-Cookie.
func (r *review) checkCookies() {
	set := map[string]bool{}
	for f := range r.doc.Fields(r.message.Node) {
		if f.Key() != "set-cookie" {
			continue
		}
		r.checkCookie(f)
		c, ok := readCookie(r.doc, f.Line)
		if !ok {
			continue
		}
		// A cookie is known by its name, domain and path: RFC 6265, 5.3.
		id := c.name + "\x00" + lower(strings.TrimPrefix(c.attributes["domain"], ".")) + "\x00" + c.attributes["path"]
		if set[id] {
			r.report(CodeCookieAgain, f.Line, c.name)
		}
		set[id] = true
	}
}

// checkCookieNames reports a name that comes back twice: for other paths or domains, but the server sees neither. RFC 6265, 4.2.2.
func (r *review) checkCookieNames() {
	sent := map[string]bool{}
	for f := range r.doc.Fields(r.message.Node) {
		if f.Key() != "cookie" {
			continue
		}
		for n := f.Line; n < r.doc.Nodes[f.Line].After; n++ {
			if r.doc.Kind(n) == parser.KindCookieName {
				if name := unfolded(r.doc, n); sent[name] {
					r.report(CodeCookieTwice, n, name)
				} else {
					sent[name] = true
				}
			}
		}
	}
}

// checkCookie says what protects a cookie, and what would.
func (r *review) checkCookie(f parser.Field) {
	c, ok := readCookie(r.doc, f.Line)
	if !ok || c.name == "" {
		return
	}
	if broken := c.brokenPrefix(); broken != "" {
		r.report(CodeCookiePrefix, f.Line, c.name, broken)
		return
	}
	if lower(c.attributes["samesite"]) == "none" && !c.has("secure") {
		r.report(CodeCookieNone, f.Line, c.name)
		return
	}
	if _, err := strconv.ParseInt(c.attributes["max-age"], 10, 64); err == nil && c.has("expires") {
		r.report(CodeCookieExpires, f.Line, c.name)
	}
	var missing []string
	for _, name := range [...]string{"Secure", "HttpOnly", "SameSite"} {
		if !c.has(lower(name)) {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		r.report(CodeCookieProtected, f.Line, c.name)
	} else {
		r.report(CodeCookieUnprotected, f.Line, c.name, strings.Join(missing, ", "))
	}
}

// brokenPrefix gives the prefix of the cookie's name whose conditions the attributes do not meet, "" where all is well.
// Browsers refuse such a cookie. draft-ietf-httpbis-rfc6265bis, 4.1.3.
func (c cookie) brokenPrefix() string {
	prefix := func(p string) bool { return len(c.name) >= len(p) && lower(c.name[:len(p)]) == lower(p) }
	switch {
	case prefix("__Secure-") && !c.has("secure"):
		return "__Secure-"
	case prefix("__Host-") && (!c.has("secure") || c.has("domain") || c.attributes["path"] != "/"):
		return "__Host-"
	}
	return ""
}

// checkSecurity holds the rules about what protects the reader of a response.
func (r *review) checkSecurity() {
	if f, ok := r.field("access-control-allow-credentials"); ok && f.Value() == "true" {
		if g, ok := r.field("access-control-allow-origin"); ok && g.Value() == "*" {
			r.report(CodeCORSStarCredentials, g.Line)
		}
	}
	if n := directive(r.doc, r.message.Node, "strict-transport-security", "max-age"); n != parser.NoNode {
		if seconds, ok := number(unquoted(textOf(r.doc, n, parser.KindDirectiveValue))); ok && seconds > 0 {
			r.report(CodeHSTS, r.doc.Up(n, parser.KindFieldLine))
		}
	}
	if f, ok := r.field("x-content-type-options"); ok && lower(f.Value()) == "nosniff" {
		r.report(CodeNoSniff, f.Line)
	}
}
