//go:build !wasm

package reference

import (
	"slices"
	"strings"

	"enclair/app/render"
	"enclair/explain"
)

// categories are the subjects of the records that have a page, in the order of the alphabet of a language.
func categories(lang explain.Lang) []string {
	var all []string
	for _, key := range explain.Keys() {
		if e, _ := explain.Lookup(key, explain.EN); e.Category != "" && explain.PagePath(key) != "" {
			all = append(all, e.Category)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	slices.SortStableFunc(all, func(x, y string) int {
		return strings.Compare(fold(explain.UI("ref-category-"+x, lang)), fold(explain.UI("ref-category-"+y, lang)))
	})
	return all
}

// index is the page that leads to all others.
func (b *Book) index(lang explain.Lang) Page {
	w := b.writer(lang)
	w.f("<h1>%s</h1>\n<p>%s</p>\n<h2>%s</h2>\n<ul class=names>\n", w.word("ref-title"), w.word("ref-lead"), w.word("ref-by-category"))
	for _, c := range categories(lang) {
		w.f("<li><a href=%scategory/%s/>%s</a>\n", b.root(lang), c, w.word("ref-category-"+c))
	}
	w.f("</ul>\n<h2>%s</h2>\n", w.word("ref-by-family"))
	for _, f := range explain.Families() {
		all := b.items(f.Name, lang)
		w.f("<h3 id=%s><a href=%s%s/>%s</a> <small>%d</small></h3>\n", f.Name, b.root(lang), f.Name, w.familyName(f), len(all))
		if f.Listed {
			continue
		}
		group := ""
		w.f("<ul class=names>\n")
		for i, it := range all {
			if it.group != group {
				group = it.group
				name := groupTitle(group, lang)
				w.f("%s<li class=of>%s\n", choose(i > 0, "</ul>\n<ul class=names>\n", ""), render.Escaped(name))
			}
			w.f("<li>%s\n", w.link(it.Entry))
		}
		w.f("</ul>\n")
	}
	return Page{
		Folder: "ref/",
		Title:  explain.UI("ref-title", lang) + " · En clair",
		Main:   w.String(),
	}
}

// family lists the records of a kind with what each is.
func (b *Book) family(f explain.Family, all []item, lang explain.Lang) Page {
	w := b.writer(lang)
	w.f("<p class=up><a href=%s>%s</a></p>\n<h1>%s</h1>\n", b.root(lang), w.word("ref-name"), w.familyName(f))
	group := "\x00"
	open := false
	for _, it := range all {
		if it.group != group {
			group = it.group
			if open {
				w.f("</dl>\n")
			}
			open = true
			if group != "" {
				name := groupTitle(group, lang)
				w.f("<h2>%s</h2>\n", render.Escaped(name))
			}
			w.f("<dl class=%s>\n", choose(f.Listed, "listed", "list"))
		}
		if f.Listed {
			w.told(it.Article)
		} else {
			w.entry(it.Entry)
		}
	}
	if open {
		w.f("</dl>\n")
	}
	return Page{
		Folder: "ref/" + f.Name + "/",
		Title:  familyWord("ref-family-", f, lang) + " · " + explain.UI("ref-title", lang),
		Main:   w.String(),
	}
}

// entry is one record in a list that leads to its page.
func (w *writer) entry(e explain.Entry) {
	w.f("<dt>%s%s<dd>%s\n", w.link(e), w.badge(e), render.Prose(e.What))
}

func (w *writer) badge(e explain.Entry) string {
	if e.Status == "" {
		return ""
	}
	return ` <span class=badge>` + w.word("status-"+e.Status) + `</span>`
}

// told is all that there is to say of a record that has no page of its own.
func (w *writer) told(a explain.Article) {
	_, id, _ := strings.Cut(explain.PagePath(a.Key), "#")
	if a.What == strings.ToUpper(a.Title[:1])+a.Title[1:]+"." || a.What == a.Title+"." { // the name of a language
		w.f("<dt id=%s><code>%s</code><dd>%s\n", id, a.Key[strings.LastIndexByte(a.Key, '/')+1:], title(a.Entry))
		return
	}
	w.f("<dt id=%s>%s%s<dd>%s\n", id, title(a.Entry), w.badge(a.Entry), render.Prose(a.What))
	if a.More != "" {
		w.f("<p>%s\n", render.Prose(a.More))
	}
	for _, t := range a.Then {
		w.f("<p><b>%s</b> %s\n", w.word("ref-era-"+string(t.Era)), render.Prose(t.Text))
	}
	links := w.specs(a.Entry)
	links = append(links, outside(a.Was)...)
	links = append(links, w.others(a)...)
	if len(links) > 0 {
		w.f("<p class=see>%s\n", strings.Join(links, ", "))
	}
}

// category lists the records about a subject, by kind.
func (b *Book) category(category string, lang explain.Lang) Page {
	w := b.writer(lang)
	name := explain.UI("ref-category-"+category, lang)
	w.f("<p class=up><a href=%s>%s</a></p>\n<h1>%s</h1>\n", b.root(lang), w.word("ref-name"), render.Escaped(name))
	for _, f := range explain.Families() {
		if f.Listed {
			continue
		}
		open := false
		for _, it := range b.items(f.Name, lang) {
			if it.Category != category {
				continue
			}
			if !open {
				open = true
				w.f("<h2>%s</h2>\n<ul class=names>\n", w.familyName(f))
			}
			w.f("<li>%s\n", w.link(it.Entry))
		}
		if open {
			w.f("</ul>\n")
		}
	}
	return Page{
		Folder: "ref/category/" + category + "/",
		Title:  name + " · " + explain.UI("ref-category", lang) + " · " + explain.UI("ref-title", lang),
		Main:   w.String(),
	}
}
