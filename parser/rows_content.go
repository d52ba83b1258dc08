package parser

// contentRows are the fields of the representation. The columns are those of row.
func contentRows() []row {
	return []row{
		// The representation: RFC 9110, 8.
		{"content-type", (*messageParser).contentType, once, filled, inQ | inS | notT, endToEnd, unsaid, takeLast("RFC 9110 8.3"), anyParameters},
		{"content-encoding", tokensOf(KindContentCoding), isList, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, joined, noParameters},
		{"content-language", (*messageParser).contentLanguage, isList, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, joined, noParameters},
		{"content-location", (*messageParser).uriWithoutFragment, once, mayBeEmpty, inQ | inS | notT, endToEnd, unsaid, unsaid, noParameters},
		{"content-range", (*messageParser).contentRange, once, filled, inQ | inS | notT, endToEnd, ignoreField("RFC 9110 14.4"), unsaid, noParameters},
		{"content-disposition", (*messageParser).contentDisposition, once, filled, inS | notT, endToEnd, unsaid, unsaid, anyParameters},
		{"content-transfer-encoding", wordOf("7bit 8bit binary quoted-printable base64", anyCase|extensible), once, filled, inQ | inS, endToEnd, unsaid, unsaid, noParameters},
		{"last-modified", (*messageParser).httpDate, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
		{"etag", (*messageParser).etagValue, once, filled, inS | inT, endToEnd, unsaid, unsaid, noParameters},
	}
}
