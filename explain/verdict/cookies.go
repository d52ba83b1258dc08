package verdict

import (
	"enclair/explain"
	"enclair/parser"
	"time"
)

// maxCookies bounds how many cookies a card tells one by one.
const maxCookies = 20

// cookiesCard tells the cookies of an exchange by their consequences: what comes back, what is set, what is deleted, what browsers refuse.
func cookiesCard(x exchange) *Card {
	c := x.card("cookies")
	sent := x.sentCookies(c)
	all := x.came.SetCookies()
	host := ""
	if h := x.asked.Host(); h.Valid() {
		host = h.Value.Host
	}
	plain := x.doc.PlainHTTP(x.request)
	set, deleted, open, refused := 0, 0, 0, 0
	for n, cookie := range all {
		state := parser.Valid
		why := cookie.Refused(host, plain != parser.NoNode)
		if why != "" {
			state = parser.Invalid
		}
		c.Rests = append(c.Rests, Premise{[]parser.NodeID{cookie.Line}, state, cookie.Fault})
		switch {
		case n == maxCookies:
			x.step(c, StepFact, "more", "count", explain.Number(int64(len(all)-maxCookies), x.lang))
		case n > maxCookies:
		case why != "":
			x.cookieRefused(c, cookie, why, plain)
		default:
			x.cookieSet(c, cookie, host)
		}
		switch {
		case why != "":
			refused++
		case gone(cookie, x.answerDate):
			deleted++
		default:
			set++
			if !cookie.Has("secure") || !cookie.Has("httponly") {
				open++
			}
		}
	}
	cookies := func(n int) string { return explain.Count(x.lang, "cookies-count", int64(n)) }
	switch {
	case set+deleted+refused == 0 && sent == 0:
		return nil
	case set+deleted+refused == 0:
		x.conclude(c, parser.Info, "sent", "cookies", cookies(sent))
	case refused > 0 && set+deleted == 0:
		x.conclude(c, parser.Warning, "all-refused", "cookies", cookies(refused))
	case refused > 0:
		x.conclude(c, parser.Warning, "some-refused", "cookies", cookies(set+deleted), "refused", cookies(refused))
	case set == 0:
		x.conclude(c, parser.Info, "deleted", "cookies", cookies(deleted))
	case open == set:
		x.conclude(c, parser.Info, "set-all-open", "cookies", cookies(set))
	case open > 0:
		x.conclude(c, parser.Info, "set-open", "cookies", cookies(set), "open", explain.Number(int64(open), x.lang))
	default:
		x.conclude(c, parser.Good, "set", "cookies", cookies(set))
	}
	return c
}

// cookieRefused says why browsers do not take a cookie.
func (x exchange) cookieRefused(c *Card, cookie parser.SetCookie, why parser.CookieRefusal, plain parser.NodeID) {
	domain, _ := cookie.Attribute("domain")
	x.step(c, StepFact, "refused-"+string(why), "name", x.cookieName(cookie), "domain", x.bytes(domain.Node),
		"host", x.value(x.asked, "host"), "scheme", x.bytes(plain))
}

// cookieName shows the name of a cookie as code that leads to its line.
func (x exchange) cookieName(cookie parser.SetCookie) string {
	return explain.At(cookie.Line, explain.Code(cookie.Name))
}

// sentCookies tells which cookies come back, and gives their number.
func (x exchange) sentCookies(c *Card) int {
	all := x.asked.Cookies()
	var names []string
	for n, cookie := range all {
		if n == maxNamed {
			names = append(names, explain.Say(x.lang, "and-more", "count", explain.Number(int64(len(all)-maxNamed), x.lang)))
			break
		}
		names = append(names, explain.At(cookie.Node, explain.Code(cookie.Name)))
	}
	if len(all) > 0 {
		x.step(c, StepFact, "comes-back", "names", explain.List(x.lang, names))
		x.step(c, StepFact, "no-attributes")
	}
	return len(all)
}

// cookieSet tells one cookie: its sentences are those of the panel.
func (x exchange) cookieSet(c *Card, cookie parser.SetCookie, host string) {
	name := x.cookieName(cookie)
	if gone(cookie, x.answerDate) {
		x.step(c, StepFact, "deletes", "name", name)
		return
	}
	where := x.word("host")
	if domain, ok := cookie.Attribute("domain"); ok && domain.Value != "" {
		where = x.word("domain", "domain", explain.At(domain.Node, explain.Code(domain.Value)))
	} else if host != "" {
		where = x.word("this-host", "host", x.value(x.asked, "host"))
	}
	if path, ok := cookie.Attribute("path"); ok && len(path.Value) > 1 {
		where += x.word("path", "path", explain.At(path.Node, explain.Code(path.Value)))
	}
	x.step(c, StepFact, "sets", "name", name, "where", where,
		"over", x.word(choose(cookie.Has("secure"), "secure", "insecure")),
		"seen", x.word(choose(cookie.Has("httponly"), "hidden", "scripts")),
		"from", x.word("from-"+sameSite(cookie)),
		"life", x.cookieLife(cookie))
	if x.sendsBack(cookie.Name) {
		x.step(c, StepFact, "replaces", "name", name)
	}
}

// sameSite gives "strict", "lax" or "none": what browsers take for the attribute, Lax where it is missing or unknown.
func sameSite(cookie parser.SetCookie) string {
	same, _ := cookie.Attribute("samesite")
	switch {
	case same.Is("strict"):
		return "strict"
	case same.Is("none"):
		return "none"
	}
	return "lax"
}

// choose gives one of two names.
func choose(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// answerDate is the moment of the response's own Date.
func (x exchange) answerDate() (time.Time, bool) {
	made := x.came.Date("date")
	return made.Value, made.Valid()
}

// gone reports whether the line deletes the cookie: its end lies before the message, whose moment date gives where it is known.
func gone(cookie parser.SetCookie, date func() (time.Time, bool)) bool {
	if seconds, ok := cookie.MaxAge(); ok {
		return seconds <= 0
	}
	end, ok := cookie.Expires()
	if !ok {
		return false
	}
	now, known := date()
	return known && end.Before(now) || end.Year() <= 1980
}

// cookieLife says when a cookie goes. Max-Age wins over Expires. RFC 6265, 5.3.
func (x exchange) cookieLife(cookie parser.SetCookie) string {
	if seconds, ok := cookie.MaxAge(); ok {
		return x.word("max-age", "duration", explain.Duration(seconds, x.lang))
	}
	if end, ok := cookie.Expires(); ok {
		return x.word("expires", "date", explain.Date(end, x.lang))
	}
	return x.word("session")
}

// sendsBack reports whether the request holds a cookie of that name.
func (x exchange) sendsBack(name string) bool {
	for _, cookie := range x.asked.Cookies() {
		if cookie.Name == name {
			return true
		}
	}
	return false
}

// word says a part of the sentence about a cookie: the record say/cookie-part-NAME.
func (x exchange) word(name string, pairs ...string) string {
	return explain.Say(x.lang, "cookie-part-"+name, pairs...)
}
