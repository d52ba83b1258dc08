package parser

import "math/bits"

// rowIndex holds the table of fields by fieldKey, a power of two of places, at most a quarter of them taken. A name
// whose place is taken stands in the next free one. A field that is not in the table costs one look, most often.
var rowIndex []*fieldRow

// indexRows fills rowIndex once the table is complete, and numbers the fields that may stand once.
func indexRows() {
	rowIndex = make([]*fieldRow, 4<<bits.Len(uint(len(rows))))
	n := uint8(0)
	for at := range rows {
		r := &fieldRow{row: rows[at], role: roleOf(rows[at].name)}
		if r.repeat == once && r.role != roleHost && r.role != roleContentLength {
			n++
			r.single = n
		}
		i := fieldKey([]byte(r.name))
		for rowIndex[i] != nil {
			i = (i + 1) & uint32(len(rowIndex)-1)
		}
		rowIndex[i] = r
	}
}

// textRow is the row of a field that is not in the table.
var textRow fieldRow

// rowOf finds the row of a field. Names are compared without regard to case: RFC 9110, 5.1.
func rowOf(name []byte) *fieldRow {
	if len(name) == 0 {
		return &textRow
	}
	for i := fieldKey(name); rowIndex[i] != nil; i = (i + 1) & uint32(len(rowIndex)-1) {
		if r := rowIndex[i]; equalFold(name, r.name) {
			return r
		}
	}
	return &textRow
}

// fieldKey gives the place where to look for a name first, from its length and four of its bytes, whatever their case.
// name is not empty.
func fieldKey(name []byte) uint32 {
	const fold = 0x20202020
	n := len(name)
	at := uint32(name[0]) | uint32(name[n/3])<<8 | uint32(name[n*2/3])<<16 | uint32(name[n-1])<<24
	return ((at|fold)*0x9e3779b1 + uint32(n)*0x85ebca6b) >> 7 & uint32(len(rowIndex)-1)
}
