package parser

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden trees")

// golden is one file of testdata/http or testdata/content.
type golden struct {
	name  string
	file  string // its tree
	src   []byte
	parse func(src []byte) *Document
}

func goldens(t testing.TB) []golden {
	t.Helper()
	files, err := filepath.Glob("testdata/http/*.http")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	all := make([]golden, len(files))
	for i, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(f, ".http")
		var options []Option
		if strings.HasPrefix(filepath.Base(name), "told-") {
			options = append(options, Told())
		}
		all[i] = golden{filepath.Base(name), name + ".tree", src, func(src []byte) *Document { return Parse(src, options...) }}
	}
	return all
}

// contentGrammars gives the grammar of a file of testdata/content by the end of its name. The boundary is always b.
var contentGrammars = map[string]ContentGrammar{
	".bin": GrammarContent, ".txt": GrammarText, ".json": GrammarJSON, ".jsonlist": GrammarJSONList, ".form": GrammarForm, ".multipart": GrammarMultipart,
	".http": GrammarHTTP, ".fields": GrammarFields, ".uri": GrammarURI, ".query": GrammarQuery, ".cookies": GrammarCookies, ".jwt": GrammarJWT, ".dataurl": GrammarDataURL,
}

// contentGoldens are the goldens of ParseAs.
func contentGoldens(t testing.TB) []golden {
	t.Helper()
	files, err := filepath.Glob("testdata/content/*")
	if err != nil {
		t.Fatal(err)
	}
	var all []golden
	for _, f := range files {
		g, ok := contentGrammars[filepath.Ext(f)]
		if !ok {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, golden{filepath.Base(f), f + ".tree", src, func(src []byte) *Document {
			return ParseAs(src, g, WithBoundary("b"), WithOrigin(Origin{MediaType: "multipart/form-data"}))
		}})
	}
	if len(all) == 0 {
		t.Fatal("no goldens of contents")
	}
	return all
}

func allGoldens(t testing.TB) []golden { return append(goldens(t), contentGoldens(t)...) }

// dump writes a document as the golden files show it: a node a line, then a finding a line.
func dump(d *Document) string {
	var b strings.Builder
	depth := make([]int, len(d.Nodes))
	for i, n := range d.Nodes {
		id := NodeID(i)
		if n.Parent != NoNode {
			depth[i] = depth[n.Parent] + 1
		}
		fmt.Fprintf(&b, "%s%d %s %d-%d", strings.Repeat("  ", depth[i]), id, n.Kind, n.Start, d.Span(id).End)
		if d.Leaf(id) {
			b.WriteByte(' ')
			b.WriteString(shortQuote(d.Text(id)))
		}
		b.WriteByte('\n')
	}
	for _, m := range d.Messages() {
		fmt.Fprintf(&b, "message %d framing %s complete %t declared %d counted %d answers %d\n", m.Node, m.Framing, m.Complete, m.Declared, m.Counted, m.Answers)
	}
	for _, g := range d.Diagnostics {
		fmt.Fprintf(&b, "%s %s %d %d-%d", g.Code, g.Severity, g.Node, g.Span.Start, g.Span.End)
		for _, a := range g.Args {
			b.WriteByte(' ')
			b.WriteString(shortQuote(a))
		}
		for _, r := range g.Related {
			fmt.Fprintf(&b, " also %d-%d", r.Start, r.End)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// shortQuote quotes what a line of a golden can hold; a long text shows its length instead of its middle.
func shortQuote(s string) string {
	if len(s) > 100 {
		return strconv.Quote(s[:40]) + fmt.Sprintf(" (%d bytes) ", len(s)) + strconv.Quote(s[len(s)-20:])
	}
	return strconv.Quote(s)
}

func TestGoldenTrees(t *testing.T) {
	for _, g := range allGoldens(t) {
		t.Run(g.name, func(t *testing.T) {
			d := g.parse(g.src)
			if err := Check(d); err != nil {
				t.Errorf("invariants: %v", err)
			}
			file := g.file
			want, err := os.ReadFile(file)
			if err != nil && !*update {
				t.Fatal(err)
			}
			why, _, _ := bytes.Cut(want, []byte("\n"))
			if !bytes.HasPrefix(why, []byte("# why: ")) {
				t.Fatalf("%s does not begin with # why:", file)
			}
			got := string(why) + "\n" + dump(d)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want) {
				t.Errorf("%s:\n%s", file, firstDifference(string(want), got))
			}
		})
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		lw, lg := "(end)", "(end)"
		if i < len(w) {
			lw = w[i]
		}
		if i < len(g) {
			lg = g[i]
		}
		if lw != lg {
			return fmt.Sprintf("line %d:\nwant %s\n got %s", i+1, lw, lg)
		}
	}
	return ""
}
