package reading

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"enclair/parser"
	"enclair/samples"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// checkTiles verifies the first two promises of the package comment.
func checkTiles(text []byte, r Reading) error {
	var wire, from int32
	for i, p := range r.Map {
		if p.Wire.Start != wire || p.Text.Start != from || p.Wire.End < wire || p.Text.End < from {
			return fmt.Errorf("piece %d %v does not follow wire %d, text %d", i, p, wire, from)
		}
		if p.Wire.Len() == 0 && p.Text.Len() == 0 {
			return fmt.Errorf("piece %d is empty", i)
		}
		wire, from = p.Wire.End, p.Text.End
		if p.Wire.Len() == p.Text.Len() && !bytes.Equal(r.Wire[p.Wire.Start:wire], text[p.Text.Start:from]) {
			return fmt.Errorf("piece %d: %q from %q", i, r.Wire[p.Wire.Start:wire], text[p.Text.Start:from])
		}
	}
	if int(wire) != len(r.Wire) || int(from) != len(text) {
		return fmt.Errorf("the map ends at wire %d of %d, text %d of %d", wire, len(r.Wire), from, len(text))
	}
	return nil
}

// checkReading verifies the promises of the package comment on one text.
func checkReading(text []byte, r Reading) error {
	if err := checkTiles(text, r); err != nil {
		return err
	}
	all := parser.Span{Start: 0, End: int32(len(text))}
	for _, a := range r.Assumptions {
		if !all.Contains(a.Span) || a.Span.End < a.Span.Start || a.Code != parser.CodeManyMore && !slices.Contains(Codes(), a.Code) {
			return fmt.Errorf("assumption %v", a)
		}
	}
	if raw := r.Notation == Raw; raw != (len(r.Assumptions) == 0) || raw && !bytes.Equal(r.Wire, text) {
		return fmt.Errorf("%s with %d assumptions", r.Notation, len(r.Assumptions))
	}
	if again := Read(r.Wire); again.Notation != Raw || !bytes.Equal(again.Wire, r.Wire) {
		return fmt.Errorf("the wire is read again as %s: %q", again.Notation, again.Wire)
	}
	return checkSpans(text, r)
}

// checkSpans verifies that every byte of either side leads to a span of the other, and that a byte of a kept or replaced piece
// leads back to a span with that byte in it.
func checkSpans(text []byte, r Reading) error {
	sides := func(name string, from, to int, there, back func(parser.Span) parser.Span) error {
		other := parser.Span{End: int32(to)}
		last := int32(0)
		for i := range int32(from) {
			one := parser.Span{Start: i, End: i + 1}
			s := there(one)
			if !other.Contains(s) || s.End < s.Start || s.Start < last {
				return fmt.Errorf("%s: %v leads to %v", name, one, s)
			}
			last = s.Start
			if s.Len() > 0 {
				if again := back(s); again.Start > i || again.End <= i && again.Len() > 0 {
					return fmt.Errorf("%s: %v leads to %v, which leads back to %v", name, one, s, again)
				}
			}
		}
		return nil
	}
	if err := sides("wire to text", len(r.Wire), len(text), r.ToText, r.ToWire); err != nil {
		return err
	}
	return sides("text to wire", len(text), len(r.Wire), r.ToWire, r.ToText)
}

// checkOff verifies what remains true when assumptions are switched off.
func checkOff(text []byte, off ...parser.Code) error {
	r := Read(text, off...)
	for _, a := range r.Assumptions {
		if slices.Contains(off, a.Code) {
			return fmt.Errorf("%s is made though it is off", a.Code)
		}
	}
	if err := checkTiles(text, r); err != nil {
		return fmt.Errorf("without %s: %w", off, err)
	}
	return nil
}

// describe gives the notation and the assumptions of a reading, a line each.
func describe(r Reading) string {
	var b strings.Builder
	fmt.Fprintln(&b, r.Notation)
	for _, a := range r.Assumptions {
		fmt.Fprintf(&b, "%s %d-%d %q\n", a.Code, a.Span.Start, a.Span.End, a.Args)
	}
	return b.String()
}

