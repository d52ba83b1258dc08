package verdict

import (
	"enclair/explain"
	"slices"

	"enclair/parser"
)

// protections are the fields that protect whoever receives a response, in the order in which they are told.
var protections = []string{
	"strict-transport-security", "content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy", "permissions-policy",
	"cross-origin-opener-policy", "cross-origin-embedder-policy", "cross-origin-resource-policy", "clear-site-data",
}

// securityCard says what the fields of a response protect against, and what is usual for this kind of response and not
// there. It gives no grade.
func securityCard(x exchange) *Card {
	if x.response == parser.NoNode || x.message.Node != x.response || x.status/100 == 1 || x.status == 304 {
		return nil
	}
	c := x.card("security")
	there, void := 0, 0
	for _, name := range protections {
		if !x.came.Has(name) {
			continue
		}
		switch why, protects := x.protects(c, name); {
		case protects:
			there++
			x.step(c, StepFact, "has-"+name, "field", x.name(x.came, name))
		case why != "":
			void++
			c.Rests[len(c.Rests)-1].State = parser.Invalid // what protects nothing is what the verdict blames
			x.step(c, StepFact, "void", "field", x.name(x.came, name), "value", x.values(x.came, name), "why", why)
		}
	}
	if x.came.Has("content-security-policy-report-only") {
		x.step(c, StepFact, "report-only", "field", x.name(x.came, "content-security-policy-report-only"))
	}
	kind, usual := x.usualProtections()
	missing := 0
	for _, name := range usual {
		if name == "framing" {
			if x.came.Has("x-frame-options") || x.policyHas("frame-ancestors") {
				continue
			}
		} else if x.came.Has(name) {
			continue
		}
		missing++
		x.step(c, StepFact, "lacks-"+name)
	}
	x.telltale(c)
	if there+missing+void == 0 && len(c.Steps) == 0 {
		return nil
	}
	n, m := explain.Count(x.lang, "security-count", int64(there)), explain.Count(x.lang, "security-missing", int64(missing))
	switch {
	case void > 0:
		x.conclude(c, parser.Warning, "void-some", "there", n, "void", explain.Count(x.lang, "security-void", int64(void)))
	case missing > 0 && there == 0:
		x.conclude(c, parser.Info, "none", "missing", explain.Count(x.lang, "security-usual", int64(missing)), "kind", x.kindOfContent(kind))
	case missing == 0 && there > 0 && kind != "other":
		tone := parser.Good
		if parser.ScriptsInjectable(x.came.Policies("content-security-policy").Value) && x.came.Has("content-security-policy") {
			tone = parser.Info // the policy is there, and stops no injected script
		}
		x.conclude(c, tone, "complete", "there", n, "kind", x.kindOfContent(kind))
	case missing > 0:
		x.conclude(c, parser.Info, "lacking", "there", n, "missing", m, "kind", x.kindOfContent(kind))
	case there > 0:
		x.conclude(c, parser.Info, "there", "there", n)
	default:
		x.conclude(c, parser.Info, "telling")
	}
	if kind == "page" && !x.came.Has("strict-transport-security") {
		x.step(c, StepNeeds, "needs-scheme")
	}
	return c
}

