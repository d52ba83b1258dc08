package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// corsCard says whether a page of another origin may send the request and read the response. Fetch, 3.2 and 4.8.
func corsCard(x exchange) *Card {
	c := x.card("cors")
	origin := x.field(x.request, "origin")
	allowed := x.field(x.response, "access-control-allow-origin")
	if origin.Doc == nil && allowed.Doc == nil {
		return nil
	}
	if origin.Doc != nil && x.sameOrigin(origin) {
		x.conclude(c, parser.Good, "same-origin", "origin", x.valueOf(origin))
		return c
	}
	if want := x.field(x.request, "access-control-request-method"); x.method == "OPTIONS" && want.Doc != nil && origin.Doc != nil {
		x.preflight(c, origin, want)
		return c
	}
	if origin.Doc != nil {
		x.simple(c)
	}
	if x.response == parser.NoNode {
		x.conclude(c, parser.Info, "asked", "origin", x.valueOf(origin))
		return c
	}
	verdict := x.mayRead(c, origin, allowed)
	tone := parser.Good
	if verdict == "blocked" {
		tone = parser.Warning
	}
	x.exposed(c, verdict)
	x.conclude(c, tone, verdict, "origin", firstText(x.valueOf(origin), x.valueOf(allowed)))
	return c
}

// sameOrigin reports whether the Origin names the host that is asked. The scheme of the request is not in its bytes.
func (x exchange) sameOrigin(origin parser.Field) bool {
	host := x.fieldText(x.request, "host")
	_, named, ok := strings.Cut(origin.Value(), "://")
	return ok && host != "" && lower(named) == lower(host)
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
	if !slices.Contains([]string{"GET", "HEAD", "POST"}, x.method) {
		reasons = append(reasons, x.bytes(x.methodNode()))
	}
	for f := range x.doc.Fields(x.request) {
		key := f.Key()
		switch {
		case len(reasons) == maxNamed:
		case slices.Contains(browserFields, key), strings.HasPrefix(key, "sec-"), strings.HasPrefix(key, "proxy-"):
		case key == "content-type" && slices.Contains(simpleTypes, lower(strings.TrimSpace(strings.SplitN(f.Value(), ";", 2)[0]))):
		case key == "range" && strings.Count(f.Value(), ",") == 0:
		default:
			reasons = append(reasons, x.name(f))
		}
	}
	if len(reasons) == 0 {
		x.step(c, StepFact, "simple")
		return
	}
	x.step(c, StepFact, "preflighted", "reasons", list(x.lang, reasons))
}

// mayRead compares the origin with the permission. Fetch, 4.10, CORS check.
func (x exchange) mayRead(c *Card, origin, allowed parser.Field) string {
	cookies := x.field(x.request, "cookie").Doc != nil || x.field(x.request, "authorization").Doc != nil
	credentials := x.fieldText(x.response, "access-control-allow-credentials") == "true"
	if allowed.Doc == nil {
		x.step(c, StepFact, "no-permission")
		return "blocked"
	}
	permission := x.valueOf(allowed)
	switch value := allowed.Value(); {
	case value == "*" && credentials:
		x.step(c, StepFact, "star-credentials", "permission", permission)
		if cookies {
			return "blocked"
		}
		return "any"
	case value == "*" && cookies:
		x.step(c, StepFact, "star-cookies", "permission", permission)
		return "depends"
	case value == "*":
		x.step(c, StepFact, "star", "permission", permission)
		return "any"
	case origin.Doc == nil:
		x.step(c, StepFact, "one-origin", "permission", permission)
		x.step(c, StepNeeds, "needs-request")
		x.credentialsSaid(c, credentials)
		return "one"
	case value != origin.Value():
		x.step(c, StepFact, "other-origin", "permission", permission, "origin", x.valueOf(origin))
		return "blocked"
	}
	x.step(c, StepFact, "equal-origin", "permission", permission, "origin", x.valueOf(origin))
	x.credentialsSaid(c, credentials)
	if cookies && !credentials {
		return "depends"
	}
	return "allowed"
}

