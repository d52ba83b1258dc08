package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// Article is all that a record says: what its page in the reference shows.
type Article struct {
	Entry
	Words string   // what the thing is called in words where Title is a protocol name, "" otherwise
	Also  []string // what else it is called: by readers, by other registries
	In    []string // where it may stand: "request", "response", "trailer"
	Was   []Spec   // where earlier specifications defined it
	Then  []Past   // what each past era said, where that differs from today: the newest first
	Fix   string   // what to do about a finding
	Note  string   // a few words
}

// ArticleOf gives the article of a record; ok is false where there is none.
func ArticleOf(key string, lang Lang) (a Article, ok bool) {
	r := find(key)
	if r == nil {
		return Article{}, false
	}
	a = Article{Entry: entryOf(r, lang), Was: specs(r.get("was")), Fix: withoutValues(r.text("fix", lang)), Note: withoutValues(r.text("note", lang))}
	if a.Code {
		a.Words = r.text("title", lang)
	}
	if also := r.text("also", lang); also != "" {
		a.Also = strings.Split(also, "; ")
	}
	a.Also = append(a.Also, strings.Fields(r.get("alias"))...)
	if in := r.get("in"); in != "" {
		a.In = strings.Split(in, ", ")
	}
	for _, era := range slices.Backward(Eras()) {
		if past := ThenOf(key, era, lang); past.Text != "" {
			a.Then = append(a.Then, past)
		}
	}
	return a, true
}

// KeyOf gives the key of the record that explains a part.
func KeyOf(doc *parser.Document, id parser.NodeID) string { return partOf(doc, id, EN).key() }
