package render

import (
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
)

func TestThePanelShowsAChunkedContentInOnePiece(t *testing.T) {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na<b\r\n2\r\n>c\r\n0\r\n\r\n"))
	data := doc.Find(0, parser.KindChunkData)
	for _, lang := range explain.Langs() {
		out := Panel(doc, data, nil, lang, false)
		if !strings.Contains(out, "a&lt;b&gt;c</pre>") || !strings.Contains(out, "<code>chunked</code>") {
			t.Errorf("%s: %s", lang, out)
		}
	}
	if out := Panel(doc, doc.Find(0, parser.KindStatusCode), nil, explain.EN, false); strings.Contains(out, `class="decoded"`) {
		t.Error("a status code has no content in clear")
	}
}

func TestAContentWithoutCodingsIsNotShownTwice(t *testing.T) {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"))
	if out := Panel(doc, doc.Find(0, parser.KindContent), nil, explain.EN, false); strings.Contains(out, `class="decoded"`) {
		t.Error(out)
	}
}

func TestACodingThatIsNotUndoneIsSaid(t *testing.T) {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n\x0b\x00"))
	if out := Panel(doc, doc.Find(0, parser.KindContent), nil, explain.EN, false); !strings.Contains(out, "is not undone here") {
		t.Error(out)
	}
}
