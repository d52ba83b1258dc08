// Package decode holds the encodings that stand inside messages, both ways: percent-encoding, base64, the
// charsets of the text in them, and hexadecimal figures.
//
// Each codec is a pure function from bytes to a Result. None refuses anything: what can be turned is turned,
// and each fault is placed in the input. Time and memory are linear in the length of the input, which spans
// limit to 2 GiB.
package decode

import "enclair/parser"

// Result is what a codec gives.
type Result struct {
	Bytes  []byte
	Map    []Piece             // tiles Bytes with its Out spans and the input with its In spans, both in order
	Faults []parser.Diagnostic // in the order of the input, in whose bytes their spans are; neighbours that say the same are one
}

// Piece links a run of output bytes to the input that it came from. Input that gave nothing has an empty Out.
type Piece struct{ Out, In parser.Span }

// The faults, beside parser.CodeBadPctEncoded.
const (
	CodePctNotUTF8      parser.Code = "pct-not-utf8"             // triplets that are no UTF-8
	CodePctReserved     parser.Code = "pct-reserved-kept"        // a triplet of a whole URL that must stay; Args: its character
	CodePctSign         parser.Code = "pct-sign-encoded"         // a % that begins no triplet
	CodePlusIsSpace     parser.Code = "plus-is-space"            //
	CodeNeedsEncoding   parser.Code = "char-needs-encoding"      // a character that no URL may hold as it is
	CodeNotUTF8         parser.Code = "not-utf8"                 //
	CodeNotLatin1       parser.Code = "char-not-latin1"          // Args: the character
	CodeBase64Char      parser.Code = "base64-char"              // Args: the byte, as 0x2A
	CodeBase64Alphabet  parser.Code = "base64-other-alphabet"    // Args: the character, the one that stands for it
	CodeBase64Missing   parser.Code = "base64-padding-missing"   // Args: how many =
	CodeBase64Extra     parser.Code = "base64-padding-extra"     //
	CodeBase64Middle    parser.Code = "base64-padding-middle"    //
	CodeBase64Length    parser.Code = "base64-length"            // one character over
	CodeBase64Bits      parser.Code = "base64-trailing-bits"     // Args: the character that should stand there
	CodeHexChar         parser.Code = "hex-char"                 // Args: the byte, as 0x2A
	CodeHexHalf         parser.Code = "hex-half-byte"            //
	CodeContentCut      parser.Code = "decoded-content-cut"      // Args: the limit in bytes
	CodeCodingNotRead   parser.Code = "content-coding-unread"    // Args: the coding
	CodeCodingDamaged   parser.Code = "content-coding-damage"    // Args: the coding, how many bytes came out before
	CodeDeflateNotZlib  parser.Code = "deflate-without-zlib"     //
	CodeCodingTruncated parser.Code = "content-coding-truncated" // Args: the coding, how many bytes came out before
	CodeGzipChecksum    parser.Code = "content-coding-checksum"  //
	CodeGzipTrailing    parser.Code = "gzip-trailing-bytes"      //
	CodeCharsetDiffers  parser.Code = "charset-differs"          // Args: the charset that was declared, the one found
	CodeCharsetMissing  parser.Code = "charset-not-declared"     // Args: the charset assumed
	CodeNotUTF16        parser.Code = "not-utf16"                //
	CodeQuotedPrintable parser.Code = "quoted-printable-sign"    //
	CodeGzipMembers     parser.Code = "gzip-members"             // Args: how many
	CodeZstdWindow      parser.Code = "zstd-window-too-large"    // Args: the largest allowed, in bytes
)

// Rules gives the rules of the faults.
func Rules() *parser.RuleTable { return rules }

