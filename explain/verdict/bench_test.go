package verdict

import (
	"enclair/explain"
	"fmt"
	"strings"
	"testing"

	"enclair/parser"
)

// BenchmarkCards measures the verdicts about a response whose header section has 100 KB, in the worst order for them.
func BenchmarkCards(b *testing.B) {
	for _, size := range []int{10_000, 100_000} {
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			var s strings.Builder
			s.WriteString("HTTP/1.1 200 OK\r\n")
			for i := 0; s.Len() < size; i++ {
				fmt.Fprintf(&s, "X-%d: a\r\nConnection: x-%d\r\nSet-Cookie: a%d=b; Expires=Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=%d\r\n", i, i, i, i)
			}
			s.WriteString("\r\n")
			doc := parser.Parse([]byte(s.String()))
			b.SetBytes(int64(size))
			for b.Loop() {
				Cards(doc, 0, explain.EN)
			}
		})
	}
}
