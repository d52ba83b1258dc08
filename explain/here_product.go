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

// hereProducts says each product that a record knows; what is not known is not guessed.
func (p part) hereProducts() []string {
	var s spoken
	for _, n := range p.all(parser.KindProduct) {
		product := partOf(p.doc, n, p.lang)
		if key := product.meaning(); key != "" {
			s.add(p.say("word", "word", p.quote(n), "what", find(key).text("", p.lang)))
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
		received, by := p.doc.Find(element, parser.KindReceivedProtocol), p.doc.Find(element, parser.KindReceivedBy)
		if received == parser.NoNode || by == parser.NoNode {
			continue
		}
		protocol := p.doc.Text(received)
		if strings.IndexByte(protocol, '/') < 0 {
			protocol = "HTTP/" + protocol
		}
		s.add(p.say("via", "place", ordinal(hops), "by", p.quote(by), "protocol", at(received, code(protocol))))
	}
	return s
}
