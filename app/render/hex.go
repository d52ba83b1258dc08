package render

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// HexRows is the number of rows that n bytes take, per bytes to a row.
func HexRows(n, per int) int { return max(1, (n+per-1)/per) }

// Hex writes the rows [from, to) of a table of bytes, per bytes to a row: offset, hexadecimal, characters.
// Each byte stands in one <i data-o> with its offset; its part is found by the offset.
func Hex(doc *parser.Document, from, to, per int) string {
	var b strings.Builder
	b.WriteString(`<div class="hexrows">`)
	for r := from; r < to; r++ {
		start := r * per
		end := min(start+per, len(doc.Source))
		b.WriteString(`<div class="hexrow"><span class="off">`)
		b.WriteString(hexOffset(start))
		b.WriteString(`</span><span class="hex">`)
		id := parser.NodeID(0)
		if start < end {
			id = doc.At(start)
		}
		for i := start; i < end; i++ {
			for int(doc.Span(id).End) <= i || !doc.Leaf(id) {
				id++
			}
			hexCell(&b, doc, id, i, "0123456789abcdef"[doc.Source[i]>>4:][:1]+"0123456789abcdef"[doc.Source[i]&15:][:1])
		}
		b.WriteString(`</span><span class="asc">`)
		if start < end {
			id = doc.At(start)
		}
		for i := start; i < end; i++ {
			for int(doc.Span(id).End) <= i || !doc.Leaf(id) {
				id++
			}
			c := doc.Source[i]
			shown := "·"
			switch {
			case c == ' ':
				shown = "\u00a0"
			case ' ' < c && c < 0x7f:
				shown = string(rune(c))
			}
			hexCell(&b, doc, id, i, shown)
		}
		b.WriteString(`</span></div>`)
	}
	b.WriteString(`</div>`)
	return b.String()
}

func hexCell(b *strings.Builder, doc *parser.Document, id parser.NodeID, offset int, text string) {
	b.WriteString(`<i class="` + class(doc, id) + `" data-o="` + strconv.Itoa(offset) + `" data-n="` + strconv.Itoa(int(id)) + `">`)
	Escape(b, text)
	b.WriteString(`</i>`)
}

func hexOffset(n int) string {
	s := strconv.FormatInt(int64(n), 16)
	if len(s) < 6 {
		s = strings.Repeat("0", 6-len(s)) + s
	}
	return s
}
