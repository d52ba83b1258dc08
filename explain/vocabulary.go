package explain

import (
	"strings"

	"enclair/parser"
)

// sameWords names, by field, the field whose words it takes.
var sameWords = map[string]string{
	"feature-policy":            "permissions-policy",
	"x-content-security-policy": "content-security-policy",
	"x-webkit-csp":              "content-security-policy",
	"preference-applied":        "prefer",
	"purpose":                   "sec-purpose",
	"x-purpose":                 "sec-purpose",
	"x-moz":                     "sec-purpose",
}

// wordsOf gives the field under whose name the words of a field have their records: a field that only reports has those of the one that enforces.
func wordsOf(field string) string {
	if enforced, ok := strings.CutSuffix(field, "-report-only"); ok {
		field = enforced
	}
	if same := sameWords[field]; same != "" {
		return same
	}
	return field
}

// directiveFamily gives the family of the records of a field's directives.
func (p part) directiveFamily() string {
	field := wordsOf(p.field)
	switch field {
	case "cdn-cache-control", "cloudflare-cdn-cache-control", "netlify-cdn-cache-control", "vercel-cdn-cache-control":
		return "directive/cache-control"
	case "digest", "content-digest", "repr-digest", "want-digest", "want-content-digest", "want-repr-digest":
		return "digest-algorithm"
	case "pragma", "prefer", "keep-alive":
		return field
	}
	return "directive/" + field
}

// directiveValueKey finds the record of a word in a directive's value: that of the word under this very name, return=minimal,
// or that which it has in the whole field, 'self'.
func (p part) directiveValueKey(text string) string {
	up, name := p.doc.Up(p.id, parser.KindDirective), parser.KindDirectiveName
	if up == parser.NoNode {
		up, name = p.doc.Up(p.id, parser.KindDictMember), parser.KindMemberKey
	}
	directive, field, word := lower(textOf(p.doc, up, name)), wordsOf(p.field), strings.Trim(text, `'"`)
	switch {
	case field == "cache-control": // whose values are numbers and field names
		return ""
	case field == "content-security-policy" && parser.PolicyHasSources(directive):
		return sourceKey(text)
	case field == "x-robots-tag": // "googlebot: nofollow"
		return named("directive/x-robots-tag", word)
	}
	if k := p.directiveKey(directive); k != "" {
		if of := named(k, word); of != "" {
			return of
		}
	}
	if field == "content-security-policy" { // report-to self
		return ""
	}
	return named("value/"+field, word)
}

// sourceKey finds the record of a source: of a keyword, or of its form. W3C CSP, 2.3.1.
func sourceKey(source string) string {
	const family = "value/content-security-policy"
	if word, quoted := strings.CutPrefix(source, "'"); quoted {
		word = lower(strings.TrimSuffix(word, "'"))
		switch form, _, _ := strings.Cut(word, "-"); form {
		case "nonce":
			return named(family, "nonce-source")
		case "sha256", "sha384", "sha512":
			return named(family, "hash-source")
		}
		return named(family, word)
	}
	switch {
	case source == "*":
		return named(family, source)
	case strings.HasSuffix(source, ":"):
		return named(family, "scheme-source")
	}
	return named(family, "host-source")
}

// schemeParameters names the authentication schemes whose parameters are those of another.
var schemeParameters = map[string]string{
	"scram-sha-1":            "scram",
	"scram-sha-256":          "scram",
	"aws4-ecdsa-p256-sha256": "aws4-hmac-sha256",
}

// authParameterKey finds the record of a parameter of credentials or of a challenge: that of its scheme, or that which all schemes share.
func (p part) authParameterKey(name string) string {
	n := p.doc.Up(p.id, parser.KindCredentials)
	if n == parser.NoNode {
		n = p.doc.Up(p.id, parser.KindChallenge)
	}
	scheme := lower(textOf(p.doc, n, parser.KindAuthScheme))
	if same := schemeParameters[scheme]; same != "" {
		scheme = same
	}
	return firstOf(named("auth-param/"+slug(scheme), name), named("auth-param", name), named("parameter", name))
}

// httpVersionKey finds the record of a version of HTTP.
func httpVersionKey(text string) string {
	version := strings.TrimPrefix(text, "HTTP/")
	switch version {
	case "2.0", "3.0":
		version = version[:1]
	}
	return named("http-version", version)
}
