package decode_test

import (
	"fmt"

	"enclair/parser"
	"enclair/parser/decode"
)

// A decoding is a document of its own, whose parts can be decoded in their turn.
func ExampleChildren() {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n"))
	node := doc.Find(0, parser.KindChunkedBody)
	for doc != nil {
		children := decode.Children(doc, node, 1<<20)
		if len(children) == 0 {
			break
		}
		c := children[0]
		fmt.Printf("%s %q\n", c.How, c.Doc.Source)
		doc, node = c.Doc, 1
	}
	// Output:
	// chunked "{\"a\":1}"
	// json "{\"a\":1}"
}

// What is wrong is told with its place; what can be decoded is.
func ExampleDecodePercent() {
	r := decode.DecodePercent([]byte("caf%C3%A9%2"), decode.Component, decode.UTF8)
	fmt.Printf("%s\n", r.Bytes)
	for _, f := range r.Faults {
		fmt.Println(f.Severity, f.Code, f.Span)
	}
	// Output:
	// café%2
	// error bad-pct-encoded {9 11}
}
