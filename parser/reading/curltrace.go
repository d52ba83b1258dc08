package reading

import (
	"bytes"
	"strconv"
)

// traceHead reads the line that curl --trace puts before what it sent or received: its mark, which side and how many bytes.
// --trace-time puts the time before it.
func traceHead(line []byte) (n int, ok bool) {
	if i := bytes.IndexByte(line, ' '); i > 0 && isDigit(line[0]) && bytes.IndexByte(line[:i], ':') > 0 {
		line = line[i+1:]
	}
	for _, head := range [...]string{"=> Send header, ", "=> Send data, ", "<= Recv header, ", "<= Recv data, "} {
		if rest, ok := bytes.CutPrefix(line, []byte(head)); ok {
			count, _, _ := bytes.Cut(rest, []byte(" "))
			n, err := strconv.Atoi(string(count))
			return n, err == nil && n > 0 && n < MaxText && bytes.HasPrefix(rest[len(count):], []byte(" bytes (0x"))
		}
	}
	return 0, false
}

// walkTrace calls emit, where it is given, with the place of each run of bytes that curl --trace or --trace-ascii shows and the
// bytes: those of the text, or CRLF that the text leaves out. It reports whether the first of them begin a message and every
// line gives as many bytes as it should.
func walkTrace(text []byte, emit func(start, end int, b []byte)) bool {
	blocks := 0
	for i := 0; i < len(text); {
		n, ok := traceHead(lineAt(text, i))
		i = nextLine(text, i)
		if !ok {
			continue
		}
		blocks++
		for at := 0; at < n; {
			line := lineAt(text, i)
			offset, begin, ok := dumpOffset(line, 16)
			if !ok || offset != at || begin == 0 || line[begin-1] != ':' || i == len(text) {
				return false
			}
			begin = min(begin+1, len(line))
			next := n
			if o, _, ok := dumpOffset(lineAt(text, nextLine(text, i)), 16); ok && o > offset && o < n {
				next = o
			}
			if ends, values := dumpBytes(line, begin, min(16, n-at)); len(values) == min(16, n-at) && next-at == len(values) && isColumn(bytes.TrimSpace(line[ends[len(ends)-1]:]), values) {
				for k, b := range values {
					if emit != nil {
						emit(i+ends[k]-2, i+ends[k], []byte{b})
					}
				}
			} else {
				shown := line[begin:]
				if blocks == 1 && at == 0 && !isStartLine(shown) || len(shown) != next-at && len(shown)+2 != next-at {
					return false
				}
				if emit != nil {
					emit(i+begin, i+len(line), shown)
					if len(shown) < next-at {
						emit(i+len(line), i+len(line), []byte("\r\n"))
					}
				}
			}
			at = next
			i = nextLine(text, i)
		}
	}
	return blocks > 0
}

func isCurlTrace(text []byte) bool { return walkTrace(text, nil) }

func readCurlTrace(w *writer) {
	w.assume(CodeCurlTrace, 0, len(w.text))
	walkTrace(w.text, func(start, end int, b []byte) {
		w.dropTo(start)
		if string(b) == string(w.text[start:end]) {
			w.keepTo(end)
		} else {
			w.replaceTo(end, string(b))
		}
	})
	w.dropTo(len(w.text))
}
