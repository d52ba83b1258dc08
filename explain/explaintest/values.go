package explaintest

import (
	"slices"
	"strings"
	"sync"

	"enclair/explain"
	"enclair/parser"
)

// valued is a field with values for it: members of its list, where it is one.
type valued struct {
	name          string // as it is written
	valid, broken []string
}

// told are the fields that verdicts and findings rest on, with members or values that are right, then, after "!!", such that are not.
var told = `
Accept | text/html | */*;q=0.5 | application/json | text/*;q=0.3 !! text | text/html;q=2 | ;q=0.5 | */html
Accept-Language | fr | en;q=0.5 | *;q=0 | fr-CA !! fr_FR;q=x | ;q=1 | fr;q=1;x=1
Accept-Encoding | gzip | br;q=0.5 | identity;q=0 | *;q=0 !! gzip;level=9 | gz ip | ;q=1
Content-Type | text/html; charset=utf-8 | application/json | text/plain | multipart/byteranges; boundary=b !! text | text/html;; charset | ;charset=utf-8 | text/html; charset=utf-8; charset=x
Content-Language | fr | en-GB !! f_r
Content-Encoding | gzip | br | identity !! g zip | ;
Vary | Accept-Encoding | Accept | * | Origin !! Acc ept | (a)
Cache-Control | max-age=60 | no-store | no-cache | public | private | s-maxage=600 | must-revalidate | immutable | must-understand | max-age=0 | no-transform | stale-if-error=5 !! max-age=x | max-age | max-age=60=2 | no store | max-age="60" | max-age=-1 | =5
Expires | Thu, 03 Dec 2026 16:00:00 GMT | Wed, 22 Jun 2016 16:20:12 GMT !! 0 | -1 | Wed 22 Jun 2016 16:20:12 GMT | Wed, 22 Jun 2016 16:20:12 UTC
Date | Wed, 17 Feb 2016 14:50:13 GMT | Tue, 01 Dec 2026 10:00:00 GMT !! now | Mon, 17 Feb 2016 14:50:13 GMT | Wed, 17 Feb 2016 25:50:13 GMT
Age | 0 | 5 | 700 !! x | -1 | 5s | 1.5
Pragma | no-cache !! no cache
Last-Modified | Mon, 15 Feb 2016 10:00:00 GMT | Wed, 17 Feb 2027 14:50:13 GMT !! yesterday | 2016-02-15
ETag | "a" | W/"a" | "b" !! a | 'a' | w/"a" | "a
If-None-Match | "a" | W/"a" | * | "c" !! a | *, "a" | 'a'
If-Match | "a" | * | "c" !! a | W/a
If-Modified-Since | Mon, 15 Feb 2016 10:00:00 GMT | Wed, 17 Feb 2016 14:50:13 GMT !! yesterday | 0
If-Unmodified-Since | Mon, 15 Feb 2016 10:00:00 GMT | Wed, 17 Feb 2016 14:50:13 GMT !! yesterday
If-Range | "a" | Mon, 15 Feb 2016 10:00:00 GMT !! W/"a" | a
Range | bytes=0-4 | bytes=-3 | bytes=0-1,2-2 | lines=1-2 !! bytes=4-0 | bytes | bytes=x-y
Content-Range | bytes 0-2/8 | bytes 0-4/* | bytes */8 !! bytes 4-2/8 | bytes 0-2 | 0-2/8
Accept-Ranges | bytes | none !! by tes
Set-Cookie | a=b; Secure; HttpOnly; SameSite=Lax; Path=/ | a=b | c=; Max-Age=0 | s=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT | __Host-x=1; Path=/; Secure; HttpOnly; SameSite=Strict !! a=b; SameSite=None | __Host-a=b; Path=/x | a | ; Secure | a=b; Max-Age=x; Secure; HttpOnly; SameSite=Lax | a=b; SameSite=foo | a b=c | a=b; Domain=other.example | a=b; Expires=never
Cookie | a=b | a=b; c=d | s=1 !! a | ; a=b | a=b;; c | a b=c
Origin | https://a.example | http://b.example | null !! a.example | https://a.example/ | *
Access-Control-Allow-Origin | * | https://a.example | null !! *, * | https://a.example https://b.example | a.example | https://a.example/
Access-Control-Allow-Credentials | true !! false | True | 1
Access-Control-Allow-Methods | GET | PUT | * | DELETE !! G(T | GET PUT
Access-Control-Allow-Headers | Content-Type | * | X-A | authorization !! Content Type | (x)
Access-Control-Expose-Headers | ETag | * !! E Tag
Access-Control-Max-Age | 600 | 0 !! x | -1
Access-Control-Request-Method | PUT | DELETE | GET !! P(T
Access-Control-Request-Headers | content-type | x-a !! x a
Authorization | Basic dXNlcjpwYXNz | Bearer abc.def.ghi | Digest username="a", realm="b", nonce="c", uri="/", response="0123456789abcdef0123456789abcdef" !! Basic | Basic !!!! | Bearer | Digest username=a
Proxy-Authorization | Basic dXNlcjpwYXNz !! Basic
WWW-Authenticate | Basic realm="x" | Bearer realm="a", error="invalid_token" | Digest realm="a", nonce="b", algorithm=MD5 !! Basic | Basic realm=x | Digest realm="a" | =x
Proxy-Authenticate | Basic realm="x" !! Basic
Connection | keep-alive | close | Upgrade | X-A !! keep alive | (x)
Keep-Alive | timeout=5 !! timeout
Upgrade | websocket | h2c !! web socket
Location | /b | https://b.example/c | ../d#e !! /a b | http://[ | h ttp://x
Content-Location | /c !! /a b
Strict-Transport-Security | max-age=31536000 | max-age=1; includeSubDomains | max-age="31536000" | max-age=0 !! includeSubDomains | max-age=10d | max-age=1, includeSubDomains | max-age=1; max-age=2
Content-Security-Policy | default-src 'self' | default-src 'none'; frame-ancestors 'none' | script-src 'self' 'unsafe-inline' !! foobar-src 'self' | default-src self' | default-src 'self' script-src 'self'
X-Content-Type-Options | nosniff !! no sniff | nosniff; | foo
X-Frame-Options | DENY | SAMEORIGIN !! ALLOWALL | ALLOW-FROM https://a.example
Referrer-Policy | no-referrer | strict-origin !! foo | no referrer
Permissions-Policy | geolocation=() | camera=(self) !! geolocation 'none' | camera=
Cross-Origin-Opener-Policy | same-origin | unsafe-none !! foo | "same-origin"
Cross-Origin-Embedder-Policy | require-corp !! foo
Cross-Origin-Resource-Policy | same-origin !! foo
Clear-Site-Data | "cookies" | "*" !! cookies
Cache-Status | Edge; hit | Edge; fwd=miss | "a"; hit; ttl=5 !! Edge; hit=2; | ;hit
X-Cache | HIT from a | MISS !! hit,,
Server | nginx/1.2.3 | Apache !! /1.2
Expect | 100-continue !! 100
TE | trailers !! tr ailers
Allow | GET | PUT !! G(T
Retry-After | 120 | Wed, 17 Feb 2016 14:50:13 GMT !! 1.5 | soon
Sec-WebSocket-Key | dGhlIHNhbXBsZSBub25jZQ== !! abc
Sec-WebSocket-Accept | s3pPLMBiTxaQ9kYGzzhZRbK+xOo= !! abc
Link | </x>; rel=next !! </x>; title=x | x; rel=next
Forwarded | for=192.0.2.1 !! for=a=b | for=192.0.2.1;for=192.0.2.2
`

