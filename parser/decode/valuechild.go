package decode

import (
	"bytes"
	"strings"

	"enclair/parser"
)

// value finds the decodings of a part of a start line, a field, a form or a JSON text.
func (d *decoding) value() {
	span := d.doc.Span(d.node)
	switch kind := d.doc.Kind(d.node); kind {
	case parser.KindToken68:
		switch d.scheme() {
		case "basic", "negotiate", "ntlm":
			d.base64("base64", span, Standard, Padded, parser.Origin{})
		default:
			d.gates(span)
		}
	case parser.KindBase64:
		d.base64("base64", span, Standard, Padded, parser.Origin{})
	case parser.KindSegment, parser.KindFragment, parser.KindUserinfo, parser.KindHost:
		if up := d.doc.Up(d.node, parser.KindURI); up == parser.NoNode || !d.isDataURL(up) {
			d.percent(span, Component)
		}
	case parser.KindQueryName, parser.KindQueryValue:
		d.percent(span, Form)
	case parser.KindSFDisplayString:
		span.Start, span.End = span.Start+2, span.End-1 // %" and "
		if span.Start < span.End {
			d.percent(span, Component)
		}
	case parser.KindURI:
		if d.isDataURL(d.node) {
			d.read("data-url", span, parser.GrammarDataURL, parser.Origin{})
		}
	case parser.KindCookieValue:
		d.cookieValue(span)
	case parser.KindParameterValue, parser.KindQuotedString:
		d.parameterValue(span)
	case parser.KindFieldValue, parser.KindText, parser.KindToken:
		d.fieldValue(span)
	case parser.KindJSONString, parser.KindJSONName:
		d.jsonString(span)
	case parser.KindJOSEHeader, parser.KindJWSPayload:
		d.base64("base64url", span, URLSafe, Unpadded, parser.Origin{Part: kind})
	case parser.KindData:
		d.dataURL(span)
	}
}

// isDataURL reports whether a URI has the scheme of RFC 2397.
func (d *decoding) isDataURL(uri parser.NodeID) bool {
	s := d.doc.Child(uri, parser.KindScheme)
	return s != parser.NoNode && lower(d.doc.Text(s)) == "data"
}

// read adds a child of the bytes of span as they are, read by a grammar.
func (d *decoding) read(how string, span parser.Span, g parser.ContentGrammar, o parser.Origin, opts ...parser.Option) {
	if span.Len() > d.limit {
		return // half a text would be read wrongly
	}
	d.add(how, span, same(d.doc.Source[span.Start:span.End:span.End]), g, o, opts...)
}

// text adds a child of a decoded text.
func (d *decoding) text(how string, span parser.Span, r Result) {
	d.add(how, span, r, parser.GrammarText, parser.Origin{})
}

// base64 adds a child of decoded bytes. The place where it stands declares it.
func (d *decoding) base64(how string, span parser.Span, a Alphabet, p Padding, o parser.Origin) {
	if span.Len() > d.limit+d.limit/3 {
		span.End = span.Start + int32(d.limit) // what follows is over the limit
		d.base64(how, span, a, Either, o)
		last := &d.found[len(d.found)-1]
		cut := cut(int(span.End), d.limit)
		cut[0].Node = d.node
		last.Faults = append(last.Faults, cut...)
		return
	}
	r := DecodeBase64(d.doc.Source[span.Start:span.End], a, p)
	g := parser.GrammarText
	if o.Part != parser.KindUnknown || o.MediaType != "" || !printable(r.Bytes) {
		g = parser.GrammarContent
	}
	d.add(how, span, r, g, o)
}

// scheme gives the scheme of the credentials or the challenge around the node, in lower case.
func (d *decoding) scheme() string {
	if n := d.doc.Child(d.doc.Parent(d.node), parser.KindAuthScheme); n != parser.NoNode {
		return lower(d.doc.Text(n))
	}
	return ""
}

// percent adds a child of decoded triplets, where the part has any; without them, the part stands for itself.
func (d *decoding) percent(span parser.Span, part Part) {
	in := d.doc.Source[span.Start:span.End]
	if span.Len() > d.limit {
		return
	}
	if bytes.IndexByte(in, '%') < 0 && (part != Form || bytes.IndexByte(in, '+') < 0) {
		d.gates(span)
		return
	}
	d.text("percent", span, unpercent(in, part))
}

// unpercent decodes triplets to UTF-8, or to the bytes as they are where they are no UTF-8.
func unpercent(in []byte, part Part) Result {
	r := DecodePercent(in, part, UTF8)
	kept := r.Faults[:0]
	for _, f := range r.Faults { // what the tree says already is not said twice
		if f.Code == CodePctNotUTF8 || f.Code == parser.CodeManyMore && f.Args[0] == string(CodePctNotUTF8) {
			kept = append(kept, f)
		}
	}
	if len(kept) > 0 {
		r = DecodePercent(in, part, Binary)
	}
	r.Faults = kept
	return r
}

// cookieValue: the grammar of cookies has no encoding. Percent-encoding is undone where it holds a text that is proof of itself.
func (d *decoding) cookieValue(span parser.Span) {
	if in := d.doc.Bytes(d.node); len(in) > 1 && in[0] == '"' && in[len(in)-1] == '"' {
		span.Start, span.End = span.Start+1, span.End-1
	}
	in := d.doc.Source[span.Start:span.End]
	if bytes.IndexByte(in, '%') < 0 {
		d.gates(span)
		return
	}
	if r := unpercent(in, Component); len(in) <= d.limit && recognise(r.Bytes) != gateNone {
		d.text("percent", span, r)
	}
}

