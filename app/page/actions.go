package page

import (
	"strconv"

	"enclair/explain"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// clicked is the one listener for clicks: an element says with data-act what it does.
func (p *Page) clicked(e app.Value) {
	target := e.Get("target")
	if a := target.Call("closest", "a"); a.Truthy() {
		e.Call("stopPropagation") // the browser follows links by itself; go-app must not
	}
	if p.menuOpen() && !target.Call("closest", "#samples-menu").Truthy() {
		p.closeMenu()
	}
	el := target.Call("closest", "[data-act]")
	if el.Truthy() {
		plain := !e.Get("ctrlKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("shiftKey").Bool() && e.Get("button").Int() == 0
		p.act(el.Get("dataset").Get("act").String(), el, e, plain)
		return
	}
	if idOf(e) == "text" || target.Call("closest", "#rows").Truthy() {
		p.pinAt(e)
	} else if target.Call("closest", "#view-bytes").Truthy() {
		if id := nodeUnder(e.Get("clientX").Float(), e.Get("clientY").Float()); id != parser.NoNode {
			p.selection.hover = parser.NoNode
			p.choose(id)
		}
	}
}

// pinAt pins the part that was clicked. A click beside the text only moves the caret.
func (p *Page) pinAt(e app.Value) {
	if !p.tooLong() {
		if _, empty := p.caretOffset(); !empty {
			return // a selection was drawn
		}
	}
	id := nodeUnder(e.Get("clientX").Float(), e.Get("clientY").Float())
	if id == parser.NoNode {
		p.selection.caret = -1
		p.caretMoved()
		return
	}
	p.selection.caret, _ = p.caretOffset()
	p.selection.hover = parser.NoNode
	p.selectNode(id, true)
}

func (p *Page) act(act string, el, e app.Value, plain bool) {
	data := func(name string) string {
		if v := el.Get("dataset").Get(name); v.Truthy() {
			return v.String()
		}
		return ""
	}
	switch act {
	case "home", "sample", "lang":
		if !plain {
			return // a new tab or window, as the browser does it
		}
		e.Call("preventDefault")
	}
	switch act {
	case "home":
		p.clearMessage()
	case "sample":
		p.closeMenu()
		p.openSample(data("slug"))
	case "lang":
		p.switchLanguage(explain.Lang(el.Call("getAttribute", "hreflang").String()))
	case "theme":
		p.nextTheme()
	case "tab":
		p.showTab(data("tab"))
	case "select":
		p.choose(nodeOf(el))
	case "entry":
		p.selection.entry = data("key")
		p.fillSelection()
		byID("panel").Set("scrollTop", 0)
	case "back":
		p.selection.entry = ""
		p.fillSelection()
	case "unpin":
		p.unpin()
	case "finding":
		p.openFinding(data("f"))
	case "card":
		p.openCards[data("card")] = !p.openCards[data("card")]
		p.fillMessage()
		if b := document().Call("querySelector", `#cards [data-card="`+data("card")+`"]`); b.Truthy() {
			b.Call("focus", map[string]any{"preventScroll": true})
		}
	case "tree":
		p.treeClicked(nodeOf(el))
	case "tree-more":
		p.tree.More[nodeOf(el)] += 1000
		p.fillTree()
	case "undo":
		p.step(p.history.undo)
	case "clear":
		p.clearMessage()
	case "open":
		byID("file").Call("click")
	case "copy":
		p.copyAll()
	case "copy-part":
		p.copyBytes(p.message.doc.Bytes(nodeOf(el)))
	case "decode":
		p.openDecoded(nodeOf(el), numberOf(el, "way"), numberOf(el, "step"))
	case "copy-decoded":
		p.copyDecoded(nodeOf(el), numberOf(el, "way"))
	case "trail":
		p.walkBack(numberOf(el, "step"))
	case "came-from":
		p.cameFrom(nodeOf(el))
	case "share":
		p.openShare()
	case "copy-link":
		p.copyLink()
	case "close":
		el.Call("closest", "dialog").Call("close")
	case "assume-off":
		p.switchOff(parser.Code(data("code")))
	case "update":
		p.keep()
		app.Window().Call("enclairUpdate")
	case "tools":
		p.openTools()
	case "tool":
		p.openInTool(data("tool"), nodeOf(el))
	case "tool-tab":
		p.showTool(data("tool"))
	case "tool-copy":
		p.copyBytes([]byte(byID(data("id")).Get("value").String()))
	case "fault":
		p.showFault(el)
	case "put-back":
		p.putBack(data("tool"))
	}
}

// openFinding unfolds a finding and leads to its bytes.
func (p *Page) openFinding(index string) {
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(p.message.findings) {
		return
	}
	if p.openFind == i {
		p.openFind = -1
	} else {
		p.openFind = i
	}
	d := p.message.findings[i]
	p.showTabIfHidden()
	p.fillFindings()
	node := d.Node
	if leaf := p.message.doc.At(int(d.Span.Start)); d.Span.Len() > 0 && p.message.doc.Span(leaf) == d.Span {
		node = leaf
	}
	p.choose(node)
	p.reveal(int(d.Span.Start))
	if b := document().Call("querySelector", `#findings [data-f="`+strconv.Itoa(i)+`"]`); b.Truthy() {
		b.Call("focus", map[string]any{"preventScroll": true})
	}
}

func (p *Page) showTabIfHidden() {
	if p.tab == "tree" {
		p.showTab("message")
	}
}

// showTab shows one of the views of the message.
func (p *Page) showTab(tab string) {
	if tab != "message" && tab != "tree" && tab != "bytes" {
		return
	}
	p.tab = tab
	for _, t := range []string{"message", "tree", "bytes"} {
		b := byID("tab-" + t)
		b.Call("setAttribute", "aria-selected", strconv.FormatBool(t == tab))
		b.Set("tabIndex", map[bool]int{true: 0, false: -1}[t == tab])
		byID("view-"+t).Set("hidden", t != tab)
	}
	switch tab {
	case "tree":
		p.openTo(p.selection.node)
		p.fillTree()
	case "bytes":
		p.fillHex()
		p.revealHex(int(p.message.doc.Nodes[p.selection.node].Start))
	}
	p.mark()
}

// clearMessage empties the surface; undo brings the message back.
func (p *Page) clearMessage() {
	p.remember()
	p.reading, p.sample = readingState{}, ""
	p.set(nil, 0)
	p.dropFragment()
	p.showTab("message")
	p.focusText()
}

func (p *Page) menuOpen() bool {
	m := byID("samples-menu")
	return m.Truthy() && m.Get("open").Truthy()
}

func (p *Page) closeMenu() { byID("samples-menu").Set("open", false) }
