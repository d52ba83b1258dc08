//go:build e2e

package e2e

import (
	"testing"

	"enclair/app/share"

	"github.com/chromedp/chromedp/kb"
)

func TestAnEraIsChosenByTheKeyboardAndKept(t *testing.T) {
	folded := "GET / HTTP/1.1\r\nHost: example.org\r\nAccept: text/html,\r\n */*\r\n\r\n"
	p := newVisitor(t, serve(t))
	p.openBytes("en", []byte(folded), share.Part{Start: 53, End: 56, Kind: "obs-fold"})
	p.check(`document.querySelector("#panel details.then") && !document.querySelector("#panel section.then")`)
	p.run(`document.getElementById("era").focus()`)
	p.press(kb.ArrowDown)
	p.press(kb.ArrowDown)
	p.until(`document.getElementById("era").value === "rfc2616" && document.querySelector("#panel section.then")?.textContent.includes("Allowed")`)
	p.check(`document.querySelector("#panel section.then a").textContent === "RFC 2616, 4.2"`)

	p.click("#lang")
	p.until(`document.documentElement.lang === "fr" && document.querySelector("#panel section.then")?.textContent.includes("Permis")`)
	p.check(`document.getElementById("era").value === "rfc2616"`)

	p.reload()
	p.ready()
	p.until(`document.getElementById("era").value === "rfc2616"`)
	p.click(`#findings [data-act="finding"].f-error, #findings .f-error [data-act="finding"]`)
	p.until(`document.querySelector("#findings .why .then")?.textContent.includes("Permis alors")`)
}
