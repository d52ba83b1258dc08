package explain

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"enclair/parser"
	"enclair/samples"
)

// explainAll asks everything about every node of a document, which must never fail.
func explainAll(t testing.TB, doc *parser.Document) {
	t.Helper()
	for _, lang := range Langs() {
		for id := range doc.Nodes {
			n := parser.NodeID(id)
			e := Of(doc, n, lang)
			if e.Key == "" || e.Title == "" {
				t.Errorf("node %d (%s): key %q, title %q", n, doc.Kind(n), e.Key, e.Title)
			}
			for _, s := range e.Here {
				checkText(t, s)
			}
			checkText(t, e.Title)
			checkText(t, Note(doc, n, lang))
			for _, c := range Crumbs(doc, n, lang) {
				checkText(t, c.Label)
			}
			if u := Unit(doc, n); u < 0 || u > n || doc.Nodes[u].After <= n {
				t.Errorf("the unit of node %d is %d, which does not hold it", n, u)
			} else if Unit(doc, u) != u && doc.Kind(u) != parser.KindDelimiter {
				t.Errorf("the unit of node %d is %d (%s), whose own unit is %d", n, u, doc.Kind(u), Unit(doc, u))
			}
		}
		for _, d := range FindingsOf(doc) {
			checkText(t, Sentence(doc, d, lang))
		}
		for i := range doc.Messages() {
			for _, f := range Summary(doc, i, lang) {
				checkText(t, f.Label)
				checkText(t, f.Value)
			}
		}
	}
}

// checkText holds every text to the contract: valid UTF-8, no controls, code closed, no placeholder left.
func checkText(t testing.TB, s string) {
	t.Helper()
	s = Plain(s)
	if !utf8.ValidString(s) {
		t.Errorf("not UTF-8: %q", s)
	}
	if i := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }); i >= 0 {
		t.Errorf("a control character: %q", s)
	}
	if strings.Count(s, "`")%2 != 0 {
		t.Errorf("code is not closed: %q", s)
	}
}

func TestEveryPartOfEverySampleIsExplained(t *testing.T) {
	for _, s := range samples.All() {
		everyPartIsExplained(t, s.Slug, s.Bytes())
	}
}

func TestEveryPartOfTheParsersExamplesIsExplained(t *testing.T) {
	const folder = "../parser/testdata/http/"
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if src, err := os.ReadFile(folder + e.Name()); err == nil && strings.HasSuffix(e.Name(), ".http") && len(src) <= 8000 {
			everyPartIsExplained(t, e.Name(), src)
		}
	}
}

func everyPartIsExplained(t *testing.T, name string, src []byte) {
	t.Helper()
	doc := parser.Parse(src)
	explainAll(t, doc)
	for id := range doc.Nodes {
		if e := Of(doc, parser.NodeID(id), FR); e.What == "" {
			t.Errorf("%s: node %d (%s): no sentence under %s", name, id, doc.Kind(parser.NodeID(id)), e.Key)
		}
	}
	for _, d := range FindingsOf(doc) {
		if s := Sentence(doc, d, FR); !strings.HasSuffix(s, ".") {
			t.Errorf("%s: %s is said %q", name, d.Code, s)
		}
	}
}

func TestNodesOutsideTheTreeAreTakenForTheDocument(t *testing.T) {
	doc := parser.Parse(nil)
	for _, id := range []parser.NodeID{-1, 0, 1, 1 << 30} {
		if e := Of(doc, id, EN); e.Key != "kind/document" {
			t.Errorf("node %d: %s", id, e.Key)
		}
		Note(doc, id, FR)
		Crumbs(doc, id, FR)
		if Unit(doc, id) != 0 {
			t.Errorf("unit of %d: %d", id, Unit(doc, id))
		}
	}
}

// maxFuzzed keeps an input small enough to explain all of it many times a second.
const maxFuzzed = 600

func FuzzOf(f *testing.F) {
	for _, s := range samples.All() {
		if b := s.Bytes(); len(b) <= maxFuzzed {
			f.Add(b)
		}
	}
	f.Add([]byte("GET /%`%C3%A9?a=`%00 HTTP/1.1\r\nX`: `\r\nCache-Control: max-age=99999999999999999999\r\nDate: Wed, 17 Feb 9999 14:50:13 GMT\r\n\r\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > maxFuzzed {
			return
		}
		explainAll(t, parser.Parse(src))
	})
}

