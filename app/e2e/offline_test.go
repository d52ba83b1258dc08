//go:build e2e

package e2e

import "testing"

// kept waits until the service worker controls the page and has kept the whole site.
func (p *tab) kept() {
	p.Helper()
	p.within(4*patience, `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === "activated")`)
}

func TestEverythingWorksOfflineAfterOneVisit(t *testing.T) {
	h := serve(t)
	p := newVisitor(t, h)
	p.openTool("/fr/")
	p.kept()
	h.stop()
	p.expect("net::ERR_")
	p.expect("/nowhere/at/all")

	p.reload()
	p.ready()
	p.click("#text")
	p.replaceAll("GET /offline HTTP/1.1\nHost: a.example\n\n")
	p.until(`shown().startsWith("GET /offline")`)
	p.point(`leaf("Host")`)
	p.until(`document.querySelector("#panel h2").textContent.includes("Host")`)

	t.Run("a content is highlighted", func(t *testing.T) {
		p := p.in(t)
		p.replaceAll("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": 1}")
		p.until(`document.querySelector('#rows b[class^="h-"]')`)
	})
	t.Run("the other language and the samples open", func(t *testing.T) {
		p := p.in(t)
		for _, path := range []string{"/en/samples/exchange/", "/fr/samples/", "/fr/samples/broken/", "/", "/en/samples/chunked"} {
			p.open(path)
			p.until(`document.readyState === "complete" && document.body.textContent.trim().length > 50`)
		}
		p.openTool("/en/")
		p.check(`document.querySelectorAll("#rows [data-n]").length > 2`)
	})
	t.Run("an address that does not exist leads back to the tool", func(t *testing.T) {
		p := p.in(t)
		p.open("/nowhere/at/all")
		p.until(`document.querySelector('a[href$="/fr/"], a[href$="/en/"]')`)
	})
}
