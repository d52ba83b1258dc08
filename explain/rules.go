package explain

import "enclair/parser"

// Check holds the rules that ask about more than one field, or about more than the grammar. Its findings are in source order.
func Check(doc *parser.Document) []parser.Diagnostic { return nil }

// Rules lists the codes that Check reports, as parser.Rules does the parser's.
func Rules() []parser.Rule { return nil }
