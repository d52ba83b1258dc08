//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestBytesTabIsLinkedToTheParts(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.click("#tab-bytes")
	p.until(`document.querySelectorAll("#hex-rows [data-o]").length > 100`)
	p.check(`[...document.querySelectorAll("#hex-rows .hex i")].slice(0, 5).map((el) => el.textContent.trim()).join(" ") === "47 45 54 20 2f"`)
	p.check(`document.querySelector("#hex-rows .asc").textContent.startsWith("GET\u00a0/index.html")`)

	p.clickOn(`document.querySelector('#hex-rows .hex [data-o="4"]')`)
	p.until(`document.querySelector("#panel h2") && [...document.querySelectorAll("#hex-rows .hex .sel")].length >= 1`)
	p.check(`document.querySelector('#hex-rows .hex [data-o="4"]').classList.contains("sel") && !document.querySelector('#hex-rows .hex [data-o="0"]').classList.contains("sel")`)
	p.check(`document.querySelector('#hex-rows .asc [data-o="4"]').classList.contains("sel")`)

	p.run(`document.getElementById("hex").focus()`)
	p.press(kb.Home)
	p.until(`document.querySelector('#hex-rows .hex [data-o="0"]').classList.contains("sel") && told("panel").includes("GET")`)
	p.press(kb.ArrowRight)
	p.press(kb.ArrowRight)
	p.press(kb.ArrowRight)
	p.until(`document.querySelector('#hex-rows .hex [data-o="3"]').classList.contains("sel") && !document.querySelector('#hex-rows .hex [data-o="0"]').classList.contains("sel")`)
	p.press(kb.ArrowDown)
	p.until(`document.querySelector('#hex-rows .hex [data-o="19"].sel, #hex-rows .hex [data-o="11"].sel')`)
	p.press(kb.End)
	p.until(`document.getElementById("hex").scrollTop > 0 && [...document.querySelectorAll("#hex-rows .hex [data-o]")].at(-1).classList.contains("sel")`)

	p.click("#tab-message")
	p.until(`!document.getElementById("view-message").hidden && document.querySelector("#rows .sel")`)
}

func TestTreeTabIsLinkedToTheMessage(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.clickOn(`leaf("max-age")`)
	p.until(`document.querySelector("#panel [data-act=unpin]")`)
	p.click("#tab-tree")
	p.until(`document.querySelector("#view-tree [aria-selected=true] > .ti code")?.textContent.includes("max-age")`)
	p.check(`document.querySelectorAll("#view-tree [role=tree]").length === 1`)

	p.clickOn(`[...document.querySelectorAll("#view-tree .ti")].find((el) => el.querySelector(".kind").textContent === "status-line")`)
	p.until(`document.querySelector("#view-tree [aria-selected=true] > .ti .kind").textContent === "status-line"`)
	p.click("#tab-message")
	p.until(`[...document.querySelectorAll("#rows .sel")].map((el) => el.textContent).join("").startsWith("HTTP/1.1 200 OK")`)
	wire, _ := exchange(t)
	p.hasBytes(wire)
}
