//go:build e2e

package e2e

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"testing"

	"enclair/app/share"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// coded makes a response with a content in a content coding, "gzip", "br" or "" for none.
func coded(mediaType, coding, text string) []byte {
	var b bytes.Buffer
	head := "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n"
	switch coding {
	case "gzip":
		w := gzip.NewWriter(&b)
		w.Write([]byte(text)) // a bytes.Buffer takes all
		w.Close()
	case "br":
		w := brotli.NewWriter(&b)
		w.Write([]byte(text))
		w.Close()
	default:
		b.WriteString(text)
	}
	if coding != "" {
		head += "Content-Encoding: " + coding + "\r\n"
	}
	return append(fmt.Appendf([]byte(head), "Content-Length: %d\r\n\r\n", b.Len()), b.Bytes()...)
}

// chooseContent selects the content by the line below the message.
func (p *tab) chooseContent() {
	p.Helper()
	p.clickOn(`[...document.querySelectorAll('#strip [data-act="select"]')].find((el) => /content|contenu/.test(el.textContent))`)
	p.until(`document.querySelector('#panel [data-act="decode"]')`)
}

// decodeButton is the expression for the button of a step in the panel.
func decodeButton(name string) string {
	return `[...document.querySelectorAll('#panel [data-act="decode"]')].find((el) => el.textContent === ` + quoted(name) + `)`
}

const trailText = `document.querySelector("#trail nav")?.innerText.replace(/\s+/g, " ")`

func TestACompressedJSONIsOpenedExplainedAndLeft(t *testing.T) {
	const text = "{\n  \"name\": \"zo\\u00e9\",\n  \"age\": 41\n}\n"
	message := coded("application/json", "gzip", text)
	p := newTab(t)
	p.openBytes("en", message, share.Part{})
	p.until(`leaf("application")`)
	p.caret("200")
	p.until(`told("panel").includes("200")`)
	p.chooseContent()
	p.clickOn(decodeButton("JSON"))
	p.until(trailText + ` === "↑ Up Message › content gzip JSON"`)
	p.until(`shown() === ` + quoted(text) + ` && box().value === shown() && box().ariaReadOnly === "true" && document.activeElement === box()`)

	// A part of the decoded document is explained, and knows where it comes from.
	p.clickOn(`leaf("41")`)
	p.until(`told("panel").includes("number") && leaf("41").classList.contains("sel")`)
	p.press("x")
	p.check(`shown() === ` + quoted(text))
	p.click(`#panel [data-act="came-from"]`)
	p.until(trailText + ` === "↑ Up Message › content gzip" && box().value.slice(box().selectionStart, box().selectionEnd) === "41"`)

	// The first crumb leads to the message, with the part selected that was decoded and the caret where it was.
	p.click(`#trail [data-step="0"]`)
	p.until(`!document.querySelector("#trail nav") && box().ariaReadOnly === "false" && shown().startsWith("HTTP/1.1 200 OK")`)
	p.check(`told("panel").includes("In the clear") && document.querySelectorAll("#rows .row.cur [data-n].sel").length > 0`)
	p.check(`document.activeElement.dataset.act === "decode"`)
	p.hasBytes(string(message))
}

func TestBrotliIsDecodedByTheWorkerAndHighlighted(t *testing.T) {
	const text = "<!doctype html>\n<p class=\"x\">déjà vu &amp; lu</p>\n"
	message := coded("text/html; charset=utf-8", "br", text)
	p := newTab(t)
	p.openBytes("fr", message, share.Part{})
	p.until(`leaf("text")`)
	p.check(`!performance.getEntriesByType("resource").some((e) => /worker\.[^/]*wasm/.test(e.name))`)
	p.chooseContent()
	p.clickOn(decodeButton("br"))
	p.within(4*patience, `shown() === `+quoted(text))
	p.until(`document.querySelectorAll('#rows b[class^="h-"]').length > 3`)
	p.until(trailText + ` === "↑ Remonter Message › contenu br"`)
	p.press(kb.Escape)
	p.until(`!document.querySelector("#trail nav") && told("panel").includes("déjà vu")`)
	p.hasBytes(string(message))
}

func TestBrotliThatIsNoneIsSaid(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", []byte("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nplain"), share.Part{})
	p.until(`leaf("br")`)
	p.chooseContent()
	p.clickOn(decodeButton("br"))
	p.within(4*patience, `document.querySelector("#notice .f-error")`)
}

