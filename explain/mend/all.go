package mend

import (
	"bytes"
	"slices"

	"enclair/explain/check"
	"enclair/parser"
)

// Done is a mend that was applied.
type Done struct {
	Doc     *parser.Document // as it was before
	Finding parser.Diagnostic
	Mend    Mend
}

// maxRounds bounds how often a document is read again: of each code at most a hundred findings are mended in one round.
const maxRounds = 50

// All applies the mends of all errors and warnings, and reads again what comes of it, until none is left. What the mends of one
// round do together must leave fewer errors and warnings; else they are tried one by one, and those that do not help are left. more is set where
// the bound on the rounds ended it.
func All(src []byte) (out []byte, done []Done, more bool) {
	doc := parser.Parse(src)
	findings := check.Findings(doc)
	for range maxRounds {
		all := apart(doc, findings)
		if len(all) == 0 {
			return doc.Source, done, false
		}
		next := parser.Parse(apply(doc.Source, all))
		found := check.Findings(next)
		if !better(found, findings) {
			if all, next, found = oneByOne(doc, findings, all); len(all) == 0 {
				return doc.Source, done, false
			}
		}
		done = append(done, all...)
		doc, findings = next, found
	}
	return doc.Source, done, len(apart(doc, findings)) > 0
}

// apart gives the mends of the errors and warnings in the order of their bytes, without those that touch another one. Of a message only one
// changes what decides where it ends.
func apart(doc *parser.Document, findings []parser.Diagnostic) (all []Done) {
	for s := parser.Error; s <= parser.Warning; s++ {
		for _, d := range findings {
			if d.Severity != s {
				continue
			}
			if m, ok := Of(doc, d); ok {
				all = append(all, Done{doc, d, m})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Done) int { return int(a.Mend.Span.Start - b.Mend.Span.Start) })
	kept, end := all[:0], int32(-1)
	framed := map[parser.NodeID]bool{}
	for _, a := range all {
		if a.Mend.Span.Start <= end {
			continue
		}
		if frames[a.Finding.Code] {
			m := finding{doc, a.Finding}.messageOf(a.Finding.Node).Node
			if framed[m] {
				continue
			}
			framed[m] = true
		}
		kept, end = append(kept, a), a.Mend.Span.End
	}
	return kept
}

// frames are the codes whose mends change what decides where a message ends.
var frames = map[parser.Code]bool{
	parser.CodeBadContentLength: true, parser.CodeContentLengthHuge: true, parser.CodeContentLengthDiffer: true, parser.CodeContentLengthTwice: true,
	parser.CodeContentLengthNoBody: true, parser.CodeContentIncomplete: true, parser.CodeTEAndCL: true, parser.CodeEndsDiffer: true,
	parser.CodeTENotAllowed: true, parser.CodeTENotInHTTP: true, parser.CodeChunkedParameter: true, parser.CodeTEInHTTP10: true,
	parser.CodeBadChunkSize: true, parser.CodeChunkSizeOverflow: true, parser.CodeChunkDataEnd: true, parser.CodeLastChunkMissing: true,
	check.CodeFieldMisspelt: true,
}

// apply applies mends that are apart, in the order of their bytes.
func apply(src []byte, all []Done) []byte {
	var b bytes.Buffer
	at := int32(0)
	for _, a := range all {
		b.Write(src[at:a.Mend.Span.Start])
		b.Write(a.Mend.Replacement)
		at = a.Mend.Span.End
	}
	b.Write(src[at:])
	return b.Bytes()
}

// maxTries bounds how many mends are tried one by one.
const maxTries = 40

// oneByOne looks for the first mend that helps.
func oneByOne(doc *parser.Document, findings []parser.Diagnostic, all []Done) ([]Done, *parser.Document, []parser.Diagnostic) {
	for _, a := range all[:min(len(all), maxTries)] {
		next := parser.Parse(a.Mend.Apply(doc.Source))
		if found := check.Findings(next); better(found, findings) {
			return []Done{a}, next, found
		}
	}
	return nil, nil, nil
}

// better reports whether there are fewer errors, or as many and fewer warnings, those counted that are left out.
func better(now, before []parser.Diagnostic) bool {
	errors, warnings := weigh(now)
	wereErrors, wereWarnings := weigh(before)
	return errors < wereErrors || errors == wereErrors && warnings < wereWarnings
}

func weigh(findings []parser.Diagnostic) (errors, warnings int) {
	for _, d := range findings {
		n, code := 1, d.Code
		if d.Code == parser.CodeManyMore && len(d.Args) == 2 {
			n, code = atoi(d.Args[1]), parser.Code(d.Args[0])
		}
		switch severity(code) {
		case parser.Error:
			errors += n
		case parser.Warning:
			warnings += n
		}
	}
	return errors, warnings
}

func severity(code parser.Code) parser.Severity {
	if r, ok := parser.Rules().Of(code); ok {
		return r.Severity
	}
	r, _ := check.Rules().Of(code)
	return r.Severity
}

// atoi reads digits.
func atoi(s string) (n int) {
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
