package render

import (
	"fmt"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/verdict"
	"enclair/explain/visible"
	"enclair/parser"
)

// unseen are characters that nobody sees, one of each sort.
var unseen = []rune{
	0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200d, 0x200e, 0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2800,
	0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d159, 0x1d173, 0xe0001, 0xe0041, 0xe0100,
}

// hiding gives messages in which a word stands wherever bytes of a message can.
func hiding(word string) []string {
	body := `{"` + word + `": "` + word + `"}`
	return []string{
		word + " /" + word + "/?" + word + "=" + word + "#" + word + " HTTP/1.1\r\nHost: " + word + "\r\n" + word + ": " + word + "\r\nCookie: " + word + "=" + word + "\r\nAuthorization: " + word + " " + word + "=" + word +
			"\r\nAccept: " + word + "/x;" + word + "=\"" + word + "\"\r\nUser-Agent: " + word + "/1 (" + word + ")\r\nX-" + word + ": a\r\n\r\n" + word,
		"HTTP/1.1 200 " + word + "\r\nSet-Cookie: " + word + "=" + word + "; " + word + "=" + word + "\r\nCache-Control: " + word + "=" + word + "\r\nContent-Type: application/json\r\nETag: \"" + word +
			"\"\r\nLink: <" + word + ">; rel=" + word + "\r\nLocation: " + word + "\r\nContent-Length: " + fmt.Sprint(len(body)) + "\r\n\r\n" + body,
		"HTTP/1.1 200 OK\r\nContent-Type: multipart/form-data; boundary=" + word + "\r\n\r\n--" + word + "\r\nContent-Disposition: form-data; name=" + word + "\r\n\r\n" + word + "\r\n--" + word + "--\r\n",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, " + word + "\r\n\r\n3;" + word + "=" + word + "\r\nabc\r\n0\r\n" + word + ": " + word + "\r\n\r\n" + word,
	}
}

// seen gives all that page and terminal show of a message.
func seen(src string, lang explain.Lang) string {
	var b strings.Builder
	doc := parser.Parse([]byte(src))
	m := NewMessage(doc, check.Findings(doc), lang, true)
	b.WriteString(m.HTML(0, len(m.Rows)) + Explained(m) + Findings(m, -1, true))
	for i := range doc.Messages() {
		b.WriteString(Strip(doc, i, lang))
	}
	b.WriteString(Verdicts(verdict.Of(doc, lang), nil, true))
	tree := Tree{Doc: doc, Open: map[parser.NodeID]bool{}, Lang: lang}
	for id := range doc.Nodes {
		b.WriteString(Panel(doc, parser.NodeID(id), m.Findings, Decoding{}, lang, true, explain.Today))
		tree.Open[parser.NodeID(id)] = true
	}
	b.WriteString(tree.HTML() + (&Terminal{Message: m}).String() + Entry(src, src, src))
	return b.String()
}

func TestWhatNobodySeesIsShownByASign(t *testing.T) {
	for _, r := range unseen {
		if visible.Rune(r) {
			t.Errorf("%U is visible", r)
		}
		word := "a" + string(r) + "b"
		for i, src := range hiding(word) {
			for _, lang := range explain.Langs() {
				if out := seen(src, lang); strings.ContainsRune(out, r) {
					at := strings.IndexRune(out, r)
					t.Errorf("message %d, %s: %U stands raw in %q", i, lang, r, out[max(0, at-80):min(len(out), at+20)])
				}
			}
		}
		if got := Display([]byte(word)); got != "a\ufffdb" {
			t.Errorf("the text box holds %q", got)
		}
	}
	if text := "é😀中\u00a0\u3000"; Display([]byte(text)) != text {
		t.Errorf("what is seen is shown as %q", Display([]byte(text)))
	}
}
