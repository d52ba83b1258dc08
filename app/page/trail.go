package page

import (
	"strconv"

	"enclair/app/render"
	"enclair/explain"
	"enclair/parser"
	"enclair/parser/decode"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	// maxDecoded is the number of bytes that one part is decoded to.
	maxDecoded = 1 << 20
	// undoDeadline is how long the worker may take over one content, in milliseconds.
	undoDeadline = 4000
	// maxWay is the number of steps of a way that the panel shows; the last one leads on.
	maxWay = 6
	// maxKept is the number of parts whose decodings are kept.
	maxKept = 500
)

// place is a document of the trail that was left for one decoded from it, as it was left.
type place struct {
	message   message
	selection selection
	tree      render.Tree
	openFind  int
	tab       string
	top       float64      // where the surface was scrolled to
	child     decode.Child // what was opened
	way, step int          // the button that opened it
}

// decodings are what the parts of a message, and of what is decoded from it, can be decoded into.
type decodings struct {
	children map[decodedPart][]decode.Child
	states   map[decodedPart]string // of a part that the worker has or has failed over: render.Way.State
}

// decodedPart is a part of a document.
type decodedPart struct {
	doc  *parser.Document
	node parser.NodeID
}

// root is the message itself, whatever is decoded from it is shown.
func (p *Page) root() place {
	if len(p.trail) > 0 {
		return p.trail[0]
	}
	caret, _ := p.caretOffset()
	s := p.selection
	s.caret = caret
	return place{message: p.message, selection: s}
}

// children gives the decodings of a part, which are made once.
func (p *Page) children(doc *parser.Document, node parser.NodeID) []decode.Child {
	part := decodedPart{doc, node}
	if known, ok := p.decodings.children[part]; ok {
		return known
	}
	made := decode.Children(doc, node, maxDecoded)
	for i, c := range made {
		if c.Doc == nil && c.How == "charset" {
			made[i] = inCharset(c)
		}
	}
	if len(p.decodings.children) >= maxKept {
		clear(p.decodings.children)
	}
	p.decodings.children[part] = made
	return made
}

// inCharset completes a child by the browser's decoder, which knows more charsets than the program.
func inCharset(c decode.Child) decode.Child {
	text := app.Window().Call("enclairText", c.Label, bytesToJS(c.Of.Source[c.Span.Start:c.Span.End]))
	if !text.Truthy() {
		return c // a label that the browser does not know
	}
	return decode.FromCoding(c, bytesFromJS(text), "")
}

// ways gives the ways of decoding a part or, where it has none, the nearest part around it that has some. A message
// stands for its content.
func (p *Page) ways(doc *parser.Document, id parser.NodeID) []render.Way {
	switch doc.Kind(id) {
	case parser.KindRequest, parser.KindResponse, parser.KindBodyPart:
		for _, k := range []parser.Kind{parser.KindContent, parser.KindChunkedBody} {
			if c := doc.Child(id, k); c != parser.NoNode {
				return p.waysOf(doc, c)
			}
		}
	}
	for ; id != parser.NoNode; id = doc.Parent(id) {
		if ways := p.waysOf(doc, id); len(ways) > 0 {
			return ways
		}
	}
	return nil
}

// waysOf gives the ways of decoding one part. Each way goes on by the first decoding of what came out.
func (p *Page) waysOf(doc *parser.Document, id parser.NodeID) []render.Way {
	var ways []render.Way
	for _, c := range p.children(doc, id) {
		w := render.Way{Node: id, Steps: []decode.Child{c}}
		for c.Doc != nil && len(c.Doc.Nodes) > 1 && len(w.Steps) < maxWay {
			next := p.children(c.Doc, 1)
			if len(next) == 0 {
				break
			}
			c = next[0]
			w.Steps = append(w.Steps, c)
		}
		if c.Doc == nil {
			w.State = p.decodings.states[decodedPart{c.Of, c.Node}]
		}
		ways = append(ways, w)
	}
	return ways
}

// decoding is what the panel shows of the decodings of a part.
func (p *Page) decoding(id parser.NodeID) render.Decoding {
	d := render.Decoding{Ways: p.ways(p.message.doc, id)}
	if n := len(p.trail); n > 0 {
		d.Placed = len(p.trail[n-1].child.Map) > 0
	}
	return d
}

