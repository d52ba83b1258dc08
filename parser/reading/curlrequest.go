package reading

import (
	"cmp"
	"encoding/base64"
	"strconv"
	"strings"
)

// wire writes the request in the order of curl: its own fields, the cookie, those of -H, then those of the content.
func (c *curlRequest) wire(url string) (string, bool) {
	scheme, rest, ok := strings.Cut(url, "://")
	if !ok {
		scheme, rest = "http", url
	}
	scheme = strings.ToLower(scheme)
	rest, _, _ = strings.Cut(rest, "#")
	end := strings.IndexAny(rest, "/?")
	if end < 0 {
		end = len(rest)
	}
	host, target := rest[:end], rest[end:]
	user := c.user
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		if user == "" {
			user = host[:i]
		}
		host = host[i+1:]
	}
	if scheme != "http" && scheme != "https" || host == "" || strings.ContainsAny(url, " \t\r\n") || !c.globOff && strings.ContainsAny(url, "{}[]") && !strings.HasPrefix(host, "[") || strings.ContainsAny(target, "<>\"") ||
		strings.Contains(target, "/./") || strings.Contains(target, "/../") || strings.Contains(user, "%") {
		return "", false // curl would change these, or send several requests
	}
	if scheme == "http" {
		host = strings.TrimSuffix(host, ":80")
	} else {
		host = strings.TrimSuffix(host, ":443")
	}
	if !strings.HasPrefix(target, "/") {
		target = "/" + target
	}
	separator := "&"
	if c.json {
		separator = ""
	}
	data, hasData, contentType := strings.Join(c.data, separator), c.hasData, "application/x-www-form-urlencoded"
	query := c.query
	if c.get && hasData {
		query = append(query[:len(query):len(query)], data)
		data, hasData = "", false
	}
	if len(query) > 0 {
		mark := "?"
		if strings.Contains(target, "?") {
			mark = "&"
		}
		target += mark + strings.Join(query, "&")
		if strings.ContainsAny(target, " \r\n") {
			return "", false
		}
	}
	method := "GET"
	switch {
	case hasData && (c.head || len(c.form) > 0 || c.upload != ""), c.head && len(c.form) > 0:
		return "", false // curl refuses these together
	case c.upload != "":
		method = "PUT"
		if strings.HasSuffix(target, "/") {
			target += c.upload[strings.LastIndexByte(c.upload, '/')+1:]
		}
		data, hasData, contentType = c.file(c.upload), true, ""
	case len(c.form) > 0:
		method = "POST"
		data, hasData, contentType = formContent(c.form), true, "multipart/form-data; boundary="+formBoundary
	case c.head:
		method = "HEAD"
	case hasData:
		method = "POST"
	}
	if c.method != "" {
		method = c.method
	}
	connect := ""
	proxied := c.proxy != "" && !strings.HasPrefix(c.proxy, "socks")
	proxyFields := ""
	if proxied && c.proxyUser != "" {
		proxyFields = "Proxy-Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte(c.proxyUser)) + "\r\n"
	}
	if c.target != "" {
		target = c.target
	}
	switch {
	case proxied && scheme == "https":
		authority := host
		if !strings.Contains(host[strings.LastIndexByte(host, ']')+1:], ":") {
			authority += ":443"
		}
		connect = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + proxyFields + "User-Agent: " + cmp.Or(c.agent, curlAgent) + "\r\nProxy-Connection: Keep-Alive\r\n\r\n"
		proxied, proxyFields = false, ""
	case proxied:
		target = "http://" + host + target
	}
	version := " HTTP/1.1\r\n"
	if c.version10 {
		version = " HTTP/1.0\r\n"
	}

	var b strings.Builder
	b.WriteString(connect + method + " " + target + version)
	if given, value := c.given("Host"); given {
		host = value
	}
	if host != "" {
		b.WriteString("Host: " + host + "\r\n")
	}
	own := func(name, value string) {
		if given, _ := c.given(name); !given && value != "" {
			b.WriteString(name + ": " + value + "\r\n")
		}
	}
	b.WriteString(proxyFields)
	if user != "" {
		own("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(user)))
	} else if c.bearer != "" {
		own("Authorization", "Bearer "+c.bearer)
	}
	if c.rangeOf != "" {
		own("Range", "bytes="+c.rangeOf)
	}
	switch {
	case c.noAgent:
	case c.agent != "":
		own("User-Agent", c.agent)
	default:
		own("User-Agent", curlAgent)
	}
	if c.json { // which is short for -d and two of -H
		for _, name := range [...]string{"Content-Type", "Accept"} {
			if given, _ := c.given(name); !given {
				c.fields = append(c.fields, name+": application/json")
			}
		}
	}
	own("Accept", "*/*")
	if c.compressed {
		own("Accept-Encoding", "deflate, gzip, br, zstd")
	}
	own("Referer", c.referer)
	if proxied {
		own("Proxy-Connection", "Keep-Alive")
	}
	own("Cookie", c.cookie)
	for _, f := range c.fields {
		name, value, ok := strings.Cut(f, ":")
		switch {
		case ok && strings.EqualFold(name, "Host"):
		case ok && strings.EqualFold(name, "Transfer-Encoding"):
			return "", false // curl would write chunks
		case ok && strings.TrimSpace(value) != "":
			b.WriteString(name + ":" + value + "\r\n")
		case !ok && strings.HasSuffix(f, ";"): // a field without a value
			b.WriteString(strings.TrimSuffix(f, ";") + ":\r\n")
		}
	}
	if hasData {
		own("Content-Length", strconv.Itoa(len(data)))
		own("Content-Type", contentType)
		if c.upload != "" && data != "" {
			own("Expect", "100-continue")
		}
	}
	b.WriteString("\r\n" + data)
	wire := b.String()
	return wire, isStartLine([]byte(wire[:strings.IndexByte(wire, '\r')]))
}

// given reports whether -H names the field, with which value. Without one it takes the field away.
func (c *curlRequest) given(name string) (given bool, value string) {
	for _, f := range c.fields {
		if n, v, ok := strings.Cut(f, ":"); ok && strings.EqualFold(n, name) {
			return true, strings.TrimSpace(v)
		}
	}
	return false, ""
}

// urlEncoded encodes what --data-urlencode is given: unreserved characters stay, a space is +.
func urlEncoded(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c), 'a' <= c|0x20 && c|0x20 <= 'z', strings.IndexByte("-._~", c) >= 0:
			b.WriteByte(c)
		case c == ' ':
			b.WriteByte('+')
		default:
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
