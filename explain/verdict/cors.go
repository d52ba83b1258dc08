package verdict

import (
	"slices"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// corsCard says whether a page of another origin may send the request and read the response. Fetch, 3.2 and 4.8.
func corsCard(x exchange) *Card {
	c := x.card("cors")
	origin := rest(c, x.asked.Origin("origin"))
	allowed := rest(c, x.came.Origin("access-control-allow-origin"))
	if !origin.There() && !allowed.There() {
		return nil
	}
	shown := x.value(x.asked, "origin")
	if origin.Faulty() {
		fault(x, c, x.asked, "origin", origin)
		x.conclude(c, parser.Warning, "origin-unread", "field", x.name(x.asked, "origin"))
		return c
	}
	if origin.Valid() && origin.Value.SamePlace(x.asked.Host().Value) {
		x.conclude(c, parser.Info, "same-origin", "origin", shown)
		x.step(c, StepNeeds, "needs-scheme", "origin", shown)
		return c
	}
	want := x.asked.Value("access-control-request-method")
	if x.method == "OPTIONS" && want.There() && origin.There() {
		x.preflight(c, origin.Value, rest(c, want))
		return c
	}
	if origin.There() {
		x.simple(c)
	}
	if x.response == parser.NoNode {
		x.conclude(c, parser.Info, "asked", "origin", shown)
		return c
	}
	verdict := x.mayRead(c, origin, allowed)
	tone := parser.Good
	switch verdict {
	case "blocked":
		tone = parser.Warning
	case "depends", "one":
		tone = parser.Info
	}
	x.exposed(c, verdict)
	if shown == "" {
		shown = x.values(x.came, "access-control-allow-origin")
	}
	x.conclude(c, tone, verdict, "origin", shown)
	return c
}

// simpleTypes are the media types that a form could send as well. Fetch, CORS-safelisted request-header.
var simpleTypes = []string{"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}

// browserFields are the fields that scripts cannot set, or that are safelisted whatever their value: they cause no preflight.
var browserFields = strings.Fields(`accept accept-language content-language accept-encoding accept-charset connection content-length cookie
	date dnt expect host keep-alive origin referer te trailer transfer-encoding upgrade via user-agent priority cache-control pragma
	upgrade-insecure-requests save-data`)

// simple says whether the request could be sent without a preflight. Fetch, 3.2.2.
func (x exchange) simple(c *Card) {
	var reasons []string
	more := 0
	because := func(reason string) {
		if len(reasons) < maxNamed {
			reasons = append(reasons, reason)
		} else {
			more++
		}
	}
	if !slices.Contains([]string{"GET", "HEAD", "POST"}, x.method) {
		because(x.bytes(x.methodNode()))
	}
	for _, key := range x.asked.Names() {
		switch {
		case slices.Contains(browserFields, key), strings.HasPrefix(key, "sec-"), strings.HasPrefix(key, "proxy-"):
		case key == "content-type" && slices.Contains(simpleTypes, x.asked.MediaType(key).Value.Name()):
		case key == "range" && len(x.asked.Ranges().Value.Set) == 1:
		default:
			because(x.name(x.asked, key))
		}
	}
	if more > 0 {
		reasons = append(reasons, explain.Say(x.lang, "and-more", "count", explain.Number(int64(more), x.lang)))
	}
	if len(reasons) == 0 {
		x.step(c, StepFact, "simple")
		return
	}
	x.step(c, StepFact, "preflighted", "reasons", explain.List(x.lang, reasons))
}

// mayRead compares the origin with the permission. Fetch, 4.10, CORS check: there must be one value, which is "*" or the origin, byte
// for byte.
func (x exchange) mayRead(c *Card, origin, allowed parser.Effective[parser.WebOrigin]) string {
	cookies := x.asked.Has("cookie") || x.asked.Has("authorization")
	permission := x.values(x.came, "access-control-allow-origin")
	switch {
	case !allowed.There():
		x.step(c, StepFact, "no-permission")
		return "blocked"
	case len(allowed.Nodes) > 1:
		x.step(c, StepFact, "several-permissions", "permission", permission, "count", explain.Number(int64(len(allowed.Nodes)), x.lang))
		return "blocked"
	case allowed.Faulty():
		x.step(c, StepFact, "permission-invalid", "permission", permission, "why", explain.Title("code/"+string(allowed.Fault.Code), x.lang))
		return "blocked"
	}
	credentials := x.credentialsAllowed(c)
	switch star := allowed.Value.IsAny(); {
	case star && credentials:
		x.step(c, StepFact, "star-credentials", "permission", permission)
		if cookies {
			return "blocked"
		}
		return "any"
	case star && cookies:
		x.step(c, StepFact, "star-cookies", "permission", permission)
		return "depends"
	case star:
		x.step(c, StepFact, "star", "permission", permission)
		return "any"
	case !origin.There():
		x.step(c, StepFact, "one-origin", "permission", permission)
		x.step(c, StepNeeds, "needs-request")
		x.credentialsSaid(c, credentials)
		return "one"
	case allowed.Value.Text != origin.Value.Text:
		x.step(c, StepFact, "other-origin", "permission", permission, "origin", x.value(x.asked, "origin"))
		return "blocked"
	}
	x.step(c, StepFact, "equal-origin", "permission", permission, "origin", x.value(x.asked, "origin"))
	x.credentialsSaid(c, credentials)
	if cookies && !credentials {
		return "depends"
	}
	return "allowed"
}

// credentialsAllowed reports whether the response may be read when the request went with cookies: the value must be true, in
// lower case, once. Fetch, 4.10.
func (x exchange) credentialsAllowed(c *Card) bool {
	e := rest(c, x.came.Text("access-control-allow-credentials"))
	if e.Faulty() {
		x.step(c, StepFact, "credentials-invalid", "field", x.name(x.came, "access-control-allow-credentials"))
	}
	return e.Valid()
}

// credentialsSaid says whether the response may be read when the request went with cookies.
func (x exchange) credentialsSaid(c *Card, credentials bool) {
	if credentials {
		x.step(c, StepFact, "with-credentials", "field", x.name(x.came, "access-control-allow-credentials"))
		return
	}
	x.step(c, StepFact, "without-credentials")
}

// exposed says which fields of the response a script may read.
func (x exchange) exposed(c *Card, verdict string) {
	if verdict == "blocked" {
		return
	}
	if fields := x.values(x.came, "access-control-expose-headers"); fields != "" {
		x.step(c, StepFact, "exposes", "fields", fields)
		return
	}
	x.step(c, StepFact, "exposes-few")
}

// preflight works out what the browser asks beforehand, and whether the answer lets the request go. Fetch, 4.9.
func (x exchange) preflight(c *Card, origin parser.WebOrigin, want parser.Effective[parser.Member]) {
	method := x.value(x.asked, "access-control-request-method")
	shown := x.value(x.asked, "origin")
	x.step(c, StepFact, "asks-before", "origin", shown, "method", method)
	if x.asked.Has("access-control-request-headers") {
		x.step(c, StepFact, "asks-fields", "fields", x.values(x.asked, "access-control-request-headers"))
	}
	if x.response == parser.NoNode {
		x.conclude(c, parser.Info, "preflight")
		return
	}
	ok := x.preflightStatus(c)
	ok = x.preflightOrigin(c, origin) && ok
	ok = x.preflightMethod(c, want, method) && ok
	ok = x.preflightFields(c) && ok
	if age := rest(c, x.came.Number("access-control-max-age")); age.Valid() && age.Value > 0 {
		x.step(c, StepFact, "remembered", "duration", explain.At(age.Node(), explain.Duration(min(age.Value, longestLife), x.lang)))
	}
	if ok {
		x.conclude(c, parser.Good, "may-send", "method", method, "origin", shown)
		return
	}
	x.conclude(c, parser.Warning, "may-not-send", "method", method, "origin", shown)
}

// preflightStatus: Fetch, 4.8, an ok status.
func (x exchange) preflightStatus(c *Card) bool {
	if x.status/100 != 2 {
		x.step(c, StepFact, "preflight-status", "status", x.bytes(x.statusNode()))
	}
	return x.status/100 == 2
}

// preflightOrigin: Fetch, 4.10, the CORS check, without credentials.
func (x exchange) preflightOrigin(c *Card, origin parser.WebOrigin) bool {
	allowed := x.came.Origin("access-control-allow-origin")
	permission := x.values(x.came, "access-control-allow-origin")
	switch {
	case !allowed.There():
		x.step(c, StepFact, "no-permission")
	case len(allowed.Nodes) > 1:
		x.step(c, StepFact, "several-permissions", "permission", permission, "count", explain.Number(int64(len(allowed.Nodes)), x.lang))
	case allowed.Faulty():
		x.step(c, StepFact, "permission-invalid", "permission", permission, "why", explain.Title("code/"+string(allowed.Fault.Code), x.lang))
	case !allowed.Value.IsAny() && allowed.Value.Text != origin.Text:
		x.step(c, StepFact, "other-origin", "permission", permission, "origin", x.value(x.asked, "origin"))
	default:
		x.step(c, StepFact, "preflight-origin", "permission", permission)
		return true
	}
	return false
}

// preflightMethod: Fetch, 4.8, the method is safelisted or named, byte for byte. A broken list is no list.
func (x exchange) preflightMethod(c *Card, want parser.Effective[parser.Member], method string) bool {
	methods := rest(c, x.came.Members("access-control-allow-methods"))
	if methods.Faulty() {
		fault(x, c, x.came, "access-control-allow-methods", methods)
	}
	_, named := methods.Value.FindExact(want.Value.Text)
	switch {
	case slices.Contains([]string{"GET", "HEAD", "POST"}, want.Value.Text):
		x.step(c, StepFact, "method-safe", "method", method)
	case methods.Value.Has("*") && !named:
		x.step(c, StepFact, "method-any", "method", method, "field", x.name(x.came, "access-control-allow-methods"))
	case named:
		x.step(c, StepFact, "method-allowed", "method", method, "field", x.name(x.came, "access-control-allow-methods"))
	default:
		x.step(c, StepFact, "method-refused", "method", method)
		return false
	}
	return true
}

// preflightFields: Fetch, 4.8, each field is named, without regard to case, or "*" stands for it; for Authorization it never does.
func (x exchange) preflightFields(c *Card) bool {
	asked := rest(c, x.asked.Members("access-control-request-headers"))
	granted := rest(c, x.came.Members("access-control-allow-headers"))
	if granted.Faulty() {
		fault(x, c, x.came, "access-control-allow-headers", granted)
	}
	names := granted.Value.Keys()
	_, star := names["*"]
	refused := 0
	for _, m := range asked.Value {
		key := m.Key()
		if _, named := names[key]; key == "" || named || star && key != "authorization" {
			continue
		}
		if refused++; refused <= maxNamed {
			x.step(c, StepFact, "field-refused", "name", explain.At(m.Node, explain.Code(m.Text)))
		}
	}
	if refused > maxNamed {
		x.step(c, StepFact, "fields-refused-more", "count", explain.Number(int64(refused-maxNamed), x.lang))
	}
	return refused == 0
}
