// Package mend knows, of the findings where one edit of the bytes is the mend, which edit that is.
package mend

import (
	"bytes"

	"enclair/explain/check"
	"enclair/parser"
)

// Mend is one edit: the bytes of Span become Replacement. An empty Span inserts, an empty Replacement removes.
type Mend struct {
	Span        parser.Span
	Replacement []byte
}

// Apply gives the bytes with the mend, in a slice of their own.
func (m Mend) Apply(src []byte) []byte {
	return bytes.Join([][]byte{src[:m.Span.Start], m.Replacement, src[m.Span.End:]}, nil)
}

// Of gives the mend of a finding. ok is false where none is known: where no edit mends, where several would and nobody can
// tell which is meant, or where what would have to be written is not in the document.
func Of(doc *parser.Document, d parser.Diagnostic) (m Mend, ok bool) {
	maker := makers[d.Code]
	if maker == nil || doc.Origin.Depth > 0 || d.Node < 0 || int(d.Node) >= len(doc.Nodes) {
		return Mend{}, false
	}
	f := finding{doc, d}
	m, ok = maker(f)
	if !ok || m.Span.Len() == 0 && len(m.Replacement) == 0 || f.miscounts(m) {
		return Mend{}, false
	}
	return m, true
}

// finding is a finding with the document that it is about.
type finding struct {
	doc *parser.Document
	parser.Diagnostic
}

// maker makes the mend of a finding.
type maker func(f finding) (Mend, bool)

