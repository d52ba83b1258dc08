package explain

import (
	"slices"
	"strings"
)

// Family is a kind of records that the reference shows. It is the first part of their keys.
type Family struct {
	Name   string // "field"
	Listed bool   // its records say little each: they stand together on the family's page
}

// families are in the order in which the reference offers them. Others that records have come after them.
var families = []Family{
	{Name: "field"}, {Name: "method"}, {Name: "status"}, {Name: "status-class"},
	{Name: "directive"}, {Name: "pragma"}, {Name: "value"}, {Name: "parameter"}, {Name: "prefer"}, {Name: "keep-alive"}, {Name: "forwarded"}, {Name: "cache-status"},
	{Name: "cookie-attribute"}, {Name: "cookie-prefix"},
	{Name: "auth-scheme"}, {Name: "auth-param"}, {Name: "digest-algorithm"}, {Name: "jwt"}, {Name: "jose"},
	{Name: "media-type"}, {Name: "media-top"}, {Name: "media-suffix"}, {Name: "charset"},
	{Name: "content-coding"}, {Name: "transfer-coding"}, {Name: "te"}, {Name: "range-unit"},
	{Name: "rel"}, {Name: "link-param"}, {Name: "disposition"},
	{Name: "connection-option"}, {Name: "upgrade-token"}, {Name: "expectation"}, {Name: "warn-code"},
	{Name: "code"}, {Name: "kind"}, {Name: "char"}, {Name: "decoding"}, {Name: "term"}, {Name: "product"},
	{Name: "language", Listed: true}, {Name: "region", Listed: true}, {Name: "script", Listed: true},
}

// pageless are families that the reference leaves out: words of the interface and of sentences.
var pageless = []string{"ui", "say", "card"}

// Families lists the kinds of records that the reference shows, in the order in which it offers them.
func Families() []Family {
	all := slices.Clone(families)
	for _, key := range Keys() {
		name, _, _ := strings.Cut(key, "/")
		if PagePath(key) != "" && !slices.ContainsFunc(all, func(f Family) bool { return f.Name == name }) {
			all = append(all, Family{Name: name})
		}
	}
	return all
}

// PagePath gives where a record stands in the reference, below /fr/ref/ and /en/ref/: "field/age/", "language/#fr". It is ""
// for a record that has no page. It is the key itself but for the characters that do not stand in the name of a folder.
func PagePath(key string) string {
	name, _, ok := strings.Cut(key, "/")
	r := find(key)
	if !ok || r == nil || slices.Contains(pageless, name) || r.title(EN) == "" && r.title(FR) == "" {
		return ""
	}
	listed := false
	for _, f := range families {
		listed = listed || f.Name == name && f.Listed
	}
	var b strings.Builder
	for i, segment := range strings.Split(key, "/") {
		if i == 1 && listed {
			b.WriteByte('#')
		}
		if segment == "*" {
			b.WriteString("any")
		} else {
			for j := range len(segment) {
				c := segment[j]
				if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '+' || c == '_' {
					b.WriteByte(c)
				} else {
					b.WriteString("x" + lower(hexByte(c)))
				}
			}
		}
		if i == 0 || !listed {
			b.WriteByte('/')
		}
	}
	return b.String()
}
