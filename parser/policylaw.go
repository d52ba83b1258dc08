package parser

import "strings"

// PolicyLaw is what is known of a directive of a Content Security Policy.
type PolicyLaw struct {
	Sources  bool // its value is a list of sources: W3C CSP, 2.3.1
	Gone     bool // browsers have given it up, or never had it
	Enforced bool // it means something only in a policy that is enforced: W3C CSP, 6.3.2, Upgrade Insecure Requests, 3.1
}

// policyLaws are the directives of W3C CSP, 6, of the specifications that add to it, and those of earlier drafts and of
// single browsers. TestPolicyDirectivesHaveRecords keeps them and the records together.
var policyLaws = map[string]PolicyLaw{
	"child-src":        {Sources: true},
	"connect-src":      {Sources: true},
	"default-src":      {Sources: true},
	"font-src":         {Sources: true},
	"frame-src":        {Sources: true},
	"fenced-frame-src": {Sources: true},
	"img-src":          {Sources: true},
	"manifest-src":     {Sources: true},
	"media-src":        {Sources: true},
	"object-src":       {Sources: true},
	"script-src":       {Sources: true},
	"script-src-attr":  {Sources: true},
	"script-src-elem":  {Sources: true},
	"style-src":        {Sources: true},
	"style-src-attr":   {Sources: true},
	"style-src-elem":   {Sources: true},
	"worker-src":       {Sources: true},
	"base-uri":         {Sources: true},
	"form-action":      {Sources: true},
	"frame-ancestors":  {Sources: true},

	"report-to":                 {},
	"report-uri":                {},
	"sandbox":                   {Enforced: true},
	"webrtc":                    {},
	"require-trusted-types-for": {},
	"trusted-types":             {},
	"upgrade-insecure-requests": {Enforced: true},

	"allow":                   {Sources: true, Gone: true},
	"block-all-mixed-content": {Gone: true},
	"disown-opener":           {Gone: true},
	"navigate-to":             {Sources: true, Gone: true},
	"options":                 {Gone: true},
	"plugin-types":            {Gone: true},
	"policy-uri":              {Gone: true},
	"prefetch-src":            {Sources: true, Gone: true},
	"referrer":                {Gone: true},
	"reflected-xss":           {Gone: true},
	"require-sri-for":         {Gone: true},
	"treat-as-public-address": {Gone: true},
	"xhr-src":                 {Sources: true, Gone: true},
}

// PolicyLawOf gives what is known of a directive by its lower-case name; ok is false for a name that is no directive.
func PolicyLawOf(name string) (law PolicyLaw, ok bool) {
	law, ok = policyLaws[name]
	return law, ok
}

// PolicyHasSources reports whether the value of the directive of that lower-case name is a list of sources. So is that of a name that
// nobody knows, where it looks like one of those.
func PolicyHasSources(name string) bool {
	return policyLaws[name].Sources || strings.HasSuffix(name, "-src")
}

// PolicyDirectiveNames lists the names of all known directives, in no order.
func PolicyDirectiveNames() []string {
	names := make([]string, 0, len(policyLaws))
	for name := range policyLaws {
		names = append(names, name)
	}
	return names
}

// PolicyUse is something that a policy may limit.
type PolicyUse uint8

// The uses, in the order in which they are told.
const (
	UseScripts       PolicyUse = iota // script elements with an address
	UseInlineScripts                  // script elements with the script in them, and javascript: addresses
	UseHandlers                       // scripts in attributes, such as onclick
	UseEval                           // text that becomes code
	UseWorkers
	UseStyles       // style sheets with an address
	UseInlineStyles // style elements
	UseImages
	UseFonts
	UseMedia
	UseConnections
	UseFrames
	UseObjects
	UseManifests
	UseBase    // the base element: it says where relative addresses lead
	UseForms   // where forms are sent
	UseFraming // the pages that show this one in theirs
	policyUses
)

// sourceWay is how the sources of a list are held against a use.
type sourceWay uint8

const (
	byAddress      sourceWay = iota // against an address: W3C CSP, 6.7.2.5
	byScript                        // likewise, of a script: nonces count, and 'strict-dynamic'
	byInlineScript                  // W3C CSP, 6.7.3.2 and 6.7.3.3
	byHandler
	byInlineStyle
	byEval // W3C CSP, 4.4.1
)

// policyUseLaws holds for each use how sources are held against it, and the directives that decide, of which the first one that is there
// counts: W3C CSP, 6.8.3 and 6.8.4.
var policyUseLaws = [policyUses]struct {
	name  string
	way   sourceWay
	chain []string
}{
	UseScripts:       {"scripts", byScript, []string{"script-src-elem", "script-src", "default-src"}},
	UseInlineScripts: {"inline-scripts", byInlineScript, []string{"script-src-elem", "script-src", "default-src"}},
	UseHandlers:      {"handlers", byHandler, []string{"script-src-attr", "script-src", "default-src"}},
	UseEval:          {"eval", byEval, []string{"script-src", "default-src"}},
	UseWorkers:       {"workers", byScript, []string{"worker-src", "child-src", "script-src", "default-src"}},
	UseStyles:        {"styles", byAddress, []string{"style-src-elem", "style-src", "default-src"}},
	UseInlineStyles:  {"inline-styles", byInlineStyle, []string{"style-src-elem", "style-src", "default-src"}},
	UseImages:        {"images", byAddress, []string{"img-src", "default-src"}},
	UseFonts:         {"fonts", byAddress, []string{"font-src", "default-src"}},
	UseMedia:         {"media", byAddress, []string{"media-src", "default-src"}},
	UseConnections:   {"connections", byAddress, []string{"connect-src", "default-src"}},
	UseFrames:        {"frames", byAddress, []string{"frame-src", "child-src", "default-src"}},
	UseObjects:       {"objects", byAddress, []string{"object-src", "default-src"}},
	UseManifests:     {"manifests", byAddress, []string{"manifest-src", "default-src"}},
	UseBase:          {"base", byAddress, []string{"base-uri"}},
	UseForms:         {"forms", byAddress, []string{"form-action"}},
	UseFraming:       {"framing", byAddress, []string{"frame-ancestors"}},
}

// String gives the name of a use, such as "inline-scripts".
func (u PolicyUse) String() string { return policyUseLaws[u].name }

// PolicyUses lists the uses in the order in which they are told.
func PolicyUses() []PolicyUse {
	all := make([]PolicyUse, policyUses)
	for i := range all {
		all[i] = PolicyUse(i)
	}
	return all
}