// credentialsSaid says whether the response may be read when the request went with cookies.
func (x exchange) credentialsSaid(c *Card, credentials bool) {
	if credentials {
		x.step(c, StepFact, "with-credentials", "field", x.name(x.field(x.response, "access-control-allow-credentials")))
		return
	}
	x.step(c, StepFact, "without-credentials")
}

// exposed says which fields of the response a script may read.
func (x exchange) exposed(c *Card, verdict string) {
	if verdict == "blocked" {
		return
	}
	if f := x.field(x.response, "access-control-expose-headers"); f.Doc != nil && f.ValueNode() != parser.NoNode {
		x.step(c, StepFact, "exposes", "fields", x.bytes(f.ValueNode()))
		return
	}
	x.step(c, StepFact, "exposes-few")
}

// preflight works out what the browser asks beforehand, and whether the answer lets the request go. Fetch, 4.9.
func (x exchange) preflight(c *Card, origin, want parser.Field) {
	x.step(c, StepFact, "asks-before", "origin", x.valueOf(origin), "method", x.valueOf(want))
	headers := x.field(x.request, "access-control-request-headers")
	if headers.Doc != nil {
		x.step(c, StepFact, "asks-fields", "fields", x.valueOf(headers))
	}
	if x.response == parser.NoNode {
		x.conclude(c, parser.Info, "preflight")
		return
	}
	ok := true
	fails := func(sentence string, pairs ...string) {
		ok = false
		x.step(c, StepFact, sentence, pairs...)
	}
	if x.status/100 != 2 {
		fails("preflight-status", "status", x.bytes(x.statusNode()))
	}
	allowed := x.field(x.response, "access-control-allow-origin")
	switch {
	case allowed.Doc == nil:
		fails("no-permission")
	case allowed.Value() != "*" && allowed.Value() != origin.Value():
		fails("other-origin", "permission", x.valueOf(allowed), "origin", x.valueOf(origin))
	default:
		x.step(c, StepFact, "preflight-origin", "permission", x.valueOf(allowed))
	}
	methods := x.field(x.response, "access-control-allow-methods")
	switch method := want.Value(); {
	case slices.Contains([]string{"GET", "HEAD", "POST"}, method):
		x.step(c, StepFact, "method-safe", "method", x.valueOf(want))
	case methods.Doc != nil && inList(methods.Value(), method, false):
		x.step(c, StepFact, "method-allowed", "method", x.valueOf(want), "field", x.name(methods))
	case methods.Doc != nil && inList(methods.Value(), "*", false):
		x.step(c, StepFact, "method-any", "method", x.valueOf(want), "field", x.name(methods))
	default:
		fails("method-refused", "method", x.valueOf(want))
	}
	if headers.Doc != nil {
		granted := x.fieldText(x.response, "access-control-allow-headers")
		for name := range strings.SplitSeq(headers.Value(), ",") {
			name = strings.Trim(name, " \t")
			star := inList(granted, "*", true) && lower(name) != "authorization"
			if name != "" && !inList(granted, name, true) && !star {
				fails("field-refused", "name", at(headers.Line, code(name)))
			}
		}
	}
	if f := x.field(x.response, "access-control-max-age"); f.Doc != nil {
		if seconds, read := number(f.Value()); read && seconds > 0 {
			x.step(c, StepFact, "remembered", "duration", at(f.Line, Duration(seconds, x.lang)))
		}
	}
	if ok {
		x.conclude(c, parser.Good, "may-send", "method", x.valueOf(want), "origin", x.valueOf(origin))
		return
	}
	x.conclude(c, parser.Warning, "may-not-send", "method", x.valueOf(want), "origin", x.valueOf(origin))
}

// inList reports whether a comma-separated list holds the word; fold leaves case aside, as field names do.
func inList(value, word string, fold bool) bool {
	for member := range strings.SplitSeq(value, ",") {
		member = strings.Trim(member, " \t")
		if member == word || fold && lower(member) == lower(word) {
			return true
		}
	}
	return false
}
