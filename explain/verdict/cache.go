package verdict

import (
	"enclair/explain"
	"slices"
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
		if k.refused != "method" && k.refused != "not-modified" && k.refused != "framing" { // what else would be needed does not count then
			x.storing(c, k)
		}
		return c
	}
	rest(c, x.control)
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
	case k.alwaysChecked():
		x.conclude(c, parser.Info, who+"-checked", "directive", x.bytes(k.always.Node))
	case life.source == lifeHeuristic && left > 0:
		x.conclude(c, parser.Warning, who+"-guessed", "duration", explain.At(life.node, explain.Duration(left, x.lang)))
	case left < 0:
		x.conclude(c, parser.Warning, who+"-unknown")
	case left == 0:
		x.conclude(c, parser.Info, who+"-stale")
	case life.again != 0:
		x.conclude(c, parser.Warning, who+"-contradicted", "first", x.bytes(life.node), "second", x.bytes(life.again))
	case x.unsound(life):
		x.conclude(c, parser.Warning, who+"-doubtful", "duration", explain.At(life.node, explain.Duration(left, x.lang)))
	default:
		x.conclude(c, parser.Good, who+"-fresh", "duration", explain.At(life.node, explain.Duration(left, x.lang)))
	}
}

// alwaysChecked reports whether no-cache holds for the whole response, not for some of its fields.
func (k caching) alwaysChecked() bool { return k.always.Node != parser.NoNode && k.always.Value == "" }

// unsound reports whether a lifetime, or what is taken off it, rests on a field with a fault.
func (x exchange) unsound(life lifetime) bool {
	made := x.came.Date("date").Faulty() && life.source >= lifeExpires
	return made || x.control.Faulty() || x.came.Number("age").Faulty() || life.source == lifeExpires && x.came.Date("expires").Faulty()
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
		if n := x.named(name); n != parser.NoNode {
			x.step(c, StepFact, "store-"+name, "directive", x.bytes(n))
		}
	}
	if d := x.cacheDirective("private"); d.There() && d.Value.Value != "" {
		x.step(c, StepFact, "store-private-fields", "directive", x.bytes(d.Value.Node))
	}
	if k.private != parser.NoNode {
		x.step(c, StepFact, "only-"+k.onlyBy, "part", x.bytes(k.private))
	}
	if x.came.Has("set-cookie") && k.refused == "" && k.private == parser.NoNode {
		x.step(c, StepFact, "stores-cookie", "field", x.name(x.came, "set-cookie"))
	}
}

// freshness shows the sum: lifetime, age, what is left.
func (x exchange) freshness(c *Card, k caching) {
	if k.shared.source == lifeSharedMaxAge && k.private == parser.NoNode {
		x.life(c, k.shared)
	}
	if k.own.source == lifeHeuristic && k.alwaysChecked() || k.shared.source == lifeNone && k.own.source == lifeNone {
		return // there is no lifetime, and no guess at one is ever used
	}
	x.life(c, k.own)
	age := rest(c, x.came.Number("age"))
	switch {
	case age.State == parser.Conflicting:
		x.step(c, StepSum, "age-repeated", "field", x.name(x.came, "age"), "age", explain.At(age.Node(), explain.Number(k.age, x.lang)))
	case age.Faulty():
		x.step(c, StepFact, "age-unread", "field", x.name(x.came, "age"))
	case age.There():
		x.step(c, StepSum, "age", "length", explain.At(age.Node(), explain.Length(k.age, x.lang)))
	default:
		x.step(c, StepSum, "age-none")
	}
	made := rest(c, x.came.Date("date"))
	if !made.Valid() {
		if made.There() {
			fault(x, c, x.came, "date", made)
		} else {
			x.step(c, StepNeeds, "needs-date")
		}
		return
	}
	date := x.name(x.came, "date")
	if now := x.asked.Date("date"); now.Valid() && now.Value.After(made.Value) {
		x.step(c, StepSum, "age-apparent", "date", x.name(x.asked, "date"), "made", date, "seconds", explain.Number(int64(now.Value.Sub(made.Value)/time.Second), x.lang))
	}
	life := k.own
	if k.private == parser.NoNode && k.shared.source == lifeSharedMaxAge {
		life = k.shared
	}
	if left := life.freshFor(k.age); left > 0 {
		until := made.Value.Add(time.Duration(life.seconds) * time.Second) // however old the copy is: Age tells how long ago Date was
		x.step(c, StepSum, "left", "life", explain.At(life.node, explain.Number(life.seconds, x.lang)), "age", explain.Number(k.age, x.lang), "length", explain.Length(left, x.lang))
		x.step(c, StepFact, "until", "date", explain.At(made.Node(), explain.Date(until, x.lang)))
	} else if left == 0 {
		x.step(c, StepSum, "stale-already", "life", explain.At(life.node, explain.Number(life.seconds, x.lang)), "age", explain.Number(k.age, x.lang))
	}
}

