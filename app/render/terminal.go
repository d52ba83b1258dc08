package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/explain/verdict"
	"enclair/parser"
)

// ansi gives each class its colour in the terminal, from the sixteen that every terminal has.
var ansi = map[string]string{
	"m": "1;35", "t": "34", "v": "33", "d": "31", "n": "1;32", "c": "90", "e": "90", "w": "90", "p": "32", "q": "33", "u": "35", "g": "90", "x": "7;31", "k": "",
}

var severityANSI = [...]string{parser.Error: "1;31", parser.Warning: "1;33", parser.Info: "1;34", parser.Good: "1;32"}

// Terminal writes a message for the terminal: its lines with their margin notes, then what each line means, then
// the findings. Control bytes of the message are shown as pictures, so that none of them reaches the terminal.
type Terminal struct {
	Message *Message
	Colour  bool
	Assumed []parser.Diagnostic // what reading a paste assumed
	Choices []string            // the entries of a paste that holds many
	Chosen  int                 // the one that is shown
}

func (t *Terminal) String() string {
	var b strings.Builder
	t.assumptions(&b)
	t.lines(&b)
	b.WriteByte('\n')
	t.explanations(&b)
	t.cards(&b)
	t.findings(&b)
	return b.String()
}

func (t *Terminal) paint(b *strings.Builder, code, text string) {
	if !t.Colour || code == "" {
		b.WriteString(text)
		return
	}
	b.WriteString("\x1b[" + code + "m" + text + "\x1b[0m")
}

func (t *Terminal) assumptions(b *strings.Builder) {
	for _, a := range t.Assumed {
		b.WriteString(plain(noticed(a, t.Message.Lang)))
		b.WriteByte('\n')
	}
	for i, c := range t.Choices {
		mark := "  "
		if i == t.Chosen {
			mark = "> "
		}
		b.WriteString(mark + strconv.Itoa(i+1) + "  " + c + "\n")
	}
	if len(t.Assumed) > 0 {
		b.WriteByte('\n')
	}
}

// plain takes the marks of code out of a sentence of ours.
func plain(s string) string { return strings.ReplaceAll(explain.Plain(s), "`", "") }

// lines writes the message itself.
func (t *Terminal) lines(b *strings.Builder) {
	doc := t.Message.Doc
	src := doc.Source
	for r, row := range t.Message.Rows {
		if row.Span.Len() == 0 {
			continue
		}
		number := ""
		if row.First {
			number = strconv.Itoa(int(row.Line))
		}
		t.paint(b, "90", strings.Repeat(" ", max(0, 4-len(number)))+number+"  ")
		width := 0
		id := doc.At(int(row.Start))
		for i := int(row.Start); i < int(row.Span.End); {
			for int(doc.Span(id).End) <= i || !doc.Leaf(id) {
				id++
			}
			end := min(int(doc.Span(id).End), int(row.Span.End))
			var run strings.Builder
			for i < end {
				show, n := unitAt(src, i)
				switch {
				case show == '\n':
					if i > 0 && src[i-1] == '\r' {
						run.WriteString("␍␊")
					} else {
						run.WriteString("␊")
					}
					width += 2
				case show == '\t':
					run.WriteString("⇥")
					width++
				case show != 0:
					run.WriteRune(show)
					width++
				}
				i += n
			}
			t.paint(b, ansi[class(doc, id)], run.String())
		}
		if note := t.Message.Note(r); note != "" {
			b.WriteString(strings.Repeat(" ", max(2, 64-width)))
			t.paint(b, "90", note)
		}
		b.WriteByte('\n')
	}
}

// explanations says what each line that is not content means.
func (t *Terminal) explanations(b *strings.Builder) {
	doc, lang := t.Message.Doc, t.Message.Lang
	for _, part := range Parts(doc) {
		e := explain.Of(doc, part, lang)
		if r := RowAt(t.Message.Rows, int(doc.Nodes[part].Start)); r >= 0 {
			t.paint(b, "90", strconv.Itoa(int(t.Message.Rows[r].Line))+" ")
		}
		t.paint(b, "1", e.Title)
		b.WriteString("\n    " + plain(e.What) + "\n")
		for _, h := range e.Here {
			b.WriteString("    → " + plain(h) + "\n")
		}
		if told := explain.Then(doc, part, t.Message.Era, lang); told.State != explain.Untold {
			b.WriteString("    " + "(" + eraName(told, lang) + ") " + plain(told.Text))
			for _, s := range told.Specs {
				b.WriteString(" (" + s.Label + ")")
			}
			b.WriteByte('\n')
		}
		for i, s := range e.Specs {
			if i == 0 {
				b.WriteString("    " + s.Label + " " + s.URL + "\n")
			}
		}
	}
	b.WriteByte('\n')
}

// maxGroups bounds how many groups of verdicts the terminal shows.
const maxGroups = 30

// cards says the verdicts about the first messages and exchanges.
func (t *Terminal) cards(b *strings.Builder) {
	shown := 0
	for g := range verdict.Groups(t.Message.Doc, t.Message.Lang) {
		if shown++; shown > maxGroups {
			break
		}
		t.paint(b, "1;4", plain(g.Heading))
		b.WriteByte('\n')
		for _, c := range g.Cards {
			b.WriteString("  ")
			t.paint(b, "1", c.Title)
			b.WriteString("\n    ")
			t.paint(b, severityANSI[c.Tone], severitySigns[c.Tone])
			b.WriteString(" " + plain(c.Verdict) + "\n")
			for _, s := range c.Steps {
				b.WriteString("      " + stepSigns[s.Kind] + " " + plain(s.Text))
				for _, spec := range s.Specs {
					b.WriteString(" (" + spec.Label + ")")
				}
				b.WriteByte('\n')
			}
		}
	}
	b.WriteByte('\n')
}

func (t *Terminal) findings(b *strings.Builder) {
	m := t.Message
	t.paint(b, "1", explain.UI("findings", m.Lang))
	b.WriteByte('\n')
	if len(m.Findings) == 0 {
		b.WriteString("  " + plain(explain.UI("no-findings", m.Lang)) + "\n")
	}
	for _, d := range m.runs() {
		b.WriteString("  ")
		t.paint(b, severityANSI[d.Severity], severitySigns[d.Severity])
		b.WriteString(" " + plain(m.told(d)))
		if where := m.where(d); where != "" {
			b.WriteString(" (" + where + ")")
		}
		b.WriteByte('\n')
		if told := explain.ThenOf("code/"+string(d.Code), m.Era, m.Lang); told.Text != "" {
			b.WriteString("    (" + eraName(told, m.Lang) + ") " + plain(told.Text) + "\n")
		}
		if d.Severity <= parser.Warning {
			if fix := explain.Advice(m.Doc, d.Diagnostic, m.Lang); fix != "" {
				b.WriteString("    → " + plain(fix) + "\n")
			}
		}
	}
}

// Parts lists the parts that a page or a terminal explains one after the other: start lines, field lines, the empty
// line, the content, chunks and what could not be read, the first few hundred of them.
func Parts(doc *parser.Document) []parser.NodeID {
	var out []parser.NodeID
	for id := parser.NodeID(1); int(id) < len(doc.Nodes) && len(out) < 300; {
		switch doc.Kind(id) {
		case parser.KindRequestLine, parser.KindStatusLine, parser.KindFieldLine, parser.KindEmptyLine, parser.KindContent,
			parser.KindChunk, parser.KindLastChunk, parser.KindGap, parser.KindUnknown:
			out = append(out, id)
			id = doc.Nodes[id].After
		default:
			id++
		}
	}
	return out
}
