package parser

import (
	"bytes"
	"slices"
)

// A fold counts as blanks, wherever it stands: RFC 9112, 5.2. So a folded value is read from a working copy of the source
// in which spaces stand for its folds, byte for byte, and then each fold gets its node in the tree that came out.

// Unfolded gives the bytes of id as its grammar reads them, one space standing for each line fold. RFC 9112, 5.2.
func (d *Document) Unfolded(id NodeID) string {
	if d.Find(id, KindObsFold) == NoNode {
		return d.Text(id)
	}
	var out []byte
	for leaf := range d.Leaves(id) {
		if d.Nodes[leaf].Kind == KindObsFold {
			out = append(out, ' ')
		} else {
			out = append(out, d.Bytes(leaf)...)
		}
	}
	return string(out)
}

// foldedEnd follows the obsolete line folding: lines that begin with a blank continue the value. RFC 9112, 5.2.
// It leaves the folds in p.folds.
func (p *messageParser) foldedEnd(end int) int {
	p.folds = p.folds[:0]
	for {
		n := lineEndLen(p.src, end)
		if n == 0 || end+n >= len(p.src) || !isWS(p.src[end+n]) {
			return end
		}
		line := end + n
		next := line + len(p.lineAt(line))
		if p.scanOWS(line, next) == next && lineEndLen(p.src, next) == 0 {
			return end // blanks at the very end of the input
		}
		p.fold(end, p.scanOWS(line, next))
		end = next
	}
}

// fold adds obs-fold = OWS CRLF RWS. The line ends at lineEnd, the blanks of the next one at stop.
func (p *messageParser) fold(lineEnd, stop int) {
	start := p.beforeBlanks(lineEnd)
	if n := len(p.folds); n > 0 && int(p.folds[n-1].End) >= start { // a line of blanks between the two
		p.folds = append(p.folds, Span{int32(lineEnd), int32(stop)})
		return
	}
	p.folds = append(p.folds, Span{int32(start), int32(stop)})
}

// unfold puts spaces for the folds into the working copy, from which the rest of the input is then read.
// The folds are those of the value from the cursor to end.
func (p *messageParser) unfold(end int) {
	first, last := &p.folds[0], &p.folds[len(p.folds)-1]
	first.Start, last.End = max(first.Start, int32(p.pos)), min(last.End, int32(end))
	if len(p.unfolded) == 0 {
		p.unfolded = bytes.Clone(p.doc.Source)
	}
	p.src = p.unfolded[:len(p.src)]
	for _, f := range p.folds {
		for i := f.Start; i < f.End; i++ {
			p.src[i] = ' '
		}
	}
}

// foldedValue reads the folded value from the cursor to end, in the node value. Its folds get their nodes, and a finding each where they count.
func (p *messageParser) foldedValue(value NodeID, g *fieldRow, end int, finding bool) {
	said := len(p.findings.found)
	p.leaf(KindOWS, p.scanOWS(p.pos, end))
	p.scanValue(g, p.beforeBlanks(end))
	p.leaf(KindOWS, end)
	p.refold(value, said, finding)
}

// refold builds the tree under value, whose bytes up to the cursor are read, anew with the folds in it. The findings from index said on
// follow the nodes that they name.
func (p *messageParser) refold(value NodeID, said int, finding bool) {
	first := value + 1
	old := append([]Node(nil), p.nodes[first:]...)
	moved := make([]NodeID, len(old))
	findings := len(p.findings.found)
	end := p.pos
	p.nodes = p.nodes[:first]
	p.pos = int(p.nodes[value].Start)
	folds := p.folds
	var open []NodeID // for each open node the old node past its subtree
	for i, n := range old {
		id := first + NodeID(i)
		for ; len(open) > 0 && open[len(open)-1] == id; open = open[:len(open)-1] {
			p.end(p.open)
		}
		for len(folds) > 0 && int(folds[0].End) <= p.pos {
			folds = folds[1:]
		}
		moved[i] = NodeID(len(p.nodes))
		if n.After > id+1 {
			p.begin(n.Kind)
			open = append(open, n.After)
		} else {
			stop := end
			if i+1 < len(old) {
				stop = int(old[i+1].Start)
			}
			p.foldedLeaf(n.Kind, stop, folds, finding)
		}
	}
	for range open {
		p.end(p.open)
	}
	kept := p.findings.found[:said]
	for _, d := range p.findings.found[said:findings] {
		wide, only := p.aroundFolds(d.Span)
		if only && countsBlanks(d.Code) {
			continue
		}
		d.Span = wide
		if d.Node >= first {
			d.Node = min(moved[d.Node-first], p.last())
			for d.Node != value && !p.span(d.Node).Contains(d.Span) {
				d.Node = p.nodes[d.Node].Parent
			}
		}
		kept = append(kept, d)
	}
	p.findings.found = append(kept, p.findings.found[findings:]...)
}

// foldedLeaf makes a leaf from the cursor to end, in pieces where some of folds stand in it. A fold is never cut: where end lies in one,
// it ends with it.
func (p *messageParser) foldedLeaf(kind Kind, end int, folds []Span, finding bool) {
	if end <= p.pos {
		return
	}
	whole := NoNode
	for _, f := range folds {
		if int(f.Start) >= end {
			break
		}
		if whole == NoNode && staysWhole(kind) {
			whole = p.begin(kind)
			kind = KindText
		}
		p.leaf(kind, int(f.Start))
		if n := p.leaf(KindObsFold, int(f.End)); finding && n != NoNode {
			p.reportNode(CodeObsFold, n)
		}
	}
	p.leaf(kind, end)
	if whole != NoNode {
		p.end(whole)
	}
}

// staysWhole reports whether a leaf of kind k is one value, which two leaves of that kind would not be.
func staysWhole(k Kind) bool {
	switch k {
	case KindCookieName, KindCookieValue, KindAttributeName, KindOpaqueTag, KindMailbox, KindQuotedPair:
		return true
	}
	return false
}

// countsBlanks reports whether a finding of that code may be about nothing but how many blanks there are: of a fold, nobody knows.
func countsBlanks(c Code) bool { return c == CodeBadDate || c == CodeCookieSeparator }

// aroundFolds widens s to the whole of the folds in which it begins or ends, and reports whether it then holds nothing but folds.
func (p *messageParser) aroundFolds(s Span) (wide Span, only bool) {
	i, _ := slices.BinarySearchFunc(p.folds, s.Start, func(f Span, at int32) int { return int(f.End - 1 - at) })
	wide, only = s, s.Len() > 0
	for at := s.Start; i < len(p.folds) && p.folds[i].Start < s.End; i++ {
		f := p.folds[i]
		only = only && f.Start <= at
		at = f.End
		wide = Span{min(wide.Start, f.Start), max(wide.End, f.End)}
	}
	return wide, only && i > 0 && p.folds[i-1].End == wide.End
}
