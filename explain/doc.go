// Package explain says in French and in English what the parts of an HTTP message are, and what they mean there.
//
// The parser speaks in kinds and codes; this package is the only one that speaks in sentences. What it knows stands in records,
// explain/data/*.txt, one for each protocol element, both languages together. [Of] finds the record of a part from
// its kind and its ancestors, and narrates the part's own value: durations and dates in words, sizes, languages by name.
//
// The records are part of every program but the page's, which is built with the tag browser: it fetches a file with those of
// its language, which [RecordsFile] has written, and gives it to [Load] before it explains anything.
//
// The texts that it gives are plain, with one mark: what stands between backticks is code. Bytes of the message come
// into a sentence through one function, shown, and never bring a backtick with them. Escaping for HTML is the renderer's work.
package explain

import "enclair/parser"

// Lang is a language in which this package speaks.
type Lang string

// The languages.
const (
	FR Lang = "fr"
	EN Lang = "en"
)

// Langs lists the languages.
func Langs() []Lang { return []Lang{FR, EN} }

// Entry explains one part of a message.
type Entry struct {
	Key      string   // of the record: "field/age"
	Title    string   // plain text: a protocol name, or a title in the language
	Code     bool     // Title is a protocol name, to be set in monospace
	What     string   // one sentence that says what the thing is
	More     string   // a paragraph, or ""
	Here     []string // sentences about this very value, with marks: see Pieces
	Specs    []Spec   // the defining one first
	MDN      Link     // zero where there is none
	See      []Ref
	Status   string // "" for what is in use; "obsolete", "deprecated", "provisional", "unregistered", "experimental"
	Category string // "caching", "cookies" …, "" for none
	Unknown  bool   // a name that no record knows; then Title is the name itself
}

// Spec is a link into a specification.
type Spec struct {
	Label string // "RFC 9111, 5.2.2.1"
	URL   string
}

// Link is a link to a page in a language.
type Link struct {
	Label, URL string
	Lang       Lang // EN where the page exists in English only
}

// Ref is a reference to another record.
type Ref struct{ Key, Title string }

// Crumb is one step of the way from a message down to a part.
type Crumb struct {
	Node  parser.NodeID
	Label string
}

// Fact is one item of the strip that sums a message up.
type Fact struct {
	Label, Value string
	Node         parser.NodeID // what it speaks of, NoNode for nothing in particular
}
