package parser

import "slices"

// Code names one kind of finding, for ever: "bare-lf".
type Code string

// Rule is what the parser knows of a code: how bad it is, and which section says so.
type Rule struct {
	Code     Code
	Severity Severity
	Spec     string // "RFC 9112 2.2"
}

// allRules holds the rules of messages and of contents.
var allRules = slices.Concat(rules, contentRules)

// ruleOf gives the place of a code in the table of rules.
var ruleOf = func() map[Code]int {
	m := make(map[Code]int, len(allRules))
	for i, r := range allRules {
		m[r.Code] = i
	}
	return m
}()

// Rules lists every code that this package reports.
func Rules() []Rule { return slices.Clone(allRules) }

// Severity gives the severity with which the code is reported, 0 for a code of another package.
func (c Code) Severity() Severity {
	if i, ok := ruleOf[c]; ok {
		return allRules[i].Severity
	}
	return 0
}

// Codes of the frame: lines, start line, fields, length.
const (
	CodeManyMore      Code = "many-more"
	CodeSourceTooLong Code = "source-too-long"

	CodeBareLF                 Code = "bare-lf"
	CodeBareCR                 Code = "bare-cr"
	CodeNUL                    Code = "nul"
	CodeEmptyLineBeforeMessage Code = "empty-line-before-message"
	CodeNotAMessage            Code = "not-a-message"
	CodeBytesAfterMessage      Code = "bytes-after-message"
	CodeBytesAfterUpgrade      Code = "bytes-after-upgrade"
	CodeStartLineMissing       Code = "start-line-missing"
	CodeNoEmptyLine            Code = "no-empty-line"
	CodeHTTP09                 Code = "http-0.9"

	CodeStartLineOrder      Code = "start-line-order"
	CodeStartLineSpaces     Code = "start-line-spaces"
	CodeBadMethod           Code = "bad-method"
	CodeMethodCase          Code = "method-case"
	CodeSpaceInTarget       Code = "space-in-target"
	CodeTargetMissing       Code = "target-missing"
	CodeTargetForm          Code = "target-form"
	CodeTargetFragment      Code = "target-fragment"
	CodeAsteriskForm        Code = "asterisk-form"
	CodeAuthorityForm       Code = "authority-form"
	CodeConnectTarget       Code = "connect-target"
	CodeAbsoluteForm        Code = "absolute-form"
	CodeVersionMissing      Code = "version-missing"
	CodeBadVersion          Code = "bad-version"
	CodeVersionNotOne       Code = "version-not-1"
	CodeBadStatusCode       Code = "bad-status-code"
	CodeStatusCodeRange     Code = "status-code-range"
	CodeStatusLineSpace     Code = "status-line-space"
	CodeBadReasonPhrase     Code = "bad-reason-phrase"
	CodeFieldNoColon        Code = "field-no-colon"
	CodeFieldNameEmpty      Code = "field-name-empty"
	CodeBadFieldName        Code = "bad-field-name"
	CodeSpaceBeforeColon    Code = "space-before-colon"
	CodeSpaceBeforeField    Code = "space-before-field"
	CodeObsFold             Code = "obs-fold"
	CodeObsText             Code = "obs-text"
	CodeControlInValue      Code = "control-in-value"
	CodeFieldRepeated       Code = "field-repeated"
	CodeEmptyValue          Code = "empty-value"
	CodeHostMissing         Code = "host-missing"
	CodeHostRepeated        Code = "host-repeated"
	CodeHostEmpty           Code = "host-empty"
	CodeBadHost             Code = "bad-host"
	CodeHostDiffers         Code = "host-differs"
	CodeTrailerForbidden    Code = "trailer-field-forbidden"
	CodeContentLengthGood   Code = "content-length-right"
	CodeBadContentLength    Code = "bad-content-length"
	CodeContentLengthTwice  Code = "content-length-repeated"
	CodeContentLengthDiffer Code = "content-length-differs"
	CodeContentLengthHuge   Code = "content-length-overflow"
	CodeContentLengthNoBody Code = "content-length-not-allowed"
	CodeContentIncomplete   Code = "content-incomplete"
	CodeTEAndCL             Code = "transfer-encoding-and-content-length"
	CodeEndsDiffer          Code = "content-ends-differ"
	CodeTENotFinalChunked   Code = "chunked-not-final"
	CodeTEChunkedInside     Code = "chunked-not-final-response"
	CodeTEChunkedTwice      Code = "chunked-twice"
	CodeChunkedParameter    Code = "chunked-parameter"
	CodeTEUnknown           Code = "transfer-coding-unknown"
	CodeTEInHTTP10          Code = "transfer-encoding-in-http-1.0"
	CodeTENotAllowed        Code = "transfer-encoding-not-allowed"
	CodeTENotInHTTP         Code = "transfer-coding-of-mime"
	CodeBadChunkSize        Code = "bad-chunk-size"
	CodeChunkSizeOverflow   Code = "chunk-size-overflow"
	CodeChunkSizeSpace      Code = "chunk-size-space"
	CodeChunkLineLF         Code = "chunk-line-lf"
	CodeChunkDataEnd        Code = "chunk-data-end"
	CodeChunkIncomplete     Code = "chunk-incomplete"
	CodeLastChunkMissing    Code = "last-chunk-missing"
	CodeBadChunkExt         Code = "bad-chunk-ext"
	CodeReadToClose         Code = "read-to-close"
	CodeContentInRequest    Code = "content-in-get"
	CodeContentInTrace      Code = "content-in-trace"
	CodeStatusLineInContent Code = "status-line-in-content"
	CodeResponseUnasked     Code = "response-without-request"
)

