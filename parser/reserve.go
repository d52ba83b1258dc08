package parser

import "bytes"

// How much room to make for nodes. Messages differ more than they agree, so the room comes from what was measured: at first
// on the samples, then on the bytes of the message itself that are behind the cursor. What is reserved in vain is cleared,
// and in the browser never given back; what is missing is copied.

// maxScratch is the number of nodes up to which they are made in memory that is used again, and then copied to where they stay:
// copying that much costs less than clearing too much. What outgrows that memory stays where it has grown.
const maxScratch = 1 << 16

// nodesFor gives the room to begin with. A section of fields gives one node for three bytes, and seldom for two; a content is one node.
func nodesFor(src []byte) int {
	const prefix = 1 << 20 // further ahead, the measure is taken
	return nodesAround + sectionEnd(src[:min(len(src), prefix)], 0)/2
}

// nodesAround is room for the nodes that do not depend on the length of a section: content, the next start line.
const nodesAround = 24

// sectionEnd gives the place of the first empty line after i, or the end of src.
func sectionEnd(src []byte, i int) int {
	for i < len(src) {
		n := bytes.IndexByte(src[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		if lineEndLen(src, i) > 0 {
			return i
		}
	}
	return len(src)
}

// manySections is how many sections of fields show that the input is a sequence of messages or of parts, as far as it goes.
const manySections = 4

// grow makes room for as many nodes as the rest of the section takes, or in a sequence the rest of the input, if it goes on as before.
func (b *builder) grow() {
	n := len(b.nodes)
	if n == 0 {
		b.nodes = make([]Node, 0, nodesFor(b.src))
		return
	}
	end := len(b.src)
	if b.sections < manySections {
		end = sectionEnd(b.src, b.pos)
	}
	ahead := int(float64(n) / float64(b.pos+1) * float64(end-b.pos))
	b.grown = true
	nodes := make([]Node, n, n+max(ahead+ahead/16+nodesAround, n/2))
	copy(nodes, b.nodes)
	b.nodes = nodes
}
