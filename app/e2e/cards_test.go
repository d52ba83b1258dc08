//go:build e2e

package e2e

import (
	"testing"

	"enclair/app/share"
)

func TestVerdictsUnfoldAndLeadToTheirBytes(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", []byte("HTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=60\r\nAge: 6\r\nContent-Length: 0\r\n\r\n"), share.Part{})
	p.until(`document.querySelector("#cards [data-card=cache]")`)
	p.check(`!/Age on arrival/.test(told("cards")) && /60 − 6 = 54 s/.test(told("cards"))`)

	p.clickOn(`document.querySelector("#cards [data-card=cache]")`)
	p.until(`document.querySelector("#cards [data-card=cache][aria-expanded=true]")`)
	p.check(`/Age on arrival: 6 s/.test(told("cards")) && document.activeElement.dataset.card === "cache"`)

	p.run(`window.link = [...document.querySelectorAll("#cards .lk")].find(b => b.textContent === "max-age=60")`)
	p.clickOn(`window.link`)
	p.until(`/max-age/.test(document.querySelector("#panel h2").textContent)`)

	p.press("\r") // on the word, which has the focus
	p.run(`document.querySelector("#cards [data-card=cache]").focus()`)
	p.press("\r")
	p.until(`document.querySelector("#cards [data-card=cache][aria-expanded=false]")`)
}
