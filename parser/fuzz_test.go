package parser

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// parseWire is Parse without options.
func parseWire(src []byte) *Document { return Parse(src) }

func FuzzParse(f *testing.F) {
	for _, g := range goldens(f) {
		f.Add(g.src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if err := checkAll(src, parseWire); err != nil {
			t.Error(err)
		}
	})
}

func FuzzParseAs(f *testing.F) {
	for _, g := range contentGoldens(f) {
		f.Add(g.src, uint8(contentGrammars[filepath.Ext(g.name)]))
	}
	f.Fuzz(func(t *testing.T, src []byte, grammar uint8) {
		if err := checkAll(src, func(src []byte) *Document {
			return ParseAs(src, ContentGrammar(grammar)%(grammarCount+1), WithBoundary("b"))
		}); err != nil {
			t.Error(err)
		}
	})
}

// FuzzParseInto reads one input after another into one document.
func FuzzParseInto(f *testing.F) {
	all := goldens(f)
	for i, g := range all {
		f.Add(g.src, all[(i+1)%len(all)].src)
	}
	f.Fuzz(func(t *testing.T, before, src []byte) {
		var doc Document
		for _, s := range [][]byte{before, src, src} {
			ParseInto(&doc, s)
			if err := Check(&doc); err != nil {
				t.Fatal(err)
			}
			if err := sameReading(&doc, Parse(s)); err != nil {
				t.Fatalf("used again: %v", err)
			}
		}
	})
}

// FuzzValue puts a value under the field whose number comes first: alone, again behind a fold, and in a part of a multipart content.
func FuzzValue(f *testing.F) {
	names := slices.Sorted(slices.Values(rowNames()))
	for _, g := range goldens(f) {
		d := Parse(g.src)
		for id, n := range d.Nodes {
			name, value := d.Child(NodeID(id), KindFieldName), d.Child(NodeID(id), KindFieldValue)
			if n.Kind != KindFieldLine || name == NoNode || value == NoNode || d.Span(NodeID(id)).Len() > 300 {
				continue
			}
			if i, found := slices.BinarySearch(names, strings.ToLower(d.Text(name))); found {
				f.Add(uint16(i), d.Bytes(value))
			}
		}
	}
	f.Fuzz(func(t *testing.T, field uint16, value []byte) {
		name := names[int(field)%len(names)]
		line := name + ": " + string(value) + "\r\n"
		for _, src := range []string{
			"GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n",
			"HTTP/1.1 200 OK\r\n" + line + name + ":\r\n " + string(value) + "\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n" + line + "\r\n\r\n--a--",
		} {
			if err := checkAll([]byte(src), parseWire); err != nil {
				t.Errorf("%q: %v", src, err)
			}
		}
		HTTPDate(value)
		CookieDate(value)
	})
}
