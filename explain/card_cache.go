package explain

import (
	"slices"
	"strings"
	"time"

	"enclair/parser"
)

// cacheCard says who may keep the response, for how long, and what happens then.
func cacheCard(x exchange) *Card {
	c := x.card("cache")
	if x.response == parser.NoNode {
		x.requestDirectives(c)
		if len(c.Steps) > 0 {
			x.conclude(c, parser.Info, "request")
		}
		return c
	}
	if x.status == 0 || x.status/100 == 1 {
		return nil
	}
	k := x.caching()
	if k.refused != "" {
		x.conclude(c, parser.Info, "refused-"+k.refused, "part", x.bytes(k.refusing), "status", x.bytes(x.statusNode()), "method", x.bytes(x.methodNode()))
		if k.refused != "method" && k.refused != "not-modified" { // what else would be needed does not count then
			x.storing(c, k)
		}
		return c
	}
	x.storing(c, k)
	x.freshness(c, k)
	x.staleness(c)
	x.varying(c)
	x.cacheStatus(c)
	x.requestDirectives(c)
	x.concludeCache(c, k)
	if x.request == parser.NoNode {
		x.step(c, StepNeeds, "needs-request")
	}
	return c
}

// concludeCache sums the card up.
func (x exchange) concludeCache(c *Card, k caching) {
	who := "any"
	life := k.shared
	if k.private != parser.NoNode {
		who, life = "own", k.own
	}
	left := life.freshFor(k.age)
	switch {
	case x.alwaysChecked(k):
		x.conclude(c, parser.Info, who+"-checked", "directive", x.bytes(k.always))
	case life.source == lifeHeuristic && left > 0:
		x.conclude(c, parser.Warning, who+"-guessed", "duration", at(life.node, Duration(left, x.lang)))
	case left < 0:
		x.conclude(c, parser.Warning, who+"-unknown")
	case left == 0:
		x.conclude(c, parser.Info, who+"-stale")
	default:
		x.conclude(c, parser.Good, who+"-fresh", "duration", at(life.node, Duration(left, x.lang)))
	}
}

// alwaysChecked reports whether no-cache holds for the whole response, not for some of its fields.
func (x exchange) alwaysChecked(k caching) bool {
	return k.always != parser.NoNode && x.doc.Child(k.always, parser.KindDirectiveValue) == parser.NoNode
}

// storing says why the response may be stored, or may not.
func (x exchange) storing(c *Card, k caching) {
	if x.request != parser.NoNode && (x.method == "GET" || x.method == "HEAD") {
		x.step(c, StepFact, "method-cacheable", "method", x.bytes(x.methodNode()))
	}
	if slices.Contains(heuristicallyCacheable, x.status) {
		x.step(c, StepFact, "status-heuristic", "status", x.bytes(x.statusNode()))
	} else {
		x.step(c, StepFact, "status-explicit", "status", x.bytes(x.statusNode()))
	}
	for _, name := range []string{"no-store", "must-understand", "public"} {
		if n := x.cacheDirective(name); n != parser.NoNode {
			x.step(c, StepFact, "store-"+name, "directive", x.bytes(n))
		}
	}
	if n := x.cacheDirective("private"); n != parser.NoNode && x.doc.Child(n, parser.KindDirectiveValue) != parser.NoNode {
		x.step(c, StepFact, "store-private-fields", "directive", x.bytes(n))
	}
	if k.private != parser.NoNode {
		x.step(c, StepFact, "only-"+k.onlyBy, "part", x.bytes(k.private))
	}
	if f := x.field(x.response, "set-cookie"); f.Doc != nil && k.refused == "" && k.private == parser.NoNode {
		x.step(c, StepFact, "stores-cookie", "field", x.name(f))
	}
}