// openDecoded opens what comes out of a step of one way of decoding a part, with the steps before it in the trail. What
// the worker has to decode is opened when it comes.
func (p *Page) openDecoded(node parser.NodeID, way, step int) {
	doc := p.message.doc
	if node < 0 || int(node) >= len(doc.Nodes) {
		return
	}
	ways := p.waysOf(doc, node)
	if way < 0 || way >= len(ways) || step < 0 || step >= len(ways[way].Steps) {
		return
	}
	steps := ways[way].Steps[:step+1]
	if last := steps[step]; last.Doc == nil {
		p.undo(last, func() {
			if p.message.doc == doc {
				p.openDecoded(node, way, step)
			}
		})
		return
	}
	caret, _ := p.caretOffset()
	for _, c := range steps {
		p.enter(c, caret)
		caret = 0
	}
	at := &p.trail[len(p.trail)-len(steps)]
	at.way, at.step = way, step
	p.tab = "message"
	if !render.IsText(p.message.doc.Source) {
		p.tab = "bytes"
	}
	p.fillTrail()
	if el := byID("surface"); el.Truthy() {
		el.Set("scrollTop", 0)
	}
	p.focusDecoded()
}

// enter puts the document of a child in the place of the one that is shown, which the trail keeps with its caret.
func (p *Page) enter(c decode.Child, caret int) {
	at := place{message: p.message, selection: p.selection, tree: p.tree, openFind: p.openFind, tab: p.tab, child: c}
	at.selection.caret = caret
	if el := byID("surface"); el.Truthy() {
		at.top = el.Get("scrollTop").Float()
	}
	p.trail = append(p.trail, at)
	p.show(c.Doc)
	p.selection = selection{node: parser.NodeID(min(1, len(c.Doc.Nodes)-1)), hover: parser.NoNode} // as a whole: the panel says how it goes on
}

// undo asks the worker to undo the coding of a child, then does done.
func (p *Page) undo(c decode.Child, done func()) {
	part := decodedPart{c.Of, c.Node}
	if p.decodings.states[part] == "busy" || !app.Window().Get("enclairUndo").Truthy() {
		return
	}
	p.decodings.states[part] = "busy"
	p.fillSelection()
	content := bytesToJS(c.Of.Source[c.Span.Start:c.Span.End])
	app.Window().Call("enclairUndo", c.How, content, maxDecoded, undoDeadline).Then(func(v app.Value) {
		defer p.guard()
		delete(p.decodings.states, part)
		if failed := v.Get("failed"); failed.Truthy() {
			p.decodings.states[part] = failed.String()
			p.fillSelection()
			return
		}
		var args []string
		for i := range v.Get("args").Get("length").Int() {
			args = append(args, v.Get("args").Index(i).String())
		}
		out := decode.FromCoding(c, bytesFromJS(v.Get("bytes")), parser.Code(v.Get("code").String()), args...)
		known := p.decodings.children[part]
		for i := range known {
			if known[i].Doc == nil && known[i].How == c.How {
				known[i] = out
			}
		}
		p.fillSelection()
		done()
	})
}

// walkBack shows a document of the trail again, as it was left, with the part selected that was decoded.
func (p *Page) walkBack(step int) {
	if step < 0 || step >= len(p.trail) {
		return
	}
	at := p.trail[step]
	p.trail = p.trail[:step]
	p.message, p.tree, p.openFind, p.tab = at.message, at.tree, at.openFind, at.tab
	p.selection = at.selection
	p.selection.node, p.selection.pinned, p.selection.hover, p.selection.entry = at.child.Node, true, parser.NoNode, ""
	p.fillTrail()
	if el := byID("surface"); el.Truthy() {
		el.Set("scrollTop", at.top)
	}
	if at.tab == "message" {
		p.reveal(int(p.message.doc.Nodes[at.child.Node].Start))
	}
	button := document().Call("querySelector", `#panel [data-act="decode"][data-n="`+strconv.Itoa(int(at.child.Node))+`"][data-way="`+strconv.Itoa(at.way)+`"][data-step="`+strconv.Itoa(at.step)+`"]`)
	if !button.Truthy() {
		button = document().Call("querySelector", `#panel [data-act="decode"]`)
	}
	if button.Truthy() {
		button.Call("focus", map[string]any{"preventScroll": true})
	} else {
		p.focusDecoded()
	}
}

// trailKey goes up by Escape and Alt+Left. It reports whether that was the key.
func (p *Page) trailKey(e app.Value, k string) bool {
	if k != "Escape" && (k != "ArrowLeft" || !e.Get("altKey").Bool()) || p.menuOpen() || e.Get("target").Call("closest", "dialog").Truthy() {
		return false
	}
	e.Call("preventDefault")
	if p.selection.entry != "" {
		p.unpin()
		return true
	}
	return p.walkUp()
}

