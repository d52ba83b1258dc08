package explaintest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Words gives what a page shows or has read aloud: prose, and what is set as code.
func Words(page *html.Node) (prose, code string) {
	var words, rest strings.Builder
	var walk func(n *html.Node, inCode bool)
	walk = func(n *html.Node, inCode bool) {
		switch {
		case n.Type == html.TextNode && inCode:
			rest.WriteString(n.Data + "\n")
		case n.Type == html.TextNode:
			words.WriteString(n.Data + "\n")
		case n.Type == html.ElementNode && n.Data == "script":
			return
		case n.Type == html.ElementNode:
			class := strings.Fields(attribute(n, "class"))
			inCode = inCode || n.Data == "code" || n.Data == "pre" || n.Data == "textarea" || slices.Contains(class, "kind")
			for _, name := range []string{"title", "aria-label", "placeholder", "data-note", "alt"} {
				words.WriteString(attribute(n, name) + "\n")
			}
			if n.Data == "meta" && slices.Contains([]string{"description", "og:title", "og:description"}, attribute(n, "name")+attribute(n, "property")) {
				words.WriteString(attribute(n, "content") + "\n")
			}
		}
		for c := range n.ChildNodes() {
			walk(c, inCode)
		}
	}
	walk(page, false)
	return words.String(), rest.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
