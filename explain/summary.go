package explain

import "enclair/parser"

// Summary gives the facts of the strip below a message, which is counted from 0: its kind and version, its number of
// fields, its content declared and counted, what decides where it ends, the number of messages.
func Summary(doc *parser.Document, message int, lang Lang) []Fact {
	messages := doc.Messages()
	if message < 0 || message >= len(messages) {
		return nil
	}
	m := messages[message]
	start := doc.StartLine(m.Node)
	fields := int64(0)
	for range doc.Fields(m.Node) {
		fields++
	}
	facts := []Fact{{kindTitle(doc.Kind(m.Node), lang), shown(start.Part(parser.KindHTTPVersion)), m.Node}}
	facts = append(facts, Fact{Say(lang, "strip-fields"), Number(fields, lang), doc.Child(m.Node, parser.KindHeaderSection)})
	counted := Bytes(m.Counted, lang)
	if m.Declared >= 0 {
		counted = Say(lang, "strip-counted", "declared", Number(m.Declared, lang), "counted", counted)
	}
	facts = append(facts,
		Fact{Say(lang, "strip-content"), counted, contentOf(doc, m.Node)},
		Fact{Say(lang, "strip-end"), Say(lang, "strip-end-"+m.Framing.String()), endOf(doc, m)},
		Fact{Say(lang, "strip-messages"), Number(int64(len(messages)), lang), 0})
	return facts
}

// contentOf gives the node of a message's content, NoNode where it has none.
func contentOf(doc *parser.Document, message parser.NodeID) parser.NodeID {
	if n := doc.Child(message, parser.KindContent); n != parser.NoNode {
		return n
	}
	return doc.Child(message, parser.KindChunkedBody)
}

// endOf gives the node that decides where a message ends: its Content-Length, its last chunk, its empty line.
func endOf(doc *parser.Document, m parser.Message) parser.NodeID {
	switch m.Framing {
	case parser.FramingContentLength:
		if f, ok := doc.Field(m.Node, "content-length"); ok {
			return f.Line
		}
	case parser.FramingChunked:
		if n := doc.Find(m.Node, parser.KindLastChunk); n != parser.NoNode {
			return n
		}
	case parser.FramingNone:
		if n := doc.Child(m.Node, parser.KindEmptyLine); n != parser.NoNode {
			return n
		}
	}
	return m.Node
}
