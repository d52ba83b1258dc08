package explain

import (
	"strings"
	"unicode/utf8"

	"enclair/parser"
)

// decodePct decodes the triplets of a part of a URI; plus also turns "+" into a space, as forms write it. RFC 3986, 2.1.
func decodePct(s string, plus bool) string {
	if strings.IndexByte(s, '%') < 0 && (!plus || strings.IndexByte(s, '+') < 0) {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if hi, lo := hexValue(s[i+1]), hexValue(s[i+2]); hi >= 0 && lo >= 0 {
				c = byte(hi<<4 | lo)
				i += 2
			}
		} else if c == '+' && plus {
			c = ' '
		}
		b = append(b, c)
	}
	return string(b)
}

// hexValue gives the value of a hexadecimal digit, -1 for any other byte.
func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// herePctEncoded names the byte of a triplet, or the character of UTF-8 that it and its neighbours make.
func (p part) herePctEncoded() []string {
	text := p.text()
	if len(text) != 3 {
		return nil
	}
	b := decodePct(text, false)[0]
	hex := hexByte(b)
	if b < 0x80 {
		if r := find("char/" + lower(hex)); r != nil {
			return []string{p.say("pct-named", "hex", hex, "name", r.title(p.lang)), r.text("", p.lang)}
		}
		return []string{p.say("pct-ascii", "hex", hex, "char", At(p.id, Code(string(rune(b)))))}
	}
	run, place := p.triplets()
	for start := max(0, place-3); start <= place; start++ {
		r, size := utf8.DecodeRune(run[start:])
		if r != utf8.RuneError && start+size > place {
			return []string{p.say("pct-utf8", "hex", hex, "place", Ordinal(place-start+1, p.lang), "bytes", Bytes(int64(size), p.lang),
				"char", At(p.id, Code(string(r))), "all", hexBytes(run[start:start+size]))}
		}
	}
	return []string{p.say("pct-latin1", "hex", hex, "char", At(p.id, Code(string(rune(b)))))}
}

// triplets decodes the run of triplets around the part, three on each side at the most, and gives the place of its own byte.
func (p part) triplets() (run []byte, place int) {
	src := p.doc.Source
	start := int(p.doc.Nodes[p.id].Start)
	isTriplet := func(i int) bool {
		return i >= 0 && i+2 < len(src) && src[i] == '%' && hexValue(src[i+1]) >= 0 && hexValue(src[i+2]) >= 0
	}
	first := start
	for first > start-9 && isTriplet(first-3) {
		first -= 3
	}
	for i := first; i <= start+9 && isTriplet(i); i += 3 {
		run = append(run, byte(hexValue(src[i+1])<<4|hexValue(src[i+2])))
	}
	return run, (start - first) / 3
}

// hexBytes writes bytes in hexadecimal, with spaces between them.
func hexBytes(b []byte) string {
	words := make([]string, len(b))
	for i, c := range b {
		words[i] = hexByte(c)
	}
	return strings.Join(words, " ")
}

// hereQueryParameter says a parameter of a query or form, decoded.
func (p part) hereQueryParameter() []string {
	name, value := p.child(parser.KindQueryName), p.child(parser.KindQueryValue)
	decodedName, decoded := decodePct(name, true), decodePct(value, true)
	shownName := At(p.doc.Child(p.id, parser.KindQueryName), Code(decodedName))
	if p.doc.Child(p.id, parser.KindDelimiter) == parser.NoNode {
		return []string{p.say("query-name", "name", shownName)}
	}
	shownValue := At(p.doc.Child(p.id, parser.KindQueryValue), Code(decoded))
	if decodedName == name && decoded == value {
		return []string{p.say("query-parameter", "name", shownName, "value", shownValue)}
	}
	return []string{p.say("query-parameter-decoded", "name", shownName, "value", shownValue)}
}

// hereTarget says the form of a request target, its path decoded and the parameters of its query. RFC 9112, 3.2.
func (p part) hereTarget() []string {
	var s spoken
	text := p.text()
	switch {
	case text == "*":
		s.add(p.say("target-asterisk"))
		return s
	case p.doc.Child(p.id, parser.KindAuthority) != parser.NoNode:
		s.add(p.say("target-authority"))
		return s
	case p.doc.Child(p.id, parser.KindURI) != parser.NoNode:
		s.add(p.say("target-absolute"))
	case strings.HasPrefix(text, "/"):
		s.add(p.say("target-origin"))
	}
	s.add(p.hereDecodedPath())
	s.add(p.hereQuery())
	return s
}

// hereDecodedPath says a path without its percent-encoding, where it has any.
func (p part) hereDecodedPath() string {
	n := p.find(parser.KindPath)
	if n == parser.NoNode {
		return ""
	}
	path := p.doc.Text(n)
	decoded := decodePct(path, false)
	if decoded == path {
		return ""
	}
	return p.say("path-decoded", "path", At(n, Code(decoded)))
}

