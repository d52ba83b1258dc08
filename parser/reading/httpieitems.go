package reading

import (
	"encoding/base64"
	"strings"
)

// httpieItems are the items after the URL of a command of HTTPie: name=value, name:=json, name==value, Name:value.
type httpieItems struct {
	form         bool
	query, pairs []string
	fields       []describedField
	without      described // the fields that are taken away
}

// item reads one item. What reads a file, and nested names, make it fail.
func (h *httpieItems) item(s string) bool {
	i := strings.IndexAny(s, `:=;@[\`)
	if i <= 0 {
		return false
	}
	name, rest := s[:i], s[i:]
	for _, sign := range [...]string{":=@", "=@", ":=", "==", "=", ":", ";"} {
		value, ok := strings.CutPrefix(rest, sign)
		if !ok {
			continue
		}
		switch sign {
		case ":=":
			b := []byte(value)
			end, ok := valueEnd(b, 0)
			if h.form || !ok || end < len(b) {
				return false
			}
			h.pairs = append(h.pairs, jsonString(name)+": "+value)
		case "==":
			h.query = append(h.query, urlEncoded(name)+"="+urlEncoded(value))
		case "=":
			if h.form {
				h.pairs = append(h.pairs, urlEncoded(name)+"="+urlEncoded(value))
			} else {
				h.pairs = append(h.pairs, jsonString(name)+": "+jsonString(value))
			}
		case ":":
			if value == "" {
				h.without.add(name, "")
				return true
			}
			h.fields = append(h.fields, describedField{notInText(name), notInText(value)})
		case ";":
			h.fields = append(h.fields, describedField{notInText(name), notInText("")})
			return value == ""
		default:
			return false
		}
		return true
	}
	return false
}

// request makes the request in the order of HTTPie's own fields, then those of the command.
func (h *httpieItems) request(method, url, auth string) (d described, ok bool) {
	if len(h.query) > 0 {
		mark := "?"
		if strings.Contains(url, "?") {
			mark = "&"
		}
		url += mark + strings.Join(h.query, "&")
	}
	d.url = notInText(url)
	content, accept, contentType := "", "*/*", ""
	if d.has = len(h.pairs) > 0; d.has && h.form {
		content, contentType = strings.Join(h.pairs, "&"), "application/x-www-form-urlencoded; charset=utf-8"
	} else if d.has {
		content, accept, contentType = "{"+strings.Join(h.pairs, ", ")+"}", "application/json, */*;q=0.5", "application/json"
	}
	d.content = notInText(content)
	if method == "" {
		method = "GET"
		if d.has {
			method = "POST"
		}
	}
	d.method = notInText(method)
	own := described{fields: h.fields}
	for _, f := range [...][2]string{{"User-Agent", httpieAgent}, {"Accept-Encoding", "gzip, deflate"}, {"Accept", accept}, {"Connection", "keep-alive"}, {"Content-Type", contentType}} {
		if own.lacks(f[0]) && h.without.lacks(f[0]) && f[1] != "" {
			d.add(f[0], f[1])
		}
	}
	d.fields = append(d.fields, h.fields...)
	if auth != "" {
		if !strings.Contains(auth, ":") {
			return d, false // the password is asked for
		}
		d.add("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(auth)))
	}
	return d, d.valid()
}

// jsonString writes a string as Python's json does: in ASCII.
func jsonString(s string) string {
	const hex = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	unit := func(r rune) {
		b.WriteString(`\u`)
		for shift := 12; shift >= 0; shift -= 4 {
			b.WriteByte(hex[r>>shift&15])
		}
	}
	for _, r := range s {
		switch i := strings.IndexRune("\"\\\n\r\t\b\f", r); {
		case i >= 0:
			b.WriteByte('\\')
			b.WriteByte(`"\nrtbf`[i])
		case r > 0xffff:
			r -= 0x10000
			unit(0xd800 + r>>10)
			unit(0xdc00 + r&0x3ff)
		case r < ' ' || r > '~':
			unit(r)
		default:
			b.WriteByte(byte(r))
		}
	}
	b.WriteByte('"')
	return b.String()
}
