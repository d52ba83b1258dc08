package explain

import (
	"strings"

	"enclair/parser"
)

// hereProduct says the version that a product declares.
func (p part) hereProduct() string {
	if v := p.child(parser.KindProductVersion); v != "" {
		return p.say("product-version", "name", code(p.child(parser.KindProductName)), "version", code(v))
	}
	return ""
}

// hereProducts says each product that a record knows; what is not known is not guessed.
func (p part) hereProducts() []string {
	var s spoken
	for _, n := range p.all(parser.KindProduct) {
		product := partOf(p.doc, n, p.lang)
		if key := product.meaning(); key != "" {
			s.add(p.say("word", "word", code(product.text()), "what", find(key).text("", p.lang)))
		}
	}
	return s
}

// hereVia says the way of a message through its intermediaries, the first recipient first. RFC 9110, 7.6.3.
func (p part) hereVia() []string {
	value := p.doc.Child(p.line, parser.KindFieldValue)
	if value == parser.NoNode {
		return nil
	}
	var s spoken
	hops := 0
	for element := range p.doc.Children(value) {
		if hops == maxListed {
			break
		}
		if p.doc.Kind(element) != parser.KindElement {
			continue
		}
		hops++
		protocol, by := "", ""
		if n := p.doc.Find(element, parser.KindReceivedProtocol); n != parser.NoNode {
			protocol = p.doc.Text(n)
		}
		if n := p.doc.Find(element, parser.KindReceivedBy); n != parser.NoNode {
			by = p.doc.Text(n)
		}
		if by == "" || protocol == "" {
			continue
		}
		if strings.IndexByte(protocol, '/') < 0 {
			protocol = "HTTP/" + protocol
		}
		s.add(p.say("via", "place", ordinal(hops), "by", code(by), "protocol", code(protocol)))
	}
	return s
}
