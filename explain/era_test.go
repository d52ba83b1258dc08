package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

func TestErasAreReadByNameAndByYear(t *testing.T) {
	for _, c := range []struct {
		in   string
		era  Era
		read bool
	}{
		{"", Today, true}, {"today", Today, true}, {"rfc1945", RFC1945, true}, {"RFC2616", RFC2616, true}, {"rfc2068", RFC2616, true}, {"rfc7230", RFC7230, true},
		{"1996", RFC1945, true}, {"1997", RFC2616, true}, {"1999", RFC2616, true}, {"2013", RFC2616, true}, {"2016", RFC7230, true}, {"2022", Today, true}, {"2026", Today, true},
		{"rfc9110", Today, false}, {"1066", Today, false}, {"now", Today, false},
	} {
		if era, ok := ReadEra(c.in); era != c.era || ok != c.read {
			t.Errorf("%q: %s %v", c.in, era, ok)
		}
	}
}

func TestThenTellsWhatAnEraMadeOfAnElement(t *testing.T) {
	for _, c := range []struct {
		key   string
		era   Era
		state State
		text  string // a word of the sentence
		spec  string // of the first link
	}{
		{"field/host", RFC1945, Absent, "Did not exist", ""},
		{"field/if-match", RFC1945, Absent, "", ""},
		{"field/if-match", RFC2616, Same, "", "RFC 2616, 14.24"},
		{"field/if-match", RFC7230, Same, "", "RFC 7232, 3.1"},
		{"field/if-match", Today, Untold, "", ""},
		{"field/warning", RFC7230, Differed, "In use", "RFC 7234, 5.5"},
		{"field/public", RFC2616, Differed, "methods of the server", "RFC 2068, 14.35"},
		{"field/public", RFC7230, Untold, "", ""},
		{"field/strict-transport-security", RFC1945, Absent, "", ""},
		{"field/strict-transport-security", RFC2616, Beside, "", "RFC 6797, 6.1"},
		{"field/strict-transport-security", RFC7230, Same, "", "RFC 6797, 6.1"},
		{"status/429", RFC2616, Beside, "", "RFC 6585, 4"},
		{"kind/obs-fold", RFC2616, Differed, "Allowed", "RFC 2616, 4.2"},
		{"kind/obs-fold", RFC7230, Differed, "forbidden to senders", "RFC 7230, 3.2.4"},
		{"media-type/application/json", RFC1945, Untold, "", ""},
		{"language/fr", RFC1945, Untold, "", ""},
		{"field/x-powered-by", RFC1945, Untold, "", ""},
		{"no/such/key", RFC1945, Untold, "", ""},
	} {
		got := ThenOf(c.key, c.era, EN)
		spec := ""
		if len(got.Specs) > 0 {
			spec = got.Specs[0].Label
		}
		if got.State != c.state || !strings.Contains(got.Text, c.text) || c.text == "" && got.Text != "" || spec != c.spec {
			t.Errorf("%s in %s: %d %q %s", c.key, c.era, got.State, got.Text, spec)
		}
	}
}

func TestThenSpeaksOfThePart(t *testing.T) {
	doc := parser.Parse([]byte("GET / HTTP/1.1\r\nHost: example.org\r\nAccept: text/html,\r\n */*\r\nX-Unheard-Of: 1\r\n\r\n"))
	kinds := map[parser.Kind]string{parser.KindObsFold: "kind/obs-fold", parser.KindLineEnd: "kind/line-end"}
	for id := range doc.Nodes {
		n := parser.NodeID(id)
		if key := kinds[doc.Kind(n)]; key != "" {
			if got, want := Then(doc, n, RFC2616, FR), ThenOf(key, RFC2616, FR); got.Text != want.Text || got.Text == "" {
				t.Errorf("%s: %q, not %q", key, got.Text, want.Text)
			}
		}
		if doc.Kind(n) == parser.KindFieldLine && strings.HasPrefix(doc.Text(n), "X-") {
			if got := Then(doc, n, RFC1945, FR); got.State != Untold {
				t.Errorf("an unknown field has a past: %v", got)
			}
		}
	}
}

