//go:build unix

package main

// contentShapes are the contents that are read to their parts.
func contentShapes() []shape {
	typed := func(mediaType string) string { return response + "Content-Type: " + mediaType + "\r\n\r\n" }
	json, form, text := typed("application/json"), typed("application/x-www-form-urlencoded"), typed("text/html; charset=utf-8")
	mixed, data := typed("multipart/mixed; boundary=b"), typed("multipart/form-data; boundary=b")
	return []shape{
		{name: "content/json-array", head: json + "[0", unit: ",#", tail: "]"},
		{name: "content/json-object", head: json + "{\"a\":0", unit: ",\"a#\":\"b\"", tail: "}"},
		{name: "content/json-names-alike", head: json + "{\"a\":0", unit: ",\"a\":0", tail: "}"},
		{name: "content/json-names-escaped", head: json + "{\"a\":0", unit: ",\"\\u0061#\":0", tail: "}"},
		{name: "content/json-string", head: json + "\"", unit: "a", tail: "\""},
		{name: "content/json-escapes", head: json + "\"", unit: "\\u00e9\\n", tail: "\""},
		{name: "content/json-deep", head: json, unit: "[", deep: "]"},
		{name: "content/json-deep-objects", head: json, unit: "{\"a\":", tail: "1", deep: "}"},
		{name: "content/json-blank", head: json + "[", unit: "\n ", tail: "]"},
		{name: "content/json-lines", head: typed("application/x-ndjson"), unit: "{\"a\":#}\n"},
		{name: "content/json-bad", head: json + "[", unit: "x ", tail: "]"},
		{name: "content/json-number", head: json, unit: "1"},
		{name: "content/form", head: form + "a=b", unit: "&a#=b+%41"},
		{name: "content/form-escapes", head: form + "a=", unit: "%41"},
		{name: "content/html", head: text, unit: "<p>a\n"},
		{name: "content/parts", head: mixed, unit: "--b\r\nContent-Type: text/plain\r\n\r\na\r\n", tail: "--b--\r\n"},
		{name: "content/parts-empty", head: mixed, unit: "--b\r\n\r\n\r\n", tail: "--b--\r\n"},
		{name: "content/parts-named-alike", head: data, unit: "--b\r\nContent-Disposition: form-data; name=a\r\n\r\na\r\n", tail: "--b--\r\n"},
		{name: "content/parts-named", head: data, unit: "--b\r\nContent-Disposition: form-data; name=a#\r\n\r\na\r\n", tail: "--b--\r\n"},
		{name: "content/parts-nested", head: mixed, unit: "--b\r\nContent-Type: multipart/mixed; boundary=b#\r\n\r\n--b#\r\n\r\na\r\n--b#--\r\n", tail: "--b--\r\n"},
		{name: "content/part-fields", head: mixed + "--b\r\n", unit: "A: b\r\n", tail: "\r\na\r\n--b--\r\n"},
		{name: "content/part-lines", head: mixed + "--b\r\n\r\n", unit: "-\r\n", tail: "\r\n--b--\r\n"},
		{name: "content/part-ranges", head: "HTTP/1.1 206 Partial Content\r\nContent-Type: multipart/byteranges; boundary=b\r\n\r\n", unit: "--b\r\nContent-Range: bytes #-#/9999999\r\n\r\na\r\n", tail: "--b--\r\n"},
		{name: "content/preamble", head: mixed, unit: "a\r\n", tail: "--b\r\n\r\na\r\n--b--\r\n"},
		{name: "content/message", head: typed("message/http"), unit: "GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
	}
}
