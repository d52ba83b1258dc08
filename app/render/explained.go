package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Explained writes what each part of the message means, as a list to be read from top to bottom: the lines, and in
// them the parts that have a meaning of their own.
func Explained(m *Message) string {
	var b strings.Builder
	b.WriteString(`<ol class="parts">`)
	for _, id := range Parts(m.Doc) {
		b.WriteString(`<li>`)
		m.explained(&b, id, "h3")
		if units := m.unitsIn(id); len(units) > 0 {
			b.WriteString(`<ul class="units">`)
			for _, unit := range units {
				b.WriteString(`<li>`)
				m.explained(&b, unit, "h4")
				b.WriteString(`</li>`)
			}
			b.WriteString(`</ul>`)
		}
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ol>`)
	return b.String()
}

// explained writes one part: its line, its title, what it is, what it means here and where that is written.
func (m *Message) explained(b *strings.Builder, id parser.NodeID, heading string) {
	e := explain.Of(m.Doc, id, m.Lang)
	b.WriteString(`<` + heading + `>`)
	if e.Code {
		b.WriteString(`<code>`)
		Escape(b, e.Title)
		b.WriteString(`</code>`)
	} else {
		Escape(b, e.Title)
	}
	b.WriteString(`</` + heading + `>`)
	if r := RowAt(m.Rows, int(m.Doc.Nodes[id].Start)); r >= 0 && heading == "h3" {
		b.WriteString(`<p class="where">`)
		Escape(b, explain.UI("line-short", m.Lang)+"\u00a0"+strconv.Itoa(int(m.Rows[r].Line)))
		b.WriteString(` <code>`)
		Escape(b, excerpt(m.Doc.Bytes(id)))
		b.WriteString(`</code></p>`)
	}
	b.WriteString(`<p>`)
	prose(b, e.What)
	b.WriteString(`</p>`)
	for _, h := range e.Here {
		b.WriteString(`<p class="here">`)
		prose(b, h)
		b.WriteString(`</p>`)
	}
	links(b, e, m.Lang, fromSample)
}

// unitsIn gives the parts of a line that say more than the line does: directives, parameters, media types and the
// like, each once. What only has a role in the grammar, such as a delimiter, is left to the page.
func (m *Message) unitsIn(line parser.NodeID) []parser.NodeID {
	var units []parser.NodeID
	said := map[string]bool{explain.Of(m.Doc, line, m.Lang).Key: true}
	for leaf := range m.Doc.Leaves(line) {
		unit := explain.Unit(m.Doc, leaf)
		if unit <= line || unit >= m.Doc.Nodes[line].After {
			continue
		}
		key := explain.Of(m.Doc, unit, m.Lang).Key
		if said[key] || strings.HasPrefix(key, "kind/") || strings.HasPrefix(key, "char/") {
			continue
		}
		said[key] = true
		units = append(units, unit)
	}
	return units
}

// maxExcerpt is the number of characters of a part that are shown beside its explanation.
const maxExcerpt = 80

// excerpt is the beginning of a part, on one line.
func excerpt(src []byte) string {
	var b strings.Builder
	shown := 0
	for i := 0; i < len(src); {
		r, n := unitAt(src, i)
		i += n
		switch {
		case r == 0:
			continue
		case r == '\n' && i == len(src):
			continue
		case r == '\n':
			r = '⏎'
		}
		if shown == maxExcerpt {
			b.WriteString("…")
			break
		}
		b.WriteRune(r)
		shown++
	}
	return b.String()
}
