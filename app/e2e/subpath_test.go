//go:build e2e

package e2e

import "testing"

func TestSiteWorksUnderASubPath(t *testing.T) {
	dir, err := subSite()
	if err != nil {
		t.Fatal(err)
	}
	h := serveFolder(t, dir, subPath)
	p := newVisitor(t, h)
	p.openTool("/fr/")
	p.check(`location.pathname === "` + subPath + `/fr/"`)
	p.check(`performance.getEntriesByType("resource").every((e) => new URL(e.name).pathname.startsWith("` + subPath + `/"))`)
	p.check(`[...document.querySelectorAll("a[href]")].filter((a) => a.origin === location.origin).every((a) => a.pathname.startsWith("` + subPath + `/"))`)
	p.until(`fetch(document.querySelector("link[rel=manifest]").href).then((r) => r.json()).then((m) => m.scope === "` + subPath + `/" && m.start_url === "` + subPath + `/fr/" && m.icons.every((i) => i.src.startsWith("` + subPath + `/")))`)

	t.Run("samples and language", func(t *testing.T) {
		p := p.in(t)
		p.click("#samples-menu summary")
		p.click(`#samples-menu [data-slug="json-api"]`)
		p.until(`document.querySelector('#rows b[class^="h-"]')`)
		p.click("#lang")
		p.until(`document.documentElement.lang === "en" && location.pathname === "` + subPath + `/en/"`)
		p.check(`shown().includes("application/json")`)
	})
	t.Run("links", func(t *testing.T) {
		p := p.in(t)
		link := p.link()
		want, _ := p.bytes()
		p.open("/404.html")
		p.do(navigate(link))
		p.ready()
		p.hasBytes(want)
	})
	t.Run("sample page", func(t *testing.T) {
		p := p.in(t)
		p.open("/en/samples/exchange/")
		p.until(`document.querySelectorAll("[data-n]").length > 100`)
		p.click("main a.btn")
		p.until(`location.pathname === "` + subPath + `/en/" && document.documentElement.dataset.ready === "1"`)
		p.until(`shown().startsWith("GET /index.html")`)
	})
	t.Run("front page", func(t *testing.T) {
		p := p.in(t)
		p.open("/")
		p.until(`[...document.querySelectorAll("a")].some((a) => a.pathname === "` + subPath + `/fr/") || location.pathname.startsWith("` + subPath + `/")`)
	})
	t.Run("offline", func(t *testing.T) {
		p := p.in(t)
		p.openTool("/fr/")
		p.kept()
		p.check(`navigator.serviceWorker.controller.scriptURL.endsWith("` + subPath + `/sw.js")`)
		h.stop()
		p.reload()
		p.ready()
		p.check(`document.querySelectorAll("#rows [data-n]").length > 2`)
	})
}
