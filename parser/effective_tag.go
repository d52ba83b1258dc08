package parser

// EntityTag is an entity tag: RFC 9110, 8.8.3.
type EntityTag struct {
	Node   NodeID // of KindETag
	Weak   bool
	Opaque string // without its quotes
	Fault  Diagnostic
}

// Valid reports whether the tag is one.
func (t EntityTag) Valid() bool { return t.Fault.Code == "" }

// Same compares two entity tags. RFC 9110, 8.8.3.2.
func (t EntityTag) Same(other EntityTag, strong bool) bool {
	return t.Opaque == other.Opaque && !(strong && (t.Weak || other.Weak))
}

// EntityTags are the tags of a condition, or "*".
type EntityTags struct {
	Any  NodeID // the part that is "*", or NoNode
	Tags []EntityTag
}

// EntityTag gives the tag of ETag, or of If-Range, where the value is one.
func (s *FieldSet) EntityTag(key string) Effective[EntityTag] {
	return single(s, key, func(value NodeID) (EntityTag, bool) {
		n := s.doc.Child(value, KindETag)
		if n == NoNode {
			return EntityTag{Node: NoNode}, false
		}
		return s.entityTag(n), true
	})
}

// EntityTags gives the tags of If-Match or If-None-Match over all its lines.
func (s *FieldSet) EntityTags(key string) Effective[EntityTags] {
	m := s.Members(key)
	e := Effective[EntityTags]{State: m.State, Value: EntityTags{Any: NoNode}, Nodes: m.Nodes, Fault: m.Fault}
	for _, line := range m.Nodes {
		value := s.value(line)
		if value == NoNode {
			continue
		}
		if star := s.doc.Child(value, KindToken); star != NoNode && s.doc.Text(star) == "*" {
			e.Value.Any = star
		}
		for n := value; n < s.doc.Nodes[value].After; n++ {
			if s.doc.Nodes[n].Kind == KindETag {
				e.Value.Tags = append(e.Value.Tags, s.entityTag(n))
			}
		}
	}
	if e.Value.Any != NoNode && (len(e.Value.Tags) > 0 || len(e.Nodes) > 1) && e.State == Valid { // "*" stands alone: RFC 9110, 13.1.1
		e.State = Conflicting
	}
	return e
}

func (s *FieldSet) entityTag(id NodeID) EntityTag {
	t := EntityTag{Node: id, Weak: s.doc.Child(id, KindWeak) != NoNode, Opaque: s.doc.childText(id, KindOpaqueTag)}
	t.Fault, _ = s.spoilt(id, SpoilsMember)
	return t
}
