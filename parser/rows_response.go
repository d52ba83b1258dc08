package parser

// responseRows are the fields of the response's control and context, and caching. The columns are those of row.
func responseRows() []row {
	return []row{
		// The response's control and context: RFC 9110, 6.6.1, 10.2, 12.5.5 and 14.3.
		{"date", (*messageParser).httpDate, once, filled, inQ | inS | notT, endToEnd, unsaid, unsaid, noParameters},
		{"location", (*messageParser).uriValue, once, mayBeEmpty, inS | notT, endToEnd, unsaid, unsaid, noParameters},
		{"content-base", (*messageParser).uriValue, once, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, unsaid, noParameters},
		{"retry-after", (*messageParser).dateOrSeconds, once, filled, inS | notT, endToEnd, unsaid, unsaid, noParameters},
		{"allow", tokensOf(KindMethod), isList, mayBeEmpty, inS | notT, endToEnd, unsaid, joined, noParameters},
		{"public", tokensOf(KindMethod), isList, mayBeEmpty, inS | notT, endToEnd, unsaid, joined, noParameters},
		{"server", (*messageParser).products, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
		{"vary", fieldNames, isList, mayBeEmpty, inS | notT, endToEnd, unsaid, joined, noParameters},
		{"accept-ranges", tokensOf(KindRangeUnit), isList, filled, inS | inT, endToEnd, unsaid, joined, noParameters},
		{"link", (*messageParser).links, isList, mayBeEmpty, inQ | inS, endToEnd, ignoreMember("RFC 8288 3"), joined, needsRel},
		{"refresh", (*messageParser).refresh, once, filled, inS | notT, endToEnd, ignoreField("HTML"), unsaid, noParameters},
		{"sunset", (*messageParser).httpDate, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},

		// Caching: RFC 9111, 5.
		{"cache-control", (*messageParser).cacheControl, isList, mayBeEmpty, inQ | inS | notT, endToEnd, ignoreMember("RFC 9111 5.2.3"), joined, anyParameters},
		{"pragma", (*messageParser).directives, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, anyParameters},
		{"expires", (*messageParser).expires, once, filled, inS | notT, endToEnd, asPast("RFC 9111 5.3"), unsaid, noParameters},
		{"age", (*messageParser).deltaSeconds, once, filled, inS | notT, endToEnd, ignoreField("RFC 9111 5.1"), takeFirst("RFC 9111 5.1"), noParameters},
		{"warning", (*messageParser).warning, isList, filled, inQ | inS | notT, endToEnd, unsaid, joined, noParameters},
	}
}
