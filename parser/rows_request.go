package parser

// requestRows are the fields of the request's wishes and conditions. The columns are those of row.
func requestRows() []row {
	return []row{
		// The request's wishes and conditions: RFC 9110, 10.1, 12, 13 and 14.
		{"accept", (*messageParser).accept, isList, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, joined, anyParameters},
		{"accept-charset", tokensWith(KindCharset, weighted|inList), isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, weightOnly},
		{"accept-encoding", tokensWith(KindCodings, weighted|inList), isList, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, joined, weightOnly},
		{"accept-language", (*messageParser).acceptLanguage, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, weightOnly},
		{"accept-post", (*messageParser).mediaTypes, isList, mayBeEmpty, inS, endToEnd, unsaid, joined, anyParameters},
		{"accept-patch", (*messageParser).mediaTypes, isList, mayBeEmpty, inS, endToEnd, unsaid, joined, anyParameters},
		{"prefer", (*messageParser).directives, isList, filled, inQ | notT, endToEnd, ignoreMember("RFC 7240 2"), joined, anyParameters},
		{"preference-applied", (*messageParser).directives, isList, mayBeEmpty, inS, endToEnd, ignoreMember("RFC 7240 2"), joined, anyParameters},
		{"from", (*messageParser).mailbox, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"referer", (*messageParser).uriWithoutFragment, once, mayBeEmpty, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"user-agent", (*messageParser).products, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"if-match", (*messageParser).etags, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"if-none-match", (*messageParser).etags, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"if-modified-since", (*messageParser).httpDate, once, filled, inQ | notT, endToEnd, ignoreField("RFC 9110 13.1.3"), unsaid, noParameters},
		{"if-unmodified-since", (*messageParser).httpDate, once, filled, inQ | notT, endToEnd, ignoreField("RFC 9110 13.1.4"), unsaid, noParameters},
		{"if-range", (*messageParser).ifRange, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"range", (*messageParser).ranges, once, filled, inQ | notT, endToEnd, ignoreField("RFC 9110 14.2"), unsaid, noParameters},
	}
}
