package page

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// applyTheme shows the theme that was chosen last.
func (p *Page) applyTheme() {
	theme := stored("localStorage", "enclair-theme")
	document().Get("documentElement").Get("dataset").Set("theme", theme)
	if b := byID("theme"); b.Truthy() {
		b.Get("dataset").Set("theme", theme)
	}
}

// nextTheme goes from what is seen now to its opposite, and from there back to the system's choice.
func (p *Page) nextTheme() {
	now := stored("localStorage", "enclair-theme")
	systemDark := app.Window().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
	next := ""
	switch {
	case now == "" && systemDark:
		next = "light"
	case now == "":
		next = "dark"
	}
	store("localStorage", "enclair-theme", next)
	p.applyTheme()
	p.toast("theme-" + map[string]string{"": "system", "light": "light", "dark": "dark"}[next])
}

// watchUpdates offers a new version when one is ready.
func (p *Page) watchUpdates() {
	p.on(app.Window(), "enclair-update", false, func(app.Value) { p.offerUpdate() })
	p.on(app.Window(), "enclair-leave", false, func(app.Value) { p.keep() })
	if ready := app.Window().Get("enclairUpdateReady"); ready.Truthy() && ready.Invoke().Truthy() {
		p.offerUpdate()
	}
}

func (p *Page) offerUpdate() {
	if bar := byID("update"); bar.Truthy() {
		bar.Set("hidden", false)
	}
}
