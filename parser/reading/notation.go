package reading

import "enclair/parser"

// notation is one way of writing the wire: how to know it, and how to undo it.
type notation struct {
	name      Notation
	assumes   parser.Code            // without this assumption the notation is not tried
	recognise func(text []byte) bool // surely, not perhaps
	read      func(w *writer)        // what it leaves of the text is kept as it is

	// around says that the notation stands around a text, which may be in a further notation. It is tried only
	// on a text that does not begin as a message does, and it stands only if what it gives does, or is a list of fields that it knows for one.
	around bool
}

// notations are tried in this order; the first that recognises the text reads it. What stands around a text comes
// first; then the marks of a transcript and line ends in full, which are rarer than plain lines.
var notations = []notation{
	{UTF16, CodeUTF16, isUTF16, readUTF16, true},
	{Invisible, CodeInvisible, startsInvisible, readInvisible, true},
	{Fence, CodeFence, isFenced, readFenced, true},
	{LineNumbers, CodeLineNumbers, isNumbered, readNumbered, true},
	{Typeset, CodeTypeset, isTypeset, readTypeset, true},
	{Dialogue, CodeSideMarks, isDialogue, readDialogue, true},
	{Session, CodeSession, isSession, readSession, true},
	{Literal, CodeLiteral, isLiteral, readLiteral, true},
	{Hex, CodeHex, isHex, readHex, true},
	{Base64, CodeBase64, isBase64, readBase64, true},
	{TwoLines, CodeTwoLines, isTwoLines, readTwoLines, true},
	{PseudoFields, CodePseudoFields, hasPseudoFields, readPseudoFields, true},
	{HTTPFile, CodeHTTPFile, isHTTPFile, readHTTPFile, true},
	{Wget, CodeWget, isWget, readWget, true},
	{HAR, CodeHAR, isHAR, readHAR, false},
	{Fetch, CodeFetch, isFetch, readFetch, false},
	{CurlTrace, CodeCurlTrace, isCurlTrace, readCurlTrace, true},
	{WireLog, CodeWireLog, isWireLog, readWireLog, true},
	{Nghttp, CodeNghttp, isNghttp, readNghttp, true},
	{Varnish, CodeVarnish, isVarnish, readVarnish, true},
	{Indented, CodeIndented, isIndented, readIndented, true},
	{Markup, CodeMarkup, isMarkup, readMarkup, true},
	{HTTPie, CodeHTTPie, isHTTPie, readHTTPie, false},
	{HTTPieCmd, CodeHTTPieRequest, isHTTPieCommand, readHTTPieCommand, false},
	{OneLine, CodeOneLine, isOneLine, readOneLine, false},
	{FieldList, CodeFieldList, isFieldList, readFieldList, false},
	{CurlCommand, CodeCurlRequest, isCurlRequest, readCurlRequest, false},
	{CurlV, CodeCurlTranscript, isCurlTranscript, readCurlTranscript, false},
	{EscapedCRLF, CodeEscapedCRLF, escapedCRLF.recognise, escapedCRLF.read, false},
	{EscapedLF, CodeEscapedLF, escapedLF.recognise, escapedLF.read, false},
	{WordCRLF, CodeWordCRLF, wordCRLF.recognise, wordCRLF.read, false},
	{CodedCRLF, CodeCodedCRLF, codedCRLF.recognise, codedCRLF.read, false},
	{LF, CodeLFAsCRLF, isLFMessage, readLFMessages, false},
}
