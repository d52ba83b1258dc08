package verdict

import (
	"enclair/explain"
	"enclair/parser"
)

// resourceUses are the uses that are told with their sources. What else is told of scripts has sentences of its own.
var resourceUses = func() []parser.PolicyUse {
	var uses []parser.PolicyUse
	for _, use := range parser.PolicyUses() {
		switch use {
		case parser.UseInlineScripts, parser.UseHandlers, parser.UseEval, parser.UseInlineStyles:
		default:
			uses = append(uses, use)
		}
	}
	return uses
}()

// maxPolicies bounds the policies that a card tells one by one.
const maxPolicies = 4

// policyRest tells what else the policies let through: for each directive that decides, about what and from where; then what none of
// them limits.
func (x exchange) policyRest(c *Card, policies []parser.Policy) {
	for i, p := range policies {
		if i == maxPolicies {
			x.step(c, StepFact, "more", "count", explain.Number(int64(len(policies)-maxPolicies), x.lang))
			break
		}
		x.policySources(c, p)
	}
	if parser.PolicyReachOf(policies, parser.UseInlineStyles) == parser.ReachAnywhere {
		x.step(c, StepFact, "inline-styles")
	}
	var free []string
	for _, use := range resourceUses {
		if use == parser.UseFraming && x.came.Has("x-frame-options") || parser.PolicyReachOf(policies, use) != parser.ReachUnlimited {
			continue
		}
		free = append(free, x.useName(use))
	}
	if len(free) > 0 {
		x.step(c, StepFact, "unlimited", "what", explain.List(x.lang, free))
	}
	if x.policyHas("frame-ancestors") && x.came.Has("x-frame-options") {
		x.step(c, StepFact, "frame-options-ignored", "field", x.name(x.came, "x-frame-options"))
	}
	if x.policyHas("upgrade-insecure-requests") {
		x.step(c, StepFact, "upgrades")
	}
}

// policySources tells the sources of one policy, once for each directive that decides.
func (x exchange) policySources(c *Card, p parser.Policy) {
	told := map[parser.NodeID]bool{}
	for _, use := range resourceUses {
		d, ok := p.Governing(use)
		if !ok || told[d.Node] {
			continue
		}
		told[d.Node] = true
		var what []string
		for _, other := range resourceUses {
			if same, _ := p.Governing(other); same.Node == d.Node {
				what = append(what, x.useName(other))
			}
		}
		if sources := x.sources(d); sources != "" {
			x.step(c, StepFact, "allowed", "what", explain.List(x.lang, what), "sources", sources, "directive", x.directiveName(d))
		} else {
			x.step(c, StepFact, "nothing", "what", explain.List(x.lang, what), "directive", x.directiveName(d))
		}
	}
}

// sources shows the sources of a directive, each as code that leads to it, "" where it allows none.
func (x exchange) sources(d parser.PolicyDirective) string {
	var all []string
	n := 0
	for _, w := range d.Words {
		if f := w.Form(); f == parser.SourceUnknown || f == parser.SourceNone || f == parser.SourceKeyword {
			continue
		}
		if n++; n <= maxNamed {
			all = append(all, x.bytes(w.Node))
		}
	}
	if n > maxNamed {
		all = append(all, explain.Say(x.lang, "and-more", "count", explain.Number(int64(n-maxNamed), x.lang)))
	}
	return explain.List(x.lang, all)
}

// useName names a use in words: "images".
func (x exchange) useName(use parser.PolicyUse) string {
	return explain.Say(x.lang, "policy-use-"+use.String())
}
