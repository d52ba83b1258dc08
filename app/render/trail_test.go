package render

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
	"enclair/parser/decode"
)

// gzipped compresses text.
func gzipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text)) // a bytes.Buffer takes all
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wayOf follows the first decoding of the content of the first message.
func wayOf(t *testing.T, head string, content []byte) Way {
	t.Helper()
	doc := parser.Parse(append([]byte("HTTP/1.1 200 OK\r\n"+head+"\r\n"), content...))
	node := doc.Find(0, parser.KindContent)
	if node == parser.NoNode {
		node = doc.Find(0, parser.KindChunkedBody)
	}
	w := Way{Node: node}
	for doc != nil {
		all := decode.Children(doc, node, 10_000)
		if len(all) == 0 {
			break
		}
		w.Steps = append(w.Steps, all[0])
		doc, node = all[0].Doc, 1
	}
	return w
}

func panelOf(w Way, lang explain.Lang) string {
	return Panel(w.Steps[0].Of, w.Node, nil, Decoding{Ways: []Way{w}}, lang, false, explain.Today)
}

func TestThePanelShowsTheStepsOfADecodingAndItsBeginning(t *testing.T) {
	for _, c := range []struct {
		name, head string
		content    []byte
		has        []string
	}{
		{"chunks", "Transfer-Encoding: chunked\r\n", []byte("3\r\na<b\r\n2\r\n>c\r\n0\r\n\r\n"), []string{"a&lt;b&gt;c</pre>", `data-step="0"`, "copy-decoded"}},
		{"gzip and JSON", "Content-Encoding: gzip\r\nContent-Type: application/json\r\n", gzipped(t, `{"a": "<x>"}`), []string{">gzip</button>", ">JSON</button>", "&#34;&lt;x&gt;&#34;", `data-step="1"`}},
		{"JSON alone", "Content-Type: application/json\r\n", []byte(`{"a": 1}`), []string{">JSON</button>"}},
		{"an image", "Content-Encoding: gzip\r\nContent-Type: image/png\r\n", gzipped(t, "\x89PNG\r\n\x1a\n\x00"), []string{"image/png"}},
		{"not decoded yet", "Content-Encoding: br\r\n", []byte("\x0b\x00"), []string{">br</button>"}},
		{"not decoded at all", "Content-Encoding: rot13\r\n", []byte("uryyb"), []string{"<code>rot13</code>"}},
		{"damaged", "Content-Encoding: gzip\r\n", []byte("hello"), []string{`class="said f-error"`}},
	} {
		w := wayOf(t, c.head, c.content)
		for _, lang := range explain.Langs() {
			out := panelOf(w, lang)
			for _, part := range c.has {
				if !strings.Contains(out, part) {
					t.Errorf("%s, %s: no %q in %s", c.name, lang, part, out)
				}
			}
		}
	}
}

func TestATextThatDecodingLeavesAsItIsIsNotShownTwice(t *testing.T) {
	w := wayOf(t, "Content-Type: application/json\r\n", []byte(`[1]`))
	if out := panelOf(w, explain.EN); strings.Contains(out, "<pre") {
		t.Error(out)
	}
}

func TestAWayThatWaitsOrFailedSaysSo(t *testing.T) {
	w := wayOf(t, "Content-Encoding: br\r\n", []byte("\x0b\x00"))
	for _, w.State = range []string{"busy", "late", "load"} {
		for _, lang := range explain.Langs() {
			if out := panelOf(w, lang); !strings.Contains(out, `role="status"`) || !strings.Contains(out, Escaped(explain.UI("decoding-"+w.State, lang))) {
				t.Errorf("%s, %s: %s", w.State, lang, out)
			}
		}
	}
}

func TestTheTrailLeadsBackFromEachStep(t *testing.T) {
	w := wayOf(t, "Content-Encoding: gzip\r\nContent-Type: application/json\r\n", gzipped(t, `{"<b>": "{}"}`))
	last := w.Steps[len(w.Steps)-1]
	member := last.Doc.Find(0, parser.KindJSONMember)
	value := last.Doc.Child(member, parser.KindJSONString)
	steps := append(w.Steps, decode.Child{Of: last.Doc, Node: value, How: "base64", Doc: last.Doc})
	out := Trail(steps, explain.FR)
	for _, part := range []string{
		`<nav class="trail" aria-label="Fil des contenus décodés">`, `data-step="0">Message<span aria-hidden="true"> › </span><span class="part">contenu</span></button>`,
		`data-step="1">gzip</button>`, `data-step="2">JSON<span aria-hidden="true"> › </span><span class="part">&#34;&lt;b&gt;&#34;</span></button>`, `aria-current="page" id="trail-here" tabindex="-1">base64</b>`,
	} {
		if !strings.Contains(out, part) {
			t.Errorf("no %q in %s", part, out)
		}
	}
	if Trail(nil, explain.FR) != "" {
		t.Error("the message itself has a trail")
	}
}

func TestTextIsTold(t *testing.T) {
	for text, want := range map[string]bool{"": true, "é\r\n\t": true, "\x00": false, "\xff": false, "a\x01": false, "\x1b[1m": true} {
		if IsText([]byte(text)) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// TestEveryDecodingHasANameInWords asks for the records of the decodings that the page can open.
func TestEveryDecodingHasANameInWords(t *testing.T) {
	for _, how := range []string{"chunked", "gzip", "deflate", "br", "zstd", "charset", "json", "form", "multipart", "http", "jwt", "data-url",
		"base64", "base64url", "percent", "quoted-string", "ext-value", "json-string", "encoded-word"} {
		for _, lang := range explain.Langs() {
			if e, ok := explain.Lookup("decoding/"+how, lang); !ok || e.Title == "" {
				t.Errorf("%s has no record in %s", how, lang)
			}
		}
	}
}
