package explain

import (
	"slices"

	"enclair/parser"
)

// redirectCard says what a client does with a redirection: where to, by which method, for how long. RFC 9110, 15.4.
func redirectCard(x exchange) *Card {
	if x.response == parser.NoNode {
		return nil
	}
	c := x.card("redirect")
	location := x.field(x.response, "location")
	status := x.bytes(x.statusNode())
	if x.status == 201 && location.Doc != nil {
		x.step(c, StepFact, "created", "location", x.bytes(location.ValueNode()))
		x.conclude(c, parser.Info, "no-redirect", "status", status)
		return c
	}
	if x.status/100 != 3 || x.status == 304 {
		return nil
	}
	if location.Doc == nil || location.ValueNode() == parser.NoNode {
		if slices.Contains([]int{301, 302, 303, 307, 308}, x.status) {
			x.step(c, StepFact, "location-missing", "status", status)
			x.conclude(c, parser.Warning, "nowhere", "status", status)
			return c
		}
		return nil
	}
	target := x.bytes(location.ValueNode())
	known := x.request != parser.NoNode
	method := x.bytes(x.methodNode())
	verdict := ""
	switch x.status {
	case 301, 302:
		x.step(c, StepFact, "may-become-get", "status", status)
		switch {
		case x.method == "POST":
			x.step(c, StepFact, "post-becomes-get", "method", method)
			verdict = "to-get"
		case known && x.method != "GET" && x.method != "HEAD":
			x.step(c, StepFact, "other-kept", "method", method)
			verdict = "kept"
		case known:
			verdict = "kept"
		default:
			verdict = "depends"
		}
	case 303:
		x.step(c, StepFact, "see-other", "status", status)
		if verdict = "to-get"; x.method == "HEAD" || x.method == "GET" {
			verdict = "kept"
		}
	case 307, 308:
		x.step(c, StepFact, "method-kept", "status", status)
		verdict = "kept"
		if !known {
			verdict = "kept-any"
		}
	default:
		x.step(c, StepFact, "several", "status", status)
		verdict = "choice"
	}
	if x.status == 301 || x.status == 308 {
		x.step(c, StepFact, "permanent", "status", status)
	} else if x.status == 302 || x.status == 307 {
		x.step(c, StepFact, "temporary", "status", status)
	}
	x.resolved(c, location)
	if k := x.caching(); k.refused == "" {
		x.step(c, StepFact, "cacheable", "status", status)
	} else if x.status == 302 || x.status == 303 || x.status == 307 {
		x.step(c, StepFact, "not-cacheable", "status", status)
	}
	if !known {
		x.step(c, StepNeeds, "needs-request")
	}
	x.conclude(c, parser.Info, verdict, "target", target, "method", method)
	return c
}

// resolved says to which address a relative Location leads, where the request says it, and what becomes of the fragment.
// RFC 3986, 5.2; RFC 9110, 10.2.2.
func (x exchange) resolved(c *Card, location parser.Field) {
	p := partOf(x.doc, location.Line, x.lang)
	if base, target := p.base(); base != "" && x.doc.Find(location.Line, parser.KindAuthority) == parser.NoNode {
		x.step(c, StepFact, "resolved", "uri", at(location.ValueNode(), code(base+resolvePath(target, location.Value()))))
	}
	if x.doc.Find(location.Line, parser.KindFragment) == parser.NoNode {
		x.step(c, StepFact, "fragment-kept")
	}
}
