//go:build unix

package main

import (
	"enclair/app/render"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/verdict"
	"enclair/parser"
	"enclair/parser/reading"
)

// stage is one thing that is done with a text.
type stage struct {
	name   string
	pasted bool // only with texts in a notation
	run    func(s *subject)
}

// subject is a text with what the stages before made of it.
type subject struct {
	text     []byte
	reading  reading.Reading
	doc      *parser.Document
	findings []parser.Diagnostic
}

// newSubject gives the shape in about size bytes, before any stage.
func newSubject(s shape, size int) *subject {
	text := s.text(size)
	return &subject{text: text, reading: reading.Reading{Wire: text}}
}

// stages are run in this order: each works with what those before it made.
var stages = []stage{
	{"read", true, func(s *subject) { s.reading = reading.Read(s.text) }},
	{"parse", false, func(s *subject) { s.doc = parser.Parse(s.reading.Wire) }},
	{"findings", false, func(s *subject) { s.findings = check.Findings(s.doc) }},
	{"cards", false, func(s *subject) {
		for i := range min(len(s.doc.Messages()), 20) {
			verdict.Cards(s.doc, i, explain.FR)
		}
	}},
	{"terminal", false, func(s *subject) {
		t := render.Terminal{Message: render.NewMessage(s.doc, s.findings, explain.FR, true), Assumed: s.reading.Notices()}
		_ = t.String()
	}},
	{"page", false, func(s *subject) {
		m := render.NewMessage(s.doc, s.findings, explain.FR, true)
		const rows = 100 // as many as a window and its margins hold
		for _, from := range [...]int{0, len(m.Rows) / 2, len(m.Rows) - rows} {
			_ = m.HTML(max(0, from), min(max(0, from)+rows, len(m.Rows)))
		}
	}},
	{"select", false, func(s *subject) {
		for i := range 20 {
			explain.Of(s.doc, parser.NodeID(i*(len(s.doc.Nodes)-1)/19), explain.FR)
		}
	}},
	{"tree", false, func(s *subject) { _, _ = render.JSON(s.doc, s.findings) }},
}