func TestGoldensAreReadAsExpected(t *testing.T) {
	texts, _ := filepath.Glob("testdata/*.txt")
	seen := map[Notation]int{}
	codes := map[parser.Code]bool{}
	for _, path := range texts {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r := Read(text)
		if err := checkReading(text, r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.HasPrefix(name, "not-") {
			if r.Notation != Raw {
				t.Errorf("%s: read as %s\n%s\n%q", name, r.Notation, describe(r), r.Wire)
			}
			of, _, _ := strings.Cut(strings.TrimPrefix(name, "not-"), "--")
			seen[Notation("not-"+of)]++
			continue
		}
		seen[r.Notation]++
		for _, a := range r.Assumptions {
			codes[a.Code] = true
		}
		for ext, got := range map[string][]byte{".wire": r.Wire, ".want": []byte(describe(r))} {
			file := strings.TrimSuffix(path, ".txt") + ext
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s: %v\ngot  %q\nwant %q", file, err, got, want)
			}
		}
	}
	for _, n := range notations {
		if seen[n.name] == 0 {
			t.Errorf("%s: no golden", n.name)
		}
		if seen["not-"+n.name] < 5 {
			t.Errorf("%s: %d look-alikes, want 5", n.name, seen["not-"+n.name])
		}
	}
	for _, c := range Codes() {
		if !codes[c] {
			t.Errorf("%s: no golden makes it", c)
		}
	}
}