// TestWhatLaterSpecificationsChangedIsTold lists what courses written then say otherwise than today.
func TestWhatLaterSpecificationsChangedIsTold(t *testing.T) {
	const old, first, second = RFC1945, RFC2616, RFC7230
	for _, c := range []struct {
		key  string
		eras []Era // those of which the record tells in words
	}{
		{"kind/obs-fold", []Era{old, first, second}}, {"kind/content", []Era{old, first, second}}, {"kind/request", []Era{old}}, {"kind/reason-phrase", []Era{first}},
		{"kind/request-target", []Era{old, first}}, {"kind/header-section", []Era{old, first}}, {"kind/ows", []Era{old, first}}, {"kind/text", []Era{old, first}},
		{"kind/field-value", []Era{old, first}}, {"kind/comment", []Era{old}}, {"kind/quoted-pair", []Era{old, first}}, {"kind/delimiter", []Era{old, first}},
		{"kind/chunk-ext", []Era{first, second}}, {"kind/trailer-section", []Era{first, second}}, {"kind/http-date", []Era{old}}, {"kind/weight", []Era{old}},
		{"kind/opaque-tag", []Era{first}}, {"kind/http-version", []Era{old, first}}, {"kind/warn-code", []Era{first, second}}, {"kind/empty-element", []Era{old, first}},
		{"media-type/multipart/byteranges", []Era{first}}, {"media-type/text/html", []Era{old, first}},
		{"transfer-coding/base64", []Era{old, first}}, {"transfer-coding/identity", []Era{first, second}}, {"content-coding/gzip", []Era{old}}, {"content-coding/compress", []Era{old}},
		{"method/link", []Era{old, first}}, {"method/unlink", []Era{old, first}}, {"method/patch", []Era{first}}, {"method/put", []Era{old, first}}, {"method/delete", []Era{old}},
		{"method/connect", []Era{first}}, {"status/302", []Era{old, first}}, {"status/305", []Era{first, second}}, {"status/306", []Era{first, second}},
		{"status/413", []Era{first, second}}, {"warn-code/10", []Era{first}}, {"warn-code/110", []Era{first, second}},
		{"field/warning", []Era{old, first, second}}, {"field/content-md5", []Era{first, second}}, {"field/public", []Era{first}}, {"field/content-base", []Era{first}},
		{"field/content-version", []Era{first}}, {"field/derived-from", []Era{first}}, {"field/uri", []Era{old, first}}, {"field/keep-alive", []Era{old, first}},
		{"field/content-transfer-encoding", []Era{old, first}}, {"field/host", []Era{old, first}}, {"field/link", []Era{old, first, second}},
		{"code/obs-fold", []Era{old, first, second}}, {"code/bare-lf", []Era{old, first}}, {"code/host-missing", []Era{old, first}}, {"code/space-before-colon", []Era{old, first, second}},
		{"code/http-0.9", []Era{old, first}}, {"code/warning-obsolete", []Era{first, second}},
	} {
		for _, era := range c.eras {
			for _, lang := range Langs() {
				if ThenOf(c.key, era, lang).Text == "" {
					t.Errorf("%s has nothing to say of %s in %s", c.key, era, lang)
				}
			}
		}
	}
}

// TestPartsOfTheGrammarHaveAHistory holds the records of the messages themselves to the specifications before today's.
func TestPartsOfTheGrammarHaveAHistory(t *testing.T) {
	eachRecord(t, func(r *record, fault func(string, ...any)) {
		family, _, _ := strings.Cut(r.key, "/")
		switch family {
		case "kind", "method", "status", "status-class", "directive", "content-coding", "transfer-coding", "range-unit", "warn-code":
		default:
			return
		}
		if r.get("was") != "" || r.get("rfc7230-en") != "" || unchanging[r.key] {
			return
		}
		for _, c := range citations(r.get("spec")) {
			if c.rfc >= 9110 && c.rfc <= 9112 {
				fault("%s is cited, and nothing earlier", c.spec.Label)
			}
		}
	})
}

// unchanging are those that no earlier specification of HTTP had as such.
var unchanging = map[string]bool{"kind/number": true, "kind/userinfo": true, "method/*": true}

func TestNoEraIsToday(t *testing.T) {
	for _, era := range []Era{"", Today, "rfc9999"} {
		if got := ThenOf("code/obs-fold", era, EN); got.State != Untold || got.Text != "" || got.Specs != nil {
			t.Errorf("%q tells of a past: %+v", era, got)
		}
	}
}