// parameterValue undoes the encodings of a parameter's value: RFC 8187, 3.2, encoded words and quoted pairs.
func (d *decoding) parameterValue(span parser.Span) {
	if cs := d.doc.Child(d.node, parser.KindCharset); cs != parser.NoNode {
		d.extValue(lower(d.doc.Text(cs)))
		return
	}
	q := d.node
	if d.doc.Kind(q) != parser.KindQuotedString {
		if q = d.doc.Child(q, parser.KindQuotedString); q == parser.NoNode {
			if !d.doc.Leaf(d.node) {
				d.gates(span)
			}
			return
		}
	}
	inside := d.doc.Span(q)
	inside.Start++
	if inside.Len() > 0 && d.doc.Source[inside.End-1] == '"' {
		inside.End--
	}
	switch {
	case d.doc.Find(q, parser.KindQuotedPair) != parser.NoNode:
		var r result
		for c := range d.doc.Children(q) {
			w, s := d.doc.Bytes(c), d.doc.Span(c)
			end := int(s.End - inside.Start)
			switch {
			case s.Start < inside.Start || s.End > inside.End:
			case d.doc.Kind(c) == parser.KindQuotedPair:
				r.put(w[1:], end, false)
			default:
				r.put(w, end, true)
			}
		}
		d.text("quoted-string", inside, r.Result)
	case d.mayHoldWords():
		d.encodedWords(inside)
	default:
		d.gates(inside)
	}
}

// extValue: RFC 8187, 3.2. ext-value = charset "'" [ language ] "'" value-chars.
func (d *decoding) extValue(charset string) {
	span := d.doc.Span(d.node)
	quotes := 0
	for i, c := range d.doc.Bytes(d.node) {
		if c == '\'' {
			if quotes++; quotes == 2 {
				span.Start += int32(i) + 1
				break
			}
		}
	}
	in := d.doc.Source[span.Start:span.End]
	switch {
	case span.Len() == 0 || span.Len() > d.limit:
	case charset == "iso-8859-1":
		d.text("ext-value", span, DecodePercent(in, Component, Latin1))
	default:
		d.text("ext-value", span, unpercent(in, Component))
	}
}

// fieldValue undoes what a field, or the part of one that has no further grammar, is declared to hold.
func (d *decoding) fieldValue(span parser.Span) {
	if d.node != 1 && d.doc.Kind(d.node) != parser.KindFieldValue && d.doc.Kind(d.doc.Parent(d.node)) == parser.KindFieldValue && d.doc.Span(d.doc.Parent(d.node)) == span {
		d.node = d.doc.Parent(d.node)
	}
	line := d.doc.Up(d.node, parser.KindFieldLine)
	if d.doc.Kind(d.node) != parser.KindFieldValue || line == parser.NoNode {
		d.gates(span)
		return
	}
	switch (parser.Field{Doc: d.doc, Line: line}).Key() {
	case "nel", "attribution-reporting-eligible", "attribution-reporting-register-source", "attribution-reporting-register-trigger":
		d.read("json", span, parser.GrammarJSON, parser.Origin{})
	case "report-to":
		d.read("json", span, parser.GrammarJSONList, parser.Origin{})
	case "http2-settings":
		d.base64("base64url", span, URLSafe, Unpadded, parser.Origin{})
	default:
		if d.mayHoldWords() && d.encodedWords(span) {
			return
		}
		if d.doc.Leaf(d.node) || d.doc.Nodes[d.node].After == d.node+2 {
			d.gates(span)
		}
	}
}

// closed reports whether the string has its second quotation mark. One that is cut off has only the first.
func (d *decoding) closed() bool {
	last := parser.NoNode
	for c := range d.doc.Children(d.node) {
		last = c
	}
	return last > d.node+1 && d.doc.Kind(last) == parser.KindDelimiter
}

// jsonString undoes the escapes of a string; without any, it looks into it.
func (d *decoding) jsonString(span parser.Span) {
	if d.doc.Find(d.node, parser.KindUnknown) != parser.NoNode || !d.closed() {
		return
	}
	span.Start, span.End = span.Start+1, span.End-1
	if d.doc.Find(d.node, parser.KindJSONEscape) == parser.NoNode {
		d.gates(span)
		return
	}
	var r result
	for c := range d.doc.Children(d.node) {
		end := int(d.doc.Span(c).End - span.Start)
		switch w := d.doc.Bytes(c); d.doc.Kind(c) {
		case parser.KindJSONUnescaped:
			r.put(w, end, true)
		case parser.KindJSONEscape:
			r.put(parser.AppendJSONEscape(nil, w), end, false)
		}
	}
	d.text("json-string", span, r.Result)
}

// dataURL undoes the encoding of a data: URL. RFC 2397, 3.
func (d *decoding) dataURL(span parser.Span) {
	url := d.doc.Parent(d.node)
	head := d.doc.Source[d.doc.Nodes[url].Start:span.Start]
	_, mediaType, _ := strings.Cut(strings.TrimSuffix(string(head), ","), ":")
	base64 := d.doc.Child(url, parser.KindToken) != parser.NoNode
	if base64 {
		mediaType = mediaType[:len(mediaType)-len(";base64")]
	}
	if mediaType == "" || mediaType[0] == ';' {
		mediaType = "text/plain" + mediaType
	}
	o := parser.Origin{MediaType: mediaType}
	switch {
	case base64:
		d.base64("base64", span, Standard, Either, o)
	case span.Len() <= d.limit:
		d.add("percent", span, unpercent(d.doc.Source[span.Start:span.End], Component), parser.GrammarContent, o)
	}
}
