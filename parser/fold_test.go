package parser

import (
	"bytes"
	"strings"
	"testing"
)

// kindsUnder lists the kinds of the leaves of a field's value, without delimiters.
func kindsUnder(d *Document, value NodeID) string {
	var kinds []string
	for id := range d.Leaves(value) {
		if d.Kind(id) != KindDelimiter {
			kinds = append(kinds, d.Kind(id).String())
		}
	}
	return strings.Join(kinds, " ")
}

func TestFoldedValuesAreReadByTheirGrammar(t *testing.T) {
	for _, c := range []struct{ field, kinds string }{
		{"Cache-Control: no-cache,\r\n no-store", "directive-name obs-fold directive-name"},
		{"Accept: a/b\r\n ;\r\n q=1", "type subtype obs-fold obs-fold token qvalue"},
		{"Server: a (b\r\n c)", "product-name rws ctext obs-fold ctext"},
		{"Set-Cookie: a=b;\r\n\tPath=/", "cookie-name cookie-value obs-fold attribute-name text"},
		{"X-Text: a\r\n \r\n b", "text obs-fold obs-fold text"},
		{"Date:\r\n Sun, 06 Nov 1994\r\n    08:49:37 GMT", "obs-fold day-name sp day sp month sp year obs-fold time-of-day sp gmt"},
		{"Location: /a  \r\n  b", "uri-text obs-fold uri-text"},
	} {
		d := Parse([]byte("GET / HTTP/1.1\r\nHost: a\r\n" + c.field + "\r\n\r\n"))
		if err := Check(d); err != nil {
			t.Errorf("%q: %v", c.field, err)
		}
		name, _, _ := strings.Cut(c.field, ":")
		f, _ := d.Field(1, strings.ToLower(name))
		if got := kindsUnder(d, f.ValueNode()); got != c.kinds {
			t.Errorf("%q: got %s, want %s", c.field, got, c.kinds)
		}
	}
}

func TestFoldsLeaveTheSourceAsItIs(t *testing.T) {
	src := []byte("GET / HTTP/1.1\r\nHost: a\r\nAccept: a/b,\r\n c/d\r\nVary: a,\r\n\tb\r\n\r\n")
	before := bytes.Clone(src)
	Parse(src)
	if !bytes.Equal(src, before) {
		t.Errorf("the source is now %q", src)
	}
}

func TestFindingsOfFoldedValuesCoverWholeFolds(t *testing.T) {
	src := "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n"
	d := Parse([]byte(src))
	for _, f := range d.Diagnostics {
		if got := src[f.Span.Start:f.Span.End]; f.Code == CodeBadHost && got != "\r\n " {
			t.Errorf("bad-host underlines %q", got)
		}
	}
	if codes := codesOf(d); codes != "obs-fold bad-host" && codes != "bad-host obs-fold" {
		t.Errorf("got %s", codes)
	}
}

// codesOf lists the codes of a document's findings.
func codesOf(d *Document) string {
	var codes []string
	for _, f := range d.Diagnostics {
		codes = append(codes, string(f.Code))
	}
	return strings.Join(codes, " ")
}

func TestFoldsInABodyPartAreNoFinding(t *testing.T) {
	body := "--b\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\n1\r\n--b--\r\n"
	d := Parse([]byte("HTTP/1.1 200 OK\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n" + body))
	if codes := codesOf(d); codes != "read-to-close" {
		t.Errorf("got %s", codes)
	}
	if d.Find(0, KindObsFold) == NoNode {
		t.Error("no fold in the tree")
	}
}

func TestUnfoldedHasOneSpaceForAFold(t *testing.T) {
	d := Parse([]byte("GET / HTTP/1.1\r\nHost: a\r\nX-A: a \r\n  b\r\n\tc\r\n\r\n"))
	f, _ := d.Field(1, "x-a")
	if got := d.Unfolded(f.ValueNode()); got != "a b c" {
		t.Errorf("got %q", got)
	}
}
