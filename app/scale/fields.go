//go:build unix

package main

// family is a grammar of field values, by one field that has it.
type family struct {
	head      string // request or response
	field     string
	value     string    // one value, or one member of a list; each # in it becomes a number
	separator string    // between members, "" where there is only one value
	long      [3]string // a single long or deep value: its head, its unit, its tail
}

// families holds a field for each family of grammars of package parser. Each makes a shape of many lines, one of many members
// where there can be many, and one of a single long or deep value.
var families = []family{
	{request, "X-Unknown", "b", "", [3]string{"", "word ", ""}},
	{request, "Accept", "text/html;q=0.#", ", ", [3]string{"text/html", ";a=b", ""}},
	{request, "Accept-Language", "fr-FR;q=0.8", ", ", [3]string{"fr", "-abc", ""}},
	{request, "Accept-Encoding", "gzip;q=0.5", ", ", [3]string{"gzip", ";q=0.5", ""}},
	{request, "Accept-Charset", "utf-8;q=0.5", ", ", [3]string{"", "utf", ""}},
	{request, "User-Agent", "Mozilla/5.0 (X11; Linux)", " ", [3]string{"a ", "(", ")"}},
	{request, "Cookie", "name#=value", "; ", [3]string{"a=", "%41", ""}},
	{response, "Set-Cookie", "name#=value; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "", [3]string{"a=b", "; Path=/", ""}},
	{response, "Cache-Control", "max-age=#", ", ", [3]string{"private=\"", "a, ", "\""}},
	{request, "Pragma", "no-cache", ", ", [3]string{"a=\"", "\\a", "\""}},
	{response, "Date", "Wed, 21 Oct 2026 07:28:00 GMT", "", [3]string{"", "Wed, ", ""}},
	{response, "Expires", "Wed, 21 Oct 2026 07:28:00 GMT", "", [3]string{"Wed, ", "1", ""}},
	{response, "Retry-After", "12", "", [3]string{"", "1", ""}},
	{response, "Age", "12", ", ", [3]string{"", "1", ""}},
	{response, "ETag", "\"a#\"", "", [3]string{"\"", "a", "\""}},
	{request, "If-None-Match", "\"a#\"", ", ", [3]string{"W/\"", "a", "\""}},
	{request, "If-Range", "\"a#\"", "", [3]string{"\"", "a", "\""}},
	{request, "Range", "bytes=#-", ", ", [3]string{"bytes=0-", ",#-", ""}},
	{response, "Content-Range", "bytes 0-1/2", "", [3]string{"bytes 0-", "1", ""}},
	{response, "Content-Type", "text/html; charset=utf-8", ", ", [3]string{"text/html", "; p#=v", ""}},
	{response, "Content-Disposition", "attachment; filename=a", "", [3]string{"attachment; filename*=utf-8''", "%41", ""}},
	{response, "Content-Language", "fr", ", ", [3]string{"", "fr-", ""}},
	{response, "Vary", "x-#", ", ", [3]string{"", "a", ""}},
	{response, "Allow", "GET", ", ", [3]string{"", "A", ""}},
	{request, "Connection", "x-#", ", ", [3]string{"", "a", ""}},
	{request, "TE", "gzip;q=0.5", ", ", [3]string{"a", ";b=c", ""}},
	{request, "Trailer", "x-#", ", ", [3]string{"", "a", ""}},
	{request, "Via", "1.1 proxy# (squid)", ", ", [3]string{"1.1 a ", "(", ")"}},
	{request, "Upgrade", "a/#", ", ", [3]string{"", "a/", ""}},
	{request, "Forwarded", "for=192.0.2.#;proto=http", ", ", [3]string{"for=a", ";a#=b", ""}},
	{request, "X-Forwarded-For", "192.0.2.1", ", ", [3]string{"", "1.", ""}},
	{request, "Authorization", "Digest a=b", ", ", [3]string{"Digest a=b", ", p#=\"v\"", ""}},
	{response, "WWW-Authenticate", "Basic realm=\"a#\"", ", ", [3]string{"Digest realm=\"a\"", ", p#=v", ""}},
	{response, "Location", "/a?b=#", "", [3]string{"/?", "a=%41&", ""}},
	{request, "Referer", "http://a.example/#", "", [3]string{"http://a.example", "/a", ""}},
	{request, "Origin", "http://a.example", " ", [3]string{"http://", "a.", ""}},
	{request, "Host", "a.example:#", "", [3]string{"", "a.", ""}},
	{response, "Link", "</a#>; rel=next", ", ", [3]string{"</a>", "; rel=\"a b\"", ""}},
	{response, "Warning", "110 - \"Stale\"", ", ", [3]string{"110 - \"", "\\\"", "\""}},
	{response, "Content-Security-Policy", "default-src 'self' a#.example", "; ", [3]string{"script-src", " https://a#.example", ""}},
	{response, "Strict-Transport-Security", "max-age=1", "; ", [3]string{"max-age=1", "; a#=b", ""}},
	{response, "Alt-Svc", "h3=\":443\"; ma=#", ", ", [3]string{"h3=\":443\"", "; a#=b", ""}},
	{response, "Refresh", "5; url=/a", "", [3]string{"5; url=/", "a", ""}},
	{response, "Permissions-Policy", "geolocation=(self \"https://a#.example\")", ", ", [3]string{"a=(", "b ", ")"}},
	{response, "Server-Timing", "db#;dur=1.5", ", ", [3]string{"db", ";a#=b", ""}},
	{response, "Cache-Status", "a; hit; ttl=#", ", ", [3]string{"a", ";a#=b", ""}},
	{request, "Priority", "u=#", ", ", [3]string{"u=", "1", ""}},
	{request, "Signature-Input", "s#=(\"@method\" \"host\");created=1", ", ", [3]string{"s=(", "\"a\" ", ")"}},
	{response, "Content-Digest", "sha-256=:YWJj:", ", ", [3]string{"sha-256=:", "YWJj", ":"}},
	{request, "Sec-CH-UA", "\"Chromium\";v=\"#\"", ", ", [3]string{"\"", "a", "\""}},
	{response, "Report-To", "{\"group\":\"a#\"}", ", ", [3]string{"", "[", "]"}},
	{request, "Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "", [3]string{"00-", "0", ""}},
	{request, "Tracestate", "a#=b", ",", [3]string{"a=", "b", ""}},
	{request, "Baggage", "a#=b;c", ",", [3]string{"a=", "%41", ""}},
	{response, "Access-Control-Allow-Headers", "x-#", ", ", [3]string{"", "a", ""}},
	{response, "Access-Control-Allow-Origin", "http://a.example", ", ", [3]string{"http://", "a", ""}},
	{request, "From", "a@example.com", "", [3]string{"", "a.", "@example.com"}},
	{request, "Expect", "100-continue", ", ", [3]string{"", "a", ""}},
	{request, "DAV", "1", ", ", [3]string{"<", "a", ">"}},
	{response, "Referrer-Policy", "no-referrer", ", ", [3]string{"", "a-", ""}},
	{response, "X-Robots-Tag", "noindex", ", ", [3]string{"", "a: ", "b"}},
	{response, "Clear-Site-Data", "\"cache\"", ", ", [3]string{"\"", "a", "\""}},
	{request, "Sec-WebSocket-Extensions", "permessage-deflate; a=#", ", ", [3]string{"a", "; b#=c", ""}},
	{request, "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==", "", [3]string{"", "YWJj", ""}},
}

func fieldShapes() (all []shape) {
	for _, f := range families {
		name := "field/" + f.field
		all = append(all, shape{name: name + "/lines", head: f.head, unit: f.field + ": " + f.value + "\r\n", tail: "\r\n"})
		if f.separator != "" {
			all = append(all, shape{name: name + "/members", head: f.head + f.field + ": " + f.value, unit: f.separator + f.value, tail: "\r\n\r\n"})
		}
		one := shape{name: name + "/long", head: f.head + f.field + ": " + f.long[0], unit: f.long[1], tail: f.long[2] + "\r\n\r\n"}
		if one.unit == "(" || one.unit == "[" {
			one.deep, one.tail = f.long[2], "\r\n\r\n"
		}
		all = append(all, one)
	}
	return all
}
