package page

import (
	"bytes"
	"strconv"
	"strings"

	"enclair/app/render"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

const (
	// maxEdited is the number of bytes up to which a message is edited in place. A text box with more answers slowly
	// in every browser; a longer message is shown, explained and shared all the same.
	maxEdited = 400_000
	// maxWide is the length of a line, in bytes, up to which a message is edited in place.
	maxWide = 60_000
	// maxWrapped is the number of rows up to which all rows stand in the page and long ones wrap. With more rows, only
	// those in view are there, all of one height.
	maxWrapped = 600
	// margin is how many rows beyond the view are kept ready.
	margin = 40
)

// surface is the place where the message is shown and edited: the text box, transparent, over the coloured rows.
type surface struct {
	from, to  int // rows in the page
	virtual   bool
	rowHeight float64
	shown     []string // the markup of each row in the page
}

func tooWide(src []byte) bool {
	for len(src) > maxWide {
		i := bytes.IndexByte(src, '\n')
		if i < 0 || i > maxWide {
			return true
		}
		src = src[i+1:]
	}
	return false
}

// tooLong reports whether the document is too long for the text box.
func (p *Page) tooLong() bool {
	src := p.message.doc.Source
	return len(src) > maxEdited || tooWide(src)
}

// readOnly reports whether the document is not edited in place: it is too long, or it was decoded from the message.
func (p *Page) readOnly() bool { return len(p.trail) > 0 || p.tooLong() }

// fillText gives the text box the text of the message and puts its caret at a byte offset.
func (p *Page) fillText(caret int) {
	box := byID("text")
	if !box.Truthy() {
		return
	}
	box.Set("hidden", p.tooLong())
	if p.tooLong() {
		box.Set("value", "")
		return
	}
	box.Set("value", render.Display(p.message.doc.Source))
	u := render.ToUTF16(p.message.doc.Source, p.message.view.Rows, caret)
	box.Call("setSelectionRange", u, u)
}

// fillRows shows the rows in view.
func (p *Page) fillRows() {
	rows := len(p.message.view.Rows)
	s := &p.surface
	s.virtual = rows > maxWrapped || p.tooLong()
	sheet, el := byID("sheet"), byID("surface")
	if !sheet.Truthy() {
		return
	}
	el.Get("classList").Call("toggle", "virtual", s.virtual)
	byID("rows").Get("style").Set("transform", "")
	if !s.virtual {
		sheet.Get("style").Set("height", "")
		sheet.Get("style").Set("width", "")
		s.from, s.to = 0, rows
		p.putRows(0, rows)
		return
	}
	if s.rowHeight == 0 {
		s.rowHeight = 26.6
	}
	sheet.Get("style").Set("height", strconv.FormatFloat(float64(rows)*s.rowHeight+20, 'f', 1, 64)+"px")
	sheet.Get("style").Set("width", strconv.Itoa(p.widest()+60)+"ch")
	p.scrolled()
}

// putRows shows the rows [from, to). Of those that stand in the page already, only the ones between the first and the
// last that differ are written: an edit within a line costs one row, whatever the length of the message.
func (p *Page) putRows(from, to int) {
	now := make([]string, 0, to-from)
	for r := from; r < to; r++ {
		now = append(now, p.message.view.RowHTML(r))
	}
	old := p.surface.shown
	p.surface.shown = now
	rows := document().Call("querySelector", "#rows > .rows")
	if !rows.Truthy() {
		return
	}
	if rows.Get("childElementCount").Int() != len(old) {
		rows.Set("innerHTML", strings.Join(now, "")) // the frame was written anew
		return
	}
	same, end := 0, 0
	for same < len(old) && same < len(now) && old[same] == now[same] {
		same++
	}
	for end < len(old)-same && end < len(now)-same && old[len(old)-1-end] == now[len(now)-1-end] {
		end++
	}
	app.Window().Call("enclairRows", rows, same, len(old)-same-end, strings.Join(now[same:len(now)-end], ""))
}

// widest is the length of the longest row in characters, at most the length of a row that is not edited.
func (p *Page) widest() int {
	widest := 40
	for _, r := range p.message.view.Rows {
		widest = max(widest, r.Span.Len())
	}
	return widest
}

// scrolled shows the rows that scrolling brought into view, where they are not all in the page.
func (p *Page) scrolled() {
	s := &p.surface
	if !s.virtual {
		return
	}
	el := byID("surface")
	top := el.Get("scrollTop").Float()
	height := max(el.Get("clientHeight").Float(), 400)
	rows := len(p.message.view.Rows)
	from := max(0, int(top/s.rowHeight)-margin)
	to := min(rows, int((top+height)/s.rowHeight)+margin)
	from = min(from, max(0, to-1))
	s.from, s.to = from, to
	p.putRows(from, to)
	byID("rows").Get("style").Set("transform", "translateY("+strconv.FormatFloat(float64(from)*s.rowHeight, 'f', 1, 64)+"px)")
	if row := document().Call("querySelector", "#rows .row"); row.Truthy() {
		if h := row.Call("getBoundingClientRect").Get("height").Float(); h > 0 && h != s.rowHeight {
			s.rowHeight = h
		}
	}
	p.mark()
}

// reveal scrolls the row of a byte offset into view.
func (p *Page) reveal(offset int) {
	r := render.RowAt(p.message.view.Rows, offset)
	if r < 0 {
		return
	}
	if p.surface.virtual {
		el := byID("surface")
		top := float64(r) * p.surface.rowHeight
		view := el.Get("clientHeight").Float()
		if at := el.Get("scrollTop").Float(); top < at || top > at+view-2*p.surface.rowHeight {
			el.Set("scrollTop", max(0, top-view/3))
			p.scrolled()
		}
		return
	}
	if row := document().Call("querySelector", `#rows [data-row="`+strconv.Itoa(r)+`"]`); row.Truthy() {
		row.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// caretOffset is the byte offset of the caret, and whether the text box has a selection that is not empty.
func (p *Page) caretOffset() (offset int, empty bool) {
	box := byID("text")
	start, end := box.Get("selectionStart"), box.Get("selectionEnd")
	if !start.Truthy() && !end.Truthy() {
		return 0, true
	}
	src, rows := p.message.doc.Source, p.message.view.Rows
	return render.FromUTF16(src, rows, start.Int()), start.Int() == end.Int()
}

func (p *Page) focusText() {
	if box := byID("text"); box.Truthy() {
		box.Call("focus", map[string]any{"preventScroll": true})
	}
}
