package render

import (
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// Escape writes s so that HTML shows it as text, in element content and in double-quoted attribute values.
// It is the only place where bytes of a message become markup.
func Escape(b *strings.Builder, s string) {
	last := 0
	for i := 0; i < len(s); i++ {
		var e string
		switch s[i] {
		case '&':
			e = "&amp;"
		case '<':
			e = "&lt;"
		case '>':
			e = "&gt;"
		case '"':
			e = "&#34;"
		case '\'':
			e = "&#39;"
		default:
			continue
		}
		b.WriteString(s[last:i])
		b.WriteString(e)
		last = i + 1
	}
	b.WriteString(s[last:])
}

// Escaped is Escape for a short string.
func Escaped(s string) string {
	var b strings.Builder
	Escape(&b, s)
	return b.String()
}

// Prose is a sentence of ours, in which `code` stands in backticks, as HTML.
func Prose(s string) string {
	var b strings.Builder
	prose(&b, s)
	return b.String()
}

// prose writes a sentence of ours, in which `code` stands in backticks. Its marks are left out.
func prose(b *strings.Builder, s string) {
	if words(b, explain.Plain(s), false) {
		b.WriteString("</code>")
	}
}

// linked writes a sentence of ours whose marked words lead to the part of the message that they come from.
func linked(b *strings.Builder, s string) {
	code := false
	for _, p := range explain.Pieces(s) {
		if p.Node == parser.NoNode {
			code = words(b, p.Words, code)
			continue
		}
		if code {
			b.WriteString("</code>")
		}
		b.WriteString(`<button type="button" class="lk" data-act="select" data-n="` + strconv.Itoa(int(p.Node)) + `">`)
		if code {
			b.WriteString("<code>")
		}
		code = words(b, p.Words, code)
		if code {
			b.WriteString("</code>")
		}
		b.WriteString(`</button>`)
		if code {
			b.WriteString("<code>")
		}
	}
	if code {
		b.WriteString("</code>")
	}
}

// words writes words in which `code` stands in backticks. It starts, and stops, inside code or outside.
func words(b *strings.Builder, s string, code bool) bool {
	for {
		before, after, more := strings.Cut(s, "`")
		Escape(b, before)
		if !more {
			return code
		}
		if code {
			b.WriteString("</code>")
		} else {
			b.WriteString("<code>")
		}
		code = !code
		s = after
	}
}
