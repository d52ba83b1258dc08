package render

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/explain"
)

// maxEntry bounds the characters that are shown of one entry.
const maxEntry = 160

// Entry is one line about an entry of a paste that holds many: its method, its URL, its status. What a terminal would obey is
// left out.
func Entry(method, url, status string) string {
	line := strings.Map(func(r rune) rune {
		if !strconv.IsPrint(r) {
			return utf8.RuneError
		}
		return r
	}, strings.TrimSpace(method+" "+url))
	if r := []rune(line); len(r) > maxEntry {
		line = string(r[:maxEntry-1]) + "…"
	}
	if status != "" {
		line += " → " + status
	}
	return line
}

// Entries is the list from which an entry is chosen, the one that is shown marked.
func Entries(entries []string, chosen int, lang explain.Lang) string {
	if len(entries) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(`<div class="read entries"><label for="entry">`)
	prose(&b, explain.UI("entry-choice", lang))
	b.WriteString(`</label> <select id="entry">`)
	for i, e := range entries {
		b.WriteString(`<option value="` + strconv.Itoa(i) + `"`)
		if i == chosen {
			b.WriteString(` selected`)
		}
		b.WriteString(`>` + strconv.Itoa(i+1) + `. `)
		Escape(&b, e)
		b.WriteString(`</option>`)
	}
	b.WriteString(`</select></div>`)
	return b.String()
}