// life says where a lifetime comes from, and what it takes precedence over.
func (x exchange) life(c *Card, l lifetime) {
	seconds := explain.Length(max(0, l.seconds), x.lang)
	switch l.source {
	case lifeSharedMaxAge:
		x.step(c, StepSum, "life-s-maxage", "directive", x.bytes(l.node), "length", seconds)
	case lifeMaxAge:
		x.step(c, StepSum, "life-max-age", "directive", x.bytes(l.node), "length", seconds)
		if x.came.Has("expires") {
			x.step(c, StepFact, "life-over-expires", "field", x.name(x.came, "expires"))
		}
	case lifeExpires:
		ends := rest(c, x.came.Date("expires"))
		expires := x.name(x.came, "expires")
		switch {
		case ends.State == parser.Invalid:
			x.step(c, StepSum, "life-expires-invalid", "field", expires, "value", x.value(x.came, "expires"))
		case l.seconds < 0:
			x.step(c, StepNeeds, "life-expires-alone", "field", expires)
		case l.seconds == 0:
			x.step(c, StepSum, "life-expires-past", "field", expires)
		default:
			x.step(c, StepSum, "life-expires", "expires", expires, "date", x.name(x.came, "date"), "length", seconds)
		}
	case lifeHeuristic:
		if l.seconds < 0 {
			x.step(c, StepFact, "life-guess")
			return
		}
		x.step(c, StepSum, "life-heuristic", "date", x.name(x.came, "date"), "changed", x.name(x.came, "last-modified"), "length", seconds)
	}
}

// staleness says what happens when the copy is no longer fresh: RFC 9111, 4.2.4 and 4.3; RFC 5861; RFC 8246.
func (x exchange) staleness(c *Card) {
	for _, name := range []string{"no-cache", "must-revalidate", "proxy-revalidate", "immutable", "no-transform"} {
		d := x.cacheDirective(name)
		if !d.There() {
			continue
		}
		if name == "no-cache" && d.Value.Value != "" {
			x.step(c, StepFact, "stale-no-cache-fields", "directive", x.bytes(d.Value.Node))
			continue
		}
		x.step(c, StepFact, "stale-"+name, "directive", x.bytes(d.Value.Node))
	}
	for _, name := range []string{"stale-while-revalidate", "stale-if-error"} {
		d := x.cacheDirective(name)
		if n, ok := seconds(d); ok {
			x.step(c, StepFact, "stale-"+name, "directive", x.bytes(d.Value.Node), "duration", explain.Duration(n, x.lang))
		}
	}
	etag, changed := x.came.EntityTag("etag"), x.came.Date("last-modified")
	field := x.name(x.came, "last-modified")
	switch {
	case etag.Valid() && changed.Valid():
		x.step(c, StepFact, "validators-both", "etag", x.bytes(etag.Value.Node), "field", field)
	case etag.Valid():
		x.step(c, StepFact, "validator-etag", "etag", x.bytes(etag.Value.Node))
	case changed.Valid():
		x.step(c, StepFact, "validator-date", "field", field)
	case etag.Faulty():
		fault(x, c, x.came, "etag", etag)
	case changed.Faulty():
		fault(x, c, x.came, "last-modified", changed)
	default:
		x.step(c, StepFact, "validator-none")
	}
}

