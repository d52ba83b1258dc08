package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// preference is one member of a weighted list.
type preference struct {
	node   parser.NodeID
	weight int // in thousandths
}

// preferences reads a weighted list, in its own order. RFC 9110, 12.4.2.
func (p part) preferences() []preference {
	value := p.doc.Child(p.line, parser.KindFieldValue)
	if value == parser.NoNode {
		return nil
	}
	var all []preference
	for element := range p.doc.Children(value) {
		if len(all) == maxListed {
			break
		}
		if p.doc.Kind(element) != parser.KindElement {
			continue
		}
		weight := 1000
		if w := p.doc.Find(element, parser.KindQValue); w != parser.NoNode {
			weight = thousandths(p.doc.Text(w))
		}
		all = append(all, preference{element + 1, weight})
	}
	return all
}

// thousandths reads a qvalue: "0.8" is 800.
func thousandths(q string) int {
	n, scale := 0, 1000
	for i := range len(q) {
		if c := q[i]; '0' <= c && c <= '9' && scale > 0 {
			n += int(c-'0') * scale
			scale /= 10
		}
	}
	return min(n, 1000)
}

// hereRanking says a weighted list in order of preference, equals together, and what is refused.
func (p part) hereRanking() []string {
	all := p.preferences()
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b preference) int { return b.weight - a.weight })
	var ranks, refused []string
	place := 1
	for i := 0; i < len(ranked); {
		j := i
		var equals []string
		for ; j < len(ranked) && ranked[j].weight == ranked[i].weight; j++ {
			equals = append(equals, p.nameOf(ranked[j].node))
		}
		if ranked[i].weight == 0 {
			refused = equals
		} else {
			ranks = append(ranks, ordinal(place)+" "+List(p.lang, equals))
			place++
		}
		i = j
	}
	var s spoken
	switch {
	case len(ranks) == 1 && len(all)-len(refused) > 1:
		s.add(p.say("ranking-equal", "list", strings.TrimPrefix(ranks[0], "1. ")))
	case len(ranks) == 1:
		s.add(p.say("ranking-one", "item", strings.TrimPrefix(ranks[0], "1. ")))
	case len(ranks) > 1:
		text := ranks[0]
		for _, next := range ranks[1:] {
			text = p.say("ranking-more", "most", text, "next", next)
		}
		s.add(p.say("ranking", "list", text))
	}
	if len(refused) > 0 {
		s.add(p.say("ranking-refused", "list", List(p.lang, refused)))
	}
	return s
}

// nameOf names a member of a list in words where there are words, and shows how it is written.
func (p part) nameOf(n parser.NodeID) string {
	m := partOf(p.doc, n, p.lang)
	written := Code(m.text())
	words := func(name string) string { return At(n, p.say("named", "name", name, "written", written)) }
	switch m.kind {
	case parser.KindMediaType, parser.KindMediaRange:
		if k := named("media-type", m.text()); k != "" {
			if t := find(k).text("title", p.lang); t != "" {
				return words(t)
			}
		}
	case parser.KindCharset:
		if k := charsetKey(m.text()); k != "" {
			return words(find(k).title(p.lang))
		}
	case parser.KindLanguageTag, parser.KindLanguageRange:
		if name := languageName(m.text(), p.lang); name != "" {
			return words(name)
		}
	}
	return At(n, written)
}

// hereLanguages names the languages of a list that ranks nothing.
func (p part) hereLanguages() []string {
	var names []string
	named := false
	for _, n := range p.all(parser.KindLanguageTag) {
		names = append(names, p.nameOf(n))
		named = named || languageName(partOf(p.doc, n, p.lang).text(), p.lang) != ""
	}
	if !named || !says(p.field) { // the tags alone would only be said again
		return nil
	}
	return []string{p.say(p.field, "list", List(p.lang, names))}
}

// hereLanguage names the language, its script and its region, and its place among the wishes.
func (p part) hereLanguage() []string {
	var s spoken
	if name := languageName(p.text(), p.lang); name != "" && strings.Contains(p.text(), "-") { // a tag of one part has a record of its own
		s.add(p.say("language", "name", At(p.id, name)))
	}
	s.add(languageParts(p.text(), p.lang))
	s.add(p.hereRank()...)
	return s
}

// weightedFields are the fields whose members are wishes that weights rank.
var weightedFields = map[string]bool{"accept": true, "accept-charset": true, "accept-encoding": true, "accept-language": true}

