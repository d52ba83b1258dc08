package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// severitySigns are the signs beside a finding: colour is never the only one.
var severitySigns = [...]string{parser.Error: "✕", parser.Warning: "!", parser.Info: "i", parser.Good: "✓"}

// Findings lists what is right, noteworthy or wrong; each finding leads to its bytes. open is the index of the
// finding whose explanation is unfolded, -1 for none. With static, all is unfolded and nothing is a button.
func Findings(m *Message, open int, static bool) string {
	var b strings.Builder
	lang := m.Lang
	if len(m.Findings) == 0 {
		b.WriteString(`<p class="none">`)
		none := explain.UI("no-findings", lang)
		if m.Doc.Origin.Depth > 0 {
			none = explain.UI("no-findings-decoded", lang)
		}
		prose(&b, none)
		b.WriteString(`</p>`)
		return b.String()
	}
	b.WriteString(`<ul class="finds">`)
	for _, d := range m.runs() {
		b.WriteString(`<li class="find f-` + d.Severity.String() + `">`)
		if static {
			b.WriteString(`<p class="found">`)
		} else {
			b.WriteString(`<button type="button" data-act="finding" data-f="` + strconv.Itoa(d.first) + `" aria-expanded="` + strconv.FormatBool(d.first == open) + `">`)
		}
		b.WriteString(`<span class="sign" title="`)
		Escape(&b, explain.UI("severity-"+d.Severity.String(), lang))
		b.WriteString(`"><span aria-hidden="true">` + severitySigns[d.Severity] + `</span> <span class="sr">`)
		Escape(&b, explain.UI("severity-"+d.Severity.String(), lang))
		b.WriteString(`</span></span> <span class="told">`)
		prose(&b, m.told(d))
		b.WriteString(`</span> <span class="where">`)
		Escape(&b, m.where(d))
		b.WriteString(`</span>`)
		if static {
			b.WriteString(`</p>`)
		} else {
			b.WriteString(`</button>`)
		}
		if d.first == open || static {
			findingBody(&b, m, d.Diagnostic, static)
		}
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ul>`)
	return b.String()
}

// findingBody says why a finding matters and how to mend it.
func findingBody(b *strings.Builder, m *Message, d parser.Diagnostic, static bool) {
	lang := m.Lang
	root := fromTool
	if static {
		root = fromSample
	}
	e, ok := explain.CodeEntry(d.Code, lang)
	if !ok {
		return
	}
	b.WriteString(`<div class="why">`)
	if why := explain.Why(m.Doc, d, lang); why != "" {
		b.WriteString(`<p>`)
		prose(b, why)
		b.WriteString(`</p>`)
	}
	findingThen(b, e.Key, m.Era, lang)
	if fix := explain.Advice(m.Doc, d, lang); fix != "" && d.Severity != parser.Good {
		b.WriteString(`<p class="fix"><b>`)
		Escape(b, explain.UI("to-mend", lang))
		b.WriteString(`</b> `)
		prose(b, fix)
		b.WriteString(`</p>`)
	}
	links(b, e, lang, root)
	b.WriteString(`</div>`)
}

// bySeverity gives the order of the list: errors first, then in source order.
func bySeverity(ds []parser.Diagnostic) []int {
	order := make([]int, 0, len(ds))
	for s := parser.Error; s <= parser.Good; s++ {
		for i, d := range ds {
			if d.Severity == s {
				order = append(order, i)
			}
		}
	}
	return order
}

// Strip is the line below the message: kind, version, number of fields, lengths, what decides the end.
func Strip(doc *parser.Document, message int, lang explain.Lang) string {
	return strip(doc, message, lang, false)
}

// StaticStrip is Strip for a page that is only read: nothing is a button.
func StaticStrip(doc *parser.Document, message int, lang explain.Lang) string {
	return strip(doc, message, lang, true)
}

func strip(doc *parser.Document, message int, lang explain.Lang, static bool) string {
	var b strings.Builder
	b.WriteString(`<div class="strip">`)
	for _, f := range explain.Summary(doc, message, lang) {
		button := f.Node != parser.NoNode && !static
		if button {
			b.WriteString(`<button type="button" data-act="select" data-n="` + strconv.Itoa(int(f.Node)) + `">`)
		} else {
			b.WriteString(`<span>`)
		}
		Escape(&b, f.Label)
		if f.Label != "" {
			b.WriteByte(' ')
		}
		b.WriteString(`<b>`)
		Escape(&b, f.Value)
		b.WriteString(`</b>`)
		if button {
			b.WriteString(`</button>`)
		} else {
			b.WriteString(`</span>`)
		}
	}
	b.WriteString(`</div>`)
	return b.String()
}
