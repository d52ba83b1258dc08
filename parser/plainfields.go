package parser

import "strings"

// plainFields are the fields beside the main ones whose values are read by a grammar that others have too.
var plainFields = []struct {
	scan  scanner
	names string
}{
	// Words: Global Privacy Control, Tracking Preference Expression 5.2, RFC 8473 5.3, RFC 4437 12.2, RFC 7809 7.1, RFC 6638 8.1, RFC 2310 4,
	// RFC 7486 6.1.1, RFC 8030 5.3, OData 4.01, Service Workers, and what browsers read.
	{wordOf("1", 0), "sec-gpc upgrade-insecure-requests"},
	{wordOf("0 1 null", 0), "dnt"},
	{wordOf("true", 0), "include-referred-token-binding-id"},
	{wordOf("T F", anyCase), "apply-to-redirect-ref caldav-timezones schedule-reply"},
	{wordOf("on", anyCase), "save-data"},
	{wordOf("slow-2g 2g 3g 4g", anyCase), "ect"},
	{wordOf("on off", anyCase), "x-dns-prefetch-control"},
	{wordOf("noopen", anyCase), "x-download-options"},
	{wordOf("yes no", anyCase), "safe"},
	{wordOf("regok reginwork", 0), "hobareg"},
	{wordOf("very-low low normal high", anyCase), "urgency"},
	{wordOf("accepted rejected", anyCase), "repeatability-result"},
	{wordOf("snapshot", anyCase), "isolation odata-isolation"},
	{wordOf("script", 0), "service-worker"},

	// Tokens, base64url and tokens between dots among them: RFC 9449, RFC 8555 6.5.1, RFC 8030 5.4, RFC 7540 3.2.1, RFC 8473 2, RFC 8613 11.1;
	// lists of them: RFC 7639 2, RFC 2295 8.4, RFC 6017 2, RFC 2324 2.2.2.1.
	{(*messageParser).token, `dpop detached-jws replay-nonce topic http2-settings sec-token-binding oscore purpose x-purpose x-moz x-requested-with
		x-permitted-cross-domain-policies cf-cache-status repeatability-client-id repeatability-request-id`},
	{tokensOf(KindToken), "alpn negotiate ediint-features"},
	{tokensWith(KindToken, inList|valueOptional), "accept-additions amp-cache-transform"},
	{tokensOf(KindScheme), "x-forwarded-scheme"},
	{oneMethod, "x-http-method-override"},
	{fieldNames, "variant-vary"},

	// Numbers, versions, dates: RFC 8030 5.2, RFC 2045 4, OData 4.01 8.1.5, RFC 8739 3.3.
	{(*messageParser).number, "x-forwarded-port"},
	{(*messageParser).deltaSeconds, "ttl"},
	{version, "mime-version odata-version odata-maxversion oslc-core-version"},
	{(*messageParser).httpDate, "cert-not-after cert-not-before repeatability-first-sent"},

	// URIs and hosts: HTML, RFC 3648 5.1, RFC 4437 12.1, RFC 7838 5, RFC 8586 2.
	{(*messageParser).uriValue, "ping-from ping-to ordering-type redirect-ref odata-entityid x-original-url x-accel-redirect"},
	{(*messageParser).host, "alt-used"},
	{(*messageParser).forwardedHosts, "x-real-ip x-client-ip true-client-ip cf-connecting-ip x-forwarded-server"},
	{cdnLoop, "cdn-loop"},

	// Quoted strings, parameters, directives: HTML 4.01, SOAP 1.1 6.1.1, RFC 2068 19.6.2, RFC 2774 4, RFC 2045 7, RFC 2965 3, P3P, RFC 2295 8.5,
	// Edge Architecture, RFC 7469 2.1, the drafts of Content Security Policy and of Permissions Policy.
	{(*messageParser).contentType, "content-script-type content-style-type"},
	{soapAction, "soapaction"},
	{oneQuoted, "content-version derived-from"},
	{quotedMembers, "man opt c-man c-opt ext c-ext"},
	{contentID, "content-id"},
	{listOf(CodeBadParameter, parameterElement(inList|valueOptional)), "cookie2 set-cookie2 x-amzn-trace-id"},
	{(*messageParser).directives, "p3p tcn surrogate-capability surrogate-control"},
	{pins, "public-key-pins public-key-pins-report-only"},
	{(*messageParser).contentSecurityPolicy, "feature-policy x-content-security-policy x-webkit-csp"},
	{robotsTag, "x-robots-tag"},
	{filterSwitch, "x-xss-protection"},

	// JSON: Network Error Logging 5.1, the first edition of the Reporting API.
	{jsonValue(0), "nel"},
	{jsonValue(','), "report-to"},

	// Authentication and WebDAV: RFC 8053, RFC 6638 8.2, RFC 4918 10, RFC 5323 3.2.
	{(*messageParser).challenges, "optional-www-authenticate authentication-control"},
	{(*messageParser).etagValue, "schedule-tag if-schedule-tag-match"},
	{lockToken, "lock-token"},
	{complianceClasses, "dav dasl"},
}

