package reading

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// isMarkup recognises text that was copied as HTML: with a pre element, or with character references or line breaks of HTML.
func isMarkup(text []byte) bool {
	if begin, _ := preElement(text); begin >= 0 {
		return true
	}
	first := lineAt(text, skipBlankLines(text, 0))
	if len(first) > maxStartLine || isStartLine(first) {
		return false
	}
	for i, c := range first {
		if c == '&' {
			if _, n := character(first[i:]); n > 0 {
				return true
			}
		} else if c == '<' {
			if name, _ := tagAt(first, i); isTextTag(name) {
				return true
			}
		}
	}
	return false
}

// isTextTag accepts the tags that stand around and between lines of text.
func isTextTag(name string) bool {
	switch strings.TrimPrefix(name, "/") {
	case "br", "p", "div", "li", "span", "code":
		return true
	}
	return false
}

// preElement gives the place of what the first pre element holds, -1 where there is none that closes.
func preElement(text []byte) (begin, end int) {
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return -1, -1
		}
		i += n
		if name, after := tagAt(text, i); name == "pre" {
			begin = after
		} else if name == "/pre" && begin > 0 {
			return begin, i
		}
		i++
	}
}

// tagAt reads the tag at i, its name in lower case, and gives the place after it; what is no tag has no name.
func tagAt(text []byte, i int) (name string, after int) {
	window := text[i:min(len(text), i+500)]
	end := bytes.IndexByte(window, '>')
	if end < 2 {
		return "", i
	}
	n := 1
	for n < end && (window[n] == '/' || isDigit(window[n]) || 'a' <= window[n]|0x20 && window[n]|0x20 <= 'z') {
		n++
	}
	if n < end && !isBlank(window[n]) && window[n] != '\n' {
		return "", i
	}
	return strings.ToLower(strings.TrimRight(string(window[1:n]), "/")), i + end + 1
}

// readMarkup takes what the pre element holds, or all, without tags, with the characters that the references stand for.
func readMarkup(w *writer) {
	begin, end := preElement(w.text)
	inPre := begin >= 0
	if !inPre {
		begin, end = 0, len(w.text)
	}
	w.assume(CodeMarkup, begin, end)
	w.dropTo(begin)
	for i := begin; i < end; {
		switch c := w.text[i]; c {
		case '<':
			name, after := tagAt(w.text, i)
			switch {
			case name == "br" || name == "/p" || name == "/div" || name == "/li":
				w.keepTo(i)
				if n := lineEndLen(w.text, after); n > 0 || name != "br" && after == end {
					w.dropTo(after)
				} else {
					w.replaceTo(after, "\n")
				}
				i = after
				continue
			case name != "" && inPre, isTextTag(name):
				w.keepTo(i)
				w.dropTo(after)
				i = after
				continue
			}
		case '&':
			if s, n := character(w.text[i:end]); n > 0 {
				w.keepTo(i)
				w.replaceTo(i+n, s)
				i += n
				continue
			}
		}
		i++
	}
	w.keepTo(end)
	w.dropTo(len(w.text))
}

// character gives what the reference that text begins with stands for, and its length, 0 for what is none.
func character(text []byte) (s string, n int) {
	end := bytes.IndexByte(text[:min(len(text), 12)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(text[1:end])
	switch name {
	case "lt":
		return "<", end + 1
	case "gt":
		return ">", end + 1
	case "amp":
		return "&", end + 1
	case "quot":
		return `"`, end + 1
	case "apos":
		return "'", end + 1
	case "nbsp":
		return " ", end + 1
	}
	if name[0] != '#' {
		return "", 0
	}
	base, digits := 10, name[1:]
	if hex := strings.TrimLeft(digits, "xX"); len(hex)+1 == len(digits) {
		base, digits = 16, hex
	}
	v, err := strconv.ParseUint(digits, base, 21)
	if err != nil || v == 0 || !utf8.ValidRune(rune(v)) {
		return "", 0
	}
	return string(rune(v)), end + 1
}
