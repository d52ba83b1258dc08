package explain

import (
	"strings"
	"sync"

	"enclair/parser"
)

// knownNames gives the names that have a record, by family, in lower case: "no-store" of "directive/cache-control". A media
// type is one name: "text/html" of "media-type".
var knownNames = sync.OnceValue(func() map[string][]string {
	families := make(map[string][]string)
	for _, key := range records().keys {
		i := strings.LastIndexByte(key, '/')
		if strings.HasPrefix(key, "media-type/") {
			i = len("media-type")
		}
		if i > 0 {
			families[key[:i]] = append(families[key[:i]], key[i+1:])
		}
	}
	return families
})

// families gives the families of records among which the part's name ought to be.
func (p part) families() []string {
	switch p.kind {
	case parser.KindFieldName, parser.KindFieldLine, parser.KindFieldValue:
		return []string{"field"}
	case parser.KindMethod:
		return []string{"method"}
	case parser.KindDirective, parser.KindDirectiveName, parser.KindDictMember, parser.KindMemberKey:
		return []string{p.directiveFamily()}
	case parser.KindCookieAV, parser.KindAttributeName:
		return []string{"cookie-attribute"}
	case parser.KindCredentials, parser.KindChallenge, parser.KindAuthScheme:
		return []string{"auth-scheme"}
	case parser.KindContentCoding, parser.KindCodings:
		return []string{"content-coding"}
	case parser.KindTransferCoding:
		return []string{"transfer-coding"}
	case parser.KindRangeUnit:
		return []string{"range-unit"}
	case parser.KindProtocolName:
		return []string{"upgrade-token"}
	case parser.KindExpectation:
		return []string{"expectation"}
	case parser.KindParameter, parser.KindParameterName:
		if p.under(parser.KindCredentials) || p.under(parser.KindChallenge) {
			return []string{"auth-param"}
		}
		return []string{"parameter/" + wordsOf(p.field), p.field, "parameter"}
	case parser.KindMediaType, parser.KindMediaRange:
		return []string{"media-type"}
	case parser.KindCharset:
		return []string{"charset"}
	case parser.KindToken, parser.KindQDText, parser.KindQuotedString:
		if family := p.parameterValueFamily(); family != "" {
			return []string{family}
		}
	}
	return nil
}

// parameterValueFamily gives the family of which the value of a parameter is a name: rel=next, charset=utf-8.
func (p part) parameterValueFamily() string {
	n := p.doc.Up(p.id, parser.KindParameter)
	if n == parser.NoNode {
		return ""
	}
	switch name := lower(textOf(p.doc, n, parser.KindParameterName)); {
	case name == "rel" && p.field == "link":
		return "rel"
	case name == "charset":
		return "charset"
	}
	return ""
}

// unknownWord gives a word of a value that a registry should know and does not, "" for any other part. A link relation may
// also be an address, which no registry has.
func (p part) unknownWord() string {
	switch p.kind {
	case parser.KindCharset:
		return p.text()
	case parser.KindToken, parser.KindQDText, parser.KindQuotedString:
		if word := strings.Trim(p.text(), `"`); p.parameterValueFamily() != "" && !strings.ContainsAny(word, ": ") {
			return word
		}
	}
	return ""
}

// nearest gives the record of the name that was probably meant by an unknown one, nil where no name is near.
func (p part) nearest(e Entry) *record {
	name := ""
	switch {
	case e.Unknown:
		name = p.unknownName(e.Key)
	case p.kind == parser.KindMediaType || p.kind == parser.KindMediaRange:
		if !strings.HasPrefix(e.Key, "media-type/") {
			name = strings.TrimRight(beforeParameters(p.text()), " \t")
		}
	}
	name = lower(name)
	best, most := "", slips(name)
	for _, family := range p.families() {
		for _, known := range knownNames()[family] {
			if most == 0 {
				break
			}
			if d := distance(name, known, most); d <= most && !(len(name) < 4 && len(name) == len(known) && !swapped(name, known)) {
				best, most = family+"/"+known, d-1
			}
		}
	}
	if best == "" {
		return nil
	}
	return find(best)
}

// slips is how many slips of the pen a name may have: none in two letters, one in up to five, two in more. In a media type
// the subtype counts.
func slips(name string) int {
	if len(name) > 60 {
		return 0
	}
	switch n := len(name) - 1 - strings.IndexByte(name, '/'); {
	case n < 3:
		return 0
	case n < 6:
		return 1
	}
	return 2
}

// distance counts the bytes to put in, take out or change, and the neighbours to exchange, to make b of a. It gives most+1
// for any number above most.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var rows [3][64]int // the row before the last, the last one, this one
	if len(b) >= len(rows[0]) {
		return most + 1
	}
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		least := i + 1
		for j := range len(b) {
			d := last[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// swapped reports whether a is b with two neighbouring bytes exchanged.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}
