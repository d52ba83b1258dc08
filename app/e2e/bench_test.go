//go:build e2e

package e2e

import (
	"bytes"
	"fmt"
	"testing"

	"enclair/app/share"
	"enclair/samples"
)

// report turns the mean of the times that the page measured into the figure of a benchmark.
func report(b *testing.B, p *tab, what string) {
	b.Helper()
	sum := 0.0
	times := get[[]float64](p, `times`)
	for _, t := range times {
		sum += t
	}
	b.ReportMetric(sum/float64(len(times)), what)
	b.ReportMetric(0, "ns/op") // the time of the test's own steps says nothing
}

// timing makes the page able to measure the time from an event to a condition, in milliseconds, painting included.
const timing = `
	window.times = [];
	window.measure = (act, done) => new Promise((resolve) => {
		const start = performance.now();
		act();
		const look = () => done() ? requestAnimationFrame(() => { times.push(performance.now() - start); resolve(); }) : setTimeout(look, 0);
		look();
	});`

// BenchmarkReady measures the time from the start of the navigation to the running program, with all files kept.
func BenchmarkReady(b *testing.B) {
	p := newTab(b)
	p.openTool("/en/")
	p.kept()
	sum, n := 0.0, 0
	for b.Loop() {
		p.openTool("/en/?" + number(n))
		sum += get[float64](p, `performance.now()`)
		n++
	}
	b.ReportMetric(sum/float64(n), "ms/ready")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkKey measures the time from an input event to rows that show it.
func BenchmarkKey(b *testing.B) {
	for _, size := range []int{6_000, 100_000} {
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			p := newTab(b)
			p.openBytes("en", sized(b, size), share.Part{})
			p.until(`leaf("Host") && !box().hidden`)
			p.caret("example")
			p.run(timing)
			for b.Loop() {
				p.run(`const length = shown().length; await measure(() => document.execCommand("insertText", false, "x"), () => shown().length > length || shown().includes("xexample"))`)
			}
			report(b, p, "ms/key")
		})
	}
}

// BenchmarkHover measures the time from a move of the pointer to the panel that explains the part under it.
func BenchmarkHover(b *testing.B) {
	p := newTab(b)
	p.openTool("/en/")
	p.run(timing)
	p.run(`window.parts = ["Host", "max-age", "GET", "Server"].map((s) => leaf(s)); window.turn = 0`)
	for b.Loop() {
		p.run(`
			const el = parts[turn++ % parts.length];
			el.scrollIntoView({ block: "center", behavior: "instant" });
			const r = el.getBoundingClientRect();
			await measure(
				() => box().dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", clientX: r.left + 3, clientY: r.top + r.height / 2 })),
				() => document.querySelector("#panel [data-for]").dataset.for && el.classList.contains("sel"))`)
	}
	report(b, p, "ms/hover")
}

// sized gives the exchange of the course with enough fields to be of a size in bytes.
func sized(b *testing.B, size int) []byte {
	b.Helper()
	s, ok := samples.BySlug("exchange")
	if !ok {
		b.Fatal("there is no sample exchange")
	}
	message := s.Bytes()
	at := bytes.Index(message, []byte("Accept:"))
	var more bytes.Buffer
	for i := 0; len(message)+more.Len() < size; i++ {
		fmt.Fprintf(&more, "X-Field-%d: a; b=%d, \"c\"\r\n", i, i)
	}
	return append(message[:at:at], append(more.Bytes(), message[at:]...)...)
}