func TestEachAssumptionOfAGoldenCanBeSwitchedOff(t *testing.T) {
	texts, _ := filepath.Glob("testdata/*.txt")
	for _, path := range texts {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range Read(text).Assumptions {
			if err := checkOff(text, a.Code); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
		if r := Read(text, Codes()...); r.Notation != Raw || !bytes.Equal(r.Wire, text) {
			t.Errorf("%s: with all switched off it is read as %s", path, r.Notation)
		}
	}
}

func TestSpansLeadThroughEveryLayer(t *testing.T) {
	for _, tt := range []struct{ golden, wire, text string }{
		{"fence-http", "Host", "Host"},
		{"fence-hex", "GET", "4745 54"},
		{"hex-lf", "Host", "486f 7374"},
		{"base64-request", "GET", "R0VU"},
		{"literal-json", "é", `\u00e9`},
		{"dialogue-escaped", "\r\nHost", "\\r\\n\nC: Host"},
		{"fetch-chrome", "/api/items?page=2", "/api/items?page=2"},
		{"fetch-chrome", "sec-ch-ua", "sec-ch-ua"},
		{"fetch-chrome", "é", `\u00e9`},
		{"har-chrome", "POST", "POST"},
		{"har-chrome", "été", `\u00e9t\u00e9`},
		{"har-chrome", "201", ""},
		{"har-firefox", "PNG", "iVBORw0K"},
		{"two-lines-pseudo", "Host: example.com", ":authority:\nexample.com\n:method:\nGET\n:path:\n/a\n:scheme:\nhttps\n"},
		{"typeset-nbsp", `"abc"`, "“abc”"},
	} {
		text, err := os.ReadFile("testdata/" + tt.golden + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		r := Read(text)
		i := int32(bytes.Index(r.Wire, []byte(tt.wire)))
		s := r.ToText(parser.Span{Start: i, End: i + int32(len(tt.wire))})
		if got := strings.ReplaceAll(string(text[s.Start:s.End]), "\r", ""); got != tt.text {
			t.Errorf("%s: %q came from %q, want %q", tt.golden, tt.wire, got, tt.text)
		}
	}
}

func TestSamplesSurviveATextBox(t *testing.T) {
	for _, s := range samples.All() {
		if s.Pasted || s.Slug == "broken" {
			continue
		}
		wire := s.Bytes()
		text := bytes.ReplaceAll(wire, []byte("\r\n"), []byte("\n"))
		r := Read(text)
		if r.Notation != LF || !bytes.Equal(r.Wire, wire) {
			t.Errorf("%s: read as %s\n%q\nwant\n%q", s.Slug, r.Notation, r.Wire, wire)
		}
		if raw := Read(wire); raw.Notation != Raw {
			t.Errorf("%s: the wire is read as %s", s.Slug, raw.Notation)
		}
	}
}

func TestMessagesOnTheWireAreNeverTouched(t *testing.T) {
	goldens, err := filepath.Glob("../testdata/http/*.http")
	if err != nil || len(goldens) == 0 {
		t.Fatalf("%d goldens: %v", len(goldens), err)
	}
	touched := map[string]Notation{}
	for _, path := range goldens {
		wire, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if r := Read(wire); r.Notation != Raw {
			touched[filepath.Base(path)] = r.Notation
		}
	}
	for _, s := range samples.All() {
		if r := Read(s.Bytes()); !s.Pasted && r.Notation != Raw {
			touched[s.Slug] = r.Notation
		}
	}
	if touched["line-ends.http"] != LF { // whose lines end in LF, which a paste cannot be told from
		t.Errorf("line-ends.http is read as %s", touched["line-ends.http"])
	}
	delete(touched, "line-ends.http")
	for name, n := range touched {
		t.Errorf("%s is read as %s", name, n)
	}
}

func TestReadLinesReadAsTheSameMessages(t *testing.T) {
	for _, name := range []string{"curl-v-exchange", "curl-v-redirects", "curl-v-post", "curl-v-chunked", "curl-v-progress", "curl-v-doubled", "curl-v-http2", "escaped-crlf-one-line-two"} {
		text, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		doc := parser.Parse(Read(text).Wire)
		for _, m := range doc.Messages() {
			if !m.Complete {
				t.Errorf("%s: %s is not complete", name, doc.Text(m.Node))
			}
		}
		for c := range doc.Children(0) {
			if doc.Kind(c) == parser.KindGap {
				t.Errorf("%s: %q belongs to no message", name, doc.Text(c))
			}
		}
	}
}

func TestSwitchedOffAssumptionsAreNotMade(t *testing.T) {
	for _, tt := range []struct {
		text string
		off  parser.Code
		wire string
		to   Notation
	}{
		{"GET / HTTP/1.1\nHost: a\n\n", CodeLFAsCRLF, "GET / HTTP/1.1\nHost: a\n\n", Raw},
		{"GET / HTTP/1.1\nHost: a\n", CodeAddedEmptyLine, "GET / HTTP/1.1\r\nHost: a\r\n", LF},
		{"GET / HTTP/1.1\\r\\n\nHost: a\\r\\n\n\\r\\n\n", CodeEscapedCRLF, "GET / HTTP/1.1\\r\\n\nHost: a\\r\\n\n\\r\\n\n", Raw},
		{"GET / HTTP/1.1\\nHost: a\\n\\n", CodeEscapedLF, "GET / HTTP/1.1\\nHost: a\\n\\n", Raw},
		{"> GET / HTTP/1.1\n> Host: a\n>\n", CodeCurlTranscript, "> GET / HTTP/1.1\n> Host: a\n>\n", Raw},
		{"HTTP/1.1 200 OK\nContent-Length: 6\n\na\nb\n", CodeContentLF, "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\na\nb\n", LF},
		{"> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Transfer-Encoding: chunked\n<\nabc\n", CodeCurlChunks, "GET / HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nabc\n", CurlV},
		{"> PUT / HTTP/1.1\n> Content-Length: 1\n>\n< HTTP/1.1 204 No\n<\n", CodeCurlNotShown, "PUT / HTTP/1.1\r\nContent-Length: 1\r\n\r\nHTTP/1.1 204 No\r\n\r\n", CurlV},
	} {
		on, off := Read([]byte(tt.text)), Read([]byte(tt.text), tt.off)
		if !slices.ContainsFunc(on.Assumptions, func(a parser.Diagnostic) bool { return a.Code == tt.off }) {
			t.Errorf("%q: %s is not assumed: %q", tt.text, tt.off, on.Assumptions)
		}
		if off.Notation != tt.to || string(off.Wire) != tt.wire {
			t.Errorf("%q without %s: %s %q, want %s %q", tt.text, tt.off, off.Notation, off.Wire, tt.to, tt.wire)
		}
	}
}

func TestTheChosenEntryOfAnArchiveIsRead(t *testing.T) {
	text, err := os.ReadFile("testdata/har-chrome.txt")
	if err != nil {
		t.Fatal(err)
	}
	for entry, want := range map[int]string{0: "POST /api/notes?draft=1 ", 1: "GET /b ", 9: "POST /api/notes?draft=1 ", -1: "POST /api/notes?draft=1 "} {
		r := Options{Entry: entry}.Read(text)
		if !strings.HasPrefix(string(r.Wire), want) {
			t.Errorf("entry %d: %q", entry, r.Wire)
		}
		if err := checkTiles(text, r); err != nil {
			t.Errorf("entry %d: %v", entry, err)
		}
		if chosen := max(0, entry%9); r.Chosen != chosen || len(r.Choices) != 2 || r.Choices[1] != (Choice{"GET", "https://example.com/b", "404"}) {
			t.Errorf("entry %d: %d of %v", entry, r.Chosen, r.Choices)
		}
	}
}

func TestWhatIsNoMessageIsSaid(t *testing.T) {
	for _, tt := range []struct {
		text    string
		unknown bool
	}{
		{"", false},
		{"\n\n", false},
		{"Dear all,\nsee you tomorrow.\n", true},
		{"a,b,c\n1,2,3\n", true},
		{"\x89PNG\r\n\x1a\n", true},
		{"GET/ HTTP/1.1\r\nHost: a\r\n\r\n", false},
		{"GET / HTTX\r\nHost: a\r\n\r\n", false},
		{"Host: a\r\nAccept: b\r\n", false},
		{"The request was:\nGET / HTTP/1.1\nHost: a\n", false},
		{"GET / HTTP/1.1\nHost: a\n\n", false},
	} {
		r := Read([]byte(tt.text))
		told := slices.ContainsFunc(r.Notices(), func(a parser.Diagnostic) bool { return a.Code == CodeNothingKnown })
		if r.Unknown != tt.unknown || told != tt.unknown {
			t.Errorf("%q: unknown is %v, told is %v", tt.text, r.Unknown, told)
		}
	}
}

func TestSpansTranslateBothWays(t *testing.T) {
	span := func(a, b int32) parser.Span { return parser.Span{Start: a, End: b} }
	lf := Read([]byte("GET / HTTP/1.1\nHost: a"))                // wire: GET / HTTP/1.1 CRLF Host: a CRLF CRLF
	esc := Read([]byte("GET / HTTP/1.1\\r\\n\nHost: a\\r\\n\n")) // wire: GET / HTTP/1.1 CRLF Host: a CRLF
	esc1 := Read([]byte("GET / HTTP/1.1\\nHost: a\\n\\n"))       // wire: GET / HTTP/1.1 CRLF Host: a CRLF CRLF
	curl := Read([]byte("* x\n> GET / HTTP/1.1\n>\n"))           // wire: GET / HTTP/1.1 CRLF CRLF
	for _, tt := range []struct {
		name       string
		r          Reading
		wire, text parser.Span
		wireAgain  parser.Span
	}{
		{"a method", lf, span(0, 3), span(0, 3), span(0, 3)},
		{"a line end whose CR was added", lf, span(14, 16), span(14, 15), span(15, 16)},
		{"a name on the second line", lf, span(16, 20), span(15, 19), span(16, 20)},
		{"an added empty line", lf, span(25, 27), span(22, 22), span(27, 27)},
		{"all", lf, span(0, 27), span(0, 22), span(0, 23)},
		{"beyond the end", lf, span(90, 99), span(22, 22), span(27, 27)},
		{"a replaced line end", esc, span(14, 16), span(14, 19), span(14, 16)},
		{"half of a replaced line end", esc, span(15, 16), span(14, 19), span(14, 16)},
		{"after a replaced line end", esc, span(16, 20), span(19, 23), span(16, 20)},
		{"a replaced line end of the same length", esc1, span(14, 16), span(14, 16), span(14, 15)},
		{"after dropped text", curl, span(0, 3), span(6, 9), span(0, 3)},
		{"a place", curl, span(2, 2), span(8, 8), span(2, 2)},
	} {
		if got := tt.r.ToText(tt.wire); got != tt.text {
			t.Errorf("%s: ToText(%v) is %v, want %v", tt.name, tt.wire, got, tt.text)
		}
		if got := tt.r.ToWire(tt.text); got != tt.wireAgain {
			t.Errorf("%s: ToWire(%v) is %v, want %v", tt.name, tt.text, got, tt.wireAgain)
		}
	}
	if got := curl.ToWire(span(0, 4)); got != span(0, 0) {
		t.Errorf("dropped text leads to %v", got)
	}
	if got := Read(nil).ToText(span(0, 5)); got != span(0, 0) {
		t.Errorf("an empty text gives %v", got)
	}
}

func FuzzRead(f *testing.F) {
	texts, _ := filepath.Glob("testdata/*.txt")
	for _, path := range texts {
		if text, err := os.ReadFile(path); err == nil {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if err := checkReading(text, Read(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		for _, off := range Codes() {
			if err := checkOff(text, off); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
		if r := Read(text, Codes()...); r.Notation != Raw || !bytes.Equal(r.Wire, text) {
			t.Errorf("%q: with all switched off it is read as %s", text, r.Notation)
		}
		for entry := range Read(text).Choices {
			r := Options{Entry: entry}.Read(text)
			if err := checkReading(text, r); err != nil || r.Chosen != entry {
				t.Errorf("%q: entry %d: %v", text, entry, err)
			}
		}
	})
}

// BenchmarkRead shows that the time per byte is flat: each shape at one size and at ten times that size.
func BenchmarkRead(b *testing.B) {
	const head = "POST / HTTP/1.1\nHost: a\nContent-Length: 99\n\n"
	for _, shape := range []struct{ name, head, unit string }{
		{"fields", "GET / HTTP/1.1\n", "A: b\n"},
		{"messages", "", head},
		{"blank-lines", head, "\n"},
		{"chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", "1\na\n"},
		{"literals", `GET / HTTP/1.1\r\n`, `A: b\r\n`},
		{"literal-lines", "GET / HTTP/1.1\\r\\n\n", "A: b\\r\\n\n"},
		{"literal-row", `GET / HTTP/1.1`, `\n`},
		{"curl-notes", "> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n< Content-Length: 99\n<\n", "* n\n"},
		{"curl-content", "> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n", "> GET\n"},
		{"curl-lengths", "> GET / HTTP/1.1\n>\n", "< HTTP/1.1 200 OK\n< Content-Length: 99999\n<\na\n"},
		{"words", "GET / HTTP/1.1<CRLF>\n", "A: b<CRLF>\n"},
		{"dialogue", "C: GET / HTTP/1.1\n", "C: A: b\n"},
		{"fence", "```\nGET / HTTP/1.1\n", "A: b\n```"},
		{"typeset", "GET\u00a0/ HTTP/1.1\n", "A:\u00a0b\n"},
		{"session", "$ curl -i a\n", "Trying a\n"},
		{"hex", "47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0a 41 3a 42 0a", " 41 3a 42 0a"},
		{"dump-restarts", "", "0000 47\n"},
		{"base64", "R0VUIC8gSFRUUC8xLjENCkE6", "IDFB"},
		{"literal", `"GET / HTTP/1.1\r\n" `, `"A: b\r\n" `},
		{"pseudo", ":method: GET\n:path: /\n\n", ":status: 200\n\n"},
		{"two-lines", "", "Host\na\n"},
		{"http-file", "", "### a\nGET https://a/\n"},
		{"wget", "", "HTTP request sent, awaiting response...\n  HTTP/1.1 200 OK\n"},
		{"curl-command", "curl a", " -d a=b"},
		{"curl-fields", "curl a", " -H a:b"},
		{"fetch", "", "fetch('https://a/')\n"},
		{"fetch-fields", "fetch('https://a/', {headers: {", "a:'b',"},
		{"har", `{"log":{"entries":[`, `{"request":{"method":"GET","url":"https://a/"}},`},
		{"brackets", `{"log":{"entries":`, "["},
		{"dump-stars", "0000 47\n", "*\n"},
		{"array", "{", "[71,"},
		{"fences", "", "```\nGET / HTTP/1.1\n```\n"},
		{"indented", "", " GET / HTTP/1.1\n A: b\n"},
		{"pre", "", "<pre>"},
		{"references", "", "&lt;"},
		{"utf-16", "", "G\x00"},
		{"one-line", "GET / HTTP/1.1", " Host: a"},
		{"field-list", "", "Host: a\n"},
		{"typeset-names", "GET / HTTP/1.1\nA: b\n", "A–B: c\nA: b\n"},
		{"trace", "", "=> Send header, 15 bytes (0xf)\n0000: GET / HTTP/1.1\n"},
		{"wire-log", "", ">> \"GET / HTTP/1.1[\\r][\\n]\"\n"},
		{"nghttp", "", "[  0.1] recv (stream_id=1) :status: 200\n"},
		{"varnish", "", "-   ReqMethod GET\n-   ReqURL /\n-   ReqProtocol HTTP/1.1\n"},
		{"httpie", "GET / HTTP/1.1\nUser-Agent: HTTPie/3\n\n", "\n"},
		{"httpie-messages", "", "GET / HTTP/1.1\nUser-Agent: HTTPie/3\n\n"},
		{"backslashes", "curl '", "\\\n"},
		{"curl-responses", "> GET / HTTP/1.1\n>\n", "< HTTP/1.1 200 OK\n< Content-Length: 99\n<\na\n\n"},
	} {
		for _, size := range []int{100 << 10, 1 << 20} {
			text := []byte(shape.head + strings.Repeat(shape.unit, size/len(shape.unit)))
			b.Run(fmt.Sprintf("%s-%dK", shape.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Read(text)
				}
			})
		}
	}
}

func TestAssumptionsOfOneKindAreBoundedAndTheRestIsCounted(t *testing.T) {
	for n, want := range map[int]string{3: "", 100: "", 130: "[read-curl-content-filled 30]"} {
		text := strings.Repeat("> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 200 OK\n< Content-Length: 5\n<\n", n+1) // the last may go on
		more, told := "", 0
		for _, a := range Read([]byte(text)).Assumptions {
			switch a.Code {
			case parser.CodeManyMore:
				more = fmt.Sprint(a.Args)
			case CodeCurlNotShown:
				told++
			}
		}
		if more != want || told != min(n, 100) {
			t.Errorf("%d contents are filled in: told %d times, more %s", n, told, more)
		}
	}
}
