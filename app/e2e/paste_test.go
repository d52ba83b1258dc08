//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"enclair/samples"
)

// exchange is the request and the response of the course, as the wire has them and as a text box pastes them.
func exchange(t testing.TB) (wire, pasted string) {
	t.Helper()
	s, ok := samples.BySlug("exchange")
	if !ok {
		t.Fatal("there is no sample exchange")
	}
	wire = string(s.Bytes())
	return wire, strings.ReplaceAll(wire, "\r\n", "\n")
}

func TestPasteShowsEveryByteExplained(t *testing.T) {
	wire, pasted := exchange(t)
	p := newTab(t)
	p.openTool("/en/")
	p.click("#text")
	p.paste(pasted)
	p.until(`document.querySelector("#notice [data-act=assume-off]")`)

	t.Run("the text of the rows is the text of the box, and each character stands in a part", func(t *testing.T) {
		p := p.in(t)
		if got := get[string](p, `box().value`); got != pasted {
			t.Errorf("the box holds %q", short(got))
		}
		p.check(`shown() === box().value`)
		p.check(`(() => {
			const walk = document.createTreeWalker(document.getElementById("rows"), NodeFilter.SHOW_TEXT);
			for (let n; (n = walk.nextNode()); ) if (!n.parentElement.closest("[data-n]")) return false;
			return true;
		})()`)
		p.check(`(() => {
			const ns = [...document.querySelectorAll("#rows [data-n]")].map((el) => +el.dataset.n);
			return ns.length > 200 && ns.every((n, i) => i === 0 || n >= ns[i - 1]);
		})()`)
	})
	t.Run("line ends are marked", func(t *testing.T) {
		p := p.in(t)
		if marks, lines := get[int](p, `document.querySelectorAll('#rows [data-m="CRLF"]').length`), strings.Count(wire, "\r\n"); marks != lines {
			t.Errorf("%d line ends are marked, want %d", marks, lines)
		}
		p.check(`getComputedStyle(document.querySelector('#rows [data-m="CRLF"]'), "::before").content.includes("CRLF")`)
	})
	t.Run("parts have colours of their own", func(t *testing.T) {
		p := p.in(t)
		if n := get[int](p, `new Set(["GET", "/index.html", "Host", "200"].map((s) => getComputedStyle(leaf(s) || document.querySelector("#rows .t, #rows .d")).color)).size`); n < 3 {
			t.Errorf("four parts of different kinds have %d colours", n)
		}
	})
	t.Run("lines have margin notes", func(t *testing.T) {
		p := p.in(t)
		p.check(`document.querySelectorAll("#rows .row[data-note]").length > 12`)
		p.check(`/7.days/.test(leaf("max-age").closest(".row").dataset.note)`)
		p.check(`getComputedStyle(leaf("max-age").closest(".row"), "::after").content.includes("days")`)
	})
	t.Run("request and response are two messages", func(t *testing.T) {
		p := p.in(t)
		p.check(`document.querySelectorAll("#rows .row.first").length === 1`)
		p.click(`[data-tab="tree"]`)
		p.until(`document.querySelectorAll('#view-tree [aria-level="2"]').length === 2`)
		p.click(`[data-tab="message"]`)
	})
	t.Run("the strip tells kind, version, fields and length", func(t *testing.T) {
		p := p.in(t)
		p.clickOn(`leaf("Content-Length")`)
		p.until(`["1.1", "12"].every((s) => told("strip").includes(s)) && /1[\s,.\u00a0\u202f]?270/.test(told("strip"))`)
	})
	t.Run("findings lead to their bytes", func(t *testing.T) {
		p := p.in(t)
		p.check(`document.querySelectorAll("#findings .find").length > 0`)
		p.click(`#findings [data-act="finding"]`)
		p.until(`document.querySelector("#findings .why") && document.querySelector("#rows .sel")`)
	})
	t.Run("reading LF as CRLF is said, is switched off and comes back", func(t *testing.T) {
		p := p.in(t)
		p.hasBytes(wire)
		p.click(`#notice [data-act="assume-off"]`)
		p.until(`document.querySelector('#rows [data-m="LF"]') && !document.querySelector('#rows [data-m="CRLF"]')`)
		p.hasBytes(pasted)
		p.click("#undo")
		p.until(`document.querySelector('#rows [data-m="CRLF"]') && document.querySelector("#notice [data-act=assume-off]")`)
		p.hasBytes(wire)
	})
}

func TestPasteIntoAMessagePutsTheTextAtTheCaret(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n")
	p.run(`const at = box().value.indexOf("example"); box().focus(); box().setSelectionRange(at, at)`)
	p.paste("www.")
	p.until(`leaf("www.example.com")`)
	p.hasBytes("GET / HTTP/1.1\r\nHost: www.example.com\r\n\r\n")
}

func TestCopyKeepsLineEnds(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.replaceAll("GET / HTTP/1.1\r\nHost: example.com\r\n\r\n")
	p.click(`[data-act="copy"]`)
	p.until(`document.querySelector("#toast.on")`)
	if got := get[string](p, `navigator.clipboard.readText()`); got != "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n" {
		t.Errorf("the clipboard holds %q", got)
	}
}
