package reading

import "bytes"

// wordCRLF are the words and signs that courses print where a line ends.
var wordCRLF = separators{
	word("<CR><LF>"), word("<CRLF>"), word("<cr><lf>"), word("<crlf>"), word("[CR][LF]"), word("[CRLF]"), word("(CRLF)"),
	word("{CRLF}"), word("␍␊"), word("␊"), word("␤"), word("↵"), word("⏎"), word("↩"), word("¶"), word("CRLF"), word("CR LF"),
}

// codedCRLF are the codes of CRLF in languages and in URLs. They count where the whole text is one line.
var codedCRLF = separators{
	coded(`\x0d\x0a`), coded(`\x0D\x0A`), coded(`\u000d\u000a`), coded(`\u000D\u000A`), coded(`\015\012`),
	coded(`%0D%0A`), coded(`%0d%0a`), coded(`&#13;&#10;`), coded(`\u{d}\u{a}`),
}

// separators are ways to write CRLF, of which a text uses one.
type separators []escaped

func word(literal string) escaped { return escaped{literal: literal, code: CodeWordCRLF, word: true} }
func coded(literal string) escaped {
	return escaped{literal: literal, code: CodeCodedCRLF, oneLine: true}
}

func (s separators) find(text []byte) (escaped, bool) {
	for _, e := range s {
		if bytes.Contains(text, []byte(e.literal)) && e.recognise(text) {
			return e, true
		}
	}
	return escaped{}, false
}

func (s separators) recognise(text []byte) bool {
	_, ok := s.find(text)
	return ok
}

func (s separators) read(w *writer) {
	if e, ok := s.find(w.text); ok {
		e.read(w)
	}
}

// withoutSeparator takes a separator in full off the end of a line, whichever it is. A notation that stands around a text
// looks through it.
func withoutSeparator(line []byte) []byte {
	for _, e := range [...]escaped{escapedCRLF, escapedLF} {
		if content, n := e.cut(line); n > 0 {
			return content
		}
	}
	for _, e := range wordCRLF {
		if content, n := e.cut(line); n > 0 {
			return content
		}
	}
	return line
}
