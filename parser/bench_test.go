package parser

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// benchRequest is a request of 342 bytes as a browser sends it.
var benchRequest = "GET /index.html HTTP/1.1\r\n" +
	"Host: www.example.com\r\n" +
	"User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:43.0) Gecko/20100101 Firefox/43.0\r\n" +
	"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n" +
	"Accept-Language: fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3\r\n" +
	"Accept-Encoding: gzip, deflate\r\n" +
	"Connection: keep-alive\r\n" +
	"Cache-Control: max-age=0\r\n" +
	"\r\n"

// benchResponse is a response of 395 bytes, content included.
var benchResponse = "HTTP/1.1 200 OK\r\n" +
	"Date: Wed, 21 Oct 2026 07:28:00 GMT\r\n" +
	"Server: Apache/2.4.62 (Debian)\r\n" +
	"Last-Modified: Tue, 13 Oct 2026 18:15:43 GMT\r\n" +
	"ETag: \"2aa6-5d1f2c\"\r\n" +
	"Accept-Ranges: bytes\r\n" +
	"Cache-Control: public, max-age=604800\r\n" +
	"Vary: Accept-Encoding\r\n" +
	"Set-Cookie: session=8f14e45f; Path=/; Secure; HttpOnly; SameSite=Lax\r\n" +
	"Content-Type: text/html; charset=utf-8\r\n" +
	"Content-Length: 24\r\n" +
	"\r\n" +
	"<!doctype html><p>Hello\n"

// manyRequestFields and manyResponseFields are the lines that fill a section of 100 KB, over and over: one half are fields that may
// be repeated, lists and structured ones, the other half fields that no specification knows. %d is a number that counts the lines.
var (
	manyRequestFields = []string{
		"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
		"X-Request-Id-%d: 7f0c3a1e-52b4-4c6e-9d0f-1b2a3c4d5e6f",
		"Accept-Language: fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3",
		"X-Datadog-Tags-%d: _dd.p.dm=-1,_dd.p.tid=66f1c2d300000000",
		"Via: 1.1 proxy%d.example.com (squid/6.10)",
		"X-Client-Data-%d: CIi2yQEIprbJAQipncoBCPaUywEIlKHLAQiFoM0B",
		"Accept-Encoding: gzip, deflate, br, zstd",
		"X-Amzn-Trace-Id-%d: Root=1-67891233-abcdef012345678912345678;Sampled=1",
		"Cache-Control: no-cache, max-age=0",
		"X-Csrf-Token-%d: i8XNjC4b8KVok4uw5RftR38Wgp2BFwql",
		"If-None-Match: \"2aa6-5d1f2c%d\", W/\"67ab43\"",
		"X-Real-Ip-%d: 203.0.113.195",
		"Sec-CH-UA: \"Chromium\";v=\"130\", \"Not?A_Brand\";v=\"99\"",
		"X-Correlation-Id-%d: 01JAQ6M1ZK8F4D6T2V9W3X5Y7Z",
		"Signature-Input: sig%d=(\"@method\" \"content-digest\");created=1618884473;keyid=\"test-key-rsa\"",
		"X-Envoy-Attempt-%d: 1",
		"X-Forwarded-For: 203.0.113.195, 198.51.100.178",
		"X-B3-Traceid-%d: 80f198ee56343ba864fe8b2a57d3eff7",
	}
	manyResponseFields = []string{
		"Set-Cookie: session%d=8f14e45fceea167a5a36dedd4bea2543; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/; Secure; HttpOnly",
		"X-Request-Id-%d: 7f0c3a1e-52b4-4c6e-9d0f-1b2a3c4d5e6f",
		"Cache-Control: public, max-age=604800",
		"X-Amz-Meta-%d: uploaded by the nightly build",
		"Vary: Accept-Encoding, Accept-Language",
		"X-Varnish-%d: 32770 98323",
		"Link: </style%d.css>; rel=preload; as=style",
		"X-Cache-%d: HIT from edge-17",
		"Via: 1.1 proxy%d.example.com (squid/6.10)",
		"X-Amz-Cf-Id-%d: 2k0dT3CvR8pNn1mWq7yZ0xJb5uH4sLaE",
		"Server-Timing: db;dur=53.2, app;dur=47.2",
		"X-Served-By-%d: cache-par-lfpg1960041-PAR",
		"Cache-Status: ExampleCache; hit; ttl=376",
		"X-Timer-%d: S1729495680.123456,VS0,VE1",
		"WWW-Authenticate: Bearer realm=\"example\", error=\"invalid_token\"",
		"X-Github-Request-Id-%d: C0FE:1A2B:3C4D5E:6F7081:67890ABC",
		"Content-Digest: sha-%d=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
		"X-Powered-By-%d: PHP/8.3.12",
	}
)

