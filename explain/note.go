package explain

import "enclair/parser"

// Note gives the margin note of a line or block: a few words, lower case, no final stop. "" where nothing helps.
func Note(doc *parser.Document, line parser.NodeID, lang Lang) string {
	p := partOf(doc, line, lang)
	if p.kind == parser.KindFieldLine {
		return p.fieldNote()
	}
	return say(lang, "note-"+p.kind.String())
}

// fieldNote is the note of a field line.
func (p part) fieldNote() string {
	r := find("field/" + p.field)
	if r == nil {
		return say(p.lang, "note-unknown-field")
	}
	return fill(r.text("note", p.lang), p.values())
}
