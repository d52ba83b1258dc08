package verdict

import (
	"enclair/explain"
	"enclair/parser"
)

// policyCard says what the Content Security Policies of a response let through: to the scripts above all, then to all else.
func policyCard(x exchange) *Card {
	const enforcing, reporting = "content-security-policy", "content-security-policy-report-only"
	if x.response == parser.NoNode || x.message.Node != x.response || x.status/100 == 1 || !x.came.Has(enforcing) && !x.came.Has(reporting) {
		return nil
	}
	c := x.card("policy")
	if !x.came.Has(enforcing) {
		x.conclude(c, parser.Info, "reports-only", "field", x.name(x.came, reporting))
		return c
	}
	all := rest(c, x.came.Policies(enforcing))
	policies := all.Value
	known, framing := x.policyKnown(c, policies)
	if known == 0 {
		x.conclude(c, parser.Warning, "says-nothing", "field", x.name(x.came, enforcing))
	} else {
		x.policyScripts(c, policies, known == framing)
		x.policyRest(c, policies)
	}
	if x.came.Has(reporting) {
		x.step(c, StepFact, "reporting", "field", x.name(x.came, reporting))
	}
	return c
}

// policyKnown counts the directives that browsers use, and those of them that only say who may show the page in theirs. It says
// which they do not know.
func (x exchange) policyKnown(c *Card, policies []parser.Policy) (known, framing int) {
	if len(policies) > 1 {
		x.step(c, StepFact, "several", "count", explain.Number(int64(len(policies)), x.lang))
	}
	unknown := 0
	for _, p := range policies {
		for _, d := range p.Directives {
			switch {
			case d.Used():
				known++
				if d.Name == "frame-ancestors" {
					framing++
				}
			default:
				if unknown++; unknown <= maxNamed {
					x.step(c, StepFact, "unknown", "directive", x.directiveName(d))
				}
			}
		}
	}
	if unknown > maxNamed {
		x.step(c, StepFact, "unknown-more", "count", explain.Number(int64(unknown-maxNamed), x.lang))
	}
	return known, framing
}

// policyScripts concludes which scripts run.
func (x exchange) policyScripts(c *Card, policies []parser.Policy, framingOnly bool) {
	reach := func(use parser.PolicyUse) parser.PolicyReach { return parser.PolicyReachOf(policies, use) }
	scripts, inline, handlers := reach(parser.UseScripts), reach(parser.UseInlineScripts), reach(parser.UseHandlers)
	words := x.policyWords(policies)
	tone, sentence := parser.Good, ""
	switch {
	case scripts == parser.ReachUnlimited && framingOnly:
		tone, sentence = parser.Info, "framing-only"
	case scripts == parser.ReachUnlimited:
		tone, sentence = parser.Info, "scripts-free"
	case inline >= parser.ReachAnywhere:
		tone, sentence = parser.Warning, "inline-runs"
	case handlers >= parser.ReachAnywhere:
		tone, sentence = parser.Warning, "handlers-run"
	case scripts >= parser.ReachAnywhere:
		tone, sentence = parser.Warning, "from-anywhere"
	case scripts == parser.ReachData:
		tone, sentence = parser.Warning, "from-data"
	case scripts == parser.ReachNothing && inline == parser.ReachNothing && sandboxed(policies):
		sentence = "sandboxed"
	case scripts == parser.ReachNothing && inline == parser.ReachNothing:
		sentence = "no-scripts"
	case scripts == parser.ReachNamed:
		tone, sentence = parser.Info, "from-hosts"
	case scripts == parser.ReachSelf:
		sentence = "from-self"
	case words.dynamic != "":
		sentence = "proven-and-theirs"
	default:
		sentence = "proven"
	}
	x.policyInline(c, words, scripts, inline, handlers)
	x.policyEval(c, policies, words, scripts)
	if tone == parser.Good && sentence != "no-scripts" && sentence != "sandboxed" && !x.policySealed(c, policies, inline) {
		tone = parser.Info
	}
	x.conclude(c, tone, sentence)
}

// sandboxed reports whether one of the policies lets no script run by its sandbox.
func sandboxed(policies []parser.Policy) bool {
	for _, p := range policies {
		if p.Sandboxed() {
			return true
		}
	}
	return false
}