// pool gives the fields by lower-case name: those of told, and those of the records, with the values of their examples.
var pool = sync.OnceValue(func() map[string]*valued {
	all := map[string]*valued{}
	for line := range strings.SplitSeq(strings.TrimSpace(told), "\n") {
		right, wrong, _ := strings.Cut(line, " !! ")
		words := strings.Split(right, " | ")
		all[lower(words[0])] = &valued{words[0], words[1:], strings.Split(wrong, " | ")}
	}
	for _, k := range explain.Keys() {
		name, isField := strings.CutPrefix(k, "field/")
		if !isField || all[name] != nil {
			continue
		}
		examples, err := explain.Examples(k)
		if err != nil || len(examples) == 0 {
			continue
		}
		f := &valued{name: name}
		for _, e := range examples {
			doc := parser.Parse(e.Message)
			for _, m := range doc.Messages() {
				for _, line := range doc.FieldSet(m.Node).Lines(name) {
					written := parser.Field{Doc: doc, Line: line}
					f.name = written.Name()
					if e.Code == "" {
						f.valid = append(f.valid, written.Value())
					} else {
						f.broken = append(f.broken, written.Value())
					}
				}
			}
		}
		if len(f.valid) > 0 {
			all[name] = f
		}
	}
	return all
})

// names are the lower-case names of fields.
type names struct{ told, others []string }

// directions gives the names of fields of responses, then of requests: those of told, and all others.
var directions = sync.OnceValue(func() (all [2]names) {
	for name := range pool() {
		in := parser.InRequest | parser.InResponse
		if d, ok := parser.DefinitionOf(name); ok && d.In&in != 0 {
			in = d.In
		}
		for i, place := range [...]parser.Places{parser.InResponse, parser.InRequest} {
			switch {
			case in&place == 0 || name == "content-length" || name == "transfer-encoding" || name == "host":
			case strings.Contains(told, "\n"+pool()[name].name+" | "):
				all[i].told = append(all[i].told, name)
			default:
				all[i].others = append(all[i].others, name)
			}
		}
	}
	for i := range all {
		slices.Sort(all[i].told)
		slices.Sort(all[i].others)
	}
	return all
})

// name gives the name of a field, as it is written.
func (c Choices) name(request bool) string {
	all := directions()[0]
	if request {
		all = directions()[1]
	}
	if c.oneIn(6) {
		return pool()[c.of(all.others...)].name
	}
	return pool()[c.of(all.told...)].name
}

// values gives one to three members of a list, or the value of a field that is none. Where wild is set, some are broken.
func (c Choices) values(name string, wild bool) []string {
	f := pool()[lower(name)]
	if f == nil {
		return []string{"x"}
	}
	n := 1
	if listed(lower(name)) {
		n += c(3)
	}
	var all []string
	for range n {
		from := f.valid
		if wild && len(f.broken) > 0 && c.oneIn(3) {
			from = f.broken
		}
		all = append(all, c.of(from...))
	}
	return all
}

// listed reports whether the lines of a field are one list.
func listed(key string) bool {
	d, ok := parser.DefinitionOf(key)
	return ok && d.Repetition == parser.RepeatsAsList
}
