//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestPointerExplainsPartsAndAClickPinsThem(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	before := get[string](p, `told("panel")`)

	p.point(`leaf("max-age")`)
	p.until(`document.querySelector("#panel h2").textContent.includes("max-age")`)
	p.check(`document.querySelector("#rows .sel").textContent.includes("max-age")`)
	p.check(`/7.jours/.test(told("panel"))`)

	p.point(`document.querySelector(".brand")`)
	p.until(`told("panel") === ` + quoted(before))

	p.clickOn(`leaf("max-age")`)
	p.until(`document.querySelector("#panel [data-act=unpin]")`)
	p.point(`leaf("GET")`)
	p.point(`leaf("Host")`)
	p.check(`document.querySelector("#panel h2").textContent.includes("max-age")`)

	p.click(`#panel [data-act="unpin"]`)
	p.until(`!document.querySelector("#panel [data-act=unpin]")`)
	p.point(`leaf("Host")`)
	p.until(`document.querySelector("#panel h2").textContent.includes("Host")`)
	p.clickOn(`leaf("Host")`)
	p.until(`document.querySelector("#panel [data-act=unpin]")`)
	p.press(kb.Escape)
	p.until(`!document.querySelector("#panel [data-act=unpin]")`)
}

func TestPanelLinksLeadToTheSpecificationAndToMDN(t *testing.T) {
	for lang, mdn := range map[string]string{"fr": "https://developer.mozilla.org/fr/", "en": "https://developer.mozilla.org/en-US/"} {
		t.Run(lang, func(t *testing.T) {
			p := newTab(t)
			p.openTool("/" + lang + "/")
			p.clickOn(`leaf("max-age")`)
			p.until(`document.querySelector("#panel [data-act=unpin]")`)
			p.check(`[...document.querySelectorAll("#panel .links a")].every((a) => a.target === "_blank" && a.rel.includes("noopener"))`)
			p.check(`[...document.querySelectorAll("#panel .links a")].some((a) => /^https:\/\/(www\.rfc-editor\.org|httpwg\.org|datatracker\.ietf\.org)\/.*9111.*#section-5\.2/.test(a.href) && /9111/.test(a.textContent))`)
			if got := get[string](p, `[...document.querySelectorAll("#panel .links a")].map((a) => a.href).find((u) => u.includes("mozilla")) || ""`); len(got) < len(mdn) || got[:len(mdn)] != mdn {
				t.Errorf("the link to MDN is %q, want one under %s", got, mdn)
			}
		})
	}
}

func TestSeeAlsoOpensARecordAndComesBack(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.clickOn(`leaf("max-age")`)
	p.until(`document.querySelector("#panel .see button")`)
	title := get[string](p, `document.querySelector("#panel .see button").textContent`)
	p.click("#panel .see button")
	p.until(`document.querySelector("#panel h2").textContent.includes(` + quoted(title) + `) || document.querySelector("#panel [data-act=back]")`)
	p.click(`#panel [data-act="back"]`)
	p.until(`document.querySelector("#panel h2").textContent.includes("max-age")`)
}

func TestCrumbsSelectThePartsAround(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.clickOn(`leaf("max-age")`)
	p.until(`document.querySelectorAll("#panel .crumbs button").length > 2`)
	p.click(`#panel .crumbs button:nth-of-type(2)`)
	p.until(`document.querySelectorAll("#rows .sel").length > 3`)
}
