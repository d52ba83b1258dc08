//go:build !wasm

package site

import (
	"enclair/app/page"
	"enclair/app/render"
	"enclair/explain"
)

// toolShell is the tool's page as it stands before the program runs, and what it says where no program can run.
func toolShell(lang explain.Lang, base string) string {
	return page.ShellFor(lang, base).HTML() +
		`<noscript><div class="boot-notice"><p>` + render.Prose(explain.UI("site-no-script", lang)) + `</p></div></noscript>`
}
