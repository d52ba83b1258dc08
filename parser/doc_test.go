package parser_test

import (
	"fmt"

	"enclair/parser"
)

// The leaves of a tree, one after the other, are the input.
func ExampleParse() {
	doc := parser.Parse([]byte("GET /a?b=1 HTTP/1.1\r\n\r\n"))
	for leaf := range doc.Leaves(0) {
		fmt.Printf("%s %q\n", doc.Kind(leaf), doc.Text(leaf))
	}
	// Output:
	// method "GET"
	// sp " "
	// delimiter "/"
	// segment "a"
	// delimiter "?"
	// query-name "b"
	// delimiter "="
	// query-value "1"
	// sp " "
	// http-version "HTTP/1.1"
	// line-end "\r\n"
	// empty-line "\r\n"
}

// Nothing is refused: what is wrong is listed, with the bytes that it is about.
func ExampleParse_broken() {
	doc := parser.Parse([]byte("GET / HTTP/1.1\r\nHost : example.org\r\n\r\n"))
	for _, d := range doc.Diagnostics {
		fmt.Printf("%s %s %q\n", d.Severity, d.Code, doc.Source[d.Span.Start:d.Span.End])
	}
	// Output:
	// error space-before-colon " "
}

func ExampleDocument_Fields() {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nVary: Accept\r\nvary:  Cookie \r\nContent-Length: 0\r\n\r\n"))
	for _, m := range doc.Messages() {
		for f := range doc.Fields(m.Node) {
			fmt.Printf("%s = %q\n", f.Name(), f.Value())
		}
	}
	// Output:
	// Vary = "Accept"
	// vary = "Cookie"
	// Content-Length = "0"
}

// A field's value is what a recipient makes of all its lines.
func ExampleDocument_FieldSet() {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello"))
	length := doc.FieldSet(doc.Messages()[0].Node).Number("content-length")
	fmt.Println(length.State, length.Fault.Code)
	// Output:
	// conflicting content-length-differs
}
