package parser

// Codes of contents and decoded values.
const (
	CodeJSONBOM           Code = "json-bom"
	CodeJSONNotUTF8       Code = "json-not-utf8"
	CodeJSONValueExpected Code = "json-value-expected"
	CodeJSONNameExpected  Code = "json-name-expected"
	CodeJSONNameUnquoted  Code = "json-name-unquoted"
	CodeJSONNameRepeated  Code = "json-name-repeated"
	CodeJSONColonExpected Code = "json-colon-expected"
	CodeJSONCommaExpected Code = "json-comma-expected"
	CodeJSONCommaTrailing Code = "json-comma-trailing"
	CodeJSONOpen          Code = "json-open"
	CodeJSONBracket       Code = "json-bracket"
	CodeJSONStringOpen    Code = "json-string-open"
	CodeJSONSingleQuotes  Code = "json-single-quotes"
	CodeJSONControl       Code = "json-control"
	CodeJSONEscape        Code = "json-escape-unknown"
	CodeJSONLoneSurrogate Code = "json-lone-surrogate"
	CodeJSONComment       Code = "json-comment"
	CodeJSONLiteral       Code = "json-literal-unknown"
	CodeJSONNaN           Code = "json-not-a-number"
	CodeJSONNumber        Code = "json-bad-number"
	CodeJSONLeadingZero   Code = "json-leading-zero"
	CodeJSONPlus          Code = "json-plus"
	CodeJSONNumberInexact Code = "json-number-inexact"
	CodeJSONAfterValue    Code = "json-after-value"
	CodeJSONTooDeep       Code = "json-too-deep"
	CodeJWTParts          Code = "jwt-parts"
	CodeJWTNoSignature    Code = "jwt-no-signature"
	CodeDataURLComma      Code = "data-url-no-comma"
	CodeBoundaryTooLong   Code = "boundary-too-long"
	CodeBoundaryChar      Code = "boundary-char"
	CodeBoundarySpace     Code = "boundary-ends-in-space"
	CodeBoundaryPadding   Code = "boundary-padding"
	CodeBoundaryLonger    Code = "boundary-longer"
	CodeBoundaryInLine    Code = "boundary-in-line"
	CodeMultipartPreamble Code = "multipart-preamble"
	CodeMultipartEpilogue Code = "multipart-epilogue"
	CodeMultipartTooDeep  Code = "multipart-too-deep"
	CodeMultipartNoParts  Code = "multipart-no-parts"
	CodePartName          Code = "form-part-name"
	CodePartNameRepeated  Code = "form-part-name-repeated"
	CodePartFilename      Code = "form-part-filename"
)

// contentRules are those of the codes above.
var contentRules = []Rule{
	{CodeJSONBOM, Error, SpoilsNothing, "RFC 8259 8.1"},
	{CodeJSONNotUTF8, Error, SpoilsValue, "RFC 8259 8.1"},
	{CodeJSONValueExpected, Error, SpoilsValue, "RFC 8259 3"},
	{CodeJSONNameExpected, Error, SpoilsValue, "RFC 8259 4"},
	{CodeJSONNameUnquoted, Error, SpoilsValue, "RFC 8259 4"},
	{CodeJSONNameRepeated, Warning, SpoilsMember, "RFC 8259 4"},
	{CodeJSONColonExpected, Error, SpoilsValue, "RFC 8259 4"},
	{CodeJSONCommaExpected, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONCommaTrailing, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONOpen, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONBracket, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONStringOpen, Error, SpoilsValue, "RFC 8259 7"},
	{CodeJSONSingleQuotes, Error, SpoilsValue, "RFC 8259 7"},
	{CodeJSONControl, Error, SpoilsValue, "RFC 8259 7"},
	{CodeJSONEscape, Error, SpoilsValue, "RFC 8259 7"},
	{CodeJSONLoneSurrogate, Warning, SpoilsPart, "RFC 8259 8.2"},
	{CodeJSONComment, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONLiteral, Error, SpoilsValue, "RFC 8259 3"},
	{CodeJSONNaN, Error, SpoilsValue, "RFC 8259 6"},
	{CodeJSONNumber, Error, SpoilsValue, "RFC 8259 6"},
	{CodeJSONLeadingZero, Error, SpoilsValue, "RFC 8259 6"},
	{CodeJSONPlus, Error, SpoilsValue, "RFC 8259 6"},
	{CodeJSONNumberInexact, Info, SpoilsNothing, "RFC 8259 6"},
	{CodeJSONAfterValue, Error, SpoilsValue, "RFC 8259 2"},
	{CodeJSONTooDeep, Info, SpoilsNothing, "RFC 8259 9"},
	{CodeJWTParts, Error, SpoilsValue, "RFC 7519 3"},
	{CodeJWTNoSignature, Warning, SpoilsNothing, "RFC 7519 6"},
	{CodeDataURLComma, Error, SpoilsValue, "RFC 2397 3"},
	{CodeBoundaryTooLong, Error, SpoilsPart, "RFC 2046 5.1.1"},
	{CodeBoundaryChar, Error, SpoilsPart, "RFC 2046 5.1.1"},
	{CodeBoundarySpace, Error, SpoilsPart, "RFC 2046 5.1.1"},
	{CodeBoundaryPadding, Info, SpoilsNothing, "RFC 2046 5.1.1"},
	{CodeBoundaryLonger, Warning, SpoilsNothing, "RFC 2046 5.1.1"},
	{CodeBoundaryInLine, Warning, SpoilsNothing, "RFC 2046 5.1.1"},
	{CodeMultipartPreamble, Info, SpoilsNothing, "RFC 2046 5.1.1"},
	{CodeMultipartEpilogue, Info, SpoilsNothing, "RFC 2046 5.1.1"},
	{CodeMultipartTooDeep, Info, SpoilsNothing, "RFC 2046 5.1"},
	{CodeMultipartNoParts, Error, SpoilsValue, "RFC 2046 5.1.1"},
	{CodePartName, Error, SpoilsMember, "RFC 7578 4.2"},
	{CodePartNameRepeated, Info, SpoilsNothing, "RFC 7578 4.3"},
	{CodePartFilename, Error, SpoilsPart, "RFC 7578 4.2"},
}