// makers are the mends by code. TestCodesWithoutAMendHaveAReason lists the codes that have none.
var makers = map[parser.Code]maker{
	parser.CodeBareLF:                 insertBefore("\r"),
	parser.CodeChunkLineLF:            insertBefore("\r"),
	parser.CodeBareCR:                 replace(" "), // as a recipient may: RFC 9112, 2.2
	parser.CodeNUL:                    replace(""),
	parser.CodeControlInValue:         replace(""),
	parser.CodeBadReasonPhrase:        replace(""),
	parser.CodeEmptyLineBeforeMessage: replace(""),
	parser.CodeObsFold:                replace(" "), // RFC 9112, 5.2
	parser.CodeSpaceBeforeColon:       replace(""),
	parser.CodeSpaceBeforeField:       replace(""),
	parser.CodeChunkSizeSpace:         replace(""),
	parser.CodeNoEmptyLine:            closeSection,

	parser.CodeStartLineOrder:  orderStartLine,
	parser.CodeStartLineSpaces: oneSpace,
	parser.CodeMethodCase:      replaceByArgument(0),
	parser.CodeSpaceInTarget:   percentEncode,
	parser.CodeTargetForm:      insertBefore("/"),
	parser.CodeTargetFragment:  replace(""),
	parser.CodeVersionMissing:  insertAfter(" HTTP/1.1"),
	parser.CodeBadVersion:      writeVersion,
	parser.CodeVersionNotOne:   replace("HTTP/1.1"),
	parser.CodeBadStatusCode:   writeStatus,
	parser.CodeStatusLineSpace: insertAfter(" "),

	parser.CodeFieldNoColon:     insertColon,
	parser.CodeEmptyValue:       removeLine,
	parser.CodeSFEmpty:          removeLine,
	parser.CodeFieldRepeated:    removeSameLine,
	parser.CodeHostRepeated:     removeSameLine,
	parser.CodeHostMissing:      hostOfTarget,
	parser.CodeBadPort:          hostOfURI,
	parser.CodeHostDiffers:      replaceByArgument(1), // RFC 9112, 3.2.2: the target counts
	parser.CodeTrailerForbidden: removeLine,

	parser.CodeBadContentLength:    countContent,
	parser.CodeContentLengthHuge:   countContent,
	parser.CodeContentLengthDiffer: keepCounted,
	parser.CodeContentLengthTwice:  keepOneLength,
	parser.CodeContentLengthNoBody: removeLine,
	parser.CodeContentIncomplete:   writeCounted,
	parser.CodeTEAndCL:             removeContentLength, // RFC 9112, 6.1
	parser.CodeEndsDiffer:          removeContentLength,
	parser.CodeTENotAllowed:        removeLine,
	parser.CodeTENotInHTTP:         removeCoding,
	parser.CodeChunkedParameter:    replace("chunked"),
	parser.CodeTEInHTTP10:          announceHTTP11,
	parser.CodeBadChunkSize:        countChunk,
	parser.CodeChunkSizeOverflow:   countChunk,
	parser.CodeChunkDataEnd:        countChunk,
	parser.CodeLastChunkMissing:    insertAfter("0\r\n\r\n"),
	parser.CodeBadChunkExt:         removeUp(parser.KindChunkExt),

	parser.CodeBadToken:             removeLastSign,
	parser.CodeEmptyElement:         removeComma,
	parser.CodeSFEmptyMember:        removeComma,
	parser.CodeQuoteOpen:            insertAfter(`"`),
	parser.CodeCommentOpen:          insertAfter(")"),
	parser.CodeBadQuotedPair:        replace(""),
	parser.CodeNeedlessQuotedPair:   removeFirstByte,
	parser.CodeBadParameter:         removeParameter,
	parser.CodeParameterNotAllowed:  removeParameter,
	parser.CodeParameterSpace:       closeSign,
	parser.CodeBadWhitespace:        closeSign,
	parser.CodeParameterRepeated:    removeSameParameter,
	parser.CodeBadWeight:            writeWeight,
	parser.CodeNumberOverflow:       replace("2147483647"), // as recipients read it: RFC 9111, 1.2.2
	parser.CodeBadDate:              writeDate,
	parser.CodeDateObsolete:         writeDate,
	parser.CodeDateDayDigits:        writeDate,
	parser.CodeDateWeekday:          writeDate,
	parser.CodeDateZone:             writeDate,
	parser.CodeCookieDate:           writeDate,
	parser.CodeETagUnquoted:         quoteETag,
	parser.CodeETagWeakCase:         weakInCapitals,
	parser.CodeBadLanguage:          hyphens,
	parser.CodeBadContentRange:      unknownLength,
	parser.CodeBadCredentials:       writeBasic,
	parser.CodeDirectiveArgument:    removeArgument,
	parser.CodeDirectiveRepeated:    removeSameMember,
	parser.CodeCookieSeparator:      replace("; "),
	parser.CodeCookieAttributeValue: removeAttribute,
	parser.CodeCookieAttributeAgain: removeFirstAttribute,
	parser.CodeCookieFlagValue:      flagAlone,
	parser.CodeCookieDomainDot:      replace(""),
	parser.CodeBadPctEncoded:        encodePercent,
	parser.CodePctUnreserved:        percentDecode,
	parser.CodeBadURIChar:           percentEncode,
	parser.CodeURIUnescaped:         percentEncode,
	parser.CodeURINotASCII:          percentEncode,
	parser.CodeUserinfo:             replace(""),
	parser.CodeURIFragment:          replace(""),
	parser.CodeConnectionOption:     removeMember,
	parser.CodeChunkedInTE:          removeMember,
	parser.CodeTrailerAnnounced:     removeMember,
	parser.CodeValueNotDefined:      nearestValue,
	parser.CodeBoundaryMissing:      boundaryOfContent,
	parser.CodeCSPUnquoted:          replaceByArgument(0),
	parser.CodeCSPNone:              removeSource,
	parser.CodeCSPRepeated:          removePolicyDirective,
	parser.CodeSFBadKey:             lowerKey,
	parser.CodeSFKeyRepeated:        removeFirstMember,
	parser.CodeSFType:               writeBoolean,
	parser.CodeSFInnerListOpen:      insertAfter(")"),
	parser.CodeSFStringEscape:       insertBefore(`\`),
	parser.CodeSFBytePadding:        pad,
	parser.CodeSFDisplayString:      encodePercent,

	check.CodeFieldCase:          replaceByArgument(1),
	check.CodeFieldMisspelt:      replaceByArgument(1),
	check.CodeResponseField:      removeLine,
	check.CodeRequestField:       removeLine,
	check.CodeConnectionUnlisted: listInConnection,
	check.CodeCharsetMissing:     declareUTF8,
	check.CodeReasonOther:        writeReason,
	check.CodeNotModifiedFields:  removeLine,
	check.CodeExpiresIgnored:     removeLine,
	check.CodePragmaInResponse:   removeLine,
	check.CodeWarningObsolete:    removeLine,
	check.CodeNoStoreMaxAge:      removeMember,
	check.CodeLastModifiedFuture: writeDateOfMessage,
	check.CodeVaryEncoding:       addToVary,
	check.CodeIfRangeWeak:        removeLine,
	check.CodeIfRangeAlone:       removeLine,
	check.CodeModifiedIgnored:    removeLine,
	check.CodeCookieNone:         insertAfter("; Secure"),
	check.CodeCookiePartitioned:  insertAfter("; Secure"),
	check.CodeCookiePrefix:       keepPrefix,
	check.CodeCookieDomain:       removeAttribute,
	check.CodeWebSocketDiffers:   writeAccept,
	check.CodeExpectNoContent:    removeLine,
	check.CodeTraceCredentials:   removeLine,
	check.CodeRealmUnquoted:      quote,
	check.CodeRangeBesideParts:   removeLine,
}

// Has reports whether a code has a mend, at least in some messages.
func Has(code parser.Code) bool { return makers[code] != nil }

// replace writes other bytes over those of the finding.
func replace(text string) maker {
	return func(f finding) (Mend, bool) { return Mend{f.Span, []byte(text)}, true }
}

// replaceByArgument writes an argument of the finding over its bytes.
func replaceByArgument(i int) maker {
	return func(f finding) (Mend, bool) {
		if i >= len(f.Args) {
			return Mend{}, false
		}
		return Mend{f.Span, []byte(f.Args[i])}, true
	}
}

func insertBefore(text string) maker {
	return func(f finding) (Mend, bool) { return insert(f.Span.Start, text) }
}

func insertAfter(text string) maker {
	return func(f finding) (Mend, bool) { return insert(f.Span.End, text) }
}

func insert(at int32, text string) (Mend, bool) {
	return Mend{parser.Span{Start: at, End: at}, []byte(text)}, true
}

func remove(s parser.Span) (Mend, bool) { return Mend{s, nil}, s.Len() > 0 }

// removeUp removes the nearest part of a kind around the finding.
func removeUp(k parser.Kind) maker {
	return func(f finding) (Mend, bool) {
		id := f.doc.Up(f.Node, k)
		if id == parser.NoNode {
			return Mend{}, false
		}
		return remove(f.doc.Span(id))
	}
}

func removeFirstByte(f finding) (Mend, bool) {
	return remove(parser.Span{Start: f.Span.Start, End: f.Span.Start + 1})
}

// text gives the bytes that the finding underlines.
func (f finding) text() string { return string(f.doc.Source[f.Span.Start:f.Span.End]) }

// miscounts reports whether a mend changes the number of bytes of a content whose length is announced: that is no single edit.
// The frame of a chunk is none of them, nor is what an end of the connection ends.
func (f finding) miscounts(m Mend) bool {
	if m.Span.Len() == len(m.Replacement) {
		return false
	}
	for id := f.doc.At(int(m.Span.Start)); id > 0; id = f.doc.Parent(id) {
		switch f.doc.Kind(id) {
		case parser.KindContent, parser.KindChunkData:
			if f.doc.Span(id).Start == m.Span.Start && m.Span.Len() == 0 {
				continue // an insertion before it
			}
			message := f.messageOf(id)
			return message.Framing != parser.FramingClose || f.doc.Kind(id) == parser.KindChunkData
		}
	}
	return false
}

// messageOf gives the message that a part stands in, the zero Message for none.
func (f finding) messageOf(id parser.NodeID) parser.Message {
	all := f.doc.Messages()
	low, high := 0, len(all)
	for low < high { // the last one that begins at or before the part
		if middle := (low + high) / 2; all[middle].Node <= id {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == 0 || all[low-1].Node > id || f.doc.Nodes[all[low-1].Node].After <= id {
		return parser.Message{Node: parser.NoNode}
	}
	return all[low-1]
}
