package parser

// Code names one kind of finding, for ever: "bare-lf".
type Code string

// rules holds the rules of messages and of contents.
var rules = NewRuleTable(frameRules, valueRules, contentRules)

// Rules gives the rules of every code that this package reports.
func Rules() *RuleTable { return rules }

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
	CodeBytesAfterAsk          Code = "bytes-after-upgrade-request"
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
	CodeContentUntold       Code = "content-not-pasted"
	CodeContentTold         Code = "content-pasted-differs"
	CodeContentDecoded      Code = "content-pasted-without-chunks"
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
	CodeBadDelay             Code = "bad-delay"
	CodeDateObsolete         Code = "date-obsolete"
	CodeDateDayDigits        Code = "date-day-digits"
	CodeDateWeekday          Code = "date-weekday"
	CodeDateZone             Code = "date-zone"
	CodeDateImpossible       Code = "date-impossible"
	CodeBadETag              Code = "bad-etag"
	CodeETagUnquoted         Code = "etag-unquoted"
	CodeETagWeakCase         Code = "etag-weak-case"
	CodeStarNotAlone         Code = "asterisk-not-alone"
	CodeBadLanguage          Code = "bad-language-tag"
	CodeBadRange             Code = "bad-range"
	CodeRangeBackwards       Code = "range-backwards"
	CodeBadContentRange      Code = "bad-content-range"
	CodeContentRangeLength   Code = "content-range-length"
	CodeBadCredentials       Code = "bad-credentials"
	CodeCredentialsOwn       Code = "credentials-of-own-grammar"
	CodeBasicNotBase64       Code = "basic-not-base64"
	CodeBasicNoColon         Code = "basic-no-colon"
	CodeParametersMissing    Code = "scheme-parameters-missing"
	CodeTokenMissing         Code = "scheme-token-missing"
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
	CodeCookieFlagValue      Code = "cookie-flag-value"
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
	CodeForwardedNode        Code = "forwarded-node"
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

