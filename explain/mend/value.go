package mend

import (
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"enclair/parser"
)

// around gives a part with the delimiter that parts it from its neighbour and the blanks at that: the one before it, or, for the first,
// the one after. alone is set where there is no delimiter on either side.
func (f finding) around(s parser.Span, delimiter byte) (_ parser.Span, alone bool) {
	v := f.doc.Up(f.Node, parser.KindFieldValue)
	if v == parser.NoNode {
		return s, true
	}
	src, value := f.doc.Source, f.doc.Span(v)
	blank := func(c byte) bool { return c == ' ' || c == '\t' }
	at := s.Start
	for at > value.Start && blank(src[at-1]) {
		at--
	}
	if at > value.Start && src[at-1] == delimiter {
		for at--; at > value.Start && blank(src[at-1]); at-- {
		}
		return parser.Span{Start: at, End: s.End}, false
	}
	at = s.End
	for at < value.End && blank(src[at]) {
		at++
	}
	if at < value.End && src[at] == delimiter {
		for at++; at < value.End && blank(src[at]); at++ {
		}
		return parser.Span{Start: s.Start, End: at}, false
	}
	return s, true
}

// removeMember removes a member of a list, or the line that has no other.
func removeMember(f finding) (Mend, bool) {
	id := f.doc.Up(f.Node, parser.KindElement)
	if id == parser.NoNode {
		return Mend{}, false
	}
	s, alone := f.around(f.doc.Span(id), ',')
	if alone {
		return removeLine(f)
	}
	return remove(s)
}

// removeSameMember removes a member that says once more what an earlier one says.
func removeSameMember(f finding) (Mend, bool) {
	if len(f.Related) == 0 {
		return Mend{}, false
	}
	first := f.doc.Up(f.doc.At(int(f.Related[0].Start)), f.doc.Kind(f.Node))
	if first == parser.NoNode || f.doc.Text(first) != f.doc.Text(f.Node) {
		return Mend{}, false
	}
	return removeMember(f)
}

// removeFirstMember removes the member that a later one overrides.
func removeFirstMember(f finding) (Mend, bool) {
	if len(f.Related) == 0 {
		return Mend{}, false
	}
	f.Node = f.doc.At(int(f.Related[0].Start))
	if f.doc.Up(f.Node, parser.KindParameter) != parser.NoNode {
		return removeParameter(f)
	}
	return removeMember(f)
}

// removeComma removes the comma of a member that is not there, with the blanks on one side of it.
func removeComma(f finding) (Mend, bool) {
	v := f.doc.Up(f.Node, parser.KindFieldValue)
	if v == parser.NoNode {
		return Mend{}, false
	}
	s, value := f.Span, f.doc.Span(v)
	for s.End < value.End && (f.doc.Source[s.End] == ' ' || f.doc.Source[s.End] == '\t') {
		s.End++
	}
	if s == value {
		return removeLine(f)
	}
	return remove(s)
}

// removeLastSign removes a semicolon or a comma that ends a value which has one word.
func removeLastSign(f finding) (Mend, bool) {
	if strings.Trim(f.text(), ";, \t") != "" {
		return Mend{}, false
	}
	return remove(f.Span)
}

func removeParameter(f finding) (Mend, bool) {
	id := f.doc.Up(f.Node, parser.KindParameter)
	if id == parser.NoNode {
		return Mend{}, false
	}
	s, alone := f.around(f.doc.Span(id), ';')
	if alone {
		s, alone = f.around(f.doc.Span(id), ',')
	}
	if alone {
		return Mend{}, false
	}
	return remove(s)
}

// removeSameParameter removes a parameter that says once more what an earlier one says.
func removeSameParameter(f finding) (Mend, bool) {
	id := f.doc.Up(f.Node, parser.KindParameter)
	if id == parser.NoNode || len(f.Related) == 0 {
		return Mend{}, false
	}
	first := f.doc.Up(f.doc.At(int(f.Related[0].Start)), parser.KindParameter)
	if first == parser.NoNode || !strings.EqualFold(f.doc.Text(first), f.doc.Text(id)) {
		return Mend{}, false
	}
	return removeParameter(f)
}

// closeSign removes blanks, and where they stand beside an equals sign those on its other side too: that is one slip.
func closeSign(f finding) (Mend, bool) {
	src, s := f.doc.Source, f.Span
	blank := func(i int32) bool { return i >= 0 && int(i) < len(src) && (src[i] == ' ' || src[i] == '\t') }
	equals := func(i int32) bool { return i >= 0 && int(i) < len(src) && src[i] == '=' }
	switch {
	case equals(s.End):
		for s.End++; blank(s.End); s.End++ {
		}
	case equals(s.Start - 1):
		for s.Start--; blank(s.Start - 1); s.Start-- {
		}
	default:
		return remove(s)
	}
	return Mend{s, []byte("=")}, true
}

// removeArgument removes the argument of a directive that takes none.
func removeArgument(f finding) (Mend, bool) {
	name := f.doc.Child(f.Node, parser.KindDirectiveName)
	if name == parser.NoNode || f.doc.Nodes[name].After >= f.doc.Nodes[f.Node].After {
		return Mend{}, false // it lacks one: which, nobody can tell
	}
	return remove(parser.Span{Start: f.doc.Span(name).End, End: f.doc.Span(f.Node).End})
}

// writeWeight writes the weight that is nearest: from 0 to 1, with three digits after the dot at most.
func writeWeight(f finding) (Mend, bool) {
	q, err := strconv.ParseFloat(f.text(), 64)
	if err != nil || q != q || q < 0 {
		return Mend{}, false
	}
	text := strconv.FormatFloat(min(q, 1), 'f', 3, 64)
	return Mend{f.Span, []byte(strings.TrimRight(strings.TrimRight(text, "0"), "."))}, true
}

