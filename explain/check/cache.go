package check

import (
	"strconv"

	"enclair/parser"
)

// checkCaching holds the rules about caches and validators.
func (r *review) checkCaching() {
	if r.own.Has("warning") {
		r.report(CodeWarningObsolete, r.name("warning"))
	}
	if !r.response {
		return
	}
	control := r.own.Directives("cache-control")
	maxAge, noStore := parser.DirectiveOf(control, "max-age"), parser.DirectiveOf(control, "no-store")
	life, hasLife := maxAge.Value.Number()
	expires := r.own.Date("expires")
	if r.own.Has("pragma") {
		r.report(CodePragmaInResponse, r.name("pragma"))
	}
	if expires.There() && hasLife {
		r.report(CodeExpiresIgnored, expires.Node())
	}
	if noStore.There() && hasLife && life > 0 {
		r.report(CodeNoStoreMaxAge, maxAge.Value.Node)
	}
	if age := r.own.Number("age"); age.Valid() && hasLife && age.Value > life {
		r.report(CodeAgeOverMaxAge, age.Node(), strconv.FormatInt(age.Value, 10), strconv.FormatInt(life, 10))
	}
	r.checkVary(control)
	r.checkLastModified()
	if r.status != 200 {
		return
	}
	switch {
	case control.Valid() && (maxAge.Valid() && hasLife || noStore.There()):
		r.report(CodeCacheExplicit, control.Node())
	case !control.There() && expires.Valid() && r.own.Date("date").Valid(): // else nobody can tell for how long
		r.report(CodeCacheExplicit, expires.Node())
	}
	if tag := r.own.EntityTag("etag"); tag.Valid() && r.own.Date("last-modified").Valid() {
		r.report(CodeValidators, tag.Node())
	}
}

// checkVary: RFC 9110, 12.5.5.
func (r *review) checkVary(control parser.Effective[[]parser.Directive]) {
	vary := r.own.Members("vary").Value
	if star, ok := vary.Find("*"); ok {
		r.report(CodeVaryStar, star.Node)
		return
	}
	if parser.DirectiveOf(control, "private").There() || parser.DirectiveOf(control, "no-store").There() || vary.Has("accept-encoding") {
		return // no other client gets this copy, or the field is named
	}
	for _, coding := range r.own.Members("content-encoding").Value {
		if coding.Text != "" && !coding.Is("identity") {
			r.report(CodeVaryEncoding, r.own.Line("content-encoding"), coding.Text)
			return
		}
	}
}

// checkLastModified: RFC 9110, 8.8.2.1. A modification later than the message itself is a clock that is wrong.
func (r *review) checkLastModified() {
	modified, made := r.own.Date("last-modified"), r.own.Date("date")
	if modified.Valid() && made.Valid() && modified.Value.After(made.Value) {
		r.report(CodeLastModifiedFuture, modified.Node())
	}
}
