// Package explaintest finds in finished text what was meant for programs: placeholders without a value, keys of records, marks.
// The tests of every place where sentences are shown share it.
package explaintest

import (
	"regexp"
	"strings"
	"sync"

	"enclair/explain"
)

var (
	placeholder = regexp.MustCompile(`\{(?:[a-z]+(?:-[a-z]+)*:)?(?:\d|[a-z]+(?:-[a-z]+)*)\}`)
	mark        = regexp.MustCompile("[\x02-\x04]")
	key         = regexp.MustCompile(`\b[a-z]+(?:-[a-z]+)*(?:/[a-z0-9.-]+)+`)
	word        = regexp.MustCompile(`\b[a-z][a-z0-9]*(?:-[a-z0-9]*)+`)
)

// Unfilled gives the first placeholder or mark that is left in text, "" for none. What stands in source, the bytes that
// the text speaks of, is the message's own.
func Unfilled(text, source string) string {
	for _, found := range append(placeholder.FindAllString(text, -1), mark.FindAllString(text, -1)...) {
		if !strings.Contains(source, found) {
			return found
		}
	}
	return ""
}

// RawKey gives the first key of a record in prose, "" for none: that of a record which exists, or a name among those of
// the interface, which stands for itself where its record is missing. Prose is text without what is set as code. What
// stands in source is the message's own.
func RawKey(prose, source string) string {
	for _, found := range key.FindAllString(prose, -1) {
		if _, there := explain.Lookup(found, explain.EN); there && !strings.Contains(source, found) {
			return found
		}
	}
	for _, found := range word.FindAllString(prose, -1) {
		if family(found) && !strings.Contains(source, found) {
			return found
		}
	}
	return ""
}

// families counts the names of the interface by their beginnings, up to the last hyphen: "era-short-".
var families = sync.OnceValue(func() map[string]int {
	all := map[string]int{}
	for _, k := range explain.Keys() {
		if name, ok := strings.CutPrefix(k, "ui/"); ok && strings.Contains(name, "-") {
			all[name[:strings.LastIndexByte(name, '-')+1]]++
		}
	}
	return all
})

// family reports whether a word begins as several names of the interface do.
func family(w string) bool { return families()[w[:strings.LastIndexByte(w, '-')+1]] > 1 }
