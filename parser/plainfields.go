package parser

const (
	referrerPolicies = `no-referrer no-referrer-when-downgrade same-origin origin strict-origin origin-when-cross-origin
		strict-origin-when-cross-origin unsafe-url`
	siteData = `cache clientHints cookies executionContexts prefetchCache prerenderCache storage *`
)

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
