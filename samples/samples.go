// Package samples holds real HTTP messages, byte for byte, with their titles in both languages.
//
// A file NAME.http is the wire of one connection, both directions in turn: what the client sent, what
// the server answered, and so on. A file NAME.txt is what a reader would paste, in a notation that
// package parser/reading turns into the wire. The bytes count: git must not touch their line ends.
package samples

import "embed"

//go:embed *.http *.txt
var files embed.FS

// Sample is one example.
type Sample struct {
	Slug    string            // its place in the site: lower-case words and hyphens
	File    string            // its file in this folder
	Pasted  bool              // the file is pasted text, not the wire
	Title   map[string]string // by language, "fr" and "en"; plain text
	Summary map[string]string // one or two sentences by language; code stands in backticks
}

// Bytes gives the bytes of the sample's file, exactly. The caller may change them.
func (s Sample) Bytes() []byte {
	b, err := files.ReadFile(s.File)
	if err != nil {
		return nil // a Sample that All did not give
	}
	return b
}

// All lists the samples in the order in which a menu shows them, the main one first.
func All() []Sample { return append([]Sample(nil), samples...) }

// BySlug finds one sample.
func BySlug(slug string) (Sample, bool) {
	for _, s := range samples {
		if s.Slug == slug {
			return s, true
		}
	}
	return Sample{}, false
}
