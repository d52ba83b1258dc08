package parser

import (
	"bytes"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// verdict is one line of a table of messages: the bytes, and the codes of the errors and warnings that they get.
type verdict struct {
	line  int
	src   string
	codes string // in alphabetical order, "ok" for none
}

func verdicts(t *testing.T, file string) []verdict {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []verdict
	before, after := "", ""
	for i, line := range strings.Split(string(text), "\n") {
		frame, isFrame := strings.CutPrefix(line, "= ")
		switch {
		case line == "" || line[0] == '#':
		case isFrame:
			s, err := strconv.Unquote(frame)
			if err != nil {
				t.Fatalf("%s, line %d: %v", file, i+1, err)
			}
			before, after, _ = strings.Cut(s, "{}")
		default:
			quoted, err := strconv.QuotedPrefix(line)
			if err != nil {
				t.Fatalf("%s, line %d: %v", file, i+1, err)
			}
			s, _ := strconv.Unquote(quoted)
			all = append(all, verdict{i + 1, before + s + after, strings.TrimSpace(line[len(quoted):])})
		}
	}
	return all
}

// faultsOf lists the errors and warnings of a document as the tables do.
func faultsOf(d *Document) string {
	var codes []string
	for _, g := range d.Diagnostics {
		if g.Severity == Error || g.Severity == Warning {
			codes = append(codes, string(g.Code))
		}
	}
	if len(codes) == 0 {
		return "ok"
	}
	slices.Sort(codes)
	return strings.Join(slices.Compact(codes), " ")
}

func TestVerdictsOfFaults(t *testing.T) {
	for _, v := range verdicts(t, "testdata/verdicts.txt") {
		d := Parse([]byte(v.src))
		if err := Check(d); err != nil {
			t.Errorf("line %d: %v", v.line, err)
		}
		if got := faultsOf(d); got != v.codes {
			t.Errorf("line %d: %.200q gets %s, not %s", v.line, v.src, got, v.codes)
		}
	}
}

func TestVerdictsOfOrdinaryMessages(t *testing.T) {
	for _, v := range verdicts(t, "testdata/ordinary.txt") {
		d := Parse([]byte(v.src))
		if got := faultsOf(d); got != v.codes {
			t.Errorf("line %d: %.200q gets %s, not %s", v.line, v.src, got, v.codes)
		}
		at := int32(0)
		for _, m := range d.Messages() {
			span := d.Span(m.Node)
			if span.Start != at || !m.Complete {
				t.Errorf("line %d: a message at %v after %d, complete %t", v.line, span, at, m.Complete)
			}
			checkAgainstSplit(t, v.line, d, m.Node)
			at = span.End
		}
		if d.Messages()[len(d.Messages())-1].Framing != FramingTunnel && int(at) != len(v.src) {
			t.Errorf("line %d: the messages end at %d of %d", v.line, at, len(v.src))
		}
	}
}

// checkAgainstSplit holds the parts of a message against those that cutting at line ends, spaces and colons gives.
func checkAgainstSplit(t *testing.T, line int, d *Document, message NodeID) {
	t.Helper()
	head, content, _ := bytes.Cut(d.Bytes(message), []byte("\r\n\r\n"))
	lines := strings.Split(string(head), "\r\n")
	start := d.StartLine(message)
	want := strings.SplitN(lines[0], " ", 3)
	kinds := []Kind{KindMethod, KindRequestTarget, KindHTTPVersion}
	if d.Kind(message) == KindResponse {
		kinds = []Kind{KindHTTPVersion, KindStatusCode, KindReasonPhrase}
	}
	for i, k := range kinds {
		if got := start.Part(k); got != want[i] {
			t.Errorf("line %d: %s is %q, not %q", line, k, got, want[i])
		}
	}
	i := 1
	for f := range d.Fields(message) {
		if i == len(lines) {
			t.Errorf("line %d: one field too many, %q", line, f.Name())
			return
		}
		name, value, _ := strings.Cut(lines[i], ":")
		if value = strings.Trim(value, " \t"); f.Name() != name || f.Value() != value {
			t.Errorf("line %d: field %q: %q, not %q: %q", line, f.Name(), f.Value(), name, value)
		}
		i++
	}
	if i < len(lines) {
		t.Errorf("line %d: %d fields, not %d", line, i-1, len(lines)-1)
	}
	if d.Find(message, KindChunkedBody) == NoNode && !bytes.Equal(d.Content(message), content) {
		t.Errorf("line %d: content %.40q, not %.40q", line, d.Content(message), content)
	}
}

// Lengths at the limit of what a number can hold must not lead a finding outside the document.
func TestEndsOfImpossibleLengthsStayInTheDocument(t *testing.T) {
	src := []byte("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
	for _, g := range Parse(src).Diagnostics {
		if want := (Span{int32(len(src)), int32(len(src))}); g.Code == CodeEndsDiffer && (len(g.Related) != 2 || g.Related[1] != want) {
			t.Errorf("%s speaks of %v of %d bytes", g.Code, g.Related, len(src))
		}
	}
}
