package parser

import "bytes"

// contentSecurityPolicy: W3C CSP, 2.2.1. Policies stand between commas, directives between semicolons, the words of a directive between blanks.
func (p *messageParser) contentSecurityPolicy(end int) {
	p.names.n = 0
	for p.pos < end {
		if p.semicolon(end) {
			continue
		}
		if p.at(',', end) {
			p.leaf(KindDelimiter, p.pos+1)
			p.names.n = 0 // another policy
			continue
		}
		stop := p.pos
		for stop < end && p.src[stop] != ';' && p.src[stop] != ',' {
			stop++
		}
		p.policyDirective(p.beforeBlanks(stop))
	}
}

// policyDirective: W3C CSP, 2.3. serialized-directive = directive-name [ required-ascii-whitespace directive-value ].
func (p *messageParser) policyDirective(end int) {
	node := p.begin(KindDirective)
	stop := scanWord(p.src, p.pos, end)
	name := p.leaf(KindDirectiveName, stop)
	span := p.span(name)
	switch first, again := p.names.seen(p.src, span); {
	case p.scanToken(int(span.Start), stop) < stop:
		if !p.hasControl(span) {
			p.reportNode(CodeBadDirective, name)
		}
	case again:
		p.relate(CodeCSPRepeated, name, span, []Span{first}, string(p.src[span.Start:span.End]))
	}
	sources := hasSources(p.src[span.Start:span.End])
	words, none := 0, NoNode
	for p.leaf(KindRWS, p.scanOWS(p.pos, end)) != NoNode && p.pos < end {
		word := p.leaf(KindToken, scanWord(p.src, p.pos, end))
		words++
		if !sources {
			continue
		}
		if s := p.span(word); equalFold(p.src[s.Start:s.End], "'none'") {
			none = word
		} else {
			p.checkSource(word)
		}
	}
	p.end(node)
	if none != NoNode && words > 1 {
		p.reportNode(CodeCSPNone, none)
	}
}

// hasSources reports whether the value of a directive is a list of sources: script-src, base-uri and the like. So is that of
// a name that nobody knows, where it looks like one of those.
func hasSources(name []byte) bool {
	var buf [32]byte
	if len(name) > len(buf) {
		return false
	}
	lower := buf[:copy(buf[:], name)]
	for i, c := range lower {
		lower[i] = c | 0x20 // a hyphen has that bit
	}
	return PolicyHasSources(string(lower))
}

// cspKeywords are the keyword-sources of W3C CSP, 2.3.1, and those that other specifications add.
var cspKeywords = [...]string{
	"self", "none", "unsafe-inline", "unsafe-eval", "strict-dynamic", "unsafe-hashes", "report-sample", "unsafe-allow-redirects", "wasm-unsafe-eval",
	"trusted-types-eval", "report-sha256", "report-sha384", "report-sha512", "inline-speculation-rules", "unsafe-webtransport-hashes",
}

// checkSource reports a word that is no source expression, which browsers ignore. W3C CSP, 2.3.1.
func (p *messageParser) checkSource(word NodeID) {
	s := p.span(word)
	w := p.src[s.Start:s.End]
	if n := len(w); n > 2 && w[0] == '\'' && w[n-1] == '\'' {
		if !isCSPKeyword(w[1:n-1]) && !p.hasControl(s) {
			p.reportNode(CodeCSPSource, word)
		}
		return
	}
	switch {
	case isCSPKeyword(w):
		p.reportNode(CodeCSPUnquoted, word, "'"+string(w)+"'")
	case !isSchemeOrHostSource(w) && !p.hasControl(s):
		p.reportNode(CodeCSPSource, word)
	}
}

// isCSPKeyword reports whether w, without its quotes, is a keyword, a nonce or a hash.
func isCSPKeyword(w []byte) bool {
	for _, k := range cspKeywords {
		if equalFold(w, k) {
			return true
		}
	}
	for _, prefix := range [...]string{"nonce-", "sha256-", "sha384-", "sha512-"} {
		if n := len(prefix); len(w) > n && equalFold(w[:n], prefix) {
			value := bytes.TrimSuffix(bytes.TrimSuffix(w[n:], []byte("=")), []byte("="))
			for _, c := range value {
				if class[c]&classBase64 == 0 && c != '-' && c != '_' {
					return false
				}
			}
			return len(value) > 0
		}
	}
	return false
}

// isSchemeOrHostSource: W3C CSP, 2.3.1. scheme-source = scheme ":", host-source = [ scheme "://" ] host [ ":" port ] [ path ].
func isSchemeOrHostSource(w []byte) bool {
	if i := bytes.IndexByte(w, ':'); i == len(w)-1 {
		return i > 0 && isScheme(w[:i])
	}
	if i := bytes.Index(w, []byte("://")); i >= 0 {
		if !isScheme(w[:i]) {
			return false
		}
		w = w[i+3:]
	}
	if i := bytes.IndexByte(w, '/'); i >= 0 {
		w = w[:i]
	}
	if i := bytes.IndexByte(w, ':'); i >= 0 {
		for _, c := range w[i+1:] {
			if !isDigit(c) && c != '*' {
				return false
			}
		}
		w = w[:i]
	}
	if string(w) == "*" {
		return true
	}
	w = bytes.TrimPrefix(w, []byte("*."))
	for _, c := range w {
		if class[c]&classUnreserved == 0 || c == '~' {
			return false
		}
	}
	return len(w) > 0
}

// isScheme: RFC 3986, 3.1. scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ).
func isScheme(w []byte) bool {
	for i, c := range w {
		alpha := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !alpha && (i == 0 || !isDigit(c) && c != '+' && c != '-' && c != '.') {
			return false
		}
	}
	return len(w) > 0
}
