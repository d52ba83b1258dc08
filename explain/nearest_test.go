package explain

import (
	"testing"

	"enclair/parser"
)

// nearestTo gives the key of the record that the program offers for a word of a message, "" where it offers none. It asks the
// smallest part with that text.
func nearestTo(t *testing.T, message, word string) string {
	t.Helper()
	doc := parser.Parse([]byte(message))
	id := parser.NoNode
	for n := range doc.Nodes {
		if doc.Text(parser.NodeID(n)) == word {
			id = parser.NodeID(n)
		}
	}
	if id == parser.NoNode {
		t.Fatalf("no part of %q is %q", message, word)
	}
	p := partOf(doc, id, EN)
	if near := p.nearest(p.entry()); near != nil {
		return near.key
	}
	return ""
}

// get and ok make a message of one more field line.
func getWith(line string) string { return "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n" }
func okWith(line string) string {
	return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + line + "\r\n\r\n"
}

func TestSlipsAreTakenForTheNearestKnownName(t *testing.T) {
	for _, c := range []struct{ message, word, want string }{
		// field names
		{okWith("Cache-Controle: no-store"), "Cache-Controle", "field/cache-control"},
		{okWith("Contnet-Encoding: gzip"), "Contnet-Encoding", "field/content-encoding"},
		{okWith("Etagg: \"a\""), "Etagg", "field/etag"},
		{getWith("User-Agnet: a"), "User-Agnet", "field/user-agent"},
		{getWith("Authorisation: Basic YTpi"), "Authorisation", "field/authorization"},
		{okWith("Vary: Acept-Encoding"), "Acept-Encoding", "field/accept-encoding"},
		// methods
		{"GTE / HTTP/1.1\r\nHost: a\r\n\r\n", "GTE", "method/get"},
		{"PSOT / HTTP/1.1\r\nHost: a\r\n\r\n", "PSOT", "method/post"},
		{"DELET / HTTP/1.1\r\nHost: a\r\n\r\n", "DELET", "method/delete"},
		{"OPTION / HTTP/1.1\r\nHost: a\r\n\r\n", "OPTION", "method/options"},
		// directives
		{okWith("Cache-Control: max_age=60"), "max_age", "directive/cache-control/max-age"},
		{okWith("Cache-Control: no-chache"), "no-chache", "directive/cache-control/no-cache"},
		{okWith("Cache-Control: must-revalidated"), "must-revalidated", "directive/cache-control/must-revalidate"},
		{okWith("Cache-Control: nostore"), "nostore", "directive/cache-control/no-store"},
		{okWith("Content-Security-Policy: scrip-src 'self'"), "scrip-src", "directive/content-security-policy/script-src"},
		{okWith("Strict-Transport-Security: max-age=1; includeSubDomain"), "includeSubDomain", "directive/strict-transport-security/includesubdomains"},
		// attributes of cookies
		{okWith("Set-Cookie: a=b; SameSte=Lax"), "SameSte", "cookie-attribute/samesite"},
		{okWith("Set-Cookie: a=b; HtttpOnly"), "HtttpOnly", "cookie-attribute/httponly"},
		{okWith("Set-Cookie: a=b; Secured"), "Secured", "cookie-attribute/secure"},
		{okWith("Set-Cookie: a=b; Expire=Wed, 17 Feb 2016 14:50:13 GMT"), "Expire", "cookie-attribute/expires"},
		// schemes
		{getWith("Authorization: Berer abc"), "Berer", "auth-scheme/bearer"},
		{okWith("WWW-Authenticate: Basci realm=\"a\""), "Basci", "auth-scheme/basic"},
		{getWith("Authorization: Digets a=b"), "Digets", "auth-scheme/digest"},
		// codings
		{okWith("Content-Encoding: gzp"), "gzp", "content-coding/gzip"},
		{getWith("Accept-Encoding: defalte, br"), "defalte", "content-coding/deflate"},
		{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chuncked\r\n\r\n", "chuncked", "transfer-coding/chunked"},
		// relations
		{okWith("Link: </a>; rel=nexr"), "nexr", "rel/next"},
		{okWith("Link: </a>; rel=\"preload canonicle\""), "canonicle", "rel/canonical"},
		{okWith("Link: </a>; rel=stylsheet"), "stylsheet", "rel/stylesheet"},
		// media types and charsets
		{okWith("Content-Type: text/hmtl"), "text/hmtl", "media-type/text/html"},
		{okWith("Content-Type: aplication/json"), "aplication/json", "media-type/application/json"},
		{getWith("Accept: image/jpge"), "image/jpge", "media-type/image/jpeg"},
		{okWith("Content-Type: text/html; charset=uft-8"), "uft-8", "charset/utf-8"},
		{okWith("Content-Type: text/html; charset=iso-8859-I"), "iso-8859-I", "charset/iso-8859-1"},
	} {
		if got := nearestTo(t, c.message, c.word); got != c.want {
			t.Errorf("%s: got %q, want %q", c.word, got, c.want)
		}
	}
}

func TestNamesThatAreNoSlips(t *testing.T) {
	for _, c := range []struct{ message, word string }{
		{okWith("X-My-Own: a"), "X-My-Own"},
		{okWith("Foo: a"), "Foo"},
		{okWith("Shop-Basket: a"), "Shop-Basket"},
		{okWith("Ago: 1"), "Ago"},
		{"PLAY / HTTP/1.1\r\nHost: a\r\n\r\n", "PLAY"},
		{"BAKE / HTTP/1.1\r\nHost: a\r\n\r\n", "BAKE"},
		{okWith("Cache-Control: community=\"UCI\""), "community"},
		{okWith("Cache-Control: s-max"), "s-max"},
		{okWith("Set-Cookie: a=b; Color=red"), "Color"},
		{getWith("Authorization: Hawk2 a=b"), "a"},
		{getWith("Authorization: Shop abc"), "Shop"},
		{okWith("Content-Encoding: pack"), "pack"},
		{okWith("Link: </a>; rel=friend"), "friend"},
		{okWith("Link: </a>; rel=\"https://example.org/r\""), "https://example.org/r"},
		{okWith("Content-Type: application/vnd.shop.basket"), "application/vnd.shop.basket"},
		{okWith("Content-Type: image/fog"), "image/fog"},
		{okWith("Content-Type: text/html; charset=x-mine"), "x-mine"},
		{okWith("Vary: Shop-Basket"), "Shop-Basket"},
	} {
		if got := nearestTo(t, c.message, c.word); got != "" {
			t.Errorf("%s: %s is offered", c.word, got)
		}
	}
}
