//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// telephone gives the page the size of a small telephone.
func (p *tab) telephone() {
	p.Helper()
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 360, Height: 740, DeviceScaleFactor: 2, Mobile: true})
}

// wide lists the elements that stick out of the window, the page's own width first.
const wide = `(() => {
	const limit = 360, out = [];
	const root = document.documentElement;
	if (root.scrollWidth > limit || window.innerWidth > limit) out.push("page " + root.scrollWidth + " " + window.innerWidth);
	for (const el of document.querySelectorAll("body *")) {
		if (el.closest("[hidden], .sr, .toast, #text, #rows, .hexrows, .tree, svg, dialog:not([open])")) continue;
		const r = el.getBoundingClientRect();
		if (!el.checkVisibility()) continue;
		if (r.width > 0 && r.height > 0 && r.right > limit + 1) out.push(el.tagName + "." + el.className + "#" + el.id + " to " + Math.round(r.right));
	}
	return out.slice(0, 5);
})()`

// low lists the buttons that are too low for a finger. Those within a sentence may be as low as it is.
const low = `[...document.querySelectorAll("button, summary, select, .btn, [role=tab]")].filter((el) => el.checkVisibility() && !el.closest("[hidden], dialog:not([open]), .see, .crumbs, .read p, .faults") && el.getBoundingClientRect().height > 0 && el.getBoundingClientRect().height < 24).map((el) => el.outerHTML.slice(0, 90) + " " + el.getBoundingClientRect().height)`

// fits fails the test where the page is wider than the telephone or a button too low.
func (p *tab) fits(where string) {
	p.Helper()
	if found := get[[]string](p, wide); len(found) > 0 {
		p.Errorf("%s: wider than the window: %q", where, found)
	}
	if found := get[[]string](p, low); len(found) > 0 {
		p.Errorf("%s: lower than 24 px: %q", where, found)
	}
}

func TestTelephone(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			p := newTab(t)
			p.telephone()
			p.openTool("/" + lang + "/")
			p.fits("message")
			p.check(`shown() === box().value`)
			// The caret of the text box stands where the rows have their text.
			p.check(`box().getBoundingClientRect().left === document.querySelector("#rows code").getBoundingClientRect().left`)
			p.check(`Math.abs(box().scrollHeight - document.getElementById("rows").scrollHeight) < 30`)

			p.clickOn(`leaf("max-age")`)
			p.until(`document.querySelector("#panel h2").textContent.includes("max-age")`)
			p.until(`(() => { const r = document.querySelector("#panel h2").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()`)
			p.fits("panel")
			p.click(`#findings [data-act="finding"]`)
			p.fits("finding")
			for _, tab := range []string{"tree", "bytes", "message"} {
				p.click("#tab-" + tab)
				p.until(`!document.getElementById("view-` + tab + `").hidden`)
				p.fits(tab)
			}
			p.click("#samples-menu summary")
			p.fits("samples menu")
			p.click("#samples-menu summary")
			p.click(`[data-act="tools"]`)
			p.until(`document.getElementById("tools").open`)
			p.typeInto("url-clear", "été à la plage, avec un texte assez long pour déborder de la boîte étroite")
			p.fits("URL tool")
			p.click("#tool-tab-base64")
			p.typeInto("base64-clear", "Aladdin:open sesame, et un texte assez long pour déborder")
			p.fits("base64 tool")
			p.click(`#tools [data-act="close"]`)
			p.click(`[data-act="share"]`)
			p.until(`document.getElementById("share").open`)
			p.fits("share")
			p.click(`#share [data-act="close"]`)

			for _, path := range []string{"/samples/exchange/", "/samples/multipart-upload/", "/samples/"} {
				p.open("/" + lang + path)
				p.until(`document.readyState === "complete"`)
				p.fits(path)
			}
		})
	}
	p := newTab(t)
	p.telephone()
	for _, path := range []string{"/404.html"} {
		p.open(path)
		p.fits(path)
	}
}
