package parser

import "bytes"

// jwt: RFC 7519, 3. Parts between dots: three of a signed one (RFC 7515, 3.1), five of an encrypted one (RFC 7516, 3.1).
func (p *messageParser) jwt(end int) {
	dots := bytes.Count(p.src[p.pos:end], []byte("."))
	jwe := dots == 4
	node := p.begin(KindJWT)
	for i := 0; p.pos < end; i++ {
		kind := KindUnknown
		switch {
		case i == 0:
			kind = KindJOSEHeader
		case jwe:
			kind = KindJWEPart
		case i == 1:
			kind = KindJWSPayload
		case i == 2:
			kind = KindJWSSignature
		}
		p.leaf(kind, p.skipTo('.', end))
		if p.pos < end {
			p.leaf(KindDelimiter, p.pos+1)
		}
	}
	p.end(node)
	switch span := p.span(node); {
	case dots != 2 && !jwe:
		p.report(CodeJWTParts, node, span, formatInt(int64(dots+1)))
	case p.src[end-1] == '.':
		p.report(CodeJWTNoSignature, node, Span{span.End - 1, span.End})
	}
}

// dataURL: RFC 2397, 3. dataurl = "data:" [ mediatype ] [ ";base64" ] "," data.
func (p *messageParser) dataURL(end int) {
	node := p.begin(KindDataURL)
	defer p.end(node)
	if scheme := p.scanScheme(end); equalFold(p.src[p.pos:scheme], "data") {
		p.leaf(KindScheme, scheme)
		p.leaf(KindDelimiter, scheme+1)
	}
	comma := p.skipTo(',', end)
	stop := comma
	if base64 := stop - len(";base64"); base64 >= p.pos && equalFold(p.src[base64:stop], ";base64") {
		stop = base64
	}
	if p.pos < stop {
		if p.src[p.pos] != ';' {
			p.mediaType(KindMediaType, stop, 0)
		} else {
			p.parameters(stop, 0)
		}
		p.garbage(stop, CodeBadMediaType)
	}
	if stop < comma {
		p.leaf(KindDelimiter, stop+1)
		p.leaf(KindToken, comma)
	}
	if comma == end {
		p.report(CodeDataURLComma, node, Span{int32(end), int32(end)})
		return
	}
	p.leaf(KindDelimiter, comma+1)
	p.uriPart(KindData, end, uriPlain)
}
