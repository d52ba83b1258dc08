package parser

// ByteRange is one range of a Range field: RFC 9110, 14.1.2. Suffix ranges have a length and no positions.
type ByteRange struct {
	Node        NodeID // of KindIntRange or KindSuffixRange
	First, Last int64  // -1 where it is not given
	Suffix      int64  // the last so many bytes, -1 for an int-range
}

// Ranges are the ranges that a request asks for.
type Ranges struct {
	Node NodeID // of KindRangesSpecifier
	Unit string // in lower case
	Set  []ByteRange
}

// Ranges gives the ranges of Range.
func (s *FieldSet) Ranges() Effective[Ranges] {
	return single(s, "range", func(value NodeID) (Ranges, bool) {
		n := s.doc.Child(value, KindRangesSpecifier)
		if n == NoNode {
			return Ranges{Node: NoNode}, false
		}
		r := Ranges{Node: n, Unit: asciiLower(s.doc.childText(n, KindRangeUnit))}
		for c := range s.doc.Children(n) {
			b := ByteRange{Node: c, First: -1, Last: -1, Suffix: -1}
			switch s.doc.Nodes[c].Kind {
			case KindIntRange:
				b.First = s.position(c, KindFirstPos)
				b.Last = s.position(c, KindLastPos)
			case KindSuffixRange:
				b.Suffix = s.position(c, KindSuffixLength)
			default:
				continue
			}
			r.Set = append(r.Set, b)
		}
		return r, true
	})
}

// position reads the number of a child, -1 where there is none.
func (s *FieldSet) position(id NodeID, k Kind) int64 {
	if n, ok := decimalText(s.doc.childText(id, k)); ok {
		return n
	}
	return -1
}

// ContentRange is what a Content-Range says: RFC 9110, 14.4.
type ContentRange struct {
	Node        NodeID // of KindRangeResp or KindUnsatisfiedRange, NoNode where it is neither
	Unit        string // in lower case
	First, Last int64  // -1 for an unsatisfied range
	Complete    int64  // -1 where it is not known
}

// ContentRange gives the value of Content-Range.
func (s *FieldSet) ContentRange() Effective[ContentRange] {
	return single(s, "content-range", func(value NodeID) (ContentRange, bool) {
		r := ContentRange{Node: NoNode, First: -1, Last: -1, Complete: -1, Unit: asciiLower(s.doc.childText(value, KindRangeUnit))}
		if n := s.doc.Child(value, KindRangeResp); n != NoNode {
			r.Node, r.First, r.Last, r.Complete = n, s.position(n, KindFirstPos), s.position(n, KindLastPos), s.position(n, KindCompleteLength)
		} else if n := s.doc.Child(value, KindUnsatisfiedRange); n != NoNode {
			r.Node, r.Complete = n, s.position(n, KindCompleteLength)
		}
		return r, r.Node != NoNode
	})
}
