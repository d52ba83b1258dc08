//go:build !wasm

package reference

import (
	"regexp"
	"strconv"
	"strings"

	"enclair/app/render"
	"enclair/explain"
	"enclair/parser"
)

// maxRows is how many rows of a message a page shows.
const maxRows = 14

// rows writes the rows of a message in which some part stands, as the tool colours them; with whole, all of them. What the
// record of key explains stands out.
func rows(m *render.Message, key string, part parser.NodeID, whole bool) string {
	from, to := 0, min(len(m.Rows), maxRows)
	if last := m.Rows[to-1]; to > 1 && last.Span.Len() == 0 {
		to--
	}
	if !whole {
		span := m.Doc.Span(part)
		if line := m.Doc.Up(part, parser.KindFieldLine); line != parser.NoNode {
			span = m.Doc.Span(line)
		}
		from = render.RowAt(m.Rows, int(span.Start))
		to = min(max(render.RowAt(m.Rows, int(max(span.Start, span.End-1))), from)+1, from+4)
	}
	var b strings.Builder
	b.WriteString(`<div class=rows>`)
	for r := from; r < to; r++ {
		b.WriteString(m.RowHTML(r))
	}
	b.WriteString(`</div>`)
	return static(m.Doc, b.String(), key, whole)
}

var (
	leafTag = regexp.MustCompile(`<span class="([a-z]+)" data-n="(\d+)"(?: data-m="([A-Z]+)")?>`)
	rowTag  = regexp.MustCompile(`<div class="row( first)?" data-row="\d+" data-line="(\d*)"`)
)

// static takes out of rows what only the program needs, and marks what the record of key explains. In a value all quotes
// are escaped, so that nothing of a message looks like a tag.
func static(doc *parser.Document, html, key string, whole bool) string {
	html = rowTag.ReplaceAllStringFunc(html, func(tag string) string {
		m := rowTag.FindStringSubmatch(tag)
		if m[2] == "" {
			return `<div class=row`
		}
		return `<div class=row data-line=` + m[2]
	})
	return leafTag.ReplaceAllStringFunc(html, func(tag string) string {
		m := leafTag.FindStringSubmatch(tag)
		id, err := strconv.Atoi(m[2])
		class := m[1]
		if err == nil && about(doc, parser.NodeID(id), key) {
			class = `"` + class + ` un"`
		}
		if m[3] != "" {
			class += " data-m=" + m[3]
		}
		return `<span class=` + class + `>`
	})
}

// about reports whether a leaf belongs to a part that the record of key explains, and that is smaller than a line.
func about(doc *parser.Document, leaf parser.NodeID, key string) bool {
	for id := leaf; id > 0; id = doc.Nodes[id].Parent {
		switch doc.Kind(id) {
		case parser.KindFieldLine, parser.KindRequest, parser.KindResponse, parser.KindDocument, parser.KindFieldValue:
			return false
		}
		if explain.KeyOf(doc, id) == key || "kind/"+doc.Kind(id).String() == key {
			return true
		}
	}
	return false
}
