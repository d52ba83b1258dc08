//go:build !wasm

// Package reference writes the reference: a page for each record that a reader would look up, the lists that lead to
// them by kind and by subject, and the index that the search box reads. It makes the part of each page that is its
// own; the frame around it is the work of package site.
package reference

import (
	"cmp"
	"slices"
	"strings"

	"enclair/app/render"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/reading"
	"enclair/samples"
)

// Page is one page of the reference.
type Page struct {
	Folder string // below the language's folder, the same in both languages: "ref/field/age/"
	Title  string // plain text, no other page of the language has it
	Main   string // HTML of the main element's content
}

// Book is what the pages have in common.
type Book struct {
	base     string // path of the site, without a slash at its end
	samples  []sample
	places   map[string][]place // of the samples, by key: the first in each sample
	examples map[string][]example
	links    map[string]string // share links of examples, by message
	lists    map[string][]item // of the families, by language and name
}

// sample is a sample as it was read.
type sample struct {
	samples.Sample
	doc   *parser.Document
	found []parser.Diagnostic
	shown map[explain.Lang]*render.Message
}

// place is a part of a sample.
type place struct {
	sample int
	node   parser.NodeID
}

// New reads the samples and the examples. base is the path of the site, without a slash at its end.
func New(base string) *Book {
	b := &Book{base: base, places: map[string][]place{}, links: map[string]string{}, lists: map[string][]item{}, examples: map[string][]example{}}
	for i, s := range samples.All() {
		doc := parser.Parse(s.Bytes())
		if s.Pasted {
			doc = reading.Read(s.Bytes()).Document()
		}
		read := sample{Sample: s, doc: doc, found: check.Findings(doc), shown: map[explain.Lang]*render.Message{}}
		for _, lang := range explain.Langs() {
			read.shown[lang] = render.NewMessage(doc, read.found, lang, true)
		}
		b.samples = append(b.samples, read)
		for id := range doc.Nodes {
			n := parser.NodeID(id)
			b.note(explain.KeyOf(doc, n), place{i, n})
			b.note("kind/"+doc.Kind(n).String(), place{i, n})
		}
		for _, d := range read.found {
			b.note("code/"+string(d.Code), place{i, d.Node})
		}
	}
	return b
}

// note remembers where the record of a key is met, once a sample.
func (b *Book) note(key string, p place) {
	if all := b.places[key]; len(all) == 0 || all[len(all)-1].sample != p.sample {
		b.places[key] = append(all, p)
	}
}

// address is where the page of a record stands on the host, "" where it has none.
func (b *Book) address(key string, lang explain.Lang) string {
	path := explain.PagePath(key)
	if path == "" {
		return ""
	}
	return b.root(lang) + path
}

// root is where the index stands.
func (b *Book) root(lang explain.Lang) string { return b.base + "/" + string(lang) + "/ref/" }

// item is a record in a list.
type item struct {
	explain.Article
	group string // the second part of a key of three or more, "" otherwise
	sort  string
}

// items gives the records of a family, in the order in which a language lists them.
func (b *Book) items(family string, lang explain.Lang) []item {
	id := string(lang) + "/" + family
	if b.lists[id] == nil {
		b.lists[id] = items(family, lang)
	}
	return b.lists[id]
}

func items(family string, lang explain.Lang) []item {
	var all []item
	for _, key := range explain.Keys() {
		rest, ok := strings.CutPrefix(key, family+"/")
		if !ok || explain.PagePath(key) == "" {
			continue
		}
		a, _ := explain.ArticleOf(key, lang)
		it := item{Article: a, sort: fold(a.Title)}
		if group, _, more := strings.Cut(rest, "/"); more {
			it.group = group
		}
		if family == "char" {
			it.sort = key
		}
		all = append(all, it)
	}
	groups := map[string]bool{}
	for _, it := range all {
		groups[it.group] = true
	}
	for i := range all { // a record that has others below it stands with them: samesite, and samesite/lax
		if name := strings.TrimPrefix(all[i].Key, family+"/"); groups[name] {
			all[i].group = name
		}
	}
	slices.SortStableFunc(all, func(x, y item) int {
		return cmp.Or(strings.Compare(x.group, y.group), strings.Compare(x.sort, y.sort), strings.Compare(x.Key, y.Key))
	})
	return all
}

// groupTitle names a group of a family: the field for directives and words of values, the top-level type for media types.
func groupTitle(group string, lang explain.Lang) string {
	if e, ok := explain.Lookup("field/"+group, lang); ok {
		return e.Title
	}
	return group
}

// folded are the letters of French and what they are sorted and found as.
var folded = strings.NewReplacer("à", "a", "â", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e", "î", "i", "ï", "i", "ô", "o", "ù", "u", "û", "u", "œ", "oe", "’", "", "«", "", "“", "", "(", "", "\u00a0", " ")

// fold gives the letters that a title is sorted by.
func fold(s string) string { return strings.TrimSpace(folded.Replace(strings.ToLower(s))) }
