package parser

// builder is the only writer of nodes. It has a cursor, pos: a leaf always runs from the cursor to
// somewhere after it, and a node opens and closes at the cursor. So the tree cannot have a hole or an
// overlap, whatever the scan functions do.
type builder struct {
	src      []byte
	nodes    []Node
	scratch  []Node // where the nodes of a new document are made, before it is known how many they are
	grown    bool   // nodes have outgrown the first room
	open     NodeID // innermost open node
	pos      int    // all bytes before pos are in leaves
	sections int    // sections of fields that are behind the cursor

	findings Collector
}

// begin opens a node of kind k at the cursor.
func (b *builder) begin(k Kind) NodeID {
	id := len(b.nodes)
	if id == cap(b.nodes) {
		b.grow()
	}
	b.nodes = b.nodes[:id+1]
	b.nodes[id] = Node{Start: int32(b.pos), Parent: b.open, Kind: k}
	b.open = NodeID(id)
	return NodeID(id)
}

// end closes the innermost open node, id, at the cursor. An empty node is taken back: only the document may be empty.
func (b *builder) end(id NodeID) {
	n := &b.nodes[id]
	b.open = n.Parent
	if int(n.Start) == b.pos && id != 0 {
		b.nodes = b.nodes[:id]
		return
	}
	n.After = NodeID(len(b.nodes))
}

// leaf makes a leaf of kind k from the cursor to end. It makes nothing where end is not past the cursor, which is most
// often so with blanks: that much of it is inlined.
func (b *builder) leaf(k Kind, end int) NodeID {
	if end <= b.pos {
		return NoNode
	}
	return b.addLeaf(k, end)
}

func (b *builder) addLeaf(k Kind, end int) NodeID {
	id := len(b.nodes)
	if id == cap(b.nodes) {
		b.grow()
	}
	b.nodes = b.nodes[:id+1]
	b.nodes[id] = Node{Start: int32(b.pos), Parent: b.open, After: NodeID(id + 1), Kind: k}
	b.pos = end
	return NodeID(id)
}

// span gives the place of id, which ends at the cursor while it is open. See Document.Span.
func (b *builder) span(id NodeID) Span {
	n := &b.nodes[id]
	if n.After > 0 && int(n.After) < len(b.nodes) {
		return Span{n.Start, b.nodes[n.After].Start}
	}
	return Span{n.Start, int32(b.pos)}
}

// last is the node made last, which a diagnostic often speaks of.
func (b *builder) last() NodeID { return NodeID(len(b.nodes) - 1) }
