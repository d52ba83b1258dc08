package page

import (
	"strings"

	"enclair/explain"
	"enclair/parser"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// loadRecords takes over the records that the loader has fetched, a Uint8Array, and reports whether they are whole.
func loadRecords(bytes app.Value) bool {
	return bytes.Truthy() && explain.Load(string(bytesFromJS(bytes))) == nil
}

// switchLanguage fetches the records of the other language, and shows the same message in it when they are there.
// Without them, the page stays as it is and says why.
func (p *Page) switchLanguage(lang explain.Lang) {
	if lang != explain.FR && lang != explain.EN || p.switching {
		return
	}
	p.switching = true
	byID("lang").Call("setAttribute", "aria-busy", "true")
	app.Window().Call("enclairRecords", string(lang)).Then(func(bytes app.Value) {
		defer p.guard()
		p.switching = false
		if loadRecords(bytes) {
			p.showIn(lang)
			return
		}
		byID("lang").Call("removeAttribute", "aria-busy")
		p.nameLanguage(p.lang)
		p.toast("language-missing")
	})
}

// nameLanguage puts a language into the address.
func (p *Page) nameLanguage(lang explain.Lang) {
	hash := app.Window().Get("location").Get("hash").String()
	app.Window().Get("history").Call("replaceState", nil, "", p.base+"/"+string(lang)+"/"+hash)
}

// showIn writes the page anew in another language, under that language's address.
func (p *Page) showIn(lang explain.Lang) {
	caret := p.selection.caret
	p.lang = lang
	store("localStorage", "enclair-lang", string(lang))
	p.nameLanguage(lang)
	root := document().Get("documentElement")
	root.Set("lang", string(lang))
	document().Set("title", explain.UI("page-title", lang))
	// Everything is written anew in the other language.
	clear(p.shown)
	byID("app").Set("outerHTML", p.Shell().HTML())
	p.applyTheme()
	p.translate()
	p.showEra()
	p.selection.hover, p.selection.entry = parser.NoNode, ""
	p.fillText(max(caret, 0))
	p.fill()
	p.highlight()
	p.showTab(p.tab)
	byID("lang").Call("focus")
}

// langOfAddress reads the language from the path: /en/… is English, all else French.
func (p *Page) langOfAddress() explain.Lang {
	if !app.IsClient {
		return explain.FR
	}
	path := strings.TrimPrefix(app.Window().Get("location").Get("pathname").String(), p.base)
	if strings.HasPrefix(path, "/en/") || path == "/en" {
		return explain.EN
	}
	return explain.FR
}
