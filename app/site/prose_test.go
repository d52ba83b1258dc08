//go:build !wasm

package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"enclair/explain/explaintest"
	"enclair/samples"
)

func TestNoPageShowsWhatIsMeantForThePrograms(t *testing.T) {
	for name, page := range htmlPages(t, written(t, "/a")) {
		source := strings.ReplaceAll(name, "/", " ") // a page of the reference is about a name, which may be one of ours
		if strings.HasSuffix(name, "/ref/field/link-template/index.html") {
			source = "{username}" // a template of its own
		}
		for _, s := range samples.All() {
			if strings.HasSuffix(name, "/samples/"+s.Slug+"/index.html") {
				source = string(wire(s).Source)
			}
		}
		prose, code := explaintest.Words(page)
		if left := explaintest.Unfilled(prose+code, source); left != "" {
			t.Errorf("%s shows %q", name, left)
		}
		if left := explaintest.RawKey(prose, source); left != "" {
			t.Errorf("%s shows the key %s", name, left)
		}
	}
}

func TestTheSignAndTheLineOfAFindingStandApart(t *testing.T) {
	pages := htmlPages(t, written(t, "/a"))
	for _, s := range samples.All() {
		for _, lang := range []string{"fr", "en"} {
			name := lang + "/samples/" + s.Slug + "/index.html"
			for _, n := range elements(pages[name]) {
				inLine := n.Data == "span" && (hasClass(n.Parent, "found") || hasClass(n.Parent, "sign")) || n.Data == "a" && hasClass(n.Parent, "links")
				if inLine && n.NextSibling != nil && n.NextSibling.Type != html.TextNode {
					t.Errorf("%s: nothing is between %q and %q", name, text(n), text(n.NextSibling))
				}
			}
		}
	}
}