// freshness shows the sum: lifetime, age, what is left.
func (x exchange) freshness(c *Card, k caching) {
	if k.shared.source == lifeSharedMaxAge && k.private == parser.NoNode {
		x.life(c, k.shared)
	}
	if k.own.source == lifeHeuristic && x.alwaysChecked(k) || k.shared.source == lifeNone && k.own.source == lifeNone {
		return // there is no lifetime, and no guess at one is ever used
	}
	x.life(c, k.own)
	if f := x.field(x.response, "age"); f.Doc != nil {
		if _, ok := number(f.Value()); ok {
			x.step(c, StepSum, "age", "length", at(f.Line, length(k.age, x.lang)))
		} else {
			x.step(c, StepFact, "age-unread", "field", x.name(f))
		}
	} else {
		x.step(c, StepSum, "age-none")
	}
	if made, f, ok := x.date(x.response, "date"); ok {
		if now, g, asked := x.date(x.request, "date"); asked && now.After(made) {
			x.step(c, StepSum, "age-apparent", "date", x.name(g), "made", x.name(f), "seconds", Number(int64(now.Sub(made)/time.Second), x.lang))
		}
		life := k.own
		if k.private == parser.NoNode && k.shared.source == lifeSharedMaxAge {
			life = k.shared
		}
		if left := life.freshFor(k.age); left > 0 {
			until := made.Add(time.Duration(life.seconds) * time.Second) // however old the copy is: Age tells how long ago Date was
			x.step(c, StepSum, "left", "life", at(life.node, Number(life.seconds, x.lang)), "age", Number(k.age, x.lang), "length", length(left, x.lang))
			x.step(c, StepFact, "until", "date", at(f.Line, Date(until, x.lang)))
		} else if left == 0 {
			x.step(c, StepSum, "stale-already", "life", at(life.node, Number(life.seconds, x.lang)), "age", Number(k.age, x.lang))
		}
	} else {
		x.step(c, StepNeeds, "needs-date")
	}
}

// life says where a lifetime comes from, and what it takes precedence over.
func (x exchange) life(c *Card, l lifetime) {
	seconds := length(max(0, l.seconds), x.lang)
	switch l.source {
	case lifeSharedMaxAge:
		x.step(c, StepSum, "life-s-maxage", "directive", x.bytes(l.node), "length", seconds)
	case lifeMaxAge:
		x.step(c, StepSum, "life-max-age", "directive", x.bytes(l.node), "length", seconds)
		if f := x.field(x.response, "expires"); f.Doc != nil {
			x.step(c, StepFact, "life-over-expires", "field", x.name(f))
		}
	case lifeExpires:
		f := x.field(x.response, "expires")
		switch {
		case l.seconds < 0:
			x.step(c, StepNeeds, "life-expires-alone", "field", x.name(f))
		case l.seconds == 0:
			x.step(c, StepSum, "life-expires-past", "field", x.name(f))
		default:
			x.step(c, StepSum, "life-expires", "expires", x.name(f), "date", x.name(x.field(x.response, "date")), "length", seconds)
		}
	case lifeHeuristic:
		if l.seconds < 0 {
			x.step(c, StepFact, "life-guess")
			return
		}
		x.step(c, StepSum, "life-heuristic", "date", x.name(x.field(x.response, "date")), "changed", x.name(x.field(x.response, "last-modified")), "length", seconds)
	}
}

// staleness says what happens when the copy is no longer fresh: RFC 9111, 4.2.4 and 4.3; RFC 5861; RFC 8246.
func (x exchange) staleness(c *Card) {
	for _, name := range []string{"no-cache", "must-revalidate", "proxy-revalidate", "immutable", "no-transform"} {
		n := x.cacheDirective(name)
		if n == parser.NoNode {
			continue
		}
		if name == "no-cache" && x.doc.Child(n, parser.KindDirectiveValue) != parser.NoNode {
			x.step(c, StepFact, "stale-no-cache-fields", "directive", x.bytes(n))
			continue
		}
		x.step(c, StepFact, "stale-"+name, "directive", x.bytes(n))
	}
	for _, name := range []string{"stale-while-revalidate", "stale-if-error"} {
		n := x.cacheDirective(name)
		if seconds, ok := x.directiveSeconds(n); ok {
			x.step(c, StepFact, "stale-"+name, "directive", x.bytes(n), "duration", Duration(seconds, x.lang))
		}
	}
	etag, changed := x.field(x.response, "etag"), x.field(x.response, "last-modified")
	switch {
	case etag.Doc != nil && changed.Doc != nil:
		x.step(c, StepFact, "validators-both", "etag", x.bytes(etag.ValueNode()), "field", x.name(changed))
	case etag.Doc != nil:
		x.step(c, StepFact, "validator-etag", "etag", x.bytes(etag.ValueNode()))
	case changed.Doc != nil:
		x.step(c, StepFact, "validator-date", "field", x.name(changed))
	default:
		x.step(c, StepFact, "validator-none")
	}
}

