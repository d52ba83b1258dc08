package decode

import (
	"bytes"
	"unicode/utf8"

	"enclair/parser"
)

// gate is what a text proves to be by its whole content.
type gate uint8

const (
	gateNone gate = iota
	gateJWT
	gateJSON
	gateDataURL
)

// gates adds a child where the bytes of span are, as a whole, a JWT, an object or array in JSON, or a data: URL.
func (d *decoding) gates(span parser.Span) {
	if span.Len() > d.limit {
		return
	}
	switch recognise(d.doc.Source[span.Start:span.End]) {
	case gateJWT:
		d.read("jwt", span, parser.GrammarJWT, parser.Origin{})
	case gateJSON:
		d.read("json", span, parser.GrammarJSON, parser.Origin{})
	case gateDataURL:
		d.read("data-url", span, parser.GrammarDataURL, parser.Origin{})
	}
}

// recognise tells what a text proves to be. Nothing is taken for what it only looks like.
func recognise(b []byte) gate {
	switch {
	case len(b) < 2:
	case b[0] == '{' || b[0] == '[':
		if end := b[len(b)-1]; (end == '}' || end == ']') && faultless(parser.ParseAs(b, parser.GrammarJSON)) {
			return gateJSON
		}
	case isJWT(b):
		return gateJWT
	case len(b) > 5 && bytes.EqualFold(b[:5], []byte("data:")):
		if doc := parser.ParseAs(b, parser.GrammarDataURL); faultless(doc) && doc.Find(0, parser.KindSubtype) != parser.NoNode {
			return gateDataURL
		}
	}
	return gateNone
}

// isJWT reports whether b is a JWT: parts of base64url between dots, of which the first decodes to a JSON object that has
// an "alg". RFC 7519, 7.2.
func isJWT(b []byte) bool {
	dots := 0
	for _, c := range b {
		switch {
		case c == '.':
			dots++
		case !isAlphanumeric(c) && c != '-' && c != '_':
			return false
		}
	}
	if dots != 2 && dots != 4 {
		return false
	}
	header := DecodeBase64(b[:bytes.IndexByte(b, '.')], URLSafe, Unpadded)
	if len(header.Faults) > 0 {
		return false
	}
	doc := parser.ParseAs(header.Bytes, parser.GrammarJSON)
	alg := doc.JSONMember("alg")
	return faultless(doc) && alg != parser.NoNode && doc.Kind(alg) == parser.KindJSONString
}

// faultless reports whether a document breaks no rule.
func faultless(doc *parser.Document) bool {
	for _, g := range doc.Diagnostics {
		if g.Severity == parser.Error {
			return false
		}
	}
	return true
}

// printable reports whether b is text in UTF-8 without control characters but line ends and tabs.
func printable(b []byte) bool {
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return utf8.Valid(b)
}
