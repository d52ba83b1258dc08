package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// dimension is one of the ways in which representations are chosen: the field that asks, and the field that says what came.
type dimension struct {
	ask, came string
	weigh     func(x exchange, f parser.Field, came string) (match, bool)
}

// match is the member of a list that decides about what came; its node is NoNode where a rule decides, not a member.
type match = preference

var dimensions = []dimension{
	{"accept", "content-type", exchange.weighMediaType},
	{"accept-language", "content-language", exchange.weighLanguage},
	{"accept-encoding", "content-encoding", exchange.weighCoding},
}

// negotiationCard says what the client would like, in which order, what came, and whether Vary tells caches of it.
// RFC 9110, 12.
func negotiationCard(x exchange) *Card {
	if x.request == parser.NoNode {
		return nil
	}
	c := x.card("negotiation")
	asked, came, refused, untold := 0, 0, 0, 0
	for _, d := range dimensions {
		ask := x.field(x.request, d.ask)
		if ask.Doc == nil {
			continue
		}
		asked++
		x.ranking(c, ask)
		if x.response == parser.NoNode || x.status/100 != 2 && x.status != 406 {
			continue
		}
		answer := x.field(x.response, d.came)
		value, shown := "", ""
		switch {
		case answer.Doc != nil:
			value = lower(strings.TrimSpace(strings.SplitN(answer.Value(), ";", 2)[0]))
			shown = x.bytes(answer.ValueNode())
		case d.ask == "accept-encoding" && x.answer.Counted > 0:
			value, shown = "identity", say(x.lang, "uncoded")
		default:
			continue
		}
		came++
		m, known := d.weigh(x, ask, value)
		switch {
		case known && m.weight == 0:
			refused++
			x.step(c, StepFact, "refused", "came", shown, "field", x.name(ask))
		case known && m.node == parser.NoNode:
			x.step(c, StepFact, "by-default", "came", shown, "field", x.name(ask))
		case known:
			x.step(c, StepSum, "weighs", "came", shown, "member", x.bytes(m.node), "weight", weightText(m.weight))
		default:
			refused++
			x.step(c, StepFact, "not-named", "came", shown, "field", x.name(ask))
		}
		if !x.varies(c, ask) && d.ask == "accept-encoding" && answer.Doc != nil {
			untold++
		}
	}
	switch {
	case asked == 0:
		return nil
	case x.response == parser.NoNode:
		x.conclude(c, parser.Info, "asked")
	case x.status == 406:
		x.conclude(c, parser.Warning, "not-acceptable", "status", x.bytes(x.statusNode()))
	case came == 0:
		x.conclude(c, parser.Info, "no-trace")
	case refused > 0:
		x.conclude(c, parser.Warning, "came-otherwise")
	case untold > 0:
		x.conclude(c, parser.Info, "came-untold")
	default:
		x.conclude(c, parser.Good, "came-as-asked")
	}
	return c
}

// ranking says the members of a weighted list in the order in which the server should honour them.
func (x exchange) ranking(c *Card, f parser.Field) {
	p := partOf(x.doc, f.Line, x.lang)
	all := p.preferences()
	slices.SortStableFunc(all, func(a, b preference) int { return b.weight - a.weight })
	var wanted, refused []string
	for i, m := range all {
		switch {
		case m.weight == 0:
			refused = append(refused, x.bytes(m.node))
		case len(wanted) == maxNamed:
		case i == 0 || all[i-1].weight != m.weight:
			wanted = append(wanted, x.bytes(m.node)+" ("+weightText(m.weight)+")")
		default: // what weighs the same stands together, before the weight
			last := len(wanted) - 1
			most, _ := strings.CutSuffix(wanted[last], " ("+weightText(m.weight)+")")
			wanted[last] = most + ", " + x.bytes(m.node) + " (" + weightText(m.weight) + ")"
		}
	}
	name := x.name(f)
	if len(wanted) > 0 {
		x.step(c, StepFact, "ranking", "field", name, "list", strings.Join(wanted, " · "))
	}
	if len(refused) > 0 {
		x.step(c, StepFact, "excluded", "field", name, "list", list(x.lang, refused))
	}
	if len(wanted)+len(refused) == 0 {
		x.step(c, StepFact, "empty", "field", name)
	}
}

// weightText writes a weight as it is sent: "`q=0.8`".
func weightText(thousandths int) string {
	if thousandths >= 1000 {
		return "`q=1`"
	}
	return "`q=0." + strings.TrimRight(Number(int64(1000+thousandths), EN)[2:], "0") + "`"
}

// varies reports whether Vary names the field that asked, and says so.
func (x exchange) varies(c *Card, ask parser.Field) bool {
	vary := x.field(x.response, "vary")
	if vary.Doc == nil {
		x.step(c, StepFact, "vary-missing", "field", x.name(ask))
		return false
	}
	for f := range x.doc.Fields(x.response) {
		if f.Key() != "vary" {
			continue
		}
		for name := range strings.SplitSeq(f.Value(), ",") {
			if name = lower(strings.Trim(name, " \t")); name == ask.Key() || name == "*" {
				x.step(c, StepFact, "vary-says", "vary", x.name(f), "field", x.name(ask))
				return true
			}
		}
	}
	x.step(c, StepFact, "vary-silent", "vary", x.name(vary), "field", x.name(ask))
	return false
}

// best gives the member with the highest rank, the first of equals. rank is negative for what does not match.
func (x exchange) best(f parser.Field, rank func(member string) int) (match, bool) {
	found, highest := match{node: parser.NoNode}, -1
	for _, m := range partOf(x.doc, f.Line, x.lang).preferences() {
		if r := rank(lower(x.doc.Text(m.node))); r > highest {
			found, highest = m, r
		}
	}
	return found, highest >= 0
}

// weighMediaType finds the most specific range that holds a media type. RFC 9110, 12.5.1.
func (x exchange) weighMediaType(f parser.Field, came string) (match, bool) {
	kind, _, _ := strings.Cut(came, "/")
	return x.best(f, func(member string) int {
		switch member {
		case came:
			return 2
		case kind + "/*":
			return 1
		case "*/*":
			return 0
		}
		return -1
	})
}

// weighLanguage finds the longest range that the language begins with. RFC 4647, 3.3.1.
func (x exchange) weighLanguage(f parser.Field, came string) (match, bool) {
	came, _, _ = strings.Cut(came, ",")
	return x.best(f, func(member string) int {
		switch {
		case came == member, strings.HasPrefix(came, member+"-"):
			return len(member)
		case member == "*":
			return 0
		}
		return -1
	})
}

// weighCoding finds the weight of a content coding; no coding at all is acceptable unless it is excluded. RFC 9110, 12.5.3.
func (x exchange) weighCoding(f parser.Field, came string) (match, bool) {
	came, _, _ = strings.Cut(came, ",")
	found, ok := x.best(f, func(member string) int {
		switch {
		case member == came, came == "x-gzip" && member == "gzip":
			return 1
		case member == "*" && came != "identity":
			return 0
		}
		return -1
	})
	if ok || came != "identity" {
		return found, ok
	}
	star, hasStar := x.best(f, func(member string) int { return strings.IndexByte("*", member[0]) })
	if hasStar && star.weight == 0 {
		return star, true
	}
	return match{parser.NoNode, 1000}, true
}
