//go:build !wasm

package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"enclair/samples"
)

// run carries out one command on an input and gives what it printed.
func run(t *testing.T, in string, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = Run(args, strings.NewReader(in), &o, &e)
	return o.String(), e.String(), status
}

func TestTreePrintsTheMachineForm(t *testing.T) {
	src := "POST /a?b HTTP/1.1\r\nHost: a\r\nX-A:  b \r\nx-a: c\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: u\r\n\r\n"
	out, errs, status := run(t, src, "tree", "-json", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	var doc struct {
		SourceLen int `json:"source_len"`
		Nodes     []struct {
			ID, Start, End, Parent int
			Kind                   string
		}
		Diagnostics []map[string]any
		Messages    []struct {
			Kind, Method, Target, Version, Reason, Framing string
			Status, Start, End                             int
			Fields, Trailers                               [][2]string
			Complete                                       bool
			Content                                        string `json:"content_b64"`
		}
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.SourceLen != len(src) || len(doc.Messages) != 1 || doc.Nodes[0].Kind != "document" || doc.Nodes[0].Parent != -1 || doc.Nodes[0].End != len(src) {
		t.Fatalf("got %s", out)
	}
	m := doc.Messages[0]
	if m.Kind != "request" || m.Method != "POST" || m.Target != "/a?b" || m.Version != "HTTP/1.1" || m.Framing != "chunked" || !m.Complete || m.End != len(src) {
		t.Errorf("message %+v", m)
	}
	if want := [][2]string{{"Host", "a"}, {"X-A", "b"}, {"x-a", "c"}, {"Transfer-Encoding", "chunked"}}; len(m.Fields) != 4 || m.Fields[1] != want[1] || m.Fields[2] != want[2] {
		t.Errorf("fields %v", m.Fields)
	}
	if len(m.Trailers) != 1 || m.Trailers[0] != [2]string{"T", "u"} {
		t.Errorf("trailers %v", m.Trailers)
	}
	if content, _ := base64.StdEncoding.DecodeString(m.Content); string(content) != "abc" {
		t.Errorf("content %q", content)
	}
	for _, key := range []string{`"source_len":`, `"nodes":[{"id":0,"kind":"document","start":0,"end":`, `"parent":-1}`, `"content_b64":`} {
		if !strings.Contains(out, key) {
			t.Errorf("no %s in the machine form", key)
		}
	}
}

func TestTheMachineFormLosesNoByteOfAValue(t *testing.T) {
	out, _, _ := run(t, "HTTP/1.0 200 OK\r\nA: caf\xe9\r\nB: café\r\n\r\n", "tree", "-json", "-")
	if !strings.Contains(out, `["A","café"],["B","café"]`) {
		t.Errorf("got %s", out[strings.Index(out, `"messages"`):])
	}
}

func TestTreeTakesTheWireUnlessToldToRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "m")
	if err := os.WriteFile(file, []byte("GET / HTTP/1.1\nHost: a\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	wire, _, _ := run(t, "", "tree", file)
	read, _, _ := run(t, "", "tree", "-read", file)
	if !strings.Contains(wire, "warning bare-lf") || strings.Contains(read, "bare-lf") || !strings.Contains(read, `line-end 14-16 "\r\n"`) {
		t.Errorf("wire:\n%s\nread:\n%s", wire, read)
	}
}

const archive = `{"log":{"entries":[
{"request":{"method":"GET","url":"https://a.example/1","headers":[]},"response":{"status":200,"headers":[]}},
{"request":{"method":"PUT","url":"https://a.example/2","headers":[]},"response":{"status":204,"headers":[]}}]}}`

func TestAnEntryOfAnArchiveIsChosenByItsNumber(t *testing.T) {
	first, _, _ := run(t, archive, "tree", "-read", "-")
	second, _, _ := run(t, archive, "tree", "-read", "-entry", "2", "-")
	if !strings.Contains(first, `segment 5-6 "1"`) || !strings.Contains(second, `segment 5-6 "2"`) || !strings.Contains(second, "\nread-har\nentry 1 ") {
		t.Errorf("first:\n%s\nsecond:\n%s", first, second)
	}
	list, _, _ := run(t, archive, "explain", "-lang", "en", "-read", "-entry", "2", "-")
	if !strings.Contains(list, "  1  GET https://a.example/1 → 200\n> 2  PUT https://a.example/2 → 204\n") {
		t.Errorf("list:\n%s", list)
	}
}

func TestATextThatIsNoMessageIsToldWhatWasLookedFor(t *testing.T) {
	tree, _, _ := run(t, "Dear all,\nsee you tomorrow.\n", "tree", "-read", "-")
	if !strings.Contains(tree, "\nread-nothing-known\n") {
		t.Errorf("tree:\n%s", tree)
	}
	for lang, want := range map[string]string{"en": "What was looked for: ", "fr": "Ce qui a été cherché"} {
		if told, _, _ := run(t, "Dear all,\nsee you tomorrow.\n", "explain", "-lang", lang, "-read", "-"); !strings.Contains(told, want) {
			t.Errorf("%s:\n%s", lang, told)
		}
	}
}

func TestExplainSpeaksBothLanguages(t *testing.T) {
	src := "HTTP/1.1 404 Not Found\r\nCache-Control: max-age=604800\r\nContent-Length: 0\r\n\r\n"
	fr, _, _ := run(t, src, "explain", "-lang", "fr", "-")
	en, _, _ := run(t, src, "explain", "-lang", "en", "-")
	if !strings.Contains(fr, "7\u00a0jours") || !strings.Contains(fr, "Constats") {
		t.Errorf("French:\n%s", fr)
	}
	if !strings.Contains(en, "7 days") || !strings.Contains(en, "Findings") {
		t.Errorf("English:\n%s", en)
	}
	if strings.Contains(fr, "\x1b[") {
		t.Error("colour where there is no terminal")
	}
	colour, _, _ := run(t, src, "explain", "-lang", "en", "-color", "always", "-")
	if !strings.Contains(colour, "\x1b[31m404\x1b[0m") {
		t.Errorf("no colour:\n%q", colour)
	}
}

func TestNoControlByteOfAMessageReachesTheTerminal(t *testing.T) {
	out, _, _ := run(t, "GET /\x1b]0;x\x07 HTTP/1.1\r\nHost: \x1b[2J\r\nA: \u202e\u009b31m\r\n\r\n\x1b[0m", "explain", "-lang", "en", "-")
	for _, r := range out {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == 0x202e {
			t.Fatalf("%U in the output:\n%q", r, out)
		}
	}
}

func TestTheTerminalsLanguageIsFrenchWhereItSaysSo(t *testing.T) {
	for env, want := range map[string]string{"fr_FR.UTF-8": "fr", "en_GB.UTF-8": "en", "": "en", "C": "en"} {
		got := terminalLanguage(func(k string) string {
			if k == "LANG" {
				return env
			}
			return ""
		})
		if got != want {
			t.Errorf("LANG=%s: %s, want %s", env, got, want)
		}
	}
}

func TestExplainProposesToReadWhatLooksPasted(t *testing.T) {
	notes, _ := samples.BySlug("conversation")
	for _, c := range []struct{ src, en, fr string }{
		{"GET / HTTP/1.1\nHost: a\n\n", "try -read (LF read as CRLF)", "essayez -read (LF lu comme CRLF)"},
		{string(notes.Bytes()), "try -read (", "essayez -read ("},
		{"curl https://a.example/", "try -read (", "essayez -read ("},
		{archive, "try -read (", "essayez -read ("},
		{"GET / HTTP/1.1\r\nHost: a\r\n\r\n", "", ""},                       // nothing is wrong
		{"GET / HTTP/1.1\r\nHost : a\r\n\r\n", "", ""},                      // wrong on the wire
		{"GET / HTTP/1.1\r\nHost: a\nA: b\r\n\r\n", "", ""},                 // mixed line ends are the sender's own
		{"Dear all,\nsee you tomorrow.\n", "", ""},                          // in no notation
		{"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n\r\n", "", ""}, // a fault that reading does not mend
	} {
		for lang, want := range map[string]string{"en": c.en, "fr": c.fr} {
			_, errs, status := run(t, c.src, "explain", "-lang", lang, "-")
			if status != 0 || (want == "") != (errs == "") || !strings.Contains(errs, want) || strings.Count(errs, "\n") > 1 {
				t.Errorf("%.40q in %s: status %d, %q; want %q", c.src, lang, status, errs, want)
			}
			if _, errs, _ := run(t, c.src, "explain", "-lang", lang, "-read", "-"); errs != "" {
				t.Errorf("%.40q, read: %q", c.src, errs)
			}
		}
	}
}
