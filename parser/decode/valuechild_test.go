package decode

import (
	"fmt"
	"strings"
	"testing"

	"enclair/parser"
)

// segment is base64url without padding.
func segment(text string) string { return string(EncodeBase64([]byte(text), URLSafe, Unpadded).Bytes) }

// jwt makes a signed JWT.
func jwt(header, payload string) string {
	return segment(header) + "." + segment(payload) + "." + segment("sig")
}

// decodings writes the whole tree of decodings below a document, budget bytes at most: HOW(what came out).
func decodings(t testing.TB, doc *parser.Document, budget *int) (all []string) {
	t.Helper()
	for id := range doc.Nodes {
		node := parser.NodeID(id)
		if doc.Kind(node) == parser.KindText && doc.Kind(doc.Parent(node)) == parser.KindFieldValue {
			continue // the value tells the same
		}
		for _, c := range Children(doc, node, *budget) {
			if c.Doc == nil {
				all = append(all, c.How+" "+c.Label+" elsewhere")
				continue
			}
			if err := parser.Check(c.Doc); err != nil {
				t.Fatalf("%s of %q: %v", c.How, doc.Text(node), err)
			}
			*budget -= len(c.Doc.Source)
			line := c.How
			for _, f := range c.Faults {
				line += " !" + string(f.Code)
				if !c.Span.Contains(f.Span) {
					t.Errorf("%s at %v is outside %v", f.Code, f.Span, c.Span)
				}
			}
			all = append(all, line+" "+string(c.Doc.Source))
			if c.Doc.Origin.Depth != doc.Origin.Depth+1 {
				t.Errorf("depth %d under %d", c.Doc.Origin.Depth, doc.Origin.Depth)
			}
			for _, below := range decodings(t, c.Doc, budget) {
				all = append(all, "  "+below)
			}
		}
	}
	return all
}

