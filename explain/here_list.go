package explain

import (
	"strings"

	"enclair/parser"
)

// elements gives the elements of the field's value, as many as a sentence can hold.
func (p part) elements() []part {
	var all []part
	if p.line == parser.NoNode {
		return nil
	}
	value := p.doc.Child(p.line, parser.KindFieldValue)
	if value == parser.NoNode {
		return nil
	}
	for n := range p.doc.Children(value) {
		if p.doc.Kind(n) == parser.KindElement && len(all) < maxListed {
			all = append(all, partOf(p.doc, n, p.lang))
		}
	}
	return all
}

// hereByField says a value whose meaning lies in several of its parts together; nil for a field that has no such sentence.
func (p part) hereByField() []string {
	switch p.field {
	case "forwarded":
		return p.hereForwarded()
	case "x-forwarded-for":
		return p.hereForwardedFor()
	case "link":
		return p.hereLinks()
	case "alt-svc":
		return p.hereAlternatives()
	case "server-timing":
		return p.hereTimings()
	case "traceparent":
		return p.hereTrace()
	case "nel", "report-to":
		return p.hereReports()
	case "sec-ch-ua", "sec-ch-ua-full-version-list":
		return p.hereBrands()
	}
	return nil
}

// hereBeside says what the other fields, or the rest of the value, add to the sentences about its parts.
func (p part) hereBeside() []string {
	switch p.field {
	case "content-security-policy", "content-security-policy-report-only":
		return p.hereUnrestricted()
	case "access-control-allow-origin":
		return p.hereReaders()
	case "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "sec-fetch-user":
		return p.hereFetch()
	case "referrer-policy":
		if len(p.elements()) > 1 {
			return []string{p.say("referrer-last")}
		}
	}
	return nil
}

// phrase shows words of ours for a part, the record say/NAME, beside its bytes; its bytes alone where there is no such record.
func (p part) phrase(id parser.NodeID, name string) string {
	if words := p.say(name); words != "" {
		return At(id, p.say("named", "name", words, "written", Code(unfolded(p.doc, id))))
	}
	return p.quote(id)
}

// hereLinks says each link by its address, its relation and its title. RFC 8288, 3.
func (p part) hereLinks() []string {
	var s spoken
	for _, n := range p.all(parser.KindLinkValue) {
		link := partOf(p.doc, n, p.lang)
		var what spoken
		for c := range p.doc.Children(n) {
			if p.doc.Kind(c) == parser.KindParameter {
				what.add(partOf(p.doc, c, p.lang).hereParameter()...)
			}
		}
		if title := link.quoteParameter("title"); title != "" {
			what.add(p.say("link-title", "title", title))
		}
		s.add(p.say("word", "word", link.quoteChild(parser.KindURI), "what", paragraph(what)))
	}
	return s
}

// hereAlternatives says where else, and by which protocol, the site answers. RFC 7838, 3.
func (p part) hereAlternatives() []string {
	var s spoken
	for _, element := range p.elements() {
		first := p.doc.Child(element.id, parser.KindParameter)
		if first == parser.NoNode {
			continue
		}
		place := p.doc.Child(first, parser.KindParameterValue)
		if place == parser.NoNode {
			continue
		}
		life := Duration(dayLong, p.lang)
		if n, ok := number(parameter(p.doc, element.id, "ma")); ok {
			life = At(parameterNode(p.doc, element.id, "ma"), Duration(n, p.lang))
		}
		where := unquoted(p.doc.Text(place))
		s.add(p.say(choose(strings.HasPrefix(where, ":"), "alternative-port", "alternative"),
			"protocol", p.quote(p.doc.Child(first, parser.KindParameterName)), "place", At(place, Code(strings.TrimPrefix(where, ":"))), "duration", life))
	}
	return s
}

// dayLong is how long an alternative service counts that does not say: RFC 7838, 3.1.
const dayLong = 86400

// hereTimings says what took how long on the server. Server Timing, 3.
func (p part) hereTimings() []string {
	var s spoken
	for _, element := range p.elements() {
		duration, name := element.quoteParameter("dur"), element.quoteChild(parser.KindToken)
		if what := element.quoteParameter("desc"); what != "" {
			name = p.say("named", "name", what, "written", name)
		}
		if duration == "" {
			s.add(p.say("timing-event", "name", name))
		} else {
			s.add(p.say("timing", "name", name, "duration", duration))
		}
	}
	return s
}

// hereTrace says the four numbers of a trace's context. Trace Context, 3.2.
func (p part) hereTrace() []string {
	tokens := p.all(parser.KindToken)
	if len(tokens) < 4 {
		return nil
	}
	flags := p.doc.Text(tokens[3])
	sampled := len(flags) == 2 && hexValue(flags[1])&1 == 1
	return []string{p.say("trace", "trace", p.quote(tokens[1]), "parent", p.quote(tokens[2])),
		p.say(choose(sampled, "trace-sampled", "trace-unsampled"), "flags", p.quote(tokens[3]))}
}

// hereReports says where reports go, and how long that counts. Reporting API and Network Error Logging.
func (p part) hereReports() []string {
	var s spoken
	for _, n := range p.all(parser.KindJSONMember) {
		value := memberValue(p.doc, n)
		if value == parser.NoNode {
			continue
		}
		text := unquoted(p.doc.Text(value))
		switch name := unquoted(textOf(p.doc, n, parser.KindJSONName)); name {
		case "max_age":
			if seconds, ok := number(text); ok {
				s.add(p.say("report-age", "duration", At(value, Duration(seconds, p.lang))))
			}
		case "group", "report_to", "url":
			s.add(p.say("report-"+choose(name == "url", "url", "group"), "value", At(value, Code(text))))
		}
	}
	return s
}

// hereBrands lists the brands that a browser gives itself, with their versions. User-Agent Client Hints, 3.1.
func (p part) hereBrands() []string {
	var items []string
	for _, element := range p.elements() {
		name := p.doc.Child(element.id, parser.KindQuotedString)
		if version := element.quoteParameter("v"); version != "" && name != parser.NoNode {
			items = append(items, p.say("brand", "name", At(name, Code(unquoted(p.doc.Text(name)))), "version", version))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []string{p.say("names", "list", List(p.lang, items)), p.say("brands")}
}

// hereETags says a list of entity tags.
func (p part) hereETags() []string {
	var tags []string
	for _, n := range p.all(parser.KindETag) {
		tags = append(tags, p.quote(n))
	}
	if len(tags) == 0 || !says(p.field) { // the tags alone would only be said again
		return nil
	}
	return []string{p.say(p.field, "list", List(p.lang, tags))}
}
