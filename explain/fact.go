package explain

import (
	"slices"
	"strings"

	"enclair/parser"
)

// Fill gives the sentence of a record with its placeholders filled by pairs of a name and a text, and the sections that it cites. It gives
// "" where there is no such record, or where a placeholder has no value: half a sentence is never shown.
func Fill(key string, lang Lang, pairs ...string) (text string, cites []Spec) {
	r := find(key)
	if r == nil {
		return "", nil
	}
	return fill(r.text("", lang), args(pairs)), specs(r.get("spec"))
}

// Title gives the title of a record, "" where there is no such record.
func Title(key string, lang Lang) string {
	if r := find(key); r != nil {
		return r.title(lang)
	}
	return ""
}

// Has reports whether there is a record of a key, such as "status/404".
func Has(key string) bool { return exists(key) }

// FactOf gives a line of a record that is the same in both languages, such as "name", "spec" or "status"; "" without one.
func FactOf(key, line string) string {
	if r := find(key); r != nil {
		return r.get(line)
	}
	return ""
}

// FieldFact is what a record says of a field that is the same in both languages.
type FieldFact struct {
	Name         string // as it is usually written
	Unregistered bool
	Standard     bool // an RFC or the Fetch standard defines it
	In           parser.Places
}

// FieldFacts gives the facts of a field by its lower-case name; ok is false for a field without a record.
func FieldFacts(key string) (FieldFact, bool) {
	r := find("field/" + key)
	if r == nil {
		return FieldFact{}, false
	}
	spec := r.get("spec")
	f := FieldFact{Name: r.get("name"), Unregistered: r.get("status") == "unregistered"}
	f.Standard = !f.Unregistered && (strings.HasPrefix(spec, "RFC ") || strings.HasPrefix(spec, "Fetch "))
	f.In = placesOf(key, r)
	return f, true
}

// placesOf says where a field may stand: what its row in the parser's table says, or the record of a field that has no grammar.
func placesOf(key string, r *record) parser.Places {
	if d, ok := parser.DefinitionOf(key); ok {
		return d.In
	}
	var in parser.Places
	for place := range strings.SplitSeq(r.get("in"), ", ") {
		switch place {
		case "request":
			in |= parser.InRequest
		case "response":
			in |= parser.InResponse
		case "trailer":
			in |= parser.InTrailer
		}
	}
	return in
}

// NearField gives the usual name of the known field that a lower-case name becomes by one change, "" where there is none, or where the name is
// known, short or private.
func NearField(key string) string {
	if _, ok := registeredFields()[key]; ok || len(key) < 5 || len(key) > 40 || strings.HasPrefix(key, "x-") {
		return ""
	}
	for _, known := range knownNames()["field"] {
		if distance(key, known, 1) == 1 {
			return find("field/" + known).get("name")
		}
	}
	return ""
}

// KnownMethod reports whether a method has a record. One that is not in capitals is a finding of its own.
func KnownMethod(method string) bool {
	return named("method", method) != "" || method != strings.ToUpper(method)
}

// HasDigit reports whether a text holds a digit.
func HasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// TellsHit reports whether the value of X-Cache, whose grammar nobody wrote down, says that a cache answered by itself.
func TellsHit(value string) bool { return strings.Contains(lower(value), "hit") }

// NearPolicyDirective gives the directive of a Content Security Policy that was probably meant by a lower-case name, "" where none is near.
func NearPolicyDirective(name string) string {
	best, most := "", slips(name)
	names := parser.PolicyDirectiveNames()
	slices.Sort(names)
	for _, known := range names {
		if most == 0 {
			break
		}
		if d := distance(name, known, most); d <= most {
			best, most = known, d-1
		}
	}
	return best
}