func TestValuesAreDecodedWhereTheirPlaceDeclaresItOrTheyProveIt(t *testing.T) {
	token := jwt(`{"alg":"HS256"}`, `{"sub":"x"}`)
	signed := "jwt " + token + `
  base64url {"alg":"HS256"}
    json {"alg":"HS256"}
  base64url {"sub":"x"}
    json {"sub":"x"}`
	indent := func(s string) string { return "  " + strings.ReplaceAll(s, "\n", "\n  ") }
	for _, c := range []struct{ name, field, want string }{
		{"Basic", "Authorization: Basic dXNlcjpww6Rzcw==", "base64 user:päss"},
		{"Basic cut", "Authorization: Basic dXNlcjpwYXM", "base64 !base64-padding-missing user:pas"},
		{"Bearer with a JWT", "Authorization: Bearer " + token, signed},
		{"Bearer with something alike", "Authorization: Bearer abc.def.ghi", ""},
		{"Bearer with base64", "Authorization: Bearer dXNlcjpwYXNz", ""},
		{"a header without alg", "Authorization: Bearer " + jwt(`{"typ":"JWT"}`, "{}"), ""},
		{"a header whose alg is a number", "Authorization: Bearer " + jwt(`{"alg":1}`, "{}"), ""},
		{"a payload that is not JSON", "Authorization: Bearer " + jwt(`{"alg":"x"}`, "abc"), "jwt " + jwt(`{"alg":"x"}`, "abc") + "\n  base64url {\"alg\":\"x\"}\n    json {\"alg\":\"x\"}\n  base64url abc"},
		{"a cookie with a JWT", "Cookie: a=b; sid=" + token, signed},
		{"a cookie with JSON in triplets", "Cookie: a=%7B%22n%22%3A1%7D", "percent {\"n\":1}\n  json {\"n\":1}"},
		{"a cookie with triplets", "Cookie: a=%41", ""},
		{"Set-Cookie", "Set-Cookie: sid=" + token + "; Path=/", signed},
		{"a field of its own", "X-Auth: " + token, signed},
		{"a field with JSON", `X-Info: {"a":[1]}`, `json {"a":[1]}`},
		{"a field with almost JSON", `X-Info: {"a":[1}`, ""},
		{"words in braces", "X-Info: {a}", ""},
		{"a field declared as JSON", `NEL: {"max_age":}`, `json {"max_age":}`},
		{"a list of JSON", `Report-To: {"group":"a"}, {"group":"b"}`, `json {"group":"a"}, {"group":"b"}`},
		{"WebSocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "base64 the sample nonce"},
		{"a digest", "Content-Digest: sha-256=:AAECAw==:", "base64 \x00\x01\x02\x03"},
		{"HTTP2-Settings", "HTTP2-Settings: AAMAAABk", "base64url \x00\x03\x00\x00\x00d"},
		{"an extended value", "Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9.txt", "ext-value café.txt"},
		{"an extended value in Latin-1", "Content-Disposition: attachment; filename*=ISO-8859-1''caf%E9.txt", "ext-value café.txt"},
		{"an encoded word", "Content-Disposition: attachment; filename=\"=?UTF-8?B?Y2Fmw6k=?= =?iso-8859-1?q?_=E9?=.txt\"", "encoded-word café é.txt"},
		{"quoted pairs", `Content-Disposition: attachment; filename="a \"b\".txt"`, `quoted-string a "b".txt`},
		{"a display string", `Foo: %"x"`, ""},
		{"a URI", "Location: /caf%C3%A9?q=a+b%26c#d%20", "percent café\npercent a b&c\npercent d "},
		{"a URI in Latin-1", "Location: /caf%E9", "percent !pct-not-utf8 caf\xe9"},
		{"a data: URL", "Location: data:application/json;base64,e30=", "data-url data:application/json;base64,e30=\n  base64 {}\n    json {}"},
		{"a data: URL of text", "Location: data:,a%20b", "data-url data:,a%20b\n  percent a b"},
		{"a query with a JWT", "Location: /?id_token=" + token, signed},
		{"a query with JSON", "Location: /?q=%7B%22a%22:%22" + token + "%22%7D", "percent {\"a\":\"" + token + "\"}\n  json {\"a\":\"" + token + "\"}\n" + indent(indent(signed))},
		{"plain values", "Cache-Control: max-age=1\r\nAccept: text/html;q=0.9\r\nUser-Agent: a/1 (b)\r\nETag: \"x\"\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT", ""},
	} {
		doc := parser.Parse([]byte("HTTP/1.1 204 No Content\r\n" + c.field + "\r\n\r\n"))
		budget := 1 << 16
		if got := strings.Join(unique(decodings(t, doc, &budget)), "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// unique leaves out what was said already at the same depth, as a quoted string says what its parameter does.
func unique(lines []string) (kept []string) {
	for i, l := range lines {
		if i > 0 && lines[i-1] == l {
			continue
		}
		kept = append(kept, l)
	}
	return kept
}

func TestContentsAreReadByTheirTypes(t *testing.T) {
	for _, c := range []struct{ name, fields, content, want string }{
		{"a string in JSON", "Content-Type: application/json", `{"t":"caf\u00e9\n"}`, "json {\"t\":\"caf\\u00e9\\n\"}\n  json-string café\n"},
		{"JSON in a string in JSON", "Content-Type: application/json", `["{\"a\":1}"]`, "json [\"{\\\"a\\\":1}\"]\n  json-string {\"a\":1}\n    json {\"a\":1}"},
		{"a form", "Content-Type: application/x-www-form-urlencoded", "a=x+y&b=%26", "percent x y\npercent &"},
		{"a message", "Content-Type: message/http", "GET /a%20b HTTP/1.1\r\nHost: a\r\n\r\n", "http GET /a%20b HTTP/1.1\r\nHost: a\r\n\r\n\n  percent a b"},
		{"a JWT", "Content-Type: application/jwt", "e30.e30.", "jwt e30.e30.\n  base64url {}\n    json {}\n  base64url {}\n    json {}"},
		{"half a JWT", "Content-Type: application/jwt", "e30.e30", "jwt e30.e30\n  base64url {}\n    json {}\n  base64url {}\n    json {}"},
		{"a part in base64", "Content-Type: multipart/mixed; boundary=b", "--b\r\nContent-Type: application/json\r\nContent-Transfer-Encoding: base64\r\n\r\neyJh\r\nIjoxfQ==\r\n--b--\r\n", "base64 {\"a\":1}\n  json {\"a\":1}"},
		{"a part in quoted-printable", "Content-Type: multipart/mixed; boundary=b", "--b\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\ncaf=C3=A9 =\r\nau lait=2\r\n--b--\r\n", "quoted-printable !quoted-printable-sign café au lait=2"},
		{"a field of a part", "Content-Type: multipart/mixed; boundary=b", "--b\r\nSubject: =?utf-8?Q?caf=C3=A9?= noir\r\n\r\nx\r\n--b--\r\n", "encoded-word café noir"},
		{"a charset", "Content-Type: text/plain; charset=iso-8859-1", "caf\xe9 \x80", "charset café €"},
		{"a charset that changes nothing", "Content-Type: text/plain; charset=iso-8859-1", "cafe", ""},
		{"a charset of JSON", "Content-Type: application/json; charset=utf-16", "{\x00}\x00", "charset {}\n  json {}"},
		{"a byte order mark", "Content-Type: text/plain", "\xfe\xff\x00a\xd8\x3d\xde\x00", "charset a😀"},
		{"a byte order mark of UTF-8", "Content-Type: text/html", "\xef\xbb\xbfé", "charset é"},
		{"a byte order mark against the type", "Content-Type: text/plain; charset=latin1", "\xef\xbb\xbfé", "charset !charset-differs é"},
		{"meta", "Content-Type: text/html", "<!-- <meta charset=utf-8> --><META charset=\"windows-1252\">\xe9", "charset <!-- <meta charset=utf-8> --><META charset=\"windows-1252\">é"},
		{"http-equiv", "Content-Type: text/html", "<meta http-equiv=content-type content=\"text/html; charset=latin1\">\xe9", "charset <meta http-equiv=content-type content=\"text/html; charset=latin1\">é"},
		{"meta against the type", "Content-Type: text/html; charset=utf-8", "<meta charset=latin1>", "charset !charset-differs <meta charset=latin1>"},
		{"nothing declared", "Content-Type: text/plain", "caf\xe9", "charset !charset-not-declared café"},
		{"UTF-8 that is none", "Content-Type: text/plain; charset=UTF-8", "caf\xe9", "charset !not-utf8 caf\uFFFD"},
		{"UTF-16 cut", "Content-Type: text/plain; charset=utf-16le", "a\x00\x00\xd8b", "charset !not-utf16 a\uFFFD\uFFFD"},
		{"a charset of the browser", "Content-Type: text/plain; charset=Shift_JIS", "\x82\xa0", "charset shift_jis elsewhere"},
		{"bytes", "Content-Type: image/png", "\x89PNG", ""},
	} {
		doc := parser.Parse([]byte(fmt.Sprintf("POST / HTTP/1.1\r\nHost: a\r\n%s\r\nContent-Length: %d\r\n\r\n%s", c.fields, len(c.content), c.content)))
		budget := 1 << 16
		if got := strings.Join(decodings(t, doc, &budget), "\n"); got != c.want {
			t.Errorf("%s: got\n%q\nwant\n%q", c.name, got, c.want)
		}
	}
}

// A part of a content inside chunks or compression is read as it would be without.
func TestContentsBehindACodingAreReadByTheirTypes(t *testing.T) {
	for _, c := range []struct{ mediaType, content, want string }{
		{"application/x-www-form-urlencoded", "a=%41", "form a=%41\n  percent A"},
		{"multipart/form-data; boundary=\"b\"", "--b\r\n\r\nx\r\n--b--\r\n", "multipart --b\r\n\r\nx\r\n--b--\r\n"},
		{"multipart/form-data", "--b\r\n\r\nx\r\n--b--\r\n", ""},
		{"text/plain; charset=latin1", "\xe9", "charset é"},
	} {
		want := "gzip " + c.content
		if c.want != "" {
			want += "\n  " + strings.ReplaceAll(c.want, "\n  ", "\n    ")
		}
		doc := response(pack(t, "gzip", []byte(c.content)), "Content-Encoding: gzip\r\nContent-Type: "+c.mediaType+"\r\n")
		budget := 1 << 16
		if got := strings.Join(decodings(t, doc, &budget), "\n"); got != want {
			t.Errorf("%s: got\n%q\nwant\n%q", c.mediaType, got, want)
		}
	}
}

func FuzzChildren(f *testing.F) {
	token := jwt(`{"alg":"HS256"}`, `{"sub":"x"}`)
	f.Add("HTTP/1.1 200 OK\r\nAuthorization: Basic dXNlcjpw\r\nCookie: a=" + token + "\r\nLocation: data:text/plain;base64,QQ\r\n\r\n")
	f.Add("POST /%41?" + token + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n\r\n")
	f.Add("POST / HTTP/1.1\r\nContent-Type: multipart/mixed; boundary=b\r\nContent-Length: 99\r\n\r\n--b\r\nContent-Transfer-Encoding: quoted-printable\r\nSubject: =?utf-8?q?=41?=\r\n\r\n=41=\r\n--b--")
	f.Add("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<meta charset=utf-16>\xff")
	f.Add(string(response(pack(f, "gzip", []byte(`{"a":"`+token+`"}`)), "Content-Type: application/json\r\nContent-Encoding: gzip\r\n").Source))
	f.Fuzz(func(t *testing.T, src string) {
		budget := 1 << 14
		decodings(t, parser.Parse([]byte(src)), &budget)
		if budget < 0 {
			t.Errorf("%d bytes over the budget", -budget)
		}
	})
}