// varying says what Vary does to the key under which the response is kept. RFC 9111, 4.1.
func (x exchange) varying(c *Card) {
	f := x.field(x.response, "vary")
	if f.Doc == nil {
		return
	}
	var names, values, without []string
	for g := range x.doc.Fields(x.response) {
		if g.Key() != "vary" {
			continue
		}
		for name := range strings.SplitSeq(g.Value(), ",") {
			name = strings.Trim(name, " \t")
			if name == "*" {
				x.step(c, StepFact, "vary-star", "field", x.name(f))
				return
			}
			if name == "" || len(names) == maxNamed {
				continue
			}
			names = append(names, code(name))
			if x.request != parser.NoNode {
				if asked := x.field(x.request, lower(name)); asked.Doc != nil {
					values = append(values, at(asked.Line, code(asked.Name()+": "+asked.Value())))
				} else {
					without = append(without, code(name))
				}
			}
		}
	}
	x.step(c, StepFact, "vary", "field", x.name(f), "names", list(x.lang, names))
	if len(values) > 0 {
		x.step(c, StepFact, "vary-key", "values", list(x.lang, values))
	}
	if len(without) > 0 {
		x.step(c, StepFact, "vary-key-without", "names", list(x.lang, without))
	}
}

// maxNamed bounds how many members of a list a sentence names.
const maxNamed = 12

// cacheStatus tells what the caches on the way say that they did. RFC 9211, 2.
func (x exchange) cacheStatus(c *Card) {
	f := x.field(x.response, "cache-status")
	if f.Doc == nil {
		if f = x.field(x.response, "x-cache"); f.Doc != nil {
			x.step(c, StepFact, "x-cache", "field", x.name(f), "value", x.bytes(f.ValueNode()))
			if hit := strings.Contains(lower(f.Value()), "hit"); hit && x.field(x.response, "age").Doc == nil {
				x.step(c, StepFact, "x-cache-without-age")
			}
		}
		return
	}
	hit, forwarded := "", ""
	for member := range strings.SplitSeq(f.Value(), ",") {
		for i, parameter := range strings.Split(member, ";") {
			parameter = strings.Trim(parameter, " \t")
			if i > 0 && (parameter == "hit" || parameter == "hit=?1") {
				hit = strings.Trim(strings.SplitN(member, ";", 2)[0], " \t")
			}
			if why, ok := strings.CutPrefix(parameter, "fwd="); ok {
				forwarded = why
			}
		}
	}
	switch {
	case hit != "":
		x.step(c, StepFact, "status-hit", "field", x.name(f), "cache", code(hit))
	case forwarded != "":
		x.step(c, StepFact, "status-forwarded", "field", x.name(f), "why", code(forwarded))
	}
}

// requestDirectives says what the request asks of caches: RFC 9111, 5.2.1 and 5.4.
func (x exchange) requestDirectives(c *Card) {
	if x.request == parser.NoNode {
		return
	}
	said := false
	for _, name := range []string{"no-store", "no-cache", "max-age", "max-stale", "min-fresh", "only-if-cached", "no-transform", "stale-if-error"} {
		n := directive(x.doc, x.request, "cache-control", name)
		if n == parser.NoNode {
			continue
		}
		said = true
		seconds, ok := x.directiveSeconds(n)
		sentence := "asks-" + name
		if name == "max-stale" && !ok || name == "max-age" && ok && seconds == 0 {
			sentence += "-any"
		}
		x.step(c, StepFact, sentence, "directive", x.bytes(n), "duration", Duration(seconds, x.lang))
	}
	if f := x.field(x.request, "pragma"); f.Doc != nil && !said && lower(f.Value()) == "no-cache" {
		x.step(c, StepFact, "asks-pragma", "field", x.name(f))
	}
}
