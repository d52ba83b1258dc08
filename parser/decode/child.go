package decode

import (
	"strings"

	"enclair/parser"
)

// Child is what one decoding makes of a node of a document.
type Child struct {
	Of     *parser.Document    // where it came from
	Node   parser.NodeID       // the node in Of
	Span   parser.Span         // the bytes of Of that were decoded
	How    string              // the decoding, a record's key: "gzip", "base64", "json", "jwt" …
	Label  string              // the charset, where How is "charset"; else ""
	Doc    *parser.Document    // the result, with its own tree and findings; nil where it must be fetched elsewhere: see FromCoding
	Map    []Piece             // bytes of Doc (Out) and of Of (In) where the decoding keeps the link, empty otherwise
	Faults []parser.Diagnostic // of this step, in spans of Of and about its Node

	next parser.Origin // of Doc
}

// MaxDepth is the number of decodings that may follow each other: from a document that is so deep, no more children come.
const MaxDepth = 16

// Children gives the decodings that apply to a node, most useful first. It never decodes more than limit bytes. The
// nodes of a child's Doc have children in their turn. What is decoded is chosen by what is declared and by the content
// as a whole, never by looks.
func Children(doc *parser.Document, node parser.NodeID, limit int) []Child {
	if node < 0 || int(node) >= len(doc.Nodes) || doc.Origin.Depth >= MaxDepth {
		return nil
	}
	d := decoding{doc: doc, node: node, limit: limit}
	switch doc.Kind(node) {
	case parser.KindContent:
		d.content()
	case parser.KindChunkedBody:
		d.chunked()
	default:
		d.value()
	}
	return d.found
}

// FromCoding completes a child whose Doc is nil with the bytes that a decoder elsewhere made of its span. code and args
// are of the fault of all that was decoded, code "" where there is none.
func FromCoding(child Child, out []byte, code parser.Code, args ...string) Child {
	child.Doc = parser.ParseAs(out, parser.GrammarContent, parser.WithOrigin(child.next))
	if code != "" {
		child.Faults = append(child.Faults[:len(child.Faults):len(child.Faults)], one(code, int(child.Span.Start), int(child.Span.End), args...)...)
		child.Faults[len(child.Faults)-1].Node = child.Node
	}
	return child
}

// ToOf gives the bytes of child.Of from which the bytes of span in child.Doc came; without a map, all of them.
func (c Child) ToOf(span parser.Span) parser.Span {
	if len(c.Map) == 0 {
		return c.Span
	}
	return Result{Map: c.Map}.ToIn(span)
}

// ToDoc gives the bytes of child.Doc to which the bytes of span in child.Of led; without a map, all of them.
func (c Child) ToDoc(span parser.Span) parser.Span {
	if len(c.Map) == 0 && c.Doc != nil {
		return c.Doc.Span(0)
	}
	return Result{Map: c.Map}.ToOut(span)
}

// decoding gathers the children of one node.
type decoding struct {
	doc   *parser.Document
	node  parser.NodeID
	limit int // bytes that may still be made
	found []Child
}

// add appends a child of the bytes of span. The faults of r are placed in span, and so is its map.
func (d *decoding) add(how string, span parser.Span, r Result, g parser.ContentGrammar, o parser.Origin, opts ...parser.Option) {
	if len(r.Bytes) > d.limit {
		r.Bytes = r.Bytes[:d.limit:d.limit]
		r.Faults = append(r.Faults, cut(span.Len(), d.limit)...)
	}
	d.limit -= len(r.Bytes)
	o.Depth = d.doc.Origin.Depth + 1
	d.place(r.Faults, span)
	for i := range r.Map {
		r.Map[i].In = shift(r.Map[i].In, span.Start)
	}
	d.found = append(d.found, Child{
		Of: d.doc, Node: d.node, Span: span, How: how, Map: r.Map, Faults: r.Faults,
		Doc: parser.ParseAs(r.Bytes, g, append(opts, parser.WithOrigin(o))...),
	})
}

// leave appends a child whose bytes must be decoded elsewhere.
func (d *decoding) leave(how, label string, span parser.Span, o parser.Origin, faults ...parser.Diagnostic) {
	o.Depth = d.doc.Origin.Depth + 1
	d.place(faults, span)
	d.found = append(d.found, Child{Of: d.doc, Node: d.node, Span: span, How: how, Label: label, Faults: faults, next: o})
}

// same is the result of a decoding that only reads the bytes in another way.
func same(b []byte) Result {
	s := parser.Span{End: int32(len(b))}
	return Result{Bytes: b, Map: []Piece{{s, s}}}
}

// place moves faults from the bytes of span to the document and the node that it lies in.
func (d *decoding) place(faults []parser.Diagnostic, span parser.Span) {
	for i := range faults {
		faults[i].Node, faults[i].Span = d.node, shift(faults[i].Span, span.Start)
	}
}

func shift(s parser.Span, by int32) parser.Span {
	return parser.Span{Start: s.Start + by, End: s.End + by}
}

// lower is strings.ToLower for protocol names.
func lower(s string) string { return strings.ToLower(strings.Trim(s, " \t")) }