// varying says what Vary does to the key under which the response is kept. RFC 9111, 4.1.
func (x exchange) varying(c *Card) {
	vary := rest(c, x.came.Members("vary"))
	if !vary.There() {
		return
	}
	field := x.name(x.came, "vary")
	if vary.Value.Has("*") {
		x.step(c, StepFact, "vary-star", "field", field)
		return
	}
	var names, values, without []string
	for _, m := range vary.Value {
		if !m.Valid() || m.Text == "" {
			continue
		}
		if len(names) == maxNamed {
			x.step(c, StepFact, "vary-more", "count", explain.Number(int64(len(vary.Value)-maxNamed), x.lang))
			break
		}
		names = append(names, x.bytes(m.Node))
		if x.request == parser.NoNode {
			continue
		}
		if line := x.asked.Line(m.Key()); line != parser.NoNode {
			f := parser.Field{Doc: x.doc, Line: line}
			values = append(values, explain.At(line, explain.Code(f.Name()+": "+f.Value())))
		} else {
			without = append(without, x.bytes(m.Node))
		}
	}
	x.step(c, StepFact, "vary", "field", field, "names", explain.List(x.lang, names))
	if len(values) > 0 {
		x.step(c, StepFact, "vary-key", "values", explain.List(x.lang, values))
	}
	if len(without) > 0 {
		x.step(c, StepFact, "vary-key-without", "names", explain.List(x.lang, without))
	}
	fault(x, c, x.came, "vary", vary)
}

// cacheHit gives the cache that says it answered by itself, and the reason that another gives for having passed the request on.
// RFC 9211, 2.
func (x exchange) cacheHit() (hit parser.Member, forwarded string) {
	hit.Node = parser.NoNode
	for _, m := range x.came.Members("cache-status").Value {
		if p, ok := m.Parameter("hit"); ok && p.True() {
			hit = m
		}
		if p, ok := m.Parameter("fwd"); ok {
			forwarded = explain.At(p.Node, explain.Code(p.Value))
		}
	}
	return hit, forwarded
}

// cacheStatus tells what the caches on the way say that they did.
func (x exchange) cacheStatus(c *Card) {
	if !x.came.Has("cache-status") {
		if x.came.Has("x-cache") {
			x.step(c, StepFact, "x-cache", "field", x.name(x.came, "x-cache"), "value", x.value(x.came, "x-cache"))
			if hit := explain.TellsHit(x.came.Text("x-cache").Value); hit && !x.came.Has("age") {
				x.step(c, StepFact, "x-cache-without-age")
			}
		}
		return
	}
	field := x.name(x.came, "cache-status")
	fault(x, c, x.came, "cache-status", rest(c, x.came.Members("cache-status")))
	switch hit, forwarded := x.cacheHit(); {
	case hit.Node != parser.NoNode:
		x.step(c, StepFact, "status-hit", "field", field, "cache", explain.At(hit.Node, explain.Code(hit.Text)))
	case forwarded != "":
		x.step(c, StepFact, "status-forwarded", "field", field, "why", forwarded)
	}
}

// requestDirectives says what the request asks of caches: RFC 9111, 5.2.1 and 5.4.
func (x exchange) requestDirectives(c *Card) {
	asked := rest(c, x.asked.Directives("cache-control"))
	said := false
	for _, name := range []string{"no-store", "no-cache", "max-age", "max-stale", "min-fresh", "only-if-cached", "no-transform", "stale-if-error"} {
		d := parser.DirectiveOf(asked, name)
		if !d.There() {
			continue
		}
		said = true
		n, ok := seconds(d)
		sentence := "asks-" + name
		if name == "max-stale" && !ok || name == "max-age" && ok && n == 0 {
			sentence += "-any"
		}
		x.step(c, StepFact, sentence, "directive", x.bytes(d.Value.Node), "duration", explain.Duration(n, x.lang))
	}
	if !said && x.asked.Directive("pragma", "no-cache").There() {
		x.step(c, StepFact, "asks-pragma", "field", x.name(x.asked, "pragma"))
	}
}
