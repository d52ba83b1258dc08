package parser

import "slices"

// Reader names one of the ways in which programs on the wire read the same bytes.
type Reader uint8

// The readers that Recipients compares.
const (
	ReaderStrict                Reader = iota // RFC 9112 to the letter: a message with an error of syntax or framing is refused
	ReaderLenient                             // takes LF alone for a line end and reads on after errors, as RFC 9112 lets a recipient do
	ReaderContentLengthFirst                  // believes Content-Length where Transfer-Encoding stands too
	ReaderTransferEncodingFirst               // believes Transfer-Encoding wherever the word chunked stands in it
	readerCount
)

// String gives the stable name.
func (r Reader) String() string {
	return [...]string{"strict", "lenient", "content-length-first", "transfer-encoding-first"}[r]
}

// Recipient is what one reader makes of a document.
type Recipient struct {
	Reader   Reader
	Messages []Span // each message that was read to its end or to the end of the input
	Refused  Code   // the finding for which reading stopped, "" where it did not
	Left     Span   // what the reader does not take for part of any message; empty where nothing is left
}

// Recipients reads the bytes of doc as four recipients do. Where their messages end at different places, one of
// them takes for a new message what another takes for content: request smuggling lives there. It takes the same
// options as Parse, and linear time.
func Recipients(doc *Document, opts ...Option) []Recipient {
	out := make([]Recipient, 0, readerCount)
	var read Document
	for r := range readerCount {
		ParseInto(&read, doc.Source, append(opts[:len(opts):len(opts)], func(c *config) { c.reader = r })...)
		out = append(out, recipient(r, &read))
	}
	return out
}

// recipient sums up how one reader read. The strict one stops at the first message that it refuses.
func recipient(r Reader, d *Document) Recipient {
	out := Recipient{Reader: r}
	messages := d.messages
	if r == ReaderStrict {
		var n int
		n, out.Refused = firstRefused(d)
		messages = messages[:n]
	}
	left := int32(0)
	for _, m := range messages {
		span := d.Span(m.Node)
		out.Messages = append(out.Messages, span)
		left = span.End
	}
	out.Left = Span{left, int32(len(d.Source))}
	return out
}

// firstRefused gives the number of the first message that a strict recipient refuses, and the finding for which it does:
// an error of the frame, or a line that ends in LF alone. What is wrong inside a value is the business of whoever reads
// that field. Where nothing is refused, it gives the count of the messages.
func firstRefused(d *Document) (n int, code Code) {
	n = len(d.messages)
	for _, g := range d.Diagnostics {
		if _, ofFrame := frameCodes.Of(g.Code); g.Code != CodeBareLF && (g.Severity != Error || !ofFrame || g.Code == CodeContentIncomplete) {
			continue
		}
		// The message of the finding is the last one that begins at its node or before.
		i, found := slices.BinarySearchFunc(d.messages, g.Node, func(m Message, node NodeID) int { return int(m.Node - node) })
		if !found {
			i--
		}
		if i >= 0 && i < n && g.Node < d.Nodes[d.messages[i].Node].After {
			n, code = i, g.Code
		}
	}
	return n, code
}

// frameCodes are the codes of the frame.
var frameCodes = NewRuleTable(frameRules)
