package parser

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// disagreements are the goldens in which net/http sees another message, each with the reason. An unused one fails.
var disagreements = map[string]string{
	"chunked/0":               "net/http undoes no transfer coding but chunked",
	"chunked-inside/0":        "net/http undoes no transfer coding but chunked",
	"content-length/1":        "net/http refuses the same length said twice in one field",
	"transfer-encoding-bad/4": "net/http undoes no transfer coding but chunked",
	"transfer-encoding-bad/6": "net/http undoes no transfer coding but chunked",
}

// For messages without errors, names, values and content are those that net/http reads.
func TestAgreesWithNetHTTP(t *testing.T) {
	used := map[string]bool{}
	compared := 0
	for _, g := range goldens(t) {
		d := Parse(g.src)
		for i, m := range d.Messages() {
			if !soundMessage(d, m) {
				continue
			}
			compared++
			if why := againstNetHTTP(d, i); why != "" {
				name := g.name + "/" + strconv.Itoa(i)
				if disagreements[name] == "" {
					t.Errorf("%s: %s", name, why)
				}
				used[name] = true
			}
		}
	}
	for name, why := range disagreements {
		if !used[name] {
			t.Errorf("%s agrees, although %s", name, why)
		}
	}
	if compared < 100 {
		t.Errorf("only %d messages compared", compared)
	}
}

// soundMessage reports whether m is a complete HTTP/1.x message whose bytes no finding calls an error.
func soundMessage(d *Document, m Message) bool {
	span := d.Span(m.Node)
	line := d.StartLine(m.Node)
	if !m.Complete || !strings.HasPrefix(line.Part(KindHTTPVersion), "HTTP/1.") {
		return false
	}
	for _, f := range d.Diagnostics {
		if f.Severity == Error && span.Contains(f.Span) {
			return false
		}
	}
	return true
}

// againstNetHTTP says in what message i differs from the reading of net/http, "" for nothing.
func againstNetHTTP(d *Document, i int) string {
	m := d.Messages()[i]
	r := bufio.NewReader(bytes.NewReader(d.Bytes(m.Node)))
	var header http.Header
	var body io.ReadCloser
	var host string
	line := d.StartLine(m.Node)
	if d.Kind(m.Node) == KindRequest {
		req, err := http.ReadRequest(r)
		if err != nil {
			return err.Error()
		}
		if req.Method != line.Part(KindMethod) || req.RequestURI != line.Part(KindRequestTarget) || req.Proto != line.Part(KindHTTPVersion) {
			return "request line " + req.Method + " " + req.RequestURI
		}
		header, body, host = req.Header, req.Body, req.Host
	} else {
		method := "GET"
		if m.Answers != NoNode {
			method = d.StartLine(m.Answers).Part(KindMethod)
		}
		res, err := http.ReadResponse(r, &http.Request{Method: method})
		if err != nil {
			return err.Error()
		}
		if want := strings.TrimSpace(line.Part(KindStatusCode) + " " + line.Part(KindReasonPhrase)); strings.TrimSpace(res.Status) != want {
			return "status " + res.Status
		}
		header, body = res.Header, res.Body
	}
	content, err := io.ReadAll(body)
	if err != nil {
		return err.Error()
	}
	if !bytes.Equal(content, d.Content(m.Node)) {
		return "content " + string(content)
	}
	want := http.Header{}
	for f := range d.Fields(m.Node) {
		want.Add(f.Name(), f.Value())
	}
	for _, moved := range []string{"Host", "Transfer-Encoding", "Trailer", "Content-Length"} { // net/http keeps these elsewhere
		if moved == "Host" && host != "" && want.Get("Host") != host && !strings.Contains(line.Part(KindRequestTarget), "://") {
			return "Host " + host
		}
		want.Del(moved)
		header.Del(moved)
	}
	if d.Kind(m.Node) == KindResponse && want.Get("Connection") != "" && header.Get("Connection") == "" {
		want.Del("Connection")
	}
	for name := range want {
		if !slices.Equal(want[name], header[name]) {
			return name + ": " + strings.Join(header[name], " | ")
		}
	}
	if len(want) != len(header) {
		return "other fields"
	}
	return ""
}
