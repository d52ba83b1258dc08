package explain

import (
	"strconv"
	"strings"
	"time"

	"enclair/parser"
)

// hereCookies lists the cookies that come back. RFC 6265, 4.2.
func (p part) hereCookies() []string {
	var names []string
	for _, n := range p.all(parser.KindCookieName) {
		names = append(names, p.quote(n))
	}
	if len(names) == 0 {
		return nil
	}
	return []string{p.say("cookies", "list", List(p.lang, names))}
}

// cookie is what Set-Cookie says: a name, a value, and its attributes by lower-case name, of which the last counts. RFC 6265, 5.3.
type cookie struct {
	name, value string
	attributes  map[string]string
	pair        parser.NodeID
	nodes       map[string]parser.NodeID // the parts of the attributes
}

// readCookie reads the cookie of a Set-Cookie line.
func readCookie(doc *parser.Document, line parser.NodeID) (cookie, bool) {
	pair := doc.Find(line, parser.KindCookiePair)
	if pair == parser.NoNode {
		return cookie{}, false
	}
	c := cookie{textOf(doc, pair, parser.KindCookieName), textOf(doc, pair, parser.KindCookieValue), map[string]string{}, pair, map[string]parser.NodeID{}}
	for n := line; n < doc.Nodes[line].After; n++ {
		if doc.Kind(n) == parser.KindCookieAV {
			name := lower(textOf(doc, n, parser.KindAttributeName))
			c.attributes[name], c.nodes[name] = textOf(doc, n, parser.KindAttributeValue), n
		}
	}
	return c, true
}

// has reports whether the cookie has an attribute.
func (c cookie) has(name string) bool {
	_, ok := c.attributes[name]
	return ok
}

// attribute marks words as coming from an attribute, where the cookie has it.
func (c cookie) attribute(name, words string) string {
	if !c.has(name) {
		return words
	}
	return At(c.nodes[name], words)
}

// hereSetCookie says a cookie by its consequences: where it goes, over what, who reads it, how long it lives.
func (p part) hereSetCookie() []string {
	c, ok := readCookie(p.doc, p.line)
	if !ok {
		return nil
	}
	pair := partOf(p.doc, c.pair, p.lang)
	name := pair.quoteChild(parser.KindCookieName)
	life, deleted := p.cookieLife(c)
	if deleted {
		return []string{p.say("cookie-deleted", "name", name)}
	}
	word := func(name string, pairs ...string) string { return p.say("cookie-part-"+name, pairs...) }
	to := p.say("cookie-host-only")
	if domain := strings.TrimPrefix(c.attributes["domain"], "."); domain != "" {
		to = word("domain", "domain", c.attribute("domain", Code(domain)))
	}
	if path := c.attributes["path"]; strings.HasPrefix(path, "/") && path != "/" {
		to += word("path", "path", c.attribute("path", Code(path)))
	}
	way := []string{to, c.attribute("secure", word(choose(c.has("secure"), "secure", "insecure")))}
	same := lower(c.attributes["samesite"])
	known := same == "strict" || same == "lax" || same == "none"
	if known {
		way = append(way, c.attribute("samesite", word("from-"+same)))
	}
	s := []string{p.say("cookie-kept", "name", name, "value", pair.quoteChild(parser.KindCookieValue), "way", strings.Join(way, ", "),
		"seen", c.attribute("httponly", word(choose(c.has("httponly"), "hidden", "scripts"))), "life", life)}
	if !known {
		s = append(s, p.say("cookie-samesite-default"))
	}
	return s
}

// hereCookiePrefix says what a browser holds against a name that begins with __Host- or __Secure-.
func (p part) hereCookiePrefix() string {
	c, _ := readCookie(p.doc, p.line)
	if r := find(cookiePrefixKey(c.name)); r != nil {
		return p.say("word", "word", Code(r.get("name")), "what", r.text("", p.lang))
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
func (p part) cookieLife(c cookie) (words string, deleted bool) {
	deleted = c.gone(p.messageDate)
	if seconds, err := strconv.ParseInt(c.attributes["max-age"], 10, 64); err == nil {
		return p.say("cookie-part-max-age", "duration", c.attribute("max-age", Duration(seconds, p.lang))), deleted
	}
	if t, ok := readDate(c.attributes["expires"]); ok {
		return p.say("cookie-part-expires", "date", c.attribute("expires", Date(t, p.lang))), deleted
	}
	return p.say("cookie-part-session"), deleted
}

// gone reports whether the line deletes the cookie: its end lies before the message, whose moment date gives where it is known.
func (c cookie) gone(date func() (time.Time, bool)) bool {
	if seconds, err := strconv.ParseInt(c.attributes["max-age"], 10, 64); err == nil {
		return seconds <= 0
	}
	t, ok := readDate(c.attributes["expires"])
	if !ok {
		return false
	}
	now, known := date()
	return known && t.Before(now) || t.Year() <= 1980
}
