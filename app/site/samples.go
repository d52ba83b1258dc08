//go:build !wasm

package site

import (
	"html/template"

	"enclair/app/render"
	"enclair/explain"
	"enclair/samples"
)

// head is the top of a page that is only read.
type head struct {
	ToolURL, SamplesURL, SamplesName, RefURL, RefName, LicencesURL, LicencesName string
	Other                                                                        languageChoice
}

func (b *builder) head(lang explain.Lang, folder string) head {
	other := explain.FR
	if lang == explain.FR {
		other = explain.EN
	}
	return head{
		ToolURL:     b.address(string(lang) + "/"),
		SamplesURL:  b.address(string(lang) + "/samples/"),
		SamplesName: explain.UI("site-samples", lang),
		RefURL:      b.address(string(lang) + "/ref/"),
		RefName:     explain.UI("ref-name", lang),

		LicencesURL:  b.address(LicencesFile),
		LicencesName: explain.UI("licences", lang),
		Other: languageChoice{
			Lang: string(other),
			Name: explain.UI("site-language", other),
			URL:  b.address(string(other) + "/" + folder),
		},
	}
}

// sampleIndex adds the list of the samples.
func (b *builder) sampleIndex(lang explain.Lang) error {
	type entry struct {
		Title, URL string
		Summary    template.HTML
	}
	data := struct {
		head
		Heading, Lead string
		Samples       []entry
	}{
		head:    b.head(lang, "samples/"),
		Heading: explain.UI("site-samples", lang),
		Lead:    explain.UI("site-samples-lead", lang),
	}
	for _, s := range samples.All() {
		data.Samples = append(data.Samples, entry{
			Title:   s.Title[string(lang)],
			URL:     b.address(string(lang) + "/samples/" + s.Slug + "/"),
			Summary: template.HTML(render.Prose(s.Summary[string(lang)])),
		})
	}
	body, err := b.execute("samples.html", data)
	if err != nil {
		return err
	}
	return b.add(lang, "samples/", webPage{
		Kind:        "samples",
		Title:       explain.UI("site-samples-title", lang),
		Description: data.Lead,
		Scripts:     []string{b.shared.Boot},
		Body:        body,
	})
}
