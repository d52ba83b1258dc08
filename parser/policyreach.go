package parser

import "strings"

// PolicyReach is how far that which a policy allows for a use reaches. Of several policies each must allow: the narrowest counts.
type PolicyReach uint8

// The reaches, from the narrowest.
const (
	ReachNothing   PolicyReach = iota
	ReachProven                // what carries a nonce of the policy, or has one of its hashes; for scripts also what those load
	ReachSelf                  // the page's own origin
	ReachNamed                 // the hosts and schemes that it names
	ReachData                  // data: addresses, which hold the content themselves
	ReachAnywhere              // any host, or for what has no address: all of it
	ReachUnlimited             // no directive speaks of it
)

// String gives "nothing", "proven", "self", "named", "data", "anywhere" or "unlimited".
func (r PolicyReach) String() string {
	return [...]string{"nothing", "proven", "self", "named", "data", "anywhere", "unlimited"}[r]
}

// SourceForm is what a source expression is: W3C CSP, 2.3.1.
type SourceForm uint8

// The forms.
const (
	SourceUnknown SourceForm = iota
	SourceKeyword            // 'unsafe-inline' and the others that are no source themselves
	SourceNone
	SourceSelf
	SourceNonce
	SourceHash
	SourceScheme
	SourceHost // or "*"
)

// Form tells what the word is as a source expression, SourceUnknown for one that browsers ignore.
func (w PolicyWord) Form() SourceForm {
	if !w.Valid() || w.Text == "" {
		return SourceUnknown
	}
	if w.Text[0] != '\'' {
		if w.Text[len(w.Text)-1] == ':' {
			return SourceScheme
		}
		return SourceHost
	}
	word := asciiLower(w.Text)
	switch {
	case word == "'none'":
		return SourceNone
	case word == "'self'":
		return SourceSelf
	case strings.HasPrefix(word, "'nonce-"):
		return SourceNonce
	case strings.HasPrefix(word, "'sha256-"), strings.HasPrefix(word, "'sha384-"), strings.HasPrefix(word, "'sha512-"):
		return SourceHash
	}
	return SourceKeyword
}

// Is compares the word with another, without regard to case.
func (w PolicyWord) Is(word string) bool { return equalFoldText(w.Text, word) }

// Scheme gives the scheme of a scheme source or of a host source that has one, in lower case.
func (w PolicyWord) Scheme() string {
	scheme, rest, ok := strings.Cut(w.Text, ":")
	if f := w.Form(); ok && (f == SourceScheme || f == SourceHost && strings.HasPrefix(rest, "//")) {
		return asciiLower(scheme)
	}
	return ""
}

// Host gives the host of a host source in lower case, "" for any other word.
func (w PolicyWord) Host() string {
	if w.Form() != SourceHost {
		return ""
	}
	host := w.Text
	if _, after, ok := strings.Cut(host, "://"); ok {
		host = after
	}
	if i := strings.IndexAny(host, ":/"); i >= 0 {
		host = host[:i]
	}
	return asciiLower(host)
}

// NonceLength gives the number of characters of a nonce, 0 for any other word.
func (w PolicyWord) NonceLength() int {
	if w.Form() != SourceNonce {
		return 0
	}
	return len(strings.TrimRight(strings.TrimSuffix(w.Text[len("'nonce-"):], "'"), "="))
}

// IsAddress reports whether a host source is a number of the network, which by W3C CSP, 6.7.2.10, matches nothing, but for 127.0.0.1.
func (w PolicyWord) IsAddress() bool {
	host := w.Host()
	dots := 0
	for i := range len(host) {
		switch {
		case host[i] == '.':
			dots++
		case !isDigit(host[i]):
			return false
		}
	}
	return dots == 3 && host != "127.0.0.1"
}

// reach gives how far a source reaches by the address of what it allows.
func (w PolicyWord) reach() PolicyReach {
	switch w.Form() {
	case SourceNonce, SourceHash:
		return ReachProven
	case SourceSelf:
		return ReachSelf
	case SourceScheme:
		switch w.Scheme() {
		case "http", "https", "ws", "wss", "ftp":
			return ReachAnywhere
		case "data":
			return ReachData
		}
		return ReachNamed
	case SourceHost:
		if host := w.Host(); host == "*" || strings.HasPrefix(host, "*.") && !strings.Contains(host[2:], ".") {
			return ReachAnywhere
		}
		return ReachNamed
	}
	return ReachNothing
}

