package decode

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
	"strings"

	"enclair/parser"
)

// Step is one coding of a content, undone.
type Step struct {
	Coding  string // "chunked", or the content coding as it was written
	In, Out int    // lengths in bytes, before and after
	Fault   *Fault // what is wrong with it, nil where nothing is
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
		d.Steps = append(d.Steps, Step{Coding: "chunked", In: doc.Nodes[body].Span.Len(), Out: len(d.Bytes)})
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
		out, fault := undo(strings.ToLower(name), d.Bytes, limit)
		step.Out, step.Fault = len(out), fault
		d.Steps = append(d.Steps, step)
		if fault != nil && fault.Code == CodeCodingNotRead {
			return d
		}
		d.Bytes = out
		if fault != nil && fault.Code != CodeDeflateNotZlib {
			return d
		}
	}
	return d
}

// undo takes one content coding off. What came out before a fault is kept.
func undo(coding string, in []byte, limit int) ([]byte, *Fault) {
	var r io.Reader
	var err error
	var fault *Fault
	switch coding {
	case "gzip", "x-gzip":
		r, err = gzip.NewReader(bytes.NewReader(in))
	case "deflate":
		// RFC 9110, 8.4.1.2: the zlib format. Some senders leave its wrapping out.
		if r, err = zlib.NewReader(bytes.NewReader(in)); err != nil && len(in) > 0 {
			r, err = flate.NewReader(bytes.NewReader(in)), nil
			fault = &Fault{Code: CodeDeflateNotZlib}
		}
	default:
		return nil, &Fault{Code: CodeCodingNotRead, Args: []string{coding}}
	}
	if err != nil {
		return nil, &Fault{Code: CodeCodingDamaged, Args: []string{coding, "0"}}
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case len(out) > limit:
		return out[:limit], &Fault{Code: CodeContentCut, Args: []string{strconv.Itoa(limit)}}
	case err != nil && !errors.Is(err, io.EOF):
		return out, &Fault{Code: CodeCodingDamaged, Args: []string{coding, strconv.Itoa(len(out))}}
	}
	return out, fault
}