// policyWords holds the words that decide about scripts, each as code that leads to it, "" where there is none.
type policyWords struct{ inline, ignoredBy, dynamic, eval, wasm string }

// policyWords looks for them in the directives that govern scripts, in the order of the policies.
func (x exchange) policyWords(policies []parser.Policy) policyWords {
	var words policyWords
	find := func(to *string, d parser.PolicyDirective, keyword string) bool {
		w, ok := d.Keyword(keyword)
		if ok && *to == "" {
			*to = x.bytes(w.Node)
		}
		return ok
	}
	for _, p := range policies {
		for _, use := range [...]parser.PolicyUse{parser.UseInlineScripts, parser.UseHandlers} {
			d, _ := p.Governing(use)
			if find(&words.inline, d, "'unsafe-inline'") && words.ignoredBy == "" {
				if because, ignored := d.InlineIgnored(); ignored {
					words.ignoredBy = x.bytes(because.Node)
				}
			}
		}
		elements, _ := p.Governing(parser.UseScripts)
		find(&words.dynamic, elements, "'strict-dynamic'")
		eval, _ := p.Governing(parser.UseEval)
		find(&words.eval, eval, "'unsafe-eval'")
		find(&words.wasm, eval, "'wasm-unsafe-eval'")
	}
	return words
}

// policyInline says what becomes of the scripts in the page itself.
func (x exchange) policyInline(c *Card, words policyWords, scripts, inline, handlers parser.PolicyReach) {
	switch {
	case inline == parser.ReachUnlimited:
	case inline == parser.ReachProven:
		x.step(c, StepFact, "inline-proven")
	case inline == parser.ReachNothing:
		x.step(c, StepFact, "inline-blocked")
	default:
		x.step(c, StepFact, "inline-allowed", "word", words.inline)
	}
	if words.ignoredBy != "" {
		x.step(c, StepFact, "inline-ignored", "word", words.inline, "by", words.ignoredBy)
	}
	switch {
	case handlers == parser.ReachUnlimited && scripts != parser.ReachUnlimited:
		x.step(c, StepFact, "handlers-unlimited")
	case handlers == parser.ReachAnywhere:
		x.step(c, StepFact, "handlers-allowed", "word", words.inline)
	}
	switch {
	case words.dynamic == "":
	case scripts == parser.ReachNothing:
		x.step(c, StepFact, "dynamic-alone", "word", words.dynamic)
	default:
		x.step(c, StepFact, "dynamic", "word", words.dynamic)
	}
}

// policyEval says whether text may become code.
func (x exchange) policyEval(c *Card, policies []parser.Policy, words policyWords, scripts parser.PolicyReach) {
	switch parser.PolicyReachOf(policies, parser.UseEval) {
	case parser.ReachUnlimited:
		if scripts != parser.ReachUnlimited {
			x.step(c, StepFact, "eval-unlimited")
		}
	case parser.ReachAnywhere:
		x.step(c, StepFact, "eval-allowed", "word", words.eval)
	default:
		if words.wasm != "" {
			x.step(c, StepFact, "wasm-allowed", "word", words.wasm)
		}
	}
	for _, p := range policies {
		if d, ok := p.Directive("require-trusted-types-for"); ok {
			if _, script := d.Keyword("'script'"); script {
				x.step(c, StepFact, "trusted-types", "directive", x.directiveName(d))
				return
			}
		}
	}
}

// policySealed says which ways around the limits of scripts stay open, and reports whether none does.
func (x exchange) policySealed(c *Card, policies []parser.Policy, inline parser.PolicyReach) bool {
	sealed := true
	if parser.PolicyReachOf(policies, parser.UseObjects) >= parser.ReachAnywhere {
		x.step(c, StepFact, "objects-open")
		sealed = false
	}
	if inline == parser.ReachProven && parser.PolicyReachOf(policies, parser.UseBase) >= parser.ReachAnywhere {
		x.step(c, StepFact, "base-open")
		sealed = false
	}
	return sealed
}

// directiveName shows the name of a directive as code that leads to the directive.
func (x exchange) directiveName(d parser.PolicyDirective) string {
	name := x.doc.Child(d.Node, parser.KindDirectiveName)
	return explain.At(d.Node, explain.Code(x.doc.Text(name)))
}
