package parser

import "bytes"

// jsonNames remembers the names of one object: in a list where they are few, in a map too where they are many.
type jsonNames struct {
	list []jsonName
	all  map[string]Span
}

// jsonName is a name as the characters that it stands for, and where it is.
type jsonName struct {
	text []byte
	span Span
}

// fewNames is how many names are compared one by one.
const fewNames = 16

// seen adds a name and gives the place of an equal one before it.
func (t *jsonNames) seen(name jsonName) (Span, bool) {
	if t.all != nil {
		first, again := t.all[string(name.text)]
		if !again {
			t.all[string(name.text)] = name.span
		}
		return first, again
	}
	for _, n := range t.list {
		if bytes.Equal(n.text, name.text) {
			return n.span, true
		}
	}
	t.list = append(t.list, name)
	if len(t.list) > fewNames {
		t.all = make(map[string]Span, 2*fewNames)
		for _, n := range t.list {
			t.all[string(n.text)] = n.span
		}
	}
	return Span{}, false
}

// name reads the name of a member, and reports one that stands in the object already. RFC 8259, 4.
func (r *jsonReader) name() {
	node := r.string(KindJSONName)
	name := jsonName{r.textOf(node), r.span(node)}
	if first, again := r.names.seen(name); again {
		r.relate(CodeJSONNameRepeated, node, name.span, []Span{first}, string(name.text[:min(len(name.text), 40)]))
	}
}

// textOf gives the characters that a string stands for; without escapes they are a part of the source.
func (r *jsonReader) textOf(node NodeID) (text []byte) {
	for n := node + 1; n < r.nodes[node].After; n++ {
		w := r.src[r.nodes[n].Start:r.span(n).End]
		switch r.nodes[n].Kind {
		case KindJSONUnescaped:
			if text == nil {
				text = w[:len(w):len(w)]
			} else {
				text = append(text, w...)
			}
		case KindJSONEscape:
			text = AppendJSONEscape(text, w)
		}
	}
	return text
}
