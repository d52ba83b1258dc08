package check

import (
	"strings"

	"enclair/parser"
)

// checkCookies holds the rules about each Set-Cookie.
func (r *review) checkCookies() {
	set := map[cookieID]bool{}
	host := ""
	if h := r.asked.Host(); h.Valid() {
		host = h.Value.Host
	}
	plain := r.doc.PlainHTTP(r.message.Answers)
	for _, c := range r.own.SetCookies() {
		if c.Pair == parser.NoNode {
			continue
		}
		r.checkCookie(c, host, plain)
		// A cookie is known by its name, domain and path: RFC 6265, 5.3.
		id := cookieID{name: c.Name, domain: c.Domain()}
		if path, ok := c.Attribute("path"); ok {
			id.path = path.Value
		}
		if set[id] {
			r.report(CodeCookieAgain, c.Line, c.Name)
		}
		set[id] = true
	}
}

// cookieID is what a browser tells cookies apart by.
type cookieID struct{ name, domain, path string }

// checkCookieNames reports a name that comes back twice: for other paths or domains, but the server sees neither. RFC 6265, 4.2.2.
func (r *review) checkCookieNames() {
	sent := map[string]bool{}
	for _, c := range r.own.Cookies() {
		n := r.doc.Child(c.Node, parser.KindCookieName)
		if n == parser.NoNode {
			continue
		}
		if sent[c.Name] {
			r.report(CodeCookieTwice, n, c.Name)
		}
		sent[c.Name] = true
	}
}

// refusals gives the finding about a cookie that browsers refuse. What cannot be read has findings of the parser's.
var refusals = map[parser.CookieRefusal]parser.Code{
	parser.CookieSecurePrefix: CodeCookiePrefix,
	parser.CookieHostPrefix:   CodeCookiePrefix,
	parser.CookieNoneOpen:     CodeCookieNone,
	parser.CookiePartitioned:  CodeCookiePartitioned,
	parser.CookieOtherDomain:  CodeCookieDomain,
	parser.CookieOverHTTP:     CodeCookieOverHTTP,
}

// checkCookie says what protects a cookie, and what would, or why browsers refuse it.
func (r *review) checkCookie(c parser.SetCookie, host string, plain parser.NodeID) {
	if c.Name == "" {
		return
	}
	switch why := c.Refused(host, plain != parser.NoNode); why {
	case "":
	case parser.CookieUnread:
		return
	case parser.CookieSecurePrefix:
		r.report(CodeCookiePrefix, c.Line, c.Name, "__Secure-")
		return
	case parser.CookieHostPrefix:
		r.report(CodeCookiePrefix, c.Line, c.Name, "__Host-")
		return
	case parser.CookieOtherDomain:
		domain, _ := c.Attribute("domain")
		r.report(CodeCookieDomain, domain.Node, c.Name, domain.Value, host)
		return
	default:
		r.report(refusals[why], c.Line, c.Name)
		return
	}
	if _, ok := c.MaxAge(); ok && c.Has("expires") {
		r.report(CodeCookieExpires, c.Line, c.Name)
	}
	var missing []string
	for _, a := range [...]struct{ key, name string }{{"secure", "Secure"}, {"httponly", "HttpOnly"}, {"samesite", "SameSite"}} {
		if !c.Has(a.key) {
			missing = append(missing, a.name)
		}
	}
	if len(missing) == 0 {
		r.report(CodeCookieProtected, c.Line, c.Name)
	} else {
		r.report(CodeCookieUnprotected, c.Line, c.Name, strings.Join(missing, ", "))
	}
}

// checkSecurity holds the rules about what protects the reader of a response.
func (r *review) checkSecurity() {
	if r.own.Word("access-control-allow-credentials").Valid() && r.own.Origin("access-control-allow-origin").Value.IsAny() {
		r.report(CodeCORSStarCredentials, r.own.Line("access-control-allow-origin"))
	}
	if hsts := r.own.Directives("strict-transport-security"); hsts.Valid() {
		if seconds, ok := parser.DirectiveOf(hsts, "max-age").Value.Number(); ok && seconds > 0 {
			r.report(CodeHSTS, hsts.Node())
		}
	}
	if sniff := r.own.Word("x-content-type-options"); sniff.Valid() && sniff.Value == "nosniff" {
		r.report(CodeNoSniff, sniff.Node())
	}
}
