package check

import (
	"strconv"

	"enclair/explain"
	"enclair/parser"
)

// checkStatus holds a response's fields against what its status code asks for.
func (r *review) checkStatus() {
	if r.status == 0 {
		return
	}
	node := r.startPart(parser.KindStatusCode)
	missing := func(code parser.Code, fields ...string) {
		for _, key := range fields {
			if r.own.Has(key) {
				return
			}
		}
		r.report(code, node, strconv.Itoa(r.status))
	}
	switch r.status {
	case 101, 426:
		missing(CodeUpgradeMissing, "upgrade")
	case 205:
		if n := r.content(); n != parser.NoNode && r.message.Counted > 0 {
			r.report(CodeContentIn205, n)
		}
	case 206:
		r.checkParts()
		if !r.hasByteranges() {
			missing(CodeContentRangeMissing, "content-range")
		}
	case 301, 302, 303, 307, 308:
		missing(CodeLocationMissing, "location")
	case 304:
		r.checkNotModified()
	case 401:
		missing(CodeChallengeMissing, "www-authenticate")
	case 405:
		missing(CodeAllowMissing, "allow")
	case 407:
		missing(CodeProxyChallenge, "proxy-authenticate")
	case 416:
		missing(CodeCompleteLength, "content-range")
	}
	if 200 <= r.status && r.status < 500 {
		missing(CodeDateMissing, "date")
	}
	r.checkReason(node)
}

// checkReason reports a code that nobody registered, and a phrase that belongs to another code. The phrase decides nothing.
func (r *review) checkReason(node parser.NodeID) {
	code := strconv.Itoa(r.status)
	if !explain.Has("status/" + code) {
		r.report(CodeStatusUnknown, node, code, code[:1]+"00")
		return
	}
	phrase := r.startPart(parser.KindReasonPhrase)
	if phrase == parser.NoNode {
		return
	}
	if other := explain.StatusOfPhrase(r.doc.Text(phrase), code); other != "" && other != code {
		r.report(CodeReasonOther, phrase, r.doc.Text(phrase), other, code)
	}
}

// notInNotModified are the fields that describe content which a 304 does not have. RFC 9110, 15.4.5.
var notInNotModified = map[string]bool{
	"content-type": true, "content-encoding": true, "content-language": true, "content-range": true, "transfer-encoding": true,
}

// checkNotModified reports the fields of a 304 that describe content.
func (r *review) checkNotModified() {
	for _, key := range r.own.Names() {
		if notInNotModified[key] {
			r.report(CodeNotModifiedFields, r.name(key), r.written(r.own.Line(key)))
		}
	}
}
