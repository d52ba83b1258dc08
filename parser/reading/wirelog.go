package reading

import (
	"bytes"
	"strconv"
)

// logged is what one line of a log shows of the wire: a string, from the place begin to end, in the escapes of its program.
type logged struct {
	begin, end int
	form       loggedForm
}

type loggedForm uint8

const (
	nothing    loggedForm = iota
	bracketed             // [\r][\n], as Apache HttpClient writes them
	escapedLog            // \r\n, as Ruby and Python write them
	fieldLog              // a field line without its end, as Python writes those of a response
)

// loggedIn reads one line: >> "GET / HTTP/1.1[\r][\n]" after anything, <- "GET / HTTP/1.1\r\n", or send: b'…', reply: '…' and
// header: ….
func loggedIn(line []byte) logged {
	trimmed := bytes.TrimRight(line, " \t")
	for _, mark := range [...]string{`>> "`, `<< "`} {
		if i := bytes.Index(trimmed, []byte(mark)); i >= 0 && (i == 0 || isBlank(line[i-1])) && len(trimmed) > i+4 && trimmed[len(trimmed)-1] == '"' {
			return logged{i + 4, len(trimmed) - 1, bracketed}
		}
	}
	for _, mark := range [...]string{`<- "`, `-> "`, `send: b'`, `send: b"`, `reply: '`, `reply: "`} {
		if rest, ok := bytes.CutPrefix(trimmed, []byte(mark)); ok {
			n, ok := unescape(rest, mark[len(mark)-1], func([]byte, int) {})
			if ok && n == len(rest)-1 {
				return logged{len(mark), len(mark) + n, escapedLog}
			}
		}
	}
	if rest, ok := bytes.CutPrefix(line, []byte("header: ")); ok && isFieldLine(rest) {
		return logged{8, len(line), fieldLog}
	}
	return logged{}
}

// isWireLog recognises a log by the first line that shows something of the wire, which is a start line.
func isWireLog(text []byte) bool {
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		l := loggedIn(line)
		if l.form == nothing {
			continue
		}
		shown := line[l.begin:l.end]
		for _, end := range [...]string{`\r\n`, `[\r]`} {
			if n := bytes.Index(shown, []byte(end)); n >= 0 {
				shown = shown[:n]
			}
		}
		return l.form != fieldLog && isStartLine(shown)
	}
	return false
}

func readWireLog(w *writer) {
	notes, fields := 0, false
	for w.at < len(w.text) {
		start, next := w.at, nextLine(w.text, w.at)
		l := loggedIn(lineAt(w.text, w.at))
		if fields && l.form != fieldLog {
			w.add("\r\n")
		}
		fields = l.form == fieldLog
		if l.form == nothing {
			notes++
			w.dropTo(next)
			continue
		}
		w.dropTo(start + l.begin)
		w.takeLogged(start+l.end, l.form)
		w.dropTo(next)
	}
	if fields {
		w.add("\r\n")
	}
	w.assume(CodeWireLog, 0, len(w.text), strconv.Itoa(notes))
}

// takeLogged takes a string up to end with its escapes undone.
func (w *writer) takeLogged(end int, form loggedForm) {
	switch form {
	case fieldLog:
		w.keepTo(end)
		w.add("\r\n")
	case escapedLog:
		w.take(quoted{"", w.at, end}.undone(w.text))
	case bracketed:
		for w.at < end {
			n := bytes.IndexByte(w.text[w.at:end], '[')
			if n < 0 {
				w.keepTo(end)
				return
			}
			w.keepTo(w.at + n)
			rest := w.text[w.at:end]
			switch b, ok := hexPair(rest, 3); {
			case bytes.HasPrefix(rest, []byte(`[\r]`)):
				w.replaceTo(w.at+4, "\r")
			case bytes.HasPrefix(rest, []byte(`[\n]`)):
				w.replaceTo(w.at+4, "\n")
			case bytes.HasPrefix(rest, []byte(`[0x`)) && ok && len(rest) > 5 && rest[5] == ']':
				w.replaceTo(w.at+6, string([]byte{b}))
			default:
				w.keepTo(w.at + 1)
			}
		}
	}
}

// undone gives the string that stands at a place of the text, its escapes undone.
func (q quoted) undone(text []byte) quoted {
	var b []byte
	unescape(text[q.start:q.end], 0, func(c []byte, _ int) { b = append(b, c...) })
	q.s = string(b)
	return q
}
