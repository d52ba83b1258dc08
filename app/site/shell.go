//go:build !wasm

package site

import (
	"enclair/app/page"
	"enclair/explain"
)

// toolShell is the tool's page as it stands before the program runs.
func toolShell(lang explain.Lang, base string) string {
	return page.ShellFor(lang, base).HTML()
}
