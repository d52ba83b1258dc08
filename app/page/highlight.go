package page

import (
	"encoding/binary"
	"strings"

	"enclair/app/render"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxHighlighted is the number of bytes of a body that are coloured; the highlighter reads some 200 KB a second.
const maxHighlighted = 200_000

// highlightDeadline is how long the highlighter may take, in milliseconds. After that the body stays plain.
const highlightDeadline = 4000

// maxColoured is the number of contents whose colours are kept.
const maxColoured = 8

// coloured is a content that has its colours: they stay while the message around it is edited.
type coloured struct {
	mediaType, content string
	spans              []render.Highlight // from the start of the content
}

// body is a content that the highlighter may know.
type body struct {
	mediaType string
	span      parser.Span
}

// bodies lists the contents of a document that the highlighter may know.
func bodies(doc *parser.Document) []body {
	var found []body
	for i, m := range doc.Messages() {
		if i >= maxColoured {
			break
		}
		content := doc.Child(m.Node, parser.KindContent)
		if content == parser.NoNode || !doc.Leaf(content) || doc.Span(content).Len() > maxHighlighted {
			continue
		}
		f, ok := doc.Field(m.Node, "content-type")
		if !ok {
			continue
		}
		if enc, ok := doc.Field(m.Node, "content-encoding"); ok && !strings.EqualFold(enc.Value(), "identity") {
			continue
		}
		found = append(found, body{mediaType(f.Value()), doc.Span(content)})
	}
	if len(doc.Messages()) == 0 && len(doc.Nodes) == 2 && doc.Kind(1) == parser.KindContent && len(doc.Origin.Codings) == 0 && len(doc.Source) <= maxHighlighted {
		found = append(found, body{mediaType(doc.Origin.MediaType), doc.Span(1)}) // of a decoded content
	}
	return found
}

// colouredAs finds the colours of a content among those that are kept.
func (p *Page) colouredAs(doc *parser.Document, b body) (coloured, bool) {
	for _, c := range p.coloured {
		if c.mediaType == b.mediaType && c.content == string(doc.Source[b.span.Start:b.span.End]) {
			return c, true
		}
	}
	return coloured{}, false
}

// keptColours gives the colours of those contents of a document that have some already.
func (p *Page) keptColours(doc *parser.Document) []render.Highlight {
	var all []render.Highlight
	for _, b := range bodies(doc) {
		c, _ := p.colouredAs(doc, b)
		for _, h := range c.spans {
			h.Span.Start += b.span.Start
			h.Span.End += b.span.Start
			all = append(all, h)
		}
	}
	return all
}

// highlight asks the worker to colour the other contents, and shows the colours when they come, if the message is still the same.
func (p *Page) highlight() {
	if !app.Window().Get("enclairHighlight").Truthy() {
		return
	}
	doc := p.message.doc
	first := true
	for _, b := range bodies(doc) {
		if _, ok := p.colouredAs(doc, b); ok {
			continue
		}
		content := doc.Source[b.span.Start:b.span.End]
		app.Window().Call("enclairHighlight", b.mediaType, bytesToJS(content), highlightDeadline, first).Then(func(v app.Value) {
			defer p.guard()
			if p.message.doc != doc || !v.Truthy() {
				return
			}
			if spans, ok := spansOf(v, b.span.Len()); ok {
				p.coloured = append(p.coloured[max(0, len(p.coloured)-maxColoured+1):], coloured{b.mediaType, string(content), spans})
				p.message.view.Highlights = p.keptColours(doc)
				p.fillRows()
				p.mark()
			}
		})
		first = false
	}
}

// mediaType is the media type of a Content-Type value, without its parameters.
func mediaType(v string) string {
	v, _, _ = strings.Cut(v, ";")
	return strings.ToLower(strings.TrimSpace(v))
}

// spansOf reads the answer of the worker about a content of size bytes: flat triples start, end, class number, and
// the names of the classes. It reports false for what is no answer to what was asked.
func spansOf(v app.Value, size int) ([]render.Highlight, bool) {
	classes, flat := v.Get("classes"), v.Get("spans")
	names := make([]string, classes.Get("length").Int())
	for i := range names {
		names[i] = classes.Index(i).String()
	}
	n := flat.Get("length").Int()
	raw := bytesFromJS(app.Window().Get("Uint8Array").New(flat.Get("buffer"), flat.Get("byteOffset"), flat.Get("byteLength")))
	at := func(i int) int32 { return int32(binary.LittleEndian.Uint32(raw[4*i:])) }
	var spans []render.Highlight
	last := int32(0)
	for i := 0; i+2 < n; i += 3 {
		start, end, class := at(i), at(i+1), int(at(i+2))
		if start < last || end <= start || int(end) > size || class < 0 || class >= len(names) {
			return nil, false
		}
		spans = append(spans, render.Highlight{Span: parser.Span{Start: start, End: end}, Class: names[class]})
		last = end
	}
	return spans, true
}
