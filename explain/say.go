package explain

import (
	"strconv"
	"strings"
)

// values fills the placeholders of a template. ok is false for a placeholder that has no value.
type values func(name string) (text string, ok bool)

// args gives the values of a list of pairs: name, text, name, text …
func args(pairs []string) values {
	return func(name string) (string, bool) {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1], true
			}
		}
		return "", false
	}
}

// Say gives the sentence of the record say/NAME with its placeholders filled. It gives "" when the record is missing
// or when one of its placeholders has no value: half a sentence is never shown.
func Say(lang Lang, name string, pairs ...string) string {
	r := find("say/" + name)
	if r == nil {
		return ""
	}
	return fill(r.text("", lang), args(pairs))
}

// says reports whether there is a record say/NAME.
func says(name string) bool { return exists("say/" + name) }

// Count gives "1 day" or "7 days": the record say/NAME holds the forms for one and for several, with a bar between them.
func Count(lang Lang, name string, n int64) string {
	r := find("say/" + name)
	if r == nil {
		return Number(n, lang)
	}
	one, several, _ := strings.Cut(r.text("", lang), "|")
	if !singular(n, lang) {
		one = several
	}
	return fill(one, args([]string{"n", Number(n, lang)}))
}

// singular reports whether a number takes the singular: 1 in English, 0 and 1 in French.
func singular(n int64, lang Lang) bool { return n == 1 || n == -1 || lang == FR && n == 0 }

// fill puts values into the placeholders of a template. It gives "" when a placeholder has no value.
// A value in backticks that comes to stand between backticks loses its own.
func fill(template string, v values) string {
	if strings.IndexByte(template, '{') < 0 {
		return template
	}
	var b strings.Builder
	inCode := false
	for i := 0; i < len(template); {
		switch template[i] {
		case '`':
			inCode = !inCode
		case '{':
			end := strings.IndexByte(template[i:], '}')
			if end < 0 {
				break
			}
			text, ok := v(template[i+1 : i+end])
			if !ok {
				return ""
			}
			if inCode {
				text = withoutBackticks(text)
			}
			b.WriteString(text)
			i += end + 1
			continue
		}
		b.WriteByte(template[i])
		i++
	}
	return b.String()
}

// withoutBackticks takes the backticks off a value, which may stand between marks.
func withoutBackticks(text string) string {
	mark := unmarkedPrefix(text)
	words := strings.TrimSuffix(text[mark:], markEnd)
	return text[:mark] + strings.TrimSuffix(strings.TrimPrefix(words, "`"), "`") + text[mark+len(words):]
}

// List joins items as the language does: "a, b and c".
func List(lang Lang, items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return Say(lang, "list-last", "most", strings.Join(items[:n-1], ", "), "last", items[n-1])
	}
}

// ordinal gives "1." and so on, as a ranking counts.
func ordinal(n int) string { return strconv.Itoa(n) + "." }

// capital sets the first letter of a sentence that begins with a value in words.
func capital(s string) string {
	mark := unmarkedPrefix(s)
	for _, r := range s[mark:] {
		return s[:mark] + strings.ToUpper(string(r)) + s[mark+len(string(r)):]
	}
	return s
}

// Code marks bytes of the message as code. No bytes at all are shown as two quotes, and a space at either end, which
// nobody would see, as ␠.
func Code(b string) string {
	if b == "" {
		return "`\"\"`"
	}
	text := shown(b)
	if text[0] != ' ' && text[len(text)-1] != ' ' {
		return "`" + text + "`"
	}
	inner := strings.Trim(text, " ")
	before := strings.Index(text, inner)
	return "`" + strings.Repeat("␠", before) + inner + strings.Repeat("␠", len(text)-before-len(inner)) + "`"
}
