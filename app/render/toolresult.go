package render

import (
	"sort"
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// ToolFault is one fault of what stands in a box of a tool, Span in bytes of its text.
type ToolFault struct {
	parser.Diagnostic
	From, To int // the same place in UTF-16 units, as the box counts
}

// maxToolFaults bounds the list of faults.
const maxToolFaults = 30

// ToolFaults lists the faults of the box with that id; each selects its place.
func ToolFaults(id, input string, faults []ToolFault, lang explain.Lang) string {
	var b strings.Builder
	doc := &parser.Document{Source: []byte(input)}
	for i, f := range faults {
		if i == maxToolFaults {
			b.WriteString(`<li>… +` + explain.Number(hidden(faults[i:]), lang) + `</li>`)
			break
		}
		b.WriteString(`<li class="f-` + f.Severity.String() + `"><button type="button" data-act="fault" data-id="` + id + `" data-from="` + strconv.Itoa(f.From) + `" data-to="` + strconv.Itoa(f.To) + `">`)
		prose(&b, explain.Sentence(doc, f.Diagnostic, lang))
		b.WriteString(`</button></li>`)
	}
	return b.String()
}

// hidden counts the faults of the rest of a list, and those that it says were left out.
func hidden(rest []ToolFault) (n int64) {
	for _, f := range rest {
		more := int64(1)
		if f.Code == parser.CodeManyMore {
			more, _ = strconv.ParseInt(f.Args[1], 10, 64)
		}
		n += more
	}
	return n
}

// ToolMarked shows the text of a box with its faults marked, "" where there is none.
func ToolMarked(input string, faults []ToolFault) string {
	if len(faults) == 0 || len(input) > 20_000 {
		return ""
	}
	sorted := append([]ToolFault(nil), faults...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Span.Start < sorted[j].Span.Start })
	var b strings.Builder
	at := 0
	for _, f := range sorted {
		start, end := int(f.Span.Start), int(f.Span.End)
		if start < at || end > len(input) {
			continue
		}
		Escape(&b, Display([]byte(input[at:start])))
		b.WriteString(`<mark class="f-` + f.Severity.String() + `">`)
		if start == end {
			b.WriteString(`&#8203;`)
		}
		Escape(&b, Display([]byte(input[start:end])))
		b.WriteString(`</mark>`)
		at = end
	}
	Escape(&b, Display([]byte(input[at:])))
	return b.String()
}

// ToolBytes shows the first bytes of a result as hexadecimal figures.
func ToolBytes(bytes []byte, lang explain.Lang) string {
	if len(bytes) == 0 {
		return ""
	}
	var b strings.Builder
	Escape(&b, explain.UI("tool-bytes", lang))
	for i, c := range bytes {
		if i == 64 {
			b.WriteString(" …")
			break
		}
		b.WriteByte(' ')
		b.WriteByte("0123456789abcdef"[c>>4])
		b.WriteByte("0123456789abcdef"[c&15])
	}
	b.WriteString(" · ")
	Escape(&b, explain.Bytes(int64(len(bytes)), lang))
	return b.String()
}
