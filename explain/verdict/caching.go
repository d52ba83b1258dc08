package verdict

import (
	"slices"
	"time"

	"enclair/parser"
)

// heuristicallyCacheable are the status codes whose responses may be kept without being told so. RFC 9110, 15.1.
var heuristicallyCacheable = []int{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501}

// lifeSource says where a freshness lifetime comes from, in the order of precedence. RFC 9111, 4.2.1.
type lifeSource uint8

const (
	lifeNone lifeSource = iota // nothing says it and no cache may guess
	lifeSharedMaxAge
	lifeMaxAge
	lifeExpires
	lifeHeuristic
)

// lifetime is how long a response stays fresh.
type lifetime struct {
	source  lifeSource
	node    parser.NodeID // of the value that says it
	seconds int64         // -1 where it cannot be known from the message
	again   parser.NodeID // the second directive that contradicts it, 0 without one
}

// caching is what RFC 9111 makes of one response.
type caching struct {
	refused  string        // why no cache may store it: the sentence's name; "" where one may
	refusing parser.NodeID // the part that says so
	private  parser.NodeID // the part that keeps shared caches out, or NoNode
	onlyBy   string        // the name of the sentence that explains private

	shared, own lifetime         // for a shared cache, for the client's own
	age         int64            // what the Age field says, 0 without one
	always      parser.Directive // no-cache without field names; its node is NoNode without it
}

// freshFor is what is left of a lifetime, at least 0, or -1 where it cannot be known.
func (l lifetime) freshFor(age int64) int64 {
	if l.seconds < 0 {
		return -1
	}
	return max(0, l.seconds-age)
}

// longestLife bounds the seconds that are added to a date. RFC 9111, 1.2.2.
const longestLife = 1 << 31

// cacheDirective gives what a recipient makes of a directive of the response's Cache-Control.
func (x exchange) cacheDirective(name string) parser.Effective[parser.Directive] {
	return parser.DirectiveOf(x.control, name)
}

// named gives the node of a directive of the response's Cache-Control that caches understand, or NoNode.
func (x exchange) named(name string) parser.NodeID {
	if d := x.cacheDirective(name); d.There() {
		return d.Value.Node
	}
	return parser.NoNode
}

// seconds reads the number that a directive holds.
func seconds(d parser.Effective[parser.Directive]) (int64, bool) {
	n, ok := d.Value.Number()
	return min(n, longestLife), ok && d.There()
}

// caching applies RFC 9111, 3 and 4.2, to the response.
func (x exchange) caching() caching {
	c := caching{refusing: parser.NoNode, private: parser.NoNode, always: parser.Directive{Node: parser.NoNode}}
	if d := x.cacheDirective("no-cache"); d.There() {
		c.always = d.Value
	}
	c.shared, c.own = x.lifetime(true), x.lifetime(false)
	c.age = min(x.came.Number("age").Value, longestLife)
	c.refused, c.refusing = x.refusal(c.own)
	if c.refused != "" {
		return c
	}
	if d := x.cacheDirective("private"); d.There() && d.Value.Value == "" {
		c.private, c.onlyBy = d.Value.Node, "private"
	} else if x.asked.Has("authorization") && x.named("public") == parser.NoNode && x.named("must-revalidate") == parser.NoNode && x.named("s-maxage") == parser.NoNode {
		c.private, c.onlyBy = x.asked.Line("authorization"), "authorization"
	}
	return c
}

// refusal gives the first reason for which no cache at all may store the response. RFC 9111, 3.
func (x exchange) refusal(own lifetime) (string, parser.NodeID) {
	if d, broken := x.framingFault(x.response, discarded); broken {
		return "framing", d.Node
	}
	understood := x.named("must-understand") != parser.NoNode
	if n := x.named("no-store"); n != parser.NoNode && !understood {
		return "no-store", n
	}
	if d := x.asked.Directive("cache-control", "no-store"); d.There() {
		return "no-store-asked", d.Value.Node
	}
	switch x.method {
	case "", "GET", "HEAD":
	case "POST":
		if own.source != lifeMaxAge && own.source != lifeExpires || !x.came.URI("content-location").Valid() {
			return "post", x.methodNode()
		}
	default:
		return "method", x.methodNode()
	}
	if x.status == 304 {
		return "not-modified", x.statusNode()
	}
	if own.source == lifeNone && x.lifetime(true).source == lifeNone && x.named("public") == parser.NoNode && x.named("private") == parser.NoNode {
		return "nothing-allows", x.statusNode()
	}
	return "", parser.NoNode
}

// lifetime finds the freshness lifetime: RFC 9111, 4.2.1 and 4.2.2. What cannot be read counts as no time at all: a
// response with invalid freshness information is to be taken for stale.
func (x exchange) lifetime(shared bool) lifetime {
	for _, d := range []struct {
		name   string
		source lifeSource
	}{{"s-maxage", lifeSharedMaxAge}, {"max-age", lifeMaxAge}} {
		found := x.cacheDirective(d.name)
		if !found.There() || d.source == lifeSharedMaxAge && !shared {
			continue
		}
		n, _ := seconds(found)
		l := lifetime{source: d.source, node: found.Value.Node, seconds: n}
		if found.State == parser.Conflicting {
			l.again = found.Nodes[1]
		}
		return l
	}
	made := x.came.Date("date")
	if ends := x.came.Date("expires"); ends.There() {
		l := lifetime{source: lifeExpires, node: ends.Node()}
		switch {
		case ends.State == parser.Invalid: // RFC 9111, 5.3: in the past
		case !made.Valid():
			l.seconds = -1
		default:
			l.seconds = min(max(0, int64(ends.Value.Sub(made.Value)/time.Second)), longestLife)
		}
		return l
	}
	if !slices.Contains(heuristicallyCacheable, x.status) && x.named("public") == parser.NoNode {
		return lifetime{source: lifeNone, node: parser.NoNode, seconds: -1}
	}
	changed := x.came.Date("last-modified")
	if !changed.Valid() || !made.Valid() || !made.Value.After(changed.Value) {
		return lifetime{source: lifeHeuristic, node: parser.NoNode, seconds: -1}
	}
	return lifetime{source: lifeHeuristic, node: changed.Node(), seconds: int64(made.Value.Sub(changed.Value)/time.Second) / 10}
}
