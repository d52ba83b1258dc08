//go:build !wasm

package site

import "enclair/explain"

// toolShell is the tool's page as it stands before the program runs.
func toolShell(explain.Lang, string) string {
	return `<div id="app"><main><h1>En clair</h1></main></div>`
}
