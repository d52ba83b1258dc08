package decode

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"testing"

	"enclair/parser"
)

// pack compresses text by one of the writers of the standard library.
func pack(t testing.TB, coding string, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "deflate":
		w = zlib.NewWriter(&b)
	case "raw":
		w, _ = flate.NewWriter(&b, flate.BestCompression)
	}
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// response makes a response with that content and those field lines.
func response(content []byte, fields string) *parser.Document {
	return parser.Parse([]byte(fmt.Sprintf("HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n%s", fields, len(content), content)))
}

func content(d *parser.Document, limit int) Decoded {
	return Content(d, d.Messages()[0].Node, limit)
}

func TestContentCodingsAreUndoneLastFirst(t *testing.T) {
	text := []byte(strings.Repeat("Hello, world. ", 100))
	for _, c := range []struct {
		name, fields string
		content      []byte
		fault        parser.Code
	}{
		{"none", "", text, ""},
		{"identity", "Content-Encoding: identity\r\n", text, ""},
		{"gzip", "Content-Encoding: gzip\r\n", pack(t, "gzip", text), ""},
		{"x-gzip in capitals", "Content-Encoding: X-GZIP\r\n", pack(t, "gzip", text), ""},
		{"deflate", "Content-Encoding: deflate\r\n", pack(t, "deflate", text), ""},
		{"deflate without zlib", "Content-Encoding: deflate\r\n", pack(t, "raw", text), CodeDeflateNotZlib},
		{"two in one list", "Content-Encoding: deflate, gzip\r\n", pack(t, "gzip", pack(t, "deflate", text)), ""},
		{"two in two fields", "Content-Encoding: deflate\r\nContent-Encoding: gzip\r\n", pack(t, "gzip", pack(t, "deflate", text)), ""},
	} {
		d := content(response(c.content, c.fields), 1<<20)
		var fault parser.Code
		for _, s := range d.Steps {
			if s.Fault != nil {
				fault = s.Fault.Code
			}
		}
		if !bytes.Equal(d.Bytes, text) || fault != c.fault {
			t.Errorf("%s: %d bytes, fault %q, steps %+v", c.name, len(d.Bytes), fault, d.Steps)
		}
	}
}

func TestChunksAreJoinedBeforeTheContentCodingIsUndone(t *testing.T) {
	packed := pack(t, "gzip", []byte("joined"))
	src := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 5, packed[:5], len(packed)-5, packed[5:])
	d := content(parser.Parse([]byte(src)), 100)
	if string(d.Bytes) != "joined" || len(d.Steps) != 2 || d.Steps[0].Coding != "chunked" || d.Steps[0].Out != len(packed) || d.Steps[1].Out != 6 {
		t.Errorf("%q, steps %+v", d.Bytes, d.Steps)
	}
}

func TestContentThatSwellsStopsAtTheLimitAndSaysSo(t *testing.T) {
	bomb := pack(t, "gzip", make([]byte, 10<<20))
	d := content(response(bomb, "Content-Encoding: gzip\r\n"), 1000)
	if len(d.Bytes) != 1000 || d.Steps[0].Fault == nil || d.Steps[0].Fault.Code != CodeContentCut {
		t.Errorf("%d bytes from %d, steps %+v", len(d.Bytes), len(bomb), d.Steps)
	}
}

func TestWhatCannotBeUndoneIsSaidAndTheRestKept(t *testing.T) {
	packed := pack(t, "gzip", []byte(strings.Repeat("abc", 1000)))
	for _, c := range []struct {
		name, coding string
		content      []byte
		fault        parser.Code
		least        int
	}{
		{"brotli", "br", []byte("xyz"), CodeCodingNotRead, 3},
		{"no gzip at all", "gzip", []byte("plain text"), CodeCodingDamaged, 0},
		{"a gzip cut short", "gzip", packed[:len(packed)-9], CodeCodingTruncated, 1},
		{"an empty gzip", "gzip", []byte("\x1f"), CodeCodingTruncated, 0},
	} {
		d := content(response(c.content, "Content-Encoding: "+c.coding+"\r\n"), 1<<20)
		if len(d.Steps) != 1 || d.Steps[0].Fault == nil || d.Steps[0].Fault.Code != c.fault || len(d.Bytes) < c.least {
			t.Errorf("%s: %d bytes, steps %+v", c.name, len(d.Bytes), d.Steps)
		}
	}
}

func FuzzContent(f *testing.F) {
	f.Add([]byte("hello"), "gzip")
	f.Add(pack(f, "gzip", []byte("hello")), "gzip, deflate")
	f.Add(pack(f, "raw", []byte("hello")), "deflate")
	f.Fuzz(func(t *testing.T, body []byte, coding string) {
		if strings.ContainsAny(coding, "\r\n") {
			return
		}
		if d := content(response(body, "Content-Encoding: "+coding+"\r\n"), 5000); len(d.Bytes) > 5000 && len(d.Bytes) > len(body) {
			t.Fatalf("%d bytes over the limit", len(d.Bytes))
		}
	})
}
