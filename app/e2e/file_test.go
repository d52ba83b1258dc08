//go:build e2e

package e2e

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/runtime"
)

// binary is a message with bytes that no text box can hold.
var binary = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 264\r\n\r\n\r\r\n\n\x00\xff\xc3(" + everyByte()

func everyByte() string {
	var b [256]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}

// choose opens a file with the file chooser's element.
func (p *tab) choose(file string) {
	p.Helper()
	r := call(p, runtime.Evaluate, runtime.EvaluateParams{Expression: `document.getElementById("file")`})
	call(p, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{file}, ObjectID: r.Result.ObjectID})
}

func TestFileKeepsItsExactBytes(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	file := filepath.Join(t.TempDir(), "answer.http")
	if err := os.WriteFile(file, []byte(binary), 0o600); err != nil {
		t.Fatal(err)
	}
	p.choose(file)
	p.until(`leaf("application/octet-stream") || shown().includes("octet-stream")`)
	p.until(`box().value === shown()`)
	p.hasBytes(binary)

	t.Run("typing beside them leaves them alone", func(t *testing.T) {
		p := p.in(t)
		p.caret("OK")
		p.press("X")
		p.until(`shown().startsWith("HTTP/1.1 200 XOK")`)
		p.hasBytes(strings.Replace(binary, "OK", "XOK", 1))
	})
	t.Run("the same file opens again", func(t *testing.T) {
		p := p.in(t)
		p.choose(file)
		p.until(`shown().startsWith("HTTP/1.1 200 OK")`)
		p.hasBytes(binary)
	})
}

func TestDroppedFileKeepsItsExactBytes(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.run(`
		const bytes = Uint8Array.from(atob(` + quoted(base64Of(binary)) + `), (c) => c.charCodeAt(0));
		const data = new DataTransfer();
		data.items.add(new File([bytes], "dropped.bin"));
		const over = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: data });
		box().dispatchEvent(over);
		if (!over.defaultPrevented || !document.querySelector("#app.drop")) throw new Error("the page does not take the file");
		box().dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));`)
	p.until(`shown().includes("octet-stream") && !document.querySelector("#app.drop")`)
	p.hasBytes(binary)
	p.click("#undo")
	p.until(`shown().startsWith("GET /index.html")`)
}

func base64Of(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