const (
	referrerPolicies = `no-referrer no-referrer-when-downgrade same-origin origin strict-origin origin-when-cross-origin
		strict-origin-when-cross-origin unsafe-url`
	siteData = `cache clientHints cookies executionContexts prefetchCache prerenderCache storage *`
)

// addPlainFields puts them into the table of grammars.
func addPlainFields() {
	for _, f := range plainFields {
		for name := range strings.FieldsSeq(f.names) {
			grammars[name] = grammar{scan: f.scan}
		}
	}
}

// version: 1*DIGIT "." 1*DIGIT, and comments beside it: RFC 2045, 4.
func version(p *messageParser, end int) {
	point := p.scanDigits(p.pos, end)
	stop := p.scanDigits(min(point+1, end), end)
	if point == p.pos || point == end || p.src[point] != '.' || stop == point+1 {
		p.notOfForm(end, "1.0")
		return
	}
	p.leaf(KindToken, stop)
	if next := p.scanOWS(stop, end); next < end && p.src[next] == '(' {
		p.leaf(KindOWS, next)
		p.comment(end)
	}
	p.notOfForm(end, "1.0")
}

// cdnLoop: RFC 8586, 2. CDN-Loop = #cdn-info, cdn-info = cdn-id *( OWS ";" OWS parameter ), cdn-id a host or a token.
func cdnLoop(p *messageParser, end int) {
	p.list(end, CodeBadValue, func(p *messageParser, end int) {
		stop := p.pos
		for stop < end && (class[p.src[stop]]&(classTchar|classURI) != 0 && p.src[stop] != ',' && p.src[stop] != ';' || p.src[stop] == '[' || p.src[stop] == ']') {
			stop++
		}
		p.leaf(KindHost, stop)
		p.parameters(end, inList)
	})
}

// frameOptions: HTML, 7.3.2.2, and RFC 7034, 2.1. "DENY" / "SAMEORIGIN" / ( "ALLOW-FROM" RWS serialized-origin ).
func frameOptions(p *messageParser, end int) {
	p.list(end, CodeBadToken, func(p *messageParser, end int) {
		p.word(end, []string{"DENY", "SAMEORIGIN", "ALLOW-FROM"}, anyCase)
		if uri := p.scanOWS(p.pos, end); uri > p.pos && uri < end && p.src[uri] != ',' {
			p.leaf(KindRWS, uri)
			p.uriValue(p.beforeBlanks(p.skipTo(',', end)))
		}
	})
}

// soapAction: SOAP 1.1, 6.1.1. A URI reference between quotes, or nothing between them.
func soapAction(p *messageParser, end int) {
	if p.at('"', end) {
		p.quotedString(end)
	}
	p.notOfForm(end, `"URI"`)
}

// oneQuoted is a value that is a quoted string.
func oneQuoted(p *messageParser, end int) {
	if p.at('"', end) {
		p.quotedString(end)
	}
	p.notOfForm(end, `"text"`)
}

// quotedMembers: RFC 2774, 3. ext-decl = <"> ( absoluteURI / field-name ) <"> [ namespace ] [ decl-extensions ], in a list.
func quotedMembers(p *messageParser, end int) {
	p.list(end, CodeBadValue, func(p *messageParser, end int) {
		if p.at('"', end) {
			p.quotedString(end)
			p.parameters(end, inList|valueOptional)
		}
	})
}

// contentID: RFC 2045, 7. msg-id = "<" id-left "@" id-right ">". The field of that name outside MIME held a URI.
func contentID(p *messageParser, end int) {
	if !p.at('<', end) {
		p.uriValue(end)
		return
	}
	last := end - 1
	if last > p.pos+1 && p.src[last] == '>' && p.scan(p.pos+1, last, classVchar) == last {
		p.leaf(KindDelimiter, p.pos+1)
		p.text(last)
		p.leaf(KindDelimiter, end)
	}
	p.notOfForm(end, "<id@example.com>")
}

// jsonValue is a value that is JSON, or several JSON texts with a separator between them.
func jsonValue(separator byte) scanner {
	return func(p *messageParser, end int) {
		whole := p.src
		p.src = p.src[:end]
		p.jsonText(end, separator)
		p.src = whole
	}
}
