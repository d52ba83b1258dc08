package parser

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
	for r := range readerCount {
		d := Parse(doc.Source, append(opts[:len(opts):len(opts)], func(c *config) { c.reader = r })...)
		out = append(out, recipient(r, d))
	}
	return out
}

// recipient sums up how one reader read. All but the lenient ones of them stop at the first message that they refuse.
func recipient(r Reader, d *Document) Recipient {
	out := Recipient{Reader: r}
	left := int32(0)
	for _, m := range d.messages {
		span := d.Nodes[m.Node].Span
		if code := refusal(d, m.Node); r == ReaderStrict && code != "" {
			out.Refused = code
			break
		}
		out.Messages = append(out.Messages, span)
		left = span.End
	}
	out.Left = Span{left, int32(len(d.Source))}
	return out
}

// refusal gives the first finding for which a strict recipient refuses a message: an error of the frame, or a line
// that ends in LF alone. What is wrong inside a value is the business of whoever reads that field.
func refusal(d *Document, message NodeID) Code {
	n := d.Nodes[message]
	for _, g := range d.Diagnostics {
		if g.Node < message || g.Node >= n.After {
			continue
		}
		if g.Code == CodeBareLF || g.Severity == Error && frameCodes[g.Code] && g.Code != CodeContentIncomplete {
			return g.Code
		}
	}
	return ""
}

// frameCodes are the codes of the frame: those of the table before the values.
var frameCodes = func() map[Code]bool {
	m := map[Code]bool{}
	for _, r := range rules {
		if r.Code == CodeBadToken {
			break
		}
		m[r.Code] = true
	}
	return m
}()
