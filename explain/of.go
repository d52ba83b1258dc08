package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// Of explains a node: what it is, and what it means there. It has something to say about every node of every document.
func Of(doc *parser.Document, id parser.NodeID, lang Lang) Entry {
	p := partOf(doc, id, lang)
	e := p.entry()
	e.Here = p.here(e)
	if near := p.nearest(e); near != nil {
		e.See = append(slices.Clip(e.See), Ref{near.key, near.get("name")})
	}
	return e
}

// entry is the part's entry without what the value means.
func (p part) entry() Entry {
	key := p.key()
	r := find(key)
	if r == nil {
		return Entry{Key: key, Title: p.kind.String(), Code: true}
	}
	e := entryOf(r, p.lang)
	if f, ok := p.registered(); ok {
		e.Title, e.Code, e.Specs = f.name, true, specs(f.spec)
		return e
	}
	if name := p.unknownName(key); name != "" {
		e.Title, e.Code, e.Unknown = shown(name), true, true
		return e
	}
	switch p.kind {
	case parser.KindDelimiter:
		if sign := p.sign(); sign != nil {
			e.Title = sign.title(p.lang)
		}
	case parser.KindElement:
		if strings.HasPrefix(key, "upgrade-token/") { // HTTP/2.0, which is explained as HTTP
			e.Title = shown(p.text())
		}
	case parser.KindMediaType, parser.KindMediaRange: // explained by its suffix or its top-level type when it has no record
		e.Title, e.Code = shown(p.text()), true
	case parser.KindLanguageTag, parser.KindLanguageRange:
		if name := languageName(p.text(), p.lang); name != "" {
			e.Title = name
		}
	case parser.KindCookieAV:
		if strings.Count(key, "/") == 2 {
			e.Title = shown(p.text())
		}
	}
	return e
}

// sign gives the record of the byte of a delimiter, nil for any other part.
func (p part) sign() *record {
	if p.kind != parser.KindDelimiter || p.doc.Span(p.id).Len() != 1 {
		return nil
	}
	return find("char/" + lower(hexByte(p.doc.Bytes(p.id)[0])))
}

// unknownName gives the name of a part that ought to have a record of its own and has none, such as a field or a method that nobody registered.
func (p part) unknownName(key string) string {
	if !strings.HasPrefix(key, "kind/") || freeKeys[p.field] && (p.kind == parser.KindDictMember || p.kind == parser.KindMemberKey ||
		p.kind == parser.KindDirective || p.kind == parser.KindDirectiveName) {
		return ""
	}
	switch p.kind {
	case parser.KindFieldName, parser.KindMethod, parser.KindDirectiveName, parser.KindMemberKey, parser.KindAttributeName, parser.KindAuthScheme,
		parser.KindContentCoding, parser.KindCodings, parser.KindTransferCoding, parser.KindRangeUnit, parser.KindProtocolName,
		parser.KindExpectation, parser.KindParameterName, parser.KindProductName:
		return p.text()
	case parser.KindFieldLine, parser.KindFieldValue:
		return parser.Field{Doc: p.doc, Line: p.line}.Name()
	case parser.KindDirective:
		return p.child(parser.KindDirectiveName)
	case parser.KindDictMember:
		return p.child(parser.KindMemberKey)
	case parser.KindParameter:
		return p.child(parser.KindParameterName)
	case parser.KindCookieAV:
		return p.child(parser.KindAttributeName)
	case parser.KindProduct:
		return p.child(parser.KindProductName)
	case parser.KindCredentials, parser.KindChallenge:
		return p.child(parser.KindAuthScheme)
	}
	return p.unknownWord()
}

// freeKeys are the fields whose keys the sender chooses, so that no record could know them, or whose words have no records here.
var freeKeys = map[string]bool{
	"accept-signature": true, "signature": true, "signature-input": true, "reporting-endpoints": true, "tracestate": true, "baggage": true,
	"x-robots-tag": true, "x-xss-protection": true, "p3p": true, "surrogate-capability": true, "surrogate-control": true, "tcn": true,
	"public-key-pins": true, "public-key-pins-report-only": true,
}
