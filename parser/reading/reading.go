// Package reading turns what people paste into the bytes of the wire, with a map back to the paste.
//
// What is pasted is rarely the wire: a text box turns CRLF into LF, course notes write \r\n in full,
// transcripts mark the direction of each line. Read finds the notation, undoes it, and lists what it
// assumed. A wrong guess is worse than none: text in no known notation is left exactly as it is, and
// so is text whose lines end in CRLF already.
//
// Promises, which the tests hold for every golden and every fuzzed input:
//
//  1. The Wire spans of the pieces tile the wire, the Text spans tile the text, both in order.
//  2. A piece whose two spans are of one length holds the same bytes on both sides.
//  3. What Read gives is the wire: Read of it is raw and assumes nothing.
//  4. Time and memory are linear in the length of the text.
//
// A notation is one file and one line in the table of notation.go.
package reading

import (
	"bytes"
	"slices"

	"enclair/parser"
)

// Notation names a way in which people write the bytes of the wire.
type Notation string

// The notations.
const (
	Raw          Notation = "raw"           // the bytes as they are
	LF           Notation = "lf"            // the lines of the message end in LF
	EscapedCRLF  Notation = "escaped-crlf"  // each line ends in the four characters \r\n
	EscapedLF    Notation = "escaped-lf"    // each line ends in the two characters \n
	CurlV        Notation = "curl-v"        // a transcript of curl -v, with its marks >, < and *
	WordCRLF     Notation = "word-crlf"     // each line ends in a word or a sign, as <CRLF> or ¶
	CodedCRLF    Notation = "coded-crlf"    // one line, with codes such as %0D%0A for its line ends
	Invisible    Notation = "invisible"     // a byte order mark or a zero-width space first
	Fence        Notation = "fence"         // between the lines of a Markdown fence
	LineNumbers  Notation = "line-numbers"  // each line after its number
	Typeset      Notation = "typeset"       // with the no-break spaces and quotes of a word processor
	Dialogue     Notation = "dialogue"      // each line after the mark of its side, as C: and S:
	CurlCommand  Notation = "curl-command"  // a command line of curl
	HTTPFile     Notation = "http-file"     // requests for an editor to send, with ### between them
	Wget         Notation = "wget"          // what wget -S or wget -d prints
	Literal      Notation = "literal"       // string literals of C, JSON and their kin
	Hex          Notation = "hex"           // a dump, or hexadecimal digits
	Base64       Notation = "base64"        // base64 of all the bytes
	TwoLines     Notation = "two-lines"     // fields copied as a line for the name and a line for the value
	PseudoFields Notation = "pseudo-fields" // HTTP/2 written as text, with :method and its kin
	CurlTrace    Notation = "curl-trace"    // what curl --trace and --trace-ascii print
	WireLog      Notation = "wire-log"      // a log of a program, with what it sent in quotes
	Nghttp       Notation = "nghttp"        // what nghttp -v prints
	Varnish      Notation = "varnish"       // what varnishlog prints
	HTTPie       Notation = "httpie"        // what http -v prints
	HTTPieCmd    Notation = "http-command"  // a command line of HTTPie
	Indented     Notation = "indented"      // standing in from the margin, perhaps with prose around
	Markup       Notation = "markup"        // HTML, with its tags and character references
	UTF16        Notation = "utf-16"        // in two bytes a character
	OneLine      Notation = "one-line"      // its line ends lost, all on one line
	FieldList    Notation = "field-list"    // fields without a first line
	Fetch        Notation = "fetch"         // calls of fetch, as browsers copy a request
	HAR          Notation = "har"           // an archive of requests and responses, in JSON
	Session      Notation = "session"       // after what telnet, openssl or a prompt print first
)

