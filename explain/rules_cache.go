package explain

import (
	"strconv"
	"time"

	"enclair/parser"
)

// checkCaching holds the rules about caches and validators.
func (r *review) checkCaching() {
	if f, ok := r.field("warning"); ok {
		r.report(CodeWarningObsolete, nameNode(f))
	}
	if !r.response {
		return
	}
	age, hasAge := maxAge(r.doc, r.message.Node)
	noStore := directive(r.doc, r.message.Node, "cache-control", "no-store")
	expires, hasExpires := r.field("expires")
	if f, ok := r.field("pragma"); ok {
		r.report(CodePragmaInResponse, nameNode(f))
	}
	if hasExpires && hasAge {
		r.report(CodeExpiresIgnored, expires.Line)
	}
	if noStore != parser.NoNode && hasAge && age > 0 {
		r.report(CodeNoStoreMaxAge, directive(r.doc, r.message.Node, "cache-control", "max-age"))
	}
	if f, ok := r.field("age"); ok && hasAge {
		if n, ok := number(f.Value()); ok && n > age {
			r.report(CodeAgeOverMaxAge, f.Line, f.Value(), strconv.FormatInt(age, 10))
		}
	}
	r.checkVary()
	r.checkLastModified()
	if r.status == 200 {
		if f, ok := r.field("cache-control"); ok && (hasAge || noStore != parser.NoNode) {
			r.report(CodeCacheExplicit, f.Line)
		} else if _, known := fieldDate(expires); hasExpires && known {
			r.report(CodeCacheExplicit, expires.Line)
		}
		if f, ok := r.field("etag"); ok && r.has("last-modified") {
			r.report(CodeValidators, f.Line)
		}
	}
}

// checkVary: RFC 9110, 12.5.5.
func (r *review) checkVary() {
	f, ok := r.field("vary")
	if ok && f.Value() == "*" {
		r.report(CodeVaryStar, f.ValueNode())
		return
	}
	if r.lists("cache-control", "private") || r.lists("cache-control", "no-store") || r.lists("vary", "accept-encoding") || r.lists("vary", "*") {
		return // no other client gets this copy, or the field is named
	}
	if f, coded := r.field("content-encoding"); coded && lower(f.Value()) != "identity" {
		r.report(CodeVaryEncoding, f.Line, f.Value())
	}
}

// checkLastModified: RFC 9110, 8.8.2.1. A modification later than the message itself is a clock that is wrong.
func (r *review) checkLastModified() {
	f, ok := r.field("last-modified")
	date, hasDate := r.field("date")
	if !ok || !hasDate {
		return
	}
	modified, ok1 := fieldDate(f)
	made, ok2 := fieldDate(date)
	if ok1 && ok2 && modified.After(made) {
		r.report(CodeLastModifiedFuture, f.Line)
	}
}

// fieldDate reads the value of a field as a date. The zero Field has none.
func fieldDate(f parser.Field) (time.Time, bool) {
	if f.Doc == nil {
		return time.Time{}, false
	}
	return readDate(f.Value())
}
