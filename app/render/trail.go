package render

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/explain"
	"enclair/parser"
	"enclair/parser/decode"
)

// Way is one way of decoding a part of a document: its steps, of which the first is of the part itself and each other
// one of what came out before. The last step has no Doc where its decoder is elsewhere and was not asked yet.
type Way struct {
	Node  parser.NodeID
	Steps []decode.Child
	State string // of a last step without a Doc: "", "busy", or why it failed, "late" or "load"
}

// Decoding is what the panel shows of decodings: what the part can be decoded into, and, for a document that was itself
// decoded, whether the part's bytes have a place in the document before.
type Decoding struct {
	Ways   []Way
	Placed bool
}

// maxPreview is the number of bytes of a decoded text that the panel shows.
const maxPreview = 1200

// ways lists what a part can be decoded into; each step is a button that opens it.
func ways(b *strings.Builder, all []Way, lang explain.Lang) {
	if len(all) == 0 {
		return
	}
	b.WriteString(`<div class="decoded"><h3>`)
	Escape(b, explain.UI("decoded-title", lang))
	b.WriteString(`</h3><ul>`)
	for i, w := range all {
		b.WriteString(`<li>`)
		way(b, w, i, lang)
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ul></div>`)
}

// way writes the steps of one way in a line, what is wrong with them, and the beginning of what comes out.
func way(b *strings.Builder, w Way, index int, lang explain.Lang) {
	at := `data-n="` + strconv.Itoa(int(w.Node)) + `" data-way="` + strconv.Itoa(index) + `"`
	size := w.Steps[0].Span.Len()
	b.WriteString(`<p class="steps"><span>`)
	Escape(b, explain.Bytes(int64(size), lang))
	b.WriteString(`</span>`)
	for i, c := range w.Steps {
		b.WriteString(` <span aria-hidden="true">→</span> `)
		if unread(c) {
			b.WriteString(`<code>`)
			Escape(b, decodingName(c, lang))
			b.WriteString(`</code>`)
			continue
		}
		b.WriteString(`<button type="button" class="btn s" data-act="decode" ` + at + ` data-step="` + strconv.Itoa(i) + `" title="`)
		Escape(b, plainWhat("decoding/"+c.How, lang))
		b.WriteByte('"')
		if c.Doc == nil && w.State == "busy" {
			b.WriteString(` aria-busy="true"`)
		}
		b.WriteByte('>')
		Escape(b, decodingName(c, lang))
		b.WriteString(`</button>`)
		if c.Doc != nil && len(c.Doc.Source) != size {
			size = len(c.Doc.Source)
			b.WriteString(` <span aria-hidden="true">→</span> <span>`)
			Escape(b, explain.Bytes(int64(size), lang))
			b.WriteString(`</span>`)
		}
	}
	b.WriteString(`</p>`)
	for _, c := range w.Steps {
		stepFaults(b, c, lang)
	}
	if w.State != "" {
		b.WriteString(`<p class="said" role="status">`)
		prose(b, explain.UI("decoding-"+w.State, lang))
		b.WriteString(`</p>`)
	}
	decodedPreview(b, w, at, lang)
}

// unread reports whether nobody here can undo a step.
func unread(c decode.Child) bool {
	return c.Doc == nil && len(c.Faults) > 0 && c.Faults[0].Code == decode.CodeCodingNotRead
}

// stepFaults says what is wrong with one step.
func stepFaults(b *strings.Builder, c decode.Child, lang explain.Lang) {
	for _, f := range c.Faults {
		b.WriteString(`<p class="said f-` + f.Severity.String() + `">`)
		prose(b, explain.Sentence(c.Of, f, lang))
		b.WriteString(`</p>`)
	}
}

// decodedPreview shows the beginning of a text that has become another one, or says that it is no text.
func decodedPreview(b *strings.Builder, w Way, at string, lang explain.Lang) {
	first, last := w.Steps[0], w.Steps[len(w.Steps)-1]
	if last.Doc == nil && len(w.Steps) > 1 {
		last = w.Steps[len(w.Steps)-2]
	}
	if last.Doc == nil || len(last.Doc.Source) == 0 {
		return
	}
	src := last.Doc.Source
	if !IsText(src) {
		b.WriteString(`<p class="more">`)
		if t := last.Doc.Origin.MediaType; t != "" {
			b.WriteString(`<code>`)
			Escape(b, excerpt([]byte(t)))
			b.WriteString(`</code> · `)
		}
		prose(b, explain.UI("decoded-no-text", lang))
		b.WriteString(`</p>`)
		return
	}
	if bytes.Equal(src, first.Of.Source[first.Span.Start:first.Span.End]) {
		return
	}
	shown := src[:min(len(src), maxPreview)]
	for len(shown) > 0 && len(shown) < len(src) && !utf8.RuneStart(src[len(shown)]) {
		shown = shown[:len(shown)-1]
	}
	b.WriteString(`<pre tabindex="0">`)
	Escape(b, Display(shown))
	if len(shown) < len(src) {
		b.WriteString("…")
	}
	b.WriteString(`</pre><button type="button" class="btn s" data-act="copy-decoded" ` + at + `>`)
	Escape(b, explain.UI("copy-decoded", lang))
	b.WriteString(`</button>`)
}

