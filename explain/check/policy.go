package check

import (
	_ "embed"
	"strings"
	"sync"

	"enclair/explain"
	"enclair/parser"
)

// Codes of the rules about a Content-Security-Policy.
const (
	CodePolicyInline        parser.Code = "csp-unsafe-inline"
	CodePolicyInlineIgnored parser.Code = "csp-unsafe-inline-ignored"
	CodePolicyEval          parser.Code = "csp-unsafe-eval"
	CodePolicyAnywhere      parser.Code = "csp-scripts-from-anywhere"
	CodePolicyData          parser.Code = "csp-scripts-from-data"
	CodePolicyOpenHost      parser.Code = "csp-open-host"
	CodePolicyObjects       parser.Code = "csp-object-src-missing"
	CodePolicyBase          parser.Code = "csp-base-uri-missing"
	CodePolicyMisspelt      parser.Code = "csp-directive-misspelt"
	CodePolicyUnknown       parser.Code = "csp-directive-unknown"
	CodePolicySemicolon     parser.Code = "csp-semicolon-missing"
	CodePolicyGone          parser.Code = "csp-directive-gone"
	CodePolicyReportURI     parser.Code = "csp-report-uri-alone"
	CodePolicyReportOnly    parser.Code = "csp-not-in-report-only"
	CodePolicySeveral       parser.Code = "csp-several"
	CodePolicyNonce         parser.Code = "csp-nonce-short"
	CodePolicyAddress       parser.Code = "csp-address"
	CodePolicyDynamic       parser.Code = "csp-strict-dynamic-alone"
)

var policyRules = []parser.Rule{
	{Code: CodePolicyInline, Severity: parser.Warning, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyInlineIgnored, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyEval, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyAnywhere, Severity: parser.Warning, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyData, Severity: parser.Warning, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyOpenHost, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyObjects, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyBase, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyMisspelt, Severity: parser.Warning, Spoils: parser.SpoilsMember},
	{Code: CodePolicyUnknown, Severity: parser.Warning, Spoils: parser.SpoilsMember},
	{Code: CodePolicySemicolon, Severity: parser.Warning, Spoils: parser.SpoilsPart},
	{Code: CodePolicyGone, Severity: parser.Info, Spoils: parser.SpoilsMember},
	{Code: CodePolicyReportURI, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyReportOnly, Severity: parser.Info, Spoils: parser.SpoilsMember},
	{Code: CodePolicySeveral, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyNonce, Severity: parser.Info, Spoils: parser.SpoilsNothing},
	{Code: CodePolicyAddress, Severity: parser.Info, Spoils: parser.SpoilsPart},
	{Code: CodePolicyDynamic, Severity: parser.Warning, Spoils: parser.SpoilsNothing},
}

//go:embed openhosts.txt
var openHostsText string

// openHosts are hosts from which anybody can have a script of his choice.
var openHosts = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for line := range strings.Lines(openHostsText) {
		if host := line[:len(line)-1]; host != "" && host[0] != '#' {
			m[host] = true
		}
	}
	return m
})

// shortestNonce is the number of characters of Base64 that hold 128 bits: W3C CSP, 8.1.
const shortestNonce = 22

// checkPolicies holds the rules about Content Security Policies: their words first, then what those that are enforced let through together.
func (r *review) checkPolicies() {
	for _, p := range r.own.Policies("content-security-policy-report-only").Value {
		r.checkPolicyWords(p, true)
	}
	all := r.own.Policies("content-security-policy").Value
	for _, p := range all {
		r.checkPolicyWords(p, false)
	}
	if len(all) > 1 {
		r.report(CodePolicySeveral, all[1].Directives[0].Node)
	}
	r.checkPolicyScripts(all)
}

