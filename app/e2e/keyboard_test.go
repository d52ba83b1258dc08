//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focused names the element with the focus: its id, what it does, or where it stands.
const focused = `(() => {
	const el = document.activeElement;
	if (!el || el === document.body) return "";
	if (el.id) return el.id;
	const within = el.closest("#panel, #findings, #strip, #notice, #view-tree, footer");
	return (within ? (within.id || "footer") + " " : "") + (el.dataset.act || el.tagName.toLowerCase());
})()`

func TestTabReachesEverythingInTheOrderOfThePage(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	var order []string
	for range 120 {
		p.press(kb.Tab)
		name := get[string](p, focused)
		if name == "" {
			break
		}
		if !get[bool](p, `document.activeElement.id === "text" || getComputedStyle(document.activeElement).outlineStyle !== "none"`) {
			t.Errorf("%s shows no focus", name)
		}
		order = append(order, name)
	}
	at := 0
	for _, want := range []string{"home", "summary", "tools", "open", "copy", "share", "lang", "theme", "tab-message", "clear", "text", "strip select", "panel select", "panel copy-part", "findings finding", "footer a"} {
		i := slices.Index(order[at:], want)
		if i < 0 {
			t.Fatalf("Tab does not come to %q after %q; it comes to %q", want, order[:at], order[at:])
		}
		at += i
	}
	if get[string](p, focused) != "" {
		t.Error("Tab does not leave the page")
	}
}

func TestKeyboardOnlyFromTheAddressBarToTheEnd(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	tabTo := func(name string, modifiers ...chromedp.Modifier) {
		t.Helper()
		for range 120 {
			p.press(kb.Tab, modifiers...)
			if get[string](p, focused) == name {
				return
			}
		}
		t.Fatalf("Tab does not reach %q", name)
	}

	// A sample from the menu.
	tabTo("summary")
	p.press(kb.Enter)
	p.until(`document.getElementById("samples-menu").open`)
	p.press(kb.Escape)
	p.until(`!document.getElementById("samples-menu").open`)
	p.press(kb.Enter)
	p.until(`document.getElementById("samples-menu").open`)
	p.press(kb.Tab)
	p.press(kb.Tab)
	p.press(kb.Enter)
	p.until(`shown().startsWith("POST ")`)

	// The text: the caret selects, Alt and the arrows widen and narrow, Escape lets go.
	tabTo("text")
	p.press(kb.Home, chromedp.ModifierCtrl)
	p.until(`document.querySelector("#rows .sel").textContent === "POST"`)
	for range 4 { // the request line is long, and may be wrapped
		if !get[bool](p, `box().value.slice(0, box().selectionStart).includes("\n")`) {
			p.press(kb.ArrowDown)
		}
	}
	p.until(`document.querySelector("#rows .row.cur").textContent.startsWith("Host")`)
	single := get[int](p, `document.querySelectorAll("#rows .sel").length`)
	p.press(kb.ArrowUp, chromedp.ModifierAlt)
	p.until(`document.querySelectorAll("#rows .sel").length > ` + number(single) + ` && document.querySelector("#panel [data-act=unpin]")`)
	p.press(kb.ArrowDown, chromedp.ModifierAlt)
	p.until(`document.querySelectorAll("#rows .sel").length === ` + number(single))
	p.press(kb.Escape)
	p.until(`!document.querySelector("#panel [data-act=unpin]")`)

	// The tree.
	tabTo("tab-message", chromedp.ModifierShift)
	p.press(kb.ArrowRight)
	p.until(`document.activeElement.id === "tab-tree" && !document.getElementById("view-tree").hidden`)
	tabTo("view-tree li")
	for _, step := range []struct{ key, then string }{
		{kb.Home, `document.activeElement.dataset.t === "0"`},
		{kb.ArrowRight, `document.activeElement.dataset.t === "1"`},
		{kb.ArrowLeft, `document.activeElement.getAttribute("aria-expanded") === "false"`},
		{kb.Enter, `document.activeElement.getAttribute("aria-expanded") === "true"`},
		{kb.ArrowDown, `document.activeElement.getAttribute("aria-level") === "3"`},
		{kb.ArrowUp, `document.activeElement.dataset.t === "1"`},
		{kb.End, `document.activeElement === [...document.querySelectorAll("#view-tree [role=treeitem]")].at(-1)`},
		{kb.ArrowLeft, `document.activeElement.getAttribute("aria-level") === "1" || document.activeElement.getAttribute("aria-level") === "2"`},
		{kb.Home, `document.activeElement.dataset.t === "0"`},
	} {
		p.press(step.key)
		p.until(step.then + ` && document.activeElement.getAttribute("aria-selected") === "true"`)
	}
	p.press(kb.ArrowDown)
	p.press(kb.ArrowDown)
	p.until(`document.querySelector("#panel h2").textContent.length > 0 && document.activeElement.dataset.t === document.querySelector("#panel [data-for]").dataset.for`)
	p.check(`document.querySelectorAll('#view-tree [tabindex="0"]').length === 1`)

	// The panel, its links, and the findings.
	tabTo("panel a")
	p.check(`document.activeElement.href.startsWith("https://")`)
	tabTo("findings finding")
	p.press(kb.Enter)
	p.until(`document.activeElement.getAttribute("aria-expanded") === "true" && document.querySelector("#findings .why")`)
	p.press(" ")
	p.until(`document.activeElement.getAttribute("aria-expanded") === "false"`)

	// A dialog takes the focus and gives it back.
	tabTo("tools", chromedp.ModifierShift)
	p.press(kb.Enter)
	p.until(`document.getElementById("tools").open && document.getElementById("tools").contains(document.activeElement)`)
	for range 30 {
		p.press(kb.Tab)
		if name := get[string](p, focused); name != "" && !get[bool](p, `!!document.activeElement.closest("#tools")`) {
			t.Fatalf("Tab leaves the open dialog for %q", name)
		}
	}
	p.press(kb.Escape)
	p.until(`!document.getElementById("tools").open && document.activeElement.dataset.act === "tools"`)
	tabTo("share")
	p.press(kb.Enter)
	p.until(`document.getElementById("share").open && document.activeElement.id === "share-url"`)
	p.press(kb.Escape)
	p.until(`!document.getElementById("share").open && document.activeElement.dataset.act === "share"`)
	tabTo("footer a")
}

func TestLanguageAndThemeByKeyboardKeepTheFocus(t *testing.T) {
	p := newVisitor(t, serve(t))
	p.openTool("/fr/")
	p.run(`document.getElementById("lang").focus()`)
	p.press(kb.Enter)
	p.until(`document.documentElement.lang === "en" && document.activeElement.id === "lang"`)
	p.press(kb.Tab)
	p.press(kb.Enter)
	p.until(`document.documentElement.dataset.theme === "dark" && document.activeElement.id === "theme"`)
}

func TestInputMethodIsNotDisturbed(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll(small)
	p.caret("example")
	p.do(compose("か"))
	p.do(compose("かん"))
	p.do(insert("漢"))
	p.until(`shown().includes("漢example") && box().value === shown()`)
	p.hasBytes(strings.Replace(small, "example", "漢example", 1))
}
