package page

import (
	"strconv"
	"strings"

	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// fillTree shows the tree with its open parts.
func (p *Page) fillTree() {
	p.tree.Selected = p.selection.node
	p.put("view-tree", p.tree.HTML())
}

// openTo opens the parts above id, so that the tree shows it.
func (p *Page) openTo(id parser.NodeID) {
	doc := p.message.doc
	for up := doc.Nodes[id].Parent; up != parser.NoNode; up = doc.Nodes[up].Parent {
		p.tree.Open[up] = true
		// A child far down is shown by asking for as many as it takes.
		n := 0
		for c := range doc.Children(up) {
			n++
			if doc.Nodes[c].After > id {
				break
			}
		}
		if n > 200 && p.tree.More[up] < n {
			p.tree.More[up] = n
		}
	}
}

// treeClicked selects a part, and opens or closes the part that was selected already.
func (p *Page) treeClicked(id parser.NodeID) {
	if id == parser.NoNode {
		return
	}
	if !p.message.doc.Leaf(id) && (p.selection.node == id || !p.tree.Open[id]) {
		p.tree.Open[id] = !p.tree.Open[id]
	}
	p.treeSelect(id)
}

// treeSelect selects a part and moves the focus to it.
func (p *Page) treeSelect(id parser.NodeID) {
	p.selection.hover = parser.NoNode
	p.openTo(id)
	p.selectNode(id, true)
	p.moveCaret(int(p.message.doc.Nodes[id].Start))
	p.focusItem(id)
}

func (p *Page) focusItem(id parser.NodeID) {
	if li := document().Call("querySelector", `[data-t="`+strconv.Itoa(int(id))+`"]`); li.Truthy() {
		li.Call("focus")
		li.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// treeKey moves in the tree as the ARIA practices for trees say.
func (p *Page) treeKey(e app.Value, k string) {
	doc := p.message.doc
	id := p.selection.node
	visible := p.visibleItems()
	at := 0
	for i, v := range visible {
		if v == id {
			at = i
		}
	}
	next := id
	switch k {
	case "ArrowDown":
		next = visible[min(at+1, len(visible)-1)]
	case "ArrowUp":
		next = visible[max(at-1, 0)]
	case "Home":
		next = visible[0]
	case "End":
		next = visible[len(visible)-1]
	case "ArrowRight":
		switch {
		case doc.Leaf(id):
		case p.tree.Open[id]:
			next = id + 1
		default:
			p.tree.Open[id] = true
		}
	case "ArrowLeft":
		if !doc.Leaf(id) && p.tree.Open[id] {
			p.tree.Open[id] = false
		} else if up := doc.Nodes[id].Parent; up != parser.NoNode {
			next = up
		}
	case "Enter", " ":
		if !doc.Leaf(id) {
			p.tree.Open[id] = !p.tree.Open[id]
		}
	default:
		next = p.itemThatBegins(k, visible, at)
		if next == parser.NoNode {
			return
		}
	}
	e.Call("preventDefault")
	p.selection.hover = parser.NoNode
	p.selectNode(next, true)
	p.moveCaret(int(doc.Nodes[next].Start))
	p.fillTree()
	p.focusItem(next)
}

// itemThatBegins finds the next visible item whose kind begins with the letter typed.
func (p *Page) itemThatBegins(k string, visible []parser.NodeID, at int) parser.NodeID {
	if len(k) != 1 || k == " " {
		return parser.NoNode
	}
	for i := range visible {
		v := visible[(at+1+i)%len(visible)]
		if strings.HasPrefix(p.message.doc.Kind(v).String(), strings.ToLower(k)) {
			return v
		}
	}
	return parser.NoNode
}

// visibleItems lists the parts that the tree shows, in order.
func (p *Page) visibleItems() []parser.NodeID {
	var out []parser.NodeID
	var walk func(id parser.NodeID)
	walk = func(id parser.NodeID) {
		out = append(out, id)
		if !p.tree.Open[id] {
			return
		}
		shown, limit := 0, 200+p.tree.More[id]
		for c := range p.message.doc.Children(id) {
			if shown == limit {
				return
			}
			walk(c)
			shown++
		}
	}
	walk(0)
	return out
}
