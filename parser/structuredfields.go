package parser

import (
	"bytes"
	"strconv"
	"strings"
)

// structuredFields are the fields that are defined as structured, by shape and by the type of their members; KindUnknown stands for any type.
var structuredFields = []struct {
	shape func(want Kind) grammar
	want  Kind
	names string
}{
	{sfListOf, KindUnknown, "accept-query cache-status cmsd-dynamic proxy-status sec-browsing-topics sec-speculation-tags supports-loading-mode"},
	{sfListOf, KindToken, "accept-ch critical-ch"},
	{sfListOf, KindQuotedString, `cache-groups cache-group-invalidation link-template sec-ch-ua sec-ch-ua-form-factors sec-ch-ua-full-version-list
		speculation-rules`},
	{sfListOf, KindSFBinary, "client-cert-chain"},

	{sfDictionaryOf, KindUnknown, `attribution-reporting-eligible cdn-cache-control cloudflare-cdn-cache-control document-policy document-policy-report-only
		netlify-cdn-cache-control no-vary-search permissions-policy permissions-policy-report-only require-document-policy use-as-dictionary
		vercel-cdn-cache-control cmcd-object cmcd-request cmcd-session cmcd-status cmsd-static`},
	{priority, KindUnknown, "priority"},
	{sfDictionaryOf, KindQuotedString, "reporting-endpoints"},
	{sfDictionaryOf, KindSFBinary, "content-digest repr-digest unencoded-digest"},
	{sfDictionaryOf, KindSFInteger, "want-content-digest want-repr-digest want-unencoded-digest"},
	{sfDictionaryOf, KindInnerList, "accept-signature integrity-policy integrity-policy-report-only signature-input"},

	{sfItemOf, KindUnknown, `activate-storage-access concealed-auth-export sec-ch-device-memory sec-ch-dpr sec-ch-prefers-color-scheme
		sec-ch-prefers-contrast sec-ch-prefers-reduced-data sec-ch-prefers-reduced-motion sec-ch-prefers-reduced-transparency sec-ch-viewport-height
		sec-ch-viewport-width sec-ch-width sec-purpose set-login content-dpr device-memory downlink dpr rtt viewport-width width`},
	{sfWordOf("unsafe-none require-corp credentialless"), KindToken, "cross-origin-embedder-policy cross-origin-embedder-policy-report-only"},
	{sfWordOf("unsafe-none same-origin-allow-popups same-origin noopener-allow-popups same-origin-plus-coep"), KindToken,
		"cross-origin-opener-policy cross-origin-opener-policy-report-only"},
	{sfWordOf("none isolate-and-require-corp isolate-and-credentialless"), KindToken, "document-isolation-policy"},
	{sfWordOf("cross-site same-origin same-site none"), KindToken, "sec-fetch-site"},
	{sfWordOf("cors navigate no-cors same-origin websocket webtransport"), KindToken, "sec-fetch-mode"},
	{sfWordOf("none inactive active"), KindToken, "sec-fetch-storage-access"},
	{sfItemOf, KindToken, "sec-fetch-dest"},
	{sfItemOf, KindQuotedString, `dictionary-id sec-ch-ua-arch sec-ch-ua-bitness sec-ch-ua-full-version sec-ch-ua-model
		sec-ch-ua-platform sec-ch-ua-platform-version`},
	{sfItemOf, KindSFBoolean, `capsule-protocol incremental observe-browsing-topics origin-agent-cluster sec-ch-ua-mobile sec-ch-ua-wow64
		sec-fetch-user`},
	{sfItemOf, KindSFDate, "deprecation"},
	{sfItemOf, KindSFBinary, "available-dictionary client-cert"},

	{func(Kind) grammar { return grammar{scan: idempotencyKey, empty: CodeSFEmpty} }, KindUnknown, "idempotency-key"},
	{signature, KindSFBinary, "signature"},
	{func(Kind) grammar { return grammar{scan: rateLimit} }, KindUnknown, "ratelimit ratelimit-policy"},
}

