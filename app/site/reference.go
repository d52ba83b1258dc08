//go:build !wasm

package site

import (
	"path"
	"strings"

	"enclair/app/reference"
	"enclair/app/render"
	"enclair/explain"
)

// reference adds the pages of the reference, and what its search box needs.
func (b *builder) reference() error {
	book := reference.New(b.Base)
	style, err := b.referenceStyle()
	if err != nil {
		return err
	}
	search, err := b.referenceSearch()
	if err != nil {
		return err
	}
	for _, lang := range languages {
		for _, p := range book.Pages(lang) {
			b.referencePage(lang, p, style, search)
		}
	}
	return nil
}

// referenceStyle adds the style sheet of the reference: the tool's, that of the pages that are only read, and its own, in one.
func (b *builder) referenceStyle() (string, error) {
	var all []byte
	for _, name := range []string{"page.css", "site.css", "ref.css"} {
		text, err := b.web(name)
		if err != nil {
			return "", err
		}
		all = append(all, text...)
	}
	return b.address(b.files.asset("ref.css", all)), nil
}

// referenceSearch adds the search box and the indexes that it fetches when it is first used.
func (b *builder) referenceSearch() (string, error) {
	languagesOf := map[string]any{}
	for _, lang := range languages {
		index, err := reference.SearchIndex(lang)
		if err != nil {
			return "", err
		}
		words := map[string]string{}
		for name, key := range map[string]string{"label": "ref-search", "hint": "ref-search-hint", "none": "ref-search-none", "near": "ref-search-near", "failed": "ref-search-failed", "found": "ref-search-found"} {
			words[name] = explain.UI(key, lang)
		}
		languagesOf[string(lang)] = map[string]any{
			"index": b.address(b.files.asset("search-"+string(lang)+".json", index)),
			"root":  b.address(string(lang) + "/ref/"),
			"words": words,
		}
	}
	return b.script("search.js", languagesOf)
}

// referencePage adds one page of the reference. It loads a style sheet, and the search box, which it can do without.
// There are thousands of these pages, so that their frame is short: a policy in few words, and no tag that may be left out.
func (b *builder) referencePage(lang explain.Lang, p reference.Page, style, search string) {
	h := b.head(lang, p.Folder)
	canonical := b.URL + b.address(string(lang)+"/"+p.Folder)
	esc := render.Escaped
	if strings.Count(p.Folder, "/") < 3 { // the indexes, which lead to the others
		b.pages.listed = append(b.pages.listed, listedPage{canonical: canonical})
	}
	b.files.put(path.Join(string(lang), p.Folder, "index.html"), []byte("<!doctype html>\n<html lang="+string(lang)+" data-page=ref>\n<meta charset=utf-8>\n"+
		"<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; base-uri 'none'; form-action 'none'\">\n"+
		"<title>"+esc(p.Title)+"</title>\n"+
		"<meta name=viewport content=\"width=device-width\">\n"+
		"<link rel=canonical href="+canonical+">\n"+
		"<link rel=alternate hreflang="+h.Other.Lang+" href="+b.URL+h.Other.URL+">\n"+
		"<link rel=icon href="+b.shared.Favicon+">\n<link rel=stylesheet href="+style+">\n<script src="+search+" defer></script>\n"+
		"<header class=top><a class=brand href="+h.ToolURL+">En clair</a><div id=search></div><nav>"+
		"<a class=btn href="+h.RefURL+">"+esc(h.RefName)+"</a>"+
		"<a class=btn lang="+h.Other.Lang+" hreflang="+h.Other.Lang+" href="+h.Other.URL+">"+esc(h.Other.Name)+"</a></nav></header>\n"+
		"<main class=\"reading ref\">\n"+p.Main+"</main>\n"+
		"<footer class=bottom><a href="+h.LicencesURL+">"+esc(h.LicencesName)+"</a></footer>\n"))
}

// visited reports whether a file is a page of the reference that the service worker keeps only once it has been read:
// all but the two indexes.
func visited(file string) bool {
	_, folder, _ := strings.Cut(file, "/")
	rest, ok := strings.CutPrefix(folder, "ref/")
	return ok && rest != "index.html"
}
