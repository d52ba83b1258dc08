package verdict

import (
	"slices"

	"enclair/parser"
)

// closing are the faults of framing after which nothing more may be read on the connection: RFC 9112, 6.1 and 6.3.
var closing = map[parser.Code]bool{
	parser.CodeTEAndCL: true, parser.CodeEndsDiffer: true, parser.CodeTENotFinalChunked: true, parser.CodeTEChunkedTwice: true,
	parser.CodeChunkedParameter: true, parser.CodeTEInHTTP10: true, parser.CodeTENotInHTTP: true, parser.CodeBadContentLength: true,
	parser.CodeContentLengthDiffer: true, parser.CodeBadChunkSize: true, parser.CodeChunkSizeOverflow: true, parser.CodeChunkDataEnd: true,
	parser.CodeContentLengthNoBody: true, parser.CodeTENotAllowed: true,
}

// discarded are those for which a client throws the response away: RFC 9112, 6.3, rule 5, and 8.
var discarded = map[parser.Code]bool{parser.CodeBadContentLength: true, parser.CodeContentLengthDiffer: true}

// framingFault gives the first finding of some codes about a message.
func (x exchange) framingFault(message parser.NodeID, codes map[parser.Code]bool) (parser.Diagnostic, bool) {
	if message == parser.NoNode {
		return parser.Diagnostic{}, false
	}
	span := x.doc.Span(message)
	all := x.doc.Diagnostics
	i, _ := slices.BinarySearchFunc(all, span.Start, func(d parser.Diagnostic, at int32) int { return int(d.Span.Start - at) })
	for ; i < len(all) && all[i].Span.Start < span.End; i++ {
		if codes[all[i].Code] {
			return all[i], true
		}
	}
	return parser.Diagnostic{}, false
}

// restOnFault notes that a conclusion rests on a fault.
func (c *Card) restOnFault(d parser.Diagnostic) {
	c.Rests = append(c.Rests, Premise{[]parser.NodeID{d.Node}, parser.Invalid, d})
}