// Codes of the values.
const (
	CodeBadToken             Code = "bad-token"
	CodeBadValue             Code = "bad-value"
	CodeValueForm            Code = "value-form"
	CodeValueNotDefined      Code = "value-not-defined"
	CodeEmptyElement         Code = "empty-list-element"
	CodeQuoteOpen            Code = "quoted-string-open"
	CodeBadQuotedPair        Code = "bad-quoted-pair"
	CodeNeedlessQuotedPair   Code = "needless-quoted-pair"
	CodeCommentOpen          Code = "comment-open"
	CodeCommentTooDeep       Code = "comment-too-deep"
	CodeBadParameter         Code = "bad-parameter"
	CodeParameterSpace       Code = "parameter-space"
	CodeBadWhitespace        Code = "bad-whitespace"
	CodeParameterNeeded      Code = "parameter-missing"
	CodeParameterNotAllowed  Code = "parameter-not-allowed"
	CodeNothingBefore        Code = "nothing-before-parameters"
	CodeParameterRepeated    Code = "parameter-repeated"
	CodeBadWeight            Code = "bad-weight"
	CodeBadNumber            Code = "bad-number"
	CodeNumberOverflow       Code = "number-overflow"
	CodeBadMediaType         Code = "bad-media-type"
	CodeBadDate              Code = "bad-date"
	CodeExpiresNotDate       Code = "expires-not-a-date"
	CodeDateObsolete         Code = "date-obsolete"
	CodeDateDayDigits        Code = "date-day-digits"
	CodeDateWeekday          Code = "date-weekday"
	CodeDateZone             Code = "date-zone"
	CodeDateImpossible       Code = "date-impossible"
	CodeBadETag              Code = "bad-etag"
	CodeETagUnquoted         Code = "etag-unquoted"
	CodeETagWeakCase         Code = "etag-weak-case"
	CodeBadLanguage          Code = "bad-language-tag"
	CodeBadRange             Code = "bad-range"
	CodeRangeBackwards       Code = "range-backwards"
	CodeBadContentRange      Code = "bad-content-range"
	CodeContentRangeLength   Code = "content-range-length"
	CodeBadCredentials       Code = "bad-credentials"
	CodeCredentialsOwn       Code = "credentials-of-own-grammar"
	CodeBasicNotBase64       Code = "basic-not-base64"
	CodeBasicNoColon         Code = "basic-no-colon"
	CodeBadChallenge         Code = "bad-challenge"
	CodeBadDirective         Code = "bad-directive"
	CodeDirectiveArgument    Code = "directive-argument"
	CodeDirectiveRepeated    Code = "directive-repeated"
	CodeBadCookie            Code = "bad-cookie"
	CodeCookieNoName         Code = "cookie-no-name"
	CodeCookieChar           Code = "cookie-char"
	CodeCookieSeparator      Code = "cookie-separator"
	CodeCookieAttribute      Code = "cookie-attribute-unknown"
	CodeCookieAttributeValue Code = "cookie-attribute-value"
	CodeCookieDate           Code = "cookie-date"
	CodeCookieQuotes         Code = "cookie-quotes"
	CodeCookieTooLong        Code = "cookie-too-long"
	CodeCookieAttributeAgain Code = "cookie-attribute-repeated"
	CodeCookieDomainDot      Code = "cookie-domain-dot"
	CodeBadPctEncoded        Code = "bad-pct-encoded"
	CodePctControl           Code = "pct-encoded-control"
	CodePctUnreserved        Code = "pct-encoded-unreserved"
	CodeBadURIChar           Code = "bad-uri-char"
	CodeURIUnescaped         Code = "uri-char-unescaped"
	CodeURINotASCII          Code = "uri-not-ascii"
	CodeBadPort              Code = "bad-port"
	CodeUserinfo             Code = "userinfo"
	CodeURIFragment          Code = "uri-fragment"
	CodeConnectionOption     Code = "connection-option-not-allowed"
	CodeChunkedInTE          Code = "chunked-in-te"
	CodeTrailerAnnounced     Code = "trailer-announces-forbidden"
	CodeExpectationUnknown   Code = "expectation-unknown"
	CodeBadVia               Code = "bad-via"
	CodeBadWarning           Code = "bad-warning"
	CodeBadProduct           Code = "bad-product"
	CodeBoundaryMissing      Code = "boundary-missing"
	CodeBoundaryNotFound     Code = "boundary-not-found"
	CodeMultipartOpen        Code = "multipart-open"
	CodeFormChar             Code = "form-char"
	CodeBadBase64            Code = "bad-base64"
	CodeBase64Size           Code = "base64-size"
	CodeBadTraceparent       Code = "bad-traceparent"
	CodeCSPUnquoted          Code = "csp-keyword-unquoted"
	CodeCSPSource            Code = "csp-source"
	CodeCSPNone              Code = "csp-none-not-alone"
	CodeCSPRepeated          Code = "csp-directive-repeated"
	CodeSFEmpty              Code = "sf-empty"
	CodeSFEmptyMember        Code = "sf-empty-member"
	CodeSFBadItem            Code = "sf-bad-item"
	CodeSFBadKey             Code = "sf-bad-key"
	CodeSFKeyRepeated        Code = "sf-key-repeated"
	CodeSFType               Code = "sf-type"
	CodeSFTrailing           Code = "sf-trailing"
	CodeSFInnerListOpen      Code = "sf-inner-list-open"
	CodeSFNumber             Code = "sf-number"
	CodeSFStringChar         Code = "sf-string-char"
	CodeSFStringEscape       Code = "sf-string-escape"
	CodeSFByteSequence       Code = "sf-byte-sequence"
	CodeSFBytePadding        Code = "sf-byte-padding"
	CodeSFBoolean            Code = "sf-boolean"
	CodeSFDate               Code = "sf-date"
	CodeSFDisplayString      Code = "sf-display-string"
)

