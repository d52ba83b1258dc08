//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
)

// nameless lists the controls that a screen reader would have no name for.
func (p *tab) nameless() []string {
	p.Helper()
	word := func(v *accessibility.Value) string {
		s := ""
		if v != nil {
			_ = json.Unmarshal(v.Value, &s) // not a word: then it has none
		}
		return s
	}
	var found []string
	controls := []string{"button", "link", "textbox", "combobox", "listbox", "tab", "tabpanel", "tree", "treeitem", "dialog", "img", "searchbox", "checkbox", "menuitem"}
	for _, n := range call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if role := word(n.Role); !n.Ignored && slices.Contains(controls, role) && word(n.Name) == "" {
			found = append(found, fmt.Sprintf("%s %d", role, n.BackendDOMNodeID))
		}
	}
	return found
}

func TestControlsHaveNamesAndRoles(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			p := newTab(t)
			call(p, accessibility.Enable, cdp.Empty{})
			p.openTool("/" + lang + "/")
			named := func(where string) {
				t.Helper()
				if found := p.nameless(); len(found) > 0 {
					t.Errorf("%s: without a name: %q", where, found)
				}
			}
			p.check(`document.documentElement.lang === ` + quoted(lang))
			p.check(`document.querySelectorAll("main").length === 1 && document.querySelectorAll("h1").length <= 1`)
			p.check(`[...document.querySelectorAll("[aria-controls]")].every((el) => document.getElementById(el.getAttribute("aria-controls")))`)
			p.check(`[...document.querySelectorAll("[aria-labelledby]")].every((el) => el.getAttribute("aria-labelledby").split(" ").every((id) => document.getElementById(id)))`)
			p.check(`(() => { const ids = [...document.querySelectorAll("[id]")].map((el) => el.id); return new Set(ids).size === ids.length; })()`)
			p.check(`document.querySelectorAll("[role=tablist]").length === 2 && [...document.querySelectorAll("[role=tablist]")].every((el) => el.querySelectorAll('[aria-selected="true"]').length === 1)`)
			p.check(`[...document.querySelectorAll("[tabindex]")].every((el) => el.tabIndex <= 0)`)
			named("message")
			p.clickOn(`leaf("max-age")`)
			p.until(`document.querySelector("#panel [data-act=unpin]")`)
			p.click(`#findings [data-act="finding"]`)
			named("panel and findings")
			p.click("#tab-tree")
			p.until(`document.querySelector("[role=treeitem]")`)
			named("tree")
			p.check(`document.querySelectorAll("[role=tree]").length === 1 && [...document.querySelectorAll("[role=treeitem]")].every((el) => el.parentElement.matches("[role=tree], [role=group]") && el.getAttribute("aria-level"))`)
			p.check(`[...document.querySelectorAll("[role=group]")].every((el) => el.parentElement.matches('[role=treeitem][aria-expanded="true"]'))`)
			p.check(`document.querySelectorAll('[role=treeitem][aria-selected="true"]').length === 1`)
			p.click("#tab-bytes")
			p.until(`document.querySelector("#hex-rows [data-o]")`)
			named("bytes")
			p.click("#tab-message")
			p.click(`[data-act="tools"]`)
			p.until(`document.getElementById("tools").open`)
			named("URL tool")
			p.check(`[...document.querySelectorAll("#tools textarea, #tools select, #share input")].every((el) => el.labels.length === 1 || el.ariaLabel)`)
			p.click("#tool-tab-base64")
			named("base64 tool")
			p.click(`#tools [data-act="close"]`)
			p.click(`[data-act="share"]`)
			named("share")
			p.click(`#share [data-act="close"]`)
			for _, path := range []string{"/samples/exchange/", "/samples/"} {
				p.open("/" + lang + path)
				named(path)
				p.check(`document.documentElement.lang === ` + quoted(lang) + ` && document.querySelectorAll("h1").length === 1 && document.querySelectorAll("main").length === 1`)
			}
		})
	}
}

// pale lists the texts whose contrast to what lies behind them is below 4.5, as WCAG computes it.
const pale = `(() => {
	const parse = (c) => {
		const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
		canvas.fillStyle = c;
		canvas.fillRect(0, 0, 1, 1);
		const d = canvas.getImageData(0, 0, 1, 1).data;
		return [d[0], d[1], d[2], d[3] / 255];
	};
	const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
	const behind = (el) => {
		const layers = [];
		for (let e = el; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
		return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
	};
	const light = (c) => {
		const f = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
		return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]);
	};
	const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
	const out = [];
	const see = (what, el, pseudo) => {
		const back = behind(el), r = ratio(over(parse(getComputedStyle(el, pseudo).color), back), back);
		if (r < 4.5) out.push(what + " " + r.toFixed(2));
	};
	// A probe of each class, alone, in the current row, and selected.
	const row = document.querySelector("#rows .row");
	for (const state of ["", "cur"]) {
		row.classList.toggle("cur", state === "cur");
		for (const mark of ["", "un", "sel"]) {
			for (const c of ["m", "t", "v", "n", "c", "k", "d", "q", "p", "u", "g", "x", "ctl"]) {
				const probe = document.createElement("span");
				probe.className = c + " " + mark;
				probe.textContent = "x";
				row.querySelector("code").append(probe);
				see([state, mark, c].join(" ").trim(), probe, c === "ctl" ? "::before" : undefined);
				probe.remove();
			}
		}
		see(state + " line number", row, "::before");
		see(state + " note", row, "::after");
	}
	row.classList.remove("cur");
	for (const el of document.querySelectorAll('#rows b[class^="h-"]')) see("highlight " + el.className, el);
	for (const el of document.querySelectorAll("header .btn, .tabs button, #strip *, #panel *, #findings *, footer *, #notice *")) {
		if ([...el.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && el.checkVisibility() && !el.disabled) see("page " + el.tagName + "." + el.className, el);
	}
	return [...new Set(out)];
})()`

func TestTextStandsOutFromItsBackground(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		t.Run(scheme, func(t *testing.T) {
			p := newTab(t)
			p.system(scheme)
			p.openTool("/en/")
			p.until(`document.querySelector('#rows b[class^="h-"]')`)
			p.clickOn(`leaf("max-age")`)
			p.until(`document.querySelector("#panel [data-act=unpin]")`)
			if found := get[[]string](p, pale); len(found) > 0 {
				t.Errorf("contrast below 4.5: %q", found)
			}
		})
	}
}
