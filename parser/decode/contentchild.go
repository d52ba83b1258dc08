package decode

import (
	"strings"

	"enclair/parser"
)

// origin gives what is declared about the bytes of a content or of a chunked body, by the fields beside it or by the
// place that the document came from.
func (d *decoding) origin() parser.Origin {
	owner := d.doc.Parent(d.node)
	switch d.doc.Kind(owner) {
	case parser.KindRequest, parser.KindResponse, parser.KindBodyPart:
	default:
		return d.doc.Origin
	}
	var o parser.Origin
	var transfer []string
	for f := range d.doc.Fields(owner) {
		switch f.Key() {
		case "content-type":
			if o.MediaType == "" {
				o.MediaType = f.Value()
			}
		case "content-encoding":
			o.Codings = appendCodings(o.Codings, f.Value())
		case "transfer-encoding":
			transfer = appendCodings(transfer, f.Value())
		case "content-transfer-encoding": // RFC 2045, 6: of the parts of a multipart
			if cte := lower(f.Value()); d.doc.Kind(owner) == parser.KindBodyPart && (cte == "base64" || cte == "quoted-printable") {
				transfer = append(transfer, cte)
			}
		}
	}
	o.Codings = append(o.Codings, transfer...) // the outermost coding is undone first
	return o
}

// appendCodings appends the codings of a list that change the bytes and that the parser has not undone.
func appendCodings(all []string, list string) []string {
	for _, coding := range strings.Split(list, ",") {
		if coding = lower(coding); coding != "" && coding != "identity" && coding != "chunked" {
			all = append(all, coding)
		}
	}
	return all
}

// chunked joins the chunks of a body. RFC 9112, 7.1.
func (d *decoding) chunked() {
	span := d.doc.Span(d.node)
	var r result
	for c := range d.doc.Children(d.node) {
		if data := d.doc.Child(c, parser.KindChunkData); data != parser.NoNode {
			s := d.doc.Span(data)
			r.put(nil, int(s.Start-span.Start), false)
			r.put(d.doc.Bytes(data), int(s.End-span.Start), true)
		}
	}
	r.put(nil, span.Len(), false)
	d.add("chunked", span, r.Result, parser.GrammarContent, d.origin())
}

// content undoes the last coding of a content or, when none is left, reads it by its media type.
func (d *decoding) content() {
	o, span := d.origin(), d.doc.Span(d.node)
	if n := len(o.Codings); n > 0 {
		coding := o.Codings[n-1]
		o.Codings = o.Codings[:n-1]
		in := d.doc.Bytes(d.node)
		ofPart := d.doc.Kind(d.doc.Parent(d.node)) == parser.KindBodyPart
		switch {
		case coding == "br", coding == "zstd":
			d.leave(coding, "", span, o)
		case ofPart && coding == "base64":
			if o.MediaType == "" {
				o.MediaType = "text/plain"
			}
			d.base64(coding, span, Standard, Either, o)
		case ofPart && coding == "quoted-printable":
			d.add(coding, span, unquotePrintable(in[:min(len(in), 3*d.limit)], false), parser.GrammarContent, o)
		default:
			out, faults := undo(coding, in, d.limit)
			if len(faults) > 0 && faults[0].Code == CodeCodingNotRead {
				d.leave(coding, "", span, o, faults...)
				return
			}
			d.add(strings.TrimPrefix(coding, "x-"), span, Result{Bytes: out, Faults: faults}, parser.GrammarContent, o)
		}
		return
	}
	if d.doc.Leaf(d.node) && !d.charset(o, span) { // else the parser has read it in place
		d.typed(o, span)
	}
}

// typed reads a content by its media type.
func (d *decoding) typed(o parser.Origin, span parser.Span) {
	kind := essence(o.MediaType)
	switch {
	case o.Part == parser.KindJOSEHeader || isJSON(kind):
		d.read("json", span, parser.GrammarJSON, parser.Origin{Part: o.Part})
	case kind == "application/x-www-form-urlencoded":
		d.read("form", span, parser.GrammarForm, parser.Origin{})
	case strings.HasPrefix(kind, "multipart/"):
		if boundary, _ := parser.MediaTypeParameter(o.MediaType, "boundary"); boundary != "" {
			d.read("multipart", span, parser.GrammarMultipart, parser.Origin{MediaType: o.MediaType}, parser.WithBoundary(boundary))
		}
	case kind == "message/http", kind == "application/http":
		d.read("http", span, parser.GrammarHTTP, parser.Origin{})
	case kind == "" && o.Part == parser.KindJWSPayload:
		if recognise(d.doc.Bytes(d.node)) == gateJSON {
			d.read("json", span, parser.GrammarJSON, parser.Origin{Part: o.Part})
		}
	case kind == "application/jwt", strings.HasSuffix(kind, "+jwt"):
		d.read("jwt", span, parser.GrammarJWT, parser.Origin{})
	case kind == "":
		d.gates(span)
	}
}

// essence gives the type and subtype of a media type in lower case, without parameters.
func essence(mediaType string) string {
	mediaType, _, _ = strings.Cut(mediaType, ";")
	return lower(mediaType)
}

// isJSON: RFC 8259, 11, and RFC 6839, 3.1.
func isJSON(essence string) bool {
	return essence == "application/json" || essence == "text/json" || strings.HasSuffix(essence, "+json")
}
