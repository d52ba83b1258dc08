package parser

// grammars maps a field's lower-case name to the grammar of its value. A field that is not here is text.
var grammars map[string]grammar

// The grammars are methods that lead back to this table (the fields of a body part are fields too), hence init.
func init() {
	const trailer = roleForbiddenTrailer
	grammars = map[string]grammar{
		// Framing, routing and connection: RFC 9110, 7, and RFC 9112, 6.
		"host":              {scan: (*messageParser).host, role: roleHost},
		"content-length":    {scan: (*messageParser).contentLengthValue, role: roleContentLength},
		"transfer-encoding": {scan: (*messageParser).transferEncodingValue, role: roleTransferEncoding},
		"connection":        {scan: (*messageParser).connection, role: trailer},
		"proxy-connection":  {scan: tokensOf(KindConnectionOption), role: trailer},
		"keep-alive":        {scan: listOf(CodeBadParameter, parameterElement(inList|valueOptional)), role: trailer},
		"te":                {scan: (*messageParser).te, role: trailer},
		"trailer":           {scan: (*messageParser).trailer, role: trailer},
		"upgrade":           {scan: (*messageParser).upgrade, role: trailer},
		"max-forwards":      {scan: (*messageParser).number, role: trailer},
		"expect":            {scan: (*messageParser).expect, role: trailer},
		"via":               {scan: (*messageParser).via},
		"forwarded":         {scan: (*messageParser).forwarded, role: trailer},
		"x-forwarded-for":   {scan: (*messageParser).forwardedHosts, role: trailer},
		"x-forwarded-host":  {scan: (*messageParser).forwardedHosts, role: trailer},
		"x-forwarded-proto": {scan: tokensOf(KindScheme), role: trailer},
		"alt-svc":           {scan: (*messageParser).altSvc},
		"early-data":        {scan: wordOf("1", 0), role: trailer},

		// The representation: RFC 9110, 8.
		"content-type":              {scan: (*messageParser).contentType, role: roleContentType},
		"content-encoding":          {scan: tokensOf(KindContentCoding), role: trailer},
		"content-language":          {scan: (*messageParser).contentLanguage, role: trailer},
		"content-location":          {scan: (*messageParser).uriWithoutFragment, role: trailer},
		"content-range":             {scan: (*messageParser).contentRange, role: trailer},
		"content-disposition":       {scan: (*messageParser).contentDisposition, role: trailer},
		"content-transfer-encoding": {scan: wordOf("7bit 8bit binary quoted-printable base64", anyCase|extensible)},
		"last-modified":             {scan: (*messageParser).httpDate},
		"etag":                      {scan: (*messageParser).etagValue},

		// The request's wishes and conditions: RFC 9110, 10.1, 12, 13 and 14.
		"accept":              {scan: (*messageParser).accept, role: trailer},
		"accept-charset":      {scan: tokensWith(KindCharset, weighted|inList), role: trailer},
		"accept-encoding":     {scan: tokensWith(KindCodings, weighted|inList), role: trailer},
		"accept-language":     {scan: (*messageParser).acceptLanguage, role: trailer},
		"accept-post":         {scan: (*messageParser).mediaTypes},
		"accept-patch":        {scan: (*messageParser).mediaTypes},
		"prefer":              {scan: (*messageParser).directives, role: trailer},
		"preference-applied":  {scan: (*messageParser).directives},
		"from":                {scan: (*messageParser).mailbox, role: trailer},
		"referer":             {scan: (*messageParser).uriWithoutFragment, role: trailer},
		"user-agent":          {scan: (*messageParser).products, role: trailer},
		"if-match":            {scan: (*messageParser).etags, role: trailer},
		"if-none-match":       {scan: (*messageParser).etags, role: trailer},
		"if-modified-since":   {scan: (*messageParser).httpDate, role: trailer},
		"if-unmodified-since": {scan: (*messageParser).httpDate, role: trailer},
		"if-range":            {scan: (*messageParser).ifRange, role: trailer},
		"range":               {scan: (*messageParser).ranges, role: trailer},

		// The response's control and context: RFC 9110, 6.6.1, 10.2, 12.5.5 and 14.3.
		"date":          {scan: (*messageParser).httpDate, role: trailer},
		"location":      {scan: (*messageParser).uriValue, role: trailer},
		"content-base":  {scan: (*messageParser).uriValue, role: trailer},
		"retry-after":   {scan: (*messageParser).dateOrSeconds, role: trailer},
		"allow":         {scan: tokensOf(KindMethod), role: trailer},
		"public":        {scan: tokensOf(KindMethod), role: trailer},
		"server":        {scan: (*messageParser).products},
		"vary":          {scan: fieldNames, role: trailer},
		"accept-ranges": {scan: tokensOf(KindRangeUnit)},
		"link":          {scan: (*messageParser).links},
		"refresh":       {scan: (*messageParser).refresh, role: trailer},
		"sunset":        {scan: (*messageParser).httpDate},

		// Caching: RFC 9111, 5.
		"cache-control": {scan: (*messageParser).cacheControl, role: trailer},
		"pragma":        {scan: (*messageParser).directives, role: trailer},
		"expires":       {scan: (*messageParser).expires, role: trailer},
		"age":           {scan: (*messageParser).deltaSeconds, role: trailer},
		"warning":       {scan: (*messageParser).warning, role: trailer},

		// Authentication and cookies: RFC 9110, 11, and RFC 6265.
		"authorization":             {scan: (*messageParser).credentials, role: trailer},
		"proxy-authorization":       {scan: (*messageParser).credentials, role: trailer},
		"www-authenticate":          {scan: (*messageParser).challenges, role: trailer},
		"proxy-authenticate":        {scan: (*messageParser).challenges, role: trailer},
		"authentication-info":       {scan: (*messageParser).authInfo},
		"proxy-authentication-info": {scan: (*messageParser).authInfo},
		"cookie":                    {scan: (*messageParser).cookie, role: trailer},
		"set-cookie":                {scan: (*messageParser).setCookie, role: trailer},

		// The web's fields: Fetch, CSP, HSTS and others.
		"strict-transport-security":           {scan: (*messageParser).strictTransportSecurity, role: trailer},
		"content-security-policy":             {scan: (*messageParser).contentSecurityPolicy, role: trailer},
		"content-security-policy-report-only": {scan: (*messageParser).contentSecurityPolicy, role: trailer},
		"origin":                              {scan: (*messageParser).origin, role: trailer},
		"access-control-allow-origin":         {scan: (*messageParser).origin, role: trailer},
		"access-control-allow-credentials":    {scan: wordOf("true", 0), role: trailer},
		"access-control-allow-headers":        {scan: fieldNames, role: trailer},
		"access-control-allow-methods":        {scan: tokensOf(KindMethod), role: trailer},
		"access-control-expose-headers":       {scan: fieldNames, role: trailer},
		"access-control-max-age":              {scan: (*messageParser).deltaSeconds, role: trailer},
		"access-control-request-headers":      {scan: fieldNames, role: trailer},
		"access-control-request-method":       {scan: oneMethod, role: trailer},
		"timing-allow-origin":                 {scan: listOf(CodeBadValue, timingOrigin)},
		"cross-origin-resource-policy":        {scan: wordOf("same-origin same-site cross-origin", 0)},
		"referrer-policy":                     {scan: wordsOf(referrerPolicies, anyCase)},
		"x-content-type-options":              {scan: wordOf("nosniff", anyCase)},
		"x-frame-options":                     {scan: frameOptions},
		"server-timing":                       {scan: tokensWith(KindToken, inList|valueOptional|bwsAllowed)},
		"clear-site-data":                     {scan: wordsOf(siteData, quoted)},
		"traceparent":                         {scan: (*messageParser).traceparent, role: trailer},
		"service-worker-allowed":              {scan: (*messageParser).uriValue},
		"sourcemap":                           {scan: (*messageParser).uriValue},
		"x-sourcemap":                         {scan: (*messageParser).uriValue},
		"x-pingback":                          {scan: (*messageParser).uriValue},
		"expect-ct":                           {scan: (*messageParser).directives},
		"tracestate":                          {scan: tracestate, role: trailer},
		"baggage":                             {scan: baggage, role: trailer},

		// WebSocket: RFC 6455, 11.3.
		"sec-websocket-key":        {scan: base64Of(16), role: trailer},
		"sec-websocket-accept":     {scan: base64Of(20), role: trailer},
		"sec-websocket-version":    {scan: listOf(CodeBadNumber, digits), role: trailer},
		"sec-websocket-protocol":   {scan: tokensOf(KindToken), role: trailer},
		"sec-websocket-extensions": {scan: tokensWith(KindToken, inList|valueOptional), role: trailer},

		// Digests before RFC 9530: RFC 1864 and RFC 3230. WebDAV: RFC 4918, 10. Memento: RFC 7089. Deltas: RFC 3229.
		"content-md5":      {scan: base64Of(16)},
		"digest":           {scan: listOf(CodeBadValue, (*messageParser).instanceDigest)},
		"want-digest":      {scan: tokensWith(KindToken, weighted|inList), role: trailer},
		"depth":            {scan: wordOf("0 1 infinity", anyCase), role: trailer},
		"overwrite":        {scan: wordOf("T F", anyCase), role: trailer},
		"destination":      {scan: (*messageParser).uriValue, role: trailer},
		"if":               {scan: stateLists, role: trailer},
		"timeout":          {scan: lockTimeout, role: trailer},
		"accept-datetime":  {scan: (*messageParser).httpDate, role: trailer},
		"memento-datetime": {scan: (*messageParser).httpDate},
		"a-im":             {scan: tokensWith(KindToken, weighted|inList), role: trailer},
		"im":               {scan: tokensWith(KindToken, inList|valueOptional)},
		"delta-base":       {scan: (*messageParser).etagValue},
	}
	addPlainFields()
	// RFC 9110, 5.3: a field that is not a list may stand once. Host and Content-Length have rules of their own.
	for i, name := range []string{
		"content-type", "content-location", "content-range", "content-disposition", "last-modified", "etag", "date", "expires", "age",
		"location", "retry-after", "server", "refresh", "sunset", "max-forwards", "from", "referer", "user-agent",
		"if-modified-since", "if-unmodified-since", "if-range", "range", "authorization", "proxy-authorization", "cookie",
		"strict-transport-security", "origin", "access-control-allow-origin", "access-control-allow-credentials", "access-control-max-age",
		"access-control-request-method", "upgrade-insecure-requests", "x-content-type-options", "early-data",
		"traceparent", "sec-websocket-key", "sec-websocket-accept", "content-md5", "depth", "overwrite", "destination", "delta-base",
		"if", "lock-token", "mime-version", "soapaction", "dpop", "ttl", "urgency", "topic", "alt-used", "schedule-tag", "if-schedule-tag-match",
	} {
		g := grammars[name]
		g.single = uint8(i + 1)
		grammars[name] = g
	}
	addStructuredFields()
	indexGrammars()
}

// oneMethod is a value that is one method.
func oneMethod(p *messageParser, end int) {
	p.leaf(KindMethod, p.scanToken(p.pos, end))
	p.garbage(end, CodeBadToken)
}

// digits is a member that is a number.
func digits(p *messageParser, end int) { p.leaf(KindNumber, p.scanDigits(p.pos, end)) }

// timingOrigin is one member of Timing-Allow-Origin: Resource Timing, 3.5.1.
func timingOrigin(p *messageParser, end int) { p.origin(p.beforeBlanks(p.skipTo(',', end))) }
