package explain

import "enclair/parser"

// FindingsOf and RulesOfCheck are package check's, which imports this one: a test file outside the package sets them.
var (
	FindingsOf   func(*parser.Document) []parser.Diagnostic
	RulesOfCheck func() *parser.RuleTable
)
