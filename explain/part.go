package explain

import (
	"strings"
	"time"

	"enclair/parser"
)

// part is one node in its surroundings: what the rules of this package ask about it.
type part struct {
	doc     *parser.Document
	id      parser.NodeID
	kind    parser.Kind
	lang    Lang
	message parser.NodeID // of KindRequest or KindResponse, or NoNode
	line    parser.NodeID // the nearest KindFieldLine at or above, or NoNode
	field   string        // the name of that field in lower case
}

// partOf finds the surroundings of a node. An id outside the tree is taken for the document.
func partOf(doc *parser.Document, id parser.NodeID, lang Lang) part {
	if id < 0 || int(id) >= len(doc.Nodes) {
		id = 0
	}
	p := part{doc: doc, id: id, kind: doc.Kind(id), lang: lang, message: parser.NoNode, line: parser.NoNode}
	for n := id; n != parser.NoNode; n = doc.Parent(n) {
		switch doc.Kind(n) {
		case parser.KindFieldLine:
			if p.line == parser.NoNode {
				p.line = n
				p.field = parser.Field{Doc: doc, Line: n}.Key()
			}
		case parser.KindRequest, parser.KindResponse:
			p.message = n
		}
	}
	return p
}

// response reports whether the part stands in a response.
func (p part) response() bool {
	return p.message != parser.NoNode && p.doc.Kind(p.message) == parser.KindResponse
}

// text gives the bytes of the part, without its line folds.
func (p part) text() string { return unfolded(p.doc, p.id) }

// unfolded gives the bytes of id without its line folds, which only a value has.
func unfolded(doc *parser.Document, id parser.NodeID) string {
	if doc.Leaf(id) {
		return doc.Text(id)
	}
	return doc.Unfolded(id)
}

// under reports whether a node of kind k stands above the part, inside its field line.
func (p part) under(k parser.Kind) bool {
	for n := p.doc.Parent(p.id); n != parser.NoNode && n != p.line; n = p.doc.Parent(n) {
		if p.doc.Kind(n) == k {
			return true
		}
	}
	return false
}

// parent gives the kind of the node above, KindDocument at the top.
func (p part) parent() parser.Kind {
	if up := p.doc.Parent(p.id); up != parser.NoNode {
		return p.doc.Kind(up)
	}
	return parser.KindDocument
}

// child gives the text of the first child of kind k, "" where there is none.
func (p part) child(k parser.Kind) string { return textOf(p.doc, p.id, k) }

// quote shows the bytes of a node as code that leads to it. NoNode is shown as no bytes at all.
func (p part) quote(id parser.NodeID) string {
	if id == parser.NoNode {
		return Code("")
	}
	return At(id, Code(unfolded(p.doc, id)))
}

// quoteChild shows the first child of kind k as quote does.
func (p part) quoteChild(k parser.Kind) string { return p.quote(p.doc.Child(p.id, k)) }

// textOf gives the text of the first child of id of kind k, "" where there is none.
func textOf(doc *parser.Document, id parser.NodeID, k parser.Kind) string {
	if id == parser.NoNode {
		return ""
	}
	if n := doc.Child(id, k); n != parser.NoNode {
		return unfolded(doc, n)
	}
	return ""
}

// fieldValue gives the value of the first field of the message with that lower-case name.
func (p part) fieldValue(key string) (string, bool) {
	if p.message == parser.NoNode {
		return "", false
	}
	f, ok := p.doc.Field(p.message, key)
	if !ok {
		return "", false
	}
	return f.Value(), true
}

// fieldNode gives the value's part of the first field of the message with that lower-case name, or NoNode.
func (p part) fieldNode(key string) parser.NodeID {
	if p.message == parser.NoNode {
		return parser.NoNode
	}
	f, ok := p.doc.Field(p.message, key)
	if !ok {
		return parser.NoNode
	}
	return f.ValueNode()
}

// content gives the content of the message, or NoNode.
func (p part) content() parser.NodeID {
	if p.message == parser.NoNode {
		return parser.NoNode
	}
	for _, k := range [...]parser.Kind{parser.KindContent, parser.KindChunkedBody} {
		if n := p.doc.Child(p.message, k); n != parser.NoNode {
			return n
		}
	}
	return parser.NoNode
}

// messageDate gives the moment of the message's own Date field.
func (p part) messageDate() (time.Time, bool) {
	v, ok := p.fieldValue("date")
	if !ok || p.field == "date" {
		return time.Time{}, false
	}
	return readDate(v)
}

// lower lowers the ASCII letters of a protocol name, and is cheap where there are none.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			return strings.Map(func(r rune) rune {
				if 'A' <= r && r <= 'Z' {
					return r | 0x20
				}
				return r
			}, s)
		}
	}
	return s
}

// slug makes a name fit for a key: lower case, no spaces.
func slug(name string) string { return strings.ReplaceAll(lower(name), " ", "-") }

// word gives the i-th word of a list record, say/NAME: "January February …".
func word(lang Lang, name string, i int) string {
	r := find("say/" + name)
	if r == nil {
		return ""
	}
	words := strings.Fields(r.text("", lang))
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}