// addStructuredFields puts them into the table of grammars. An Item may stand once only: RFC 9651, 4.2.
// What only a request has must not stand in a trailer section: RFC 9110, 6.5.1.
func addStructuredFields() {
	last := uint8(0)
	for _, g := range grammars {
		last = max(last, g.single)
	}
	for _, f := range structuredFields {
		for name := range strings.FieldsSeq(f.names) {
			g := f.shape(f.want)
			if strings.HasPrefix(name, "sec-") || name == "priority" {
				g.role = roleForbiddenTrailer
			}
			if g.empty != "" {
				last++
				g.single = last
			}
			grammars[name] = g
		}
	}
}

func sfListOf(want Kind) grammar {
	return grammar{scan: func(p *messageParser, end int) {
		p.sfMembers(end, func(p *messageParser, end int) {
			member, said := NodeID(len(p.nodes)), len(p.diags)
			p.sfListMember(end)
			p.checkType(member, want, said)
		})
	}}
}

func sfItemOf(want Kind) grammar {
	return grammar{empty: CodeSFEmpty, scan: func(p *messageParser, end int) {
		item, said := NodeID(len(p.nodes)), len(p.diags)
		p.sfItem(end)
		p.checkType(item, want, said)
	}}
}

func sfDictionaryOf(want Kind) grammar {
	return grammar{scan: func(p *messageParser, end int) {
		p.names.n = 0
		p.sfMembers(end, func(p *messageParser, end int) {
			member, said := NodeID(len(p.nodes)), len(p.diags)
			p.sfDictMember(end)
			if len(p.diags) > said || want == KindUnknown {
				return
			}
			value := p.nodeIn(member, KindMemberValue)
			if value == NoNode { // a key that stands alone is a Boolean
				p.reportNode(CodeSFType, member, want.String())
				return
			}
			p.checkType(value+1, want, said)
			if want == KindSFBinary {
				p.checkDigest(member+1, p.nodeIn(value+1, KindBase64))
			}
		})
	}}
}

// checkType reports a value of another type than its field defines, where no finding since said speaks of worse:
// a recipient then ignores it, though it can read it.
func (p *messageParser) checkType(value NodeID, want Kind, said int) {
	if want != KindUnknown && len(p.diags) == said && int(value) < len(p.nodes) && p.nodes[value].Kind != want {
		p.reportNode(CodeSFType, value, want.String())
	}
}

// checkDigest holds the length of a digest against its algorithm, which is the key. data may be NoNode. RFC 9530, 5.
func (p *messageParser) checkDigest(key, data NodeID) {
	if data == NoNode {
		return
	}
	k, d := p.nodes[key].Span, p.nodes[data].Span
	want := digestSize(p.src[k.Start:k.End])
	if got := len(bytes.TrimRight(p.src[d.Start:d.End], "=")) * 3 / 4; want > 0 && got != want {
		p.reportNode(CodeBase64Size, data, strconv.Itoa(got), strconv.Itoa(want))
	}
}

// rateLimit: the drafts of RateLimit changed its shape from a dictionary (limit=10) to a list ("a";r=10); both are met.
func rateLimit(p *messageParser, end int) {
	if p.at('"', end) || p.pos < end && isDigit(p.src[p.pos]) {
		p.sfMembers(end, (*messageParser).sfListMember)
		return
	}
	p.names.n = 0
	p.sfMembers(end, (*messageParser).sfDictMember)
}

// idempotencyKey: the draft wants a String; keys without quotes, older than it, are everywhere.
func idempotencyKey(p *messageParser, end int) {
	if p.at('"', end) {
		p.sfItem(end)
		return
	}
	p.reportNode(CodeSFType, p.leaf(KindText, end), KindQuotedString.String())
}

// signature: RFC 9421, 4.2. The draft before it, which many servers still speak, has a list of parameters that begins with keyId.
func signature(want Kind) grammar {
	g := sfDictionaryOf(want)
	today := g.scan
	g.scan = func(p *messageParser, end int) {
		if bytes.HasPrefix(p.src[p.pos:end], []byte("keyId=")) {
			p.directives(end)
			return
		}
		today(p, end)
	}
	return g
}
