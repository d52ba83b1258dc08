// Package page holds the components of the page.
package page

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Routes tells go-app which component stands at which path.
func Routes() {
	for _, path := range []string{"/fr/", "/en/"} {
		app.Route(path, func() app.Composer { return &Page{} })
	}
}

// Page is the tool.
type Page struct{ app.Compo }

// Render draws the page.
func (p *Page) Render() app.UI { return app.Main().Text("En clair") }
