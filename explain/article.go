package explain

import (
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
	Then  []Then
	Fix   string // what to do about a finding
	Note  string // a few words
}

// Then is what the specifications of an era said of a thing, where that differs from today.
type Then struct {
	Era  string // "1945", "2616", "7230": the RFC that it is named after
	Text string
}

// eras are named after their first RFC about the messages, the newest first.
var eras = [...]string{"7230", "2616", "1945"}

// ArticleOf gives the article of a record; ok is false where there is none.
func ArticleOf(key string, lang Lang) (a Article, ok bool) {
	r := find(key)
	if r == nil {
		return Article{}, false
	}
	a = Article{Entry: entryOf(r, lang), Was: specs(r.get("was")), Fix: r.text("fix", lang), Note: r.text("note", lang)}
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
	for _, era := range eras {
		if text := r.text("rfc"+era, lang); text != "" {
			a.Then = append(a.Then, Then{era, text})
		}
	}
	return a, true
}

// KeyOf gives the key of the record that explains a part.
func KeyOf(doc *parser.Document, id parser.NodeID) string { return partOf(doc, id, EN).key() }
