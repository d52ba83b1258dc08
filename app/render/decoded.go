package render

import (
	"strings"
	"unicode/utf8"

	"enclair/explain"
	"enclair/parser"
	"enclair/parser/decode"
)

const (
	// decodedPreview is how many bytes of a decoded content the panel shows; it is decoded anew at each look.
	decodedPreview = 8 << 10
	// DecodedLimit is how many bytes of a decoded content can be copied.
	DecodedLimit = 16 << 20
)

// MessageOf gives the message that id stands in when it is a part of its content, else NoNode.
func MessageOf(doc *parser.Document, id parser.NodeID) parser.NodeID {
	inContent := false
	for up := id; up != parser.NoNode; up = doc.Nodes[up].Parent {
		switch doc.Kind(up) {
		case parser.KindContent, parser.KindChunkedBody:
			inContent = true
		case parser.KindRequest, parser.KindResponse:
			if inContent {
				return up
			}
			return parser.NoNode
		}
	}
	return parser.NoNode
}

// decoded shows what a content is without its chunks and its compression, where it has any.
func decoded(b *strings.Builder, doc *parser.Document, id parser.NodeID, lang explain.Lang) {
	message := MessageOf(doc, id)
	if message == parser.NoNode {
		return
	}
	d := decode.Content(doc, message, decodedPreview)
	if len(d.Steps) == 0 {
		return
	}
	b.WriteString(`<div class="decoded"><h3>`)
	Escape(b, explain.UI("decoded-title", lang))
	b.WriteString(`</h3><ol>`)
	for _, s := range d.Steps {
		b.WriteString(`<li><code>`)
		Escape(b, s.Coding)
		b.WriteString(`</code>`)
		if s.Fault == nil || s.Fault.Code != decode.CodeCodingNotRead {
			Escape(b, " · "+explain.Bytes(int64(s.In), lang)+" → "+explain.Bytes(int64(s.Out), lang))
		}
		if s.Fault != nil {
			b.WriteString(`<p class="said">`)
			prose(b, explain.Sentence(doc, parser.Diagnostic{Code: s.Fault.Code, Args: s.Fault.Args}, lang))
			b.WriteString(`</p>`)
		}
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ol>`)
	shown := d.Bytes[:min(len(d.Bytes), 2000)]
	for len(shown) > 0 && len(shown) < len(d.Bytes) && !utf8.RuneStart(d.Bytes[len(shown)]) {
		shown = shown[:len(shown)-1]
	}
	if len(shown) > 0 {
		b.WriteString(`<pre tabindex="0">`)
		Escape(b, Display(shown))
		if len(shown) < len(d.Bytes) {
			b.WriteString("…")
		}
		b.WriteString(`</pre><button type="button" class="btn s" data-act="copy-decoded">`)
		Escape(b, explain.UI("copy-decoded", lang))
		b.WriteString(`</button>`)
	}
	b.WriteString(`</div>`)
}
