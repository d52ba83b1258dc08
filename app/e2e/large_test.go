//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"enclair/app/share"

	"github.com/chromedp/chromedp/kb"
)

func TestLargeFileIsShownAndExplained(t *testing.T) {
	var content strings.Builder
	for i := 0; content.Len() < 5_000_000; i++ {
		fmt.Fprintf(&content, "line %d of a long text <b>&amp;\n", i)
	}
	file := filepath.Join(t.TempDir(), "large.http")
	message := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", content.Len(), content.String())
	if err := os.WriteFile(file, []byte(message), 0o600); err != nil {
		t.Fatal(err)
	}
	p := newTab(t)
	p.openTool("/en/")
	p.choose(file)
	p.within(3*patience, `/too long/.test(told("notice")) && shown().startsWith("HTTP/1.1 200 OK")`)
	p.check(`document.querySelectorAll("#rows .row").length < 500`)
	p.check(`/5[\s,.\u00a0\u202f]?000|5\.0|4\.8|5[\s\u00a0\u202f]MB/.test(told("strip"))`)
	p.run(`const s = document.getElementById("surface"); s.scrollTop = s.scrollHeight / 2`)
	p.until(`!shown().startsWith("HTTP") && document.querySelector("#rows .row").dataset.line > 10000`)
	p.check(`document.querySelectorAll("#rows .row").length < 500`)
	p.check(`(() => { const view = document.getElementById("surface").getBoundingClientRect(), rows = document.querySelector("#rows .rows").getBoundingClientRect(); return rows.top <= view.top && rows.bottom >= view.bottom; })()`)
	p.run(`const s = document.getElementById("surface"); s.scrollTop = 0`)
	p.until(`shown().startsWith("HTTP/1.1 200 OK")`)
	p.clickOn(`leaf("Content-Length")`)
	p.until(`document.querySelector("#panel h2").textContent.includes("Content-Length") && document.querySelector("#panel [data-act=unpin]")`)
	p.click("#tab-bytes")
	p.until(`document.querySelectorAll("#hex-rows [data-o]").length > 100 && document.querySelectorAll("#hex-rows [data-o]").length < 5000`)
	p.click(`[data-act="clear"]`)
	p.until(`box().value === "" && !box().hidden`)
}

func TestTwoThousandFieldsAreEdited(t *testing.T) {
	var b strings.Builder
	b.WriteString("GET / HTTP/1.1\r\nHost: example.com\r\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "X-Field-%d: value %d\r\n", i, i)
	}
	b.WriteString("\r\n")
	p := newTab(t)
	p.openBytes("en", []byte(b.String()), share.Part{})
	p.until(`box().value.length > 40000 && shown().startsWith("GET /")`)
	p.caret("value 1500\n")
	p.press("x")
	p.until(`box().value.includes("xvalue 1500")`)
	p.press(kb.ArrowRight)
	p.until(`document.querySelector("#panel h2") && document.querySelector("#rows .sel")`)
	p.until(`shown().includes("xvalue 1500")`)
	p.hasBytes(strings.Replace(b.String(), "value 1500\r", "xvalue 1500\r", 1))
}
