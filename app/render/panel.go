package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Panel explains one part: what it is, what it means here, what it can be decoded into, where that is written. pinned
// says so and offers to let go. What earlier specifications said of it is told of era.
func Panel(doc *parser.Document, id parser.NodeID, findings []parser.Diagnostic, d Decoding, lang explain.Lang, pinned bool, era explain.Era) string {
	var b strings.Builder
	if len(doc.Source) == 0 {
		b.WriteString(`<div class="panel-body"><p class="what">`)
		prose(&b, explain.UI("panel-empty", lang))
		b.WriteString(`</p></div>`)
		return b.String()
	}
	e := explain.Of(doc, id, lang)
	b.WriteString(`<div class="panel-body" data-for="` + strconv.Itoa(int(id)) + `">`)
	crumbs(&b, doc, id, lang)
	entryHead(&b, e, lang)
	for _, h := range e.Here {
		b.WriteString(`<p class="here">`)
		linked(&b, h)
		b.WriteString(`</p>`)
	}
	for _, d := range findings {
		if d.Node == id && d.Severity <= parser.Warning {
			b.WriteString(`<p class="said f-` + d.Severity.String() + `">`)
			prose(&b, explain.Sentence(doc, d, lang))
			b.WriteString(`</p>`)
		}
	}
	ways(&b, d.Ways, lang)
	if e.More != "" {
		b.WriteString(`<p class="more">`)
		prose(&b, e.More)
		b.WriteString(`</p>`)
	}
	links(&b, e, lang, fromTool)
	seeAlso(&b, e, lang)
	then(&b, func(e explain.Era) explain.Past { return explain.Then(doc, id, e, lang) }, era, lang)
	foot(&b, doc, id, d.Placed, lang, pinned)
	b.WriteString(`</div>`)
	return b.String()
}

// crumbs writes the way from the message down to the part; each step selects.
func crumbs(b *strings.Builder, doc *parser.Document, id parser.NodeID, lang explain.Lang) {
	b.WriteString(`<nav class="crumbs" aria-label="`)
	Escape(b, explain.UI("crumbs", lang))
	b.WriteString(`">`)
	for i, c := range explain.Crumbs(doc, id, lang) {
		if i > 0 {
			b.WriteString(`<span aria-hidden="true"> › </span>`)
		}
		b.WriteString(`<button type="button" data-act="select" data-n="` + strconv.Itoa(int(c.Node)) + `"`)
		if c.Node == id {
			b.WriteString(` aria-current="true"`)
		}
		b.WriteByte('>')
		Escape(b, c.Label)
		b.WriteString(`</button>`)
	}
	b.WriteString(`</nav>`)
}

func entryHead(b *strings.Builder, e explain.Entry, lang explain.Lang) {
	b.WriteString(`<h2>`)
	if e.Code {
		b.WriteString(`<code>`)
		Escape(b, e.Title)
		b.WriteString(`</code>`)
	} else {
		Escape(b, e.Title)
	}
	if e.Status != "" {
		b.WriteString(` <span class="badge">`)
		Escape(b, explain.UI("status-"+e.Status, lang))
		b.WriteString(`</span>`)
	}
	b.WriteString(`</h2><p class="what">`)
	prose(b, e.What)
	b.WriteString(`</p>`)
}

// Where the pages of the reference stand, from the tool's page and from that of a sample.
const (
	fromTool   = "ref/"
	fromSample = "../../ref/"
)

// links leads to where a thing is written about: specifications, MDN, and its page in the reference, which stands below root.
// In the tool, all of them open beside it.
func links(b *strings.Builder, e explain.Entry, lang explain.Lang, root string) {
	path := explain.PagePath(e.Key)
	if len(e.Specs) == 0 && e.MDN.URL == "" && path == "" {
		return
	}
	b.WriteString(`<p class="links">`)
	for _, s := range e.Specs {
		link(b, s.URL, s.Label, "")
		b.WriteByte(' ')
	}
	if e.MDN.URL != "" {
		hreflang := ""
		if e.MDN.Lang != lang {
			hreflang = string(e.MDN.Lang)
		}
		link(b, e.MDN.URL, e.MDN.Label, hreflang)
		b.WriteByte(' ')
	}
	switch {
	case path == "":
	case root == fromTool:
		link(b, root+path, explain.UI("ref-page-of", lang), "")
	default:
		b.WriteString(`<a href="`)
		Escape(b, root+path)
		b.WriteString(`">`)
		Escape(b, explain.UI("ref-page-of", lang))
		b.WriteString(`</a>`)
	}
	b.WriteString(`</p>`)
}

