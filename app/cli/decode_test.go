//go:build !wasm

package cli

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
)

func TestTreePrintsTheDecodingsBelowTheirParts(t *testing.T) {
	var content bytes.Buffer
	z := gzip.NewWriter(&content)
	if _, err := z.Write([]byte(`{"token":"eyJhbGciOiJub25lIn0.e30."}`)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	src := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s", content.Len(), content.Bytes())
	out, errs, status := run(t, src, "tree", "-decode", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	at := 0
	for _, want := range []string{"\n      = gzip ", "\n            = json ", "json-member", "= jwt ", "jose-header", "= base64url ", "= json ", `"none"`, "jws-payload", "warning jwt-no-signature", "good content-length-right"} {
		i := strings.Index(out[at:], want)
		if i < 0 {
			t.Fatalf("no %q after %d in\n%s", want, at, out)
		}
		at += i
	}
	if plain, _, _ := run(t, src, "tree", "-"); strings.Contains(plain, "= gzip") {
		t.Error("decoded without being asked")
	}
}

func TestTreeUndoesBrotli(t *testing.T) {
	content := "\x0b\x02\x80hello\x03" // one meta-block of bytes as they are
	out, _, _ := run(t, fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: br\r\nContent-Length: %d\r\n\r\n%s", len(content), content), "tree", "-decode", "-")
	if !strings.Contains(out, "= br ") || !strings.Contains(out, `content 0-5 "hello"`) {
		t.Error(out)
	}
}