// writeDate writes a date in the one format in which dates may be generated. RFC 9110, 5.6.7.
func writeDate(f finding) (Mend, bool) {
	at, ok := parser.HTTPDate(f.doc.Bytes(f.Node))
	if !ok || at.Year() < 1601 || at.Year() > 9999 {
		return Mend{}, false
	}
	return Mend{f.doc.Span(f.Node), []byte(at.Format("Mon, 02 Jan 2006 15:04:05 GMT"))}, true
}

func quote(f finding) (Mend, bool) {
	if strings.ContainsAny(f.text(), `"\`) {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(`"` + f.text() + `"`)}, true
}

func quoteETag(f finding) (Mend, bool) {
	text, weak := f.text(), ""
	if len(text) > 2 && text[1] == '/' && (text[0] == 'W' || text[0] == 'w') {
		text, weak = text[2:], "W/"
	}
	if text = strings.Trim(text, `"'`); text == "" || strings.Contains(text, `"`) {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(weak + `"` + text + `"`)}, true
}

func weakInCapitals(f finding) (Mend, bool) {
	return Mend{parser.Span{Start: f.Span.Start, End: f.Span.Start + 1}, []byte("W")}, true
}

func hyphens(f finding) (Mend, bool) {
	text := strings.ReplaceAll(f.text(), "_", "-")
	return Mend{f.Span, []byte(text)}, text != f.text()
}

// unknownLength says of a range that nobody knows how much there is in all: RFC 9110, 14.4.
func unknownLength(f finding) (Mend, bool) {
	first, last, ok := strings.Cut(f.text(), "-")
	if !ok || !digits(first) || !digits(last) {
		return Mend{}, false
	}
	return insert(f.Span.End, "/*")
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// writeBasic writes a name and a password as Basic asks for them: RFC 7617, 2.
func writeBasic(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	scheme, text, _ := strings.Cut(f.value(line), " ")
	if !strings.Contains(text, ":") || strings.ContainsAny(text, " \t") {
		return Mend{}, false
	}
	return f.writeValue(line, scheme+" "+base64.StdEncoding.EncodeToString([]byte(text)))
}

func percentEncode(f finding) (Mend, bool) {
	const hex = "0123456789ABCDEF"
	var b []byte
	for _, c := range f.doc.Source[f.Span.Start:f.Span.End] {
		b = append(b, '%', hex[c>>4], hex[c&15])
	}
	return Mend{f.Span, b}, true
}

func percentDecode(f finding) (Mend, bool) {
	text, err := url.PathUnescape(f.text())
	return Mend{f.Span, []byte(text)}, err == nil
}

// encodePercent writes a percent sign that stands for itself. One that a single digit follows is a triplet cut short, which nobody can complete.
func encodePercent(f finding) (Mend, bool) {
	after := f.doc.Source[f.Span.End:]
	if f.text() != "%" || len(after) > 0 && strings.IndexByte("0123456789abcdefABCDEF", after[0]) >= 0 {
		return Mend{}, false
	}
	return insert(f.Span.End, "25")
}

// nearestValue writes the one defined value that the written one, but for a letter or a sign, is.
func nearestValue(f finding) (Mend, bool) {
	if len(f.Args) == 0 || strings.Contains(f.Args[0], ",") {
		return Mend{}, false
	}
	defined, written := f.Args[0], strings.ToLower(f.text())
	if !strings.Contains(written, defined) && !(len(written) >= 4 && strings.Contains(defined, written)) {
		return Mend{}, false
	}
	return Mend{f.Span, []byte(defined)}, true
}

// lowerKey writes a key in lower case: RFC 9651, 3.1.2.
func lowerKey(f finding) (Mend, bool) {
	text := strings.ToLower(f.text())
	return Mend{f.Span, []byte(text)}, text != f.text()
}

// writeBoolean writes as RFC 9651 does what other notations write for true and false.
func writeBoolean(f finding) (Mend, bool) {
	if len(f.Args) == 0 || f.Args[0] != parser.KindSFBoolean.String() {
		return Mend{}, false
	}
	switch strings.ToLower(strings.Trim(f.text(), `"`)) {
	case "yes", "true", "on", "1":
		return Mend{f.Span, []byte("?1")}, true
	case "no", "false", "off", "0":
		return Mend{f.Span, []byte("?0")}, true
	}
	return Mend{}, false
}

// pad completes the last group of base64.
func pad(f finding) (Mend, bool) {
	text := f.text()
	if len(text)%4 < 2 || strings.Contains(text, "=") {
		return Mend{}, false
	}
	return insert(f.Span.End, strings.Repeat("=", 4-len(text)%4))
}

// declareUTF8 declares what the content is, where it cannot well be anything else: text with characters that ASCII lacks, or ASCII.
func declareUTF8(f finding) (Mend, bool) {
	m := f.messageOf(f.Node)
	if m.Node == parser.NoNode || !utf8.Valid(f.doc.Content(m.Node)) {
		return Mend{}, false
	}
	return insert(f.Span.End, "; charset=utf-8")
}

// boundaryOfContent declares the boundary with which the content begins.
func boundaryOfContent(f finding) (Mend, bool) {
	m := f.messageOf(f.Node)
	if m.Node == parser.NoNode {
		return Mend{}, false
	}
	first, _, found := strings.Cut(string(f.doc.Content(m.Node)), "\r\n")
	boundary, dashes := strings.CutPrefix(first, "--")
	if !found || !dashes || boundary == "" || len(boundary) > 70 || strings.ContainsFunc(boundary, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.')
	}) {
		return Mend{}, false
	}
	return insert(f.Span.End, "; boundary="+boundary)
}
