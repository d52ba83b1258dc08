package reading_test

import (
	"fmt"

	"enclair/parser/reading"
)

// Course notes write line ends in full, and a text box turns CRLF into LF. What was assumed is told.
func ExampleRead() {
	r := reading.Read([]byte("GET / HTTP/1.1\nHost: example.org\n"))
	fmt.Println(r.Notation)
	fmt.Printf("%q\n", r.Wire)
	for _, a := range r.Assumptions {
		fmt.Println(a.Code, a.Args)
	}
	// Output:
	// lf
	// "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"
	// read-lf-as-crlf [2]
	// read-added-empty-line []
}

// Each assumption can be switched off.
func ExampleRead_off() {
	r := reading.Read([]byte("GET / HTTP/1.1\nHost: example.org\n\n"), reading.CodeLFAsCRLF)
	fmt.Printf("%s %q\n", r.Notation, r.Wire)
	// Output:
	// raw "GET / HTTP/1.1\nHost: example.org\n\n"
}

// An archive holds many exchanges, of which one is read.
func ExampleOptions() {
	archive := `{"log": {"entries": [
		{"request": {"method": "GET", "url": "https://example.org/a", "headers": []}, "response": {"status": 200, "headers": []}},
		{"request": {"method": "PUT", "url": "https://example.org/b", "headers": []}, "response": {"status": 204, "headers": []}}]}}`
	r := reading.Options{Entry: 1}.Read([]byte(archive))
	for i, c := range r.Choices {
		fmt.Println(i, c.Method, c.URL, c.Status, i == r.Chosen)
	}
	// Output:
	// 0 GET https://example.org/a 200 false
	// 1 PUT https://example.org/b 204 true
}
