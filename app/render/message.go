package render

import (
	"sort"
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Highlight is a run of content bytes that a highlighter has a class for.
type Highlight struct {
	Span  parser.Span
	Class string // a CSS class without its prefix, such as "k"
}

// Message shows the rows of one document.
type Message struct {
	Doc        *parser.Document
	Rows       []Row
	Findings   []parser.Diagnostic // underlined where they are errors or warnings
	Highlights []Highlight         // in source order, without overlap
	Lang       explain.Lang
	Era        explain.Era // of which the findings tell what it made of them
}

// NewMessage prepares doc for showing. With split, lines that are too long are cut into rows.
func NewMessage(doc *parser.Document, findings []parser.Diagnostic, lang explain.Lang, split bool) *Message {
	return &Message{Doc: doc, Rows: Rows(doc.Source, split), Findings: findings, Lang: lang}
}

// HTML writes the rows [from, to) as one element: <div class="rows">, a <div class="row"> for each row, and in
// it one <span data-n> for each leaf. Apart from its line numbers and margin notes, which CSS makes from
// attributes, the text in it is Display of the bytes.
func (m *Message) HTML(from, to int) string {
	var b strings.Builder
	b.Grow((to - from) * 200)
	b.WriteString(`<div class="rows">`)
	for r := from; r < to; r++ {
		m.row(&b, r)
	}
	b.WriteString(`</div>`)
	return b.String()
}

// RowHTML writes one row alone, as HTML writes it among the others.
func (m *Message) RowHTML(r int) string {
	var b strings.Builder
	m.row(&b, r)
	return b.String()
}

func (m *Message) row(b *strings.Builder, r int) {
	row := m.Rows[r]
	b.WriteString(`<div class="row`)
	if row.Start > 0 && row.Span.Len() > 0 && m.beginsMessage(row) {
		b.WriteString(` first`)
	}
	b.WriteString(`" data-row="`)
	b.WriteString(strconv.Itoa(r))
	b.WriteString(`" data-line="`)
	if row.First {
		b.WriteString(strconv.Itoa(int(row.Line)))
	}
	b.WriteByte('"')
	if note := m.Note(r); note != "" {
		b.WriteString(` data-note="`)
		Escape(b, note)
		b.WriteByte('"')
	}
	b.WriteString(`><code>`)
	m.leaves(b, row.Span)
	b.WriteString(`</code></div>`)
}

// beginsMessage reports whether a message begins with the row.
func (m *Message) beginsMessage(row Row) bool {
	for id := m.Doc.At(int(row.Start)); id > 0; id = m.Doc.Nodes[id].Parent {
		if m.Doc.Nodes[id].Parent == 0 {
			return m.Doc.Nodes[id].Start == row.Start && m.Doc.Kind(id) != parser.KindGap
		}
	}
	return false
}

// Note gives the margin note of row r, "" where the row does not begin a part that has one.
func (m *Message) Note(r int) string {
	row := m.Rows[r]
	if row.Span.Len() == 0 || !row.First {
		return ""
	}
	line := m.lineNode(row)
	if line == parser.NoNode {
		return ""
	}
	return explain.Note(m.Doc, line, m.Lang)
}

// lineNode gives the part that begins with the row: the outermost one below the message that has a line of its own.
func (m *Message) lineNode(row Row) parser.NodeID {
	found := parser.NoNode
	for id := m.Doc.At(int(row.Start)); id > 0; id = m.Doc.Nodes[id].Parent {
		if m.Doc.Nodes[id].Start != row.Start {
			break
		}
		switch m.Doc.Kind(id) {
		case parser.KindRequestLine, parser.KindStatusLine, parser.KindFieldLine, parser.KindEmptyLine, parser.KindContent, parser.KindChunk,
			parser.KindLastChunk, parser.KindChunkData, parser.KindGap, parser.KindBoundaryLine, parser.KindPreamble, parser.KindEpilogue, parser.KindUnknown:
			found = id
		}
	}
	return found
}

// leaves writes the leaves that share bytes with span.
func (m *Message) leaves(b *strings.Builder, span parser.Span) {
	if span.Len() == 0 {
		return
	}
	src := m.Doc.Source
	id := m.Doc.At(int(span.Start))
	hl := sort.Search(len(m.Highlights), func(i int) bool { return m.Highlights[i].Span.End > span.Start })
	marks := m.marksIn(span)
	for i := int(span.Start); i < int(span.End); {
		for int(m.Doc.Span(id).End) <= i || !m.Doc.Leaf(id) {
			id++
		}
		end := min(int(m.Doc.Span(id).End), int(span.End))
		m.open(b, id, i, end)
		for i < end {
			// Cut the leaf where a highlight or an underline begins or ends.
			stop := end
			class := ""
			for hl < len(m.Highlights) && int(m.Highlights[hl].Span.End) <= i {
				hl++
			}
			if hl < len(m.Highlights) {
				if h := m.Highlights[hl]; int(h.Span.Start) <= i {
					class = "h-" + h.Class
					stop = min(stop, int(h.Span.End))
				} else {
					stop = min(stop, int(h.Span.Start))
				}
			}
			severity := parser.Severity(0)
			for _, k := range marks {
				switch {
				case int(k.span.End) <= i:
				case int(k.span.Start) > i:
					stop = min(stop, int(k.span.Start))
				default:
					stop = min(stop, int(k.span.End))
					if severity == 0 || k.severity < severity {
						severity = k.severity
					}
				}
			}
			i = writeRun(b, src, i, stop, class, severity)
		}
		b.WriteString("</span>")
	}
}

// open writes the start tag of a leaf.
func (m *Message) open(b *strings.Builder, id parser.NodeID, start, end int) {
	b.WriteString(`<span class="`)
	b.WriteString(class(m.Doc, id))
	b.WriteString(`" data-n="`)
	b.WriteString(strconv.Itoa(int(id)))
	b.WriteByte('"')
	if k := m.Doc.Kind(id); k == parser.KindLineEnd || k == parser.KindEmptyLine {
		b.WriteString(` data-m="`)
		if end-start == 1 && m.Doc.Source[start] == '\n' {
			b.WriteString("LF")
		} else {
			b.WriteString("CRLF")
		}
		b.WriteByte('"')
	}
	b.WriteByte('>')
}

// writeRun writes the characters of src[i:stop], all in one style, and gives where it stopped: a character
// that begins before stop is written whole.
func writeRun(b *strings.Builder, src []byte, i, stop int, class string, severity parser.Severity) int {
	tags := 0
	if severity != 0 {
		b.WriteString(`<u class="f-`)
		b.WriteString(severity.String())
		b.WriteString(`">`)
		tags = 1
	}
	if class != "" {
		b.WriteString(`<b class="`)
		Escape(b, class)
		b.WriteString(`">`)
		tags |= 2
	}
	for i < stop {
		// Runs of plain ASCII go out whole.
		j := i
		for j < stop && ' ' <= src[j] && src[j] < 0x7f {
			j++
		}
		if j > i {
			Escape(b, string(src[i:j]))
			i = j
			continue
		}
		show, n := unitAt(src, i)
		if show != 0 {
			if stands(src[i:i+n], show) {
				b.WriteString(`<i class="ctl" data-c="`)
				b.WriteString(byteName(src[i]))
				b.WriteString(`">`)
				b.WriteRune(show)
				b.WriteString(`</i>`)
			} else {
				b.WriteRune(show)
			}
		}
		i += n
	}
	if tags&2 != 0 {
		b.WriteString("</b>")
	}
	if tags&1 != 0 {
		b.WriteString("</u>")
	}
	return i
}

type mark struct {
	span     parser.Span
	severity parser.Severity
}

// marksIn gives the errors and warnings that touch span, a few hundred at the most.
func (m *Message) marksIn(span parser.Span) []mark {
	var marks []mark
	for _, d := range m.Findings {
		if d.Span.Start >= span.End && d.Span.Len() > 0 {
			break
		}
		// A finding about a whole message or its content is told in the list; underlining all of it would tell nothing.
		if d.Severity > parser.Warning || d.Span.End <= span.Start || d.Span.Len() > 2000 {
			continue
		}
		if k := m.Doc.Kind(d.Node); k == parser.KindRequest || k == parser.KindResponse || k == parser.KindDocument {
			continue
		}
		marks = append(marks, mark{d.Span, d.Severity})
		if len(marks) > 300 {
			break
		}
	}
	return marks
}
