package render

import (
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Assumed is one thing that reading a paste assumed, as the page shows it.
type Assumed struct {
	Code parser.Code
	Args []string
}

// Notice says what was assumed about a paste; each assumption can be switched off.
func Notice(assumed []Assumed, lang explain.Lang) string {
	if len(assumed) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<div class="read">`)
	for _, a := range assumed {
		b.WriteString(`<p>`)
		prose(&b, explain.Sentence(&parser.Document{}, parser.Diagnostic{Code: a.Code, Severity: parser.Info, Args: a.Args}, lang))
		if off := explain.Advice(a.Code, lang); off != "" {
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

// Say writes one sentence of ours as a notice.
func Say(key string, lang explain.Lang) string {
	var b strings.Builder
	b.WriteString(`<div class="read"><p>`)
	prose(&b, explain.UI(key, lang))
	b.WriteString(`</p></div>`)
	return b.String()
}
