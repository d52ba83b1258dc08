package parser

import "strings"

// The fields that are defined as structured fields, by their shape. Those that only a request has must not stand in a trailer section
// (RFC 9110, 6.5.1), nor those that a recipient needs before the content.
const (
	// RFC 9110's successors and the drafts beside them.
	sfLists = `accept-query cache-groups cache-group-invalidation cache-status client-cert-chain link-template proxy-status`
	// User-Agent Client Hints, RFC 8942, and the web's other lists.
	sfWebLists = `accept-ch critical-ch sec-browsing-topics sec-ch-ua sec-ch-ua-form-factors sec-ch-ua-full-version-list sec-speculation-tags
		speculation-rules supports-loading-mode`

	// RFC 9213, 9218, 9421, 9530, 9842 and No-Vary-Search.
	sfDictionaries = `accept-signature cdn-cache-control cloudflare-cdn-cache-control content-digest netlify-cdn-cache-control no-vary-search priority
		repr-digest signature signature-input unencoded-digest use-as-dictionary vercel-cdn-cache-control want-content-digest want-repr-digest
		want-unencoded-digest`
	// Reporting, Permissions Policy, Subresource Integrity and the web's other dictionaries.
	sfWebDictionaries = `attribution-reporting-eligible document-policy document-policy-report-only integrity-policy integrity-policy-report-only
		permissions-policy permissions-policy-report-only reporting-endpoints require-document-policy`

	// RFC 9297, 9440, 9729, 9745, 9842 and the drafts of Idempotency-Key and of incremental forwarding.
	sfItems = `available-dictionary capsule-protocol client-cert concealed-auth-export deprecation dictionary-id idempotency-key incremental`
	// Fetch, HTML and User-Agent Client Hints.
	sfWebItems = `activate-storage-access cross-origin-embedder-policy cross-origin-embedder-policy-report-only cross-origin-opener-policy
		cross-origin-opener-policy-report-only observe-browsing-topics origin-agent-cluster sec-ch-device-memory sec-ch-dpr
		sec-ch-prefers-color-scheme sec-ch-prefers-contrast sec-ch-prefers-reduced-data sec-ch-prefers-reduced-motion
		sec-ch-prefers-reduced-transparency sec-ch-ua-arch sec-ch-ua-bitness sec-ch-ua-full-version sec-ch-ua-mobile sec-ch-ua-model
		sec-ch-ua-platform sec-ch-ua-platform-version sec-ch-ua-wow64 sec-ch-viewport-height sec-ch-viewport-width sec-ch-width
		sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-storage-access sec-fetch-user sec-purpose set-login`
)

// addStructuredFields puts the structured fields into the table of grammars. An Item may stand once only and is never empty: RFC 9651, 4.2.
func addStructuredFields() {
	last := uint8(0)
	for _, g := range grammars {
		last = max(last, g.single)
	}
	add := func(names string, g grammar) {
		for name := range strings.FieldsSeq(names) {
			if strings.HasPrefix(name, "sec-") || name == "priority" {
				g.role = roleForbiddenTrailer
			} else {
				g.role = roleNone
			}
			if g.empty != "" {
				last++
				g.single = last
			}
			grammars[name] = g
		}
	}
	for _, names := range []string{sfLists, sfWebLists} {
		add(names, grammar{scan: (*messageParser).sfList})
	}
	for _, names := range []string{sfDictionaries, sfWebDictionaries} {
		add(names, grammar{scan: (*messageParser).sfDictionary})
	}
	for _, names := range []string{sfItems, sfWebItems} {
		add(names, grammar{scan: (*messageParser).sfItem, empty: CodeSFEmpty})
	}
	add("ratelimit ratelimit-policy", grammar{scan: rateLimit})
}

// rateLimit: the drafts of RateLimit changed its shape from a dictionary (limit=10) to a list ("a";r=10); both are met.
func rateLimit(p *messageParser, end int) {
	if p.at('"', end) || p.pos < end && isDigit(p.src[p.pos]) {
		p.sfList(end)
		return
	}
	p.sfDictionary(end)
}
