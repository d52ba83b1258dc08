package explain

import (
	_ "embed"
	"strings"
	"sync"

	"enclair/parser"
)

//go:embed registered.txt
var registeredText string

// registeredField is a field that is registered, but has no record yet.
type registeredField struct{ name, spec string }

// registeredFields gives those fields by their lower-case names.
var registeredFields = sync.OnceValue(func() map[string]registeredField {
	m := make(map[string]registeredField)
	for line := range strings.Lines(registeredText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			name, spec, _ := strings.Cut(line, " ")
			m[lower(name)] = registeredField{name, spec}
		}
	}
	return m
})

// registered finds the field that the part names, when it is registered and has no record.
func (p part) registered() (registeredField, bool) {
	name := p.field
	switch p.kind {
	case parser.KindFieldName:
		name = lower(p.text())
	case parser.KindFieldLine, parser.KindFieldValue:
	default:
		return registeredField{}, false
	}
	f, ok := registeredFields()[name]
	return f, ok
}
