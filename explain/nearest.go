package explain

import (
	"strings"
	"sync"

	"enclair/parser"
)

// knownFields are the names that have a record, in lower case.
var knownFields = sync.OnceValue(func() []string {
	var names []string
	for _, key := range records().keys {
		if name, ok := strings.CutPrefix(key, "field/"); ok {
			names = append(names, name)
		}
	}
	return names
})

// nearest gives the record of the field whose name was probably meant by an unknown one, nil where no name is near.
func (p part) nearest(e Entry) *record {
	if !e.Unknown || e.Key != "kind/field-name" {
		return nil
	}
	name := p.field
	if p.kind == parser.KindFieldName {
		name = lower(p.text())
	}
	if len(name) < 3 || len(name) > 40 {
		return nil
	}
	best, most := "", 2
	if len(name) < 6 {
		most = 1
	}
	for _, known := range knownFields() {
		if d := distance(name, known, most); d <= most {
			best, most = known, d-1
			if most < 1 {
				break
			}
		}
	}
	if best == "" {
		return nil
	}
	return find("field/" + best)
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
