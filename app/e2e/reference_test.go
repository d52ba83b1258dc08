//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"
)

// found is the titles of what the search box shows.
const found = `[...document.querySelectorAll("#search-options [role=option] b")].map((el) => el.textContent)`

// lookFor types text into the search box.
func (p *tab) lookFor(text string) {
	p.Helper()
	p.run(`document.getElementById("search-box").focus(); document.getElementById("search-box").select()`)
	p.do(insert(text))
	p.until(`document.getElementById("search-box").value === ` + quoted(text) + ` && !document.getElementById("search-list").hidden`)
}

func TestReferencePageNeedsNoScriptAndNoProgram(t *testing.T) {
	p := newVisitor(t, serve(t))
	p.open("/fr/ref/field/cache-control/")
	p.until(`document.readyState === "complete" && document.getElementById("search-box")`)
	p.check(`!performance.getEntriesByType("resource").some((e) => /wasm|boot|records|search-..\./.test(e.name))`)

	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, lang := range []string{"fr", "en"} {
		p.open("/" + lang + "/ref/field/cache-control/")
		p.check(`document.documentElement.lang === ` + quoted(lang) + ` && document.querySelector("h1").textContent === "Cache-Control"`)
		p.check(`document.querySelector(".what").textContent.length > 40 && document.querySelectorAll(".row [class]").length > 4`)
		p.check(`!document.querySelector("#search-box") && document.querySelector('a[href$="/ref/"]')`)
		p.open("/" + lang + "/ref/")
		p.check(`document.querySelectorAll("main a[href]").length > 1000`)
	}
}

func TestReferencePagesOfTheTwoLanguagesPointAtEachOther(t *testing.T) {
	p := newTab(t)
	p.open("/fr/ref/status/404/")
	p.check(`document.querySelector("link[rel=alternate][hreflang=en]").href.endsWith("/en/ref/status/404/")`)
	p.click(`header a[hreflang="en"]`)
	p.until(`location.pathname === "/en/ref/status/404/" && document.querySelector("header a[hreflang=fr]").getAttribute("href") === "/fr/ref/status/404/"`)
}

func TestSampleReferenceAndToolLeadToEachOther(t *testing.T) {
	p := newTab(t)
	p.open("/en/samples/proxy/")
	p.click(`main a[href$="/ref/field/age/"]`)
	p.until(`location.pathname === "/en/ref/field/age/"`)
	p.check(`document.querySelector('main a[href="/en/samples/proxy/"]')`)
	p.open("/en/ref/directive/cache-control/max-age/")
	p.click(`main a[href^="/en/#1."]`)
	p.until(`location.pathname === "/en/" && document.documentElement.dataset.ready === "1"`)
	p.until(`shown().includes("max-age") && document.querySelector("#panel h2").textContent === "max-age"`)
	p.until(`document.querySelector('#panel a[href="ref/directive/cache-control/max-age/"]')`)
}

func TestSearchFindsNamesNumbersWordsAndSlips(t *testing.T) {
	p := newTab(t)
	p.open("/fr/ref/")
	p.until(`document.getElementById("search-box")`)
	for _, c := range []struct{ text, first string }{
		{"étag", "ETag"},
		{"404", "404 Not Found"},
		{"introuvable", "404 Not Found"},
		{"CACHE CONTROL", "Cache-Control"},
		{"cahce-contol", "Cache-Control"},
		{"Acept-Langage", "Accept-Language"},
		{"max age", "max-age"},
		{"HSEP", "HSEP (mot de cours)"},
		{"sep", "SEP (mot de cours)"},
		{"chapeau", "chapeau (mot de cours)"},
		{"ligne d'introduction", "ligne d’introduction (mot de cours)"},
		{"commande", "commande (mot de cours)"},
		{"entité", "entité (ancien mot)"},
		{"text/html", "text/html"},
		{"bare-lf", "ligne terminée par LF seul"},
	} {
		p.lookFor(c.text)
		p.until(found + `[0] === ` + quoted(c.first) + ` || (window.lastMiss = JSON.stringify(` + found + `)) === ""`)
	}
	p.lookFor("entête")
	p.until(found + `.some((title) => /en-tête/.test(title))`)
	p.lookFor("zzzzqqq")
	p.until(found + `.length === 0 && told("search-note") === "Aucun résultat."`)
}

func TestSearchBoxIsUsedByTheKeyboard(t *testing.T) {
	p := newTab(t)
	p.open("/en/ref/")
	p.until(`document.getElementById("search-box")`)
	p.press("/")
	p.until(`document.activeElement.id === "search-box"`)
	p.lookFor("cookie")
	p.until(found + `.length > 3`)
	p.check(`document.activeElement.getAttribute("aria-expanded") === "true" && !document.activeElement.hasAttribute("aria-activedescendant")`)
	p.press(kb.ArrowDown)
	p.press(kb.ArrowDown)
	p.until(`document.activeElement.getAttribute("aria-activedescendant") === "search-1" && document.getElementById("search-1").ariaSelected === "true"`)
	p.press(kb.ArrowUp)
	p.until(`document.activeElement.getAttribute("aria-activedescendant") === "search-0"`)
	p.press(kb.Escape)
	p.until(`document.getElementById("search-list").hidden && document.activeElement.getAttribute("aria-expanded") === "false"`)
	p.lookFor("etag")
	p.until(found + `[0] === "ETag"`)
	p.press(kb.Enter)
	p.until(`location.pathname === "/en/ref/field/etag/"`)
}

func TestSearchAndVisitedPagesWorkOffline(t *testing.T) {
	h := serve(t)
	p := newVisitor(t, h)
	p.openTool("/fr/")
	p.kept()
	p.open("/fr/ref/field/etag/")
	p.until(`document.getElementById("search-box")`)
	h.stop()
	p.expect("net::ERR_")
	p.expect("/fr/ref/method/get/")
	p.open("/fr/ref/")
	p.until(`document.getElementById("search-box")`)
	for text, first := range map[string]string{"étag": "ETag", "404": "404 Not Found", "cahce-contol": "Cache-Control"} {
		p.lookFor(text)
		p.until(found + `[0] === ` + quoted(first))
	}
	p.open("/fr/ref/field/etag/")
	p.until(`document.querySelector("h1").textContent === "ETag" && getComputedStyle(document.querySelector(".facts")).display === "grid"`)
	p.open("/fr/ref/method/get/")
	p.until(`document.documentElement.dataset.page === "missing"`)
}

func TestReferenceFitsANarrowWindow(t *testing.T) {
	p := newTab(t)
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 360, Height: 740, DeviceScaleFactor: 1, Mobile: false})
	for _, path := range []string{"/fr/ref/", "/fr/ref/field/", "/en/ref/language/", "/fr/ref/category/caching/", "/fr/ref/field/content-security-policy/", "/fr/ref/code/bare-lf/", "/en/ref/media-type/application/vnd.openxmlformats-officedocument.wordprocessingml.document/"} {
		p.open(path)
		p.check(`document.documentElement.scrollWidth <= innerWidth`)
	}
}
