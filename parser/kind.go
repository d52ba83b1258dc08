package parser

// Kind is the role of a node in the grammar, under the grammar's own name.
// A kind is never a meaning: "parameter-name", not "charset".
type Kind uint16

// The kinds, in the order in which a reader meets them.
const (
	KindUnknown Kind = iota // bytes that no rule reads here

	// The document and its messages.
	KindDocument
	KindRequest
	KindResponse
	KindGap // bytes between messages

	// RFC 9112: the message's frame.
	KindRequestLine
	KindStatusLine
	KindMethod
	KindRequestTarget
	KindHTTPVersion
	KindStatusCode
	KindReasonPhrase
	KindSP
	KindLineEnd
	KindEmptyLine
	KindHeaderSection
	KindFieldLine
	KindFieldName
	KindFieldValue
	KindObsFold
	KindContent
	KindChunkedBody
	KindChunk
	KindLastChunk
	KindChunkSize
	KindChunkExt
	KindChunkExtName
	KindChunkExtVal
	KindChunkData
	KindTrailerSection

	// RFC 9110, 5.6: the pieces that field values share.
	KindOWS
	KindRWS
	KindBWS
	KindDelimiter // punctuation that separates parts
	KindToken
	KindQuotedString
	KindQDText
	KindQuotedPair
	KindComment
	KindCText
	KindElement      // one member of a comma-separated list
	KindEmptyElement // commas with nothing between them
	KindParameter
	KindParameterName
	KindParameterValue
	KindWeight
	KindQValue
	KindNumber // 1*DIGIT
	KindText   // a value without further grammar

	// RFC 9110, 5.6.7: dates.
	KindHTTPDate
	KindDayName
	KindDay
	KindMonth
	KindYear
	KindTimeOfDay
	KindGMT

	// RFC 9110: values by field.
	KindMediaType
	KindMediaRange
	KindType
	KindSubtype
	KindETag
	KindWeak
	KindOpaqueTag
	KindLanguageRange
	KindLanguageTag
	KindCodings
	KindContentCoding
	KindTransferCoding
	KindCharset
	KindProduct
	KindProductName
	KindProductVersion
	KindCredentials
	KindChallenge
	KindAuthScheme
	KindToken68
	KindRangeUnit
	KindRangesSpecifier
	KindIntRange
	KindSuffixRange
	KindFirstPos
	KindLastPos
	KindSuffixLength
	KindRangeResp
	KindUnsatisfiedRange
	KindCompleteLength
	KindReceivedProtocol
	KindProtocolName
	KindProtocolVersion
	KindReceivedBy
	KindConnectionOption
	KindExpectation
	KindMailbox
	KindWarnCode
	KindWarnAgent
	KindWarnText
	KindDispositionType
	KindLinkValue

	// RFC 9111, 5.2.
	KindDirective
	KindDirectiveName
	KindDirectiveValue

	// RFC 6265.
	KindCookiePair
	KindCookieName
	KindCookieValue
	KindCookieAV
	KindAttributeName
	KindAttributeValue

	// RFC 9651.
	KindDictMember
	KindMemberKey
	KindMemberValue
	KindInnerList
	KindSFItem // a member of an inner list
	KindSFInteger
	KindSFDecimal
	KindSFBoolean
	KindSFDate
	KindSFBinary
	KindBase64
	KindSFDisplayString

	// RFC 3986.
	KindURI
	KindScheme
	KindAuthority
	KindUserinfo
	KindHost
	KindPort
	KindPath
	KindSegment
	KindQuery
	KindQueryParameter
	KindQueryName
	KindQueryValue
	KindFragment
	KindPctEncoded
	KindPlus // "+", a space in application/x-www-form-urlencoded
	KindURIText

	// RFC 2046, 5.1.
	KindMultipart
	KindPreamble
	KindBoundaryLine
	KindBoundary
	KindBodyPart
	KindEpilogue

	// RFC 8259.
	KindJSONText
	KindJSONObject
	KindJSONMember
	KindJSONName
	KindJSONArray
	KindJSONString
	KindJSONUnescaped // the characters of a string that stand for themselves
	KindJSONEscape
	KindJSONNumber
	KindJSONLiteral // true, false, null
	KindJSONWS

	// RFC 7515, 3.1, and RFC 7516, 3.1.
	KindJWT
	KindJOSEHeader
	KindJWSPayload
	KindJWSSignature
	KindJWEPart // of the four that follow the header of an encrypted one

	// RFC 2397, 3.
	KindDataURL
	KindData

	kindCount
)

// kindNames holds the stable names, in the order of the constants.
var kindNames = [kindCount]string{
	"unknown",
	"document", "request", "response", "gap",
	"request-line", "status-line", "method", "request-target", "http-version", "status-code", "reason-phrase", "sp",
	"line-end", "empty-line", "header-section", "field-line", "field-name", "field-value", "obs-fold",
	"content", "chunked-body", "chunk", "last-chunk", "chunk-size", "chunk-ext", "chunk-ext-name", "chunk-ext-val", "chunk-data", "trailer-section",
	"ows", "rws", "bws", "delimiter", "token", "quoted-string", "qdtext", "quoted-pair", "comment", "ctext", "element", "empty-element",
	"parameter", "parameter-name", "parameter-value", "weight", "qvalue", "number", "text",
	"http-date", "day-name", "day", "month", "year", "time-of-day", "gmt",
	"media-type", "media-range", "type", "subtype", "etag", "weak", "opaque-tag", "language-range", "language-tag", "codings", "content-coding",
	"transfer-coding", "charset", "product", "product-name", "product-version", "credentials", "challenge", "auth-scheme", "token68",
	"range-unit", "ranges-specifier", "int-range", "suffix-range", "first-pos", "last-pos", "suffix-length", "range-resp", "unsatisfied-range", "complete-length",
	"received-protocol", "protocol-name", "protocol-version", "received-by", "connection-option", "expectation", "mailbox",
	"warn-code", "warn-agent", "warn-text", "disposition-type", "link-value",
	"directive", "directive-name", "directive-value",
	"cookie-pair", "cookie-name", "cookie-value", "cookie-av", "attribute-name", "attribute-value",
	"dict-member", "member-key", "member-value", "inner-list", "sf-item", "sf-integer", "sf-decimal", "sf-boolean", "sf-date", "sf-binary", "base64", "sf-displaystring",
	"uri", "scheme", "authority", "userinfo", "host", "port", "path", "segment", "query", "query-parameter", "query-name", "query-value", "fragment", "pct-encoded", "plus", "uri-text",
	"multipart", "preamble", "boundary-line", "boundary", "body-part", "epilogue",
	"json-text", "json-object", "json-member", "json-name", "json-array", "json-string", "json-unescaped", "json-escape", "json-number", "json-literal", "json-ws",
	"jwt", "jose-header", "jws-payload", "jws-signature", "jwe-part", "data-url", "data",
}

// String gives the permanent name, such as "request-line".
func (k Kind) String() string {
	if k < kindCount {
		return kindNames[k]
	}
	return "kind-out-of-range"
}

// Kinds lists every kind.
func Kinds() []Kind {
	all := make([]Kind, kindCount)
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}
