package parser

import "bytes"

// maxJSONDepth is how deep objects and arrays are nested in the tree; what is deeper is one leaf. RFC 8259, 9.
const maxJSONDepth = 256

// jsonReader reads JSON. Its end is that of p.src.
type jsonReader struct {
	*messageParser
	depth  int
	closer [maxJSONDepth]byte // of each open object or array
	names  jsonNames
	cut    bool // the end of the text inside something was said: what is around it is open for the same reason
}

// jsonText: RFC 8259, 2. JSON-text = ws value ws. With a separator, more values may follow the first. There is a byte.
func (p *messageParser) jsonText(end int, separator byte) {
	r := jsonReader{messageParser: p}
	text := r.begin(KindJSONText)
	if bytes.HasPrefix(r.src, []byte("\xef\xbb\xbf")) {
		r.unread(3, CodeJSONBOM)
	}
	for {
		r.ws()
		if r.pos == end {
			r.report(CodeJSONValueExpected, text, Span{int32(end), int32(end)})
			break
		}
		r.value(KindJSONText)
		r.ws()
		if separator == 0 || !r.at(separator, end) {
			break
		}
		r.leaf(KindDelimiter, r.pos+1)
	}
	r.unread(end, CodeJSONAfterValue)
	r.end(text)
}

// ws: RFC 8259, 2. Comments, which JSON has none of, are passed over with it.
func (r *jsonReader) ws() {
	for {
		i := r.pos
		for i < len(r.src) && isJSONWS(r.src[i]) {
			i++
		}
		r.leaf(KindJSONWS, i)
		rest := r.src[i:]
		switch {
		case bytes.HasPrefix(rest, []byte("//")):
			if i += bytes.IndexByte(rest, '\n'); i < r.pos {
				i = len(r.src)
			}
		case bytes.HasPrefix(rest, []byte("/*")):
			n := bytes.Index(rest[2:], []byte("*/"))
			if i += n + 4; n < 0 {
				i = len(r.src)
			}
		default:
			return
		}
		r.unread(i, CodeJSONComment)
	}
}

func isJSONWS(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// value: RFC 8259, 3. There is a byte at the cursor, and it is taken.
func (r *jsonReader) value(in Kind) {
	switch c := r.src[r.pos]; {
	case c == '{':
		r.container(KindJSONObject, '}')
	case c == '[':
		r.container(KindJSONArray, ']')
	case c == '"':
		r.string(KindJSONString)
	case isDigit(c), c == '-', c == '+', c == '.':
		r.number()
	case isAlpha(c):
		r.literal()
	case c == '\'':
		r.singleQuotes()
	default:
		r.unread(r.scanJunk(), CodeJSONValueExpected)
	}
}

// container reads an object or an array: RFC 8259, 4 and 5. The cursor is on its opening bracket.
func (r *jsonReader) container(kind Kind, closer byte) {
	if r.depth == maxJSONDepth {
		r.reportNode(CodeJSONTooDeep, r.leaf(kind, r.closing()))
		return
	}
	r.closer[r.depth] = closer
	r.depth++
	outer := r.names
	r.names = jsonNames{}
	node := r.begin(kind)
	opener := Span{int32(r.pos), int32(r.pos + 1)}
	r.leaf(KindDelimiter, r.pos+1)
	comma := NoNode  // the last comma, where nothing follows it yet
	between := false // after a member: a comma may stand here
	for {
		r.ws()
		if r.pos == len(r.src) {
			if !r.cut {
				r.relate(CodeJSONOpen, node, Span{int32(r.pos), int32(r.pos)}, []Span{opener}, string(closer))
				r.cut = true
			}
			break
		}
		c := r.src[r.pos]
		if c == '}' || c == ']' {
			if comma != NoNode {
				r.reportNode(CodeJSONCommaTrailing, comma)
			}
			switch {
			case c == closer:
				r.leaf(KindDelimiter, r.pos+1)
			case r.depth > 1 && r.closer[r.depth-2] == c: // it closes what is around
				r.relate(CodeJSONOpen, node, Span{int32(r.pos), int32(r.pos)}, []Span{opener}, string(closer))
			default:
				r.relate(CodeJSONBracket, node, Span{int32(r.pos), int32(r.pos + 1)}, []Span{opener}, string(closer))
				r.leaf(KindUnknown, r.pos+1)
			}
			break
		}
		switch {
		case c == ',':
			comma = r.leaf(KindDelimiter, r.pos+1)
			if !between {
				code := CodeJSONValueExpected
				if kind == KindJSONObject {
					code = CodeJSONNameExpected
				}
				r.reportNode(code, comma)
				comma = NoNode
			}
			between = false
			continue
		case between:
			r.report(CodeJSONCommaExpected, node, Span{int32(r.pos), int32(r.pos)}, string(closer))
		}
		comma, between = NoNode, true
		if kind == KindJSONObject {
			r.member()
		} else {
			r.value(kind)
		}
	}
	r.end(node)
	r.names = outer
	r.depth--
}

// member: RFC 8259, 4. member = string name-separator value. There is a byte at the cursor, and it is taken.
func (r *jsonReader) member() {
	node := r.begin(KindJSONMember)
	defer r.end(node)
	switch c := r.src[r.pos]; {
	case c == '"':
		r.name()
	case c == '\'':
		r.singleQuotes()
	case isAlpha(c), c == '_', c == '$':
		r.unread(r.scanWord(), CodeJSONNameUnquoted)
	case c == ':':
		r.report(CodeJSONNameExpected, node, Span{int32(r.pos), int32(r.pos)})
	default:
		r.unread(max(r.scanWord(), r.scanJunk()), CodeJSONNameExpected)
	}
	r.ws()
	colon := r.pos < len(r.src) && r.src[r.pos] == ':'
	if colon {
		r.leaf(KindDelimiter, r.pos+1)
		r.ws()
	} else if r.pos < len(r.src) {
		r.report(CodeJSONColonExpected, node, Span{int32(r.pos), int32(r.pos)})
	}
	if r.pos == len(r.src) {
		return // what is open says so
	}
	switch r.src[r.pos] {
	case ',', '}', ']':
		if colon {
			r.report(CodeJSONValueExpected, node, Span{int32(r.pos), int32(r.pos)})
		}
	default:
		r.value(KindJSONMember)
	}
}

// closing gives the place after the bracket that closes the one at the cursor, without regard to which brackets they are.
func (r *jsonReader) closing() int {
	depth := 0
	for i := r.pos; i < len(r.src); i++ {
		switch r.src[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			i = r.closingQuote(i, len(r.src))
		}
	}
	return len(r.src)
}

// scanJunk gives the end of the bytes at the cursor, one at least, that begin nothing in JSON.
func (r *jsonReader) scanJunk() int {
	i := r.pos + 1
	for i < len(r.src) && !isJSONWS(r.src[i]) && bytes.IndexByte([]byte(`{}[],:"/`), r.src[i]) < 0 {
		i++
	}
	return i
}

// scanWord gives the end of the run of letters, digits and what else numbers and names are made of.
func (r *jsonReader) scanWord() int {
	i := r.pos
	for i < len(r.src) && (isAlpha(r.src[i]) || isDigit(r.src[i]) || bytes.IndexByte([]byte("+-._$"), r.src[i]) >= 0) {
		i++
	}
	return i
}