var rules = parser.NewRuleTable([]parser.Rule{
	badTriplet,
	{Code: CodePctNotUTF8, Severity: parser.Warning, Spoils: parser.SpoilsPart, Spec: "RFC 3986 2.5"},
	{Code: CodePctReserved, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 3986 2.2"},
	{Code: CodePctSign, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 3986 2.4"},
	{Code: CodePlusIsSpace, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodeNeedsEncoding, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 3986 2"},
	{Code: CodeNotUTF8, Severity: parser.Error, Spoils: parser.SpoilsPart, Spec: "RFC 3629 3"},
	{Code: CodeNotLatin1, Severity: parser.Error, Spoils: parser.SpoilsPart},
	{Code: CodeBase64Char, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 3.3"},
	{Code: CodeBase64Alphabet, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 5"},
	{Code: CodeBase64Missing, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 3.2"},
	{Code: CodeBase64Extra, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 3.2"},
	{Code: CodeBase64Middle, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 3.3"},
	{Code: CodeBase64Length, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 4"},
	{Code: CodeBase64Bits, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 4648 3.5"},
	{Code: CodeHexChar, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 8"},
	{Code: CodeHexHalf, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 4648 8"},
	{Code: CodeContentCut, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodeCodingNotRead, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.4"},
	{Code: CodeCodingDamaged, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 8.4.1"},
	{Code: CodeDeflateNotZlib, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.4.1.2"},
	{Code: CodeCodingTruncated, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9110 8.4.1"},
	{Code: CodeGzipChecksum, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 1952 2.3.1"},
	{Code: CodeGzipTrailing, Severity: parser.Error, Spoils: parser.SpoilsNothing, Spec: "RFC 1952 2.2"},
	{Code: CodeCharsetDiffers, Severity: parser.Warning, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.3.2"},
	{Code: CodeCharsetMissing, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 9110 8.3.2"},
	{Code: CodeNotUTF16, Severity: parser.Error, Spoils: parser.SpoilsPart, Spec: "RFC 2781 2.2"},
	{Code: CodeQuotedPrintable, Severity: parser.Error, Spoils: parser.SpoilsPart, Spec: "RFC 2045 6.7"},
	{Code: CodeGzipMembers, Severity: parser.Info, Spoils: parser.SpoilsNothing, Spec: "RFC 1952 2.2"},
	{Code: CodeZstdWindow, Severity: parser.Error, Spoils: parser.SpoilsValue, Spec: "RFC 9659"},
})

// badTriplet is the parser's rule, of the one code that both report.
var badTriplet, _ = parser.Rules().Of(parser.CodeBadPctEncoded)

// ToIn gives the input from which the output bytes of span came.
func (r Result) ToIn(out parser.Span) parser.Span {
	return parser.MapSpan(r.Map, out, func(p Piece) (parser.Span, parser.Span) { return p.Out, p.In })
}

// ToOut gives the output to which the input bytes of span led, an empty place where they led to none.
func (r Result) ToOut(in parser.Span) parser.Span {
	return parser.MapSpan(r.Map, in, func(p Piece) (parser.Span, parser.Span) { return p.In, p.Out })
}

// result gathers a Result from left to right.
type result struct {
	Result
	at      int  // the input is consumed up to here
	keeping bool // the last piece is of kept bytes
	faults
}

// put writes output for the input up to end. Kept bytes in a row are one piece, and so is input without output.
func (r *result) put(out []byte, end int, kept bool) {
	start := int32(len(r.Bytes))
	r.Bytes = append(r.Bytes, out...)
	if len(out) == 0 && r.at == end {
		return
	}
	p := Piece{parser.Span{Start: start, End: int32(len(r.Bytes))}, parser.Span{Start: int32(r.at), End: int32(end)}}
	r.at = end
	if n := len(r.Map); n > 0 {
		last := &r.Map[n-1]
		if kept && r.keeping || len(out) == 0 && last.Out.Len() == 0 {
			last.Out.End, last.In.End = p.Out.End, p.In.End
			return
		}
	}
	r.keeping = kept
	r.Map = append(r.Map, p)
}

// done gives the result with its faults. The input is as long as what was consumed.
func (r *result) done() Result {
	r.Faults = r.faults.list(r.at)
	return r.Result
}
