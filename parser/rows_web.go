package parser

// webRows are the fields of the web: Fetch, CSP, HSTS, WebSocket. The columns are those of row.
func webRows() []row {
	return []row{
		// The web's fields: Fetch, CSP, HSTS and others.
		{"strict-transport-security", (*messageParser).strictTransportSecurity, once, filled, inS | notT, endToEnd, ignoreField("RFC 6797 8.1"), takeFirst("RFC 6797 8.1"), needsMaxAge},
		{"content-security-policy", (*messageParser).contentSecurityPolicy, isList, mayBeEmpty, inS | notT, endToEnd, ignoreMember("CSP"), joined, noParameters},
		{"content-security-policy-report-only", (*messageParser).contentSecurityPolicy, isList, mayBeEmpty, inS | notT, endToEnd, ignoreMember("CSP"), joined, noParameters},
		{"origin", (*messageParser).origin, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"access-control-allow-origin", (*messageParser).origin, once, filled, inS | notT, endToEnd, ignoreField("Fetch"), ignoreField("Fetch"), noParameters},
		{"access-control-allow-credentials", wordOf("true", 0), once, filled, inS | notT, endToEnd, ignoreField("Fetch"), ignoreField("Fetch"), noParameters},
		{"access-control-allow-headers", fieldNames, isList, mayBeEmpty, inS | notT, endToEnd, ignoreField("Fetch"), joined, noParameters},
		{"access-control-allow-methods", tokensOf(KindMethod), isList, mayBeEmpty, inS | notT, endToEnd, ignoreField("Fetch"), joined, noParameters},
		{"access-control-expose-headers", fieldNames, isList, mayBeEmpty, inS | notT, endToEnd, ignoreField("Fetch"), joined, noParameters},
		{"access-control-max-age", (*messageParser).deltaSeconds, once, filled, inS | notT, endToEnd, ignoreField("Fetch"), ignoreField("Fetch"), noParameters},
		{"access-control-request-headers", fieldNames, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, noParameters},
		{"access-control-request-method", oneMethod, once, filled, inQ | notT, endToEnd, unsaid, unsaid, noParameters},
		{"timing-allow-origin", listOf(CodeBadValue, timingOrigin), isList, mayBeEmpty, inS, endToEnd, unsaid, joined, noParameters},
		{"cross-origin-resource-policy", wordOf("same-origin same-site cross-origin", 0), once, filled, inS, endToEnd, ignoreField("Fetch"), ignoreField("Fetch"), noParameters},
		{"referrer-policy", wordsOf(referrerPolicies, anyCase), isList, filled, inS, endToEnd, ignoreMember("Referrer Policy"), joined, noParameters},
		{"x-content-type-options", wordOf("nosniff", anyCase), once, filled, inS, endToEnd, ignoreField("Fetch"), takeFirst("Fetch"), noParameters},
		{"x-frame-options", frameOptions, once, filled, inS, endToEnd, ignoreField("HTML"), takeStrictest("HTML"), noParameters},
		{"server-timing", tokensWith(KindToken, inList|valueOptional|bwsAllowed), isList, mayBeEmpty, inS, endToEnd, unsaid, joined, anyParameters},
		{"clear-site-data", wordsOf(siteData, quoted), isList, filled, inS, endToEnd, ignoreMember("Clear Site Data"), joined, noParameters},
		{"traceparent", (*messageParser).traceparent, once, filled, inQ | notT, endToEnd, ignoreField("Trace Context"), ignoreField("Trace Context"), noParameters},
		{"service-worker-allowed", (*messageParser).uriValue, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
		{"sourcemap", (*messageParser).uriValue, once, mayBeEmpty, inS, endToEnd, unsaid, unsaid, noParameters},
		{"x-sourcemap", (*messageParser).uriValue, once, mayBeEmpty, inS, endToEnd, unsaid, unsaid, noParameters},
		{"x-pingback", (*messageParser).uriValue, once, filled, inS, endToEnd, unsaid, unsaid, noParameters},
		{"expect-ct", (*messageParser).directives, isList, mayBeEmpty, inS, endToEnd, unsaid, joined, anyParameters},
		{"tracestate", tracestate, isList, mayBeEmpty, inQ | notT, endToEnd, ignoreField("Trace Context"), joined, noParameters},
		{"baggage", baggage, isList, mayBeEmpty, inQ | notT, endToEnd, unsaid, joined, anyParameters},

		// WebSocket: RFC 6455, 11.3.
		{"sec-websocket-key", base64Of(16), once, filled, inQ | notT, endToEnd, refuseMessage("RFC 6455 4.2.1"), refuseMessage("RFC 6455 11.3.1"), noParameters},
		{"sec-websocket-accept", base64Of(20), once, filled, inS | notT, endToEnd, failHandshake("RFC 6455 4.1"), failHandshake("RFC 6455 4.1"), noParameters},
		{"sec-websocket-version", listOf(CodeBadNumber, digits), isList, filled, inQ | inS | notT, endToEnd, refuseMessage("RFC 6455 4.2.1"), joined, noParameters},
		{"sec-websocket-protocol", tokensOf(KindToken), isList, filled, inQ | inS | notT, endToEnd, failHandshake("RFC 6455 4.1"), joined, noParameters},
		{"sec-websocket-extensions", tokensWith(KindToken, inList|valueOptional), isList, mayBeEmpty, inQ | inS | notT, endToEnd, failHandshake("RFC 6455 4.1"), joined, anyParameters},
	}
}
