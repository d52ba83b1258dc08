package render

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
)

// listed gives the entries of the list of findings in the terminal: sign, sentence and lines.
func listed(src string, lang explain.Lang) []string {
	doc := parser.Parse([]byte(src))
	t := Terminal{Message: NewMessage(doc, check.Findings(doc), lang, true)}
	_, list, _ := strings.Cut(t.String(), explain.UI("findings", lang)+"\n")
	var all []string
	for line := range strings.Lines(list) {
		if !strings.HasPrefix(line, "    ") {
			all = append(all, strings.TrimSpace(line))
		}
	}
	return all
}

func TestFindingsThatRepeatFromLineToLineAreToldOnce(t *testing.T) {
	for _, c := range []struct{ src, en, fr string }{
		{"GET / HTTP/1.1\nHost: a\nA: b\n\n", "! 4 lines end with LF alone; the line end of HTTP is CR LF. (l.\u00a01–4)", "! 4 lignes finissent par LF seul\u202f; la fin de ligne de HTTP est CR LF. (l.\u00a01–4)"},
		{"GET / HTTP/1.1\nHost: a\r\nA: b\n\n", "! This line ends with LF alone; the line end of HTTP is CR LF. (l.\u00a01)", "! Cette ligne finit par LF seul\u202f; la fin de ligne de HTTP est CR LF. (l.\u00a01)"},
		{"GET / HTTP/1.1\nHost: a\r\nA: b\n\n", "! 2 lines end with LF alone; the line end of HTTP is CR LF. (l.\u00a03–4)", "! 2 lignes finissent par LF seul\u202f; la fin de ligne de HTTP est CR LF. (l.\u00a03–4)"},
		{"GET /%/%/% HTTP/1.1\r\nHost: a\r\n\r\n", "(3 times) (l.\u00a01)", "(3\u00a0fois) (l.\u00a01)"},
	} {
		for lang, want := range map[explain.Lang]string{explain.EN: c.en, explain.FR: c.fr} {
			if got := listed(c.src, lang); !slices.ContainsFunc(got, func(line string) bool { return strings.HasSuffix(line, want) }) {
				t.Errorf("%q: %q is not among %q", c.src, want, got)
			}
		}
	}
}

func TestRunsHoldEveryFindingOnce(t *testing.T) {
	for name, src := range sources(t) {
		doc := parser.Parse(src)
		m := NewMessage(doc, check.Findings(doc), explain.EN, true)
		n := 0
		for _, r := range m.runs() {
			n += r.n
			if r.n < 1 || m.Findings[r.first].Code != r.Code || r.to < r.from {
				t.Errorf("%s: %+v", name, r)
			}
		}
		if n != len(m.Findings) {
			t.Errorf("%s: %d findings are listed, of %d", name, n, len(m.Findings))
		}
	}
}

func TestTheListOfThePageTellsARunOnceAndLeadsToItsFirst(t *testing.T) {
	doc := parser.Parse([]byte("GET / HTTP/1.1\nHost: a\n\n"))
	m := NewMessage(doc, check.Findings(doc), explain.EN, false)
	first := slices.IndexFunc(m.Findings, func(d parser.Diagnostic) bool { return d.Code == parser.CodeBareLF })
	closed, open := Findings(m, -1, false), Findings(m, first, false)
	if strings.Count(closed, "f-warning") != 1 || !strings.Contains(closed, `data-f="`+strconv.Itoa(first)+`" aria-expanded="false"`) || !strings.Contains(closed, "l.\u00a01–3") {
		t.Errorf("closed: %s", closed)
	}
	if !strings.Contains(open, `aria-expanded="true"`) || !strings.Contains(open, `class="why"`) {
		t.Errorf("open: %s", open)
	}
	if n := strings.Count(m.HTML(0, len(m.Rows)), `<u class="f-warning">`); n != 3 {
		t.Errorf("%d line ends are underlined, want each of the 3", n)
	}
}