// link writes a link that leaves the page, in a new tab. Its address comes from our records, never from a message.
func link(b *strings.Builder, url, label, hreflang string) {
	b.WriteString(`<a target="_blank" rel="noopener noreferrer" href="`)
	Escape(b, url)
	b.WriteByte('"')
	if hreflang != "" {
		b.WriteString(` hreflang="` + hreflang + `"`)
		label += " (" + hreflang + ")"
	}
	b.WriteByte('>')
	Escape(b, label)
	b.WriteString(`</a>`)
}

func seeAlso(b *strings.Builder, e explain.Entry, lang explain.Lang) {
	if len(e.See) == 0 {
		return
	}
	b.WriteString(`<p class="see">`)
	Escape(b, explain.UI("see-also", lang))
	for i, r := range e.See {
		if i > 0 {
			b.WriteString(", ")
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(`<button type="button" data-act="entry" data-key="`)
		Escape(b, r.Key)
		b.WriteString(`">`)
		Escape(b, r.Title)
		b.WriteString(`</button>`)
	}
	b.WriteString(`</p>`)
}

// foot says where the part stands and what can be done with it.
func foot(b *strings.Builder, doc *parser.Document, id parser.NodeID, placed bool, lang explain.Lang, pinned bool) {
	span := doc.Span(id)
	b.WriteString(`<p class="foot"><span class="kind">` + doc.Kind(id).String() + `</span> <span>`)
	Escape(b, explain.Bytes(int64(span.Len()), lang))
	b.WriteString(` · ` + strconv.Itoa(int(span.Start)) + `–` + strconv.Itoa(int(span.End)) + `</span>`)
	if placed {
		b.WriteString(` <button type="button" class="btn s" data-act="came-from" data-n="` + strconv.Itoa(int(id)) + `">`)
		Escape(b, explain.UI("came-from", lang))
		b.WriteString(`</button>`)
	}
	if tool := ToolFor(doc, id); tool != "" {
		b.WriteString(` <button type="button" class="btn s" data-act="tool" data-tool="` + tool + `" data-n="` + strconv.Itoa(int(id)) + `">`)
		Escape(b, explain.UI("open-in-"+tool, lang))
		b.WriteString(`</button>`)
	}
	b.WriteString(` <button type="button" class="btn s" data-act="copy-part" data-n="` + strconv.Itoa(int(id)) + `">`)
	Escape(b, explain.UI("copy-part", lang))
	b.WriteString(`</button>`)
	if pinned {
		b.WriteString(` <button type="button" class="btn s" data-act="unpin">`)
		Escape(b, explain.UI("unpin", lang))
		b.WriteString(`</button>`)
	}
	b.WriteString(`</p>`)
}

// ToolFor names the tool that a part is best opened in: "base64", "url", or "" where it is too large for one.
func ToolFor(doc *parser.Document, id parser.NodeID) string {
	if n := doc.Span(id).Len(); n == 0 || n > 100_000 {
		return ""
	}
	for up := id; up != parser.NoNode; up = doc.Nodes[up].Parent {
		switch doc.Kind(up) {
		case parser.KindToken68, parser.KindBase64:
			return "base64"
		case parser.KindPath, parser.KindQuery, parser.KindURI, parser.KindRequestTarget, parser.KindQueryParameter, parser.KindPctEncoded:
			return "url"
		}
	}
	switch doc.Kind(id) {
	case parser.KindFieldValue, parser.KindCookieValue, parser.KindToken, parser.KindText, parser.KindOpaqueTag, parser.KindQDText, parser.KindContent,
		parser.KindParameterValue, parser.KindDirectiveValue, parser.KindAttributeValue:
		return "url"
	}
	return ""
}

// EntryPanel shows a record by itself, opened from a "see also".
func EntryPanel(e explain.Entry, lang explain.Lang, era explain.Era) string {
	var b strings.Builder
	b.WriteString(`<div class="panel-body">`)
	b.WriteString(`<nav class="crumbs"><button type="button" data-act="back">← `)
	Escape(&b, explain.UI("back-to-message", lang))
	b.WriteString(`</button></nav>`)
	entryHead(&b, e, lang)
	if e.More != "" {
		b.WriteString(`<p class="more">`)
		prose(&b, e.More)
		b.WriteString(`</p>`)
	}
	links(&b, e, lang, fromTool)
	seeAlso(&b, e, lang)
	then(&b, func(then explain.Era) explain.Past { return explain.ThenOf(e.Key, then, lang) }, era, lang)
	b.WriteString(`</div>`)
	return b.String()
}
