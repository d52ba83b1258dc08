package explain

import (
	"strings"

	"enclair/parser"
)

// connectionCard says whether the connection stays open after this message, and why. RFC 9112, 9.3.
func connectionCard(x exchange) *Card {
	c := x.card("connection")
	m := x.message.Node
	version := x.startPart(m, parser.KindHTTPVersion)
	if version == parser.NoNode {
		return nil
	}
	shown := x.bytes(version)
	if f := x.field(m, "proxy-connection"); f.Doc != nil {
		x.step(c, StepFact, "proxy-connection", "field", x.name(f))
	}
	upgrade := x.field(m, "upgrade")
	switch {
	case x.status == 101 && m == x.response:
		x.step(c, StepFact, "upgraded", "status", x.bytes(x.statusNode()), "protocol", x.bytes(upgrade.ValueNode()))
		x.conclude(c, parser.Info, "other-protocol")
		return c
	case x.message.Framing == parser.FramingTunnel:
		x.conclude(c, parser.Info, "tunnel")
		return c
	case x.status/100 == 1 && m == x.response:
		x.conclude(c, parser.Info, "interim", "status", x.bytes(x.statusNode()))
		return c
	}
	if option := x.connectionOption(m, "upgrade"); option != parser.NoNode && upgrade.Doc != nil && m == x.request {
		x.step(c, StepFact, "upgrade-asked", "protocol", x.bytes(upgrade.ValueNode()))
	}
	if x.message.Framing != parser.FramingClose {
		x.step(c, StepFact, "questions")
	}
	closing, keeping := x.connectionOption(m, "close"), x.connectionOption(m, "keep-alive")
	switch major := x.doc.Text(version); {
	case closing != parser.NoNode:
		x.step(c, StepFact, "close-first", "option", x.bytes(closing))
		x.conclude(c, parser.Info, "closes", "option", x.bytes(closing))
	case x.message.Framing == parser.FramingClose:
		x.step(c, StepFact, "length-by-closing")
		x.conclude(c, parser.Info, "closes-by-length")
	case major == "HTTP/1.1":
		x.step(c, StepFact, "by-version", "version", shown)
		if keeping != parser.NoNode {
			x.step(c, StepFact, "keep-alive-needless", "option", x.bytes(keeping))
		}
		x.conclude(c, parser.Good, "persists", "version", shown)
	case major == "HTTP/1.0" && keeping != parser.NoNode:
		x.step(c, StepFact, "keep-alive-asked", "option", x.bytes(keeping), "version", shown)
		x.conclude(c, parser.Info, "may-persist", "option", x.bytes(keeping))
	case major == "HTTP/1.0":
		x.step(c, StepFact, "old-version", "version", shown)
		x.conclude(c, parser.Info, "closes-old", "version", shown)
	default:
		return nil
	}
	if f := x.field(m, "keep-alive"); f.Doc != nil {
		x.step(c, StepFact, "keep-alive-field", "field", x.bytes(f.ValueNode()))
	}
	x.perConnection(c)
	return c
}

// connectionOption gives the part of Connection that names the option, or NoNode.
func (x exchange) connectionOption(message parser.NodeID, name string) parser.NodeID {
	for f := range x.doc.Fields(message) {
		if f.Key() != "connection" {
			continue
		}
		for n := f.Line; n < x.doc.Nodes[f.Line].After; n++ {
			if x.doc.Kind(n) == parser.KindConnectionOption && lower(x.doc.Text(n)) == name {
				return n
			}
		}
	}
	return parser.NoNode
}

// perConnection names the fields that go no further than this connection. RFC 9110, 7.6.1.
func (x exchange) perConnection(c *Card) {
	options := map[string]bool{}
	for f := range x.doc.Fields(x.message.Node) {
		if f.Key() == "connection" {
			for option := range strings.SplitSeq(f.Value(), ",") {
				options[lower(strings.Trim(option, " \t"))] = true
			}
		}
	}
	if len(options) == 0 {
		return
	}
	var names []string
	for f := range x.doc.Fields(x.message.Node) {
		if key := f.Key(); len(names) < maxNamed && key != "connection" && options[key] {
			names = append(names, x.name(f))
		}
	}
	if len(names) > 0 {
		x.step(c, StepFact, "fields-removed", "names", list(x.lang, names))
	}
}
