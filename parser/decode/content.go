package decode

import (
	"strings"

	"enclair/parser"
)

// Step is one coding of a content, undone.
type Step struct {
	Coding  string             // "chunked", or the content coding as it was written
	In, Out int                // lengths in bytes, before and after
	Fault   *parser.Diagnostic // what is wrong with it, nil where nothing is
}

// Decoded is a content without its codings, as far as they could be undone.
type Decoded struct {
	Bytes []byte
	Steps []Step // in the order in which they were undone; empty where nothing had to be
}

// Content undoes the codings of a message's content: the chunked coding, then those of Content-Encoding, last one
// first (RFC 9110, 8.4). It gives at most limit bytes: a few kilobytes can hold gigabytes.
func Content(doc *parser.Document, message parser.NodeID, limit int) Decoded {
	d := Decoded{Bytes: doc.Content(message)}
	if body := doc.Child(message, parser.KindChunkedBody); body != parser.NoNode {
		d.Steps = append(d.Steps, Step{Coding: "chunked", In: doc.Span(body).Len(), Out: len(d.Bytes)})
	}
	var codings []string
	for f := range doc.Fields(message) {
		if f.Key() == "content-encoding" {
			codings = append(codings, strings.Split(f.Value(), ",")...)
		}
	}
	for i := len(codings) - 1; i >= 0; i-- {
		name := strings.Trim(codings[i], " \t")
		if name == "" || strings.EqualFold(name, "identity") {
			continue
		}
		step := Step{Coding: name, In: len(d.Bytes)}
		out, faults := undo(strings.ToLower(name), d.Bytes, limit)
		step.Out = len(out)
		if len(faults) > 0 {
			step.Fault = &faults[len(faults)-1]
		}
		d.Steps = append(d.Steps, step)
		if step.Fault != nil && step.Fault.Code == CodeCodingNotRead {
			return d
		}
		d.Bytes = out
		if step.Fault != nil && stops(step.Fault.Code) {
			return d
		}
	}
	return d
}

// stops reports whether what a coding gave is incomplete, so that the coding below cannot be undone.
func stops(code parser.Code) bool {
	return code == CodeCodingDamaged || code == CodeCodingTruncated || code == CodeContentCut
}