// The assumptions. Each is the key of a record, and Read leaves it out when asked to.
const (
	CodeLFAsCRLF       parser.Code = "read-lf-as-crlf"          // Args: how many line ends
	CodeContentLF      parser.Code = "read-content-lf-as-crlf"  // Args: how many line ends
	CodeAddedEmptyLine parser.Code = "read-added-empty-line"    //
	CodeEscapedCRLF    parser.Code = "read-escaped-crlf"        // Args: how many line ends
	CodeEscapedLF      parser.Code = "read-escaped-lf"          // Args: how many line ends
	CodeCurlTranscript parser.Code = "read-curl-transcript"     // Args: how many lines were notes
	CodeCurlChunks     parser.Code = "read-curl-chunks"         // Args: the length of the content in bytes
	CodeCurlNotShown   parser.Code = "read-curl-content-filled" // Args: how many bytes were filled in
	CodeWordCRLF       parser.Code = "read-word-crlf"           // Args: how many line ends, the word
	CodeCodedCRLF      parser.Code = "read-coded-crlf"          // Args: how many line ends, the code
	CodeInvisible      parser.Code = "read-invisible"           //
	CodeFence          parser.Code = "read-fence"               //
	CodeLineNumbers    parser.Code = "read-line-numbers"        // Args: how many lines
	CodeTypeset        parser.Code = "read-typeset"             // Args: how many characters
	CodeSideMarks      parser.Code = "read-side-marks"          // Args: the mark of the client, that of the server, how many lines
	CodeSession        parser.Code = "read-session"             // Args: how many lines
	CodeCurlRequest    parser.Code = "read-curl-command"        // Args: the User-Agent that is assumed
	CodeHTTPFile       parser.Code = "read-http-file"           //
	CodeWget           parser.Code = "read-wget"                // Args: how many lines were notes
	CodeWgetNotShown   parser.Code = "read-wget-content-filled" // Args: how many bytes were filled in
	CodeLiteral        parser.Code = "read-literal"             //
	CodeHex            parser.Code = "read-hex"                 // Args: how many bytes
	CodeBase64         parser.Code = "read-base64"              // Args: how many bytes
	CodeTwoLines       parser.Code = "read-two-lines"           //
	CodePseudoFields   parser.Code = "read-pseudo-fields"       //
	CodeFileContent    parser.Code = "read-file-content"        // Args: the name of the file
	CodeBoundary       parser.Code = "read-boundary"            // Args: the boundary
	CodeIndented       parser.Code = "read-indented"            //
	CodeMarkup         parser.Code = "read-markup"              //
	CodeUTF16          parser.Code = "read-utf-16"              //
	CodeOneLine        parser.Code = "read-one-line"            // Args: how many fields
	CodeFieldList      parser.Code = "read-field-list"          //
	CodeBlankLine      parser.Code = "read-blank-line"          // Args: how many lines
	CodeCurlTrace      parser.Code = "read-curl-trace"          //
	CodeWireLog        parser.Code = "read-wire-log"            // Args: how many lines were notes
	CodeNghttp         parser.Code = "read-nghttp"              //
	CodeVarnish        parser.Code = "read-varnish"             //
	CodeHTTPie         parser.Code = "read-httpie"              //
	CodeCompactJSON    parser.Code = "read-compact-json"        //
	CodeHTTPieRequest  parser.Code = "read-httpie-command"      // Args: the User-Agent that is assumed
	CodePackets        parser.Code = "read-packets"             // Args: how many bytes of headers
	CodeFetch          parser.Code = "read-fetch"               //
	CodeHAR            parser.Code = "read-har"                 //
	CodeVersion        parser.Code = "read-version"             // Args: the version that was recorded
	CodeShownContent   parser.Code = "read-shown-content"       //
	CodeFilledContent  parser.Code = "read-filled-content"      // Args: how many bytes were filled in
)

// CodeNothingKnown is no assumption: it says that the text is no message in any notation.
const CodeNothingKnown parser.Code = "read-nothing-known"

// Rules gives the rules of every assumption and of CodeNothingKnown: all are worth knowing.
func Rules() *parser.RuleTable { return rules }

