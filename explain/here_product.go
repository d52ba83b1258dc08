package explain

import (
	"strings"

	"enclair/parser"
)

// hereProduct says the version that a product declares.
func (p part) hereProduct() string {
	if p.child(parser.KindProductVersion) != "" {
		return p.say("product-version", "name", p.quoteChild(parser.KindProductName), "version", p.quoteChild(parser.KindProductVersion))
	}
	return ""
}

// hereProducts says each product that a record knows, and lists the others; what is not known is not guessed.
func (p part) hereProducts() []string {
	var s spoken
	var unknown []string
	for _, n := range p.all(parser.KindProduct) {
		product := partOf(p.doc, n, p.lang)
		if key := product.meaning(); key != "" {
			s.add(p.say("word", "word", p.quote(n), "what", find(key).text("", p.lang)))
		} else {
			unknown = append(unknown, p.quote(n))
		}
	}
	if len(unknown) > 0 {
		s.add(p.say("products-unknown", "list", List(p.lang, unknown)))
	}
	var comments []string
	for _, n := range p.all(parser.KindComment) {
		if text := p.doc.Text(n); p.doc.Kind(p.doc.Parent(n)) == parser.KindFieldValue && len(text) > 2 {
			comments = append(comments, At(n, Code(strings.TrimSuffix(text[1:], ")"))))
		}
	}
	if len(comments) > 0 {
		s.add(p.say("products-comments", "list", List(p.lang, comments)))
	}
	return s
}
