package parser

// frameRows are the fields of what frames, routes and connects. The columns are those of row.
func frameRows() []row {
	return []row{
		// Framing, routing and connection: RFC 9110, 7, and RFC 9112, 6.
		{"host", (*messageParser).host, once, mayBeEmpty, inQ | notT, endToEnd, refuseMessage("RFC 9112 3.2"), refuseMessage("RFC 9112 3.2"), noParameters},
		{"content-length", (*messageParser).contentLengthValue, once, mayBeEmpty, inQ | inS | notT, endToEnd, closeConnection("RFC 9112 6.3"), closeConnection("RFC 9112 6.3"), noParameters},
		{"transfer-encoding", (*messageParser).transferEncodingValue, isList, mayBeEmpty, inQ | inS | notT, hopByHop, closeConnection("RFC 9112 6.3"), joined, anyParameters},
		{"connection", (*messageParser).connection, isList, mayBeEmpty, inQ | inS | notT, hopByHop, unsaid, joined, noParameters},
		{"proxy-connection", tokensOf(KindConnectionOption), isList, mayBeEmpty, inQ | inS | notT, hopByHop, unsaid, joined, noParameters},
		{"keep-alive", listOf(CodeBadParameter, parameterElement(inList|valueOptional)), isList, mayBeEmpty, inQ | inS | notT, hopByHop, unsaid, joined, anyParameters},
		{"te", (*messageParser).te, isList, mayBeEmpty, inQ | notT, hopByHop, unsaid, joined, anyParameters},
		{"trailer", (*messageParser).trailer, isList, mayBeEmpty, inQ | inS | notT, hopByHop, unsaid, joined, noParameters},
		{"upgrade", (*messageParser).upgrade, isList, mayBeEmpty, inQ | inS | notT, hopByHop, ignoreField("RFC 9110 7.8"), joined, noParameters},
		{"max-forwards", (*messageParser).number, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"expect", (*messageParser).expect, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, anyParameters},
		{"via", (*messageParser).via, isList, mayBeEmpty, inQ | inS, endToEnd, unsaid, joined, anyParameters},
		{"forwarded", (*messageParser).forwarded, isList, filled, inQ | notT, endToEnd, unsaid, joined, forwardedOnce},
		{"x-forwarded-for", (*messageParser).forwardedHosts, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"x-forwarded-host", (*messageParser).forwardedHosts, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"x-forwarded-proto", tokensOf(KindScheme), isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"alt-svc", (*messageParser).altSvc, isList, filled, inS, endToEnd, ignoreMember("RFC 7838 3"), joined, anyParameters},
		{"early-data", wordOf("1", 0), once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
	}
}
