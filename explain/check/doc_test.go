package check_test

import (
	"fmt"

	"enclair/explain/check"
	"enclair/parser"
)

// Findings are those of the parser, which reads a field by itself, and those of the rules, which need more than one.
func ExampleFindings() {
	doc := parser.Parse([]byte("HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\nab"))
	for _, d := range check.Findings(doc) {
		fmt.Println(d.Severity, d.Code)
	}
	// Output:
	// error content-range-missing
	// info date-missing
	// good content-length-right
	// info content-type-missing
}