// refuse keeps what is decoded as it is: nothing is typed into it.
func (p *Page) refuse(e app.Value) {
	if idOf(e) == "text" && len(p.trail) > 0 {
		e.Call("preventDefault")
	}
}

// walkUp goes back one document. It reports false where the message itself is shown.
func (p *Page) walkUp() bool {
	n := len(p.trail)
	if n > 0 {
		p.walkBack(n - 1)
	}
	return n > 0
}

// cameFrom walks back to the document before and selects the bytes there that a part was decoded from.
func (p *Page) cameFrom(id parser.NodeID) {
	n := len(p.trail)
	if n == 0 || id < 0 || int(id) >= len(p.message.doc.Nodes) {
		return
	}
	c := p.trail[n-1].child
	span := c.ToOf(p.message.doc.Span(id))
	p.walkBack(n - 1)
	doc := p.message.doc
	node := doc.At(int(span.Start))
	for up := doc.Parent(node); up != parser.NoNode && doc.Span(node).End < span.End; up = doc.Parent(up) {
		node = up
	}
	p.choose(node)
	if box := byID("text"); !p.tooLong() && box.Truthy() {
		rows := p.message.view.Rows
		p.focusText()
		box.Call("setSelectionRange", render.ToUTF16(doc.Source, rows, int(span.Start)), render.ToUTF16(doc.Source, rows, int(span.End)))
		p.selection.caret, _ = p.caretOffset()
	}
	p.reveal(int(span.Start))
}

// fillTrail shows the document at the end of the trail.
func (p *Page) fillTrail() {
	p.fillText(max(p.selection.caret, 0))
	p.fill()
	p.highlight()
	p.showTab(p.tab)
}

// fillTrailBar says where the document that is shown comes from.
func (p *Page) fillTrailBar() {
	var steps []decode.Child
	for _, at := range p.trail {
		steps = append(steps, at.child)
	}
	p.put("trail", render.Trail(steps, p.lang))
	if el := byID("app"); el.Truthy() {
		el.Get("classList").Call("toggle", "in-trail", len(steps) > 0)
	}
	label, tab := explain.UI("text-label", p.lang), explain.UI("message", p.lang)
	if len(steps) > 0 {
		label, tab = explain.UI("decoded-label", p.lang), explain.UI("decoded-tab", p.lang)
	}
	if box := byID("text"); box.Truthy() {
		// Not readOnly, which takes the caret away in some browsers: edits are refused before they happen.
		box.Call("setAttribute", "aria-label", label)
		box.Call("setAttribute", "aria-readonly", strconv.FormatBool(len(steps) > 0))
		box.Set("inputMode", map[bool]string{true: "none", false: ""}[len(steps) > 0])
		byID("tab-message").Set("textContent", tab)
	}
}

// focusDecoded moves the focus into the document that was opened.
func (p *Page) focusDecoded() {
	id := "text"
	switch {
	case p.tab == "bytes":
		id = "hex"
	case p.tab == "tree" || p.tooLong():
		id = "trail-here"
	}
	if el := byID(id); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// copyDecoded copies the text at the end of a way.
func (p *Page) copyDecoded(node parser.NodeID, way int) {
	if node < 0 || int(node) >= len(p.message.doc.Nodes) {
		return
	}
	ways := p.waysOf(p.message.doc, node)
	if way < 0 || way >= len(ways) {
		return
	}
	steps := ways[way].Steps
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i].Doc != nil {
			p.copyBytes(steps[i].Doc.Source)
			return
		}
	}
}

// viewOf is the view of a document in the page's language.
func (p *Page) viewOf(doc *parser.Document, findings []parser.Diagnostic) *render.Message {
	view := render.NewMessage(doc, findings, p.lang, len(doc.Source) > maxEdited || tooWide(doc.Source))
	view.Highlights = p.keptColours(doc)
	view.Era = p.era
	return view
}

// translate shows what stands in the page, and what the trail keeps, in the page's language.
func (p *Page) translate() {
	p.message.view = p.viewOf(p.message.doc, p.message.findings)
	p.tree.Lang = p.lang
	for i := range p.trail {
		m := &p.trail[i].message
		m.view = p.viewOf(m.doc, m.findings)
		p.trail[i].tree.Lang = p.lang
	}
}