var rules = func() *parser.RuleTable {
	var list []parser.Rule
	for _, code := range append(Codes(), CodeNothingKnown) {
		list = append(list, parser.Rule{Code: code, Severity: parser.Info, Spoils: parser.SpoilsNothing})
	}
	return parser.NewRuleTable(list)
}()

// Codes lists every assumption that Read can make.
func Codes() []parser.Code {
	return []parser.Code{CodeLFAsCRLF, CodeContentLF, CodeAddedEmptyLine, CodeEscapedCRLF, CodeEscapedLF, CodeCurlTranscript, CodeCurlChunks, CodeCurlNotShown,
		CodeWordCRLF, CodeCodedCRLF, CodeInvisible, CodeFence, CodeLineNumbers, CodeTypeset, CodeSideMarks, CodeSession, CodeCurlRequest,
		CodeLiteral, CodeHex, CodeBase64, CodeTwoLines, CodePseudoFields, CodeHTTPFile, CodeWget, CodeWgetNotShown,
		CodeIndented, CodeMarkup, CodeUTF16, CodeOneLine, CodeFieldList, CodeBlankLine,
		CodeCurlTrace, CodeWireLog, CodeNghttp, CodeVarnish, CodeHTTPie, CodeCompactJSON, CodeHTTPieRequest,
		CodePackets, CodeFileContent, CodeBoundary, CodeFetch, CodeHAR, CodeVersion, CodeShownContent, CodeFilledContent}
}

// Piece links wire bytes to the pasted bytes that they came from. Removed text has an empty Wire, added
// bytes have an empty Text. Where both are of one length the bytes are the same; otherwise the text was
// replaced, as \r\n in full by two bytes.
type Piece struct{ Wire, Text parser.Span }

// Choice is one entry of a paste that holds many, of which one is read.
type Choice struct {
	Method, URL string
	Status      string // empty where there is no response
}

// Reading is what Read gives.
type Reading struct {
	Wire        []byte              // the text itself, not a copy, when the notation is raw
	Map         []Piece             // empty for an empty text
	Assumptions []parser.Diagnostic // in spans of the text, about no node; none when the notation is raw. Each can be switched off by giving its code to Read
	Notation    Notation            // the outermost one
	Told        bool                // Wire is what somebody wrote of messages, not bytes that are known to be exact
	Unknown     bool                // the text is no message, in no notation
	Choices     []Choice            // the entries to choose from, where there are several
	Chosen      int                 // the one that Wire holds
}

// Options are what the reader of the page chose.
type Options struct {
	Off   []parser.Code // assumptions that are switched off
	Entry int           // the entry to read of a paste that holds many, from 0; the first where there is no such one
}

// MaxText is the length in bytes from which a text is taken as raw without a look, so that spans hold its places.
const MaxText = parser.MaxSource / 4

// maxLayers bounds how many notations may stand one around the other: a fence around a listing around literals.
const maxLayers = 4

// Read gives the wire bytes of a pasted text. off lists assumptions that the reader of the page switched off.
func Read(text []byte, off ...parser.Code) Reading { return Options{Off: off}.Read(text) }

// Read gives the wire bytes of a pasted text, as far as these options let it.
func (o Options) Read(text []byte) Reading {
	if len(text) < MaxText {
		if r, ok := o.undo(text, maxLayers); ok {
			return r
		}
	}
	r := Reading{Wire: text, Notation: Raw, Unknown: !resemblesMessage(text), Told: bytes.IndexByte(text, '\n') >= 0 && !bytes.Contains(text, []byte("\r\n"))}
	if n := int32(min(len(text), parser.MaxSource)); n > 0 {
		all := parser.Span{Start: 0, End: n}
		r.Map = []Piece{{all, all}}
	}
	return r
}

