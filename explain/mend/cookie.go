package mend

import (
	"strings"

	"enclair/parser"
)

// removeAttribute removes an attribute of a cookie that browsers pass over, or that makes them refuse the cookie.
func removeAttribute(f finding) (Mend, bool) {
	id := f.doc.Up(f.Node, parser.KindCookieAV)
	if id == parser.NoNode {
		return Mend{}, false
	}
	s, alone := f.around(f.doc.Span(id), ';')
	if alone {
		return Mend{}, false
	}
	return remove(s)
}

// removeFirstAttribute removes the attribute that a later one overrides: RFC 6265, 5.3.
func removeFirstAttribute(f finding) (Mend, bool) {
	if len(f.Related) == 0 {
		return Mend{}, false
	}
	f.Node = f.doc.At(int(f.Related[0].Start))
	return removeAttribute(f)
}

// flagAlone leaves of an attribute that has no value its name: browsers pass over the rest.
func flagAlone(f finding) (Mend, bool) {
	name := f.doc.Child(f.Node, parser.KindAttributeName)
	if name == parser.NoNode {
		return Mend{}, false
	}
	return remove(parser.Span{Start: f.doc.Span(name).End, End: f.doc.Span(f.Node).End})
}

// keepPrefix adds the attributes that the prefix of a cookie's name promises. One that contradicts it is not touched.
func keepPrefix(f finding) (Mend, bool) {
	if len(f.Args) < 2 {
		return Mend{}, false
	}
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	m := f.messageOf(line)
	for _, c := range f.doc.FieldSet(m.Node).SetCookies() {
		if c.Line != line {
			continue
		}
		add := ""
		if !c.Has("secure") {
			add += "; Secure"
		}
		if strings.Contains(strings.ToLower(f.Args[1]), "host") {
			path, has := c.Attribute("path")
			if has && path.Value != "/" || c.Has("domain") {
				return Mend{}, false
			}
			if !has {
				add += "; Path=/"
			}
		}
		return insert(f.doc.Span(line).End, add)
	}
	return Mend{}, false
}
