package page

import (
	"strconv"

	"enclair/app/render"
	"enclair/explain"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// selection is the part that the panel explains.
type selection struct {
	node   parser.NodeID
	caret  int  // byte offset of the caret
	pinned bool // chosen on purpose: the pointer no longer changes the panel
	hover  parser.NodeID
	entry  string // a record that stands in the panel instead of a part
	moving bool   // the page moves the caret itself
}

// shownNode is the part in the panel: the one under the pointer, unless one is pinned.
func (p *Page) shownNode() parser.NodeID {
	if p.selection.hover > 0 && !p.selection.pinned {
		return p.selection.hover
	}
	return p.selection.node
}

// fillSelection shows the part in the panel, and its bytes in the message, the tree and the table of bytes.
func (p *Page) fillSelection() {
	if p.selection.entry != "" {
		if e, ok := explain.Lookup(p.selection.entry, p.lang); ok {
			p.put("panel", render.EntryPanel(e, p.lang, p.era))
			p.mark()
			return
		}
	}
	p.put("panel", render.Panel(p.message.doc, p.shownNode(), p.message.findings, p.decoding(p.shownNode()), p.lang, p.selection.pinned, p.era))
	p.mark()
}

// mark toggles the classes of the selected part, its unit and its row, without writing anything anew.
func (p *Page) mark() {
	shown := p.shownNode()
	unit := explain.Unit(p.message.doc, shown)
	doc := p.message.doc
	// A decoded document that is selected as a whole is not boxed: all of it would be.
	none := shown == 0 || len(p.trail) > 0 && doc.Span(shown) == doc.Span(0)
	app.Window().Call("enclairMark", int(shown), int(doc.Nodes[shown].After), int(unit), int(doc.Nodes[unit].After), none)
	if p.tab == "tree" {
		p.tree.Selected = p.selection.node
	}
}

// hover explains the part under the pointer, until the pointer leaves.
func (p *Page) hover(id parser.NodeID) {
	if id == p.selection.hover || id != parser.NoNode && int(id) >= len(p.message.doc.Nodes) {
		return
	}
	p.selection.hover = id
	if p.selection.pinned || p.selection.entry != "" {
		return
	}
	p.fillSelection()
}

// caretMoved follows the caret: the part after it is the selected one.
func (p *Page) caretMoved() {
	active := document().Get("activeElement")
	if p.selection.moving || !active.Truthy() || !active.Get("id").Truthy() || active.Get("id").String() != "text" || p.tooLong() {
		return
	}
	at, _ := p.caretOffset()
	if at == p.selection.caret && p.selection.entry == "" {
		return
	}
	node := p.message.doc.At(at)
	p.selection.caret, p.selection.entry = at, ""
	if node != p.selection.node || p.selection.hover > 0 {
		p.selection.hover = parser.NoNode
		p.selectNode(node, p.selection.pinned)
	}
}

// selectNode makes id the selected part.
func (p *Page) selectNode(id parser.NodeID, pinned bool) {
	if id < 0 || int(id) >= len(p.message.doc.Nodes) {
		return
	}
	before := p.messageOfSelection()
	p.selection.node, p.selection.pinned, p.selection.entry = id, pinned, ""
	p.fillSelection()
	if now := p.messageOfSelection(); now != before {
		p.fillMessage()
	}
	if p.tab == "tree" {
		p.fillTree()
	}
	if p.tab == "bytes" {
		p.revealHex(int(p.message.doc.Nodes[id].Start))
	}
}

// choose selects a part on purpose, shows its bytes and moves the caret to them.
func (p *Page) choose(id parser.NodeID) {
	if id < 0 || int(id) >= len(p.message.doc.Nodes) {
		return
	}
	p.selection.hover = parser.NoNode
	start := int(p.message.doc.Nodes[id].Start)
	p.selection.caret = start
	p.selectNode(id, true)
	p.moveCaret(start)
	if p.tab == "message" {
		p.reveal(start)
	}
}

// moveCaret puts the caret at a byte offset without following it.
func (p *Page) moveCaret(offset int) {
	if p.tooLong() {
		return
	}
	u := render.ToUTF16(p.message.doc.Source, p.message.view.Rows, offset)
	byID("text").Call("setSelectionRange", u, u)
	p.selection.caret, _ = p.caretOffset()
}

// unpin lets the panel follow the pointer again.
func (p *Page) unpin() {
	p.selection.pinned, p.selection.entry = false, ""
	p.fillSelection()
}

// widen selects the part around the selected one, narrow the one in it that holds the caret.
func (p *Page) widen() {
	if up := p.message.doc.Nodes[p.selection.node].Parent; up > 0 {
		p.selectNode(up, true)
	}
}

func (p *Page) narrow() {
	doc := p.message.doc
	for c := range doc.Children(p.selection.node) {
		if s := doc.Span(c); int(s.End) > p.selection.caret {
			p.selectNode(c, true)
			return
		}
	}
}

// nodeOf reads the part that an element names.
func nodeOf(el app.Value) parser.NodeID {
	n, err := strconv.Atoi(el.Get("dataset").Get("n").String())
	if err != nil {
		return parser.NoNode
	}
	return parser.NodeID(n)
}

// numberOf reads a number that an element names, -1 where it names none.
func numberOf(el app.Value, name string) int {
	v := el.Get("dataset").Get(name)
	if !v.Truthy() {
		return -1
	}
	n, err := strconv.Atoi(v.String())
	if err != nil {
		return -1
	}
	return n
}
