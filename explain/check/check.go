// Package check holds the rules that ask about more than one part of a message, or about more than its grammar: codes and
// arguments, no sentences. What a field says is asked for at one door, [parser.FieldSet].
package check

import (
	"enclair/parser"
)

// Codes of the rules that ask about more than one part of a message, or about more than its grammar.
const (
	CodeFieldCase           parser.Code = "field-case"
	CodeFieldMisspelt       parser.Code = "field-misspelt"
	CodeResponseField       parser.Code = "response-field-in-request"
	CodeRequestField        parser.Code = "request-field-in-response"
	CodeMethodUnknown       parser.Code = "method-unknown"
	CodeConnectionUnlisted  parser.Code = "connection-option-missing"
	CodeContentTypeMissing  parser.Code = "content-type-missing"
	CodeCharsetMissing      parser.Code = "charset-missing"
	CodeDateMissing         parser.Code = "date-missing"
	CodeStatusUnknown       parser.Code = "status-unknown"
	CodeReasonOther         parser.Code = "reason-phrase-of-another"
	CodeChallengeMissing    parser.Code = "challenge-missing"
	CodeProxyChallenge      parser.Code = "proxy-challenge-missing"
	CodeAllowMissing        parser.Code = "allow-missing"
	CodeContentRangeMissing parser.Code = "content-range-missing"
	CodeCompleteLength      parser.Code = "complete-length-missing"
	CodeLocationMissing     parser.Code = "location-missing"
	CodeUpgradeMissing      parser.Code = "upgrade-missing"
	CodeNotModifiedFields   parser.Code = "not-modified-with-content-fields"
	CodeExpiresIgnored      parser.Code = "expires-ignored"
	CodeNoStoreMaxAge       parser.Code = "no-store-with-max-age"
	CodePragmaInResponse    parser.Code = "pragma-in-response"
	CodeWarningObsolete     parser.Code = "warning-obsolete"
	CodeLastModifiedFuture  parser.Code = "last-modified-in-future"
	CodeAgeOverMaxAge       parser.Code = "age-over-max-age"
	CodeVaryStar            parser.Code = "vary-star"
	CodeVaryEncoding        parser.Code = "vary-accept-encoding-missing"
	CodeIfRangeWeak         parser.Code = "if-range-weak"
	CodeIfRangeAlone        parser.Code = "if-range-without-range"
	CodeModifiedIgnored     parser.Code = "if-modified-since-ignored"
	CodeBasicOverHTTP       parser.Code = "basic-over-http"
	CodeCookieUnprotected   parser.Code = "cookie-unprotected"
	CodeCookieNone          parser.Code = "samesite-none-without-secure"
	CodeCookiePrefix        parser.Code = "cookie-prefix-rule"
	CodeCookieExpires       parser.Code = "cookie-expires-ignored"
	CodeCookieAgain         parser.Code = "cookie-set-twice"
	CodeCookieTwice         parser.Code = "cookie-name-twice"
	CodeMediaTypeBrowsers   parser.Code = "media-type-of-browsers"
	CodeMediaTypeNone       parser.Code = "media-type-none-for-browsers"
	CodeWebSocketDiffers    parser.Code = "websocket-accept-differs"
	CodeWebSocketAccept     parser.Code = "websocket-accept-right"
	CodeCORSStarCredentials parser.Code = "cors-star-with-credentials"
	CodeCacheExplicit       parser.Code = "cache-explicit"
	CodeValidators          parser.Code = "validators"
	CodeCookieProtected     parser.Code = "cookie-protected"
	CodeHSTS                parser.Code = "hsts"
	CodeNoSniff             parser.Code = "nosniff"

	CodeExpectNoContent    parser.Code = "expect-without-content"
	CodeTraceCredentials   parser.Code = "trace-with-credentials"
	CodeRealmUnquoted      parser.Code = "realm-unquoted"
	CodeContentIn205       parser.Code = "content-in-205"
	CodeRangeBesideParts   parser.Code = "content-range-beside-parts"
	CodePartRangeMissing   parser.Code = "part-content-range-missing"
	CodeTEToHTTP10         parser.Code = "transfer-encoding-to-http-1.0"
	CodeInterimToHTTP10    parser.Code = "interim-response-to-http-1.0"
	CodeProtocolNotOffered parser.Code = "protocol-not-offered"
	CodePartsForOneRange   parser.Code = "parts-for-one-range"
	CodeOptionsNoType      parser.Code = "options-without-content-type"
	CodeCookiePartitioned  parser.Code = "cookie-partitioned-without-secure"
	CodeCookieDomain       parser.Code = "cookie-of-another-domain"
	CodeCookieOverHTTP     parser.Code = "secure-cookie-over-http"
)

