//go:build !wasm

package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"
)

// compressed keeps what large files are after gzip: the programs take some tenths of a second each.
type compressed struct {
	mu    sync.Mutex
	files map[string]compressedFile
}

// compressedFile is a file after gzip, as it was at some time.
type compressedFile struct {
	text    []byte
	size    int64
	changed time.Time
}

// keptFrom is the number of bytes from which a compressed file is kept.
const keptFrom = 100_000

// of gives a file after gzip.
func (c *compressed) of(name string, f io.Reader, info os.FileInfo) (*bytes.Reader, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if kept := c.files[name]; kept.text != nil && kept.size == info.Size() && kept.changed.Equal(info.ModTime()) {
		return bytes.NewReader(kept.text), nil
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.Copy(w, f); err != nil {
		return nil, err
	}
	w.Close() // a bytes.Buffer takes all
	if info.Size() >= keptFrom {
		if c.files == nil {
			c.files = map[string]compressedFile{}
		}
		c.files[name] = compressedFile{b.Bytes(), info.Size(), info.ModTime()}
	}
	return bytes.NewReader(b.Bytes()), nil
}

// compresses reports whether a file is smaller after gzip: images are not.
func compresses(name string) bool {
	switch path.Ext(name) {
	case ".css", ".html", ".ico", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml":
		return true
	}
	return false
}

// acceptsGzip reports whether the lines of an Accept-Encoding ask for gzip, or for anything, with a weight over 0.
// RFC 9110, 12.5.3.
func acceptsGzip(lines []string) bool {
	any := false
	for member := range strings.SplitSeq(strings.Join(lines, ","), ",") {
		name, parameter, _ := strings.Cut(member, ";")
		key, value, _ := strings.Cut(parameter, "=")
		weight := 1.0
		if strings.EqualFold(strings.TrimSpace(key), "q") {
			weight, _ = strconv.ParseFloat(strings.TrimSpace(value), 64) // what is no number weighs nothing
		}
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "gzip", "x-gzip":
			return weight > 0
		case "*":
			any = weight > 0
		}
	}
	return any
}
