package render

import "strings"

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

// prose writes a sentence of ours, in which `code` stands in backticks.
func prose(b *strings.Builder, s string) {
	for code := false; ; code = !code {
		before, after, more := strings.Cut(s, "`")
		Escape(b, before)
		if !more {
			if code {
				b.WriteString("</code>")
			}
			return
		}
		if code {
			b.WriteString("</code>")
		} else {
			b.WriteString("<code>")
		}
		s = after
	}
}
