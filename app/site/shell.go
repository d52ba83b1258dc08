//go:build !wasm

package site

import (
	tool "enclair/app/page"
	"enclair/explain"
)

// toolShell is the tool's page as it stands before the program runs.
func toolShell(lang explain.Lang, base string) string {
	return tool.ShellFor(lang, base).HTML()
}
