//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const small = "GET /a HTTP/1.1\r\nHost: example.com\r\nCache-Control: no-cache\r\nAccept: text/html;q=0.5\r\n\r\n"

// caret puts the caret before the first place of a text in the box, as a click does.
func (p *tab) caret(before string) {
	p.Helper()
	p.run(`const at = box().value.indexOf(` + quoted(before) + `); box().focus(); box().setSelectionRange(at, at)`)
}

func TestTypingInTheMiddleOfAHeader(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll(small)
	p.caret("cache\n")
	p.until(`document.querySelector("#rows .sel")?.textContent === "no-cache"`)
	for range len("cache") {
		p.press(kb.Delete)
	}
	for _, letter := range "store" {
		p.press(string(letter))
		p.until(`shown() === box().value`)
	}
	p.until(`leaf("no-store")`)
	p.until(`document.querySelector("#rows .sel").textContent === "no-store"`)
	p.until(`document.querySelector("#panel h2").textContent.includes("no-store")`)
	p.hasBytes(strings.Replace(small, "no-cache", "no-store", 1))

	t.Run("a new line ends as those before it do", func(t *testing.T) {
		p := p.in(t)
		p.caret("\nAccept")
		p.press(kb.Enter)
		for _, letter := range "X: 1" {
			p.press(string(letter))
		}
		p.until(`leaf("X") && shown() === box().value`)
		p.hasBytes(strings.Replace(small, "no-cache", "no-store\r\nX: 1", 1))
	})
	t.Run("characters beyond ASCII are typed as UTF-8", func(t *testing.T) {
		p := p.in(t)
		p.caret("example")
		p.do(insert("é😀"))
		p.until(`shown().includes("é😀example") && shown() === box().value`)
		p.press(kb.Backspace)
		p.until(`shown().includes("éexample") && shown() === box().value`)
		got, _ := p.bytes()
		if !strings.Contains(got, "Host: éexample.com\r\n") {
			t.Errorf("the bytes are %q", got)
		}
	})
	t.Run("a caret in another line selects its part", func(t *testing.T) {
		p := p.in(t)
		p.caret("HTTP/1.1")
		p.until(`document.querySelector("#rows .sel").textContent === "HTTP/1.1" || document.querySelector("#panel").textContent.includes("1.1")`)
		p.press(kb.ArrowDown)
		p.until(`document.querySelector("#rows .row.cur").textContent.startsWith("Host")`)
	})
}

func TestUndoAndRedo(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll(small)
	p.caret("/a ")
	p.press("b")
	p.until(`leaf("/a") || shown().startsWith("GET b/a")`)
	p.until(`shown().startsWith("GET b/a")`)
	p.press("z", chromedp.ModifierCtrl)
	p.until(`shown().startsWith("GET /a") && box().value === shown()`)
	p.press("Z", chromedp.ModifierCtrl, chromedp.ModifierShift)
	p.until(`shown().startsWith("GET b/a") && box().value === shown()`)
	p.press("z", chromedp.ModifierCtrl)
	p.until(`shown().startsWith("GET /a")`)
	p.press("y", chromedp.ModifierCtrl)
	p.until(`shown().startsWith("GET b/a")`)
	p.click(`[data-act="clear"]`)
	p.until(`box().value === "" && shown() === ""`)
	p.check(`told("panel").length > 20`)
	p.click("#undo")
	p.until(`shown().startsWith("GET b/a")`)
	p.hasBytes(strings.Replace(small, "/a", "b/a", 1))
}

func TestReloadKeepsWhatWasTyped(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll(small)
	p.caret("/a ")
	p.press("b")
	p.until(`shown().startsWith("GET b/a")`)
	p.reload()
	p.ready()
	p.until(`shown().startsWith("GET b/a")`)
	p.hasBytes(strings.Replace(small, "/a", "b/a", 1))
}
