package reading

import "bytes"

// dumpForm is how a dump writes its offsets and its bytes: as od, hexdump, xxd, tcpdump or Wireshark do.
type dumpForm struct {
	offset int // base of the offsets
	cells  func(line []byte, i, n int) []cell
}

// dumpForms are tried in this order. What needs a column of characters beside the digits comes first.
var dumpForms = []dumpForm{
	{16, hexPairs},
	{8, hexPairs},
	{10, hexPairs},
	{8, characters},
	{16, characters},
	{8, digitGroups(3, 8, 1)},
	{16, digitGroups(3, 8, 1)},
	{16, digitGroups(4, 16, 2)}, // hexdump without an option
	{8, digitGroups(4, 16, 2)},
	{8, digitGroups(6, 8, 2)}, // od without an option
	{16, digitGroups(8, 2, 1)},
}

// maxRepeated bounds the bytes for which a line with a star stands: as many as the line before, again and again.
const maxRepeated = 1 << 16

// dumpCells reads a dump. Every line begins with the count of the bytes before it; a count of 0 begins another packet. It
// fails where the text is anything else.
func dumpCells(text []byte, form dumpForm) (cells []cell, ok bool) {
	expected, before := -1, 0 // before is where the cells of the last line begin
	star := -1
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		if len(bytes.TrimSpace(line)) == 0 || isPacketNote(line) {
			continue
		}
		if string(line) == "*" && expected > 0 && star < 0 {
			star = i
			continue
		}
		offset, begin, ok := dumpOffset(line, form.offset)
		if star >= 0 {
			last := len(cells) - before
			if !ok || last == 0 || offset <= expected || (offset-expected)%last != 0 || offset-expected > maxRepeated {
				return nil, false
			}
			for ; expected < offset; expected++ {
				cells = append(cells, cell{int32(star), int32(star + 1), cells[len(cells)-last].b, false})
			}
			star = -1
		}
		if !ok || offset != expected && offset != 0 {
			return nil, false
		}
		n := -1
		if next, _, ok := dumpOffset(lineAt(text, nextLine(text, i)), form.offset); ok && next > offset {
			n = next - offset
		}
		found := form.cells(line, begin, n)
		if n >= 0 && len(found) != n || n < 0 && offset == 0 && len(found) == 0 {
			return nil, false
		}
		before = len(cells)
		for k, c := range found {
			c.start += int32(i)
			c.end += int32(i)
			c.first = offset == 0 && k == 0
			cells = append(cells, c)
		}
		expected = offset + len(found)
	}
	return cells, expected > 0 && star < 0
}

// isPacketNote knows the line that tcpdump or Wireshark prints before the dump of a packet.
func isPacketNote(line []byte) bool {
	if !isDigit(line[0]) || len(line) > 2000 {
		return false
	}
	return bytes.Contains(line, []byte(" IP ")) || bytes.Contains(line, []byte(" IP6 "))
}

// dumpOffset reads the count at the beginning of a line of a dump, and gives the place after it.
func dumpOffset(line []byte, base int) (offset, begin int, ok bool) {
	i := len(line) - len(bytes.TrimLeft(line, " \t"))
	if bytes.HasPrefix(line[i:], []byte("0x")) {
		i += 2
	}
	start := i
	for i < len(line) && i < start+8 && int(hexDigit(line[i])) < base {
		offset = offset*base + int(hexDigit(line[i]))
		i++
	}
	if i-start < 4 {
		return 0, 0, false
	}
	if i < len(line) && line[i] == ':' {
		i++
	}
	return offset, i, i == len(line) || isBlank(line[i])
}

// digitGroups reads groups of so many digits in a base, each of so many bytes, the lowest first: the words of a machine that
// keeps them so.
func digitGroups(digits, base, size int) func(line []byte, i, n int) []cell {
	return func(line []byte, i, n int) (cells []cell) {
		for len(cells) != n && len(cells) < maxDumpLine {
			for i < len(line) && isBlank(line[i]) {
				i++
			}
			v, end := 0, i
			for ; end < len(line) && end < i+digits && int(hexDigit(line[end])) < base; end++ {
				v = v*base + int(hexDigit(line[end]))
			}
			if end-i != digits || end < len(line) && !isBlank(line[end]) || v >= 1<<(8*size) {
				break
			}
			for k := 0; k < size && len(cells) != n; k++ {
				cells = append(cells, cell{int32(i), int32(end), byte(v >> (8 * k)), false})
			}
			i = end
		}
		return cells
	}
}

// characters reads the cells of od -c: four columns for each byte, with the character at their end, its escape, or three
// octal digits.
func characters(line []byte, i, n int) (cells []cell) {
	for n < 0 && i < len(line) || len(cells) < n {
		c := line[min(i, len(line)):min(i+4, len(line))]
		shown := bytes.TrimLeft(c, " ")
		start := i + len(c) - len(shown)
		found := cell{int32(min(start, len(line))), int32(min(i+4, len(line))), ' ', false}
		switch len(shown) {
		case 0:
			found.start = int32(min(i, len(line)))
		case 1:
			found.b = shown[0]
		default:
			if shown[0] != '\\' {
				shown = append([]byte{'\\'}, shown...)
			}
			b, n := escape(shown)
			if n != len(shown) || len(b) != 1 {
				return cells
			}
			found.b = b[0]
		}
		if cells = append(cells, found); len(cells) > maxDumpLine {
			return nil
		}
		i += 4
	}
	return cells
}

// hexPairs reads n bytes of two digits, or where n is -1 as many as the column of characters after them agrees with.
func hexPairs(line []byte, i, n int) (cells []cell) {
	ends, values := dumpBytes(line, i, n)
	for k, b := range values {
		cells = append(cells, cell{int32(ends[k] - 2), int32(ends[k]), b, false})
	}
	return cells
}

// maxDumpLine bounds the bytes that one line of a dump shows.
const maxDumpLine = 64

// dumpBytes reads n bytes, or where n is -1 as many as the column of characters after them agrees with.
func dumpBytes(line []byte, i, n int) (ends []int, values []byte) {
	for len(values) != n && len(values) < maxDumpLine {
		for i < len(line) && isBlank(line[i]) {
			i++
		}
		b, ok := hexPair(line, i)
		if !ok {
			break
		}
		i += 2
		ends, values = append(ends, i), append(values, b)
	}
	if n >= 0 {
		return ends, values
	}
	for k := len(values); k > 0; k-- {
		column := bytes.TrimSpace(line[ends[k-1]:])
		if len(column) == 0 || isColumn(column, values[:k]) {
			return ends[:k], values[:k]
		}
	}
	return nil, nil
}

// isColumn reports whether a column shows these bytes, with a dot for those without a glyph. Blanks do not count.
func isColumn(column, values []byte) bool {
	if n := len(column); n >= 2 && (column[0] == '|' && column[n-1] == '|' || column[0] == '>' && column[n-1] == '<') {
		column = column[1 : n-1]
	}
	i := 0
	for _, b := range values {
		if b == ' ' {
			continue
		}
		for i < len(column) && column[i] == ' ' {
			i++
		}
		if b < ' ' || b >= 0x7f {
			b = '.'
		}
		if i == len(column) || column[i] != b {
			return false
		}
		i++
	}
	return len(bytes.TrimSpace(column[i:])) == 0
}