// exact are the notations that hold every byte of the wire. What is written in any other was told by a person or a program, who may
// have left a part out.
var exact = map[Notation]bool{Hex: true, Base64: true, Literal: true, CodedCRLF: true}

// Document reads the wire as the messages of a connection, or as what was told of them.
func (r Reading) Document() *parser.Document {
	if r.Told {
		return parser.Parse(r.Wire, parser.Told())
	}
	return parser.Parse(r.Wire)
}

// Notices are what the reader of the page should know about a paste: what was assumed, or that nothing could be.
func (r Reading) Notices() []parser.Diagnostic {
	if r.Unknown {
		found := parser.NewCollector(rules)
		found.Report(CodeNothingKnown, 0, parser.Span{End: int32(len(r.Wire))}, nil)
		return found.Finish(int32(len(r.Wire)))
	}
	return r.Assumptions
}

// undo reads the text in the first notation that knows it. What stood inside one may be in a further notation.
func (o Options) undo(text []byte, layers int) (Reading, bool) {
	message := beginsAsMessage(text)
	for _, n := range notations {
		if layers == 0 || n.around && message || slices.Contains(o.Off, n.assumes) || !n.recognise(text) {
			continue
		}
		w := &writer{text: text, Options: o, assumed: parser.NewCollector(rules)}
		n.read(w)
		w.keepTo(len(text))
		if bytes.Equal(w.wire, text) {
			continue // nothing was undone
		}
		r := Reading{Wire: w.wire, Map: w.pieces, Assumptions: w.assumed.Finish(int32(len(text))), Notation: n.name, Choices: w.choices, Chosen: w.chosen, Told: !exact[n.name]}
		if n.around && len(w.wire) < MaxText {
			if inner, ok := o.undo(w.wire, layers-1); ok {
				return r.then(inner, text), true
			}
		}
		if o.settled(w.wire) && (!n.around || n.name == TwoLines || beginsAsMessage(w.wire)) {
			return r, true
		}
	}
	return Reading{}, false
}

// settled reports whether wire is in no notation any more. A text that could be undone twice is ambiguous,
// and ambiguous text is not touched.
func (o Options) settled(wire []byte) bool {
	message := beginsAsMessage(wire)
	for _, n := range notations {
		if !(n.around && message) && !slices.Contains(o.Off, n.assumes) && n.recognise(wire) {
			return false
		}
	}
	return true
}

// resemblesMessage reports whether a text may be meant as a message, if only a broken one: it is empty, its first line names HTTP,
// some line is a start line, or half of its first lines are fields.
func resemblesMessage(text []byte) bool {
	i := skipBlankLines(text, 0)
	first := lineAt(text, i)
	if i == len(text) || bytes.Contains(first[:min(len(first), maxStartLine)], []byte("HTTP/")) {
		return true
	}
	fields, others, inHead := 0, 0, true
	for ; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		inHead = inHead && len(line) > 0
		switch {
		case isStartLine(line):
			return true
		case inHead && isFieldLine(line):
			fields++
		case inHead:
			others++
		}
	}
	return fields > 0 && fields >= others
}

// beginsAsMessage reports whether the first line that is not empty is a start line.
func beginsAsMessage(text []byte) bool { return isStartLine(lineAt(text, skipBlankLines(text, 0))) }

// ToText gives the pasted bytes from which the wire bytes of span came. The bytes of a replaced piece cannot
// be told apart: any of them gives the whole. Bytes that were added give the empty place where they were put.
func (r Reading) ToText(wire parser.Span) parser.Span {
	return parser.MapSpan(r.Map, wire, func(p Piece) (parser.Span, parser.Span) { return p.Wire, p.Text })
}

// ToWire gives the wire bytes to which the pasted bytes of span led, an empty place for removed text.
func (r Reading) ToWire(text parser.Span) parser.Span {
	return parser.MapSpan(r.Map, text, func(p Piece) (parser.Span, parser.Span) { return p.Text, p.Wire })
}
