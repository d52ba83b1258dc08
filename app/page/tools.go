package page

import (
	"strconv"
	"unicode/utf8"

	"enclair/app/render"
	"enclair/explain"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxTool bounds what a tool takes, in bytes: it converts at every key.
const maxTool = 1 << 20

// tools is the state of the two tools: which box was typed into last, and where a value came from.
type tools struct {
	tool   string            // the one that is shown
	edited map[string]string // tool -> "clear" or "coded"
	origin map[string]origin // tool -> the part that was opened in it
}

// origin is a part of a message that was opened in a tool.
type origin struct {
	doc  *parser.Document
	span parser.Span
}

func (p *Page) openTools() {
	dialog := byID("tools")
	if !dialog.Get("open").Truthy() {
		dialog.Call("showModal")
	}
	if p.tools.tool == "" {
		p.showTool("url")
	}
}

// showTool shows one of the two.
func (p *Page) showTool(tool string) {
	if tool != "url" && tool != "base64" {
		return
	}
	p.tools.tool = tool
	for _, t := range []string{"url", "base64"} {
		tab := byID("tool-tab-" + t)
		tab.Call("setAttribute", "aria-selected", strconv.FormatBool(t == tool))
		tab.Set("tabIndex", map[bool]int{true: 0, false: -1}[t == tool])
		byID("tool-"+t).Set("hidden", t != tool)
	}
}

// openInTool opens a part of the message in the tool that fits it.
func (p *Page) openInTool(tool string, id parser.NodeID) {
	if id < 0 || int(id) >= len(p.message.doc.Nodes) || tool != "url" && tool != "base64" {
		return
	}
	text := p.message.doc.Bytes(id)
	if !utf8.Valid(text) {
		p.toast("copy-not-text")
		return
	}
	p.openTools()
	p.showTool(tool)
	if p.tools.origin == nil {
		p.tools.origin = map[string]origin{}
	}
	p.tools.origin[tool] = origin{p.message.doc, p.message.doc.Span(id)}
	byID(tool+"-back").Set("hidden", len(p.trail) > 0) // what was decoded is not changed
	if tool == "url" {
		mode := "component"
		switch {
		case p.message.doc.Up(id, parser.KindContent) != parser.NoNode, p.message.doc.Up(id, parser.KindQueryParameter) != parser.NoNode:
			mode = "form"
		case p.message.doc.Kind(id) == parser.KindURI || p.message.doc.Kind(id) == parser.KindRequestTarget:
			mode = "url"
		}
		byID("url-mode").Set("value", mode)
	}
	byID(tool+"-coded").Set("value", string(text))
	p.toolTyped(tool, "coded")
	byID(tool + "-clear").Call("focus")
}

// toolTyped converts what was typed, into the other box of the tool.
func (p *Page) toolTyped(tool, side string) {
	if p.tools.edited == nil {
		p.tools.edited = map[string]string{}
	}
	p.tools.edited[tool] = side
	other := map[string]string{"clear": "coded", "coded": "clear"}[side]
	id := tool + "-" + side
	input := byID(id).Get("value").String()
	if len(input) > maxTool {
		p.put(id+"-faults", "<li>"+render.Escaped(explain.UI("tool-too-long", p.lang))+"</li>")
		return
	}
	c := convert(tool, side, input, p.toolOptions())
	byID(tool+"-"+other).Set("value", c.text)
	var faults []render.ToolFault
	for _, f := range c.faults {
		faults = append(faults, render.ToolFault{
			Diagnostic: f,
			From:       utf16Place(input, int(f.Span.Start)),
			To:         utf16Place(input, int(f.Span.End)),
		})
	}
	p.put(id+"-faults", render.ToolFaults(id, input, faults, p.lang))
	p.put(id+"-out", render.ToolMarked(input, faults))
	p.put(tool+"-"+other+"-faults", "")
	p.put(tool+"-"+other+"-out", "")
	p.put(tool+"-bytes", render.ToolBytes(c.bytes, p.lang))
}

// toolOption converts anew after a choice was changed.
func (p *Page) toolOption() {
	for _, tool := range []string{"url", "base64"} {
		if side := p.tools.edited[tool]; side != "" {
			p.toolTyped(tool, side)
		}
	}
}

// toolOptions reads the choices.
func (p *Page) toolOptions() toolOptions {
	o := toolOptions{}
	for _, name := range []string{"url-mode", "url-charset", "b64-alphabet", "b64-padding", "b64-view", "b64-charset"} {
		if el := byID(name); el.Truthy() {
			o[name] = el.Get("value").String()
		}
	}
	return o
}

// showFault selects the place of a fault in its box.
func (p *Page) showFault(el app.Value) {
	from, err1 := strconv.Atoi(el.Get("dataset").Get("from").String())
	to, err2 := strconv.Atoi(el.Get("dataset").Get("to").String())
	box := byID(el.Get("dataset").Get("id").String())
	if err1 != nil || err2 != nil || !box.Truthy() {
		return
	}
	box.Call("focus")
	box.Call("setSelectionRange", from, to)
}

// putBack replaces the part that was opened in a tool by the tool's encoded text.
func (p *Page) putBack(tool string) {
	o, ok := p.tools.origin[tool]
	if !ok || o.doc != p.message.doc || len(p.trail) > 0 {
		p.toast("put-back-gone")
		return
	}
	text := byID(tool + "-coded").Get("value").String()
	src := o.doc.Source
	out := append(append(append([]byte(nil), src[:o.span.Start]...), text...), src[o.span.End:]...)
	p.history.push(p.state(), false)
	p.reading, p.sample = readingState{}, ""
	p.dropFragment()
	p.set(out, int(o.span.Start))
	p.tools.origin[tool] = origin{p.message.doc, parser.Span{Start: o.span.Start, End: o.span.Start + int32(len(text))}}
	byID("tools").Call("close")
	p.toast("put-back-done")
}
