package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// maxTreeChildren is how many children of one part the tree shows before it offers the rest.
const maxTreeChildren = 200

// Tree shows the document as an ARIA tree. Open parts show their children; the selected one has the focus.
type Tree struct {
	Doc      *parser.Document
	Open     map[parser.NodeID]bool
	More     map[parser.NodeID]int // how many children beyond the usual number are shown
	Selected parser.NodeID
	Lang     explain.Lang
}

// HTML writes the visible items.
func (t *Tree) HTML() string {
	var b strings.Builder
	b.WriteString(`<ul role="tree" class="tree" aria-label="`)
	Escape(&b, explain.UI("tree", t.Lang))
	b.WriteString(`">`)
	t.item(&b, 0, 1)
	b.WriteString(`</ul>`)
	return b.String()
}

func (t *Tree) item(b *strings.Builder, id parser.NodeID, level int) {
	n := t.Doc.Nodes[id]
	leaf := t.Doc.Leaf(id)
	b.WriteString(`<li role="treeitem" data-t="` + strconv.Itoa(int(id)) + `" aria-level="` + strconv.Itoa(level) + `" aria-selected="` + strconv.FormatBool(id == t.Selected) + `"`)
	if !leaf {
		b.WriteString(` aria-expanded="` + strconv.FormatBool(t.Open[id]) + `"`)
	}
	if id == t.Selected {
		b.WriteString(` tabindex="0"`)
	} else {
		b.WriteString(` tabindex="-1"`)
	}
	b.WriteString(`><span class="ti" data-act="tree" data-n="` + strconv.Itoa(int(id)) + `"><span class="twist" aria-hidden="true">`)
	switch {
	case leaf:
	case t.Open[id]:
		b.WriteString("▾")
	default:
		b.WriteString("▸")
	}
	b.WriteString(`</span><span class="kind">` + n.Kind.String() + `</span> <code class="` + class(t.Doc, id) + `">`)
	Escape(b, preview(t.Doc, id))
	b.WriteString(`</code></span>`)
	if !leaf && t.Open[id] {
		b.WriteString(`<ul role="group">`)
		limit := maxTreeChildren + t.More[id]
		shown := 0
		for c := range t.Doc.Children(id) {
			if shown == limit {
				b.WriteString(`<li role="none"><button type="button" class="btn s" data-act="tree-more" data-n="` + strconv.Itoa(int(id)) + `">`)
				Escape(b, explain.UI("tree-more", t.Lang))
				b.WriteString(`</button></li>`)
				break
			}
			t.item(b, c, level+1)
			shown++
		}
		b.WriteString(`</ul>`)
	}
	b.WriteString(`</li>`)
}

// preview is the beginning of a part's text on one line.
func preview(doc *parser.Document, id parser.NodeID) string {
	s := doc.Span(id)
	cut := min(int(s.End), int(s.Start)+80)
	text := strings.NewReplacer("\n", "⏎", "\t", "⇥").Replace(Display(doc.Source[s.Start:cut]))
	if cut < int(s.End) {
		text += "…"
	}
	return text
}