// protects reports whether a field protects anything, and where it does not, why.
func (x exchange) protects(c *Card, name string) (why string, protects bool) {
	state, fault := parser.Valid, parser.Diagnostic{}
	note := func(s parser.State, f parser.Diagnostic) { state, fault = s, f }
	says := true
	switch name {
	case "strict-transport-security":
		all := rest(c, x.came.Directives(name))
		age := parser.DirectiveOf(all, "max-age")
		n, ok := age.Value.Number()
		note(all.State, all.Fault)
		if all.State == parser.Conflicting { // RFC 6797, 8.1: the first one counts
			state = parser.Valid
		}
		if says = ok && n > 0; ok && n == 0 && state == parser.Valid {
			return explain.Say(x.lang, "void-hsts-zero"), false
		}
	case "content-security-policy":
		all := rest(c, x.came.Policies(name))
		says = slices.ContainsFunc(all.Value, parser.Policy.Used)
		note(parser.Valid, all.Fault) // browsers ignore a broken directive, and use the others
		if !says && len(all.Value) > 0 {
			return explain.Say(x.lang, "void-policy"), false
		}
	case "permissions-policy", "clear-site-data", "referrer-policy", "x-frame-options":
		all := rest(c, x.came.Members(name))
		note(all.State, all.Fault)
		usable := 0
		for _, m := range all.Value {
			if m.Valid() {
				usable++
			}
		}
		if name != "permissions-policy" && usable > 0 && all.State != parser.Conflicting {
			state = parser.Valid // browsers ignore the members that they do not know
		}
		says = usable > 0
		if allowFrom, ok := all.Value.Find("allow-from"); ok && name == "x-frame-options" {
			return explain.Say(x.lang, "void-allow-from", "value", x.bytes(allowFrom.Node)), false
		}
	case "x-content-type-options", "cross-origin-resource-policy":
		word := rest(c, x.came.Word(name))
		note(word.State, word.Fault)
		if name == "x-content-type-options" && word.State == parser.Conflicting { // Fetch, 3.6: the first one counts
			state = parser.Valid
		}
		says = word.Value != ""
	default:
		item := rest(c, x.came.Value(name))
		note(item.State, item.Fault)
		if item.Valid() && item.Value.Is("unsafe-none") {
			return explain.Say(x.lang, "void-unsafe-none"), false
		}
	}
	if state != parser.Valid {
		return explain.Title("code/"+string(fault.Code), x.lang), false
	}
	if !says {
		return explain.Say(x.lang, "void-empty"), false
	}
	return "", true
}

// usualProtections names the kind of the response, and what is usual for it.
func (x exchange) usualProtections() (kind string, usual []string) {
	media := x.came.MediaType("content-type")
	if !media.There() || x.status/100 != 2 && x.status/100 != 4 && x.status/100 != 5 {
		return "other", nil
	}
	mediaType := media.Value.Name()
	switch {
	case mediaType == "text/html", mediaType == "application/xhtml+xml":
		return "page", []string{"content-security-policy", "x-content-type-options", "framing", "referrer-policy"}
	case slices.Contains([]string{"text/javascript", "application/javascript", "text/css", "text/plain", "application/json", "application/xml", "text/xml", "image/svg+xml"}, mediaType),
		media.Value.Suffix() == "json", media.Value.Suffix() == "xml":
		return "data", []string{"x-content-type-options"}
	}
	return "other", nil
}

// kindOfContent names the kind in words that lead to the media type.
func (x exchange) kindOfContent(kind string) string {
	return explain.At(x.came.Line("content-type"), explain.Say(x.lang, "security-kind-"+kind))
}

// policyHas reports whether a Content-Security-Policy holds a directive.
func (x exchange) policyHas(name string) bool {
	for _, policy := range x.came.Policies("content-security-policy").Value {
		if _, ok := policy.Directive(name); ok {
			return true
		}
	}
	return false
}

// telltale names the fields that tell which software, of which version, answers.
func (x exchange) telltale(c *Card) {
	for _, name := range []string{"server", "x-powered-by", "x-aspnet-version", "x-generator"} {
		if x.tellsVersion(name) {
			x.step(c, StepFact, "telltale", "field", x.name(x.came, name), "value", x.value(x.came, name))
		}
	}
}

// tellsVersion reports whether the value of a field holds the version of a product: digits after a slash, or anywhere in a
// value that is no list of products. A comment, in which a machine may be named by digits, is none.
func (x exchange) tellsVersion(name string) bool {
	products := x.came.Products(name).Value
	for _, p := range products {
		if explain.HasDigit(p.Version) {
			return true
		}
	}
	return len(products) == 0 && explain.HasDigit(x.came.Text(name).Value)
}
