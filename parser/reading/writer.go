package reading

import (
	"slices"
	"strconv"

	"enclair/parser"
)

// writer makes the wire from the text, from left to right, and the map with it. Each byte of the text is
// kept, dropped or replaced, in order; so the map cannot have holes.
type writer struct {
	text   []byte
	at     int // the text is consumed up to here
	wire   []byte
	pieces []Piece
	Options

	assumed *parser.Collector
	shown   bool // CodeShownContent is assumed
	choices []Choice
	chosen  int
}

// put links wire bytes to the text up to end. Pieces of one sort in a row are merged.
func (w *writer) put(wire []byte, end int) {
	text := parser.Span{Start: int32(w.at), End: int32(end)}
	start := int32(len(w.wire))
	w.wire = append(w.wire, wire...)
	w.at = end
	p := Piece{parser.Span{Start: start, End: int32(len(w.wire))}, text}
	if p.Wire.Len() == 0 && p.Text.Len() == 0 {
		return
	}
	if n := len(w.pieces); n > 0 {
		last := &w.pieces[n-1]
		kept := last.Wire.Len() == last.Text.Len() && p.Wire.Len() == p.Text.Len()
		dropped := last.Wire.Len() == 0 && p.Wire.Len() == 0
		added := last.Text.Len() == 0 && p.Text.Len() == 0
		if kept || dropped || added {
			last.Wire.End, last.Text.End = p.Wire.End, p.Text.End
			return
		}
	}
	w.pieces = append(w.pieces, p)
}

// keepTo takes the text up to end as it is.
func (w *writer) keepTo(end int) { w.put(w.text[w.at:end], end) }

// dropTo leaves the text up to end out of the wire.
func (w *writer) dropTo(end int) { w.put(nil, end) }

// add puts bytes on the wire that are not in the text.
func (w *writer) add(wire string) { w.put([]byte(wire), w.at) }

// replaceTo puts bytes on the wire for the text up to end, which they are not the same as.
func (w *writer) replaceTo(end int, wire string) {
	if len(wire) == end-w.at {
		// Equal lengths would say that the bytes are the same. The last one counts as added instead.
		w.put([]byte(wire[:len(wire)-1]), end)
		w.add(wire[len(wire)-1:])
		return
	}
	w.put([]byte(wire), end)
}

// assume notes an assumption about the text of span.
func (w *writer) assume(code parser.Code, start, end int, args ...string) {
	w.assumed.Report(code, 0, parser.Span{Start: int32(start), End: int32(end)}, nil, args...)
}

// may reports whether the reader of the page left that assumption on.
func (w *writer) may(code parser.Code) bool { return !slices.Contains(w.Off, code) }

// lineEnds counts the line ends that were read as CRLF under one assumption, and where they stand.
type lineEnds struct{ n, first, last int }

func (l *lineEnds) count(start, end int) {
	if l.n == 0 {
		l.first = start
	}
	l.n++
	l.last = end
}

// say notes the assumption when there was anything to assume. Its first argument is the count.
func (l *lineEnds) say(w *writer, code parser.Code, args ...string) {
	if l.n > 0 {
		w.assume(code, l.first, l.last, append([]string{strconv.Itoa(l.n)}, args...)...)
	}
}
