//go:build !wasm

package cli

import (
	"fmt"
	"strconv"
	"strings"

	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/decode/codings"
)

// decodeLimit bounds the bytes that the whole of a message's decodings may make.
const decodeLimit = 64 << 20

// treeWriter prints a document as a tree, and below each part what can be decoded from it.
type treeWriter struct {
	strings.Builder
	decode bool
	budget int // bytes that may still be decoded
}

// document prints one part a line, indented by its depth below indent, then the findings.
func (w *treeWriter) document(doc *parser.Document, findings []parser.Diagnostic, indent int) {
	depth := make([]int, len(doc.Nodes))
	told := make(map[string]bool)
	for i, n := range doc.Nodes {
		id := parser.NodeID(i)
		depth[i] = indent
		if n.Parent >= 0 {
			depth[i] = depth[n.Parent] + 1
		}
		fmt.Fprintf(w, "%s%s %d-%d", strings.Repeat("  ", depth[i]), n.Kind, n.Start, doc.Span(id).End)
		if doc.Leaf(id) {
			text := doc.Bytes(id)
			if len(text) > 80 {
				fmt.Fprintf(w, " %s…", strconv.QuoteToASCII(string(text[:80])))
			} else {
				w.WriteString(" " + strconv.QuoteToASCII(string(text)))
			}
		}
		w.WriteByte('\n')
		if !w.decode || w.budget <= 0 {
			continue
		}
		for _, c := range decode.Children(doc, id, w.budget) {
			if place := fmt.Sprint(c.How, c.Span); !told[place] { // a value and its only part are decoded alike
				told[place] = true
				w.child(complete(c, w.budget), depth[i]+1)
			}
		}
	}
	for _, d := range findings {
		w.finding(d, indent)
	}
}

// child prints a decoding, its faults and its document.
func (w *treeWriter) child(c decode.Child, indent int) {
	fmt.Fprintf(w, "%s= %s %d-%d", strings.Repeat("  ", indent), c.How, c.Span.Start, c.Span.End)
	if c.Label != "" {
		w.WriteString(" " + strconv.QuoteToASCII(c.Label))
	}
	w.WriteByte('\n')
	for _, f := range c.Faults {
		w.finding(f, indent+1)
	}
	if c.Doc != nil {
		w.budget -= len(c.Doc.Source)
		w.document(c.Doc, check.Findings(c.Doc), indent+1)
	}
}

func (w *treeWriter) finding(d parser.Diagnostic, indent int) {
	fmt.Fprintf(w, "%s%s %s %d-%d", strings.Repeat("  ", indent), d.Severity, d.Code, d.Span.Start, d.Span.End)
	for _, a := range d.Args {
		w.WriteString(" " + strconv.QuoteToASCII(a))
	}
	w.WriteByte('\n')
}

// complete undoes the codings that package decode leaves to others.
func complete(c decode.Child, limit int) decode.Child {
	if c.Doc != nil || c.How != "br" && c.How != "zstd" {
		return c
	}
	out, code, args := codings.Undo(c.How, c.Of.Source[c.Span.Start:c.Span.End], limit)
	return decode.FromCoding(c, out, parser.Code(code), args...)
}
