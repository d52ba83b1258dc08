package explain

import (
	"regexp"
	"testing"

	"enclair/parser"
	"enclair/samples"
)

// quoted finds what a sentence shows as code.
var quoted = regexp.MustCompile("`([^`]*)`")

// ownTerms are the code words of the records themselves.
func ownTerms() map[string]bool {
	terms := map[string]bool{}
	for _, key := range records().keys {
		for _, line := range find(key).pairs {
			for _, m := range quoted.FindAllStringSubmatch(line.value, -1) {
				terms[m[1]] = true
			}
		}
		if name := find(key).get("name"); name != "" {
			terms[name] = true
		}
	}
	return terms
}

func TestCodeThatComesFromTheMessageLeadsToItsBytes(t *testing.T) {
	ours := ownTerms()
	marked, own := 0, 0
	for _, sample := range samples.All() {
		doc := parser.Parse(sample.Bytes())
		for id := range doc.Nodes {
			for _, lang := range []Lang{EN, FR} {
				for _, sentence := range Of(doc, parser.NodeID(id), lang).Here {
					for _, piece := range Pieces(sentence) {
						for _, m := range quoted.FindAllStringSubmatch(piece.Words, -1) {
							switch {
							case piece.Node != parser.NoNode:
								marked++
							case ours[m[1]]:
								own++
							default:
								t.Errorf("%s: %s %d: `%s` leads nowhere in %q", sample.Slug, doc.Kind(parser.NodeID(id)), id, m[1], Plain(sentence))
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d code words lead to their bytes, %d are terms of ours", marked, own)
}
