package verdict

import (
	"enclair/explain"
	"slices"
	"strings"

	"enclair/parser"
)

// dimension is one of the ways in which representations are chosen: the field that asks, and the field that says what came.
type dimension struct {
	ask, came string
	rank      func(member, came parser.Member) int // how closely a member names what came, negative where it does not
}

var dimensions = []dimension{
	{"accept", "content-type", rankMediaRange},
	{"accept-language", "content-language", rankLanguage},
	{"accept-encoding", "content-encoding", rankCoding},
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
		wanted := rest(c, x.asked.Members(d.ask))
		if !wanted.There() {
			continue
		}
		asked++
		ask := x.name(x.asked, d.ask)
		x.ranking(c, ask, wanted.Value)
		fault(x, c, x.asked, d.ask, wanted)
		if x.response == parser.NoNode || x.status/100 != 2 && x.status != 406 {
			continue
		}
		value, shown := x.chosen(c, d)
		if value.Text == "" {
			continue
		}
		came++
		m, known := d.best(wanted.Value, value)
		switch {
		case known && m.Weight == 0:
			refused++
			x.step(c, StepFact, "refused", "came", shown, "field", ask)
		case known && m.Node == parser.NoNode:
			x.step(c, StepFact, "by-default", "came", shown, "field", ask)
		case known:
			x.step(c, StepSum, "weighs", "came", shown, "member", x.principal(m), "weight", weightText(m.Weight))
		default:
			refused++
			x.step(c, StepFact, "not-named", "came", shown, "field", ask)
		}
		if !x.varies(c, d.ask) && d.ask == "accept-encoding" && x.came.Has(d.came) {
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

// chosen gives what came in one dimension, with its parameters, and how it is shown; without text where the response does not tell.
func (x exchange) chosen(c *Card, d dimension) (value parser.Member, shown string) {
	if !x.came.Has(d.came) {
		if d.ask == "accept-encoding" && x.answer.Counted > 0 {
			return parser.Member{Text: "identity"}, explain.Say(x.lang, "uncoded")
		}
		return value, ""
	}
	shown = x.value(x.came, d.came)
	if d.came == "content-type" {
		media := rest(c, x.came.MediaType(d.came)).Value
		return media.Member, shown
	}
	members := rest(c, x.came.Members(d.came))
	if len(members.Value) == 0 {
		return value, ""
	}
	return members.Value[0], shown
}

// ranking says the members of a weighted list in the order in which the server should honour them.
func (x exchange) ranking(c *Card, field string, members parser.Members) {
	all := slices.Clone(members)
	slices.SortStableFunc(all, func(a, b parser.Member) int { return b.Weight - a.Weight })
	var wanted, refused []string
	named, more := 0, 0 // members that are wanted, and those among them that are only counted
	for i, m := range all {
		switch {
		case m.Text == "":
		case m.Weight == 0 && len(refused) < maxNamed:
			refused = append(refused, x.principal(m))
		case m.Weight == 0:
		case named == maxNamed:
			more++
		case len(wanted) == 0 || all[i-1].Weight != m.Weight:
			named++
			wanted = append(wanted, x.principal(m)+" ("+weightText(m.Weight)+")")
		default: // what weighs the same stands together, before the weight
			named++
			last := len(wanted) - 1
			most, _ := strings.CutSuffix(wanted[last], " ("+weightText(m.Weight)+")")
			wanted[last] = most + ", " + x.principal(m) + " (" + weightText(m.Weight) + ")"
		}
	}
	if more > 0 {
		wanted = append(wanted, explain.Say(x.lang, "and-more", "count", explain.Number(int64(more), x.lang)))
	}
	if len(wanted) > 0 {
		x.step(c, StepFact, "ranking", "field", field, "list", strings.Join(wanted, " · "))
	}
	if len(refused) > 0 {
		x.step(c, StepFact, "excluded", "field", field, "list", explain.List(x.lang, refused))
	}
	if len(wanted)+len(refused) == 0 {
		x.step(c, StepFact, "empty", "field", field)
	}
}

// principal shows a member without its parameters.
func (x exchange) principal(m parser.Member) string {
	for n := range x.doc.Children(m.Node) {
		switch x.doc.Kind(n) {
		case parser.KindMediaRange, parser.KindLanguageRange, parser.KindCodings, parser.KindCharset:
			return x.bytes(n)
		}
	}
	return explain.At(m.Node, explain.Code(m.Text))
}

// weightText writes a weight as it is sent: "`q=0.8`".
func weightText(thousandths int) string {
	if thousandths >= 1000 {
		return "`q=1`"
	}
	return "`q=0." + strings.TrimRight(explain.Number(int64(1000+thousandths), explain.EN)[2:], "0") + "`"
}

// varies reports whether Vary names the field that asked, and says so.
func (x exchange) varies(c *Card, ask string) bool {
	field := x.name(x.asked, ask)
	vary := rest(c, x.came.Members("vary"))
	if vary.Value.Has(ask) || vary.Value.Has("*") {
		x.step(c, StepFact, "vary-says", "vary", x.name(x.came, "vary"), "field", field)
		return true
	}
	if !vary.There() {
		x.step(c, StepFact, "vary-missing", "field", field)
		return false
	}
	x.step(c, StepFact, "vary-silent", "vary", x.name(x.came, "vary"), "field", field)
	return false
}

// best gives the member that decides about what came: the closest, the first of equals. No coding at all is acceptable unless it is
// excluded (RFC 9110, 12.5.3): the member's node is NoNode then.
func (d dimension) best(members parser.Members, came parser.Member) (parser.Member, bool) {
	found, highest := parser.Member{Node: parser.NoNode}, -1
	for _, m := range members {
		if r := d.rank(m, came); m.Valid() && r > highest {
			found, highest = m, r
		}
	}
	if highest >= 0 || !came.Is("identity") {
		return found, highest >= 0
	}
	if star, ok := members.Find("*"); ok && star.Weight == 0 {
		return star, true
	}
	return parser.Member{Node: parser.NoNode, Weight: 1000}, true
}

// rankMediaRange finds how closely a range names a media type: one with parameters most closely, where the type has them all.
// RFC 9110, 12.5.1.
func rankMediaRange(m, came parser.Member) int {
	kind, _, _ := strings.Cut(came.Key(), "/")
	switch m.Key() {
	case came.Key():
		n := 2
		for _, p := range m.Parameters {
			if p.Name == "q" {
				break // what follows the weight extends the range, not the type
			}
			if q, ok := came.Parameter(p.Name); !ok || !q.Is(p.Value) {
				return -1
			}
			n++
		}
		return n
	case kind + "/*":
		return 1
	case "*/*":
		return 0
	}
	return -1
}

// rankLanguage finds the longest range that the language begins with. RFC 4647, 3.3.1.
func rankLanguage(m, came parser.Member) int {
	member := m.Key()
	switch {
	case came.Is(member), strings.HasPrefix(came.Key(), member+"-"):
		return len(member)
	case member == "*":
		return 0
	}
	return -1
}

// rankCoding finds the member that names a content coding. RFC 9110, 12.5.3.
func rankCoding(m, came parser.Member) int {
	switch {
	case m.Is(came.Text), came.Is("x-gzip") && m.Is("gzip"):
		return 1
	case m.Is("*") && !came.Is("identity"):
		return 0
	}
	return -1
}