// Reaches reports whether the word alone opens so wide a reach.
func (w PolicyWord) Reaches(least PolicyReach) bool { return w.reach() >= least }

// Keyword gives the word of a directive that is a keyword, such as "'unsafe-inline'".
func (d PolicyDirective) Keyword(word string) (PolicyWord, bool) {
	for _, w := range d.Words {
		if w.Valid() && w.Is(word) {
			return w, true
		}
	}
	return PolicyWord{Node: NoNode}, false
}

// Proofs gives the first nonce and the first hash of a directive.
func (d PolicyDirective) Proofs() (nonce, hash PolicyWord) {
	nonce, hash = PolicyWord{Node: NoNode}, PolicyWord{Node: NoNode}
	for _, w := range d.Words {
		switch f := w.Form(); {
		case f == SourceNonce && nonce.Node == NoNode:
			nonce = w
		case f == SourceHash && hash.Node == NoNode:
			hash = w
		}
	}
	return nonce, hash
}

// InlineIgnored gives the word of a directive for scripts that makes browsers ignore its 'unsafe-inline': a nonce, a hash or
// 'strict-dynamic'. W3C CSP, 6.7.3.2.
func (d PolicyDirective) InlineIgnored() (because PolicyWord, ignored bool) {
	nonce, hash := d.Proofs()
	dynamic, _ := d.Keyword("'strict-dynamic'")
	for _, w := range [...]PolicyWord{nonce, hash, dynamic} {
		if w.Node != NoNode {
			return w, true
		}
	}
	return PolicyWord{Node: NoNode}, false
}

// Governing gives the directive of the policy that decides about a use.
func (p Policy) Governing(use PolicyUse) (PolicyDirective, bool) {
	for _, name := range policyUseLaws[use].chain {
		if d, ok := p.Directive(name); ok {
			return d, true
		}
	}
	return PolicyDirective{Node: NoNode}, false
}

// Reach gives how far that reaches which the policy allows for a use.
func (p Policy) Reach(use PolicyUse) PolicyReach {
	way := policyUseLaws[use].way
	if way != byAddress && way != byInlineStyle && p.Sandboxed() {
		return ReachNothing
	}
	d, ok := p.Governing(use)
	if !ok {
		return ReachUnlimited
	}
	nonce, hash := d.Proofs()
	proven := ReachNothing
	if nonce.Node != NoNode || hash.Node != NoNode {
		proven = ReachProven
	}
	_, inline := d.Keyword("'unsafe-inline'")
	_, dynamic := d.Keyword("'strict-dynamic'")
	switch way {
	case byEval:
		if _, eval := d.Keyword("'unsafe-eval'"); eval {
			return ReachAnywhere
		}
		return ReachNothing
	case byInlineScript, byInlineStyle, byHandler:
		switch _, hashes := d.Keyword("'unsafe-hashes'"); {
		case inline && proven == ReachNothing && !(dynamic && way != byInlineStyle):
			return ReachAnywhere
		case way == byHandler && !(hashes && hash.Node != NoNode):
			return ReachNothing
		}
		return proven
	case byScript:
		if dynamic {
			return proven
		}
	}
	reach := ReachNothing
	for _, w := range d.Words {
		if r := w.reach(); r != ReachProven || way == byScript || use == UseStyles {
			reach = max(reach, r)
		}
	}
	return reach
}

// Sandboxed reports whether the policy puts the page where no script runs: W3C CSP, 6.3.2.
func (p Policy) Sandboxed() bool {
	d, ok := p.Directive("sandbox")
	if !ok {
		return false
	}
	_, scripts := d.Keyword("allow-scripts")
	return !scripts
}

// PolicyReachOf gives how far that reaches which all policies allow for a use.
func PolicyReachOf(policies []Policy, use PolicyUse) PolicyReach {
	reach := ReachUnlimited
	for _, p := range policies {
		reach = min(reach, p.Reach(use))
	}
	return reach
}

// ScriptsInjectable reports whether a script that somebody injects into the page runs, whatever its author knows of the policies: written
// into the page, into an attribute, into an address, or put on any host.
func ScriptsInjectable(policies []Policy) bool {
	return PolicyReachOf(policies, UseInlineScripts) >= ReachAnywhere || PolicyReachOf(policies, UseHandlers) >= ReachAnywhere ||
		PolicyReachOf(policies, UseScripts) >= ReachData
}
