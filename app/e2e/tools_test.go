//go:build e2e

package e2e

import (
	"testing"

	"enclair/samples"
)

// typeInto replaces the text of a box of a tool.
func (p *tab) typeInto(id, text string) {
	p.Helper()
	p.run(`const el = document.getElementById(` + quoted(id) + `); el.focus(); el.select()`)
	if text == "" {
		p.press("\b")
		return
	}
	p.do(insert(text))
}

// choosing sets a choice of a tool.
func (p *tab) choosing(id, value string) {
	p.Helper()
	p.run(`const el = document.getElementById(` + quoted(id) + `); el.value = ` + quoted(value) + `; el.dispatchEvent(new Event("change", { bubbles: true }))`)
}

// holds waits until a box of a tool holds a text.
func (p *tab) holds(id, text string) {
	p.Helper()
	p.until(`document.getElementById(` + quoted(id) + `).value === ` + quoted(text))
}

func TestURLEncodingBothWays(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.click(`[data-act="tools"]`)
	p.until(`document.getElementById("tools").open`)
	p.typeInto("url-clear", "café & thé/?")
	p.holds("url-coded", "caf%C3%A9%20%26%20th%C3%A9%2F%3F")
	p.choosing("url-mode", "form")
	p.holds("url-coded", "caf%C3%A9+%26+th%C3%A9%2F%3F")
	p.choosing("url-charset", "latin-1")
	p.holds("url-coded", "caf%E9+%26+th%E9%2F%3F")
	p.choosing("url-mode", "component")
	p.typeInto("url-coded", "%E9t%e9")
	p.holds("url-clear", "été")
	p.choosing("url-charset", "utf-8")
	p.until(`document.querySelector("#url-coded-faults button")`)

	t.Run("a fault is told and placed", func(t *testing.T) {
		p := p.in(t)
		p.typeInto("url-coded", "100%zz")
		p.until(`document.querySelectorAll("#url-coded-faults li").length === 1`)
		p.click("#url-coded-faults button")
		p.until(`document.activeElement.id === "url-coded"`)
		p.check(`(() => { const el = document.getElementById("url-coded"); return el.selectionStart === 3 && el.selectionEnd > 3; })()`)
		p.check(`document.querySelector("#url-coded-out mark").textContent.startsWith("%")`)
		p.typeInto("url-coded", "100%25")
		p.until(`!document.querySelector("#url-coded-faults li")`)
		p.holds("url-clear", "100%")
	})
	t.Run("what Latin-1 lacks is told", func(t *testing.T) {
		p := p.in(t)
		p.choosing("url-charset", "latin-1")
		p.typeInto("url-clear", "5 €")
		p.until(`document.querySelector("#url-clear-faults button")`)
	})
}

func TestBase64BothWays(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	p.click(`[data-act="tools"]`)
	p.click("#tool-tab-base64")
	p.until(`!document.getElementById("tool-base64").hidden`)
	p.typeInto("base64-clear", "Aladdin:open sesame")
	p.holds("base64-coded", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
	p.choosing("b64-padding", "unpadded")
	p.holds("base64-coded", "QWxhZGRpbjpvcGVuIHNlc2FtZQ")
	p.choosing("b64-padding", "padded")
	p.typeInto("base64-coded", "w6k=")
	p.holds("base64-clear", "é")
	p.choosing("b64-view", "hex")
	p.until(`document.getElementById("base64-clear").value.replace(/\s/g, "").toLowerCase() === "c3a9"`)
	p.typeInto("base64-clear", "fb ff")
	p.holds("base64-coded", "+/8=")
	p.choosing("b64-alphabet", "url-safe")
	p.holds("base64-coded", "-_8=")
	p.choosing("b64-view", "text")
	p.choosing("b64-alphabet", "standard")
	p.typeInto("base64-coded", "QQ=!")
	p.until(`document.querySelector("#base64-coded-faults button") && document.querySelector("#base64-coded-out mark")`)
}

func TestSelectedValueOpensInTheToolAndGoesBack(t *testing.T) {
	s, _ := samples.BySlug("basic-authentication")
	p := newTab(t)
	p.openTool("/en/")
	p.click("#samples-menu summary")
	p.click(`#samples-menu [data-slug="basic-authentication"]`)
	p.clickOn(`leaf("QWxhZGRpbjpvcGVuIHNlc2FtZQ==")`)
	p.until(`document.querySelector('#panel [data-act="tool"][data-tool="base64"]')`)
	p.check(`told("panel").includes("Aladdin")`)
	p.click(`#panel [data-act="tool"]`)
	p.until(`document.getElementById("tools").open && document.getElementById("base64-clear").value === "Aladdin:open sesame"`)
	p.typeInto("base64-clear", "Ali:open")
	p.holds("base64-coded", "QWxpOm9wZW4=")
	p.click("#base64-back")
	p.until(`!document.getElementById("tools").open && leaf("QWxpOm9wZW4=")`)
	p.check(`box().value === shown()`)
	p.click("#undo")
	p.until(`leaf("QWxhZGRpbjpvcGVuIHNlc2FtZQ==")`)
	p.hasBytes(string(s.Bytes()))
}
