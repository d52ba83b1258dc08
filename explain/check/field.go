package check

import (
	"slices"

	"enclair/explain"
	"enclair/parser"
)

// maxNear bounds the unknown names that are compared with all known ones.
const maxNear = 50

// longestName bounds the names that are looked at: no known one is longer.
const longestName = 80

// checkFields looks at the names of the fields: how they are written, and whether they belong into such a message.
func (r *review) checkFields() {
	unknown := 0
	for _, key := range r.own.Names() {
		if len(key) > longestName {
			continue
		}
		known, ok := explain.FieldFacts(key)
		for _, line := range r.own.Lines(key) {
			name := r.written(line)
			if !ok {
				if unknown++; unknown <= maxNear {
					r.checkSpelling(line, key, name)
				}
				continue
			}
			if known.Name != name && key != name && !known.Unregistered {
				r.report(CodeFieldCase, r.nameOf(line), name, known.Name)
			}
			r.checkDirection(line, key, known)
		}
	}
	r.checkConnection()
}

// checkSpelling reports an unknown name that one change turns into a known one.
func (r *review) checkSpelling(line parser.NodeID, key, name string) {
	if near := explain.NearField(key); near != "" {
		r.report(CodeFieldMisspelt, r.nameOf(line), name, near)
	}
}

// checkDirection reports a field that only the other direction has. Only names that a standard defines are judged.
func (r *review) checkDirection(line parser.NodeID, key string, known explain.FieldFact) {
	switch {
	case !known.Standard || key == "pragma" || key == "accept-charset": // findings of their own, or once allowed
	case known.In&parser.InRequest == 0 && !r.response:
		r.report(CodeResponseField, r.nameOf(line), known.Name)
	case known.In&parser.InResponse == 0 && r.response:
		r.report(CodeRequestField, r.nameOf(line), known.Name)
	}
}

// checkConnection: RFC 9110, 7.8 and 10.1.4. Upgrade and TE concern one connection, which Connection must say.
func (r *review) checkConnection() {
	if r.version != "HTTP/1.1" {
		return
	}
	options := r.own.Members("connection").Value
	for _, name := range [...]struct{ key, name string }{{"te", "TE"}, {"upgrade", "Upgrade"}} {
		if r.own.Has(name.key) && !options.Has(name.key) {
			r.report(CodeConnectionUnlisted, r.name(name.key), name.name)
		}
	}
}

// checkContent looks at what the fields say about the content.
func (r *review) checkContent() {
	media := r.own.MediaType("content-type")
	if !media.There() {
		if n := r.content(); n != parser.NoNode && r.message.Counted > 0 && r.message.Framing != parser.FramingTunnel {
			code := CodeContentTypeMissing
			if r.method == "OPTIONS" { // RFC 9110, 9.3.7
				code = CodeOptionsNoType
			}
			r.report(code, n)
		}
		return
	}
	r.checkMediaType()
	if _, said := media.Value.Parameter("charset"); said || media.Value.Type != "text" {
		return
	}
	r.report(CodeCharsetMissing, media.Value.Node, media.Value.Name())
}

// checkMediaType says what browsers make of a Content-Type that has a fault, or that stands more than once: they have rules of their own.
func (r *review) checkMediaType() {
	lines := r.own.Lines("content-type")
	fault := len(lines) > 1
	var values []string
	for _, line := range lines {
		if v := (parser.Field{Doc: r.doc, Line: line}).ValueNode(); v != parser.NoNode {
			values = append(values, r.doc.Unfolded(v))
		}
		fault = fault || slices.ContainsFunc(r.own.Faults(line), func(d parser.Diagnostic) bool {
			return d.Severity <= parser.Warning && d.Code != parser.CodeObsFold && d.Code != parser.CodeEmptyValue
		})
	}
	if !fault {
		return
	}
	if m, ok := explain.BrowserMediaType(values); ok {
		r.report(CodeMediaTypeBrowsers, lines[0], m)
	} else {
		r.report(CodeMediaTypeNone, lines[0])
	}
}

// checkRequest holds the rules about requests alone.
func (r *review) checkRequest() {
	r.checkCookieNames()
	if n := r.startPart(parser.KindMethod); n != parser.NoNode && !explain.KnownMethod(r.method) {
		r.report(CodeMethodUnknown, n, r.method)
	}
	if line := r.own.Line("if-range"); line != parser.NoNode {
		switch tag := r.own.EntityTag("if-range"); {
		case !r.own.Has("range"):
			r.report(CodeIfRangeAlone, line)
		case tag.Value.Weak:
			r.report(CodeIfRangeWeak, tag.Value.Node)
		}
	}
	if r.own.Has("if-modified-since") && r.own.Has("if-none-match") {
		r.report(CodeModifiedIgnored, r.own.Line("if-modified-since"))
	}
	if r.own.Members("expect").Value.Has("100-continue") && r.message.Declared <= 0 && !r.own.Has("transfer-encoding") {
		r.report(CodeExpectNoContent, r.own.Line("expect"))
	}
	if r.method == "TRACE" {
		for _, key := range [...]string{"authorization", "proxy-authorization", "cookie"} {
			for _, line := range r.own.Lines(key) {
				r.report(CodeTraceCredentials, r.nameOf(line), r.written(line))
			}
		}
	}
	r.checkBasic()
}

// checkBasic: RFC 7617, 4. Basic credentials are readable unless the connection is encrypted.
func (r *review) checkBasic() {
	if proof := r.own.Credentials("authorization"); proof.Value.Scheme == "basic" && r.doc.PlainHTTP(r.message.Node) != parser.NoNode {
		r.report(CodeBasicOverHTTP, proof.Value.Node)
	}
}
