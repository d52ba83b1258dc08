package explain

import (
	"slices"
	"strings"

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
	there := 0
	for _, name := range protections {
		if f := x.field(x.response, name); f.Doc != nil && f.ValueNode() != parser.NoNode {
			there++
			x.step(c, StepFact, "has-"+name, "field", x.name(f))
		}
	}
	if f := x.field(x.response, "content-security-policy-report-only"); f.Doc != nil {
		x.step(c, StepFact, "report-only", "field", x.name(f))
	}
	kind, usual := x.usualProtections()
	missing := 0
	for _, name := range usual {
		if name == "framing" {
			if x.field(x.response, "x-frame-options").Doc != nil || x.policyHas("frame-ancestors") {
				continue
			}
		} else if x.field(x.response, name).Doc != nil {
			continue
		}
		missing++
		x.step(c, StepFact, "lacks-"+name)
	}
	x.telltale(c)
	if there+missing == 0 && len(c.Steps) == 0 {
		return nil
	}
	n, m := count(x.lang, "security-count", int64(there)), count(x.lang, "security-missing", int64(missing))
	switch {
	case missing == 0 && there > 0 && kind != "other":
		x.conclude(c, parser.Good, "complete", "there", n, "kind", x.kindOfContent(kind))
	case missing > 0 && there == 0:
		x.conclude(c, parser.Info, "none", "missing", count(x.lang, "security-usual", int64(missing)), "kind", x.kindOfContent(kind))
	case missing > 0:
		x.conclude(c, parser.Info, "lacking", "there", n, "missing", m, "kind", x.kindOfContent(kind))
	case there > 0:
		x.conclude(c, parser.Info, "there", "there", n)
	default:
		x.conclude(c, parser.Info, "telling")
	}
	if kind == "page" && x.field(x.response, "strict-transport-security").Doc == nil {
		x.step(c, StepNeeds, "needs-scheme")
	}
	return c
}

// usualProtections names the kind of the response, and what is usual for it.
func (x exchange) usualProtections() (kind string, usual []string) {
	f := x.field(x.response, "content-type")
	if f.Doc == nil || x.status/100 != 2 && x.status/100 != 4 && x.status/100 != 5 {
		return "other", nil
	}
	mediaType := lower(strings.TrimSpace(strings.SplitN(f.Value(), ";", 2)[0]))
	switch {
	case mediaType == "text/html", mediaType == "application/xhtml+xml":
		return "page", []string{"content-security-policy", "x-content-type-options", "framing", "referrer-policy"}
	case slices.Contains([]string{"text/javascript", "application/javascript", "text/css", "text/plain", "application/json", "application/xml", "text/xml", "image/svg+xml"}, mediaType),
		strings.HasSuffix(mediaType, "+json"), strings.HasSuffix(mediaType, "+xml"):
		return "data", []string{"x-content-type-options"}
	}
	return "other", nil
}

// kindOfContent names the kind in words that lead to the media type.
func (x exchange) kindOfContent(kind string) string {
	return at(x.field(x.response, "content-type").Line, say(x.lang, "security-kind-"+kind))
}

// policyHas reports whether the Content-Security-Policy holds a directive.
func (x exchange) policyHas(name string) bool {
	for f := range x.doc.Fields(x.response) {
		if f.Key() != "content-security-policy" {
			continue
		}
		for directive := range strings.SplitSeq(f.Value(), ";") {
			if words := strings.Fields(directive); len(words) > 0 && lower(words[0]) == name {
				return true
			}
		}
	}
	return false
}

// telltale names the fields that tell which software, of which version, answers.
func (x exchange) telltale(c *Card) {
	for _, name := range []string{"server", "x-powered-by", "x-aspnet-version", "x-generator"} {
		f := x.field(x.response, name)
		if f.Doc != nil && x.tellsVersion(f) {
			x.step(c, StepFact, "telltale", "field", x.name(f), "value", x.bytes(f.ValueNode()))
		}
	}
}

// tellsVersion reports whether the value of a field holds the version of a product: digits after a slash, or anywhere in a
// value that is no list of products. A comment, in which a machine may be named by digits, is none.
func (x exchange) tellsVersion(f parser.Field) bool {
	products := false
	for n := f.Line; n < x.doc.Nodes[f.Line].After; n++ {
		switch x.doc.Kind(n) {
		case parser.KindProduct:
			products = true
		case parser.KindProductVersion:
			if strings.ContainsAny(x.doc.Text(n), "0123456789") {
				return true
			}
		}
	}
	return !products && strings.ContainsAny(f.Value(), "0123456789")
}
