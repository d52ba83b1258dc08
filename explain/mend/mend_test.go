package mend_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/mend"
	"enclair/parser"
)

// cases are messages for codes whose example leaves the mend open, or shows only one of the faults that the code is about:
// the message, and what it becomes.
var cases = map[parser.Code][][2]string{
	parser.CodeFieldRepeated: {{"GET / HTTP/1.1\r\nHost: a\r\nReferer: /one\r\nReferer: /one\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nReferer: /one\r\n\r\n"}},
	parser.CodeHostRepeated:  {{"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"}},
	parser.CodeHostMissing:   {{"GET http://a.example:81/ HTTP/1.1\r\n\r\n", "GET http://a.example:81/ HTTP/1.1\r\nHost: a.example:81\r\n\r\n"}},
	parser.CodeBadPort:       {{"GET / HTTP/1.1\r\nHost: http://a.example/b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"}},
	parser.CodeBadContentLength: {
		{"HTTP/1.1 200 OK\r\nContent-Length: 5 bytes\r\n\r\nhello", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"}},
	parser.CodeContentLengthDiffer: {
		{"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\nok", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok"}},
	parser.CodeContentLengthTwice: {
		{"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2, 2\r\n\r\nok", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok"}},
	parser.CodeBadChunkSize: {
		{chunked + "0x4\r\nabcd\r\n0\r\n\r\n", chunked + "4\r\nabcd\r\n0\r\n\r\n"},
		{chunked + "four\r\na\r\nx\r\n0\r\n\r\n", chunked + "4\r\na\r\nx\r\n0\r\n\r\n"}},
	parser.CodeChunkSizeOverflow: {{chunked + "fffffffffffffffff\r\nabcd\r\n0\r\n\r\n", chunked + "4\r\nabcd\r\n0\r\n\r\n"}},
	parser.CodeChunkDataEnd:      {{chunked + "2\r\nokay\r\n0\r\n\r\n", chunked + "4\r\nokay\r\n0\r\n\r\n"}},
	parser.CodeBadDate:           {{dated("Sun, 06-Nov-1994 08:49:37 GMT"), dated("Sun, 06 Nov 1994 08:49:37 GMT")}},
	parser.CodeDateZone: {
		{dated("Sun, 06 Nov 1994 08:49:37 +0100"), dated("Sun, 06 Nov 1994 07:49:37 GMT")},
		{dated("Sun, 06 Nov 1994 08:49:37 UTC"), dated("Sun, 06 Nov 1994 08:49:37 GMT")}},
	parser.CodeBadToken: {{"HTTP/1.1 200 OK\r\nX-Content-Type-Options: nosniff;\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 0\r\n\r\n"}},
	parser.CodeBadCredentials: {
		{"GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic me:secret\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic bWU6c2VjcmV0\r\n\r\n"}},
	parser.CodeDirectiveArgument: {{cached("no-store=1, private"), cached("no-store, private")}},
	parser.CodeDirectiveRepeated: {{cached("max-age=60, private, max-age=60"), cached("max-age=60, private")}},
	parser.CodeBoundaryMissing: {{"POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/mixed\r\nContent-Length: 20\r\n\r\n--b1\r\n\r\nok\r\n--b1--\r\n",
		"POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/mixed; boundary=b1\r\nContent-Length: 20\r\n\r\n--b1\r\n\r\nok\r\n--b1--\r\n"}},
	parser.CodeSFBytePadding: {{"HTTP/1.1 200 OK\r\nSignature: a=:AA:\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nSignature: a=:AA==:\r\nContent-Length: 0\r\n\r\n"}},
	parser.CodeBadWeight: {
		{"GET / HTTP/1.1\r\nHost: a\r\nAccept: a/b;q=0.12345\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nAccept: a/b;q=0.123\r\n\r\n"},
		{"GET / HTTP/1.1\r\nHost: a\r\nAccept: a/b;q=.5\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nAccept: a/b;q=0.5\r\n\r\n"}},
	check.CodeConnectionUnlisted: {
		{"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTE: trailers\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close, TE\r\nTE: trailers\r\n\r\n"}},
	parser.CodeNoEmptyLine: {{"GET / HTTP/1.1\r\nHost: a", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"}},
	parser.CodeConnectionOption: {
		{"GET / HTTP/1.1\r\nHost: a\r\nConnection: close, Host\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"},
		{"GET / HTTP/1.1\r\nHost: a\r\nConnection: Host, close\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"}},
}

const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

func dated(date string) string {
	return "HTTP/1.1 200 OK\r\nLast-Modified: " + date + "\r\nContent-Length: 0\r\n\r\n"
}

func cached(directives string) string {
	return "HTTP/1.1 200 OK\r\nCache-Control: " + directives + "\r\nContent-Length: 0\r\n\r\n"
}

// uncovers are the codes that a mend brings to light in the record's example: they were there before, behind the fault.
var uncovers = map[parser.Code]parser.Code{parser.CodeSFBytePadding: parser.CodeBase64Size}

// tally counts the errors and warnings of a document by code, those that are left out too.
func tally(doc *parser.Document) map[parser.Code]int {
	n := map[parser.Code]int{}
	for _, d := range check.Findings(doc) {
		if d.Severity <= parser.Warning {
			n[d.Code]++
		}
	}
	return n
}

// count counts the findings of a code.
func count(doc *parser.Document, code parser.Code) (n int) {
	for _, d := range check.Findings(doc) {
		if d.Code == code {
			n++
		}
	}
	return n
}

// mended applies the mend of the first finding of a code that has one.
func mended(t *testing.T, code parser.Code, src []byte) ([]byte, bool) {
	t.Helper()
	doc := parser.Parse(src)
	for _, d := range check.Findings(doc) {
		if d.Code != code {
			continue
		}
		m, ok := mend.Of(doc, d)
		if !ok {
			continue
		}
		out := m.Apply(src)
		after := parser.Parse(out)
		if before, now := count(doc, code), count(after, code); now >= before {
			t.Errorf("%s: %q becomes %q, and it is still there: %d, then %d", code, src, out, before, now)
		}
		was := tally(doc)
		for c, n := range tally(after) {
			if n > was[c] && uncovers[code] != c {
				t.Errorf("%s: %q becomes %q, which has %s", code, src, out, c)
			}
		}
		return out, true
	}
	return nil, false
}

func rules() []parser.Rule { return slices.Concat(parser.Rules().All(), check.Rules().All()) }

func TestAMendTakesItsFindingAwayAndBringsNoOther(t *testing.T) {
	for _, r := range rules() {
		examples, err := explain.Examples("code/" + string(r.Code))
		if err != nil {
			t.Fatal(err)
		}
		shown := false
		for _, e := range examples {
			_, ok := mended(t, r.Code, e.Message)
			shown = shown || ok
		}
		for _, c := range cases[r.Code] {
			out, ok := mended(t, r.Code, []byte(c[0]))
			shown = shown || ok
			if string(out) != c[1] {
				t.Errorf("%s: %q becomes %q, not %q", r.Code, c[0], out, c[1])
			}
		}
		if shown != mend.Has(r.Code) {
			t.Errorf("%s: mended %t, in the table %t", r.Code, shown, mend.Has(r.Code))
		}
	}
}

// The list of errors and warnings that no edit mends can only shrink.
func TestCodesWithoutAMendHaveAReason(t *testing.T) {
	text, err := os.ReadFile("testdata/without.txt")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[parser.Code]string{}
	for line := range strings.Lines(string(text)) {
		if code, reason, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && !strings.HasPrefix(line, "#") {
			reasons[parser.Code(code)] = reason
		}
	}
	with, without := 0, 0
	for _, r := range rules() {
		if mend.Has(r.Code) {
			with++
		}
		if r.Severity > parser.Warning {
			continue
		}
		if mend.Has(r.Code) == (reasons[r.Code] != "") {
			t.Errorf("%s: has a mend %t, excused %q", r.Code, mend.Has(r.Code), reasons[r.Code])
		}
		if !mend.Has(r.Code) {
			without++
		}
		delete(reasons, r.Code)
	}
	for code := range reasons {
		t.Errorf("%s is excused, but no error and no warning", code)
	}
	t.Log(with, "codes have a mend,", without, "errors and warnings have none")
}
