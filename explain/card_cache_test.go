package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

// card gives the card of that name for the last message of a source, whose lines end in "\n".
func cardFor(t *testing.T, name, source string, lang Lang) (Card, bool) {
	t.Helper()
	doc := parser.Parse([]byte(strings.ReplaceAll(source, "\n", "\r\n")))
	for _, c := range Cards(doc, len(doc.Messages())-1, lang) {
		if c.Name == name {
			return c, true
		}
	}
	return Card{}, false
}

// said joins what a card says, without marks.
func said(c Card) string {
	var b strings.Builder
	b.WriteString(Plain(c.Verdict))
	for _, s := range c.Steps {
		b.WriteString("\n" + Plain(s.Text))
	}
	return b.String()
}

func TestCacheCard(t *testing.T) {
	const get = "GET / HTTP/1.1\nHost: a\n\n"
	for _, c := range []struct {
		name, source, verdict string
		steps                 []string // parts of what the steps say
	}{
		{"max-age less Age", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:13 GMT\nCache-Control: max-age=604800\nAge: 600\nETag: \"a\"\n\n",
			"Any cache may keep this response; it is fresh for about 6 days and 23 hours", []string{"604,800 − 600 = 604,200 s", "`If-None-Match`: `\"a\"`", "24 February 2016, 14:40:13"}},
		{"s-maxage before max-age", "HTTP/1.1 200 OK\nCache-Control: max-age=60, s-maxage=3600\n\n",
			"fresh for 1 hour", []string{"`s-maxage=3600` = 3,600 s", "`max-age=60` = 60 s", "fetched whole again"}},
		{"max-age before Expires", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:13 GMT\nExpires: Wed, 17 Feb 2016 15:50:13 GMT\nCache-Control: max-age=60\n\n",
			"fresh for 1 minute", []string{"`Expires` no longer counts"}},
		{"Expires less Date", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:13 GMT\nExpires: Wed, 17 Feb 2016 15:50:13 GMT\n\n",
			"fresh for 1 hour", []string{"`Expires` − `Date` = 3,600 s"}},
		{"Expires that is no date", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:13 GMT\nExpires: 0\n\n",
			"it is stale already", []string{"0 s"}},
		{"a tenth of the time since the last change", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:10 GMT\nLast-Modified: Sun, 07 Feb 2016 14:50:10 GMT\n\n",
			"how long is a guess: perhaps 1 day", []string{"a tenth of `Date` − `Last-Modified`, here 86,400 s"}},
		{"nothing at all", "HTTP/1.1 200 OK\n\n", "nothing here says for how long", []string{"each cache guesses"}},
		{"a status that needs permission", "HTTP/1.1 302 Found\nLocation: /\n\n", "a `302` needs an explicit permission", nil},
		{"a permission", "HTTP/1.1 302 Found\nLocation: /\nCache-Control: max-age=60\n\n", "fresh for 1 minute", nil},
		{"no-store", "HTTP/1.1 200 OK\nCache-Control: no-store, max-age=60\n\n", "No cache may keep this response: `no-store` forbids it.", nil},
		{"no-store for those that do not understand", "HTTP/1.1 200 OK\nCache-Control: must-understand, no-store, max-age=60\n\n", "fresh for 1 minute", []string{"ignores `no-store`"}},
		{"no-cache", "HTTP/1.1 200 OK\nCache-Control: no-cache\n\n", "has to ask the server before each use", nil},
		{"private", "HTTP/1.1 200 OK\nCache-Control: private, max-age=60\n\n", "Only the client’s own cache may keep this response; it is fresh for 1 minute", nil},
		{"private for some fields", "HTTP/1.1 200 OK\nCache-Control: private=\"x\", max-age=60\n\n", "Any cache may keep this response", []string{"without the fields that are named"}},
		{"age past the lifetime", "HTTP/1.1 200 OK\nDate: Wed, 17 Feb 2016 14:50:10 GMT\nCache-Control: max-age=60\nAge: 61\n\n", "it is stale already", []string{"60 s of lifetime, 61 s of age"}},
		{"an unreadable lifetime", "HTTP/1.1 200 OK\nCache-Control: max-age=soon\n\n", "it is stale already", nil},
		{"a credential", "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60\n\n", "Only the client’s own cache", []string{"Its request carries `Authorization: Basic YTpi`"}},
		{"a credential and public", "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60, public\n\n", "Any cache", nil},
		{"an unsafe method", "DELETE / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60\n\n", "`DELETE` is not a method whose responses are kept", nil},
		{"POST with what it takes", "POST / HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60\nContent-Location: /x\n\n", "Any cache", nil},
		{"POST without", "POST / HTTP/1.1\nHost: a\nContent-Length: 0\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60\n\n", "No cache may keep this response to `POST`", nil},
		{"304", get + "HTTP/1.1 304 Not Modified\nETag: \"a\"\n\n", "A `304` is not kept by itself", nil},
		{"Vary", "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\n\nHTTP/1.1 200 OK\nCache-Control: max-age=60\nVary: Accept-Encoding, Accept-Language\n\n", "Any cache",
			[]string{"the same `Accept-Encoding` and `Accept-Language`", "the key holds `Accept-Encoding: br` and no `Accept-Language` at all"}},
		{"Vary: *", "HTTP/1.1 200 OK\nCache-Control: max-age=60\nVary: *\n\n", "Any cache", []string{"no later request ever matches"}},
		{"stale rules", "HTTP/1.1 200 OK\nCache-Control: max-age=60, must-revalidate, stale-while-revalidate=30, immutable\n\n", "Any cache", []string{"`must-revalidate`: once stale", "for 30 seconds after it went stale", "not even a reload"}},
		{"what caches did", "HTTP/1.1 200 OK\nCache-Control: max-age=60\nCache-Status: Edge; hit; ttl=30, Origin; fwd=miss\n\n", "Any cache", []string{"the cache `Edge` answered"}},
		{"a request alone", "GET / HTTP/1.1\nHost: a\nCache-Control: max-age=0\n\n", "The request tells the caches", []string{"as a reload does"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			card, ok := cardFor(t, "cache", c.source, EN)
			if !ok {
				t.Fatal("no card")
			}
			text := said(card)
			if !strings.Contains(Plain(card.Verdict), c.verdict) {
				t.Errorf("the verdict is %q, want %q in it", Plain(card.Verdict), c.verdict)
			}
			for _, want := range c.steps {
				if !strings.Contains(text, want) {
					t.Errorf("nothing says %q in\n%s", want, text)
				}
			}
			french, _ := cardFor(t, "cache", c.source, FR)
			if french.Verdict == "" || len(french.Steps) != len(card.Steps) {
				t.Errorf("in French it says\n%s", said(french))
			}
		})
	}
}

func TestACardWithNothingToSayIsNotShown(t *testing.T) {
	for _, source := range []string{"GET / HTTP/1.1\nHost: a\n\n", "HTTP/1.1 100 Continue\n\n"} {
		if c, ok := cardFor(t, "cache", source, EN); ok {
			t.Errorf("%q: %s", source, said(c))
		}
	}
}

func TestTheNumbersOfACardLeadToTheirBytes(t *testing.T) {
	source := "HTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=60\r\nAge: 6\r\n\r\n"
	doc := parser.Parse([]byte(source))
	var led []string
	for _, c := range Cards(doc, 0, EN) {
		if c.Name != "cache" {
			continue
		}
		for _, s := range c.Steps {
			for _, p := range Pieces(s.Text) {
				if p.Node != parser.NoNode {
					led = append(led, p.Words+" <- "+doc.Text(p.Node))
				}
			}
		}
	}
	text := strings.Join(led, "\n")
	for _, want := range []string{"60 <- max-age=60", "6 <- Age: 6", "`200` <- 200"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing leads so: %q in\n%s", want, text)
		}
	}
}
