package page

import (
	"strings"

	"enclair/app/render"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxHighlighted is the number of bytes of a body that are coloured; the highlighter reads some 200 KB a second.
const maxHighlighted = 200_000

// highlightDeadline is how long the highlighter may take, in milliseconds. After that the body stays plain.
const highlightDeadline = 4000

// highlight asks the worker to colour the bodies, and shows the colours when they come, if the message is still the same.
func (p *Page) highlight() {
	if !app.Window().Get("enclairHighlight").Truthy() {
		return
	}
	doc := p.message.doc
	first := true
	for i, m := range doc.Messages() {
		if i >= 8 {
			return
		}
		content := doc.Child(m.Node, parser.KindContent)
		if content == parser.NoNode || !doc.Leaf(content) || doc.Nodes[content].Span.Len() > maxHighlighted {
			continue
		}
		f, ok := doc.Field(m.Node, "content-type")
		if !ok {
			continue
		}
		if enc, ok := doc.Field(m.Node, "content-encoding"); ok && !strings.EqualFold(enc.Value(), "identity") {
			continue
		}
		span := doc.Nodes[content].Span
		app.Window().Call("enclairHighlight", mediaType(f.Value()), bytesToJS(doc.Bytes(content)), highlightDeadline, first).Then(func(v app.Value) {
			defer p.guard()
			if p.message.doc != doc || !v.Truthy() {
				return
			}
			p.addHighlights(span, v)
		})
		first = false
	}
}

// mediaType is the media type of a Content-Type value, without its parameters.
func mediaType(v string) string {
	v, _, _ = strings.Cut(v, ";")
	return strings.ToLower(strings.TrimSpace(v))
}

// addHighlights takes over the answer of the worker: flat triples start, end, class number, and the names of the classes.
func (p *Page) addHighlights(span parser.Span, v app.Value) {
	classes, flat := v.Get("classes"), v.Get("spans")
	names := make([]string, classes.Get("length").Int())
	for i := range names {
		names[i] = classes.Index(i).String()
	}
	n := flat.Get("length").Int()
	raw := bytesFromJS(app.Window().Get("Uint8Array").New(flat.Get("buffer"), flat.Get("byteOffset"), flat.Get("byteLength")))
	at := func(i int) int32 {
		return int32(raw[4*i]) | int32(raw[4*i+1])<<8 | int32(raw[4*i+2])<<16 | int32(raw[4*i+3])<<24
	}
	var hs []render.Highlight
	last := int32(0)
	for i := 0; i+2 < n; i += 3 {
		start, end, class := at(i), at(i+1), int(at(i+2))
		if start < last || end <= start || int(end) > span.Len() || class < 0 || class >= len(names) {
			return // not the answer to what was asked
		}
		hs = append(hs, render.Highlight{Span: parser.Span{Start: span.Start + start, End: span.Start + end}, Class: names[class]})
		last = end
	}
	all := p.message.view.Highlights
	at2 := 0
	for at2 < len(all) && all[at2].Span.Start < span.Start {
		at2++
	}
	p.message.view.Highlights = append(append(append([]render.Highlight(nil), all[:at2]...), hs...), all[at2:]...)
	p.fillRows()
	p.mark()
}
