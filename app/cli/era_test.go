//go:build !wasm

package cli

import (
	"strings"
	"testing"
)

func TestExplainTellsOfAnEra(t *testing.T) {
	src := "GET / HTTP/1.1\r\nHost: a\r\nAccept: x/y,\r\n */*\r\n\r\n"
	for _, c := range []struct{ era, has, lack string }{
		{"1999", "(1999) Legal then", "(1996"},
		{"rfc1945", "(1996, HTTP/1.0) Did not exist", "(1999"},
		{"today", "Host", "(1999"},
	} {
		out, errs, status := run(t, src, "explain", "-lang", "en", "-era", c.era, "-")
		if status != 0 || !strings.Contains(out, c.has) || strings.Contains(out, c.lack) {
			t.Errorf("-era %s: %d %s\n%s", c.era, status, errs, out)
		}
	}
}
