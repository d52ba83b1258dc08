package parser

import "time"

// Value gives a field that may stand once as one member, with its parameters: a media type, a disposition, a structured item.
func (s *FieldSet) Value(key string) Effective[Member] {
	return single(s, key, func(value NodeID) (Member, bool) {
		if m := s.membersOf(value); len(m) == 1 {
			return m[0], true
		}
		return s.member(value), true
	})
}

// Text gives the value of a field whose bytes are opaque, without the blanks around it and without line folds.
func (s *FieldSet) Text(key string) Effective[string] {
	return single(s, key, func(value NodeID) (string, bool) { return s.doc.unfoldedText(value), true })
}

// Word gives the value of a field that is one of some words, in lower case.
func (s *FieldSet) Word(key string) Effective[string] {
	return single(s, key, func(value NodeID) (string, bool) {
		if m := s.membersOf(value); len(m) == 1 {
			return m[0].Key(), true
		}
		return "", false
	})
}

// Number gives the value of a field that is a number: of seconds, of bytes, of hops. One too large for 63 bits is the largest
// one, as RFC 9111, 1.2.2 wants it.
func (s *FieldSet) Number(key string) Effective[int64] {
	return single(s, key, func(value NodeID) (int64, bool) { return decimalText(s.doc.childText(value, KindNumber)) })
}

// Date gives the value of a field that is a date. One that counts as past whenever it cannot be read is the zero time then,
// and Invalid.
func (s *FieldSet) Date(key string) Effective[time.Time] {
	return single(s, key, func(value NodeID) (time.Time, bool) {
		n := s.doc.Child(value, KindHTTPDate)
		if n == NoNode {
			return time.Time{}, false
		}
		return HTTPDate([]byte(s.doc.unfoldedText(n)))
	})
}

// MediaType gives the media type of Content-Type, or of another field of that grammar, in lower case: "text/html".
func (s *FieldSet) MediaType(key string) Effective[MediaType] {
	return single(s, key, func(value NodeID) (MediaType, bool) {
		n := s.doc.Child(value, KindMediaType)
		if n == NoNode {
			return MediaType{Node: NoNode}, false
		}
		m := s.member(value)
		return MediaType{Node: n, Type: asciiLower(s.doc.childText(n, KindType)), Subtype: asciiLower(s.doc.childText(n, KindSubtype)), Member: m}, true
	})
}

// MediaType is a media type with its parameters: RFC 9110, 8.3.1.
type MediaType struct {
	Node          NodeID // of KindMediaType
	Type, Subtype string // in lower case
	Member
}

// Name gives "text/html".
func (m MediaType) Name() string {
	if m.Type == "" {
		return ""
	}
	return m.Type + "/" + m.Subtype
}

// Suffix gives what follows the last plus of the subtype, "" without one. RFC 6839, 1.
func (m MediaType) Suffix() string {
	for i := len(m.Subtype) - 1; i >= 0; i-- {
		if m.Subtype[i] == '+' {
			return m.Subtype[i+1:]
		}
	}
	return ""
}

// Products gives the products of a User-Agent or a Server field, each with its version. RFC 9110, 10.1.5.
func (s *FieldSet) Products(key string) Effective[[]Product] {
	return single(s, key, func(value NodeID) ([]Product, bool) {
		var all []Product
		for c := range s.doc.Children(value) {
			if s.doc.Nodes[c].Kind == KindProduct {
				all = append(all, Product{c, s.doc.childText(c, KindProductName), s.doc.childText(c, KindProductVersion)})
			}
		}
		return all, len(all) > 0
	})
}

// Product is a name and perhaps a version.
type Product struct {
	Node          NodeID
	Name, Version string
}
