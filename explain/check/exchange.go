package check

import "enclair/parser"

// checkAnswer holds a response against the request of the same document that it answers.
func (r *review) checkAnswer() {
	request := r.message.Answers
	if request == parser.NoNode || r.status == 0 {
		return
	}
	if r.doc.StartLine(request).Part(parser.KindHTTPVersion) == "HTTP/1.0" {
		if line := r.own.Line("transfer-encoding"); line != parser.NoNode {
			r.report(CodeTEToHTTP10, line)
		}
		if r.status < 200 {
			r.report(CodeInterimToHTTP10, r.startPart(parser.KindStatusCode))
		}
	}
	if asked := r.asked.Ranges(); asked.Valid() && r.status == 206 && len(asked.Value.Set) == 1 && r.hasByteranges() {
		r.report(CodePartsForOneRange, r.own.Line("content-type"))
	}
	if chosen := r.own.Members("upgrade"); chosen.There() && r.status == 101 {
		offered := r.asked.Members("upgrade").Value
		for _, protocol := range chosen.Value {
			if !offered.Has(protocol.Text) {
				r.report(CodeProtocolNotOffered, protocol.Node, protocol.Key())
				return
			}
		}
	}
}

// hasByteranges reports whether the content is several parts, each a range. RFC 9110, 14.6.
func (r *review) hasByteranges() bool {
	return r.own.MediaType("content-type").Value.Name() == "multipart/byteranges"
}

// checkRealms: RFC 9110, 11.5. A realm stands between quotes.
func (r *review) checkRealms() {
	for _, key := range [...]string{"www-authenticate", "proxy-authenticate"} {
		for _, challenge := range r.own.Challenges(key).Value {
			realm, ok := challenge.Parameter("realm")
			if !ok {
				continue
			}
			if v := r.doc.Child(realm.Node, parser.KindParameterValue); v != parser.NoNode && r.doc.Child(v, parser.KindToken) != parser.NoNode {
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
	if line := r.own.Line("content-range"); line != parser.NoNode {
		r.report(CodeRangeBesideParts, line)
	}
	for c := range r.doc.Children(parts) {
		if r.doc.Kind(c) == parser.KindBodyPart && !r.doc.FieldSet(c).Has("content-range") {
			r.report(CodePartRangeMissing, c)
		}
	}
}
