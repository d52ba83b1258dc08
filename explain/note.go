package explain

import (
	"strings"
	"unicode/utf8"

	"enclair/parser"
)

// Note gives the margin note of a line or a block: a few words, lower case, no final stop. "" where nothing helps.
func Note(doc *parser.Document, line parser.NodeID, lang Lang) string {
	p := partOf(doc, line, lang)
	switch p.kind {
	case parser.KindFieldLine:
		return p.fieldNote()
	case parser.KindStatusLine:
		if code := p.child(parser.KindStatusCode); len(code) == 3 {
			for _, key := range [...]string{"status/" + code, "status-class/" + code[:1] + "xx"} {
				if r := find(key); r != nil && r.text("note", lang) != "" {
					return p.noteOf("note-status-line-of", "class", r.text("note", lang))
				}
			}
		}
	case parser.KindEmptyLine:
		if p.parent() == parser.KindChunkedBody {
			return p.say("note-empty-line-trailer")
		}
	case parser.KindContent:
		if title := p.contentTitle(); title != "" {
			return p.typeNote(title)
		}
	case parser.KindChunk, parser.KindChunkSize:
		size := p.text()
		if p.kind == parser.KindChunk {
			size = p.child(parser.KindChunkSize)
		}
		if n, ok := hexNumber(size); ok {
			return p.say("note-chunk", "bytes", Bytes(n, lang))
		}
		return ""
	}
	return p.say("note-" + p.kind.String())
}

// maxNote is how many characters of a note are sure to be seen in the margin.
const maxNote = 32

// noteOf gives a note of two halves, "status line · not found", or its second half alone where both are too long.
func (p part) noteOf(name, placeholder, text string) string {
	if note := p.say(name, placeholder, text); utf8.RuneCountInString(note) <= maxNote {
		return note
	}
	return text
}

// typeNote gives the note of a media type from its title, without the title's remark in parentheses where that is too long.
func (p part) typeNote(title string) string {
	title = strings.Trim(title, "`")
	if before, _, ok := strings.Cut(title, " ("); ok && utf8.RuneCountInString(title) > maxNote {
		title = before
	}
	return p.noteOf("note-content-of", "type", title)
}

// firstText gives the first text that is not empty.
func firstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// fieldNote is the note of a field line: what this value says where a few words can, what the field is for otherwise.
func (p part) fieldNote() string {
	if p.field == "" {
		return p.say("note-unknown")
	}
	r := find("field/" + p.field)
	if r == nil || len(p.field) > longestName {
		if _, ok := p.registered(); ok {
			return p.say("note-registered-field")
		}
		return p.say("note-unknown-field")
	}
	return firstText(p.valueNote(), Plain(fill(r.text("note", p.lang), p.values())))
}

// valueNote is the note that a field's own value gives, "" where the value has nothing shorter to say than the field.
func (p part) valueNote() string {
	switch p.field {
	case "cache-control", "pragma":
		return p.directiveNote()
	case "content-length":
		if n, ok := number(p.value()); ok && n == 0 {
			return p.say("note-no-content")
		} else if ok {
			return p.say("note-content-length", "bytes", Bytes(n, p.lang))
		}
	case "content-type":
		if k := named("media-type", beforeParameters(p.value())); k != "" {
			return p.typeNote(find(k).title(p.lang))
		}
	case "etag":
		if p.find(parser.KindETag) != parser.NoNode {
			return p.say(choose(p.find(parser.KindWeak) == parser.NoNode, "note-etag-strong", "note-etag-weak"))
		}
	case "expires":
		if _, ok := maxAge(p.doc, p.message); ok && p.response() {
			return p.say("note-expires-ignored")
		}
	}
	return ""
}

// tellingDirectives are the directives of Cache-Control that decide most, in that order.
var tellingDirectives = [...]string{"no-store", "max-age", "no-cache", "s-maxage", "private", "immutable", "public"}

// directiveNote is the note of the directive that decides most.
func (p part) directiveNote() string {
	nodes := p.all(parser.KindDirective)
	note := func(n parser.NodeID) string {
		d := partOf(p.doc, n, p.lang)
		if d.response() && d.value() == "0" && lower(d.child(parser.KindDirectiveName)) == "max-age" {
			return p.say("note-stale")
		}
		if r := find(d.meaning()); r != nil {
			return Plain(fill(r.text("note", p.lang), d.values()))
		}
		return ""
	}
	for _, name := range tellingDirectives {
		for _, n := range nodes {
			if lower(textOf(p.doc, n, parser.KindDirectiveName)) == name {
				if text := note(n); text != "" {
					return text
				}
			}
		}
	}
	for _, n := range nodes {
		if text := note(n); text != "" {
			return text
		}
	}
	return ""
}
