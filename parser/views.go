package parser

// Field is a view of one field line: a document and an id, no data of its own.
type Field struct {
	Doc  *Document
	Line NodeID // of KindFieldLine
}

// Name gives the name as it was written, "" where there is none.
func (f Field) Name() string {
	if n := f.Doc.Child(f.Line, KindFieldName); n != NoNode {
		return f.Doc.Text(n)
	}
	return ""
}

// Key gives the name in lower case, as names are compared. RFC 9110, 5.1.
func (f Field) Key() string { return asciiLower(f.Name()) }

// Value gives the bytes of the value without the blanks around it; a fold in it is kept as it stands.
func (f Field) Value() string {
	if n := f.Doc.Child(f.Line, KindFieldValue); n != NoNode {
		return f.Doc.Text(n)
	}
	return ""
}

// ValueNode gives the node of the value, NoNode for an empty value.
func (f Field) ValueNode() NodeID { return f.Doc.Child(f.Line, KindFieldValue) }

// Fields calls yield with each field line of the header section of message that has a name.
func (d *Document) Fields(message NodeID) func(yield func(Field) bool) {
	return d.fieldsIn(d.Child(message, KindHeaderSection))
}

// Trailers calls yield with each field line of the trailer section of message that has a name.
func (d *Document) Trailers(message NodeID) func(yield func(Field) bool) {
	section := NoNode
	if body := d.Child(message, KindChunkedBody); body != NoNode {
		section = d.Child(body, KindTrailerSection)
	}
	return d.fieldsIn(section)
}

func (d *Document) fieldsIn(section NodeID) func(yield func(Field) bool) {
	return func(yield func(Field) bool) {
		if section == NoNode {
			return
		}
		for c := section + 1; c < d.Nodes[section].After; c = d.Nodes[c].After {
			if d.Nodes[c].Kind == KindFieldLine && d.Child(c, KindFieldName) != NoNode && !yield(Field{d, c}) {
				return
			}
		}
	}
}

// Field gives the first field of message with that lower-case name.
func (d *Document) Field(message NodeID, key string) (Field, bool) {
	if line := d.FieldSet(message).Line(key); line != NoNode {
		return Field{d, line}, true
	}
	return Field{}, false
}

// StartLine is a view of a request line or a status line.
type StartLine struct {
	Doc  *Document
	Line NodeID
}

// StartLine gives the start line of message; its Line is NoNode where there is none.
func (d *Document) StartLine(message NodeID) StartLine {
	n := d.Child(message, KindRequestLine)
	if n == NoNode {
		n = d.Child(message, KindStatusLine)
	}
	return StartLine{d, n}
}

// Part gives the text of the part of kind k, "" where it is missing.
func (s StartLine) Part(k Kind) string {
	if s.Line == NoNode {
		return ""
	}
	if n := s.Doc.Child(s.Line, k); n != NoNode {
		return s.Doc.Text(n)
	}
	return ""
}

// Content gives the bytes of the content of message after removing the chunked coding, before any content coding.
// Without chunks it is a part of Source, not a copy.
func (d *Document) Content(message NodeID) []byte {
	if n := d.Child(message, KindContent); n != NoNode {
		return d.Bytes(n)
	}
	body := d.Child(message, KindChunkedBody)
	if body == NoNode {
		return nil
	}
	var out []byte
	for c := range d.Children(body) {
		if d.Nodes[c].Kind == KindChunk {
			if data := d.Child(c, KindChunkData); data != NoNode {
				out = append(out, d.Bytes(data)...)
			}
		}
	}
	return out
}

// asciiLower lowers A to Z and nothing else.
func asciiLower(s string) string {
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			b := []byte(s)
			for j, c := range b {
				if 'A' <= c && c <= 'Z' {
					b[j] = c | 0x20
				}
			}
			return string(b)
		}
	}
	return s
}

// MediaTypeParameter gives the value of the parameter of that lower-case name in a Content-Type value, without its quotes.
func MediaTypeParameter(contentType, name string) (value string, found bool) {
	var p messageParser
	p.src, p.open, p.findings.rules = []byte(contentType), NoNode, rules
	line := p.begin(KindFieldLine)
	field := p.begin(KindFieldValue)
	p.contentType(len(p.src))
	if len(p.src) == 0 {
		return "", false
	}
	p.end(field)
	p.end(line)
	v, found := p.parameterOf(line, name)
	return string(v), found
}

// JSONMember gives the value of the first member of that name in the object that a JSON text consists of, or NoNode.
// Names with escapes in them are not found.
func (d *Document) JSONMember(name string) NodeID {
	object := NoNode
	if text := d.Child(0, KindJSONText); text != NoNode {
		object = d.Child(text, KindJSONObject)
	}
	if object == NoNode {
		return NoNode
	}
	for m := range d.Children(object) {
		if d.Kind(m) != KindJSONMember {
			continue
		}
		if n := d.Child(m, KindJSONName); n != NoNode && d.Text(n) == `"`+name+`"` {
			last := NoNode
			for c := range d.Children(m) {
				last = c
			}
			return last
		}
	}
	return NoNode
}
