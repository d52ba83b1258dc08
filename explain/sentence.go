package explain

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// Sentence says a finding. {0}, {1} … in its record stand for the finding's arguments, {text} for the bytes that it underlines.
// A word before the number says how an argument is shown: {name:0} as code, even if it is all digits; {list:0} as code, one
// mark for each member; {title:0} as the title of the finding of that code, {kind:0} as that of the kind; {spec:0} as
// the section "RFC 9110 5.6.6" is cited; {duration:0} as a length of time; {bytes:0} as a count in the words of say/bytes.
func Sentence(doc *parser.Document, d parser.Diagnostic, lang Lang) string {
	r := find("code/" + string(d.Code))
	if r == nil {
		return string(d.Code)
	}
	if s := fill(r.text("", lang), found(doc, d, lang)); s != "" {
		return s
	}
	return r.title(lang) // a finding without the arguments of its sentence is still a finding
}

// Together says once what n findings say that are like d, n over 1: the line many of their record, in which {n} stands for
// their number, or what one of them says and how many times it is so.
func Together(doc *parser.Document, d parser.Diagnostic, n int, lang Lang) string {
	values := found(doc, d, lang)
	many := fill(lineOf("code/"+string(d.Code), "many", lang), func(name string) (string, bool) {
		if name == "n" {
			return Number(int64(n), lang), true
		}
		return values(name)
	})
	if many != "" {
		return many
	}
	return Say(lang, "finding-times", "sentence", Sentence(doc, d, lang), "times", Count(lang, "times", int64(n)))
}

// Why says why a finding matters, "" where its record does not tell.
func Why(doc *parser.Document, d parser.Diagnostic, lang Lang) string {
	return findingLine(doc, d, "more", lang)
}

// Advice says how to mend what a finding finds, "" where there is nothing to mend.
func Advice(doc *parser.Document, d parser.Diagnostic, lang Lang) string {
	return findingLine(doc, d, "fix", lang)
}

// findingLine fills one line of a finding's record.
func findingLine(doc *parser.Document, d parser.Diagnostic, line string, lang Lang) string {
	return fill(lineOf("code/"+string(d.Code), line, lang), found(doc, d, lang))
}

// lineOf is a line of the record of a key, "" where there is no such record.
func lineOf(key, line string, lang Lang) string {
	r := find(key)
	if r == nil {
		return ""
	}
	return r.text(line, lang)
}

// found gives the values of what a finding found.
func found(doc *parser.Document, d parser.Diagnostic, lang Lang) values {
	return func(name string) (string, bool) {
		if name == "text" {
			return Code(spanText(doc, d.Span)), true
		}
		form, index, formed := strings.Cut(name, ":")
		if !formed {
			form, index = "", name
		}
		i, err := strconv.Atoi(index)
		if err != nil || i < 0 || i >= len(d.Args) {
			return "", false
		}
		return argument(form, d.Args[i], lang)
	}
}

// spanText gives the bytes of a span, the part of it that lies inside the source.
func spanText(doc *parser.Document, s parser.Span) string {
	n := int32(len(doc.Source))
	start, end := min(max(s.Start, 0), n), min(max(s.End, 0), n)
	if start >= end {
		return ""
	}
	return string(doc.Source[start:min(end, start+4*maxShown+8)])
}

// argument shows a finding's argument in the form that its sentence asks for; without a form, a number as the language
// writes it and anything else as code.
func argument(form, text string, lang Lang) (string, bool) {
	n, isNumber := number(text)
	switch form {
	case "":
		if isNumber {
			return Number(n, lang), true
		}
		return Code(text), true
	case "name":
		return Code(text), true
	case "list":
		var items []string
		for item := range strings.SplitSeq(text, ",") {
			items = append(items, Code(strings.Trim(item, " \t")))
		}
		return List(lang, items), true
	case "spec":
		s, ok := readSpec(text)
		return s.Label, ok
	case "duration":
		return Duration(n, lang), isNumber
	case "kind":
		r := find("kind/" + text)
		if r == nil {
			return "", false
		}
		return r.title(lang), true
	case "title":
		r := find("code/" + text)
		if r == nil {
			return "", false
		}
		return r.title(lang), true
	}
	return Count(lang, form, n), isNumber
}

// number reads a number that is digits and nothing else.
func number(text string) (int64, bool) {
	if text == "" || len(text) > 18 {
		return 0, false
	}
	var n int64
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(text[i]-'0')
	}
	return n, true
}
