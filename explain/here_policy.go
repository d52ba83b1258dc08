package explain

import (
	"strings"

	"enclair/parser"
)

// hereSources says what a directive of a Content Security Policy allows, source by source. W3C CSP, 2.3.1.
func (p part) hereSources() string {
	var items []string
	inline, exact, worded := false, false, false
	for n := range p.doc.Children(p.id) {
		if p.doc.Kind(n) != parser.KindToken || len(items) == maxListed {
			continue
		}
		word := lower(p.doc.Text(n))
		name := sourceName(word)
		items = append(items, p.phrase(n, "source-"+name))
		worded = worded || says("source-"+name)
		inline = inline || name == "unsafe-inline"
		exact = exact || name == "nonce" || name == "hash"
	}
	if !worded { // the sources alone would only be said again
		return ""
	}
	here := p.say("names", "list", List(p.lang, items))
	if inline && exact {
		here += " " + p.say("source-inline-ignored")
	}
	return here
}

// sourceName names the sort of a source expression, "" for one that its bytes say best.
func sourceName(word string) string {
	switch {
	case word == "*":
		return "any"
	case strings.HasPrefix(word, "'nonce-"):
		return "nonce"
	case strings.HasPrefix(word, "'sha"):
		return "hash"
	case strings.HasPrefix(word, "'"):
		return strings.Trim(word, "'")
	case strings.HasSuffix(word, ":"):
		return "scheme"
	case strings.Contains(word, "*."):
		return "subdomains"
	}
	return ""
}

// The directives for which default-src stands in, and those for which nothing does. W3C CSP, 6.
const (
	fallback   = "script-src style-src img-src font-src connect-src media-src object-src frame-src"
	noFallback = "base-uri form-action frame-ancestors"
)

// hereUnrestricted says for what the policy has no rule.
func (p part) hereUnrestricted() []string {
	rules := map[string]bool{}
	for n := p.id; n < p.doc.Nodes[p.id].After; n++ {
		if p.doc.Kind(n) == parser.KindDirectiveName {
			rules[lower(p.doc.Text(n))] = true
		}
	}
	if len(rules) == 0 || strings.IndexByte(p.value(), ',') >= 0 { // several policies are each a rule of their own
		return nil
	}
	names := noFallback
	if !rules["default-src"] {
		names = fallback + " " + noFallback
	}
	var open []string
	for name := range strings.FieldsSeq(names) {
		if !rules[name] && (name != "frame-src" || !rules["child-src"]) {
			open = append(open, Code(name))
		}
	}
	if len(open) == 0 {
		return nil
	}
	return []string{p.say("unrestricted", "list", List(p.lang, open))}
}

// hereAllowed says who may use a feature under a Permissions Policy. Permissions Policy, 9.
func (p part) hereAllowed() string {
	value := p.doc.Child(p.id, parser.KindMemberValue)
	if value == parser.NoNode {
		return ""
	}
	var items []string
	worded := false
	for n := value; n < p.doc.Nodes[value].After && len(items) < maxListed; n++ {
		switch p.doc.Kind(n) {
		case parser.KindToken:
			worded = true
			items = append(items, p.phrase(n, "allowed-"+choose(p.doc.Text(n) == "*", "all", lower(p.doc.Text(n)))))
		case parser.KindQuotedString:
			items = append(items, At(n, Code(unquoted(p.doc.Text(n)))))
		}
	}
	if len(items) == 0 {
		worded = true
		items = []string{p.phrase(value, "allowed-nobody")}
	}
	if !worded { // the origins alone would only be said again
		return ""
	}
	return p.say("names", "list", List(p.lang, items))
}

// hereReaders says whether scripts may read the response to a request with credentials. Fetch, 4.9.
func (p part) hereReaders() []string {
	if p.find(parser.KindURI) == parser.NoNode { // neither "*" nor "null"
		return nil
	}
	credentials := p.fieldNode("access-control-allow-credentials")
	if credentials == parser.NoNode || p.doc.Text(credentials) != "true" {
		return []string{p.say("readers-anonymous")}
	}
	return []string{p.say("readers-credentials", "value", p.quote(credentials))}
}

// hereFetch tells in one sentence what the Sec-Fetch fields say together. Fetch Metadata, 2.
func (p part) hereFetch() []string {
	words := func(field string) string {
		n := p.fieldNode("sec-fetch-" + field)
		if n == parser.NoNode {
			return ""
		}
		return At(n, p.say("fetch-"+field+"-"+strings.Trim(p.doc.Text(n), "?")))
	}
	what, who := words("dest"), words("site")
	if what == "" || who == "" {
		return nil
	}
	if by := words("user"); by != "" {
		who = p.say("fetch-by", "who", who, "by", by)
	}
	return []string{p.say("fetch", "what", what, "who", who)}
}
