package explain_test

import (
	"enclair/explain"
	"enclair/explain/check"
)

func init() {
	explain.FindingsOf = check.Findings
	explain.RulesOfCheck = check.Rules
}
