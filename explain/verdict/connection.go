package verdict

import (
	"enclair/explain"
	"enclair/parser"
)

// connectionCard says whether the connection stays open after this message, and why. RFC 9112, 6.1, 6.3 and 9.3.
func connectionCard(x exchange) *Card {
	c := x.card("connection")
	m := x.message.Node
	version := x.startPart(m, parser.KindHTTPVersion)
	if version == parser.NoNode {
		return nil
	}
	shown := x.bytes(version)
	if x.own.Has("proxy-connection") {
		x.step(c, StepFact, "proxy-connection", "field", x.name(x.own, "proxy-connection"))
	}
	upgrade := rest(c, x.own.Members("upgrade"))
	switch {
	case x.status == 101 && m == x.response:
		if !upgrade.Valid() || len(upgrade.Value) == 0 { // RFC 9110, 7.8: it must name the protocol
			x.step(c, StepFact, "upgraded-to-nothing", "status", x.bytes(x.statusNode()))
			x.conclude(c, parser.Error, "protocol-unknown", "status", x.bytes(x.statusNode()))
			return c
		}
		x.step(c, StepFact, "upgraded", "status", x.bytes(x.statusNode()), "protocol", x.value(x.own, "upgrade"))
		x.conclude(c, parser.Info, "other-protocol")
		return c
	case x.message.Framing == parser.FramingTunnel:
		x.conclude(c, parser.Info, "tunnel")
		return c
	case x.status/100 == 1 && m == x.response:
		x.conclude(c, parser.Info, "interim", "status", x.bytes(x.statusNode()))
		return c
	}
	if d, broken := x.framingFault(m, closing); broken {
		x.closesByFault(c, d)
		return c
	}
	options := rest(c, x.own.Members("connection"))
	if options.Value.Has("upgrade") && upgrade.There() && m == x.request {
		x.step(c, StepFact, "upgrade-asked", "protocol", x.value(x.own, "upgrade"))
	}
	if x.message.Framing != parser.FramingClose {
		x.step(c, StepFact, "questions")
	}
	closing, closes := options.Value.Find("close")
	keeping, keeps := options.Value.Find("keep-alive")
	switch major := x.doc.Text(version); {
	case closes:
		x.step(c, StepFact, "close-first", "option", x.bytes(closing.Node))
		x.conclude(c, parser.Info, "closes", "option", x.bytes(closing.Node))
	case x.message.Framing == parser.FramingClose:
		x.step(c, StepFact, "length-by-closing")
		x.conclude(c, parser.Info, "closes-by-length")
	case options.Faulty():
		fault(x, c, x.own, "connection", options)
		x.conclude(c, parser.Warning, "doubtful", "field", x.name(x.own, "connection"))
	case major == "HTTP/1.1":
		x.step(c, StepFact, "by-version", "version", shown)
		if keeps {
			x.step(c, StepFact, "keep-alive-needless", "option", x.bytes(keeping.Node))
		}
		if !x.message.Complete && !x.doc.Told {
			x.conclude(c, parser.Info, "persists-once-whole", "version", shown)
			break
		}
		x.conclude(c, parser.Good, "persists", "version", shown)
	case major == "HTTP/1.0" && keeps:
		x.step(c, StepFact, "keep-alive-asked", "option", x.bytes(keeping.Node), "version", shown)
		x.conclude(c, parser.Info, "may-persist", "option", x.bytes(keeping.Node))
	case major == "HTTP/1.0":
		x.step(c, StepFact, "old-version", "version", shown)
		x.conclude(c, parser.Info, "closes-old", "version", shown)
	default:
		return nil
	}
	if x.own.Has("keep-alive") {
		x.step(c, StepFact, "keep-alive-field", "field", x.value(x.own, "keep-alive"))
	}
	x.perConnection(c, options.Value)
	return c
}

// closesByFault concludes for a message whose framing is broken: whoever reads on would take content for a message.
func (x exchange) closesByFault(c *Card, d parser.Diagnostic) {
	c.restOnFault(d)
	why := explain.At(d.Node, explain.Title("code/"+string(d.Code), x.lang))
	if x.isRequest() {
		x.step(c, StepFact, "framing-request", "why", why)
		x.conclude(c, parser.Error, "closes-by-fault", "why", why)
		return
	}
	x.step(c, StepFact, "framing-response", "why", why)
	x.conclude(c, parser.Error, "closes-by-fault-response", "why", why)
}

// perConnection names the fields that go no further than this connection. RFC 9110, 7.6.1.
func (x exchange) perConnection(c *Card, options parser.Members) {
	var names []string
	keys := options.Keys()
	for _, key := range x.own.Names() {
		if _, named := keys[key]; named && key != "connection" && len(names) < maxNamed {
			names = append(names, x.name(x.own, key))
		}
	}
	if len(names) > 0 {
		x.step(c, StepFact, "fields-removed", "names", explain.List(x.lang, names))
	}
}