// checkPolicyWords looks at the directives of one policy by themselves.
func (r *review) checkPolicyWords(p parser.Policy, reportOnly bool) {
	for _, d := range p.Directives {
		name := r.doc.Child(d.Node, parser.KindDirectiveName)
		law, known := parser.PolicyLawOf(d.Name)
		switch {
		case d.Fault.Code != "" || d.Ignore: // which the parser has said
		case !known:
			if near := explain.NearPolicyDirective(d.Name); near != "" {
				r.report(CodePolicyMisspelt, name, d.Name, near)
			} else {
				r.report(CodePolicyUnknown, name, d.Name)
			}
		case law.Gone:
			r.report(CodePolicyGone, name, d.Name)
		case law.Enforced && reportOnly:
			r.report(CodePolicyReportOnly, name, d.Name)
		case d.Name == "report-uri":
			if _, ok := p.Directive("report-to"); !ok {
				r.report(CodePolicyReportURI, name)
			}
		}
		if !parser.PolicyHasSources(d.Name) {
			continue
		}
		for _, w := range d.Words {
			if _, directive := parser.PolicyLawOf(w.Text); directive && w.Valid() {
				r.report(CodePolicySemicolon, w.Node, w.Text)
			} else if w.IsAddress() {
				r.report(CodePolicyAddress, w.Node, w.Text)
			}
		}
	}
}

// checkPolicyScripts looks at what lets injected scripts run: only where all policies together do is a word to blame.
func (r *review) checkPolicyScripts(all []parser.Policy) {
	reach := func(use parser.PolicyUse) parser.PolicyReach { return parser.PolicyReachOf(all, use) }
	scripts := reach(parser.UseScripts)
	if len(all) == 0 || scripts == parser.ReachUnlimited {
		return
	}
	inline := max(reach(parser.UseInlineScripts), reach(parser.UseHandlers)) >= parser.ReachAnywhere
	seen := map[parser.NodeID]bool{}
	var governing []parser.PolicyDirective
	for _, p := range all {
		for _, use := range [...]parser.PolicyUse{parser.UseScripts, parser.UseHandlers} {
			if d, ok := p.Governing(use); ok && !seen[d.Node] {
				seen[d.Node] = true
				governing = append(governing, d)
			}
		}
	}
	for _, d := range governing {
		r.checkScriptSources(d, inline, scripts)
	}
	if reach(parser.UseEval) == parser.ReachAnywhere {
		for _, p := range all {
			d, _ := p.Governing(parser.UseEval)
			if w, ok := d.Keyword("'unsafe-eval'"); ok {
				r.report(CodePolicyEval, w.Node)
				break
			}
		}
	}
	if scripts == parser.ReachNothing {
		return
	}
	if name := r.doc.Child(governing[0].Node, parser.KindDirectiveName); !inline {
		if reach(parser.UseObjects) == parser.ReachUnlimited {
			r.report(CodePolicyObjects, name)
		}
		if reach(parser.UseInlineScripts) == parser.ReachProven && reach(parser.UseBase) == parser.ReachUnlimited {
			r.report(CodePolicyBase, name)
		}
	}
}

// checkScriptSources looks at the sources of one directive that governs scripts.
func (r *review) checkScriptSources(d parser.PolicyDirective, inline bool, scripts parser.PolicyReach) {
	because, ignored := d.InlineIgnored()
	if w, ok := d.Keyword("'unsafe-inline'"); ok {
		switch {
		case ignored:
			r.report(CodePolicyInlineIgnored, w.Node, because.Text)
		case inline:
			r.report(CodePolicyInline, w.Node)
		}
	}
	if w, dynamic := d.Keyword("'strict-dynamic'"); dynamic {
		if nonce, hash := d.Proofs(); nonce.Node == parser.NoNode && hash.Node == parser.NoNode {
			r.report(CodePolicyDynamic, w.Node)
		}
		return
	}
	for _, w := range d.Words {
		switch {
		case w.Form() == parser.SourceNonce && w.NonceLength() < shortestNonce:
			r.report(CodePolicyNonce, w.Node)
		case w.Form() == parser.SourceScheme && w.Scheme() == "data" && scripts >= parser.ReachData:
			r.report(CodePolicyData, w.Node)
		case w.Reaches(parser.ReachAnywhere) && scripts >= parser.ReachAnywhere:
			r.report(CodePolicyAnywhere, w.Node)
		case openHosts()[w.Host()]:
			r.report(CodePolicyOpenHost, w.Node, w.Host())
		}
	}
}