// rules is the table of the codes of Check. TestRulesAreComplete keeps it and the constants together.
var rules = parser.NewRuleTable([]parser.Rule{
	{Code: CodeFieldCase, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 5.1"},
	{Code: CodeFieldMisspelt, Severity: parser.Warning, Spoils: parser.SpoilsValue, Spec: "RFC 9110 5.1"},
	{Code: CodeResponseField, Severity: parser.Warning, Spoils: parser.SpoilsValue, Spec: "RFC 9110 10.2"},
	{Code: CodeRequestField, Severity: parser.Warning, Spoils: parser.SpoilsValue, Spec: "RFC 9110 10.1"},
	{Code: CodeMethodUnknown, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 9.1"},
	{Code: CodeConnectionUnlisted, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 7.6.1"},
	{Code: CodeContentTypeMissing, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.3"},
	{Code: CodeCharsetMissing, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.3.2"},
	{Code: CodeDateMissing, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 6.6.1"},
	{Code: CodeStatusUnknown, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15"},
	{Code: CodeReasonOther, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9112 4"},
	{Code: CodeChallengeMissing, Severity: parser.Error, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.5.2"},
	{Code: CodeProxyChallenge, Severity: parser.Error, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.5.8"},
	{Code: CodeAllowMissing, Severity: parser.Error, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.5.6"},
	{Code: CodeContentRangeMissing, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 15.3.7.1"},
	{Code: CodeCompleteLength, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.5.17"},
	{Code: CodeLocationMissing, Severity: parser.Warning, Spoils: parser.SpoilsValue, Spec: "RFC 9110 15.4"},
	{Code: CodeUpgradeMissing, Severity: parser.Error, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 7.8"},
	{Code: CodeNotModifiedFields, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.4.5"},
	{Code: CodeExpiresIgnored, Severity: parser.Info, Spoils: parser.SpoilsValue, Spec: "RFC 9111 5.3"},
	{Code: CodeNoStoreMaxAge, Severity: parser.Warning, Spoils: parser.SpoilsMember, Spec: "RFC 9111 5.2.2.5"},
	{Code: CodePragmaInResponse, Severity: parser.Info, Spoils: parser.SpoilsValue, Spec: "RFC 9111 5.4"},
	{Code: CodeWarningObsolete, Severity: parser.Info, Spoils: parser.SpoilsValue, Spec: "RFC 9111 5.5"},
	{Code: CodeLastModifiedFuture, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.8.2.1"},
	{Code: CodeAgeOverMaxAge, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9111 4.2"},
	{Code: CodeVaryStar, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 12.5.5"},
	{Code: CodeVaryEncoding, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 12.5.5"},
	{Code: CodeIfRangeWeak, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 13.1.5"},
	{Code: CodeIfRangeAlone, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 13.1.5"},
	{Code: CodeModifiedIgnored, Severity: parser.Info, Spoils: parser.SpoilsValue, Spec: "RFC 9110 13.1.3"},
	{Code: CodeBasicOverHTTP, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 7617 4"},
	{Code: CodeCookieUnprotected, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 6265 4.1.2.5"},
	{Code: CodeCookieNone, Severity: parser.Warning, Spoils: parser.SpoilsMember},
	{Code: CodeCookiePrefix, Severity: parser.Warning, Spoils: parser.SpoilsMember},
	{Code: CodeCookieExpires, Severity: parser.Info, Spoils: parser.SpoilsPart, Spec: "RFC 6265 4.1.2.2"},
	{Code: CodeCookieAgain, Severity: parser.Warning, Spoils: parser.SpoilsMember, Spec: "RFC 6265 4.1.1"},
	{Code: CodeCookieTwice, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 6265 4.2.2"},
	{Code: CodeMediaTypeBrowsers, Severity: parser.Info, Spoils: parser.SpoilsPart},
	{Code: CodeMediaTypeNone, Severity: parser.Warning, Spoils: parser.SpoilsValue},
	{Code: CodeWebSocketDiffers, Severity: parser.Error, Spoils: parser.SpoilsMessage, Spec: "RFC 6455 4.2.2"},
	{Code: CodeWebSocketAccept, Severity: parser.Good, Spoils: parser.SpoilsNothing, Spec: "RFC 6455 4.2.2"},
	{Code: CodeCORSStarCredentials, Severity: parser.Warning, Spoils: parser.SpoilsNothing},
	{Code: CodeCacheExplicit, Severity: parser.Good, Spoils: parser.SpoilsNothing, Spec: "RFC 9111 4.2.1"},
	{Code: CodeValidators, Severity: parser.Good, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.8"},
	{Code: CodeCookieProtected, Severity: parser.Good, Spoils: parser.SpoilsNothing, Spec: "RFC 6265 4.1.2.5"},
	{Code: CodeHSTS, Severity: parser.Good, Spoils: parser.SpoilsNothing, Spec: "RFC 6797 6.1"},
	{Code: CodeNoSniff, Severity: parser.Good, Spoils: parser.SpoilsNothing},
	{Code: CodeExpectNoContent, Severity: parser.Warning, Spoils: parser.SpoilsValue, Spec: "RFC 9110 10.1.1"},
	{Code: CodeTraceCredentials, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 9.3.8"},
	{Code: CodeRealmUnquoted, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 11.5"},
	{Code: CodeContentIn205, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 15.3.6"},
	{Code: CodeRangeBesideParts, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 15.3.7.2"},
	{Code: CodePartRangeMissing, Severity: parser.Error, Spoils: parser.SpoilsMember, Spec: "RFC 9110 15.3.7.2"},
	{Code: CodeTEToHTTP10, Severity: parser.Error, Spoils: parser.SpoilsMessage, Spec: "RFC 9112 6.1"},
	{Code: CodeInterimToHTTP10, Severity: parser.Error, Spoils: parser.SpoilsMessage, Spec: "RFC 9110 15.2"},
	{Code: CodeProtocolNotOffered, Severity: parser.Error, Spoils: parser.SpoilsMessage, Spec: "RFC 9110 7.8"},
	{Code: CodePartsForOneRange, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 15.3.7.2"},
	{Code: CodeOptionsNoType, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 9.3.7"},
	{Code: CodeCookiePartitioned, Severity: parser.Warning, Spoils: parser.SpoilsMember},
	{Code: CodeCookieDomain, Severity: parser.Warning, Spoils: parser.SpoilsMember, Spec: "RFC 6265 5.3"},
	{Code: CodeCookieOverHTTP, Severity: parser.Warning, Spoils: parser.SpoilsMember},
}, policyRules)

// Rules gives the rules of the codes that Check reports.
func Rules() *parser.RuleTable { return rules }

// Check holds the rules that ask about more than one part of a message, or about more than its grammar.
// Its findings are in source order.
func Check(doc *parser.Document) []parser.Diagnostic {
	r := &review{doc: doc, findings: parser.NewCollector(rules)}
	for _, m := range doc.Messages() {
		if r.open(m) {
			r.checkFields()
			r.checkContent()
			r.checkCaching()
			if r.response {
				r.checkStatus()
				r.checkAnswer()
				r.checkRealms()
				r.checkCookies()
				r.checkWebSocket()
				r.checkSecurity()
				r.checkPolicies()
			} else {
				r.checkRequest()
			}
		}
	}
	return unspoilt(doc, r.findings.Finish(int32(len(doc.Source))))
}

// review is the check of one message after the other.
type review struct {
	doc      *parser.Document
	findings *parser.Collector

	// Of the message at hand.
	message  parser.Message
	own      *parser.FieldSet // its fields
	asked    *parser.FieldSet // those of the request that it answers, none where that is not there
	response bool
	start    parser.StartLine
	status   int // 0 where there is none that is defined
	method   string
	version  string
}

// open takes a message up. It gives false for one without a start line or without fields, about which the parser has said what there is to say.
func (r *review) open(m parser.Message) bool {
	r.message = m
	r.own, r.asked = r.doc.FieldSet(m.Node), r.doc.FieldSet(m.Answers)
	r.response = r.doc.Kind(m.Node) == parser.KindResponse
	r.start = r.doc.StartLine(m.Node)
	r.method, r.version = r.start.Part(parser.KindMethod), r.start.Part(parser.KindHTTPVersion)
	r.status = 0
	if code, defined := parser.StatusCode(r.start.Part(parser.KindStatusCode)); defined {
		r.status = code
	}
	return r.start.Line != parser.NoNode && r.version != ""
}

// report adds a finding about all the bytes of a node.
func (r *review) report(code parser.Code, node parser.NodeID, args ...string) {
	r.findings.Report(code, node, r.doc.Span(node), nil, args...)
}

// name gives the node of the name of a field's first line.
func (r *review) name(key string) parser.NodeID { return r.nameOf(r.own.Line(key)) }

func (r *review) nameOf(line parser.NodeID) parser.NodeID {
	return r.doc.Child(line, parser.KindFieldName)
}

// written gives the name of a line as it was written.
func (r *review) written(line parser.NodeID) string {
	return parser.Field{Doc: r.doc, Line: line}.Name()
}

// method, status and version parts of the start line.
func (r *review) startPart(k parser.Kind) parser.NodeID { return r.doc.Child(r.start.Line, k) }

// content gives the content of the message, or NoNode.
func (r *review) content() parser.NodeID {
	for _, k := range [...]parser.Kind{parser.KindContent, parser.KindChunkedBody} {
		if n := r.doc.Child(r.message.Node, k); n != parser.NoNode {
			return n
		}
	}
	return parser.NoNode
}
