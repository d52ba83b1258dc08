package parser

// authRows are the fields of authentication and cookies. The columns are those of row.
func authRows() []row {
	return []row{
		// Authentication and cookies: RFC 9110, 11, and RFC 6265.
		{"authorization", (*messageParser).credentials, once, filled, inQ | notT, endToEnd, unsaid, unsaid, anyParameters},
		{"proxy-authorization", (*messageParser).credentials, once, filled, inQ | notT, hopByHop, unsaid, unsaid, anyParameters},
		{"www-authenticate", (*messageParser).challenges, isList, mayBeEmpty, inS | notT, endToEnd, unsaid, joined, anyParameters},
		{"proxy-authenticate", (*messageParser).challenges, isList, mayBeEmpty, inS | notT, hopByHop, unsaid, joined, anyParameters},
		{"authentication-info", (*messageParser).authInfo, isList, mayBeEmpty, inS | inT, endToEnd, unsaid, joined, anyParameters},
		{"proxy-authentication-info", (*messageParser).authInfo, isList, mayBeEmpty, inS | inT, hopByHop, unsaid, joined, anyParameters},
		{"cookie", (*messageParser).cookie, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"set-cookie", (*messageParser).setCookie, eachLine, filled, inS | notT, endToEnd, ignoreMember("RFC 6265 5.2"), takeEach("RFC 6265 5.3"), noParameters},
	}
}
