package parser

import "math/bits"

// fieldGrammar is a line of the table of grammars.
type fieldGrammar struct {
	name string
	grammar
}

// fieldIndex holds the table of grammars by fieldKey, a power of two of places, at most a quarter of them taken. A name
// whose place is taken stands in the next free one. A field whose grammar is unknown costs one look, most often.
var fieldIndex []*fieldGrammar

// indexGrammars fills fieldIndex once the table is complete.
func indexGrammars() {
	fieldIndex = make([]*fieldGrammar, 4<<bits.Len(uint(len(grammars))))
	for name, g := range grammars {
		i := fieldKey([]byte(name))
		for fieldIndex[i] != nil {
			i = (i + 1) & uint32(len(fieldIndex)-1)
		}
		fieldIndex[i] = &fieldGrammar{name, g}
	}
}

// textGrammar is the grammar of a field that is not in the table.
var textGrammar grammar

// grammarOf finds the grammar of a field. Names are compared without regard to case: RFC 9110, 5.1.
func grammarOf(name []byte) *grammar {
	if len(name) == 0 {
		return &textGrammar
	}
	for i := fieldKey(name); fieldIndex[i] != nil; i = (i + 1) & uint32(len(fieldIndex)-1) {
		if f := fieldIndex[i]; equalFold(name, f.name) {
			return &f.grammar
		}
	}
	return &textGrammar
}

// fieldKey gives the place where to look for a name first, from its length and four of its bytes, whatever their case.
// name is not empty.
func fieldKey(name []byte) uint32 {
	const fold = 0x20202020
	n := len(name)
	at := uint32(name[0]) | uint32(name[n/3])<<8 | uint32(name[n*2/3])<<16 | uint32(name[n-1])<<24
	return ((at|fold)*0x9e3779b1 + uint32(n)*0x85ebca6b) >> 7 & uint32(len(fieldIndex)-1)
}