// IsText reports whether bytes are shown as text: UTF-8 without NUL or other control characters than white space.
func IsText(src []byte) bool {
	for _, c := range src {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b || c == 0x7f {
			return false
		}
	}
	return utf8.Valid(src)
}

// decodingName is what a decoding is called: gzip, JSON, characters (windows-1252).
func decodingName(c decode.Child, lang explain.Lang) string {
	name := c.How
	if e, ok := explain.Lookup("decoding/"+c.How, lang); ok {
		name = e.Title
	}
	if c.Label != "" {
		name += " (" + excerpt([]byte(c.Label)) + ")"
	}
	return name
}

// plainWhat is the sentence of a record as plain text.
func plainWhat(key string, lang explain.Lang) string {
	e, _ := explain.Lookup(key, lang)
	return strings.ReplaceAll(explain.Plain(e.What), "`", "")
}

// Trail is the way from the message down to the document that is shown. Each step before the last is a button, which
// leads back to that document and to the part of it that was decoded.
func Trail(steps []decode.Child, lang explain.Lang) string {
	if len(steps) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<nav class="trail" aria-label="`)
	Escape(&b, explain.UI("trail", lang))
	b.WriteString(`"><button type="button" class="btn s" data-act="trail" data-step="` + strconv.Itoa(len(steps)-1) + `" aria-keyshortcuts="Escape Alt+ArrowLeft" title="`)
	Escape(&b, explain.UI("trail-up-title", lang))
	b.WriteString(`"><span aria-hidden="true">↑</span> `)
	Escape(&b, explain.UI("trail-up", lang))
	b.WriteString(`</button><ol>`)
	name := explain.UI("message", lang)
	for i, c := range steps {
		b.WriteString(`<li><button type="button" data-act="trail" data-step="` + strconv.Itoa(i) + `">`)
		Escape(&b, name)
		if part := partName(c.Of, c.Node, lang); part != "" {
			b.WriteString(`<span aria-hidden="true"> › </span><span class="part">`)
			Escape(&b, part)
			b.WriteString(`</span>`)
		}
		b.WriteString(`</button></li>`)
		name = decodingName(c, lang)
	}
	b.WriteString(`<li><b aria-current="page" id="trail-here" tabindex="-1">`)
	Escape(&b, name)
	b.WriteString(`</b></li></ol></nav>`)
	return b.String()
}

// maxPartName is the number of bytes of a name in the trail.
const maxPartName = 40

// partName is a short name of a part for the trail: the key of a JSON member, the name of a field, a kind. It is "" for
// a part that is its whole document.
func partName(doc *parser.Document, id parser.NodeID, lang explain.Lang) string {
	if up := doc.Parent(id); up != parser.NoNode && doc.Kind(up) == parser.KindJSONMember {
		if name := doc.Child(up, parser.KindJSONName); name != parser.NoNode {
			text := doc.Bytes(name)
			if len(text) > maxPartName {
				text = append(bytes.Clone(text[:maxPartName]), "…"...)
			}
			return excerpt(text)
		}
	}
	if doc.Span(id) == doc.Span(0) {
		return ""
	}
	crumbs := explain.Crumbs(doc, id, lang)
	if len(crumbs) == 0 {
		return ""
	}
	return crumbs[len(crumbs)-1].Label
}

// DecodedNotice says of a decoded document that it cannot be edited, and what went wrong when it was made.
func DecodedNotice(c decode.Child, lang explain.Lang) string {
	var b strings.Builder
	b.WriteString(`<div class="read"><p>`)
	prose(&b, explain.UI("decoded-read-only", lang))
	if !IsText(c.Doc.Source) {
		b.WriteByte(' ')
		prose(&b, explain.UI("decoded-no-text", lang))
	}
	b.WriteString(`</p>`)
	stepFaults(&b, c, lang)
	b.WriteString(`</div>`)
	return b.String()
}

// DecodedStrip is the line below a decoded document: what it was made from, its length, its type.
func DecodedStrip(c decode.Child, lang explain.Lang) string {
	var b strings.Builder
	b.WriteString(`<div class="strip">`)
	fact := func(key, value string) {
		b.WriteString(`<span>`)
		Escape(&b, explain.UI(key, lang))
		b.WriteString(` <b>`)
		Escape(&b, value)
		b.WriteString(`</b></span>`)
	}
	fact("strip-decoding", decodingName(c, lang))
	if c.Span.Len() != len(c.Doc.Source) {
		fact("strip-from", explain.Bytes(int64(c.Span.Len()), lang))
	}
	fact("strip-length", explain.Bytes(int64(len(c.Doc.Source)), lang))
	if t := c.Doc.Origin.MediaType; t != "" {
		fact("strip-type", excerpt([]byte(t)))
	}
	b.WriteString(`</div>`)
	return b.String()
}
