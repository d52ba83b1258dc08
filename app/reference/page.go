//go:build !wasm

package reference

import (
	"fmt"
	"strings"

	"enclair/app/render"
	"enclair/app/share"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/reading"
)

// maxSamples is how many samples a page leads to.
const maxSamples = 4

// Pages gives every page of the reference in a language: the index, the lists, and the page of each record.
func (b *Book) Pages(lang explain.Lang) []Page {
	pages := []Page{b.index(lang)}
	for _, c := range categories(lang) {
		pages = append(pages, b.category(c, lang))
	}
	for _, f := range explain.Families() {
		all := b.items(f.Name, lang)
		pages = append(pages, b.family(f, all, lang))
		if f.Listed {
			continue
		}
		for _, it := range all {
			pages = append(pages, b.page(f, it, lang))
		}
	}
	return pages
}

// writer writes one page.
type writer struct {
	strings.Builder
	book *Book
	lang explain.Lang
}

func (b *Book) writer(lang explain.Lang) *writer { return &writer{book: b, lang: lang} }

func (w *writer) word(key string) string { return render.Escaped(explain.UI(key, w.lang)) }

// familyWord names a family, by its own name where no record does.
func familyWord(prefix string, f explain.Family, lang explain.Lang) string {
	if word := explain.UI(prefix+f.Name, lang); word != prefix+f.Name {
		return word
	}
	return f.Name
}

// familyName is the name of a family in the plural, as HTML.
func (w *writer) familyName(f explain.Family) string {
	return render.Escaped(familyWord("ref-family-", f, w.lang))
}

