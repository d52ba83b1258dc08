package explain

import (
	"strconv"
	"strings"

	"enclair/parser"
)

// Sentence says a finding. {0}, {1} … in its record stand for the finding's arguments, {text} for the bytes that it underlines.
// A word before the number says how an argument is shown: {name:0} as code, even if it is all digits; {list:0} as code, one
// mark for each member; {title:0} as the title of the finding of that code, {kind:0} as that of the kind; {duration:0} as a
// length of time; {bytes:0} as a count in the words of say/bytes.
func Sentence(doc *parser.Document, d parser.Diagnostic, lang Lang) string {
	r := find("code/" + string(d.Code))
	if r == nil {
		return string(d.Code)
	}
	s := fill(r.text("", lang), func(name string) (string, bool) {
		if name == "text" {
			return code(spanText(doc, d.Span)), true
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
	})
	if s == "" { // a finding without the arguments of its sentence is still a finding
		return r.title(lang)
	}
	return s
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
		return code(text), true
	case "name":
		return code(text), true
	case "list":
		var items []string
		for item := range strings.SplitSeq(text, ",") {
			items = append(items, code(strings.Trim(item, " \t")))
		}
		return list(lang, items), true
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
	return count(lang, form, n), isNumber
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

// Advice says how to mend what a code finds, "" where there is nothing to mend.
func Advice(code parser.Code, lang Lang) string {
	if r := find("code/" + string(code)); r != nil {
		return r.text("fix", lang)
	}
	return ""
}
