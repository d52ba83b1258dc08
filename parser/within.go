package parser

// nodeIn gives the first child of id of kind k, or NoNode.
func (p *messageParser) nodeIn(id NodeID, k Kind) NodeID {
	for c := id + 1; c < p.nodes[id].After; c = p.nodes[c].After {
		if p.nodes[c].Kind == k {
			return c
		}
	}
	return NoNode
}

// findIn gives the first node of kind k in the subtree of id, or NoNode.
func (p *messageParser) findIn(id NodeID, k Kind) NodeID {
	for n := id; n < p.nodes[id].After; n++ {
		if p.nodes[n].Kind == k {
			return n
		}
	}
	return NoNode
}