// frameRules are those of the lines of a message and of its length.
var frameRules = []Rule{
	{CodeManyMore, Info, SpoilsNothing, ""},
	{CodeSourceTooLong, Error, SpoilsNothing, ""},

	{CodeBareLF, Warning, SpoilsNothing, "RFC 9112 2.2"},
	{CodeBareCR, Error, SpoilsValue, "RFC 9112 2.2"},
	{CodeNUL, Error, SpoilsValue, "RFC 9110 5.5"},
	{CodeEmptyLineBeforeMessage, Warning, SpoilsNothing, "RFC 9112 2.2"},
	{CodeNotAMessage, Error, SpoilsMessage, "RFC 9112 2.1"},
	{CodeBytesAfterMessage, Warning, SpoilsNothing, "RFC 9112 6.3"},
	{CodeBytesAfterUpgrade, Info, SpoilsNothing, "RFC 9110 7.8"},
	{CodeBytesAfterAsk, Info, SpoilsNothing, "RFC 9110 7.8"},
	{CodeStartLineMissing, Error, SpoilsMessage, "RFC 9112 2.1"},
	{CodeNoEmptyLine, Error, SpoilsMessage, "RFC 9112 2.1"},
	{CodeHTTP09, Info, SpoilsNothing, "RFC 1945 5"},

	{CodeStartLineOrder, Error, SpoilsMessage, "RFC 9112 3"},
	{CodeStartLineSpaces, Error, SpoilsMessage, "RFC 9112 3"},
	{CodeBadMethod, Error, SpoilsMessage, "RFC 9110 9.1"},
	{CodeMethodCase, Warning, SpoilsValue, "RFC 9110 9.1"},
	{CodeSpaceInTarget, Error, SpoilsMessage, "RFC 9112 3.2"},
	{CodeTargetMissing, Error, SpoilsMessage, "RFC 9112 3.2"},
	{CodeTargetForm, Error, SpoilsMessage, "RFC 9112 3.2"},
	{CodeTargetFragment, Error, SpoilsMessage, "RFC 9110 7.1"},
	{CodeAsteriskForm, Error, SpoilsMessage, "RFC 9112 3.2.4"},
	{CodeAuthorityForm, Error, SpoilsMessage, "RFC 9112 3.2.3"},
	{CodeConnectTarget, Error, SpoilsMessage, "RFC 9112 3.2.3"},
	{CodeAbsoluteForm, Info, SpoilsNothing, "RFC 9112 3.2.2"},
	{CodeVersionMissing, Error, SpoilsMessage, "RFC 9112 3"},
	{CodeBadVersion, Error, SpoilsMessage, "RFC 9112 2.3"},
	{CodeVersionNotOne, Warning, SpoilsNothing, "RFC 9112 2.3"},
	{CodeBadStatusCode, Error, SpoilsMessage, "RFC 9112 4"},
	{CodeStatusCodeRange, Error, SpoilsValue, "RFC 9110 15"},
	{CodeStatusLineSpace, Error, SpoilsNothing, "RFC 9112 4"},
	{CodeBadReasonPhrase, Error, SpoilsNothing, "RFC 9112 4"},
	{CodeFieldNoColon, Error, SpoilsValue, "RFC 9112 5"},
	{CodeFieldNameEmpty, Error, SpoilsValue, "RFC 9112 5"},
	{CodeBadFieldName, Error, SpoilsValue, "RFC 9110 5.1"},
	{CodeSpaceBeforeColon, Error, SpoilsMessage, "RFC 9112 5.1"},
	{CodeSpaceBeforeField, Error, SpoilsValue, "RFC 9112 2.2"},
	{CodeObsFold, Error, SpoilsNothing, "RFC 9112 5.2"},
	{CodeObsText, Info, SpoilsNothing, "RFC 9110 5.5"},
	{CodeControlInValue, Error, SpoilsValue, "RFC 9110 5.5"},
	{CodeEmptyValue, Error, SpoilsValue, "RFC 9110 5.5"},
	{CodeFieldRepeated, Error, SpoilsValue, "RFC 9110 5.3"},
	{CodeHostMissing, Error, SpoilsMessage, "RFC 9112 3.2"},
	{CodeHostRepeated, Error, SpoilsMessage, "RFC 9112 3.2"},
	{CodeHostEmpty, Warning, SpoilsValue, "RFC 9112 3.2"},
	{CodeBadHost, Error, SpoilsMessage, "RFC 9110 7.2"},
	{CodeHostDiffers, Error, SpoilsValue, "RFC 9112 3.2"},
	{CodeTrailerForbidden, Error, SpoilsValue, "RFC 9110 6.5.1"},
	{CodeContentLengthGood, Good, SpoilsNothing, "RFC 9112 6.3"},
	{CodeBadContentLength, Error, SpoilsMessage, "RFC 9110 8.6"},
	{CodeContentLengthTwice, Warning, SpoilsNothing, "RFC 9110 8.6"},
	{CodeContentLengthDiffer, Error, SpoilsMessage, "RFC 9112 6.3"},
	{CodeContentLengthHuge, Warning, SpoilsNothing, "RFC 9110 8.6"},
	{CodeContentLengthNoBody, Error, SpoilsValue, "RFC 9110 8.6"},
	{CodeContentIncomplete, Error, SpoilsValue, "RFC 9112 8"},
	{CodeContentUntold, Info, SpoilsNothing, "RFC 9112 6.3"},
	{CodeContentTold, Info, SpoilsNothing, "RFC 9112 6.3"},
	{CodeContentDecoded, Info, SpoilsNothing, "RFC 9112 7.1"},
	{CodeTEAndCL, Error, SpoilsValue, "RFC 9112 6.1"},
	{CodeEndsDiffer, Error, SpoilsMessage, "RFC 9112 6.3"},
	{CodeTENotFinalChunked, Error, SpoilsMessage, "RFC 9112 6.3"},
	{CodeTEChunkedInside, Warning, SpoilsNothing, "RFC 9112 6.1"},
	{CodeTEChunkedTwice, Error, SpoilsMessage, "RFC 9112 6.1"},
	{CodeChunkedParameter, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeTEUnknown, Warning, SpoilsValue, "RFC 9112 7"},
	{CodeTEInHTTP10, Error, SpoilsMessage, "RFC 9112 6.1"},
	{CodeTENotAllowed, Error, SpoilsValue, "RFC 9112 6.1"},
	{CodeTENotInHTTP, Error, SpoilsValue, "RFC 9112 7"},
	{CodeBadChunkSize, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeChunkSizeOverflow, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeChunkSizeSpace, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeChunkLineLF, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeChunkDataEnd, Error, SpoilsMessage, "RFC 9112 7.1"},
	{CodeChunkIncomplete, Error, SpoilsValue, "RFC 9112 8"},
	{CodeLastChunkMissing, Error, SpoilsValue, "RFC 9112 8"},
	{CodeBadChunkExt, Error, SpoilsPart, "RFC 9112 7.1.1"},
	{CodeReadToClose, Info, SpoilsNothing, "RFC 9112 6.3"},
	{CodeContentInRequest, Warning, SpoilsNothing, "RFC 9110 9.3.1"},
	{CodeContentInTrace, Error, SpoilsValue, "RFC 9110 9.3.8"},
	{CodeStatusLineInContent, Info, SpoilsNothing, "RFC 9112 6.3"},
	{CodeResponseUnasked, Warning, SpoilsMessage, "RFC 9112 9.2"},
}

