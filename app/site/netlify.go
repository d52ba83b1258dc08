//go:build !wasm

package site

import (
	"fmt"
	"strings"
)

// netlifyHeaders writes Headers in the form of netlify.toml.
func netlifyHeaders() string {
	var b strings.Builder
	for _, rule := range Headers() {
		fmt.Fprintf(&b, "\n[[headers]]\n  for = %q\n  [headers.values]\n", rule.For)
		for _, field := range rule.Fields {
			fmt.Fprintf(&b, "    %s = %q\n", field[0], field[1])
		}
	}
	return b.String()
}
