package render

import (
	"encoding/base64"
	"encoding/json"
	"unicode/utf8"

	"enclair/app/version"
	"enclair/parser"
)

// The machine form of a document. Names and order are stable.
type machineDoc struct {
	SourceLen   int              `json:"source_len"`
	Nodes       []machineNode    `json:"nodes"`
	Diagnostics []machineDiag    `json:"diagnostics"`
	Messages    []machineSummary `json:"messages"`
	Version     string           `json:"enclair"` // that wrote it
}

type machineNode struct {
	ID     int    `json:"id"`
	Kind   string `json:"kind"`
	Start  int32  `json:"start"`
	End    int32  `json:"end"`
	Parent int    `json:"parent"`
}

type machineDiag struct {
	Code     string     `json:"code"`
	Severity string     `json:"severity"`
	Start    int32      `json:"start"`
	End      int32      `json:"end"`
	Node     int        `json:"node"`
	Related  [][2]int32 `json:"related,omitempty"`
	Args     []string   `json:"args,omitempty"`
}

type machineSummary struct {
	Kind     string      `json:"kind"`
	Method   string      `json:"method"`
	Target   string      `json:"target"`
	Version  string      `json:"version"`
	Status   int         `json:"status"`
	Reason   string      `json:"reason"`
	Fields   [][2]string `json:"fields"`
	Trailers [][2]string `json:"trailers"`
	Start    int32       `json:"start"`
	End      int32       `json:"end"`
	Framing  string      `json:"framing"`
	Complete bool        `json:"complete"`
	Content  string      `json:"content_b64"`
}

// JSON gives the machine form: the nodes, the findings, a summary of each message and the version that wrote it. Field values are without
// the blanks around them, an obsolete fold stays as it is; content is after dechunking, before any content coding.
// JSON strings are characters: a name or a value that is not UTF-8 is given as Latin-1, one character for each byte.
func JSON(doc *parser.Document, findings []parser.Diagnostic) ([]byte, error) {
	out := machineDoc{Version: version.Number, SourceLen: len(doc.Source), Nodes: make([]machineNode, len(doc.Nodes)), Diagnostics: []machineDiag{}, Messages: []machineSummary{}}
	for i, n := range doc.Nodes {
		out.Nodes[i] = machineNode{i, n.Kind.String(), n.Start, doc.Span(parser.NodeID(i)).End, int(n.Parent)}
	}
	for _, d := range findings {
		m := machineDiag{Code: string(d.Code), Severity: d.Severity.String(), Start: d.Span.Start, End: d.Span.End, Node: int(d.Node), Args: d.Args}
		for _, r := range d.Related {
			m.Related = append(m.Related, [2]int32{r.Start, r.End})
		}
		out.Diagnostics = append(out.Diagnostics, m)
	}
	for _, m := range doc.Messages() {
		out.Messages = append(out.Messages, machineMessage(doc, m))
	}
	return json.Marshal(out)
}

func machineMessage(doc *parser.Document, m parser.Message) machineSummary {
	span, start := doc.Span(m.Node), doc.StartLine(m.Node)
	status, _ := parser.StatusCode(start.Part(parser.KindStatusCode))
	out := machineSummary{
		Kind:     doc.Kind(m.Node).String(),
		Method:   text(start.Part(parser.KindMethod)),
		Target:   text(start.Part(parser.KindRequestTarget)),
		Version:  text(start.Part(parser.KindHTTPVersion)),
		Status:   status,
		Reason:   text(start.Part(parser.KindReasonPhrase)),
		Fields:   [][2]string{},
		Trailers: [][2]string{},
		Start:    span.Start,
		End:      span.End,
		Framing:  m.Framing.String(),
		Complete: m.Complete,
		Content:  base64.StdEncoding.EncodeToString(doc.Content(m.Node)),
	}
	for f := range doc.Fields(m.Node) {
		out.Fields = append(out.Fields, [2]string{text(f.Name()), text(f.Value())})
	}
	for f := range doc.Trailers(m.Node) {
		out.Trailers = append(out.Trailers, [2]string{text(f.Name()), text(f.Value())})
	}
	return out
}

// text gives the characters of s: its own where it is UTF-8, else those of Latin-1, so that no byte is lost.
func text(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}
