package explain

import (
	"strings"

	"enclair/parser"
)

// checkAnswer holds a response against the request of the same document that it answers.
func (r *review) checkAnswer() {
	request := r.message.Answers
	if request == parser.NoNode || r.status == 0 {
		return
	}
	if r.doc.StartLine(request).Part(parser.KindHTTPVersion) == "HTTP/1.0" {
		if f, ok := r.field("transfer-encoding"); ok {
			r.report(CodeTEToHTTP10, f.Line)
		}
		if r.status < 200 {
			r.report(CodeInterimToHTTP10, r.doc.Child(r.start.Line, parser.KindStatusCode))
		}
	}
	if asked, ok := r.doc.Field(request, "range"); ok && r.status == 206 && !strings.Contains(asked.Value(), ",") {
		if f, ok := r.field("content-type"); ok && strings.HasPrefix(lower(f.Value()), "multipart/byteranges") {
			r.report(CodePartsForOneRange, f.Line)
		}
	}
	if f, ok := r.field("upgrade"); ok && r.status == 101 {
		offered, _ := r.doc.Field(request, "upgrade")
		for chosen := range strings.SplitSeq(f.Value(), ",") {
			if chosen = lower(strings.Trim(chosen, " \t")); offered.Doc == nil || !listed(offered.Value(), chosen) {
				r.report(CodeProtocolNotOffered, f.ValueNode(), chosen)
				return
			}
		}
	}
}

// listed reports whether a comma-separated value holds a lower-case word.
func listed(value, word string) bool {
	for w := range strings.SplitSeq(value, ",") {
		if lower(strings.Trim(w, " \t")) == word {
			return true
		}
	}
	return false
}

// checkRealms: RFC 9110, 11.5. A realm stands between quotes.
func (r *review) checkRealms() {
	for f := range r.doc.Fields(r.message.Node) {
		if key := f.Key(); key != "www-authenticate" && key != "proxy-authenticate" {
			continue
		}
		for n := f.Line; n < r.doc.Nodes[f.Line].After; n++ {
			if r.doc.Kind(n) != parser.KindParameter || lower(textOf(r.doc, n, parser.KindParameterName)) != "realm" {
				continue
			}
			if v := r.doc.Child(n, parser.KindParameterValue); v != parser.NoNode && r.doc.Child(v, parser.KindToken) != parser.NoNode {
				r.report(CodeRealmUnquoted, v)
			}
		}
	}
}

// checkParts: RFC 9110, 15.3.7.2. Where a 206 has several parts, each says its range, and the response itself none.
func (r *review) checkParts() {
	parts := r.doc.Find(r.message.Node, parser.KindMultipart)
	if parts == parser.NoNode {
		return
	}
	if f, ok := r.field("content-range"); ok {
		r.report(CodeRangeBesideParts, f.Line)
	}
	for c := range r.doc.Children(parts) {
		if r.doc.Kind(c) != parser.KindBodyPart {
			continue
		}
		if _, ok := r.doc.Field(c, "content-range"); !ok {
			r.report(CodePartRangeMissing, c)
		}
	}
}
