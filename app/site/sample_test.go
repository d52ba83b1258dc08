//go:build !wasm

package site

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"enclair/app/render"
	"enclair/app/share"
	"enclair/parser"
	"enclair/parser/reading"
	"enclair/samples"
)

// wire is the document that the page of a sample shows.
func wire(s samples.Sample) *parser.Document {
	if s.Pasted {
		return parser.Parse(reading.Read(s.Bytes()).Wire)
	}
	return parser.Parse(s.Bytes())
}

// hasClass reports whether an element has a class.
func hasClass(n *html.Node, class string) bool {
	classes, _ := attr(n, "class")
	return slices.Contains(strings.Fields(classes), class)
}

func TestSamplePagesHoldTheWholeMessage(t *testing.T) {
	pages := htmlPages(t, written(t, "/a"))
	for _, s := range samples.All() {
		doc := wire(s)
		var leaves []string
		for leaf := range doc.Leaves(0) {
			leaves = append(leaves, strconv.Itoa(int(leaf)))
		}
		for _, lang := range []string{"fr", "en"} {
			name := lang + "/samples/" + s.Slug + "/index.html"
			var shown strings.Builder
			var marked []string
			for _, n := range elements(pages[name]) {
				if n.Data == "code" && n.Parent != nil && hasClass(n.Parent, "row") {
					shown.WriteString(text(n))
				}
				if id, ok := attr(n, "data-n"); ok && n.Data == "span" && (len(marked) == 0 || marked[len(marked)-1] != id) {
					marked = append(marked, id) // a leaf of several rows is marked in each
				}
			}
			if got, want := shown.String(), render.Display(doc.Source); got != want {
				t.Errorf("%s shows %d bytes of text, want %d", name, len(got), len(want))
			}
			if !slices.Equal(marked, leaves) {
				t.Errorf("%s marks %d parts, want %d", name, len(marked), len(leaves))
			}
		}
	}
}

func TestSamplePagesOpenTheSameBytesInTheTool(t *testing.T) {
	pages := htmlPages(t, written(t, "/a"))
	for _, s := range samples.All() {
		for _, lang := range []string{"fr", "en"} {
			found := 0
			for _, n := range elements(pages[lang+"/samples/"+s.Slug+"/index.html"]) {
				href, _ := attr(n, "href")
				fragment, ok := strings.CutPrefix(href, "/a/"+lang+"/#")
				if !ok {
					continue
				}
				found++
				got, _, err := share.Decode(fragment)
				if err != nil || string(got) != string(wire(s).Source) {
					t.Errorf("%s in %s: the link opens %d bytes, %v", s.Slug, lang, len(got), err)
				}
			}
			if found != 1 {
				t.Errorf("%s in %s: %d links to the tool", s.Slug, lang, found)
			}
		}
	}
}

func TestSamplePagesExplainTheirLines(t *testing.T) {
	pages := htmlPages(t, written(t, "/a"))
	for _, s := range samples.All() {
		for _, lang := range []string{"fr", "en"} {
			name := lang + "/samples/" + s.Slug + "/index.html"
			parts, findings := 0, 0
			for _, n := range elements(pages[name]) {
				if n.Data == "li" && n.Parent != nil && hasClass(n.Parent, "parts") {
					parts++
				}
				if n.Data == "li" && hasClass(n, "find") {
					findings++
				}
				if n.Data == "button" {
					t.Errorf("%s has a button, and nothing that hears it", name)
				}
			}
			if want := len(render.Parts(wire(s))); parts != want || parts == 0 {
				t.Errorf("%s explains %d parts, want %d", name, parts, want)
			}
			if findings == 0 && len(wire(s).Diagnostics) > 0 {
				t.Errorf("%s lists no finding", name)
			}
		}
	}
}

func TestContentsAreColouredInTheStaticPages(t *testing.T) {
	page := htmlPages(t, written(t, "/a"))["fr/samples/exchange/index.html"]
	for _, n := range elements(page) {
		if hasClass(n, "h-n") && text(n) == "html" {
			return
		}
	}
	t.Error("the HTML in the first sample has no colours")
}
