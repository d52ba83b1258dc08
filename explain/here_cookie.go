package explain

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// hereCookies lists the cookies that come back. RFC 6265, 4.2.
func (p part) hereCookies() []string {
	var names []string
	for _, n := range p.all(parser.KindCookiePair) {
		if name := textOf(p.doc, n, parser.KindCookieName); name != "" {
			names = append(names, code(name))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{p.say("cookies", "list", list(p.lang, names))}
}

// cookie is what Set-Cookie says: a name, a value, and its attributes by lower-case name, of which the last counts. RFC 6265, 5.3.
type cookie struct {
	name, value string
	attributes  map[string]string
}

// readCookie reads the cookie of a Set-Cookie line.
func readCookie(doc *parser.Document, line parser.NodeID) (cookie, bool) {
	pair := doc.Find(line, parser.KindCookiePair)
	if pair == parser.NoNode {
		return cookie{}, false
	}
	c := cookie{textOf(doc, pair, parser.KindCookieName), textOf(doc, pair, parser.KindCookieValue), map[string]string{}}
	for n := line; n < doc.Nodes[line].After; n++ {
		if doc.Kind(n) == parser.KindCookieAV {
			c.attributes[lower(textOf(doc, n, parser.KindAttributeName))] = textOf(doc, n, parser.KindAttributeValue)
		}
	}
	return c, true
}

// has reports whether the cookie has an attribute.
func (c cookie) has(name string) bool {
	_, ok := c.attributes[name]
	return ok
}

// hereSetCookie says a cookie by its consequences: where it goes, over what, who reads it, how long it lives.
func (p part) hereSetCookie() []string {
	c, ok := readCookie(p.doc, p.line)
	if !ok {
		return nil
	}
	life, deleted := p.cookieLife(c)
	if deleted {
		return []string{p.say("cookie-deleted", "name", code(c.name))}
	}
	var s spoken
	s.add(p.say("cookie-kept", "name", code(c.name), "value", code(c.value)))
	if domain := strings.TrimPrefix(c.attributes["domain"], "."); domain != "" {
		s.add(p.say("cookie-domain", "domain", code(domain)))
	} else {
		s.add(p.say("cookie-host-only"))
	}
	if path := c.attributes["path"]; strings.HasPrefix(path, "/") && path != "/" {
		s.add(p.say("cookie-path", "path", code(path)))
	}
	s.add(p.say(choose(c.has("secure"), "cookie-secure", "cookie-not-secure")))
	s.add(p.say(choose(c.has("httponly"), "cookie-httponly", "cookie-scripts")))
	switch same := lower(c.attributes["samesite"]); same {
	case "strict", "lax", "none":
		s.add(p.say("cookie-samesite-" + same))
	default:
		s.add(p.say("cookie-samesite-default"))
	}
	s.add(life)
	return s
}

// hereCookiePrefix says what a browser holds against a name that begins with __Host- or __Secure-.
func (p part) hereCookiePrefix() string {
	c, _ := readCookie(p.doc, p.line)
	if r := find(cookiePrefixKey(c.name)); r != nil {
		return p.say("word", "word", code(r.get("name")), "what", r.text("", p.lang))
	}
	return ""
}

// choose gives one of two names.
func choose(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// cookieLife says how long a cookie lives, and whether the line deletes it. Max-Age wins over Expires. RFC 6265, 5.3.
func (p part) cookieLife(c cookie) (sentence string, deleted bool) {
	if seconds, err := strconv.ParseInt(c.attributes["max-age"], 10, 64); err == nil {
		if seconds <= 0 {
			return "", true
		}
		return p.say("cookie-max-age", "duration", Duration(seconds, p.lang)), false
	}
	if t, ok := readDate(c.attributes["expires"]); ok {
		if now, known := p.messageDate(); known && t.Before(now) || t.Year() <= 1980 {
			return "", true
		}
		return p.say("cookie-expires", "date", Date(t, p.lang)), false
	}
	return p.say("cookie-session"), false
}
