package page

import (
	"strconv"

	"enclair/app/render"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// hexView is the table of bytes: only the rows in view are in the page.
type hexView struct {
	per       int // bytes to a row
	rowHeight float64
}

const hexFrame = `<div id="hex" class="hex" tabindex="0"><div id="hex-sheet"><div id="hex-rows"></div></div></div>`

// fillHex shows the rows in view.
func (p *Page) fillHex() {
	if p.tab != "bytes" {
		return
	}
	h := &p.hex
	if !byID("hex").Truthy() {
		p.put("view-bytes", hexFrame)
		delete(p.shown, "hex-rows")
	}
	el := byID("hex")
	h.per = 16
	if el.Get("clientWidth").Float() < 600 {
		h.per = 8
	}
	if h.rowHeight == 0 {
		h.rowHeight = 24
	}
	doc := p.message.doc
	rows := render.HexRows(len(doc.Source), h.per)
	byID("hex-sheet").Get("style").Set("height", strconv.FormatFloat(float64(rows)*h.rowHeight, 'f', 1, 64)+"px")
	top := el.Get("scrollTop").Float()
	height := max(el.Get("clientHeight").Float(), 300)
	from := min(max(0, int(top/h.rowHeight)-20), rows-1)
	to := min(rows, int((top+height)/h.rowHeight)+20)
	p.put("hex-rows", render.Hex(doc, from, to, h.per))
	byID("hex-rows").Get("style").Set("transform", "translateY("+strconv.FormatFloat(float64(from)*h.rowHeight, 'f', 1, 64)+"px)")
	if row := document().Call("querySelector", ".hexrow"); row.Truthy() {
		if hh := row.Call("getBoundingClientRect").Get("height").Float(); hh > 0 {
			h.rowHeight = hh
		}
	}
	p.mark()
}

// revealHex scrolls the byte at offset into view.
func (p *Page) revealHex(offset int) {
	p.fillHex()
	el := byID("hex")
	if !el.Truthy() || p.hex.per == 0 {
		return
	}
	top := float64(offset/p.hex.per) * p.hex.rowHeight
	at, view := el.Get("scrollTop").Float(), el.Get("clientHeight").Float()
	if top < at || top > at+view-2*p.hex.rowHeight {
		el.Set("scrollTop", max(0, top-view/3))
		p.fillHex()
	}
}

// hexKey moves the selected byte.
func (p *Page) hexKey(e app.Value, k string) {
	n := len(p.message.doc.Source)
	step := map[string]int{"ArrowRight": 1, "ArrowLeft": -1, "ArrowDown": p.hex.per, "ArrowUp": -p.hex.per, "PageDown": 16 * p.hex.per, "PageUp": -16 * p.hex.per, "Home": -n, "End": n}[k]
	if step == 0 || n == 0 {
		return
	}
	e.Call("preventDefault")
	at := min(max(p.selection.caret+step, 0), n-1)
	p.selection.caret = at
	p.selectNode(p.message.doc.At(at), true)
	p.moveCaret(at)
	p.selection.caret = at
	p.revealHex(at)
}