// valueRules are those of what stands in fields.
var valueRules = []Rule{
	{CodeBadToken, Error, SpoilsMember, "RFC 9110 5.6.2"},
	{CodeBadValue, Error, SpoilsMember, "RFC 9110 5.5"},
	{CodeValueForm, Error, SpoilsMember, "RFC 9110 5.5"},
	{CodeValueNotDefined, Warning, SpoilsMember, "RFC 9110 5.5"},
	{CodeEmptyElement, Warning, SpoilsNothing, "RFC 9110 5.6.1.1"},
	{CodeQuoteOpen, Error, SpoilsMember, "RFC 9110 5.6.4"},
	{CodeBadQuotedPair, Error, SpoilsPart, "RFC 9110 5.6.4"},
	{CodeNeedlessQuotedPair, Info, SpoilsNothing, "RFC 9110 5.6.4"},
	{CodeCommentOpen, Error, SpoilsPart, "RFC 9110 5.6.5"},
	{CodeCommentTooDeep, Info, SpoilsNothing, "RFC 9110 5.6.5"},
	{CodeBadParameter, Error, SpoilsPart, "RFC 9110 5.6.6"},
	{CodeParameterSpace, Error, SpoilsPart, "RFC 9110 5.6.6"},
	{CodeBadWhitespace, Warning, SpoilsNothing, "RFC 9110 5.6.3"},
	{CodeParameterNeeded, Error, SpoilsMember, "RFC 9110 5.6.6"},
	{CodeParameterNotAllowed, Error, SpoilsPart, "RFC 9110 5.6.6"},
	{CodeNothingBefore, Error, SpoilsPart, "RFC 9110 5.6.6"},
	{CodeParameterRepeated, Warning, SpoilsPart, "RFC 9110 5.6.6"},
	{CodeBadWeight, Error, SpoilsPart, "RFC 9110 12.4.2"},
	{CodeBadNumber, Error, SpoilsMember, "RFC 9110 5.5"},
	{CodeNumberOverflow, Warning, SpoilsNothing, "RFC 9111 1.2.2"},
	{CodeBadMediaType, Error, SpoilsMember, "RFC 9110 8.3.1"},
	{CodeBadDate, Error, SpoilsValue, "RFC 9110 5.6.7"},
	{CodeBadDelay, Error, SpoilsValue, "RFC 9110 10.2.3"},
	{CodeExpiresNotDate, Info, SpoilsNothing, "RFC 9111 5.3"},
	{CodeDateObsolete, Warning, SpoilsNothing, "RFC 9110 5.6.7"},
	{CodeDateDayDigits, Error, SpoilsValue, "RFC 9110 5.6.7"},
	{CodeDateWeekday, Warning, SpoilsNothing, "RFC 9110 5.6.7"},
	{CodeDateZone, Error, SpoilsValue, "RFC 9110 5.6.7"},
	{CodeDateImpossible, Error, SpoilsValue, "RFC 9110 5.6.7"},
	{CodeBadETag, Error, SpoilsMember, "RFC 9110 8.8.3"},
	{CodeETagUnquoted, Error, SpoilsMember, "RFC 9110 8.8.3"},
	{CodeETagWeakCase, Error, SpoilsMember, "RFC 9110 8.8.3"},
	{CodeStarNotAlone, Error, SpoilsValue, "RFC 9110 13.1.1"},
	{CodeBadLanguage, Error, SpoilsMember, "RFC 9110 8.5.1"},
	{CodeBadRange, Error, SpoilsValue, "RFC 9110 14.2"},
	{CodeRangeBackwards, Error, SpoilsValue, "RFC 9110 14.1.1"},
	{CodeBadContentRange, Error, SpoilsValue, "RFC 9110 14.4"},
	{CodeContentRangeLength, Error, SpoilsValue, "RFC 9110 14.4"},
	{CodeBadCredentials, Error, SpoilsValue, "RFC 9110 11.4"},
	{CodeCredentialsOwn, Warning, SpoilsNothing, "RFC 9110 11.4"},
	{CodeBasicNotBase64, Error, SpoilsValue, "RFC 7617 2"},
	{CodeBasicNoColon, Error, SpoilsValue, "RFC 7617 2"},
	{CodeParametersMissing, Error, SpoilsNothing, "RFC 9110 11.3"},
	{CodeTokenMissing, Error, SpoilsMember, "RFC 9110 11.4"},
	{CodeBadChallenge, Error, SpoilsMember, "RFC 9110 11.3"},
	{CodeBadDirective, Error, SpoilsMember, "RFC 9111 5.2"},
	{CodeDirectiveArgument, Warning, SpoilsPart, "RFC 9111 5.2"},
	{CodeDirectiveRepeated, Warning, SpoilsMember, "RFC 9111 4.2.1"},
	{CodeBadCookie, Error, SpoilsMember, "RFC 6265 4.1.1"},
	{CodeCookieNoName, Warning, SpoilsMember, "RFC 6265 5.2"},
	{CodeCookieChar, Warning, SpoilsNothing, "RFC 6265 4.1.1"},
	{CodeCookieSeparator, Warning, SpoilsNothing, "RFC 6265 4.2.1"},
	{CodeCookieAttribute, Info, SpoilsPart, "RFC 6265 5.2"},
	{CodeCookieAttributeValue, Warning, SpoilsPart, "RFC 6265 5.2"},
	{CodeCookieFlagValue, Warning, SpoilsNothing, "RFC 6265 5.2.5"},
	{CodeCookieDate, Info, SpoilsNothing, "RFC 6265 5.1.1"},
	{CodeCookieQuotes, Info, SpoilsNothing, "RFC 6265 5.2"},
	{CodeCookieTooLong, Warning, SpoilsMember, "RFC 6265 6.1"},
	{CodeCookieAttributeAgain, Warning, SpoilsNothing, "RFC 6265 4.1.1"},
	{CodeCookieDomainDot, Info, SpoilsNothing, "RFC 6265 5.2.3"},
	{CodeBadPctEncoded, Error, SpoilsPart, "RFC 3986 2.1"},
	{CodePctControl, Info, SpoilsNothing, "RFC 3986 2.1"},
	{CodePctUnreserved, Info, SpoilsNothing, "RFC 3986 2.3"},
	{CodeBadURIChar, Error, SpoilsMember, "RFC 3986 2"},
	{CodeURIUnescaped, Warning, SpoilsNothing, "RFC 3986 2"},
	{CodeURINotASCII, Error, SpoilsMember, "RFC 3986 2"},
	{CodeBadPort, Error, SpoilsMember, "RFC 3986 3.2.3"},
	{CodeUserinfo, Warning, SpoilsNothing, "RFC 9110 4.2.4"},
	{CodeURIFragment, Error, SpoilsPart, "RFC 9110 10.1.3"},
	{CodeConnectionOption, Error, SpoilsMember, "RFC 9110 7.6.1"},
	{CodeChunkedInTE, Warning, SpoilsNothing, "RFC 9112 7.4"},
	{CodeTrailerAnnounced, Warning, SpoilsMember, "RFC 9110 6.5.1"},
	{CodeExpectationUnknown, Warning, SpoilsMember, "RFC 9110 10.1.1"},
	{CodeBadVia, Error, SpoilsMember, "RFC 9110 7.6.3"},
	{CodeForwardedNode, Error, SpoilsPart, "RFC 7239 6"},
	{CodeBadWarning, Warning, SpoilsMember, "RFC 7234 5.5"},
	{CodeBadProduct, Warning, SpoilsMember, "RFC 9110 10.1.5"},
	{CodeBoundaryMissing, Error, SpoilsValue, "RFC 2046 5.1.1"},
	{CodeBoundaryNotFound, Error, SpoilsValue, "RFC 2046 5.1.1"},
	{CodeMultipartOpen, Error, SpoilsMember, "RFC 2046 5.1.1"},
	{CodeFormChar, Info, SpoilsNothing, ""},
	{CodeBadBase64, Error, SpoilsMember, "RFC 4648 4"},
	{CodeBase64Size, Error, SpoilsMember, "RFC 6455 4.1"},
	{CodeBadTraceparent, Error, SpoilsValue, ""},
	{CodeCSPUnquoted, Warning, SpoilsPart, ""},
	{CodeCSPSource, Warning, SpoilsPart, ""},
	{CodeCSPNone, Warning, SpoilsPart, ""},
	{CodeCSPRepeated, Warning, SpoilsMember, ""},
	{CodeSFEmpty, Error, SpoilsValue, "RFC 9651 4.2"},
	{CodeSFEmptyMember, Error, SpoilsValue, "RFC 9651 4.2.1"},
	{CodeSFBadItem, Error, SpoilsValue, "RFC 9651 4.2.3.1"},
	{CodeSFBadKey, Error, SpoilsValue, "RFC 9651 4.2.3.3"},
	{CodeSFKeyRepeated, Warning, SpoilsNothing, "RFC 9651 3.2"},
	{CodeSFType, Warning, SpoilsMember, "RFC 9651 1.2"},
	{CodeSFTrailing, Error, SpoilsValue, "RFC 9651 4.2"},
	{CodeSFInnerListOpen, Error, SpoilsValue, "RFC 9651 4.2.1.2"},
	{CodeSFNumber, Error, SpoilsValue, "RFC 9651 4.2.4"},
	{CodeSFStringChar, Error, SpoilsValue, "RFC 9651 4.2.5"},
	{CodeSFStringEscape, Error, SpoilsValue, "RFC 9651 4.2.5"},
	{CodeSFByteSequence, Error, SpoilsValue, "RFC 9651 4.2.7"},
	{CodeSFBytePadding, Warning, SpoilsNothing, "RFC 9651 4.2.7"},
	{CodeSFBoolean, Error, SpoilsValue, "RFC 9651 4.2.8"},
	{CodeSFDate, Error, SpoilsValue, "RFC 9651 4.2.9"},
	{CodeSFDisplayString, Error, SpoilsValue, "RFC 9651 4.2.10"},
}
