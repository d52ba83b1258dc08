package explain

import (
	"strings"
	"time"

	"enclair/parser"
)

// maxCookies bounds how many cookies a card tells one by one, maxCounted how many it counts: browsers keep fewer of a site.
const (
	maxCookies = 20
	maxCounted = 200
)

// cookiesCard tells the cookies of an exchange by their consequences: what comes back, what is set, what is deleted.
func cookiesCard(x exchange) *Card {
	c := x.card("cookies")
	sent := x.sentCookies(c)
	set, deleted, open := 0, 0, 0
	if x.response != parser.NoNode {
		for f := range x.doc.Fields(x.response) {
			if f.Key() != "set-cookie" || set+deleted == maxCounted {
				continue
			}
			got, ok := readCookie(x.doc, f.Line)
			if !ok {
				continue
			}
			if set+deleted < maxCookies {
				x.cookieSet(c, f, got)
			}
			switch {
			case got.gone(x.answerDate):
				deleted++
			default:
				set++
				if !got.has("secure") || !got.has("httponly") {
					open++
				}
			}
		}
	}
	switch {
	case set+deleted == 0 && sent == 0:
		return nil
	case set+deleted == 0:
		x.conclude(c, parser.Info, "sent", "cookies", count(x.lang, "cookies-count", int64(sent)))
	case set == 0:
		x.conclude(c, parser.Info, "deleted", "cookies", count(x.lang, "cookies-count", int64(deleted)))
	case open == set:
		x.conclude(c, parser.Info, "set-all-open", "cookies", count(x.lang, "cookies-count", int64(set)))
	case open > 0:
		x.conclude(c, parser.Info, "set-open", "cookies", count(x.lang, "cookies-count", int64(set)), "open", Number(int64(open), x.lang))
	default:
		x.conclude(c, parser.Good, "set", "cookies", count(x.lang, "cookies-count", int64(set)))
	}
	return c
}

// sentCookies tells which cookies come back, and gives their number.
func (x exchange) sentCookies(c *Card) int {
	if x.request == parser.NoNode {
		return 0
	}
	var names []string
	n := 0
	for f := range x.doc.Fields(x.request) {
		if f.Key() != "cookie" {
			continue
		}
		for id := f.Line; id < x.doc.Nodes[f.Line].After; id++ {
			if x.doc.Kind(id) != parser.KindCookiePair {
				continue
			}
			if n++; n <= maxNamed {
				names = append(names, at(id, code(textOf(x.doc, id, parser.KindCookieName))))
			}
		}
	}
	if n > 0 {
		x.step(c, StepFact, "comes-back", "names", list(x.lang, names))
		x.step(c, StepFact, "no-attributes")
	}
	return n
}

// cookieSet tells one cookie: its sentences are those of the panel.
func (x exchange) cookieSet(c *Card, f parser.Field, got cookie) {
	name := at(f.Line, code(got.name))
	if got.gone(x.answerDate) {
		x.step(c, StepFact, "deletes", "name", name)
		return
	}
	where := x.word("host")
	if domain := strings.TrimPrefix(got.attributes["domain"], "."); domain != "" {
		where = x.word("domain", "domain", code(domain))
	} else if host := x.field(x.request, "host"); host.Doc != nil {
		where = x.word("this-host", "host", at(host.Line, code(host.Value())))
	}
	if path := got.attributes["path"]; strings.HasPrefix(path, "/") && path != "/" {
		where += x.word("path", "path", code(path))
	}
	same := lower(got.attributes["samesite"])
	if same != "strict" && same != "none" {
		same = "lax"
	}
	x.step(c, StepFact, "sets", "name", name, "where", where,
		"over", x.word(choose(got.has("secure"), "secure", "insecure")),
		"seen", x.word(choose(got.has("httponly"), "hidden", "scripts")),
		"from", x.word("from-"+same),
		"life", x.cookieLife(got))
	if _, had := x.cookieSent(got.name); had {
		x.step(c, StepFact, "replaces", "name", name)
	}
}

// answerDate is the moment of the response's own Date.
func (x exchange) answerDate() (time.Time, bool) {
	t, _, ok := x.date(x.response, "date")
	return t, ok
}

// cookieLife says when a cookie goes. Max-Age wins over Expires. RFC 6265, 5.3.
func (x exchange) cookieLife(c cookie) string {
	if seconds, ok := number(c.attributes["max-age"]); ok {
		return x.word("max-age", "duration", Duration(seconds, x.lang))
	}
	if t, ok := readDate(c.attributes["expires"]); ok {
		return x.word("expires", "date", Date(t, x.lang))
	}
	return x.word("session")
}

// cookieSent finds a cookie of that name in the request.
func (x exchange) cookieSent(name string) (parser.NodeID, bool) {
	if x.request == parser.NoNode {
		return parser.NoNode, false
	}
	for f := range x.doc.Fields(x.request) {
		if f.Key() != "cookie" {
			continue
		}
		for id := f.Line; id < x.doc.Nodes[f.Line].After; id++ {
			if x.doc.Kind(id) == parser.KindCookieName && x.doc.Text(id) == name {
				return id, true
			}
		}
	}
	return parser.NoNode, false
}

// word says a part of the sentence about a cookie: the record say/cookie-part-NAME.
func (x exchange) word(name string, pairs ...string) string {
	return say(x.lang, "cookie-part-"+name, pairs...)
}
