package explain

import (
	"os"
	"strings"
	"testing"

	"enclair/parser"
)

// withBytes shows a sentence with the bytes to which its marked words lead: "[7 days → 604800]"; words that are the very
// bytes stand alone: "[`gzip`]".
func withBytes(doc *parser.Document, sentence string) string {
	var b strings.Builder
	for _, piece := range Pieces(sentence) {
		if piece.Node == parser.NoNode {
			b.WriteString(piece.Words)
			continue
		}
		b.WriteString("[" + piece.Words)
		if text := doc.Text(piece.Node); strings.Trim(piece.Words, "`") != text {
			b.WriteString(" → " + text)
		}
		b.WriteString("]")
	}
	return b.String()
}

// The file holds blocks of lines: a start line and fields, of which the first is the one that is narrated, and then what
// is said of it, a line a sentence, first in English and then in French.
func TestWorkedCasesAreNarratedAndLeadToTheirBytes(t *testing.T) {
	const path = "testdata/here.txt"
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, block := range strings.Split(strings.TrimRight(string(file), "\n"), "\n\n") {
		var lines []string
		for line := range strings.SplitSeq(block, "\n") {
			if !strings.HasPrefix(line, "en: ") && !strings.HasPrefix(line, "fr: ") {
				lines = append(lines, line)
			}
		}
		doc := parser.Parse([]byte(strings.Join(lines, "\r\n") + "\r\n\r\n"))
		said := strings.Join(lines, "\n") + "\n"
		for _, lang := range []Lang{EN, FR} {
			for f := range doc.Fields(doc.Messages()[0].Node) {
				for _, sentence := range Of(doc, f.Line, lang).Here {
					said += string(lang) + ": " + withBytes(doc, sentence) + "\n"
				}
				break
			}
		}
		if i > 0 {
			out.WriteString("\n")
		}
		out.WriteString(said)
		if !*update && strings.TrimRight(said, "\n") != block {
			t.Errorf("got\n%s\nwant\n%s", said, block)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