// hereRank says the place of a member of a weighted list.
func (p part) hereRank() []string {
	if p.parent() != parser.KindElement || !weightedFields[p.field] {
		return nil
	}
	all := p.preferences()
	if len(all) < 2 {
		return nil
	}
	own := -1
	for _, c := range all {
		if c.node == p.id {
			own = c.weight
		}
	}
	if own < 0 {
		return nil
	}
	if own == 0 {
		return []string{p.say("rank-refused")}
	}
	better := map[int]bool{}
	for _, c := range all {
		if c.weight > own {
			better[c.weight] = true
		}
	}
	return []string{p.say("rank", "rank", Ordinal(len(better)+1, p.lang), "count", Number(int64(len(all)), p.lang))}
}

// hereWeight says what a weight does to its element.
func (p part) hereWeight() []string {
	element := p.doc.Parent(p.id)
	if element == parser.NoNode || p.doc.Kind(element) != parser.KindElement {
		return nil
	}
	var s spoken
	if q := p.child(parser.KindQValue); q != "" {
		item := p.nameOf(element + 1)
		if w := thousandths(q); w == 0 {
			s.add(p.say("weight-zero", "item", item))
		} else {
			s.add(p.say("weight", "item", item, "weight", p.quoteChild(parser.KindQValue)))
		}
	}
	s.add(partOf(p.doc, element+1, p.lang).hereRank()...)
	return s
}

// hereMediaType says in which charset the text of a media type is, and of a type that has no record to what it belongs.
func (p part) hereMediaType() []string {
	var s spoken
	text := p.text()
	k := named("media-type", text)
	title := ""
	if k != "" {
		title = find(k).text("title", p.lang)
	}
	if p.kind == parser.KindMediaRange {
		s.add(p.hereRank()...)
		return s
	}
	if k := mediaKey(text); k != "" && title == "" {
		s.add(p.say("media-type-unknown", "name", find(k).title(p.lang)))
		if near := p.nearest(Entry{Key: k}); near != nil {
			s.add(p.say("unknown-field-near", "name", Code(near.get("name"))))
		}
	}
	if p.field == "content-type" && p.line != parser.NoNode {
		s.add(p.hereCharset())
	}
	return s
}

// hereCharset says how the bytes of a text become characters.
func (p part) hereCharset() string {
	if n := parameterNode(p.doc, p.line, "charset"); n != parser.NoNode {
		if k := charsetKey(unquoted(unfolded(p.doc, n))); k != "" {
			return p.say("charset", "name", At(n, find(k).title(p.lang)))
		}
		return p.say("charset-unknown", "written", p.quote(n))
	}
	if t := lower(p.text()); strings.HasPrefix(t, "text/") {
		return p.say("charset-missing")
	}
	return ""
}

// parameter gives the value of the first parameter of that lower-case name under a node, "" where there is none.
func parameter(doc *parser.Document, id parser.NodeID, name string) string {
	if n := parameterNode(doc, id, name); n != parser.NoNode {
		return unquoted(unfolded(doc, n))
	}
	return ""
}

// parameterNode gives the part of that value, or NoNode.
func parameterNode(doc *parser.Document, id parser.NodeID, name string) parser.NodeID {
	for n := id; n < doc.Nodes[id].After; n++ {
		if doc.Kind(n) == parser.KindParameter && lower(textOf(doc, n, parser.KindParameterName)) == name {
			return doc.Child(n, parser.KindParameterValue)
		}
	}
	return parser.NoNode
}

// quoteParameter shows that value, without its quotes, as code that leads to it; "" where there is none or it is empty.
func (p part) quoteParameter(name string) string {
	text := parameter(p.doc, p.id, name)
	if text == "" {
		return ""
	}
	return At(parameterNode(p.doc, p.id, name), Code(text))
}

// hereParameter says a parameter whose value has a record, or the record's own sentence.
func (p part) hereParameter() []string {
	var s spoken
	s.add(p.hereTemplate(find(p.key()))...)
	switch lower(p.child(parser.KindParameterName)) {
	case "charset":
		if k := charsetKey(p.value()); k != "" {
			s.add(find(k).text("", p.lang))
		}
	case "rel":
		if k := named("rel", p.value()); k != "" && p.field == "link" {
			s.add(find(k).text("", p.lang))
			break
		}
		for _, n := range p.all(parser.KindToken) { // several relations between quotes
			if k := named("rel", unfolded(p.doc, n)); k != "" && p.field == "link" {
				s.add(p.say("word", "word", p.quote(n), "what", find(k).text("", p.lang)))
			}
		}
	case "filename*", "title*":
		if _, name, ok := strings.Cut(p.value(), "'"); ok { // charset "'" [ language ] "'" value: RFC 8187, 3.2
			if _, name, ok = strings.Cut(name, "'"); ok {
				s.add(p.say("decoded", "text", At(p.valueNode(), Code(decodePct(name, false)))))
			}
		}
	case "boundary":
		s.add(p.say("boundary", "line", At(p.valueNode(), Code("--"+p.value()))))
	}
	return s
}
