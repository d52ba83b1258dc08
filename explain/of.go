package explain

import (
	"strings"

	"enclair/parser"
)

// Of explains a node: what it is, and what it means there. It has something to say about every node of every document.
func Of(doc *parser.Document, id parser.NodeID, lang Lang) Entry {
	p := partOf(doc, id, lang)
	e := p.entry()
	e.Here = append(e.Here, p.here(find(e.Key))...)
	return e
}

// entry is the part's entry without what the value means.
func (p part) entry() Entry {
	key := p.key()
	if r := find(key); r != nil {
		e := entryOf(r, p.lang)
		if name := p.unknownName(key); name != "" {
			e.Title, e.Code, e.Unknown, e.Status = shown(name), true, true, ""
		}
		return e
	}
	return Entry{Key: key, Title: p.kind.String(), Code: true}
}

// unknownName gives the name of a part that ought to have a record of its own and has none: a field, a method that nobody registered.
func (p part) unknownName(key string) string {
	if !strings.HasPrefix(key, "kind/") {
		return ""
	}
	switch p.kind {
	case parser.KindFieldName, parser.KindMethod, parser.KindDirectiveName, parser.KindAttributeName, parser.KindAuthScheme,
		parser.KindContentCoding, parser.KindTransferCoding, parser.KindProductName:
		return p.text()
	case parser.KindFieldLine:
		return parser.Field{Doc: p.doc, Line: p.line}.Name()
	case parser.KindDirective:
		return p.child(parser.KindDirectiveName)
	case parser.KindParameter:
		return p.child(parser.KindParameterName)
	case parser.KindCookieAV:
		return p.child(parser.KindAttributeName)
	case parser.KindProduct:
		return p.child(parser.KindProductName)
	case parser.KindCredentials, parser.KindChallenge:
		return p.child(parser.KindAuthScheme)
	}
	return ""
}
