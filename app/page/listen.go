package page

import (
	"strconv"
	"strings"

	"enclair/app/render"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listen adds the listeners, once each, on the document and the window: everything inside may be written anew.
func (p *Page) listen() {
	doc := document()
	p.on(doc, "click", true, p.clicked)
	p.on(doc, "beforeinput", false, p.refuse)
	p.on(doc, "input", false, p.input)
	p.on(doc, "compositionend", false, p.composed)
	p.on(doc, "change", false, p.changed)
	p.on(doc, "keydown", false, p.key)
	p.on(doc, "selectionchange", false, func(app.Value) { p.caretMoved() })
	p.on(doc, "pointermove", false, p.pointerMoved)
	p.on(doc, "pointerleave", false, func(app.Value) { p.hover(parser.NoNode) })
	p.on(doc, "paste", false, p.paste)
	p.on(doc, "copy", false, p.copyText)
	p.on(doc, "scroll", true, p.scroll)
	p.on(doc, "dragover", false, p.dragOver)
	p.on(doc, "dragleave", false, p.dragLeave)
	p.on(doc, "drop", false, p.drop)
	p.on(app.Window(), "resize", false, func(app.Value) { p.scrolled(); p.fillHex() })
	p.on(app.Window(), "hashchange", false, func(app.Value) { p.openAddress() })
	p.on(app.Window(), "popstate", false, func(app.Value) { p.followAddress() })
	p.on(app.Window(), "pagehide", false, func(app.Value) { p.keep() })
}

// idOf is the id of the element that an event happened in.
func idOf(e app.Value) string {
	if id := e.Get("target").Get("id"); id.Truthy() {
		return id.String()
	}
	return ""
}

// input follows what is typed.
func (p *Page) input(e app.Value) {
	target := e.Get("target")
	switch {
	case idOf(e) == "text":
		if e.Get("isComposing").Truthy() {
			return // the input method has the word; composed comes at its end
		}
		p.typed(target.Get("value").String(), target.Get("selectionEnd").Int())
	case target.Get("dataset").Get("side").Truthy():
		p.toolTyped(target.Get("dataset").Get("tool").String(), target.Get("dataset").Get("side").String())
	}
}

// composed takes over what an input method has decided on: browsers differ in whether input comes after it.
func (p *Page) composed(e app.Value) {
	if idOf(e) != "text" {
		return
	}
	box := e.Get("target")
	if text := box.Get("value").String(); text != render.Display(p.message.doc.Source) {
		p.typed(text, box.Get("selectionEnd").Int())
	}
}

// typed takes over an edit that the browser made in the text box.
func (p *Page) typed(text string, caret int) {
	if len(p.trail) > 0 {
		p.fillText(max(p.selection.caret, 0)) // an input method does not ask before
		return
	}
	old := p.message.doc.Source
	src, at := applyEdit(old, text, caret)
	typing := len(src)-len(old) == 1 && !strings.HasSuffix(string(src[:at]), "\n")
	before := p.reading
	p.history.push(state{old, max(0, at-max(0, len(src)-len(old))), before, p.sample}, typing)
	p.reading, p.sample = readingState{}, ""
	p.dropFragment()
	p.parse(src)
	told := at
	if len(src) > len(old) && at > 0 && src[at-1] != '\n' {
		told = at - 1 // the part that was typed, not the one that it was typed before
	}
	p.selection = selection{node: p.message.doc.At(told), caret: at}
	if p.readOnly() || render.Display(src) != text {
		p.fillText(at)
	}
	p.fill()
	p.highlight()
}

// key handles what the keyboard does beyond typing.
func (p *Page) key(e app.Value) {
	k := e.Get("key").String()
	ctrl := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	target := e.Get("target")
	role := ""
	if r := target.Call("getAttribute", "role"); r.Truthy() {
		role = r.String()
	}
	switch {
	case len(p.trail) > 0 && p.trailKey(e, k):
	case role == "tab":
		p.tabKey(e, k, target)
	case role == "treeitem":
		p.treeKey(e, k)
	case idOf(e) == "hex":
		p.hexKey(e, k)
	case k == "Escape" && p.menuOpen():
		p.closeMenu()
	case k == "Escape":
		p.unpin()
	case idOf(e) == "text" && ctrl && strings.EqualFold(k, "z"):
		e.Call("preventDefault")
		if e.Get("shiftKey").Bool() {
			p.step(p.history.redo)
		} else {
			p.step(p.history.undo)
		}
	case idOf(e) == "text" && ctrl && strings.EqualFold(k, "y"):
		e.Call("preventDefault")
		p.step(p.history.redo)
	case idOf(e) == "text" && e.Get("altKey").Bool() && k == "ArrowUp":
		e.Call("preventDefault")
		p.widen()
	case idOf(e) == "text" && e.Get("altKey").Bool() && k == "ArrowDown":
		e.Call("preventDefault")
		p.narrow()
	}
}

// tabKey moves between the tabs of a row of tabs.
func (p *Page) tabKey(e app.Value, k string, target app.Value) {
	step := 0
	switch k {
	case "ArrowRight":
		step = 1
	case "ArrowLeft":
		step = -1
	default:
		return
	}
	e.Call("preventDefault")
	tabs := target.Get("parentNode").Call("querySelectorAll", "[role=tab]")
	n := tabs.Get("length").Int()
	for i := range n {
		if tabs.Index(i).Equal(target) {
			next := tabs.Index((i + step + n) % n)
			next.Call("focus")
			next.Call("click")
			return
		}
	}
}

// scroll brings rows in where they are not all in the page.
func (p *Page) scroll(e app.Value) {
	switch idOf(e) {
	case "surface":
		p.scrolled()
	case "hex":
		p.fillHex()
	}
}

// nodeUnder finds the part whose bytes are shown at a place of the window. The text box lies above them.
func nodeUnder(x, y float64) parser.NodeID {
	els := document().Call("elementsFromPoint", x, y)
	for i := range els.Get("length").Int() {
		el := els.Index(i)
		if leaf := el.Call("closest", "#rows [data-n], #view-bytes [data-n]"); leaf.Truthy() {
			if n, err := strconv.Atoi(leaf.Get("dataset").Get("n").String()); err == nil {
				return parser.NodeID(n)
			}
		}
		if id := el.Get("id"); id.Truthy() && (id.String() == "surface" || id.String() == "view-bytes") {
			break
		}
	}
	return parser.NoNode
}

func (p *Page) pointerMoved(e app.Value) {
	if e.Get("pointerType").String() == "touch" || e.Get("buttons").Int() != 0 {
		return
	}
	id := idOf(e)
	if id != "text" && !e.Get("target").Call("closest", "#surface, #view-bytes").Truthy() {
		p.hover(parser.NoNode)
		return
	}
	p.hover(nodeUnder(e.Get("clientX").Float(), e.Get("clientY").Float()))
}
