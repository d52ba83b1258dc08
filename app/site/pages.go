//go:build !wasm

package site

import (
	"html/template"
	"path"
	"strings"

	"enclair/explain"
	"enclair/samples"
)

// pages are the templates of web/ and the list of what was made with them.
type pages struct {
	templates *template.Template
	listed    []listedPage // in the order in which they were made
}

// listedPage is a page that search engines may list.
type listedPage struct {
	canonical  string
	alternates []alternate
}

// alternate is the same page in a language, or for any ("x-default").
type alternate struct{ Lang, URL string }

// webPage is what web/page.html writes.
type webPage struct {
	Kind        string // "tool", "sample", "samples", "door", "missing": what boot.js and the style sheets go by
	Lang        string
	Title       string
	Description string
	Canonical   string // absolute; "" for a page that is not to be listed
	Alternates  []alternate
	Locale      string
	Image       string // absolute
	Policy      string
	Manifest    string
	Scripts     []string
	Site        Shared
	Body        template.HTML
}

// allPages adds every page of the site.
func (b *builder) allPages() error {
	names := []string{"page.html", "head.html", "choose.html", "notfound.html", "samples.html", "sample.html", "foot.html"}
	b.pages = &pages{templates: template.New("")}
	for _, name := range names {
		text, err := b.web(name)
		if err != nil {
			return err
		}
		if _, err := b.pages.templates.New(name).Parse(string(text)); err != nil {
			return err
		}
	}
	if err := b.door(); err != nil {
		return err
	}
	for _, lang := range languages {
		if err := b.tool(lang); err != nil {
			return err
		}
	}
	for _, lang := range languages {
		if err := b.sampleIndex(lang); err != nil {
			return err
		}
		for _, s := range samples.All() {
			if err := b.sample(lang, s); err != nil {
				return err
			}
		}
	}
	return b.missing()
}

// add writes one page. folder is its path without the language, "samples/", and
// the same in both languages; each page names the other.
func (b *builder) add(lang explain.Lang, folder string, p webPage) error {
	p.Lang = string(lang)
	p.Canonical = b.URL + b.address(string(lang)+"/"+folder)
	for _, l := range languages {
		p.Alternates = append(p.Alternates, alternate{string(l), b.URL + b.address(string(l)+"/"+folder)})
	}
	if folder == "" {
		p.Alternates = append(p.Alternates, alternate{"x-default", b.URL + b.address("")})
	}
	b.pages.listed = append(b.pages.listed, listedPage{p.Canonical, p.Alternates})
	return b.write(path.Join(string(lang), folder, "index.html"), p)
}

// write completes a page with what all pages have, and puts it into the site.
func (b *builder) write(file string, p webPage) error {
	p.Locale = map[string]string{"fr": "fr_FR", "en": "en_GB"}[p.Lang]
	p.Image = b.URL + b.shared.Icon512
	p.Policy = Policy
	p.Manifest = b.address(p.Lang + "/manifest.webmanifest")
	p.Site = b.shared
	text, err := b.execute("page.html", p)
	if err != nil {
		return err
	}
	b.files.put(file, []byte(text))
	return nil
}

// execute runs a template of web/.
func (b *builder) execute(name string, data any) (template.HTML, error) {
	var s strings.Builder
	if err := b.pages.templates.ExecuteTemplate(&s, name, data); err != nil {
		return "", err
	}
	return template.HTML(s.String()), nil
}

// tool adds the page of the tool itself.
func (b *builder) tool(lang explain.Lang) error {
	return b.add(lang, "", webPage{
		Kind:        "tool",
		Title:       explain.UI("site-title", lang),
		Description: explain.UI("site-description", lang),
		Scripts:     append([]string{b.shared.Boot}, b.shared.ToolScripts...),
		Body:        template.HTML(toolShell(lang, b.Base)),
	})
}

// languageChoice is one side of a page that offers both languages.
type languageChoice struct{ Lang, Name, Description, Missing, URL string }

// choice is what the pages that offer both languages are made from.
func (b *builder) choice() any {
	return struct {
		Languages                 []languageChoice
		LicencesURL, LicencesName string
	}{b.languageChoices(), b.address(LicencesFile), explain.UI("licences", explain.FR)} // the same word in both
}

func (b *builder) languageChoices() []languageChoice {
	var choices []languageChoice
	for _, lang := range languages {
		choices = append(choices, languageChoice{
			Lang:        string(lang),
			Name:        explain.UI("site-language", lang),
			Description: explain.UI("site-description", lang),
			Missing:     explain.UI("site-missing", lang),
			URL:         b.address(string(lang) + "/"),
		})
	}
	return choices
}

// door adds the front page, which leads to a language.
func (b *builder) door() error {
	body, err := b.execute("choose.html", b.choice())
	if err != nil {
		return err
	}
	p := webPage{
		Kind:        "door",
		Lang:        string(explain.FR),
		Title:       explain.UI("site-title", explain.FR),
		Description: explain.UI("site-description", explain.FR),
		Canonical:   b.URL + b.address(""),
		Scripts:     []string{b.shared.Door},
		Body:        body,
	}
	for _, l := range languages {
		p.Alternates = append(p.Alternates, alternate{string(l), b.URL + b.address(string(l)+"/")})
	}
	p.Alternates = append(p.Alternates, alternate{"x-default", p.Canonical})
	b.pages.listed = append(b.pages.listed, listedPage{p.Canonical, p.Alternates})
	return b.write("index.html", p)
}

// missing adds the page that a host sends where there is none.
func (b *builder) missing() error {
	body, err := b.execute("notfound.html", b.choice())
	if err != nil {
		return err
	}
	return b.write("404.html", webPage{
		Kind:        "missing",
		Lang:        string(explain.FR),
		Title:       explain.UI("site-missing-title", explain.FR),
		Description: explain.UI("site-missing", explain.FR),
		Scripts:     []string{b.shared.Boot},
		Body:        body,
	})
}
