package render

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"

	"golang.org/x/net/html"
)

// hostile is markup that must show as text wherever it stands in a message.
const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`

var inputs = []string{
	"", "\r\n", "\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "A\rB\r\nC\x00\x7f\xff\xfe\u202e€😀\r\n", "\xe2\x82\r\n\xac",
	"GET /" + hostile + " HTTP/1.1\r\nHost: " + hostile + "\r\n" + hostile + ": x\r\nX: " + hostile + "\r\n\r\n" + hostile,
	"HTTP/1.1 200 " + hostile + "\nSet-Cookie: " + hostile + "; Path=" + hostile + "\n\n" + hostile,
	"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na\r\n\r\n0\r\n\r\n",
	"GET / HTTP/1.1\r\nHost: a\r\nX: " + strings.Repeat("é", 3000) + "\r\n\r\n",
}

// checkMessage holds the promises of Message.HTML for one input.
func checkMessage(t *testing.T, src []byte, split bool) {
	t.Helper()
	doc := parser.Parse(src)
	m := NewMessage(doc, check.Findings(doc), explain.FR, split)
	out := m.HTML(0, len(m.Rows))
	if !utf8.ValidString(out) {
		t.Fatalf("%q: not UTF-8", src)
	}
	tags := map[string]bool{"div": true, "code": true, "span": true, "u": true, "b": true, "i": true}
	z := html.NewTokenizer(strings.NewReader(out))
	var text strings.Builder
	last, depth := -1, 0
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			break
		}
		switch tok := z.Token(); tt {
		case html.TextToken:
			text.WriteString(tok.Data)
		case html.StartTagToken:
			depth++
			if !tags[tok.Data] {
				t.Fatalf("%q: tag <%s>", src, tok.Data)
			}
			for _, a := range tok.Attr {
				switch a.Key {
				case "class", "data-row", "data-line", "data-note", "data-m", "data-c":
				case "data-n":
					n, err := strconv.Atoi(a.Val)
					if err != nil || n < last || n >= len(doc.Nodes) || !doc.Leaf(parser.NodeID(n)) {
						t.Fatalf("%q: data-n %q after %d", src, a.Val, last)
					}
					last = n
				default:
					t.Fatalf("%q: attribute %s", src, a.Key)
				}
			}
		case html.EndTagToken:
			depth--
		default:
			t.Fatalf("%q: token %v", src, tok)
		}
	}
	if depth != 0 {
		t.Fatalf("%q: %d tags open", src, depth)
	}
	if got, want := text.String(), Display(src); got != want {
		t.Fatalf("%q: text is %q, want %q", src, got, want)
	}
}

func TestTheTextOfTheMarkupIsTheMessageAndNothingInItIsMarkup(t *testing.T) {
	for _, src := range inputs {
		checkMessage(t, []byte(src), false)
		checkMessage(t, []byte(src), true)
	}
}

func FuzzRender(f *testing.F) {
	for _, src := range inputs {
		f.Add([]byte(src), true)
	}
	f.Fuzz(func(t *testing.T, src []byte, split bool) {
		if len(src) < 10000 {
			checkMessage(t, src, split)
		}
	})
}

func TestPositionsGoThereAndBack(t *testing.T) {
	for _, src := range inputs {
		b := []byte(src)
		rows := Rows(b, false)
		u := 0
		for i := 0; i < len(b); {
			show, n := unitAt(b, i)
			if got := ToUTF16(b, rows, i); got != u {
				t.Fatalf("%q: ToUTF16(%d) = %d, want %d", src, i, got, u)
			}
			if show != 0 {
				if got := FromUTF16(b, rows, u); got != i && !(i > 0 && b[i-1] == '\r' && got == i-1) {
					t.Fatalf("%q: FromUTF16(%d) = %d, want %d", src, u, got, i)
				}
			}
			u += utf16Len(show)
			i += n
		}
		if got := FromUTF16(b, rows, u); got != len(b) {
			t.Fatalf("%q: FromUTF16(end) = %d, want %d", src, got, len(b))
		}
	}
}

func TestRowsTileTheSource(t *testing.T) {
	for _, src := range append(inputs, strings.Repeat("x", 5000)+"\n"+strings.Repeat("y", 2500)) {
		for _, split := range []bool{false, true} {
			at := int32(0)
			for i, r := range Rows([]byte(src), split) {
				if r.Span.Start != at || r.Start != at || r.Span.End < at {
					t.Fatalf("row %d of %.20q: %+v, want start %d", i, src, r, at)
				}
				if split && r.Span.Len() > MaxRow {
					t.Fatalf("row %d is %d bytes long", i, r.Span.Len())
				}
				at = r.Span.End
			}
			if int(at) != len(src) {
				t.Fatalf("%.20q: rows end at %d of %d", src, at, len(src))
			}
		}
	}
}

func TestHighlightsAndUnderlinesCutLeavesWithoutLosingText(t *testing.T) {
	src := []byte("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\": 1}\n")
	doc := parser.Parse(src)
	m := NewMessage(doc, nil, explain.EN, false)
	at := int32(len(src) - 9)
	m.Highlights = []Highlight{{parser.Span{Start: at + 1, End: at + 4}, "k"}, {parser.Span{Start: at + 6, End: at + 7}, `m"><script>`}}
	out := m.HTML(0, len(m.Rows))
	if !strings.Contains(out, `<b class="h-k">&#34;a&#34;</b>`) || strings.Contains(out, "<script>") {
		t.Errorf("got %s", out)
	}
	if n := strings.Count(out, `data-n="`+strconv.Itoa(int(doc.At(int(at))))+`"`); n != 1 {
		t.Errorf("the content is %d elements in its row, want 1", n)
	}
}

func TestOnlyStandInsAreNamed(t *testing.T) {
	doc := parser.Parse([]byte("a\x00\xff\u2400\ufffd\u202e"))
	out := NewMessage(doc, nil, explain.EN, false).HTML(0, 1)
	for name, want := range map[string]int{`data-c="NUL"`: 1, `data-c="FF"`: 1, `data-c="E2"`: 1, `data-c="EF"`: 0} {
		if got := strings.Count(out, name); got != want {
			t.Errorf("%s stands %d times, want %d: %s", name, got, want, out)
		}
	}
}
