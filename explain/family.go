package explain

import "strings"

// Family is a kind of records that the reference shows. It is the first part of their keys.
type Family struct {
	Name   string // "field"
	Listed bool   // its records say little each: they stand together on the family's page
}

// families are in the order in which the reference offers them. A record of another family has no page.
var families = []Family{
	{Name: "field"}, {Name: "method"}, {Name: "status"}, {Name: "status-class"},
	{Name: "directive"}, {Name: "pragma"}, {Name: "value"}, {Name: "parameter"}, {Name: "prefer"}, {Name: "keep-alive"}, {Name: "forwarded"}, {Name: "cache-status"},
	{Name: "cookie-attribute"}, {Name: "cookie-prefix"},
	{Name: "auth-scheme"}, {Name: "auth-param"}, {Name: "digest-algorithm"},
	{Name: "media-type"}, {Name: "media-top"}, {Name: "media-suffix"}, {Name: "charset"},
	{Name: "content-coding"}, {Name: "transfer-coding"}, {Name: "te"}, {Name: "range-unit"},
	{Name: "rel"}, {Name: "link-param"}, {Name: "disposition"},
	{Name: "connection-option"}, {Name: "upgrade-token"}, {Name: "expectation"}, {Name: "warn-code"},
	{Name: "code"}, {Name: "kind"}, {Name: "char"}, {Name: "decoding"}, {Name: "term"}, {Name: "product"},
	{Name: "language", Listed: true}, {Name: "region", Listed: true}, {Name: "script", Listed: true},
}

// Families lists the kinds of records that the reference shows, in the order in which it offers them.
func Families() []Family { return append([]Family(nil), families...) }

// FamilyOf gives the family of a record; ok is false for a record that the reference does not show.
func FamilyOf(key string) (f Family, ok bool) {
	name, _, _ := strings.Cut(key, "/")
	for _, f := range families {
		if f.Name == name {
			return f, true
		}
	}
	return Family{}, false
}

// PagePath gives where a record stands in the reference, below /fr/ref/ and /en/ref/: "field/age/", "language/#fr". It is ""
// for a record that has no page. It is the key itself but for the characters that do not stand in the name of a folder.
func PagePath(key string) string {
	f, ok := FamilyOf(key)
	if !ok || len(key) == len(f.Name) {
		return ""
	}
	var b strings.Builder
	for i, segment := range strings.Split(key, "/") {
		if i == 1 && f.Listed {
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
		if i == 0 || !f.Listed {
			b.WriteByte('/')
		}
	}
	return b.String()
}
