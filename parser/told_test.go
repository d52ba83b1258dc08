package parser

import (
	"fmt"
	"strings"
	"testing"
)

// What was told of a message is judged for what it shows: a head without its content is no broken message, and a line that begins
// another message ends the one before.
func TestToldMessagesAreJudgedForWhatTheyShow(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"HTTP/1.1 200 OK\nContent-Length: 1093\n\n", "1093/0 untold content-not-pasted"},
		{"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n", "-1/0 untold content-not-pasted"},
		{"HTTP/1.1 200 OK\nContent-Length: 0\n\n", "0/0"},
		{"HTTP/1.1 200 OK\nContent-Length: 5\n\nabcde", "5/5 content-length-right"},
		{"HTTP/1.1 200 OK\nContent-Length: 5\n\nabcde\n\n", "5/5 content-length-right"},
		{"HTTP/1.1 200 OK\nContent-Length: 5\n\nabc", "5/3 content-pasted-differs"},
		{"HTTP/1.1 200 OK\nContent-Length: 5\n\nabcdefgh", "5/8 content-pasted-differs"},
		{"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{\"a\": 1}", "-1/8 decoded content-pasted-without-chunks"},
		{"HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n0\n\n", "-1/3"},
		{"POST /a HTTP/1.1\nHost: a\nContent-Length: 3\n\nPOST /b HTTP/1.1\nHost: a\n\n", "3/0 untold content-not-pasted; -1/0"},
		{"HTTP/1.1 301 Moved\nLocation: /b\n\nHTTP/1.1 200 OK\nServer: x\n\n", "-1/0; -1/0"},
		{"HTTP/1.1 200 OK\nServer: x\n\nhello\n\nHTTP/1.1 200 OK\nServer: y\n\n", "-1/7 read-to-close; -1/0"},
		{"HTTP/1.1 200 OK\nContent-Length: 40\n\nGET / HTTP/1.1 is how a request begins.\n\n", "40/40 content-length-right"},
	} {
		d := Parse([]byte(strings.ReplaceAll(test.text, "\n", "\r\n")), Told())
		if err := Check(d); err != nil {
			t.Errorf("%q: %v", test.text, err)
		}
		var got []string
		for _, m := range d.Messages() {
			s := fmt.Sprintf("%d/%d", m.Declared, m.Counted)
			if m.Untold {
				s += " untold"
			}
			if m.Decoded {
				s += " decoded"
			}
			for _, f := range d.Diagnostics {
				if f.Node >= m.Node && f.Node < d.Nodes[m.Node].After && f.Code != CodeBareLF {
					s += " " + string(f.Code)
				}
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, g, test.want)
		}
	}
}
