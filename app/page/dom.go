package page

import (
	"fmt"

	"enclair/explain"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func document() app.Value { return app.Window().Get("document") }

// byID gives the element with that id; it is not Truthy where there is none.
func byID(id string) app.Value { return document().Call("getElementById", id) }

// put makes html the content of an element. The page writes markup here and in putRows only; html comes from package render.
func (p *Page) put(id, html string) {
	if old, ok := p.shown[id]; ok && old == html {
		return
	}
	el := byID(id)
	if !el.Truthy() {
		return
	}
	p.shown[id] = html
	el.Set("innerHTML", html)
}

// on adds a listener for the life of the page. A panic in it is shown, and ends only that one event.
func (p *Page) on(target app.Value, event string, capture bool, f func(e app.Value)) {
	fn := app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer p.guard()
		if len(args) > 0 {
			f(args[0])
		}
		return nil
	})
	p.funcs = append(p.funcs, fn)
	target.Call("addEventListener", event, fn, capture)
}

// guard is deferred at each boundary: a fault of ours must not take the page and what was typed with it.
func (p *Page) guard() {
	if err := recover(); err != nil {
		app.Window().Get("console").Call("error", fmt.Sprint("en clair: ", err))
		p.toast("fault")
	}
}

// toast says something for a few seconds.
func (p *Page) toast(key string) {
	app.Window().Call("enclairToast", explain.UI(key, p.lang))
}

// bytesFromJS copies a Uint8Array.
func bytesFromJS(v app.Value) []byte {
	b := make([]byte, v.Get("length").Int())
	app.CopyBytesToGo(b, v)
	return b
}

// bytesToJS makes a Uint8Array of b.
func bytesToJS(b []byte) app.Value {
	v := app.Window().Get("Uint8Array").New(len(b))
	app.CopyBytesToJS(v, b)
	return v
}

// stored reads a word that the page keeps in the browser, "" where there is none or storage is blocked.
func stored(store, key string) string {
	v := app.Window().Call("enclairStored", store, key)
	if !v.Truthy() {
		return ""
	}
	return v.String()
}

// store keeps a word in the browser, if the browser lets it.
func store(store, key, value string) {
	app.Window().Call("enclairStore", store, key, value)
}
