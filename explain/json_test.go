package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

func TestClaimsOfAJWTAreExplainedAndTheirDatesTold(t *testing.T) {
	for _, c := range []struct {
		part     parser.Kind
		src, at  string
		key      string
		here, fr string
	}{
		{parser.KindJWSPayload, `{"exp": 1795305600}`, "exp", "jwt/exp", "Expires on Sunday 22 November 2026, 00:00:00 UTC.", "Expire le dimanche 22 novembre 2026, 00:00:00 UTC."},
		{parser.KindJWSPayload, `{"exp": 1795305600}`, "1795", "jwt/exp", "Expires on Sunday 22 November 2026, 00:00:00 UTC.", ""},
		{parser.KindJWSPayload, `{"exp": "soon"}`, "soon", "kind/json-unescaped", "", ""},
		{parser.KindJWSPayload, `{"exp": 1e300}`, "1e300", "jwt/exp", "", ""},
		{parser.KindJWSPayload, `{"iss": "me"}`, "iss", "jwt/iss", "", ""},
		{parser.KindJWSPayload, `{"alg": "me"}`, `"alg": "me"`, "kind/json-member", "", ""},
		{parser.KindJWSPayload, `{"x": {"exp": 1}}`, `"exp": 1`, "kind/json-member", "", ""},
		{parser.KindJOSEHeader, `{"alg": "HS256"}`, `"alg": "HS256"`, "jose/alg", "", ""},
		{parser.KindJOSEHeader, `{"x5t#S256": "a"}`, `"x5t#S256": "a"`, "jose/x5t#s256", "", ""},
		{parser.KindUnknown, `{"exp": 1}`, "exp", "kind/json-unescaped", "", ""},
		{parser.KindUnknown, `["\u00e9"]`, `\u00e9`, "kind/json-escape", "It means `é`.", "Cela vaut `é`."},
		{parser.KindUnknown, `["\ud800\n"]`, `\n`, "kind/json-escape", "It means `␊`.", ""},
	} {
		doc := parser.ParseAs([]byte(c.src), parser.GrammarJSON, parser.WithOrigin(parser.Origin{Part: c.part}))
		start := int32(strings.Index(c.src, c.at))
		id := doc.At(int(start))
		for doc.Span(id).Len() < len(c.at) {
			id = doc.Parent(id)
		}
		if name := doc.Parent(id); doc.Kind(name) == parser.KindJSONName && c.part != parser.KindUnknown {
			id = name
		}
		e := Of(doc, id, EN)
		if got := Plain(strings.Join(e.Here, " ")); e.Key != c.key || got != c.here {
			t.Errorf("%s at %s: %s %q", c.src, c.at, e.Key, got)
		}
		if got := Plain(strings.Join(Of(doc, id, FR).Here, " ")); c.fr != "" && got != c.fr {
			t.Errorf("%s at %s: %q", c.src, c.at, got)
		}
		explainAll(t, doc)
	}
}

func TestEveryWayOfDecodingHasARecord(t *testing.T) {
	for _, how := range strings.Fields(`chunked gzip deflate br zstd base64 base64url quoted-printable percent charset json json-string
		form multipart http jwt data-url quoted-string ext-value encoded-word`) {
		if !exists("decoding/" + how) {
			t.Errorf("decoding/%s has no record", how)
		}
	}
}
