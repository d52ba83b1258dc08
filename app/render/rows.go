package render

import (
	"bytes"

	"enclair/parser"
)

// Row is one line of the message as it is shown: the bytes up to and with its line end.
type Row struct {
	Span  parser.Span
	Start int32 // == Span.Start
	UTF16 int32 // position of the row's first character in the text box, in UTF-16 units
	Line  int32 // number of the line, from 1; a row that continues a line that is too long to show in one has the same number
	First bool  // the row begins a line
}

// MaxRow is the number of bytes after which a line goes on in a new row, in a document that is not edited.
const MaxRow = 1000

// Rows cuts src into rows. With split, lines longer than MaxRow bytes are cut into several.
// A line feed at the very end opens one more, empty row, as it does in a text box.
func Rows(src []byte, split bool) []Row {
	rows := make([]Row, 0, bytes.Count(src, []byte{'\n'})+1)
	u := 0
	line := int32(1)
	for i := 0; ; line++ {
		end := len(src)
		nl := bytes.IndexByte(src[i:], '\n')
		if nl >= 0 {
			end = i + nl + 1
		}
		first := true
		for {
			stop := end
			if split && end-i > MaxRow {
				stop = i + MaxRow
				for stop < end && stop > i+MaxRow-4 && src[stop]&0xc0 == 0x80 { // not inside a character
					stop--
				}
			}
			rows = append(rows, Row{Span: parser.Span{Start: int32(i), End: int32(stop)}, Start: int32(i), UTF16: int32(u), Line: line, First: first})
			for i < stop {
				show, n := unitAt(src, i)
				u += utf16Len(show)
				i += n
			}
			first = false
			if i >= end {
				break
			}
		}
		if nl < 0 {
			return rows
		}
	}
}

// RowAt gives the index of the row that holds the byte at offset, the last one for an offset past the end, -1 for no rows.
func RowAt(rows []Row, offset int) int {
	lo, hi := 0, len(rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(rows[mid].Start) <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
