package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// maxNear bounds the unknown names that are compared with all known ones.
const maxNear = 50

// checkFields looks at the names of the fields: how they are written, and whether they belong into such a message.
func (r *review) checkFields() {
	unknown := 0
	for f := range r.doc.Fields(r.message.Node) {
		name := f.Name()
		if len(name) > longestName {
			continue
		}
		rec := find("field/" + f.Key())
		if rec == nil {
			if unknown++; unknown <= maxNear {
				r.checkSpelling(f)
			}
			continue
		}
		if usual := rec.get("name"); usual != name && lower(name) != name && rec.get("status") != "unregistered" {
			r.report(CodeFieldCase, nameNode(f), name, usual)
		}
		r.checkDirection(f, rec)
	}
	r.checkConnection()
}

// checkSpelling reports an unknown name that one change turns into a known one.
func (r *review) checkSpelling(f parser.Field) {
	key := f.Key()
	if _, ok := registeredFields()[key]; ok || len(key) < 5 || len(key) > 40 || strings.HasPrefix(key, "x-") {
		return
	}
	for _, known := range knownNames()["field"] {
		if distance(key, known, 1) == 1 {
			r.report(CodeFieldMisspelt, nameNode(f), f.Name(), find("field/"+known).get("name"))
			return
		}
	}
}

// swapped reports whether a is b with two neighbouring bytes exchanged.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// checkDirection reports a field that only the other direction has. Only names that a standard defines are judged.
func (r *review) checkDirection(f parser.Field, rec *record) {
	in := strings.TrimSuffix(rec.get("in"), ", trailer")
	if rec.get("status") == "unregistered" || !strings.HasPrefix(rec.get("spec"), "RFC ") && !strings.HasPrefix(rec.get("spec"), "Fetch ") {
		return
	}
	switch {
	case f.Key() == "pragma" || f.Key() == "accept-charset": // findings of their own, or once allowed
	case in == "response" && !r.response:
		r.report(CodeResponseField, nameNode(f), rec.get("name"))
	case in == "request" && r.response:
		r.report(CodeRequestField, nameNode(f), rec.get("name"))
	}
}

// checkConnection: RFC 9110, 7.8 and 10.1.4. Upgrade and TE concern one connection, which Connection must say.
func (r *review) checkConnection() {
	if r.version != "HTTP/1.1" {
		return
	}
	for _, name := range [...]string{"TE", "Upgrade"} {
		if f, ok := r.field(lower(name)); ok && !r.lists("connection", lower(name)) {
			r.report(CodeConnectionUnlisted, nameNode(f), name)
		}
	}
}

// checkContent looks at what the fields say about the content.
func (r *review) checkContent() {
	f, ok := r.field("content-type")
	if !ok {
		if n := contentOf(r.doc, r.message.Node); n != parser.NoNode && r.message.Counted > 0 && r.message.Framing != parser.FramingTunnel {
			code := CodeContentTypeMissing
			if r.method == "OPTIONS" { // RFC 9110, 9.3.7
				code = CodeOptionsNoType
			}
			r.report(code, n)
		}
		return
	}
	r.checkMediaType()
	media := r.doc.Find(f.Line, parser.KindMediaType)
	if media == parser.NoNode || !strings.HasPrefix(lower(r.doc.Text(media)), "text/") || parameter(r.doc, f.Line, "charset") != "" {
		return
	}
	r.report(CodeCharsetMissing, media, r.doc.Text(media))
}

// checkMediaType says what browsers make of a Content-Type that has a fault, or that stands more than once: they have rules of their own.
func (r *review) checkMediaType() {
	var values []string
	first, fault := parser.NoNode, false
	for f := range r.doc.Fields(r.message.Node) {
		if f.Key() != "content-type" {
			continue
		}
		fault = fault || first != parser.NoNode
		if first == parser.NoNode {
			first = f.Line
		}
		if v := f.ValueNode(); v != parser.NoNode {
			values = append(values, r.doc.Unfolded(v))
		}
		line := r.doc.Span(f.Line)
		i, _ := slices.BinarySearchFunc(r.doc.Diagnostics, line.Start, func(d parser.Diagnostic, at int32) int { return int(d.Span.Start - at) })
		for ; i < len(r.doc.Diagnostics) && r.doc.Diagnostics[i].Span.Start < line.End; i++ {
			d := r.doc.Diagnostics[i]
			fault = fault || d.Severity <= parser.Warning && d.Code != parser.CodeObsFold
		}
	}
	if !fault {
		return
	}
	if m, ok := browserMediaType(values); ok {
		r.report(CodeMediaTypeBrowsers, first, m)
	} else {
		r.report(CodeMediaTypeNone, first)
	}
}

// checkRequest holds the rules about requests alone.
func (r *review) checkRequest() {
	r.checkCookieNames()
	if n := r.doc.Child(r.start.Line, parser.KindMethod); n != parser.NoNode && named("method", r.method) == "" && r.method == strings.ToUpper(r.method) {
		r.report(CodeMethodUnknown, n, r.method)
	}
	if f, ok := r.field("if-range"); ok {
		switch {
		case !r.has("range"):
			r.report(CodeIfRangeAlone, f.Line)
		case strings.HasPrefix(f.Value(), "W/"):
			r.report(CodeIfRangeWeak, f.ValueNode())
		}
	}
	if f, ok := r.field("if-modified-since"); ok && r.has("if-none-match") {
		r.report(CodeModifiedIgnored, f.Line)
	}
	if f, ok := r.field("expect"); ok && r.lists("expect", "100-continue") && r.message.Declared <= 0 && !r.has("transfer-encoding") {
		r.report(CodeExpectNoContent, f.Line)
	}
	if r.method == "TRACE" {
		for f := range r.doc.Fields(r.message.Node) {
			switch f.Key() {
			case "authorization", "proxy-authorization", "cookie":
				r.report(CodeTraceCredentials, nameNode(f), f.Name())
			}
		}
	}
	r.checkBasic()
}

// checkBasic: RFC 7617, 4. Basic credentials are readable unless the connection is encrypted.
func (r *review) checkBasic() {
	f, ok := r.field("authorization")
	if !ok {
		return
	}
	n := r.doc.Find(f.Line, parser.KindCredentials)
	if n == parser.NoNode || lower(textOf(r.doc, n, parser.KindAuthScheme)) != "basic" {
		return
	}
	target := r.start.Part(parser.KindRequestTarget)
	host, _ := r.field("host")
	open := hasScheme(target, "http")
	if host.Doc != nil {
		_, port := splitPort(host.Value())
		open = open || port == "80"
	}
	for _, key := range [...]string{"origin", "x-forwarded-proto"} {
		if g, ok := r.field(key); ok {
			open = open || hasScheme(g.Value(), "http") || key == "x-forwarded-proto" && g.Value() == "http"
		}
	}
	if open {
		r.report(CodeBasicOverHTTP, n)
	}
}

// hasScheme reports whether a URI has that lower-case scheme.
func hasScheme(uri, scheme string) bool {
	return len(uri) > len(scheme)+2 && lower(uri[:len(scheme)]) == scheme && uri[len(scheme):len(scheme)+3] == "://"
}
