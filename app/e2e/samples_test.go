//go:build e2e

package e2e

import (
	"strconv"
	"testing"

	"enclair/explain"
	"enclair/samples"
)

// untranslated is a piece of a page for codes and keys that stand where a sentence should: "bare-lf", "ui/samples".
const untranslated = `(() => {
	const texts = [];
	for (const el of document.querySelectorAll("#findings .told, #findings .why p, #notice p, #panel h2, #panel .what, #panel .here, #strip span, button, label, option, h2")) {
		const text = el.textContent.trim();
		if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) && !el.querySelector("code") && !el.closest(".crumbs, .see")) texts.push(text);
		if (/(^|\s)(ui|say|code|kind|note)\/[a-z]/.test(text)) texts.push(text);
	}
	return texts;
})()`

func TestEachSampleOpensInBothLanguages(t *testing.T) {
	for _, lang := range []explain.Lang{explain.FR, explain.EN} {
		t.Run(string(lang), func(t *testing.T) {
			p := newTab(t)
			p.openTool("/" + string(lang) + "/")
			for _, s := range samples.All() {
				p.click("#samples-menu summary")
				p.until(`document.getElementById("samples-menu").open`)
				p.click(`#samples-menu [data-slug="` + s.Slug + `"]`)
				p.until(`!document.getElementById("samples-menu").open`)
				if !s.Pasted && lang == explain.FR { // the language changes no byte
					p.hasBytes(string(s.Bytes()))
				}
				p.check(`document.querySelectorAll("#rows [data-n]").length > 2 && shown() === box().value`)
				p.check(`document.querySelector("#panel h2") && told("panel").length > 60`)
				p.check(`told("strip").length > 10`)
				p.check(`document.querySelector("#findings .find, #findings .none")`)
				if found := get[[]string](p, untranslated); len(found) > 0 {
					t.Errorf("%s: not put into words: %q", s.Slug, found)
				}
				if t.Failed() {
					t.Fatal("in the sample ", s.Slug)
				}
			}
		})
	}
}

func TestBrokenSampleShowsItsFaults(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	p.click("#samples-menu summary")
	p.click(`#samples-menu [data-slug="broken"]`)
	p.until(`document.querySelectorAll("#findings .f-error").length >= 3`)
	p.check(`document.querySelectorAll("#rows u.f-error").length > 0`)
	for i := range get[int](p, `document.querySelectorAll("#findings .f-error").length`) {
		p.run(`document.querySelectorAll("#findings .f-error button")[` + strconv.Itoa(i) + `].click()`)
		p.check(`document.querySelector("#rows .sel") && document.querySelector("#findings [aria-expanded=true]")`)
	}
}

func TestConversationAsPrintedIsRead(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	p.click("#samples-menu summary")
	p.click(`#samples-menu [data-slug="conversation"]`)
	p.until(`document.querySelectorAll("#notice [data-act=assume-off]").length > 0`)
	p.check(`!shown().includes("\\r\\n") && document.querySelectorAll('#rows [data-m="CRLF"]').length > 10`)
}

func TestLanguageSwitchKeepsTheMessageAndThePart(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	p.replaceAll("GET /a HTTP/1.1\r\nHost: example.com\r\nCache-Control: no-cache, max-age=0\r\n\r\n")
	p.clickOn(`leaf("max-age")`)
	p.until(`document.querySelector("#panel [data-act=unpin]")`)
	part := get[string](p, `document.querySelector("#panel [data-for]").dataset.for`)
	french := get[string](p, `told("panel")`)
	p.click("#lang")
	p.until(`document.documentElement.lang === "en" && location.pathname === "/en/"`)
	p.check(`document.title.includes("HTTP message")`)
	p.check(`document.querySelector("#panel [data-for]").dataset.for === ` + quoted(part))
	p.check(`document.querySelector("#rows .sel").textContent.includes("max-age")`)
	p.check(`told("panel") !== ` + quoted(french))
	p.check(`document.querySelector('[data-act="share"]').textContent === "Share"`)
	p.hasBytes("GET /a HTTP/1.1\r\nHost: example.com\r\nCache-Control: no-cache, max-age=0\r\n\r\n")
	p.click("#lang")
	p.until(`document.documentElement.lang === "fr" && location.pathname === "/fr/"`)
	p.check(`document.title.includes("message HTTP")`)
	p.check(`told("panel") === ` + quoted(french))
	p.reload()
	p.ready()
	p.until(`shown().includes("max-age=0")`)
}
