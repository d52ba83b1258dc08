package mend_test

import (
	"bytes"
	"strings"
	"testing"

	"enclair/explain/check"
	"enclair/explain/mend"
	"enclair/parser"
	"enclair/samples"
)

func TestAllMendsUntilNothingIsLeft(t *testing.T) {
	for _, c := range [][2]string{
		{"get / http/1.1\nHost : a.example\nAcept: */*\n", "GET / HTTP/1.1\r\nHost: a.example\r\nAccept: */*\r\n\r\n"},
		{"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n2\r\nokay\r\n0\r\n\r\n",
			"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nokay\r\n0\r\n\r\n"},
		{"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nabc", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"},
		{"HTTP/1.1 200\r\nDate: Sun, 6 Nov 1994 08:49:37 GMT\r\nETag: v1\r\nSet-Cookie: a=b; SameSite=None\r\nContent-Length: 0\r\n\r\n",
			"HTTP/1.1 200 \r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nETag: \"v1\"\r\nSet-Cookie: a=b; SameSite=None; Secure\r\nContent-Length: 0\r\n\r\n"},
	} {
		out, done, more := mend.All([]byte(c[0]))
		if string(out) != c[1] || more || len(done) == 0 {
			t.Errorf("%q becomes %q, not %q (%d mends, more %t)", c[0], out, c[1], len(done), more)
		}
	}
}

func TestAllLeavesFewerErrorsAndNeverTouchesWhatIsRight(t *testing.T) {
	for _, s := range samples.All() {
		src := s.Bytes()
		before := bytes.Clone(src)
		out, done, _ := mend.All(src)
		if !bytes.Equal(src, before) {
			t.Fatalf("%s: the bytes given were changed", s.Slug)
		}
		if len(done) == 0 && !bytes.Equal(out, src) {
			t.Errorf("%s: changed without a mend", s.Slug)
		}
		if was, now := errors(src), errors(out); now > was || len(done) > 0 && now == was && warnings(out) >= warnings(src) {
			t.Errorf("%s: %d errors become %d", s.Slug, was, now)
		}
		again, more, _ := mend.All(out)
		if len(more) > 0 || !bytes.Equal(again, out) {
			t.Errorf("%s: mended once, there is more to mend: %s", s.Slug, more[0].Finding.Code)
		}
	}
}

func TestManyFaultsAreMendedInABoundedTime(t *testing.T) {
	src := []byte("GET / HTTP/1.1\nHost: a\n" + strings.Repeat("A: b\n", 3000) + "\n")
	out, done, more := mend.All(src)
	if n := errors(out) + warnings(out); n > 0 || len(done) != 3003 || more {
		t.Errorf("%d mends, %d findings are left, more %t", len(done), n, more)
	}
	src = []byte("GET / HTTP/1.1\nHost: a\n" + strings.Repeat("A: b\n", 20000) + "\n")
	if _, _, more := mend.All(src); !more {
		t.Error("nothing is left of 20,000 faults")
	}
}

func errors(src []byte) (n int)   { return severities(src, parser.Error) }
func warnings(src []byte) (n int) { return severities(src, parser.Warning) }

func severities(src []byte, s parser.Severity) (n int) {
	for _, d := range check.Findings(parser.Parse(src)) {
		if d.Severity == s {
			n++
		}
	}
	return n
}

func FuzzAllNeverMakesItWorse(f *testing.F) {
	for _, s := range samples.All() {
		f.Add(s.Bytes())
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 1<<12 {
			return
		}
		out, _, _ := mend.All(src)
		if was, now := errors(src), errors(out); now > was && was < 50 {
			t.Errorf("%d errors become %d", was, now)
		}
	})
}