// rules is the one table of codes of messages; contentRules holds those of contents. TestRules keeps it and the constants together.
var rules = []Rule{
	{CodeManyMore, Info, ""},
	{CodeSourceTooLong, Error, ""},

	{CodeBareLF, Warning, "RFC 9112 2.2"},
	{CodeBareCR, Error, "RFC 9112 2.2"},
	{CodeNUL, Error, "RFC 9110 5.5"},
	{CodeEmptyLineBeforeMessage, Warning, "RFC 9112 2.2"},
	{CodeNotAMessage, Error, "RFC 9112 2.1"},
	{CodeBytesAfterMessage, Warning, "RFC 9112 6.3"},
	{CodeBytesAfterUpgrade, Info, "RFC 9110 7.8"},
	{CodeStartLineMissing, Error, "RFC 9112 2.1"},
	{CodeNoEmptyLine, Error, "RFC 9112 2.1"},
	{CodeHTTP09, Info, "RFC 1945 5"},

	{CodeStartLineOrder, Error, "RFC 9112 3"},
	{CodeStartLineSpaces, Error, "RFC 9112 3"},
	{CodeBadMethod, Error, "RFC 9110 9.1"},
	{CodeMethodCase, Warning, "RFC 9110 9.1"},
	{CodeSpaceInTarget, Error, "RFC 9112 3.2"},
	{CodeTargetMissing, Error, "RFC 9112 3.2"},
	{CodeTargetForm, Error, "RFC 9112 3.2"},
	{CodeTargetFragment, Error, "RFC 9110 7.1"},
	{CodeAsteriskForm, Error, "RFC 9112 3.2.4"},
	{CodeAuthorityForm, Error, "RFC 9112 3.2.3"},
	{CodeConnectTarget, Error, "RFC 9112 3.2.3"},
	{CodeAbsoluteForm, Info, "RFC 9112 3.2.2"},
	{CodeVersionMissing, Error, "RFC 9112 3"},
	{CodeBadVersion, Error, "RFC 9112 2.3"},
	{CodeVersionNotOne, Warning, "RFC 9112 2.3"},
	{CodeBadStatusCode, Error, "RFC 9112 4"},
	{CodeStatusCodeRange, Error, "RFC 9110 15"},
	{CodeStatusLineSpace, Error, "RFC 9112 4"},
	{CodeBadReasonPhrase, Error, "RFC 9112 4"},
	{CodeFieldNoColon, Error, "RFC 9112 5"},
	{CodeFieldNameEmpty, Error, "RFC 9112 5"},
	{CodeBadFieldName, Error, "RFC 9110 5.1"},
	{CodeSpaceBeforeColon, Error, "RFC 9112 5.1"},
	{CodeSpaceBeforeField, Error, "RFC 9112 2.2"},
	{CodeObsFold, Error, "RFC 9112 5.2"},
	{CodeObsText, Info, "RFC 9110 5.5"},
	{CodeControlInValue, Error, "RFC 9110 5.5"},
	{CodeEmptyValue, Error, "RFC 9110 5.5"},
	{CodeFieldRepeated, Error, "RFC 9110 5.3"},
	{CodeHostMissing, Error, "RFC 9112 3.2"},
	{CodeHostRepeated, Error, "RFC 9112 3.2"},
	{CodeHostEmpty, Warning, "RFC 9112 3.2"},
	{CodeBadHost, Error, "RFC 9110 7.2"},
	{CodeHostDiffers, Error, "RFC 9112 3.2"},
	{CodeTrailerForbidden, Error, "RFC 9110 6.5.1"},
	{CodeContentLengthGood, Good, "RFC 9112 6.3"},
	{CodeBadContentLength, Error, "RFC 9110 8.6"},
	{CodeContentLengthTwice, Warning, "RFC 9110 8.6"},
	{CodeContentLengthDiffer, Error, "RFC 9112 6.3"},
	{CodeContentLengthHuge, Error, "RFC 9110 8.6"},
	{CodeContentLengthNoBody, Error, "RFC 9110 8.6"},
	{CodeContentIncomplete, Error, "RFC 9112 8"},
	{CodeTEAndCL, Error, "RFC 9112 6.1"},
	{CodeEndsDiffer, Error, "RFC 9112 6.3"},
	{CodeTENotFinalChunked, Error, "RFC 9112 6.3"},
	{CodeTEChunkedInside, Warning, "RFC 9112 6.1"},
	{CodeTEChunkedTwice, Error, "RFC 9112 6.1"},
	{CodeChunkedParameter, Error, "RFC 9112 7.1"},
	{CodeTEUnknown, Warning, "RFC 9112 7"},
	{CodeTEInHTTP10, Error, "RFC 9112 6.1"},
	{CodeTENotAllowed, Error, "RFC 9112 6.1"},
	{CodeTENotInHTTP, Error, "RFC 9112 7"},
	{CodeBadChunkSize, Error, "RFC 9112 7.1"},
	{CodeChunkSizeOverflow, Error, "RFC 9112 7.1"},
	{CodeChunkSizeSpace, Error, "RFC 9112 7.1"},
	{CodeChunkLineLF, Error, "RFC 9112 7.1"},
	{CodeChunkDataEnd, Error, "RFC 9112 7.1"},
	{CodeChunkIncomplete, Error, "RFC 9112 8"},
	{CodeLastChunkMissing, Error, "RFC 9112 8"},
	{CodeBadChunkExt, Error, "RFC 9112 7.1.1"},
	{CodeReadToClose, Info, "RFC 9112 6.3"},
	{CodeContentInRequest, Warning, "RFC 9110 9.3.1"},
	{CodeContentInTrace, Error, "RFC 9110 9.3.8"},
	{CodeStatusLineInContent, Info, "RFC 9112 6.3"},
	{CodeResponseUnasked, Warning, "RFC 9112 9.2"},

	{CodeBadToken, Error, "RFC 9110 5.6.2"},
	{CodeBadValue, Error, "RFC 9110 5.5"},
	{CodeValueForm, Error, "RFC 9110 5.5"},
	{CodeValueNotDefined, Warning, "RFC 9110 5.5"},
	{CodeEmptyElement, Warning, "RFC 9110 5.6.1.1"},
	{CodeQuoteOpen, Error, "RFC 9110 5.6.4"},
	{CodeBadQuotedPair, Error, "RFC 9110 5.6.4"},
	{CodeNeedlessQuotedPair, Info, "RFC 9110 5.6.4"},
	{CodeCommentOpen, Error, "RFC 9110 5.6.5"},
	{CodeCommentTooDeep, Info, "RFC 9110 5.6.5"},
	{CodeBadParameter, Error, "RFC 9110 5.6.6"},
	{CodeParameterSpace, Error, "RFC 9110 5.6.6"},
	{CodeBadWhitespace, Warning, "RFC 9110 5.6.3"},
	{CodeParameterNeeded, Error, "RFC 9110 5.6.6"},
	{CodeParameterNotAllowed, Error, "RFC 9110 5.6.6"},
	{CodeNothingBefore, Error, "RFC 9110 5.6.6"},
	{CodeParameterRepeated, Warning, "RFC 9110 5.6.6"},
	{CodeBadWeight, Error, "RFC 9110 12.4.2"},
	{CodeBadNumber, Error, "RFC 9110 5.5"},
	{CodeNumberOverflow, Warning, "RFC 9111 1.2.2"},
	{CodeBadMediaType, Error, "RFC 9110 8.3.1"},
	{CodeBadDate, Error, "RFC 9110 5.6.7"},
	{CodeExpiresNotDate, Info, "RFC 9111 5.3"},
	{CodeDateObsolete, Warning, "RFC 9110 5.6.7"},
	{CodeDateDayDigits, Error, "RFC 9110 5.6.7"},
	{CodeDateWeekday, Warning, "RFC 9110 5.6.7"},
	{CodeDateZone, Error, "RFC 9110 5.6.7"},
	{CodeDateImpossible, Error, "RFC 9110 5.6.7"},
	{CodeBadETag, Error, "RFC 9110 8.8.3"},
	{CodeETagUnquoted, Error, "RFC 9110 8.8.3"},
	{CodeETagWeakCase, Error, "RFC 9110 8.8.3"},
	{CodeBadLanguage, Error, "RFC 9110 8.5.1"},
	{CodeBadRange, Error, "RFC 9110 14.2"},
	{CodeRangeBackwards, Error, "RFC 9110 14.1.1"},
	{CodeBadContentRange, Error, "RFC 9110 14.4"},
	{CodeContentRangeLength, Error, "RFC 9110 14.4"},
	{CodeBadCredentials, Error, "RFC 9110 11.4"},
	{CodeCredentialsOwn, Warning, "RFC 9110 11.4"},
	{CodeBasicNotBase64, Error, "RFC 7617 2"},
	{CodeBasicNoColon, Error, "RFC 7617 2"},
	{CodeBadChallenge, Error, "RFC 9110 11.3"},
	{CodeBadDirective, Error, "RFC 9111 5.2"},
	{CodeDirectiveArgument, Warning, "RFC 9111 5.2"},
	{CodeDirectiveRepeated, Warning, "RFC 9111 4.2.1"},
	{CodeBadCookie, Error, "RFC 6265 4.1.1"},
	{CodeCookieNoName, Warning, "RFC 6265 5.2"},
	{CodeCookieChar, Warning, "RFC 6265 4.1.1"},
	{CodeCookieSeparator, Warning, "RFC 6265 4.2.1"},
	{CodeCookieAttribute, Info, "RFC 6265 5.2"},
	{CodeCookieAttributeValue, Warning, "RFC 6265 5.2"},
	{CodeCookieDate, Info, "RFC 6265 5.1.1"},
	{CodeCookieQuotes, Info, "RFC 6265 5.2"},
	{CodeCookieTooLong, Warning, "RFC 6265 6.1"},
	{CodeCookieAttributeAgain, Warning, "RFC 6265 4.1.1"},
	{CodeCookieDomainDot, Info, "RFC 6265 5.2.3"},
	{CodeBadPctEncoded, Error, "RFC 3986 2.1"},
	{CodePctControl, Info, "RFC 3986 2.1"},
	{CodePctUnreserved, Info, "RFC 3986 2.3"},
	{CodeBadURIChar, Error, "RFC 3986 2"},
	{CodeURIUnescaped, Warning, "RFC 3986 2"},
	{CodeURINotASCII, Error, "RFC 3986 2"},
	{CodeBadPort, Error, "RFC 3986 3.2.3"},
	{CodeUserinfo, Warning, "RFC 9110 4.2.4"},
	{CodeURIFragment, Error, "RFC 9110 10.1.3"},
	{CodeConnectionOption, Error, "RFC 9110 7.6.1"},
	{CodeChunkedInTE, Warning, "RFC 9112 7.4"},
	{CodeTrailerAnnounced, Warning, "RFC 9110 6.5.1"},
	{CodeExpectationUnknown, Warning, "RFC 9110 10.1.1"},
	{CodeBadVia, Error, "RFC 9110 7.6.3"},
	{CodeBadWarning, Warning, "RFC 7234 5.5"},
	{CodeBadProduct, Warning, "RFC 9110 10.1.5"},
	{CodeBoundaryMissing, Error, "RFC 2046 5.1.1"},
	{CodeBoundaryNotFound, Error, "RFC 2046 5.1.1"},
	{CodeMultipartOpen, Error, "RFC 2046 5.1.1"},
	{CodeFormChar, Info, ""},
	{CodeBadBase64, Error, "RFC 4648 4"},
	{CodeBase64Size, Error, "RFC 6455 4.1"},
	{CodeBadTraceparent, Error, ""},
	{CodeCSPUnquoted, Warning, ""},
	{CodeCSPSource, Warning, ""},
	{CodeCSPNone, Warning, ""},
	{CodeCSPRepeated, Warning, ""},
	{CodeSFEmpty, Error, "RFC 9651 4.2"},
	{CodeSFEmptyMember, Error, "RFC 9651 4.2.1"},
	{CodeSFBadItem, Error, "RFC 9651 4.2.3.1"},
	{CodeSFBadKey, Error, "RFC 9651 4.2.3.3"},
	{CodeSFKeyRepeated, Warning, "RFC 9651 3.2"},
	{CodeSFType, Warning, "RFC 9651 1.2"},
	{CodeSFTrailing, Error, "RFC 9651 4.2"},
	{CodeSFInnerListOpen, Error, "RFC 9651 4.2.1.2"},
	{CodeSFNumber, Error, "RFC 9651 4.2.4"},
	{CodeSFStringChar, Error, "RFC 9651 4.2.5"},
	{CodeSFStringEscape, Error, "RFC 9651 4.2.5"},
	{CodeSFByteSequence, Error, "RFC 9651 4.2.7"},
	{CodeSFBytePadding, Warning, "RFC 9651 4.2.7"},
	{CodeSFBoolean, Error, "RFC 9651 4.2.8"},
	{CodeSFDate, Error, "RFC 9651 4.2.9"},
	{CodeSFDisplayString, Error, "RFC 9651 4.2.10"},
}