func TestShownBytesCannotBreakASentence(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"abc", "abc"},
		{"a`b", "aˋb"},
		{"a\r\n\x00b\x7f", "a␍␊␀b␡"},
		{"é", "é"},
		{"\xe9t\xe9", `\xE9t\xE9`},
		{"\u202eabc\u200b\u00ad\U000e0041", `\u202Eabc\u200B\u00AD\u{E0041}`},
		{strings.Repeat("x", 61), strings.Repeat("x", 60) + "…"},
		{strings.Repeat("é", 60), strings.Repeat("é", 60)},
	} {
		if got := shown(c.in); got != c.want {
			t.Errorf("shown(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCodeShowsWhatNobodyWouldSee(t *testing.T) {
	for in, want := range map[string]string{"": "`\"\"`", " ": "`␠`", "  ": "`␠␠`", " 6": "`␠6`", " ; ": "`␠;␠`", "a b": "`a b`"} {
		if got := Code(in); got != want {
			t.Errorf("Code(%q) = %s, want %s", in, got, want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	s := samples.All()[0]
	doc := parser.Parse(s.Bytes())
	Of(doc, 0, FR)
	for b.Loop() {
		for id := range doc.Nodes {
			Of(doc, parser.NodeID(id), FR)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Nodes)), "ns/node")
}

func TestFieldsAreTheirRecordOrKnownOrUnknown(t *testing.T) {
	for _, c := range []struct {
		line, title, key string
		unknown          bool
		see              string
	}{
		{"ETAG: a", "ETag", "field/etag", false, "status/"},
		{"SLUG: a", "Slug", "field/slug", false, "field/location"},
		{"X-Private: a", "X-Private", "kind/field-name", true, ""},
		{"Refferer: a", "Refferer", "kind/field-name", true, "field/referer"},
	} {
		doc := parser.Parse(get(c.line))
		line := parser.NoNode
		for f := range doc.Fields(1) {
			line = f.Line
		}
		e := Of(doc, line, EN)
		if e.Title != c.title || e.Key != c.key || e.Unknown != c.unknown || !e.Code {
			t.Errorf("%s: %+v", c.line, e)
		}
		last := ""
		if n := len(e.See); n > 0 {
			last = e.See[n-1].Key
		}
		if !strings.HasPrefix(last, c.see) {
			t.Errorf("%s: see %v", c.line, e.See)
		}
	}
}

func TestKeysAreFoundByKindAndAncestors(t *testing.T) {
	for _, c := range []struct {
		src  []byte
		text string // the first node with these bytes and
		kind parser.Kind
		key  string
	}{
		{get(), "GET", parser.KindMethod, "method/get"},
		{get("Cache-Control: max-age=0"), "max-age", parser.KindDirectiveName, "directive/cache-control/max-age/request"},
		{response("200 OK", "Cache-Control: max-age=0"), "max-age=0", parser.KindDirective, "directive/cache-control/max-age"},
		{response("200 OK"), "200", parser.KindStatusCode, "status/200"},
		{response("499 What"), "What", parser.KindReasonPhrase, "status"},
		{response("200 OK", "Content-Type: text/html; charset=UTF-8"), "text/html", parser.KindMediaType, "media-type/text/html"},
		{response("200 OK", "Content-Type: text/html; charset=UTF-8"), "charset=UTF-8", parser.KindParameter, "parameter/charset"},
		{response("200 OK", "Content-Type: text/html; charset=UTF-8"), "UTF-8", parser.KindToken, "charset/utf-8"},
		{response("200 OK", "Content-Type: application/vnd.a+json"), "application/vnd.a+json", parser.KindMediaType, "media-suffix/json"},
		{get("Accept: a/b, c/d;q=0.5"), "q=0.5", parser.KindWeight, "parameter/q"},
		{get("Accept-Language: fr-CH"), "fr-CH", parser.KindLanguageRange, "language/fr"},
		{get("Authorization: Basic QTpi"), "Basic", parser.KindAuthScheme, "auth-scheme/basic"},
		{get("Authorization: Digest realm=\"a\""), "realm", parser.KindParameterName, "auth-param/realm"},
		{response("200 OK", "Set-Cookie: a=b; samesite=lax"), "samesite=lax", parser.KindCookieAV, "cookie-attribute/samesite/lax"},
		{response("200 OK", "Set-Cookie: __Host-a=b"), "__Host-a", parser.KindCookieName, "cookie-prefix/__host-"},
		{response("200 OK", "Vary: Cookie"), "Cookie", parser.KindFieldName, "field/cookie"},
		{response("200 OK", "Allow: PUT"), "PUT", parser.KindMethod, "method/put"},
		{response("200 OK", "Connection: close"), "close", parser.KindConnectionOption, "connection-option/close"},
		{response("200 OK", "Content-Encoding: gzip"), "gzip", parser.KindContentCoding, "content-coding/gzip"},
		{get("Range: bytes=0-1"), "bytes", parser.KindRangeUnit, "range-unit/bytes"},
		{get("User-Agent: curl/8"), "curl/8", parser.KindProduct, "product/curl"},
		{get("Forwarded: for=a"), "for=a", parser.KindParameter, "forwarded/for"},
		{get("Sec-Fetch-Site: none"), "none", parser.KindToken, "value/sec-fetch-site/none"},
		{get("Sec-Fetch-Mode: navigate"), "navigate", parser.KindToken, "value/sec-fetch-mode/navigate"},
		{get("Sec-Fetch-User: ?1"), "?1", parser.KindSFBoolean, "value/sec-fetch-user/?1"},
		{get("Priority: u=1, i"), "u=1", parser.KindDictMember, "directive/priority/u"},
		{get("Priority: u=1, i"), "i", parser.KindMemberKey, "directive/priority/i"},
		{response("200 OK", "CDN-Cache-Control: max-age=60"), "max-age", parser.KindMemberKey, "directive/cache-control/max-age"},
		{response("200 OK", "Cache-Status: a; hit"), "hit", parser.KindParameterName, "cache-status/hit"},
		{response("200 OK", "Content-Digest: sha-256=:AA==:"), "sha-256", parser.KindMemberKey, "digest-algorithm/sha-256"},
		{response("200 OK", `Permissions-Policy: camera=(self "https://a.example")`), "camera", parser.KindMemberKey, "directive/permissions-policy/camera"},
		{get(`Accept-Signature: a=("@method");created`), "created", parser.KindParameter, "parameter/signature-input/created"},
		{response("200 OK", "Accept-CH: DPR"), "DPR", parser.KindToken, "field/dpr"},
		{response("200 OK", "Content-Length: 0"), "0", parser.KindNumber, "field/content-length"},
		{response("200 OK", "Strict-Transport-Security: max-age=1; includeSubDomains"), "includeSubDomains", parser.KindDirective, "directive/strict-transport-security/includesubdomains"},
		{get("A : b"), " ", parser.KindBWS, "kind/bws"},
	} {
		doc := parser.Parse(c.src)
		found := false
		for id := range doc.Nodes {
			n := parser.NodeID(id)
			if doc.Kind(n) == c.kind && doc.Text(n) == c.text {
				found = true
				if key := Of(doc, n, EN).Key; !strings.HasPrefix(key, c.key) {
					t.Errorf("%s %q is explained by %s, not %s", c.kind, c.text, key, c.key)
				}
				break
			}
		}
		if !found {
			t.Errorf("no %s %q in %q", c.kind, c.text, c.src)
		}
	}
}

func TestUnitsHoldWhatBelongsTogether(t *testing.T) {
	doc := parser.Parse(response("200 OK", "Cache-Control: max-age=60, no-cache", "Last-Modified: Wed, 17 Feb 2016 14:50:13 GMT", `ETag: W/"a"`, "Content-Type: text/html; charset=utf-8", "Location: /a%20b?c=d", "Signature-Input: s=(\"x\";req);keyid=\"k\""))
	unit := func(text string, kind parser.Kind) string {
		for id := range doc.Nodes {
			if n := parser.NodeID(id); doc.Kind(n) == kind && doc.Text(n) == text {
				return doc.Kind(Unit(doc, n)).String() + " " + doc.Text(Unit(doc, n))
			}
		}
		return "nothing"
	}
	for _, c := range []struct {
		text string
		kind parser.Kind
		want string
	}{
		{"60", parser.KindNumber, "directive max-age=60"},
		{"max-age", parser.KindDirectiveName, "directive max-age=60"},
		{"Feb", parser.KindMonth, "http-date Wed, 17 Feb 2016 14:50:13 GMT"},
		{"W/", parser.KindWeak, `etag W/"a"`},
		{"html", parser.KindSubtype, "media-type text/html"},
		{"utf-8", parser.KindToken, "parameter charset=utf-8"},
		{"%20", parser.KindPctEncoded, "pct-encoded %20"},
		{"a", parser.KindURIText, "segment a%20b"},
		{"d", parser.KindQueryValue, "query-parameter c=d"},
		{"200", parser.KindStatusCode, "status-code 200"},
		{"\r\n", parser.KindLineEnd, "line-end \r\n"},
		{"s", parser.KindMemberKey, `dict-member s=("x";req)`},
		{"(", parser.KindDelimiter, `dict-member s=("x";req)`},
		{"req", parser.KindParameterName, "parameter req"},
		{"x", parser.KindQDText, `quoted-string "x"`},
		{"keyid", parser.KindParameterName, `parameter keyid="k"`},
		{"Location", parser.KindFieldName, "field-name Location"},
		{":", parser.KindDelimiter, "field-line Date: Wed, 17 Feb 2016 14:50:13 GMT"},
	} {
		if got := unit(c.text, c.kind); got != c.want {
			t.Errorf("the unit of %q is %q, not %q", c.text, got, c.want)
		}
	}
}

func TestADateOfAStructuredFieldIsSaidInWords(t *testing.T) {
	doc := parser.Parse(response("200 OK", "Deprecation: @1688169599"))
	for _, kind := range []parser.Kind{parser.KindSFDate, parser.KindFieldName} {
		here := strings.Join(Of(doc, lastOf(doc, kind), EN).Here, " ")
		if want := "Friday 30 June 2023, 23:59:59 UTC"; !strings.Contains(here, want) {
			t.Errorf("%s: got %q, want %q in it", kind, here, want)
		}
	}
}

func TestCrumbsLeadFromTheMessageToThePart(t *testing.T) {
	doc := parser.Parse(response("200 OK", "Cache-Control: max-age=60"))
	n := doc.Find(0, parser.KindDirectiveValue)
	var labels []string
	for _, c := range Crumbs(doc, n, FR) {
		labels = append(labels, c.Label)
	}
	if got, want := strings.Join(labels, " › "), "réponse › Cache-Control › max-age › valeur de la directive"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// lastOf gives the last node of a kind.
func lastOf(doc *parser.Document, kind parser.Kind) parser.NodeID {
	last := parser.NoNode
	for id := range doc.Nodes {
		if doc.Kind(parser.NodeID(id)) == kind {
			last = parser.NodeID(id)
		}
	}
	return last
}

func TestAnEntryHoldsNoPlaceholder(t *testing.T) {
	for _, key := range Keys() {
		for _, lang := range Langs() {
			a, _ := ArticleOf(key, lang)
			for _, s := range []string{a.What, a.More, a.Fix, a.Note} {
				if strings.Contains(s, "{") {
					t.Errorf("%s, %s: %s", key, lang, s)
				}
			}
		}
	}
}

func TestWhyAFindingMattersIsToldWithItsValues(t *testing.T) {
	doc := parser.Parse([]byte("HTTP/1.1 200 OK\r\nStrict-Transport-Security: includeSubDomains\r\nContent-Length: 0\r\n\r\n"))
	for _, d := range doc.Diagnostics {
		if d.Code != "parameter-missing" {
			continue
		}
		if got, want := Why(doc, d, EN), "RFC 6797, 6.1.1 requires it."; !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %s …", got, want)
		}
		return
	}
	t.Error("nothing is missing")
}
