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

// contentRules is the table of the codes above.
var contentRules = []Rule{
	{CodeJSONBOM, Error, "RFC 8259 8.1"},
	{CodeJSONNotUTF8, Error, "RFC 8259 8.1"},
	{CodeJSONValueExpected, Error, "RFC 8259 3"},
	{CodeJSONNameExpected, Error, "RFC 8259 4"},
	{CodeJSONNameUnquoted, Error, "RFC 8259 4"},
	{CodeJSONNameRepeated, Warning, "RFC 8259 4"},
	{CodeJSONColonExpected, Error, "RFC 8259 4"},
	{CodeJSONCommaExpected, Error, "RFC 8259 2"},
	{CodeJSONCommaTrailing, Error, "RFC 8259 2"},
	{CodeJSONOpen, Error, "RFC 8259 2"},
	{CodeJSONBracket, Error, "RFC 8259 2"},
	{CodeJSONStringOpen, Error, "RFC 8259 7"},
	{CodeJSONSingleQuotes, Error, "RFC 8259 7"},
	{CodeJSONControl, Error, "RFC 8259 7"},
	{CodeJSONEscape, Error, "RFC 8259 7"},
	{CodeJSONLoneSurrogate, Warning, "RFC 8259 8.2"},
	{CodeJSONComment, Error, "RFC 8259 2"},
	{CodeJSONLiteral, Error, "RFC 8259 3"},
	{CodeJSONNaN, Error, "RFC 8259 6"},
	{CodeJSONNumber, Error, "RFC 8259 6"},
	{CodeJSONLeadingZero, Error, "RFC 8259 6"},
	{CodeJSONPlus, Error, "RFC 8259 6"},
	{CodeJSONNumberInexact, Info, "RFC 8259 6"},
	{CodeJSONAfterValue, Error, "RFC 8259 2"},
	{CodeJSONTooDeep, Info, "RFC 8259 9"},
	{CodeJWTParts, Error, "RFC 7519 3"},
	{CodeJWTNoSignature, Warning, "RFC 7519 6"},
	{CodeDataURLComma, Error, "RFC 2397 3"},
	{CodeBoundaryTooLong, Error, "RFC 2046 5.1.1"},
	{CodeBoundaryChar, Error, "RFC 2046 5.1.1"},
	{CodeBoundaryPadding, Info, "RFC 2046 5.1.1"},
	{CodeBoundaryLonger, Warning, "RFC 2046 5.1.1"},
	{CodeBoundaryInLine, Warning, "RFC 2046 5.1.1"},
	{CodeMultipartPreamble, Info, "RFC 2046 5.1.1"},
	{CodeMultipartEpilogue, Info, "RFC 2046 5.1.1"},
	{CodeMultipartTooDeep, Info, "RFC 2046 5.1"},
	{CodeMultipartNoParts, Error, "RFC 2046 5.1.1"},
	{CodePartName, Error, "RFC 7578 4.2"},
	{CodePartNameRepeated, Info, "RFC 7578 4.3"},
	{CodePartFilename, Error, "RFC 7578 4.2"},
}
