package explain

import (
	"strconv"
	"strings"
	"sync"

	"enclair/parser"
)

// checkStatus holds a response's fields against what its status code asks for.
func (r *review) checkStatus() {
	if r.status == 0 {
		return
	}
	node := r.doc.Child(r.start.Line, parser.KindStatusCode)
	missing := func(code parser.Code, fields ...string) {
		for _, key := range fields {
			if r.has(key) {
				return
			}
		}
		r.report(code, node, strconv.Itoa(r.status))
	}
	switch r.status {
	case 101, 426:
		missing(CodeUpgradeMissing, "upgrade")
	case 205:
		if n := contentOf(r.doc, r.message.Node); n != parser.NoNode && r.message.Counted > 0 {
			r.report(CodeContentIn205, n)
		}
	case 206:
		r.checkParts()
		if f, ok := r.field("content-type"); !ok || !strings.HasPrefix(lower(f.Value()), "multipart/byteranges") {
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
	if !exists("status/" + code) {
		r.report(CodeStatusUnknown, node, code, code[:1]+"00")
		return
	}
	phrase := r.doc.Child(r.start.Line, parser.KindReasonPhrase)
	if phrase == parser.NoNode || len(r.doc.Bytes(phrase)) > longestName {
		return
	}
	text := lower(r.doc.Text(phrase))
	if other := codesOfPhrases()[text]; other != "" && other != code && !phraseOf(code, text) {
		r.report(CodeReasonOther, phrase, r.doc.Text(phrase), other, code)
	}
}

// phraseOf reports whether a phrase in lower case is the registered one of a code.
func phraseOf(code, text string) bool {
	return lower(find("status/"+code).get("name")) == code+" "+text
}

// codesOfPhrases gives the code to which a phrase in lower case belongs.
var codesOfPhrases = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, key := range records().keys {
		if code, ok := strings.CutPrefix(key, "status/"); ok {
			if _, phrase, ok := strings.Cut(find(key).get("name"), " "); ok {
				if _, twice := m[lower(phrase)]; !twice {
					m[lower(phrase)] = code
				}
			}
		}
	}
	return m
})

// notInNotModified are the fields that describe content which a 304 does not have. RFC 9110, 15.4.5.
var notInNotModified = map[string]bool{
	"content-type": true, "content-encoding": true, "content-language": true, "content-range": true, "transfer-encoding": true,
}

// checkNotModified reports the fields of a 304 that describe content.
func (r *review) checkNotModified() {
	for f := range r.doc.Fields(r.message.Node) {
		if notInNotModified[f.Key()] {
			r.report(CodeNotModifiedFields, nameNode(f), f.Name())
		}
	}
}
