// Package parser turns the bytes of HTTP/1.x messages into a lossless tree.
//
// Nothing is refused: Parse accepts any bytes, never fails and never panics, and takes time linear in
// their number. What cannot be read becomes a node of [KindUnknown], a diagnostic says what was
// expected there, and reading goes on at the next safe place.
//
// The invariants, which [Check] verifies on every tree that any test makes:
//
//  1. Node 0 is the document and spans all of Source.
//  2. The children of a node tile it: no hole, no overlap, in source order.
//     So the leaves, concatenated, are the input. Only the document itself may be empty.
//  3. A node stands before its children: parent < child < After.
//  4. A diagnostic lies inside the node that it names.
//  5. Which kinds may stand under a kind is written in one table, allowedChildren.
//  6. The same input gives the same tree.
//
// A field value is read by the grammar of its field, from one table. The members of a comma-separated list
// stand in elements; commas and the blanks around them are children of the value, semicolons and parameters
// those of the element, or of the value where the field is no list. A part of a URI, and a name or a value of
// a form, is a leaf where all its bytes stand for themselves, and else holds uri-text, pct-encoded and plus.
// A line fold counts as blanks wherever it stands in a value, and is a node of its own there; a leaf with one in it is in pieces.
//
// The parser speaks in kinds and codes. The sentences are the business of package explain.
package parser

import "sort"

// Span is the half-open byte range [Start, End) of Document.Source.
type Span struct{ Start, End int32 }

// Len is the number of bytes in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// NodeID indexes Document.Nodes. Node 0 is the whole document.
type NodeID int32

// NoNode is the parent of node 0.
const NoNode NodeID = -1

// Node is one part. Nodes are stored parent first, in source order, so the subtree of id is Nodes[id:Nodes[id].After].
type Node struct {
	Start  int32 // first byte; the node ends where the node at After begins: see Document.Span
	Parent NodeID
	After  NodeID // first node past this subtree; a leaf has After == its id + 1
	Kind   Kind
}

// Document is the tree of one input. It is not changed after Parse returns, but by ParseInto.
type Document struct {
	Source      []byte // exactly the bytes that were parsed; shared with the caller, not copied
	Nodes       []Node
	Diagnostics []Diagnostic // in source order
	Told        bool         // the bytes are a text about messages: see Told
	Origin      Origin       // zero unless the document was decoded from another one

	sets     fieldSets
	messages []Message
	related  []Span   // of all diagnostics, one after the other
	args     []string // likewise
	first    struct { // room for the usual number of each, so that they cost no allocation
		messages    [2]Message
		diagnostics [2]Diagnostic
		related     [2]Span
		args        [2]string
	}
}

// Leaf reports whether id has no children.
func (d *Document) Leaf(id NodeID) bool { return d.Nodes[id].After == id+1 }

// Span gives the place of id. A node ends where the node past its subtree begins: leaves tile the source, and no node but
// the document is empty.
func (d *Document) Span(id NodeID) Span {
	n := &d.Nodes[id]
	if int(n.After) < len(d.Nodes) {
		return Span{n.Start, d.Nodes[n.After].Start}
	}
	return Span{n.Start, int32(len(d.Source))}
}

// Bytes gives the bytes of id, a part of Source.
func (d *Document) Bytes(id NodeID) []byte {
	s := d.Span(id)
	return d.Source[s.Start:s.End]
}

// Text gives the bytes of id as a string.
func (d *Document) Text(id NodeID) string { return string(d.Bytes(id)) }

// Kind gives the kind of id, KindUnknown for an id outside the tree.
func (d *Document) Kind(id NodeID) Kind {
	if id < 0 || int(id) >= len(d.Nodes) {
		return KindUnknown
	}
	return d.Nodes[id].Kind
}

// Parent gives the node above id, NoNode for the document.
func (d *Document) Parent(id NodeID) NodeID { return d.Nodes[id].Parent }

// Children calls yield with each child of id in source order until yield returns false.
func (d *Document) Children(id NodeID) func(yield func(NodeID) bool) {
	return func(yield func(NodeID) bool) {
		for c := id + 1; c < d.Nodes[id].After; c = d.Nodes[c].After {
			if !yield(c) {
				return
			}
		}
	}
}

// Leaves calls yield with each leaf under id (id itself, when it is one) in source order.
func (d *Document) Leaves(id NodeID) func(yield func(NodeID) bool) {
	return func(yield func(NodeID) bool) {
		for n := id; n < d.Nodes[id].After; n++ {
			if d.Leaf(n) && !yield(n) {
				return
			}
		}
	}
}

// Child gives the first child of id that is of kind k, or NoNode.
func (d *Document) Child(id NodeID, k Kind) NodeID {
	for c := id + 1; c < d.Nodes[id].After; c = d.Nodes[c].After {
		if d.Nodes[c].Kind == k {
			return c
		}
	}
	return NoNode
}

// Find gives the first node of kind k in the subtree of id, or NoNode.
func (d *Document) Find(id NodeID, k Kind) NodeID {
	for n := id; n < d.Nodes[id].After; n++ {
		if d.Nodes[n].Kind == k {
			return n
		}
	}
	return NoNode
}

// Up gives the nearest node of kind k at or above id, or NoNode.
func (d *Document) Up(id NodeID, k Kind) NodeID {
	for ; id != NoNode; id = d.Nodes[id].Parent {
		if d.Nodes[id].Kind == k {
			return id
		}
	}
	return NoNode
}

// At gives the leaf that holds the byte at offset, or the last leaf for an offset at the end.
// An empty document gives node 0. It takes time logarithmic in the number of nodes: starts never decrease in their order, and
// of the nodes that start where a leaf does, the leaf stands last.
func (d *Document) At(offset int) NodeID {
	after := sort.Search(len(d.Nodes), func(i int) bool { return int(d.Nodes[i].Start) > max(offset, 0) })
	return NodeID(after - 1)
}
