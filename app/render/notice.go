package render

import (
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Notice says what was assumed about a paste; each assumption can be switched off.
func Notice(assumed []parser.Diagnostic, lang explain.Lang) string {
	if len(assumed) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<div class="read">`)
	for _, a := range assumed {
		b.WriteString(`<p>`)
		prose(&b, noticed(a, lang))
		if off := explain.Advice(noDocument, a, lang); off != "" {
			b.WriteString(` <button type="button" data-act="assume-off" data-code="`)
			Escape(&b, string(a.Code))
			b.WriteString(`">`)
			prose(&b, off)
			b.WriteString(`</button>`)
		}
		b.WriteString(`</p>`)
	}
	b.WriteString(`</div>`)
	return b.String()
}

// noticed says what was assumed. Where there is nothing to switch off, it says all that there is to say.
func noticed(a parser.Diagnostic, lang explain.Lang) string {
	s := explain.Sentence(noDocument, a, lang)
	if why := explain.Why(noDocument, a, lang); why != "" && explain.Advice(noDocument, a, lang) == "" {
		s += " " + why
	}
	return s
}

// noDocument stands for the paste of which an assumption speaks, which does not show its bytes.
var noDocument = new(parser.Document)

// Say writes one sentence of ours as a notice.
func Say(key string, lang explain.Lang) string {
	var b strings.Builder
	b.WriteString(`<div class="read"><p>`)
	prose(&b, explain.UI(key, lang))
	b.WriteString(`</p></div>`)
	return b.String()
}
