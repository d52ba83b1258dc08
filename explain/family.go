package explain

import (
	"slices"
	"strings"
)

// Family is a kind of records that the reference shows. It is the first part of their keys.
type Family struct {
	Name   string // "field"
	Listed bool   // its records are few or say little: they stand together on the family's page
}

// families are in the order in which the reference offers them. Others that records have come after them.
var families = []Family{
	{Name: "field"}, {Name: "method"}, {Name: "status"}, {"status-class", true},
	{Name: "directive"}, {"pragma", true}, {"value", true}, {"parameter", true}, {"prefer", true}, {"keep-alive", true}, {"forwarded", true}, {"cache-status", true},
	{Name: "cookie-attribute"}, {"cookie-prefix", true},
	{Name: "auth-scheme"}, {"auth-param", true}, {"digest-algorithm", true}, {"jwt", true}, {"jose", true},
	{Name: "media-type"}, {"media-top", true}, {"media-suffix", true}, {"media-tree", true}, {"charset", true},
	{Name: "content-coding"}, {Name: "transfer-coding"}, {"te", true}, {"range-unit", true},
	{Name: "rel"}, {"link-param", true}, {"disposition", true},
	{"connection-option", true}, {"upgrade-token", true}, {"expectation", true}, {"warn-code", true},
	{Name: "code"}, {Name: "kind"}, {"char", true}, {"decoding", true}, {Name: "term"}, {"product", true},
	{"language", true}, {"region", true}, {"script", true},
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
		switch {
		case i == 1 && listed:
			b.WriteString("/#")
		case i > 0:
			b.WriteByte('/')
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
	}
	if !listed {
		b.WriteByte('/')
	}
	return b.String()
}
