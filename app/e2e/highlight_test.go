//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"enclair/app/share"
)

// hanging is a body that keeps chroma's JSON lexer busy for ages: a string that is cut after doubled backslashes.
var hanging = `{"a":"` + strings.Repeat(`\\`, 40)

func response(mediaType, body string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\nConnection: close\r\n\r\n" + body
}

func TestContentIsHighlighted(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.until(`document.querySelectorAll('#rows b[class^="h-"]').length > 20`)
	p.check(`shown() === box().value`)
	p.check(`new Set([...document.querySelectorAll('#rows b[class^="h-"]')].map((el) => getComputedStyle(el).color)).size > 2`)
	for mediaType, body := range map[string]string{
		"application/json":         `{"a": [1, true, null, "x"]}`,
		"text/css":                 `body { color: red }`,
		"text/javascript":          `let a = 1; // one`,
		"application/xml":          `<a b="c">d</a>`,
		"application/geo+json":     `{"type": "Point"}`,
		"text/html; charset=utf-8": `<!doctype html><p class="a">é</p><script>let b = 2</script>`,
	} {
		p.run(`location.hash = ` + quoted(share.Encode([]byte(response(mediaType, body)), share.Part{})))
		p.until(`shown().includes(` + quoted(body) + `) && document.querySelectorAll('#rows b[class^="h-"]').length > 1 && shown() === box().value`)
	}
}

// answers types letters into a field and gives the times in milliseconds from each input event to the
// rows that show it, in order.
func (p *tab) answers(letters int) []float64 {
	p.Helper()
	p.caret("close")
	p.run(`
		window.times = [];
		window.timed = (e) => {
			const start = performance.now(), value = box().value;
			const look = () => shown() === value ? times.push(performance.now() - start) : setTimeout(look, 0);
			setTimeout(look, 0);
		};
		document.addEventListener("input", timed, true);`)
	for i := range letters {
		p.press("x")
		p.until(`times.length === ` + number(i+1))
	}
	p.run(`document.removeEventListener("input", timed, true)`)
	times := get[[]float64](p, `times`)
	slices.Sort(times)
	return times
}

func TestContentThatHangsTheHighlighterLeavesThePageAnswering(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", []byte(response("text/x-unknown", hanging)), share.Part{})
	p.until(`shown().includes("text/x-unknown")`)
	usual := p.answers(12)

	p.run(`location.hash = ` + quoted(share.Encode([]byte(response("application/json", hanging)), share.Part{})))
	p.until(`shown().includes("application/json")`)
	busy := p.answers(12)
	t.Logf("from a key to the rows: usually %.0f ms, with the hanging content %.0f ms (medians), at most %.0f and %.0f ms",
		usual[len(usual)/2], busy[len(busy)/2], usual[len(usual)-1], busy[len(busy)-1])
	// A page that waited for the highlighter would answer after its deadline of two seconds at the earliest. On a
	// machine that is slow by itself, the page may be as slow as it is without the content.
	if limit := max(100, 3*usual[len(usual)/2]); busy[len(busy)/2] > limit {
		t.Errorf("from a key to the rows it takes %.0f ms, want at most %.0f", busy[len(busy)/2], limit)
	}
	p.check(`!document.querySelector('#rows b[class^="h-"]')`)

	p.run(`location.hash = ` + quoted(share.Encode([]byte(response("application/json", `{"b": 2}`)), share.Part{})))
	p.until(`shown().includes('{"b": 2}') && document.querySelector('#rows b[class^="h-"]')`)
}

func TestWorkerIsNotLoadedWithoutAContentThatNeedsIt(t *testing.T) {
	p := newTab(t)
	p.openBytes("en", []byte(small), share.Part{})
	p.until(`leaf("example.com")`)
	p.check(`!performance.getEntriesByType("resource").some((e) => /worker\.[^/]*wasm/.test(e.name))`)
}

func TestColoursStayWhileTheFieldsAreEdited(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.until(`document.querySelectorAll('#rows b[class^="h-"]').length > 20`)
	p.run(`
		window.plain = 0;
		new MutationObserver(() => { if (!document.querySelector('#rows b[class^="h-"]')) plain++; }).observe(document.getElementById("rows"), { childList: true, subtree: true });`)
	p.caret("example.com\n")
	for _, letter := range "www." {
		p.press(string(letter))
	}
	p.until(`leaf("www.example.com")`)
	p.check(`plain === 0 && document.querySelectorAll('#rows b[class^="h-"]').length > 20`)
}
