package verdict

import (
	"enclair/explain"
	"slices"

	"enclair/parser"
)

// redirectCard says what a client does with a redirection: where to, by which method, for how long. RFC 9110, 15.4.
func redirectCard(x exchange) *Card {
	if x.response == parser.NoNode {
		return nil
	}
	c := x.card("redirect")
	location := rest(c, x.came.URI("location"))
	status := x.bytes(x.statusNode())
	if x.status == 201 && location.There() {
		x.step(c, StepFact, "created", "location", x.value(x.came, "location"))
		x.conclude(c, parser.Info, "no-redirect", "status", status)
		return c
	}
	if x.status/100 != 3 || x.status == 304 {
		return nil
	}
	if x.value(x.came, "location") == "" {
		if slices.Contains([]int{301, 302, 303, 307, 308}, x.status) {
			x.step(c, StepFact, "location-missing", "status", status)
			x.conclude(c, parser.Warning, "nowhere", "status", status)
			return c
		}
		return nil
	}
	target := x.value(x.came, "location")
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
	fault(x, c, x.came, "location", location)
	x.resolved(c, location.Value)
	if k := x.caching(); k.refused == "" {
		x.step(c, StepFact, "cacheable", "status", status)
	} else if x.status == 302 || x.status == 303 || x.status == 307 {
		x.step(c, StepFact, "not-cacheable", "status", status)
	}
	if !known {
		x.step(c, StepNeeds, "needs-request")
	}
	tone := parser.Info
	if location.Faulty() {
		tone = parser.Warning
	}
	x.conclude(c, tone, verdict, "target", target, "method", method)
	return c
}

// resolved says to which address a relative Location leads, where the request says it, and what becomes of the fragment.
// RFC 3986, 5.2; RFC 9110, 10.2.2.
func (x exchange) resolved(c *Card, location parser.URI) {
	if location.Node == parser.NoNode {
		return
	}
	if base, target := x.base(); base != "" && location.Authority == parser.NoNode {
		x.step(c, StepFact, "resolved", "uri", explain.At(location.Node, explain.Code(base+explain.ResolvePath(target, x.doc.Unfolded(location.Node)))))
	}
	if location.Fragment == parser.NoNode {
		x.step(c, StepFact, "fragment-kept")
	}
}

// base gives the host and the target of the request that the response answers, "" where they are not known.
func (x exchange) base() (host, target string) {
	if x.request == parser.NoNode || !x.asked.Host().Valid() {
		return "", ""
	}
	n := x.startPart(x.request, parser.KindRequestTarget)
	if n == parser.NoNode || x.doc.Source[x.doc.Nodes[n].Start] != '/' {
		return "", ""
	}
	return x.doc.Unfolded(x.asked.Host().Value.Node), x.doc.Text(n)
}
