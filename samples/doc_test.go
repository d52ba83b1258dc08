package samples_test

import (
	"fmt"

	"enclair/samples"
)

func ExampleBySlug() {
	s, ok := samples.BySlug("head")
	fmt.Println(ok, s.Title["en"])
	fmt.Printf("%.17q\n", s.Bytes())
	// Output:
	// true The fields without the page
	// "HEAD /index.html "
}
