package explain

import (
	"strings"
	"sync"

	"enclair/parser"
)

// knownNames gives the names that have a record, by family, in lower case: "no-store" of "directive/cache-control".
var knownNames = sync.OnceValue(func() map[string][]string {
	families := make(map[string][]string)
	for _, key := range records().keys {
		if i := strings.LastIndexByte(key, '/'); i > 0 {
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
	}
	return nil
}

// nearest gives the record of the name that was probably meant by an unknown one, nil where no name is near.
func (p part) nearest(e Entry) *record {
	if !e.Unknown {
		return nil
	}
	name := lower(p.unknownName(e.Key))
	if len(name) < 3 || len(name) > 40 {
		return nil
	}
	best, most := "", 2
	if len(name) < 6 {
		most = 1
	}
	for _, family := range p.families() {
		for _, known := range knownNames()[family] {
			if d := distance(name, known, most); d <= most {
				best, most = family+"/"+known, d-1
				if most < 1 {
					return find(best)
				}
			}
		}
	}
	if best == "" {
		return nil
	}
	return find(best)
}

// distance counts the bytes to put in, take out or change to make b of a. It gives most+1 for any number above most.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var row [64]int
	if len(b) >= len(row) {
		return most + 1
	}
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		diagonal, least := row[0], i+1
		row[0] = i + 1
		for j := range len(b) {
			d := diagonal
			if a[i] != b[j] {
				d++
			}
			diagonal = row[j+1]
			row[j+1] = min(d, row[j]+1, row[j+1]+1)
			least = min(least, row[j+1])
		}
		if least > most {
			return most + 1
		}
	}
	return row[len(b)]
}
