package render_test

import (
	"encoding/json"
	"fmt"

	"enclair/app/render"
	"enclair/parser"
)

// What a text box can hold and an eye can see: each control byte has its picture, what nobody sees a sign.
func ExampleDisplay() {
	fmt.Println(render.Display([]byte("Host: a\u200b.example\x00\r")))
	// Output:
	// Host: a�.example␀␍
}

// Bytes of a message become markup in one place.
func ExampleEscaped() {
	fmt.Println(render.Escaped(`<img src=x onerror="alert(1)">`))
	// Output:
	// &lt;img src=x onerror=&#34;alert(1)&#34;&gt;
}

// The machine form names what each byte is, what was found, and what the messages say.
func ExampleJSON() {
	form, err := render.JSON(parser.Parse([]byte("GET /\r\n")), nil)
	if err != nil {
		panic(err)
	}
	var doc struct {
		SourceLen int `json:"source_len"`
		Nodes     []struct {
			Kind       string
			Start, End int
		}
	}
	if err := json.Unmarshal(form, &doc); err != nil {
		panic(err)
	}
	fmt.Println(doc.SourceLen, doc.Nodes[0], doc.Nodes[1])
	// Output:
	// 7 {document 0 7} {request 0 7}
}
