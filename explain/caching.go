package explain

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
}

// caching is what RFC 9111 makes of one response.
type caching struct {
	refused  string        // why no cache may store it: the sentence's name; "" where one may
	refusing parser.NodeID // the part that says so
	private  parser.NodeID // the part that keeps shared caches out, or NoNode
	onlyBy   string        // the name of the sentence that explains private

	shared, own lifetime // for a shared cache, for the client's own
	age         int64    // what the Age field says, 0 without one
	always      parser.NodeID
}

// freshFor is what is left of a lifetime, at least 0, or -1 where it cannot be known.
func (l lifetime) freshFor(age int64) int64 {
	if l.seconds < 0 {
		return -1
	}
	return max(0, l.seconds-age)
}

// cacheDirective gives the node of a directive of the response's Cache-Control, or NoNode.
func (x exchange) cacheDirective(name string) parser.NodeID {
	return directive(x.doc, x.response, "cache-control", name)
}

// directiveSeconds reads the number that a directive holds.
func (x exchange) directiveSeconds(id parser.NodeID) (int64, bool) {
	if id == parser.NoNode {
		return 0, false
	}
	n, ok := number(unquoted(textOf(x.doc, id, parser.KindDirectiveValue)))
	return min(n, longestLife), ok
}

// date reads the value of a field as a moment.
func (x exchange) date(message parser.NodeID, key string) (time.Time, parser.Field, bool) {
	f := x.field(message, key)
	if f.Doc == nil {
		return time.Time{}, f, false
	}
	t, ok := readDate(f.Value())
	return t, f, ok
}

// caching applies RFC 9111, 3 and 4.2, to the response.
func (x exchange) caching() caching {
	c := caching{refusing: parser.NoNode, private: parser.NoNode, always: x.cacheDirective("no-cache")}
	c.shared, c.own = x.lifetime(true), x.lifetime(false)
	if n, ok := number(x.fieldText(x.response, "age")); ok {
		c.age = min(n, longestLife)
	}
	c.refused, c.refusing = x.refusal(c.own)
	if c.refused != "" {
		return c
	}
	if n := x.cacheDirective("private"); n != parser.NoNode && x.doc.Child(n, parser.KindDirectiveValue) == parser.NoNode {
		c.private, c.onlyBy = n, "private"
	} else if f := x.field(x.request, "authorization"); f.Doc != nil &&
		x.cacheDirective("public") == parser.NoNode && x.cacheDirective("must-revalidate") == parser.NoNode && x.cacheDirective("s-maxage") == parser.NoNode {
		c.private, c.onlyBy = f.Line, "authorization"
	}
	return c
}

// refusal gives the first reason for which no cache at all may store the response. RFC 9111, 3.
func (x exchange) refusal(own lifetime) (string, parser.NodeID) {
	understood := x.cacheDirective("must-understand") != parser.NoNode
	if n := x.cacheDirective("no-store"); n != parser.NoNode && !understood {
		return "no-store", n
	}
	if n := directive(x.doc, x.request, "cache-control", "no-store"); n != parser.NoNode {
		return "no-store-asked", n
	}
	switch x.method {
	case "", "GET", "HEAD":
	case "POST":
		if own.source != lifeMaxAge && own.source != lifeExpires || x.field(x.response, "content-location").Doc == nil {
			return "post", x.methodNode()
		}
	default:
		return "method", x.methodNode()
	}
	if x.status == 304 {
		return "not-modified", x.statusNode()
	}
	if own.source == lifeNone && x.lifetime(true).source == lifeNone &&
		x.cacheDirective("public") == parser.NoNode && x.cacheDirective("private") == parser.NoNode {
		return "nothing-allows", x.statusNode()
	}
	return "", parser.NoNode
}

// lifetime finds the freshness lifetime: RFC 9111, 4.2.1 and 4.2.2.
func (x exchange) lifetime(shared bool) lifetime {
	for _, d := range []struct {
		name   string
		source lifeSource
	}{{"s-maxage", lifeSharedMaxAge}, {"max-age", lifeMaxAge}} {
		n := x.cacheDirective(d.name)
		if n == parser.NoNode || d.source == lifeSharedMaxAge && !shared {
			continue
		}
		seconds, _ := x.directiveSeconds(n) // what cannot be read counts as no time at all: RFC 9111, 4.2.1
		return lifetime{d.source, n, seconds}
	}
	made, _, hasDate := x.date(x.response, "date")
	if f := x.field(x.response, "expires"); f.Doc != nil {
		end, ok := readDate(f.Value())
		switch {
		case !ok:
			return lifetime{lifeExpires, f.Line, 0} // RFC 9111, 5.3: an invalid date is in the past
		case !hasDate:
			return lifetime{lifeExpires, f.Line, -1}
		}
		return lifetime{lifeExpires, f.Line, min(max(0, int64(end.Sub(made)/time.Second)), longestLife)}
	}
	if !slices.Contains(heuristicallyCacheable, x.status) && x.cacheDirective("public") == parser.NoNode {
		return lifetime{lifeNone, parser.NoNode, -1}
	}
	changed, f, ok := x.date(x.response, "last-modified")
	if !ok || !hasDate || !made.After(changed) {
		return lifetime{lifeHeuristic, parser.NoNode, -1}
	}
	return lifetime{lifeHeuristic, f.Line, int64(made.Sub(changed)/time.Second) / 10}
}

// fieldText is the value of the first field of that name, "" where there is none.
func (x exchange) fieldText(message parser.NodeID, key string) string {
	if f := x.field(message, key); f.Doc != nil {
		return f.Value()
	}
	return ""
}
