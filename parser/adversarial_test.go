package parser

import (
	"strings"
	"testing"
)

// BenchmarkAdversarial shows that the time per byte does not grow: compare 1MB with 10MB.
func BenchmarkAdversarial(b *testing.B) {
	value := func(unit string) func(int) string {
		return func(n int) string {
			return "GET / HTTP/1.1\r\nHost: a\r\nAccept: " + strings.Repeat(unit, n/len(unit)) + "\r\n\r\n"
		}
	}
	in := func(field, unit string) func(int) string {
		return func(n int) string {
			return "GET / HTTP/1.1\r\nHost: a\r\n" + field + ": " + strings.Repeat(unit, n/len(unit)) + "\r\n\r\n"
		}
	}
	for _, c := range []struct {
		name string
		make func(n int) string
	}{
		{"fields", func(n int) string {
			return "GET / HTTP/1.1\r\nHost: a\r\n" + strings.Repeat("Accept: a/b;q=1\r\n", n/17) + "\r\n"
		}},
		{"line", func(n int) string { return strings.Repeat("x", n) }},
		{"chunks", func(n int) string {
			return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + strings.Repeat("1\r\na\r\n", n/6) + "0\r\n\r\n"
		}},
		{"commas", value(",")},
		{"quotes", value(`"`)},
		{"parentheses", in("User-Agent", "(")},
		{"percents", func(n int) string { return "GET /" + strings.Repeat("%", n) + " HTTP/1.1\r\nHost: a\r\n\r\n" }},
		{"triplets", func(n int) string { return "GET /" + strings.Repeat("%41", n/3) + " HTTP/1.1\r\nHost: a\r\n\r\n" }},
		{"elements", value("a,")},
		{"parameters", value(";a=b")},
		{"open-quotes", value(`x"\",`)},
		{"etags", in("If-Match", `a",`)},
		{"links", in("Link", "<a,")},
		{"challenges", in("WWW-Authenticate", "a b=c,,d,")},
		{"folds", in("Accept", "a\r\n ")},
		{"cookies", in("Cookie", "a=b;")},
		{"inner-lists", in("Cache-Status", `("a";b `)},
		{"byte-sequences", in("Cache-Status", `:a`)},
		{"display-strings", in("Cache-Status", `%"%c3,`)},
		{"members", in("Priority", `A=(,`)},
		{"policies", in("Content-Security-Policy", "a-src 'none' b;")},
		{"boundaries", func(n int) string {
			return "HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" + strings.Repeat("--a\r\n", n/5)
		}},
		{"long-boundary", func(n int) string {
			return "HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=" + strings.Repeat("-", n/2) + "\r\n\r\n" + strings.Repeat("-\n", n/8) + strings.Repeat("-", n/4)
		}},
		{"form", func(n int) string {
			return "HTTP/1.1 200 OK\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + strings.Repeat("&", n)
		}},
	} {
		for _, size := range []struct {
			name string
			n    int
		}{{"1MB", 1 << 20}, {"10MB", 10 << 20}} {
			b.Run(c.name+"/"+size.name, func(b *testing.B) {
				src := []byte(c.make(size.n))
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					Parse(src)
				}
			})
		}
	}
}