func TestATokenOfAuthorizationIsReadDownToItsClaims(t *testing.T) {
	b64 := base64.RawURLEncoding.EncodeToString
	token := b64([]byte(`{"alg":"HS256"}`)) + "." + b64([]byte(`{"sub":"zoé","admin":true}`)) + "." + b64([]byte("0123456789abcdef"))
	message := "GET / HTTP/1.1\r\nHost: example.org\r\nAuthorization: Bearer " + token + "\r\n\r\n"
	p := newTab(t)
	p.openBytes("en", []byte(message), share.Part{})
	p.until(`leaf("Bearer")`)
	p.clickOn(`leaf("Bearer").closest("code").querySelector('[data-n]:nth-last-child(2)')`)
	p.until(decodeButton("JWT"))
	p.clickOn(decodeButton("JWT"))
	p.until(`shown() === ` + quoted(token))
	p.clickOn(`leaf(` + quoted(b64([]byte(`{"sub":"zoé","admin":true}`))) + `)`)
	p.until(decodeButton("JSON"))
	p.clickOn(decodeButton("JSON"))
	p.until(`shown() === '{"sub":"zoé","admin":true}' && ` + trailText + `.endsWith("base64url JSON")`)
	p.clickOn(`leaf("true")`)
	p.until(`told("panel").includes("true")`)
}

func TestTheTrailIsWalkedByTheKeyboard(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", coded("application/json", "gzip", `{"a": "{\"b\": 1}"}`), share.Part{})
	p.until(`leaf("application")`)
	p.chooseContent()
	p.run(decodeButton("JSON") + `.focus()`)
	p.press(kb.Enter)
	p.until(`document.activeElement === box() && shown().startsWith('{"a"')`)
	for range len(`{"a": "{`) {
		p.press(kb.ArrowRight)
	}
	p.until(decodeButton("JSON string"))
	p.run(decodeButton("JSON string") + `.focus()`)
	p.press(kb.Enter)
	p.until(`shown() === '{"b": 1}' && told("trail").includes('"a"')`)
	p.press(kb.ArrowLeft, chromedp.ModifierAlt)
	p.until(`shown().startsWith('{"a"') && document.activeElement.dataset.act === "decode"`)
	p.press(kb.Escape)
	p.until(`told("trail").includes("gzip") && !told("trail").includes("JSON")`)
	p.press(kb.Escape)
	p.until(`!document.querySelector("#trail nav") && document.activeElement.dataset.act === "decode"`)
	p.check(`document.querySelector("#trail").childElementCount === 0`)
}

func TestWhatIsNoTextIsShownAsBytes(t *testing.T) {
	p := newTab(t)
	p.openBytes("fr", coded("image/png", "gzip", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), share.Part{})
	p.until(`leaf("image")`)
	p.chooseContent()
	p.check(`told("panel").includes("image/png")`)
	p.clickOn(decodeButton("gzip"))
	p.until(`!document.getElementById("view-bytes").hidden && document.querySelectorAll("#hex-rows .hex [data-n]").length === 16`)
	p.check(`told("strip").includes("image/png") && document.activeElement.id === "hex"`)
	p.press(kb.Escape)
	p.until(`!document.getElementById("view-message").hidden && !document.querySelector("#trail nav")`)
}

func TestAContentThatSwellsStopsAtTheLimitAndSaysSo(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", coded("text/plain", "br", string(make([]byte, 20<<20))), share.Part{})
	p.until(`leaf("br")`)
	p.chooseContent()
	p.clickOn(decodeButton("br"))
	p.within(4*patience, `told("notice").includes("1,048,576 bytes")`)
}

func TestAnotherMessageOrLanguageMindsTheTrail(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", coded("application/json", "gzip", `[1, 2]`), share.Part{})
	p.until(`leaf("application")`)
	p.chooseContent()
	p.clickOn(decodeButton("JSON"))
	p.until(`shown() === "[1, 2]"`)
	p.click("#lang")
	p.until(`document.documentElement.lang === "fr" && shown() === "[1, 2]" && told("trail").includes("Remonter") && told("strip").includes("longueur")`)
	p.click(`#trail [data-step="0"]`)
	p.until(`shown().startsWith("HTTP/1.1 200 OK") && told("panel").includes("En clair")`)
	p.clickOn(decodeButton("JSON"))
	p.until(`shown() === "[1, 2]"`)
	p.paste("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n")
	p.until(`leaf("GET") && !document.querySelector("#trail nav") && box().ariaReadOnly === "false"`)
	p.click("#undo")
	p.until(`shown().startsWith("HTTP/1.1 200 OK")`)
}

func TestADecoderThatTakesTooLongOrIsMissingIsSaidAndMayBeAskedAgain(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", coded("text/plain", "br", "at last"), share.Part{})
	p.until(`leaf("br")`)
	p.chooseContent()
	for failed, said := range map[string]string{"late": "too long", "load": "could not be loaded"} {
		p.run(`window.realUndo ||= enclairUndo; enclairUndo = async () => ({ failed: ` + quoted(failed) + ` })`)
		p.clickOn(decodeButton("br"))
		p.until(`document.querySelector('#panel .said[role="status"]')?.textContent.includes(` + quoted(said) + `)`)
	}
	p.run(`enclairUndo = realUndo`)
	p.clickOn(decodeButton("br"))
	p.within(4*patience, `shown() === "at last"`)
}
