package decode

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"enclair/parser"
)

// chain follows the first child from a node on, and writes each step with its faults and the kind of what came out.
func chain(t testing.TB, doc *parser.Document, node parser.NodeID) (steps []string, last Child) {
	t.Helper()
	for {
		all := Children(doc, node, 1<<20)
		if len(all) == 0 {
			return steps, last
		}
		last = all[0]
		if last.Of != doc || last.Node != node || !doc.Span(node).Contains(last.Span) {
			t.Fatalf("a child of node %d of %d bytes at %v", last.Node, len(doc.Source), last.Span)
		}
		step := last.How
		for _, f := range last.Faults {
			step += " !" + string(f.Code)
			if !last.Span.Contains(f.Span) {
				t.Errorf("%s at %v is outside %v", f.Code, f.Span, last.Span)
			}
		}
		steps = append(steps, step)
		if last.Doc == nil {
			return steps, last
		}
		if err := parser.Check(last.Doc); err != nil {
			t.Fatal(err)
		}
		doc, node = last.Doc, 1
		if len(doc.Nodes) < 2 {
			return steps, last
		}
	}
}

// bodyNode gives the node of the content of the first message.
func bodyNode(t testing.TB, doc *parser.Document) parser.NodeID {
	t.Helper()
	message := doc.Messages()[0].Node
	if n := doc.Child(message, parser.KindContent); n != parser.NoNode {
		return n
	}
	return doc.Child(message, parser.KindChunkedBody)
}

func TestContentIsDecodedStepByStep(t *testing.T) {
	text := []byte(`{"a":[1,2]}`)
	for _, c := range []struct {
		name, fields string
		content      []byte
		want         string
	}{
		{"nothing declared", "", text, "json"},
		{"nothing declared and not JSON", "", []byte("{a}"), ""},
		{"text", "Content-Type: text/plain\r\n", text, ""},
		{"JSON", "Content-Type: application/json; charset=utf-8\r\n", text, "json"},
		{"JSON by its suffix", "Content-Type: application/problem+JSON\r\n", text, "json"},
		{"gzip and JSON", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", pack(t, "gzip", text), "gzip json"},
		{"two codings", "Content-Type: application/json\r\nContent-Encoding: deflate, X-GZip\r\n", pack(t, "gzip", pack(t, "deflate", text)), "gzip deflate json"},
		{"deflate without zlib", "Content-Type: text/plain\r\nContent-Encoding: deflate\r\n", pack(t, "raw", text), "deflate !deflate-without-zlib"},
		{"brotli below gzip", "Content-Encoding: br, gzip\r\n", pack(t, "gzip", text), "gzip br"},
		{"zstd", "Content-Encoding: zstd\r\n", text, "zstd"},
		{"an unknown coding", "Content-Encoding: rot13\r\n", text, "rot13 !content-coding-unread"},
	} {
		doc := response(c.content, c.fields)
		steps, _ := chain(t, doc, bodyNode(t, doc))
		if got := strings.Join(steps, " "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestChunksAreJoinedAndKeepTheirPlaces(t *testing.T) {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n[1\r\n3\r\n,2]\r\n0\r\n\r\n"))
	all := Children(doc, bodyNode(t, doc), 100)
	if len(all) != 1 || string(all[0].Doc.Source) != "[1,2]" {
		t.Fatalf("%+v", all)
	}
	if got := all[0].ToOf(parser.Span{Start: 3, End: 4}); string(doc.Source[got.Start:got.End]) != "2" {
		t.Errorf("the 2 came from %v", got)
	}
	two := int32(bytes.Index(doc.Source, []byte(",2]")))
	if got := all[0].ToDoc(parser.Span{Start: two, End: two + 3}); got != (parser.Span{Start: 2, End: 5}) {
		t.Errorf("the second chunk led to %v", got)
	}
	if steps, _ := chain(t, doc, bodyNode(t, doc)); !slices.Equal(steps, []string{"chunked", "json"}) {
		t.Errorf("steps %v", steps)
	}
}

func TestDamagedCompressionSaysWhereAndKeepsWhatCameOut(t *testing.T) {
	text := []byte(strings.Repeat("abcdefgh", 100))
	packed := pack(t, "gzip", text)
	wrongSum := bytes.Clone(packed)
	wrongSum[len(packed)-5] ^= 1
	wrongZlib := pack(t, "deflate", text)
	wrongZlib[len(wrongZlib)-1] ^= 1
	for _, c := range []struct {
		name, coding string
		content      []byte
		out          int
		want         string
	}{
		{"whole", "gzip", packed, 800, "gzip"},
		{"not gzip", "gzip", []byte("plain"), 0, "gzip !content-coding-damage"},
		{"cut in the data", "gzip", packed[:len(packed)-10], -1, "gzip !content-coding-truncated"},
		{"cut in the checksum", "gzip", packed[:len(packed)-3], 800, "gzip !content-coding-truncated"},
		{"checksum", "gzip", wrongSum, 800, "gzip !content-coding-checksum"},
		{"checksum of zlib", "deflate", wrongZlib, 800, "deflate !content-coding-checksum"},
		{"members", "gzip", slices.Concat(packed, packed), 1600, "gzip !gzip-members"},
		{"bytes after", "gzip", slices.Concat(packed, []byte("\r\n")), 800, "gzip !gzip-trailing-bytes"},
	} {
		doc := response(c.content, "Content-Encoding: "+c.coding+"\r\n")
		steps, last := chain(t, doc, bodyNode(t, doc))
		if got := strings.Join(steps, " "); got != c.want || c.out >= 0 && len(last.Doc.Source) != c.out {
			t.Errorf("%s: %q, %d bytes", c.name, got, len(last.Doc.Source))
		}
	}
}

func TestWhatSwellsStopsAtTheLimit(t *testing.T) {
	doc := response(pack(t, "gzip", make([]byte, 10<<20)), "Content-Encoding: gzip\r\n")
	all := Children(doc, bodyNode(t, doc), 1000)
	if len(all) != 1 || len(all[0].Doc.Source) != 1000 || len(all[0].Faults) != 1 || all[0].Faults[0].Code != CodeContentCut {
		t.Errorf("%+v", all)
	}
}

func TestChildrenEndAtADepth(t *testing.T) {
	content := []byte("[]")
	for range MaxDepth + 2 {
		content = pack(t, "deflate", content)
	}
	doc := response(content, "Content-Type: application/json\r\nContent-Encoding: "+strings.Repeat("deflate, ", MaxDepth+2)+"identity\r\n")
	if steps, _ := chain(t, doc, bodyNode(t, doc)); len(steps) != MaxDepth {
		t.Errorf("%d steps", len(steps))
	}
}

func TestAChildFromElsewhereIsCompleted(t *testing.T) {
	doc := response([]byte("xyz"), "Content-Type: application/json\r\nContent-Encoding: br\r\n")
	child := Children(doc, bodyNode(t, doc), 100)[0]
	if child.How != "br" || child.Doc != nil {
		t.Fatalf("%+v", child)
	}
	child = FromCoding(child, []byte("[1]"), "")
	if steps, _ := chain(t, child.Doc, 1); string(child.Doc.Source) != "[1]" || !slices.Equal(steps, []string{"json"}) {
		t.Errorf("%+v, steps %v", child, steps)
	}
}
