//go:build e2e

package e2e

import (
	"testing"

	"enclair/explain"
	"enclair/samples"

	"github.com/chromedp/cdproto/emulation"
)

func TestPagesAreReadableWithScriptsOff(t *testing.T) {
	p := newVisitor(t, serve(t))
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, lang := range []explain.Lang{explain.FR, explain.EN} {
		base := "/" + string(lang) + "/"
		p.open(base + "samples/exchange/")
		p.check(`document.documentElement.lang === ` + quoted(string(lang)))
		p.check(`document.querySelectorAll("[data-n]").length > 200 && document.querySelectorAll(".row[data-note]").length > 12`)
		p.check(`/7.(jours|days)/.test(document.querySelector("main").textContent)`)
		p.check(`document.querySelectorAll(".finds .find").length > 3`)
		p.check(`[...document.querySelectorAll("main a[href^='https://']")].some((a) => /rfc|httpwg/.test(a.href))`)
		p.check(`document.querySelector("main").textContent.length > 5000`)
		p.check(`new Set([...document.querySelectorAll(".m, .t, .n, .d")].map((el) => getComputedStyle(el).color)).size >= 3`)

		p.open(base + "samples/")
		p.check(`document.querySelectorAll("main a[href]").length >= ` + number(len(samples.All())))

		p.open(base)
		p.check(`document.querySelector("#text") && document.querySelector("#panel .what").textContent.length > 40 && document.querySelectorAll("#samples-menu a").length >= 16`)
		p.check(`[...document.querySelectorAll("noscript")].some((el) => el.textContent.trim().length > 20)`)
	}
	p.open("/")
	p.check(`[...document.querySelectorAll("a")].some((a) => a.pathname === "/fr/") && [...document.querySelectorAll("a")].some((a) => a.pathname === "/en/")`)
}

func TestSamplePagesHaveThePartsOfTheTool(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.run(`window.parts = (root) => JSON.stringify([...root.querySelectorAll("[data-n]")].map((el) => [el.dataset.n, el.className.replace(/ ?\b(sel|un|a|z)\b/g, "").trim(), el.textContent]))`)
	for _, s := range samples.All() {
		p.run(`document.querySelector('#samples-menu [data-slug="` + s.Slug + `"]').click()`)
		p.until(`fetch("/en/samples/` + s.Slug + `/").then((r) => r.text()).then((text) => {
			const page = new DOMParser().parseFromString(text, "text/html");
			return parts(page.querySelector(".sheet .rows")) === parts(document.getElementById("rows"));
		})`)
	}
}

func TestSamplePageOpensItsMessageInTheTool(t *testing.T) {
	s, _ := samples.BySlug("chunked")
	p := newTab(t)
	p.open("/en/samples/chunked/")
	p.click("main a.btn")
	p.until(`location.pathname === "/en/" && document.documentElement.dataset.ready === "1"`)
	p.hasBytes(string(s.Bytes()))
}
