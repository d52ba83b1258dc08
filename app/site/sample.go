//go:build !wasm

package site

import (
	"html/template"
	"strings"

	"enclair/explain"
	"enclair/samples"
)

// sample adds the page of one sample.
func (b *builder) sample(lang explain.Lang, s samples.Sample) error {
	return b.add(lang, "samples/"+s.Slug+"/", page{
		Kind:        "sample",
		Title:       s.Title[string(lang)] + " · En clair",
		Description: strings.ReplaceAll(s.Summary[string(lang)], "`", ""),
		Scripts:     []string{b.shared.Boot},
		Body:        template.HTML("<main><pre>" + template.HTMLEscapeString(string(s.Bytes())) + "</pre></main>"),
	})
}
