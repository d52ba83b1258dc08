package reading

import "bytes"

// Values as JSON and JavaScript write them are read in place: nothing is built, each step gives the place after it. Names
// without quotes, either quote and a last comma pass, since scripts have them.

// maxDepth bounds how deep values may stand in one another.
const maxDepth = 200

// skipSpace gives the place after white space.
func skipSpace(text []byte, i int) int {
	for i < len(text) && (isBlank(text[i]) || text[i] == '\n' || text[i] == '\r') {
		i++
	}
	return i
}

// quoted is a string of the text, its quotes and escapes undone. start and end are its place without the quotes; start is
// -1 for what does not stand in the text.
type quoted struct {
	s          string
	start, end int
}

// inText makes a quoted of a piece of the text that has no escapes.
func inText(text []byte, start, end int) quoted { return quoted{string(text[start:end]), start, end} }

// notInText makes a quoted that is in the text nowhere.
func notInText(s string) quoted { return quoted{s, -1, -1} }

// cut gives a part of the string. Where escapes stand in it, the part has no place of its own.
func (q quoted) cut(from, to int) quoted {
	if q.start < 0 || q.end-q.start != len(q.s) {
		return notInText(q.s[from:to])
	}
	return quoted{q.s[from:to], q.start + from, q.start + to}
}

// take puts a string on the wire: from its place in the text where that is still to come, else as added bytes.
func (w *writer) take(q quoted) {
	if q.start < w.at {
		w.add(q.s)
		return
	}
	w.dropTo(q.start)
	if q.end-q.start == len(q.s) {
		w.keepTo(q.end)
		return
	}
	unescape(w.text[q.start:q.end], 0, func(b []byte, n int) {
		if string(b) == string(w.text[w.at:w.at+n]) {
			w.keepTo(w.at + n)
		} else {
			w.replaceTo(w.at+n, string(b))
		}
	})
}

// stringEnd gives the place after the string at i.
func stringEnd(text []byte, i int) (end int, ok bool) {
	quote := text[i]
	for i++; i < len(text); i++ {
		switch text[i] {
		case quote:
			return i + 1, true
		case '\\':
			i++
		}
	}
	return i, false
}

// stringAt reads the string at i. Escapes that are not known, and ${ in backquotes, make it fail.
func stringAt(text []byte, i int) (q quoted, ok bool) {
	if i >= len(text) || bytes.IndexByte([]byte("\"'`"), text[i]) < 0 {
		return q, false
	}
	end, ok := stringEnd(text, i)
	if !ok {
		return q, false
	}
	q.start, q.end = i+1, end-1
	raw := text[q.start:q.end]
	if text[i] == '`' && bytes.Contains(raw, []byte("${")) {
		return q, false
	}
	if bytes.IndexByte(raw, '\\') < 0 {
		q.s = string(raw)
		return q, true
	}
	var b []byte
	_, ok = unescape(raw, 0, func(c []byte, _ int) { b = append(b, c...) })
	q.s = string(b)
	return q, ok
}

// isWordByte accepts what numbers, true, null and names without quotes are made of.
func isWordByte(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_' || c == '$' || c == '.' || c == '+' || c == '-'
}

func wordEnd(text []byte, i int) int {
	for i < len(text) && isWordByte(text[i]) {
		i++
	}
	return i
}

// valueEnd gives the place after the value at i: a string, a word, or all between two brackets.
func valueEnd(text []byte, i int) (end int, ok bool) {
	var closing []byte
	for i < len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\'' || c == '`':
			if i, ok = stringEnd(text, i); !ok {
				return i, false
			}
		case c == '{' || c == '[':
			if len(closing) == maxDepth {
				return i, false
			}
			closing = append(closing, c+2) // } and ] stand two after { and [
			i++
		case c == '}' || c == ']':
			if len(closing) == 0 || closing[len(closing)-1] != c {
				return i, false
			}
			closing = closing[:len(closing)-1]
			i++
		case len(closing) > 0 && (c == ',' || c == ':' || isBlank(c) || c == '\n' || c == '\r'):
			i++
		default:
			after := wordEnd(text, i)
			if after == i {
				return i, false
			}
			i = after
		}
		if len(closing) == 0 {
			return i, true
		}
	}
	return i, false
}

// each visits the members of the object at i, or the elements of the list there, with the place of each value. It gives the
// place after the whole, and fails where a visit does.
func each(text []byte, i int, visit func(name quoted, value int) bool) (end int, ok bool) {
	if i >= len(text) || text[i] != '{' && text[i] != '[' {
		return i, false
	}
	object, closing := text[i] == '{', text[i]+2
	for i = skipSpace(text, i+1); i < len(text) && text[i] != closing; {
		name := notInText("")
		if object {
			if q, ok := stringAt(text, i); ok {
				name = q
				i, _ = stringEnd(text, i)
			} else {
				end := wordEnd(text, i)
				name = inText(text, i, end)
				i = end
			}
			i = skipSpace(text, i)
			if i >= len(text) || text[i] != ':' {
				return i, false
			}
			i = skipSpace(text, i+1)
		}
		if !visit(name, i) {
			return i, false
		}
		if i, ok = valueEnd(text, i); !ok {
			return i, false
		}
		if i = skipSpace(text, i); i < len(text) && text[i] == ',' {
			i = skipSpace(text, i+1)
		} else if i < len(text) && text[i] != closing {
			return i, false
		}
	}
	return i + 1, i < len(text)
}

// member gives the place of the value that the object at i has under a name, -1 where it has none.
func member(text []byte, i int, name string) int {
	found := -1
	each(text, i, func(n quoted, value int) bool {
		if n.s == name && found < 0 {
			found = value
		}
		return found < 0
	})
	return found
}

// stringMember gives the string that the object at i has under a name, an empty one where it has none.
func stringMember(text []byte, i int, name string) quoted {
	if v := member(text, i, name); v >= 0 {
		if q, ok := stringAt(text, v); ok {
			return q
		}
	}
	return notInText("")
}
