package render

import (
	"strings"

	"enclair/explain"
)

// Choice is one entry of the samples menu.
type Choice struct{ Slug, Title string }

// Shell is what the frame of the page needs to be written.
type Shell struct {
	Lang    explain.Lang
	Base    string   // path of the site without a slash at its end, "" at the root of a host
	Samples []Choice // with titles in Lang
}

// HTML writes the frame of the page: one <div id="app"> in which the message, the panel, the findings and the
// strip are empty elements with ids. The same bytes are in the static page and in the running one.
func (s Shell) HTML() string {
	var b strings.Builder
	b.WriteString(`<div id="app" class="app">`)
	s.header(&b)
	b.WriteString(`<div id="update" class="update" role="status" hidden><p>`)
	s.word(&b, "update-ready")
	b.WriteString(`</p>`)
	s.button(&b, "btn p", "update", "update")
	b.WriteString(`</div>`)
	b.WriteString(`<main class="main" id="main">`)
	s.messageCard(&b)
	s.aside(&b)
	b.WriteString(`</main>`)
	s.footer(&b)
	s.toolsDialog(&b)
	s.shareDialog(&b)
	b.WriteString(`<div id="toast" class="toast" popover="manual" role="status" aria-live="polite"></div><input id="file" type="file" hidden></div>`)
	return b.String()
}

func (s Shell) word(b *strings.Builder, key string) { Escape(b, explain.UI(key, s.Lang)) }

// button writes a button that does act.
func (s Shell) button(b *strings.Builder, class, act, key string) {
	b.WriteString(`<button type="button" class="` + class + `" data-act="` + act + `">`)
	s.word(b, key)
	b.WriteString(`</button>`)
}

func (s Shell) header(b *strings.Builder) {
	l := string(s.Lang)
	b.WriteString(`<header class="top"><a class="brand" href="` + Escaped(s.Base) + `/` + l + `/" data-act="home">En clair</a>`)
	b.WriteString(`<details class="menu" id="samples-menu"><summary class="btn">`)
	s.word(b, "samples")
	b.WriteString(` <span aria-hidden="true">▾</span></summary><ul>`)
	for _, c := range s.Samples {
		b.WriteString(`<li><a href="` + Escaped(s.Base) + `/` + l + `/samples/` + Escaped(c.Slug) + `/" data-act="sample" data-slug="` + Escaped(c.Slug) + `">`)
		Escape(b, c.Title)
		b.WriteString(`</a></li>`)
	}
	b.WriteString(`</ul></details>`)
	s.button(b, "btn", "tools", "tools-button")
	b.WriteString(`<a class="btn" href="` + Escaped(s.Base) + `/` + l + `/ref/">`)
	s.word(b, "ref-name")
	b.WriteString(`</a><span class="sp"></span>`)
	s.button(b, "btn", "open", "open")
	s.button(b, "btn", "copy", "copy")
	s.button(b, "btn p", "share", "share")
	EraChoice(b, s.Lang)
	other, label := "en", "EN"
	if s.Lang == explain.EN {
		other, label = "fr", "FR"
	}
	b.WriteString(`<a class="btn" id="lang" hreflang="` + other + `" lang="` + other + `" href="` + Escaped(s.Base) + `/` + other + `/" data-act="lang" title="`)
	s.word(b, "other-language")
	b.WriteString(`">` + label + `</a><button type="button" class="btn" data-act="theme" id="theme" aria-label="`)
	s.word(b, "theme")
	b.WriteString(`" title="`)
	s.word(b, "theme")
	b.WriteString(`"><span aria-hidden="true">◐</span></button></header>`)
}

