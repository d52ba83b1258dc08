package explain

import (
	"strings"

	"enclair/parser"
)

// hereVia says the way of a message through its intermediaries, the first recipient first. RFC 9110, 7.6.3.
func (p part) hereVia() []string {
	var s spoken
	for i, element := range p.elements() {
		received, by := element.find(parser.KindReceivedProtocol), element.find(parser.KindReceivedBy)
		if received == parser.NoNode || by == parser.NoNode {
			continue
		}
		protocol := p.doc.Text(received)
		if strings.IndexByte(protocol, '/') < 0 {
			protocol = "HTTP/" + protocol
		}
		s.add(p.say("via", "place", ordinal(i+1), "by", p.quote(by), "protocol", At(received, Code(protocol))))
	}
	return s
}

// hereForwarded says what each proxy wrote of the request that it received, the proxy nearest to the client first. RFC 7239, 4.
func (p part) hereForwarded() []string {
	var s spoken
	for i, element := range p.elements() {
		var words []string
		for _, name := range [...]string{"for", "proto", "host", "by"} {
			if value := element.quoteParameter(name); value != "" {
				words = append(words, p.say("forwarded-"+name, "value", value))
			}
		}
		if len(words) > 0 {
			s.add(p.say("hop", "place", ordinal(i+1), "what", strings.Join(words, ", ")))
		}
	}
	return s
}

// hereForwardedFor says the addresses from which a request came to its proxies, the client's first.
func (p part) hereForwardedFor() []string {
	way := ""
	for i, element := range p.elements() {
		hop := ordinal(i+1) + " " + element.quoteChild(parser.KindHost)
		if i > 0 {
			hop = p.say("ranking-more", "most", way, "next", hop)
		}
		way = hop
	}
	if way == "" {
		return nil
	}
	return []string{p.say("hops", "list", way), p.say("hops-trust")}
}
