package reading

import "enclair/parser"

// notation is one way of writing the wire: how to know it, and how to undo it.
type notation struct {
	name      Notation
	assumes   parser.Code            // without this assumption the notation is not tried
	recognise func(text []byte) bool // surely, not perhaps
	read      func(w *writer)        // what it leaves of the text is kept as it is
}

// notations are tried in this order; the first that recognises the text reads it. The marks of a transcript
// and line ends in full are rarer than plain lines, so they come first.
var notations = []notation{
	{CurlV, CodeCurlTranscript, isCurlTranscript, readCurlTranscript},
	{EscapedCRLF, CodeEscapedCRLF, escapedCRLF.recognise, escapedCRLF.read},
	{EscapedLF, CodeEscapedLF, escapedLF.recognise, escapedLF.read},
	{LF, CodeLFAsCRLF, isLFMessage, readLFMessages},
}