func (s Shell) messageCard(b *strings.Builder) {
	b.WriteString(`<section class="card message" aria-label="`)
	s.word(b, "message")
	b.WriteString(`"><div id="trail"></div><div class="tabs" role="tablist">`)
	for i, t := range []string{"message", "tree", "bytes"} {
		selected, tabindex := "false", "-1"
		if i == 0 {
			selected, tabindex = "true", "0"
		}
		b.WriteString(`<button type="button" role="tab" id="tab-` + t + `" aria-controls="view-` + t + `" aria-selected="` + selected + `" tabindex="` + tabindex + `" data-act="tab" data-tab="` + t + `">`)
		s.word(b, t)
		b.WriteString(`</button>`)
	}
	b.WriteString(`<span class="sp"></span><button type="button" class="btn s" data-act="undo" id="undo" disabled>`)
	s.word(b, "undo")
	b.WriteString(`</button><button type="button" class="btn s" data-act="clear">`)
	s.word(b, "clear")
	b.WriteString(`</button></div><div id="notice" role="status" aria-live="polite"></div>`)
	b.WriteString(`<div role="tabpanel" id="view-message" aria-labelledby="tab-message"><div id="surface" class="surface"><div id="sheet" class="sheet"><div id="rows"><div class="rows"></div></div>`)
	b.WriteString(`<textarea id="text" class="text" spellcheck="false" autocapitalize="off" autocomplete="off" autocorrect="off" translate="no" aria-describedby="text-help" aria-label="`)
	s.word(b, "text-label")
	b.WriteString(`" placeholder="`)
	s.word(b, "text-placeholder")
	b.WriteString(`"></textarea></div></div><p class="sr" id="text-help">`)
	s.word(b, "text-help")
	b.WriteString(`</p></div><div role="tabpanel" id="view-tree" aria-labelledby="tab-tree" hidden></div><div role="tabpanel" id="view-bytes" aria-labelledby="tab-bytes" hidden></div><div id="strip"></div></section>`)
}

func (s Shell) aside(b *strings.Builder) {
	b.WriteString(`<aside class="side"><section class="card panel" id="panel" aria-label="`)
	s.word(b, "panel")
	b.WriteString(`"><div class="panel-body"><p class="what">`)
	prose(b, explain.UI("panel-empty", s.Lang))
	b.WriteString(`</p></div></section><section class="card verdicts" aria-labelledby="cards-title"><h2 id="cards-title">`)
	s.word(b, "verdicts")
	b.WriteString(`</h2><div id="cards"></div></section><section class="card findings" aria-labelledby="findings-title"><h2 id="findings-title">`)
	s.word(b, "findings")
	b.WriteString(`</h2><div id="findings"></div></section></aside>`)
}

func (s Shell) footer(b *strings.Builder) {
	b.WriteString(`<footer class="bottom"><p>`)
	prose(b, explain.UI("privacy", s.Lang))
	b.WriteString(`</p><p><a href="` + Escaped(s.Base) + `/` + string(s.Lang) + `/samples/">`)
	s.word(b, "all-samples")
	b.WriteString(`</a> · <a href="` + Escaped(s.Base) + `/licences.txt">`)
	s.word(b, "licences")
	b.WriteString(`</a></p></footer>`)
}

// dialogHead opens a dialog with its title and its closing button.
func (s Shell) dialogHead(b *strings.Builder, id, title string) {
	b.WriteString(`<dialog id="` + id + `" class="dialog" aria-labelledby="` + id + `-title"><div class="dialog-head"><h2 id="` + id + `-title">`)
	s.word(b, title)
	b.WriteString(`</h2><button type="button" class="btn s" data-act="close" aria-label="`)
	s.word(b, "close")
	b.WriteString(`">✕</button></div>`)
}

func (s Shell) shareDialog(b *strings.Builder) {
	s.dialogHead(b, "share", "share-title")
	b.WriteString(`<p>`)
	prose(b, explain.UI("share-text", s.Lang))
	b.WriteString(`</p><label for="share-url">`)
	s.word(b, "share-link")
	b.WriteString(`</label><input id="share-url" readonly><p id="share-size" class="hint"></p><p class="bar"><button type="button" class="btn p" data-act="copy-link">`)
	s.word(b, "copy-link")
	b.WriteString(`</button></p></dialog>`)
}