// sectionOf100KB is a message with some 100 KB of fields.
func sectionOf100KB(startLine string, lines []string) string {
	b := []byte(startLine)
	for n := 0; len(b) < 100_000; n++ {
		line := lines[n%len(lines)]
		if strings.Contains(line, "%d") {
			line = fmt.Sprintf(line, n)
		}
		b = append(append(b, line...), "\r\n"...)
	}
	return string(b) + "\r\n"
}

// benchMessages are the messages of BenchmarkParse and of its neighbours.
func benchMessages() []struct{ name, src string } {
	return []struct{ name, src string }{
		{"request", benchRequest},
		{"response", benchResponse},
		{"request-100KB", sectionOf100KB("GET /index.html HTTP/1.1\r\nHost: www.example.com\r\n", manyRequestFields)},
		{"response-100KB", sectionOf100KB("HTTP/1.1 204 No Content\r\n", manyResponseFields)},
	}
}

// BenchmarkParse puts a new tree, a tree that is used again, and what net/http makes of the same bytes side by side.
// net/http reads no values; Parse reads each to its last part.
func BenchmarkParse(b *testing.B) {
	for _, m := range benchMessages() {
		src := []byte(m.src)
		b.Run(m.name+"/parse", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(src)
			}
		})
		b.Run(m.name+"/parse-into", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			var doc Document
			for b.Loop() {
				ParseInto(&doc, src)
			}
		})
		b.Run(m.name+"/net-http", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if r := bufio.NewReader(bytes.NewReader(src)); src[0] == 'H' {
					_, err = http.ReadResponse(r, nil)
				} else {
					_, err = http.ReadRequest(r)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The benchmarks compare what both programs accept.
func TestBenchMessagesAreSound(t *testing.T) {
	for _, m := range benchMessages() {
		d := Parse([]byte(m.src))
		if len(d.Messages()) != 1 {
			t.Errorf("%s: %d messages", m.name, len(d.Messages()))
		}
		for _, g := range d.Diagnostics {
			if g.Severity <= Warning {
				t.Errorf("%s: %s at %q", m.name, g.Code, m.src[g.Span.Start:g.Span.End])
			}
		}
	}
}

func TestParseNeedsAtMostThreeAllocations(t *testing.T) {
	for _, m := range benchMessages() {
		src := []byte(m.src)
		if n := testing.AllocsPerRun(20, func() { Parse(src) }); n > 3 {
			t.Errorf("%s: %v allocations", m.name, n)
		}
	}
}

func TestParseIntoAllocatesNothingOnceItHasGrown(t *testing.T) {
	damaged := struct{ name, src string }{"damaged", strings.ReplaceAll(sectionOf100KB("GET / HTTP/1.0\n", manyRequestFields), "e", "\x01e\"")}
	for _, m := range append(benchMessages(), damaged) {
		src := []byte(m.src)
		var doc Document
		ParseInto(&doc, src)
		if n := testing.AllocsPerRun(20, func() { ParseInto(&doc, src) }); n > 0 {
			t.Errorf("%s: %v allocations", m.name, n)
		}
	}
}

func TestParseIntoGivesTheTreeOfParseWhateverWasThereBefore(t *testing.T) {
	var doc Document
	for _, g := range goldens(t) {
		ParseInto(&doc, g.src)
		if want := Parse(g.src); dump(&doc) != dump(want) {
			t.Errorf("%s: %s", g.name, firstDifference(dump(want), dump(&doc)))
		}
	}
}
