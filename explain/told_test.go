package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

// A head whose content was not pasted is not said to be cut, nor to end where the paste does.
func TestWhatWasNotPastedIsNotSaidToBeMissing(t *testing.T) {
	for _, test := range []struct {
		source string
		kind   parser.Kind
		want   string
	}{
		{"HTTP/1.1 200 OK\r\nContent-Length: 1093\r\n\r\n", parser.KindFieldLine, "1,093 bytes. The content was not pasted."},
		{"HTTP/1.1 200 OK\r\nContent-Length: 1093\r\n\r\n", parser.KindEmptyLine, "it was not pasted"},
		{"HTTP/1.1 200 OK\r\nContent-Length: 1093\r\n\r\n", parser.KindResponse, "Its content was not pasted."},
		{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", parser.KindFieldLine, "9 bytes. The pasted content has 2 bytes."},
	} {
		doc := parser.Parse([]byte(test.source), parser.Told())
		var said []string
		for id := range doc.Nodes {
			if doc.Kind(parser.NodeID(id)) == test.kind {
				for _, h := range Of(doc, parser.NodeID(id), EN).Here {
					said = append(said, Plain(h))
				}
			}
		}
		if text := strings.Join(said, " "); !strings.Contains(text, test.want) {
			t.Errorf("%q: %s: it says %q, not %q", test.source, test.kind, text, test.want)
		}
	}
}
