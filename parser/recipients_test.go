package parser

import (
	"fmt"
	"strings"
	"testing"
)

// read writes a recipient in short: where its messages end, why it stopped, how much is left.
func (r Recipient) read() string {
	var b strings.Builder
	for _, m := range r.Messages {
		fmt.Fprintf(&b, "%d-%d ", m.Start, m.End)
	}
	fmt.Fprintf(&b, "refused %q left %d", r.Refused, r.Left.Len())
	return b.String()
}

func TestFourRecipientsEndMessagesWhereTheirRulesSay(t *testing.T) {
	const (
		head    = "POST / HTTP/1.1\r\nHost: a\r\n"
		both    = head + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n" // 75 bytes
		chunks  = "0\r\n\r\nG"
		mangled = head + "Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n\r\n"
	)
	for _, c := range []struct {
		name, src string
		want      [4]string
	}{
		{"one sound request", head + "Content-Length: 2\r\n\r\nab", [4]string{
			"0-49 refused \"\" left 0", "0-49 refused \"\" left 0", "0-49 refused \"\" left 0", "0-49 refused \"\" left 0"}},
		{"both length fields", both + chunks, [4]string{
			"refused \"content-ends-differ\" left 81", "0-80 refused \"\" left 1", "0-81 refused \"\" left 0", "0-80 refused \"\" left 1"}},
		{"a coding that is almost chunked", mangled + "0\r\n\r\n", [4]string{
			"refused \"transfer-encoding-and-content-length\" left 81", "0-76 refused \"\" left 5", "0-81 refused \"\" left 0", "0-81 refused \"\" left 0"}},
		{"a bare LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", [4]string{
			"refused \"bare-lf\" left 26", "0-26 refused \"\" left 0", "0-26 refused \"\" left 0", "0-26 refused \"\" left 0"}},
		{"nothing", "", [4]string{"refused \"\" left 0", "refused \"\" left 0", "refused \"\" left 0", "refused \"\" left 0"}},
	} {
		got := Recipients(Parse([]byte(c.src)))
		if len(got) != 4 {
			t.Fatalf("%s: %d recipients", c.name, len(got))
		}
		for i, r := range got {
			if r.read() != c.want[i] {
				t.Errorf("%s: %s reads %s, want %s", c.name, r.Reader, r.read(), c.want[i])
			}
		}
	}
}

func TestTwoEndsOfOneContentAreSaidWithBothLengths(t *testing.T) {
	d := Parse([]byte("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG"))
	for _, g := range d.Diagnostics {
		if g.Code == CodeEndsDiffer {
			if fmt.Sprint(g.Args) != "[6 5]" || len(g.Related) != 2 || g.Related[1] != (Span{80, 80}) {
				t.Errorf("args %v, related %v", g.Args, g.Related)
			}
			return
		}
	}
	t.Errorf("not said: %v", d.Diagnostics)
}

func FuzzRecipients(f *testing.F) {
	for _, g := range goldens(f) {
		f.Add(g.src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, r := range Recipients(Parse(src)) {
			at := int32(0)
			for _, m := range r.Messages {
				if m.Start < at || m.End <= m.Start || int(m.End) > len(src) {
					t.Fatalf("%s: messages %v", r.Reader, r.Messages)
				}
				at = m.End
			}
			if r.Left.Start != at || int(r.Left.End) != len(src) {
				t.Fatalf("%s: left %v after %d of %d", r.Reader, r.Left, at, len(src))
			}
		}
	})
}