func (w *writer) f(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// title writes the name of a record as it is set.
func title(e explain.Entry) string {
	if e.Code {
		return "<code>" + render.Escaped(e.Title) + "</code>"
	}
	return render.Escaped(e.Title)
}

// link writes a link to the page of a record.
func (w *writer) link(e explain.Entry) string {
	return `<a href=` + w.book.address(e.Key, w.lang) + `>` + title(e) + `</a>`
}

// page writes the page of one record of a family.
func (b *Book) page(f explain.Family, it item, lang explain.Lang) Page {
	w := b.writer(lang)
	w.f(`<p class=up><a href=%s%s/>%s</a>`, b.root(lang), f.Name, w.familyName(f))
	one, group := familyWord("ref-one-", f, lang), ""
	if it.group != "" {
		group = groupTitle(it.group, lang)
		w.f(` › %s`, render.Escaped(group))
		group = " (" + group + ")"
	}
	w.f("</p>\n<h1>%s", title(it.Entry))
	if it.Status != "" {
		w.f(` <span class=badge>%s</span>`, w.word("status-"+it.Status))
	}
	w.f("</h1>\n")
	if it.Words != "" {
		w.f("<p class=up>%s\n", render.Escaped(it.Words))
	}
	w.f("<p class=what>%s\n", render.Prose(it.What))
	if it.More != "" {
		w.f("<p>%s\n", render.Prose(it.More))
	}
	if it.Fix != "" {
		w.f("<p class=fix><b>%s</b> %s\n", w.word("to-mend"), render.Prose(it.Fix))
	}
	w.facts(it.Article)
	w.then(it.Article)
	w.examples(it.Article)
	w.seen(it.Key)
	w.see(it.Article)

	name := it.Title
	if f.Name == "code" || f.Name == "kind" { // several have the same words
		name += " (" + strings.TrimPrefix(it.Key, f.Name+"/") + ")"
	}
	if strings.Count(it.Key, "/") > 2 && it.Note != "" { // a directive as it is in a request, or with an argument
		name += ", " + it.Note
	}
	return Page{
		Folder: "ref/" + explain.PagePath(it.Key),
		Title:  name + " · " + one + group + " · " + explain.UI("ref-title", lang),
		Main:   w.String(),
	}
}

// facts are the subject of a record, where it stands and where it is defined.
func (w *writer) facts(a explain.Article) {
	var b strings.Builder
	fact := func(name string, values ...string) {
		if len(values) > 0 {
			b.WriteString(`<dt>` + w.word(name) + `<dd>` + strings.Join(values, ", ") + "\n")
		}
	}
	if code, ok := strings.CutPrefix(a.Key, "code/"); ok {
		if s := severityOf(parser.Code(code)); s != 0 {
			fact("ref-severity", w.word("severity-"+s.String()))
		}
		fact("ref-code", `<code>`+render.Escaped(code)+`</code>`)
	}
	if kind, ok := strings.CutPrefix(a.Key, "kind/"); ok {
		fact("ref-kind", `<code>`+render.Escaped(kind)+`</code>`)
	}
	var in []string
	for _, where := range a.In {
		in = append(in, w.word("ref-in-"+where))
	}
	fact("ref-in", in...)
	if a.Category != "" {
		fact("ref-category", `<a href=`+w.book.root(w.lang)+`category/`+a.Category+`/>`+w.word("ref-category-"+a.Category)+`</a>`)
	}
	fact("ref-spec", w.specs(a.Entry)...)
	fact("ref-was", outside(a.Was)...)
	if b.Len() > 0 {
		w.f("<dl class=facts>\n%s</dl>\n", b.String())
	}
}

// specs are links to where a thing is defined, and to MDN.
func (w *writer) specs(e explain.Entry) []string {
	all := outside(e.Specs)
	if e.MDN.URL != "" {
		hreflang := ""
		if e.MDN.Lang != w.lang {
			hreflang = ` hreflang=` + string(e.MDN.Lang)
		}
		all = append(all, `<a href="`+render.Escaped(e.MDN.URL)+`"`+hreflang+`>MDN</a>`)
	}
	return all
}

// outside are links into specifications.
func outside(specs []explain.Spec) []string {
	var all []string
	for _, s := range specs {
		all = append(all, `<a href="`+render.Escaped(s.URL)+`">`+render.Escaped(s.Label)+`</a>`)
	}
	return all
}

// severityOf gives the severity of a code, 0 for a word that is none.
func severityOf(code parser.Code) parser.Severity {
	for _, rules := range []*parser.RuleTable{parser.Rules(), check.Rules(), decode.Rules(), reading.Rules()} {
		if r, ok := rules.Of(code); ok {
			return r.Severity
		}
	}
	return 0
}

// then tells what earlier specifications said.
func (w *writer) then(a explain.Article) {
	if len(a.Then) == 0 {
		return
	}
	w.f("<h2>%s</h2>\n<dl class=then>\n", w.word("ref-then"))
	for _, t := range a.Then {
		w.f("<dt>%s<dd>%s\n", w.word("ref-era-"+string(t.Era)), render.Prose(t.Text))
	}
	w.f("</dl>\n")
}

// examples shows the right and the wrong examples of a record.
func (w *writer) examples(a explain.Article) {
	all := w.book.examplesOf(a.Entry)
	if len(all) == 0 {
		return
	}
	w.f("<h2>%s</h2>\n", w.word("ref-example"))
	field := strings.HasPrefix(a.Key, "field/")
	for _, x := range all {
		doc := parser.Parse(x.message)
		findings := check.Findings(doc)
		m := render.NewMessage(doc, findings, w.lang, true)
		part := subject(doc, a.Key)
		var in *parser.Document // the document with the finding
		var about parser.Diagnostic
		if x.code != "" {
			var node parser.NodeID
			if in, about, node = fault(doc, x.code); part == parser.NoNode {
				part = node
			}
		}
		w.f("<figure class=card>")
		if field {
			w.f("<figcaption class=%s>%s</figcaption>", choose(x.code == "", "f-good", "f-error"), w.word(choose(x.code == "", "ref-good", "ref-bad")))
		}
		w.f("<div class=sheet>%s</div>\n", rows(m, a.Key, max(part, 0), x.code != "" && !field || part == parser.NoNode || strings.HasPrefix(a.Key, "code/")))
		if x.code == "" && part != parser.NoNode {
			for _, h := range explain.Of(doc, part, w.lang).Here {
				w.f("<p class=here>%s\n", render.Prose(h))
			}
		}
		if in != nil {
			if in != doc {
				decoded := render.NewMessage(in, check.Findings(in), w.lang, true)
				w.f("<div class=sheet>%s</div>\n", rows(decoded, a.Key, about.Node, true))
			}
			w.finding(a, in, about)
		}
		w.f("<p><a href=%s/%s/#%s>%s</a></figure>\n", w.book.base, w.lang, w.book.share(doc, part), w.word("ref-open"))
	}
}

// finding says what is wrong with an example, unless the page has said just that.
func (w *writer) finding(a explain.Article, doc *parser.Document, d parser.Diagnostic) {
	key := "code/" + string(d.Code)
	sentence := explain.Sentence(doc, d, w.lang)
	if a.Key == key && sentence == a.What {
		return
	}
	w.f("<p class=\"said f-%s\">%s", d.Severity, render.Prose(sentence))
	if address := w.book.address(key, w.lang); a.Key != key && address != "" {
		w.f(` <a href=%s>%s</a>`, address, w.word("ref-more"))
	}
	w.f("\n")
}

func choose(condition bool, yes, no string) string {
	if condition {
		return yes
	}
	return no
}

// share is the link of an example with its part selected.
func (b *Book) share(doc *parser.Document, part parser.NodeID) string {
	selected := share.Part{}
	if part > 0 {
		span := doc.Span(part)
		selected = share.Part{Start: int(span.Start), End: int(span.End), Kind: doc.Kind(part).String()}
	}
	id := fmt.Sprintf("%s\x00%v", doc.Source, selected)
	if b.links[id] == "" {
		b.links[id] = share.Encode(doc.Source, selected)
	}
	return b.links[id]
}

// seen leads to the samples in which the thing is met. A record without examples shows its line in the first.
func (w *writer) seen(key string) {
	places := w.book.places[key]
	if len(places) == 0 {
		return
	}
	w.f("<h2>%s</h2>\n", w.word("ref-samples"))
	if len(w.book.examples[key]) == 0 {
		p := places[0]
		m := w.book.samples[p.sample].shown[w.lang]
		w.f("<figure class=card><div class=sheet>%s</div></figure>\n", rows(m, key, p.node, false))
	}
	w.f("<ul>\n")
	for i, p := range places {
		if i == maxSamples {
			break
		}
		s := w.book.samples[p.sample]
		w.f("<li><a href=%s/%s/samples/%s/>%s</a>\n", w.book.base, w.lang, s.Slug, render.Escaped(s.Title[string(w.lang)]))
	}
	w.f("</ul>\n")
}

// see leads to the records that the record names.
func (w *writer) see(a explain.Article) {
	if links := w.others(a); len(links) > 0 {
		w.f("<p class=see>%s %s\n", w.word("see-also"), strings.Join(links, ", "))
	}
}

// others are links to the records that the record names.
func (w *writer) others(a explain.Article) []string {
	var links []string
	for _, ref := range a.See {
		if e, ok := explain.Lookup(ref.Key, w.lang); ok && w.book.address(ref.Key, w.lang) != "" {
			if !e.Code {
				e.Title = ref.Title
			}
			links = append(links, w.link(e))
		}
	}
	return links
}
