//go:build !wasm

package site

import (
	"bytes"
	"fmt"
	"strings"
)

// fillPlace puts data where a script says "= SITE;"; a script may do without,
// but not say it twice.
func fillPlace(name string, text, data []byte) ([]byte, error) {
	before, after, ok := bytes.Cut(text, []byte("= SITE;"))
	if !ok {
		return text, nil
	}
	if bytes.Contains(after, []byte("= SITE;")) {
		return nil, fmt.Errorf("%s says \"= SITE;\" twice", name)
	}
	return bytes.Join([][]byte{before, []byte("= "), data, []byte(";"), after}, nil), nil
}

// withoutIndex is the address by which a file is asked for: that of the folder,
// for its index.
func withoutIndex(path string) string {
	if path == "index.html" {
		return ""
	}
	if folder, ok := strings.CutSuffix(path, "/index.html"); ok {
		return folder + "/"
	}
	return path
}
