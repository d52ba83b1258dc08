package render

import "enclair/parser"

// class is the CSS class that colours a leaf. There are about a dozen, so that the colours stay few and readable.
func class(doc *parser.Document, id parser.NodeID) string {
	switch doc.Kind(id) {
	case parser.KindUnknown, parser.KindGap:
		return "x"
	case parser.KindMethod:
		return "m"
	case parser.KindHTTPVersion, parser.KindProtocolName, parser.KindProtocolVersion:
		return "v"
	case parser.KindStatusCode, parser.KindNumber, parser.KindSFInteger, parser.KindSFDecimal, parser.KindSFBoolean, parser.KindQValue, parser.KindChunkSize, parser.KindFirstPos, parser.KindLastPos,
		parser.KindSuffixLength, parser.KindCompleteLength, parser.KindPort, parser.KindWarnCode:
		return "d"
	case parser.KindFieldName:
		return "n"
	case parser.KindDelimiter, parser.KindEmptyElement:
		return "c"
	case parser.KindLineEnd:
		return "e"
	case parser.KindEmptyLine:
		return "e"
	case parser.KindOWS, parser.KindRWS, parser.KindBWS, parser.KindSP:
		return "w"
	case parser.KindObsFold:
		return "w"
	case parser.KindDirectiveName, parser.KindMemberKey, parser.KindParameterName, parser.KindAttributeName, parser.KindAuthScheme, parser.KindCookieName,
		parser.KindQueryName, parser.KindRangeUnit, parser.KindChunkExtName, parser.KindDispositionType:
		return "p"
	case parser.KindDayName, parser.KindDay, parser.KindMonth, parser.KindYear, parser.KindTimeOfDay, parser.KindGMT,
		parser.KindQDText, parser.KindBase64, parser.KindSFDate, parser.KindOpaqueTag, parser.KindWeak, parser.KindQuotedString, parser.KindCookieValue, parser.KindToken68,
		parser.KindQueryValue:
		return "q"
	case parser.KindPctEncoded, parser.KindPlus, parser.KindQuotedPair:
		return "u"
	case parser.KindType, parser.KindSubtype, parser.KindScheme, parser.KindHost, parser.KindURIText, parser.KindSegment, parser.KindPath,
		parser.KindUserinfo, parser.KindFragment, parser.KindURI:
		return "t"
	case parser.KindJSONNumber, parser.KindJSONLiteral:
		return "d"
	case parser.KindJOSEHeader:
		return "n"
	case parser.KindJWSPayload, parser.KindData:
		return "q"
	case parser.KindJWSSignature, parser.KindJWEPart:
		return "u"
	case parser.KindJSONEscape:
		return "u"
	case parser.KindJSONUnescaped, parser.KindJSONString, parser.KindJSONName:
		if doc.Up(id, parser.KindJSONName) != parser.NoNode {
			return "n"
		}
		return "q"
	case parser.KindCText, parser.KindComment, parser.KindPreamble, parser.KindEpilogue:
		return "g"
	case parser.KindBoundary:
		return "p"
	}
	if up := doc.Up(id, parser.KindDirectiveValue); up != parser.NoNode {
		return "d"
	}
	return "k"
}
