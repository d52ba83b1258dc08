package render

import (
	"strconv"

	"enclair/explain"
	"enclair/parser"
)

// run is findings that say the same of one line after the other: the lists tell them as one.
type run struct {
	parser.Diagnostic        // the first of them
	first             int    // its index
	n                 int    // how many there are
	from, to          int32  // the lines, 0 where a finding is in none
	sentence          string // what each says
}

// runs gives the findings as they are listed: errors first, then in source order, what repeats as one. A finding that says
// what an earlier one of its code said, of the same line or of the next, goes with that one.
func (m *Message) runs() []run {
	var all []run
	latest := map[parser.Code]int{} // the run that a finding may go with
	for _, i := range bySeverity(m.Findings) {
		d := m.Findings[i]
		line := int32(0)
		if r := RowAt(m.Rows, int(d.Span.Start)); r >= 0 {
			line = m.Rows[r].Line
		}
		sentence := explain.Sentence(m.Doc, d, m.Lang)
		if at, there := latest[d.Code]; there {
			if r := &all[at]; r.Severity == d.Severity && r.sentence == sentence && (line == r.to || line == r.to+1) {
				r.n, r.to = r.n+1, line
				continue
			}
		}
		latest[d.Code] = len(all)
		all = append(all, run{d, i, 1, line, line, sentence})
	}
	return all
}

// told is the sentence of a run.
func (m *Message) told(r run) string {
	if r.n == 1 {
		return r.sentence
	}
	return explain.Together(m.Doc, r.Diagnostic, r.n, m.Lang)
}

// where names the lines of a run: "l. 3", "l. 1–26"; "" where there are none.
func (m *Message) where(r run) string {
	if r.from == 0 {
		return ""
	}
	lines := explain.UI("line-short", m.Lang) + "\u00a0" + strconv.Itoa(int(r.from))
	if r.to != r.from {
		lines += "–" + strconv.Itoa(int(r.to))
	}
	return lines
}
