package explain_test

import (
	"fmt"

	"enclair/explain"
	"enclair/parser"
)

// An entry says what a part is, and what it means here. Code stands in backticks; Plain takes the marks out that lead to parts.
func ExampleOf() {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nCache-Control: max-age=604800\r\nContent-Length: 0\r\n\r\n"))
	directive := doc.Find(0, parser.KindDirective)
	for _, lang := range explain.Langs() {
		e := explain.Of(doc, directive, lang)
		fmt.Println(e.Key, e.Title)
		for _, here := range e.Here {
			fmt.Println(explain.Plain(here))
		}
	}
	// Output:
	// directive/cache-control/max-age max-age
	// 604 800 s, soit 7 jours.
	// directive/cache-control/max-age max-age
	// 604,800 s, that is 7 days.
}

func ExampleSentence() {
	doc := parser.Parse([]byte("GET / HTTP/1.1\r\nHost : a.example\r\n\r\n"))
	for _, d := range doc.Diagnostics {
		fmt.Println(explain.Sentence(doc, d, explain.EN))
		fmt.Println(explain.Advice(doc, d, explain.FR))
	}
	// Output:
	// There is a space between the name of the field and the colon, where none is allowed.
	// Supprimer l’espace entre le nom et le deux-points.
}

// A record can be asked for by its key; an era by its year.
func ExampleThenOf() {
	era, _ := explain.ReadEra("1999")
	told := explain.ThenOf("kind/obs-fold", era, explain.EN)
	fmt.Println(era, told.State == explain.Differed, told.Specs[0].Label)
	// Output:
	// rfc2616 true RFC 2616, 4.2
}