// hereQuery lists the parameters of a query or form under the part, decoded.
func (p part) hereQuery() string {
	var items []string
	for _, n := range p.all(parser.KindQueryParameter) {
		name, value := textOf(p.doc, n, parser.KindQueryName), textOf(p.doc, n, parser.KindQueryValue)
		if value == "" {
			items = append(items, At(n, Code(decodePct(name, true))))
			continue
		}
		items = append(items, p.say("query-item", "name", At(p.doc.Child(n, parser.KindQueryName), Code(decodePct(name, true))),
			"value", At(p.doc.Child(n, parser.KindQueryValue), Code(decodePct(value, true)))))
	}
	if len(items) == 0 {
		return ""
	}
	return p.say("query-list", "list", List(p.lang, items))
}

// hereHost says for which host, and on which port, a message is meant.
func (p part) hereHost() []string {
	host, port := splitPort(p.value())
	hostNode, portNode := p.find(parser.KindHost), p.find(parser.KindPort)
	switch {
	case host == "":
		return nil
	case port == "":
		return []string{p.say("host", "host", At(hostNode, Code(host)))}
	}
	return []string{p.say("host-port", "host", At(hostNode, Code(host)), "port", At(portNode, port))}
}

// splitPort cuts "example.com:8080" into its two parts. The colons of an IPv6 literal stand between brackets.
func splitPort(s string) (host, port string) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 || strings.IndexByte(s[i:], ']') >= 0 {
		return s, ""
	}
	if _, ok := number(s[i+1:]); !ok {
		return s[:i], ""
	}
	return s[:i], s[i+1:]
}

// herePort names the scheme whose port this is by default. RFC 9110, 4.2.1 and 4.2.2.
func (p part) herePort() string {
	switch p.text() {
	case "80":
		return p.say("port-http")
	case "443":
		return p.say("port-https")
	}
	return ""
}

// hereReference says where a URI leads: to another site, to a path of the same site, or from the page asked for. RFC 3986, 4.2.
func (p part) hereReference() []string {
	value := p.value()
	var s spoken
	if n := p.find(parser.KindURI); n == parser.NoNode {
		return nil
	}
	scheme, host := p.find(parser.KindScheme), p.find(parser.KindAuthority)
	switch {
	case scheme != parser.NoNode && host != parser.NoNode:
		s.add(p.say("uri-absolute", "scheme", At(scheme, Code(lower(p.doc.Text(scheme)))), "host", p.quote(host)))
	case host != parser.NoNode:
		s.add(p.say("uri-same-scheme", "host", p.quote(host)))
	case scheme != parser.NoNode:
	case p.field == "location" || p.field == "content-location":
		if base, target := p.base(); base != "" {
			s.add(p.say("uri-resolved", "uri", At(p.valueNode(), Code(base+ResolvePath(target, value)))))
		} else if strings.HasPrefix(value, "/") {
			s.add(p.say("uri-same-host"))
		} else {
			s.add(p.say("uri-relative"))
		}
	}
	s.add(p.hereDecodedPath())
	s.add(p.hereQuery())
	return s
}

// base gives the host and the target of the request that the part's response answers, when both are in the document.
func (p part) base() (host, target string) {
	m, n := p.doc.MessageAt(p.message)
	if n < 0 || m.Answers == parser.NoNode {
		return "", ""
	}
	f, ok := p.doc.Field(m.Answers, "host")
	t := p.doc.StartLine(m.Answers).Part(parser.KindRequestTarget)
	if !ok || !strings.HasPrefix(t, "/") {
		return "", ""
	}
	return f.Value(), t
}

// ResolvePath resolves a reference without scheme and host against the target of a request. RFC 3986, 5.2.
func ResolvePath(target, reference string) string {
	path, _, _ := strings.Cut(target, "?")
	switch {
	case reference == "":
		return target
	case reference[0] == '#':
		return target + reference
	case reference[0] == '?':
		return path + reference
	case reference[0] != '/':
		reference = path[:strings.LastIndexByte(path, '/')+1] + reference
	}
	end := strings.IndexAny(reference, "?#")
	if end < 0 {
		end = len(reference)
	}
	return removeDotSegments(reference[:end]) + reference[end:]
}

// removeDotSegments takes the segments "." and ".." out of an absolute path. RFC 3986, 5.2.4.
func removeDotSegments(path string) string {
	if !strings.Contains(path, "/.") {
		return path
	}
	segments := strings.Split(path, "/")
	var out []string
	for i, segment := range segments {
		last := i == len(segments)-1
		switch segment {
		case ".", "..":
			if segment == ".." && len(out) > 1 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, segment)
		}
	}
	return strings.Join(out, "/")
}
