package parser

// davRows are the fields of digests of old, WebDAV, Memento and deltas. The columns are those of row.
func davRows() []row {
	return []row{
		// Digests before RFC 9530: RFC 1864 and RFC 3230. WebDAV: RFC 4918, 10. Memento: RFC 7089. Deltas: RFC 3229.
		{"content-md5", base64Of(16), once, filled, inQ | inS, endToEnd, unsaid, unsaid, noParameters},
		{"digest", listOf(CodeBadValue, (*messageParser).instanceDigest), isList, mayBeEmpty, inQ | inS, endToEnd, unsaid, joined, noParameters},
		{"want-digest", tokensWith(KindToken, weighted|inList), isList, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, joined, weightOnly},
		{"depth", wordOf("0 1 infinity", anyCase), once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"overwrite", wordOf("T F", anyCase), once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"destination", (*messageParser).uriValue, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"if", stateLists, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"timeout", lockTimeout, isList, filled, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"accept-datetime", (*messageParser).httpDate, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"memento-datetime", (*messageParser).httpDate, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
		{"a-im", tokensWith(KindToken, weighted|inList), isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, anyParameters},
		{"im", tokensWith(KindToken, inList|valueOptional), isList, mayBeEmpty, inS, endToEnd, unsaid, joined, anyParameters},
		{"delta-base", (*messageParser).etagValue, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
	}
}
