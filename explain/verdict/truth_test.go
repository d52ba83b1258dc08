package verdict

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/explaintest"
	"enclair/parser"
	"enclair/samples"
)

// generated is how many messages the tests of this file make up.
const generated = 4000

// sources gives every message that the project has: samples, goldens, the two tables of messages, the examples of the records; then
// made-up ones.
func sources(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, s := range samples.All() {
		all = append(all, string(s.Bytes()))
	}
	files, err := filepath.Glob("../../parser/testdata/http/*.http")
	if err != nil || len(files) < 50 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(src))
	}
	for _, name := range []string{"verdicts.txt", "ordinary.txt"} {
		text, err := os.ReadFile("../../parser/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		before, after := "", ""
		for line := range strings.SplitSeq(string(text), "\n") {
			frame, isFrame := strings.CutPrefix(line, "= ")
			quoted, err := strconv.QuotedPrefix(frame)
			if err != nil {
				continue
			}
			if s, _ := strconv.Unquote(quoted); isFrame {
				before, after, _ = strings.Cut(s, "{}")
			} else {
				all = append(all, before+s+after)
			}
		}
	}
	for _, key := range explain.Keys() {
		examples, err := explain.Examples(key)
		if err != nil {
			t.Fatal(key, err)
		}
		for _, e := range examples {
			all = append(all, string(e.Message))
		}
	}
	for seed := range uint64(generated) {
		all = append(all, explaintest.Drawn(seed).Wild())
	}
	return all
}

// truths are the statements about one document that are held against one another.
type truths struct {
	doc      *parser.Document
	findings []parser.Diagnostic
	cards    []Card
	excused  map[string]bool // the entries of apart that were met
}

func newTruths(src string) *truths {
	doc := parser.Parse([]byte(src))
	t := &truths{doc: doc, findings: check.Findings(doc), excused: map[string]bool{}}
	h := newHearing(doc, explain.EN)
	for i := range doc.Messages() {
		t.cards = append(t.cards, h.cards(i)...)
	}
	return t
}

// room gives the part within which a fault touches what stands beside it: the field line, the start line, or the part itself.
func (t *truths) room(id parser.NodeID) parser.NodeID {
	for n := id; n > 0; n = t.doc.Parent(n) {
		switch t.doc.Kind(n) {
		case parser.KindFieldLine, parser.KindRequestLine, parser.KindStatusLine:
			return n
		}
	}
	return id
}

// touches reports whether one of two parts lies in the other, within one room.
func (t *truths) touches(a, b parser.NodeID) bool {
	if a < 0 || b < 0 || t.room(a) != t.room(b) {
		return false
	}
	return a <= b && b < t.doc.Nodes[a].After || b <= a && a < t.doc.Nodes[b].After
}

// spoils gives what a finding makes useless.
func spoils(code parser.Code) parser.Spoils {
	if r, ok := check.Rules().Of(code); ok {
		return r.Spoils
	}
	return code.Spoils()
}

// spoilt reports whether nothing good may rest on the part of a finding.
func spoilt(d parser.Diagnostic) bool {
	return d.Severity == parser.Error || d.Severity == parser.Warning && spoils(d.Code) >= parser.SpoilsMember
}

// apart are statements of opposite tones about one part that are both right, with the reason.
var apart = map[string]string{
	"finding cookie-protected / card cookies/set": "one cookie is protected, another is set twice",
}

// lies lists what is wrong with the statements.
func (t *truths) lies() []string {
	var all []string
	lie := func(good, bad string, at parser.NodeID) {
		key := good + " / " + bad
		if apart[key] != "" {
			t.excused[key] = true
			return
		}
		all = append(all, fmt.Sprintf("%s on %q", key, t.doc.Text(at)))
	}
	for _, d := range t.findings {
		if !spoilt(d) && d.Severity != parser.Warning {
			continue
		}
		for _, g := range t.findings {
			if g.Severity == parser.Good && t.touches(g.Node, d.Node) {
				lie("finding "+string(g.Code), string(d.Code), d.Node)
			}
		}
		for _, c := range t.cards {
			if c.Tone != parser.Good {
				continue
			}
			for _, p := range c.Rests {
				if slices.ContainsFunc(p.Nodes, func(n parser.NodeID) bool { return t.touches(n, d.Node) }) {
					lie("card "+c.Name+"/"+c.Sentence, string(d.Code), d.Node)
					break
				}
			}
		}
	}
	for _, bad := range t.cards {
		if bad.Tone > parser.Warning {
			continue
		}
		// What a bad conclusion blames is what it rests on that has a fault; all of it, where nothing has.
		blamed := slices.DeleteFunc(slices.Clone(bad.Rests), func(p Premise) bool { return p.State <= parser.Valid })
		if len(blamed) == 0 {
			blamed = bad.Rests
		}
		rests := func(id parser.NodeID) bool {
			return slices.ContainsFunc(blamed, func(p Premise) bool {
				return slices.ContainsFunc(p.Nodes, func(n parser.NodeID) bool { return t.touches(n, id) })
			})
		}
		name := "card " + bad.Name + "/" + bad.Sentence
		for _, g := range t.findings {
			if g.Severity == parser.Good && rests(g.Node) {
				lie("finding "+string(g.Code), name, g.Node)
			}
		}
		for _, c := range t.cards {
			if c.Tone != parser.Good {
				continue
			}
			for _, p := range c.Rests {
				if i := slices.IndexFunc(p.Nodes, rests); i >= 0 {
					lie("card "+c.Name+"/"+c.Sentence, name, p.Nodes[i])
				}
			}
		}
	}
	return all
}

// No ✓ rests on a part that has a fault, and no finding and verdict speak of one part in opposite tones.
func TestNothingGoodRestsOnAFault(t *testing.T) {
	met := map[string]bool{}
	lies := map[string]int{}
	for _, src := range sources(t) {
		tr := newTruths(src)
		for _, l := range tr.lies() {
			key, _, _ := strings.Cut(l, " on ")
			if lies[key]++; lies[key] == 1 {
				t.Errorf("%s in %.400q", l, src)
			}
		}
		for key := range tr.excused {
			met[key] = true
		}
	}
	for key := range apart {
		if !met[key] {
			t.Errorf("%s is excused and does not happen", key)
		}
	}
}
