package verdict_test

import (
	"fmt"

	"enclair/explain"
	"enclair/explain/verdict"
	"enclair/parser"
)

func ExampleOf() {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=60\r\nAge: 6\r\nContent-Length: 0\r\n\r\n"))
	for _, group := range verdict.Of(doc, explain.EN) {
		for _, card := range group.Cards {
			fmt.Println(card.Name, card.Tone, card.Sentence)
			if card.Name == "cache" {
				fmt.Println(explain.Plain(card.Verdict))
			}
		}
	}
	// Output:
	// length good declared-empty
	// connection good persists
	// cache good any-fresh
	// Any cache may keep this response; it stays fresh for another 54 seconds.
}
