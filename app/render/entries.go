package render

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/explain"
	"enclair/explain/visible"
)

// maxEntry bounds the characters that are shown of one entry.
const maxEntry = 160

// maxEntryStatus bounds those of its status.
const maxEntryStatus = 20

// Entry is one line about an entry of a paste that holds many: its method, its URL, its status. What a terminal would obey,
// and what nobody would see, is left out.
func Entry(method, url, status string) string {
	line := entryWords(method+" "+url, maxEntry)
	if status != "" {
		line += " → " + entryWords(status, maxEntryStatus)
	}
	return line
}

// entryWords is some words of an entry, most characters at the most.
func entryWords(words string, most int) string {
	line := strings.Map(func(r rune) rune {
		if !visible.Rune(r) {
			return utf8.RuneError
		}
		return r
	}, strings.TrimSpace(words))
	if r := []rune(line); len(r) > most {
		line = string(r[:most-1]) + "…"
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
