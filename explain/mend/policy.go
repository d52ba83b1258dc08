package mend

import "enclair/parser"

// removeSource removes a source expression with the blanks before it.
func removeSource(f finding) (Mend, bool) {
	s, src := f.doc.Span(f.Node), f.doc.Source
	for s.Start > 0 && (src[s.Start-1] == ' ' || src[s.Start-1] == '\t') {
		s.Start--
	}
	return remove(s)
}

// removePolicyDirective removes a directive of a policy that stands there already: browsers pass over it.
func removePolicyDirective(f finding) (Mend, bool) {
	id := f.doc.Up(f.Node, parser.KindDirective)
	if id == parser.NoNode {
		return Mend{}, false
	}
	s, alone := f.around(f.doc.Span(id), ';')
	if alone {
		return Mend{}, false
	}
	return remove(s)
}
