package parser

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"unsafe"
)

// shape is an input of about n bytes that is hard on one rule.
type shape struct {
	name string
	make func(n int) string
}

// field is a value that repeats one unit.
func field(shapeName, name, unit string) shape {
	return shape{shapeName, func(n int) string {
		return "GET / HTTP/1.1\r\nHost: a\r\n" + name + ": " + strings.Repeat(unit, n/len(unit)) + "\r\n\r\n"
	}}
}

// target is a request target that repeats one unit.
func target(shapeName, unit string) shape {
	return shape{shapeName, func(n int) string {
		return "GET /" + strings.Repeat(unit, n/len(unit)) + " HTTP/1.1\r\nHost: a\r\n\r\n"
	}}
}

// after is a message that repeats one unit after its head.
func after(shapeName, head, unit string) shape {
	return shape{shapeName, func(n int) string { return head + strings.Repeat(unit, n/len(unit)) }}
}

const (
	getHead       = "GET / HTTP/1.1\r\nHost: a\r\n"
	chunkedHead   = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
	multipartHead = "HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n"
	formHead      = "HTTP/1.1 200 OK\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
)

var shapes = []shape{
	after("fields", getHead, "Accept: a/b;q=1\r\n"),
	after("unknown-fields", getHead, "a:b\n"),
	after("repeated-fields", getHead, "Content-Length: 1\r\n"),
	after("no-colons", getHead, "a\n"),
	after("line", "", "x"),
	after("lines", "", "\n"),
	after("lone-crs", getHead+"A: ", "\r"),
	after("messages", "", "GET / HTTP/1.1\r\n\r\n"),
	after("responses", "", "HTTP/1.1 204\n\n"),
	after("chunks", chunkedHead, "1\r\na\r\n"),
	after("chunk-extensions", chunkedHead+"1", ";a"),
	after("boundaries", multipartHead, "--a\r\n"),
	after("parts", multipartHead, "--a\n\n"),
	after("part-fields", multipartHead+"--a\r\n", "a:b\n"),
	{"long-boundary", func(n int) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=" + strings.Repeat("-", n/2) + "\r\n\r\n" + strings.Repeat("-\n", n/8) + strings.Repeat("-", n/4)
	}},
	after("form", formHead, "&"),
	after("form-pairs", formHead, "a=b&"),
	after("form-triplets", formHead, "%41+"),
	after("form-bytes", formHead, "\"&"),
	target("percents", "%"),
	target("triplets", "%41"),
	target("segments", "/a"),
	target("bad-bytes", "\xff a"),
	field("huge-field", "X-A", "x"),
	field("bad-value-bytes", "X-A", "\x01\xe9"),
	field("folds", "Accept", "a\r\n "),
	field("bare-folds", "X-A", "\n "),
	field("commas", "Accept", ","),
	field("elements", "Accept", "a,"),
	field("quotes", "Accept", `"`),
	field("open-quotes", "Accept", `x"\",`),
	field("quoted-pairs", "Cache-Control", `a="\a\b",`),
	field("parameters", "Accept", ";a=b"),
	field("origins", "Timing-Allow-Origin", "a,"),
	field("comments", "User-Agent", "("),
	field("closed-comments", "User-Agent", "()"),
	field("etags", "If-Match", `a",`),
	field("links", "Link", "<a,"),
	field("link-values", "Link", "<a>,"),
	field("challenges", "WWW-Authenticate", "a b=c,,d,"),
	field("ranges", "Range", "0-,"),
	field("cookies", "Cookie", "a=b;"),
	field("cookie-attributes", "Set-Cookie", "a;"),
	field("inner-lists", "Cache-Status", `("a";b `),
	field("byte-sequences", "Cache-Status", ":a"),
	field("display-strings", "Cache-Status", `%"%c3,`),
	field("members", "Priority", "A=(,"),
	field("keys", "Priority", "a,"),
	field("policies", "Content-Security-Policy", "a-src 'none' b;"),
	field("dates", "Set-Cookie", "a; Expires=Thu, 01 Jan 1970 00:00:00 UTC; "),
}

// BenchmarkAdversarial shows that neither the time nor the memory that a byte takes grows with the size: compare the four of a shape.
// The memory is all that a first document allocates; the time is taken once it is there, for to get that much from the system takes its own.
func BenchmarkAdversarial(b *testing.B) {
	for _, s := range shapes {
		for _, size := range []struct {
			name string
			n    int
		}{{"10KB", 10 << 10}, {"100KB", 100 << 10}, {"1MB", 1 << 20}, {"10MB", 10 << 20}} {
			b.Run(s.name+"/"+size.name, func(b *testing.B) {
				src := []byte(s.make(size.n))
				b.SetBytes(int64(len(src)))
				var doc Document
				heap := allocated(func() { ParseInto(&doc, src) })
				for b.Loop() {
					ParseInto(&doc, src)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(src)), "ns/byte")
				b.ReportMetric(float64(heap)/float64(len(src)), "heap-bytes/byte")
			})
		}
	}
}

// allocated gives the bytes that f allocates.
func allocated(f func()) int {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc - before.TotalAlloc)
}

// maxPerByte bounds the memory that a byte of the source may take, in the worst of shapes.
const maxPerByte = 100

// held gives the bytes that the tree and the findings of d hold.
func held(d *Document) int {
	n := cap(d.Nodes)*int(unsafe.Sizeof(Node{})) + cap(d.Diagnostics)*int(unsafe.Sizeof(Diagnostic{})) +
		cap(d.related)*int(unsafe.Sizeof(Span{})) + cap(d.args)*int(unsafe.Sizeof("")) + cap(d.messages)*int(unsafe.Sizeof(Message{}))
	for _, a := range d.args {
		n += len(a)
	}
	return n
}

func TestMemoryIsBoundedByTheSource(t *testing.T) {
	for _, s := range shapes {
		src := []byte(s.make(100 << 10))
		var d *Document
		heap := allocated(func() { d = Parse(src) })
		if got := held(d); got > maxPerByte*len(src) {
			t.Errorf("%s: the tree holds %d bytes for %d", s.name, got, len(src))
		}
		if heap > maxPerByte*len(src) {
			t.Errorf("%s: %d bytes were allocated for %d", s.name, heap, len(src))
		}
		if c := cap(d.Nodes); c > 2*len(d.Nodes)+2*nodesAround {
			t.Errorf("%s: room for %d nodes, %d used", s.name, c, len(d.Nodes))
		}
	}
}

// Each grammar is flooded with what separates, opens and closes in the others.
func TestMemoryIsBoundedForEachGrammar(t *testing.T) {
	n := 8 << 10
	if testing.Short() {
		n = 2 << 10
	}
	worst, where := 0, ""
	for _, name := range rowNames() {
		for _, unit := range []string{",", "a,", "a;", "a ", "=;", "a=b;", "a=,", ";a", "/", "//a?b&", "(", "()", `"`, `"",`, "%41", ":a", "<>,", "\x01", "\xe9,"} {
			src := []byte(field("", name, unit).make(n))
			d := Parse(src)
			if err := Check(d); err != nil {
				t.Fatalf("%s: %s: %v", name, unit, err)
			}
			if got := held(d) / len(src); got > worst {
				worst, where = got, fmt.Sprintf("%s: %s", name, strings.Repeat(unit, 3))
			}
		}
	}
	t.Logf("at most %d bytes for each of the source: %s", worst, where)
	if worst > maxPerByte {
		t.Errorf("%d bytes for each of the source: %s", worst, where)
	}
}
