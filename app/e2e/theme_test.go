//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// system makes the system prefer light or dark.
func (p *tab) system(scheme string) {
	p.Helper()
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
}

// dark is true where the page is darker than its text.
const dark = `(() => {
	const light = (c) => c.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0);
	const s = getComputedStyle(document.body);
	return light(s.backgroundColor) < light(s.color);
})()`

func TestThemeFollowsTheSystemUntilItIsChosen(t *testing.T) {
	p := newVisitor(t, serve(t))
	p.system("light")
	p.openTool("/en/")
	p.check(`!` + dark)
	p.system("dark")
	p.until(dark)
	p.click("#theme")
	p.until(`document.documentElement.dataset.theme === "light" && !` + dark)
	p.reload()
	p.ready()
	p.check(`document.documentElement.dataset.theme === "light" && !` + dark)
	p.open("/en/samples/exchange/")
	p.until(`document.documentElement.dataset.theme === "light" && !` + dark)
	p.openTool("/fr/")
	p.click("#theme")
	p.until(`document.documentElement.dataset.theme === "" && ` + dark)
	p.system("light")
	p.until(`!` + dark)
	p.click("#theme")
	p.until(`document.documentElement.dataset.theme === "dark" && ` + dark)
}
