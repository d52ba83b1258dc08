package reading

import (
	"cmp"
	"encoding/base64"
	"strconv"
	"strings"
)

// wire writes the request in the order of curl: its own fields, the cookie, those of -H, then those of the content.
func (c *curlRequest) wire(url string) (string, bool) {
	t, ok := c.targetOf(url)
	if !ok {
		return "", false
	}
	method, content, ok := c.content(&t)
	if !ok {
		return "", false
	}
	if c.target != "" {
		t.target = c.target
	}
	if c.json { // which is short for -d and two of -H
		c.assumeField("Content-Type", "application/json")
		c.assumeField("Accept", "application/json")
	}
	tunnel := c.throughProxy(&t)
	given, ok := c.givenFields()
	if !ok {
		return "", false
	}
	start := method + " " + t.target + " HTTP/1." + minorOf(c.version10)
	return tunnel + start + "\r\n" + c.ownFields(t) + given + c.contentFields(content) + "\r\n" + content.data, isStartLine([]byte(start))
}

// minorOf is the minor version of HTTP/1 that curl sends.
func minorOf(version10 bool) string {
	if version10 {
		return "0"
	}
	return "1"
}

// curlTarget is where a request goes.
type curlTarget struct {
	scheme, host string // host with its port, unless that is the scheme's own
	target, user string // user with the password
	proxied      bool   // the proxy reads the request
	proxyFields  string // which are for it
}

// targetOf reads a URL. It fails on one that curl would change before it sends it, or of which it would make several.
func (c *curlRequest) targetOf(url string) (t curlTarget, ok bool) {
	rest := url
	if t.scheme, rest, ok = strings.Cut(url, "://"); !ok {
		t.scheme, rest = "http", url
	}
	t.scheme = strings.ToLower(t.scheme)
	rest, _, _ = strings.Cut(rest, "#")
	end := len(rest)
	if i := strings.IndexAny(rest, "/?"); i >= 0 {
		end = i
	}
	t.host, t.target, t.user = rest[:end], rest[end:], c.user
	if i := strings.LastIndexByte(t.host, '@'); i >= 0 {
		t.user = cmp.Or(t.user, t.host[:i])
		t.host = t.host[i+1:]
	}
	own, web := map[string]string{"http": ":80", "https": ":443"}[t.scheme]
	if !web || t.host == "" || c.changes(url, t) {
		return t, false
	}
	t.host = strings.TrimSuffix(t.host, own)
	if !strings.HasPrefix(t.target, "/") {
		t.target = "/" + t.target
	}
	return t, c.addQuery(&t)
}

// changes reports whether curl would change a URL, or send several requests for it.
func (c *curlRequest) changes(url string, t curlTarget) bool {
	globs := !c.globOff && strings.ContainsAny(url, "{}[]") && !strings.HasPrefix(t.host, "[")
	climbs := strings.Contains(t.target, "/./") || strings.Contains(t.target, "/../")
	return globs || climbs || strings.ContainsAny(url, " \t\r\n") || strings.ContainsAny(t.target, "<>\"") || strings.Contains(t.user, "%")
}

// addQuery puts what --url-query gives, and with -G what -d gives, behind the target.
func (c *curlRequest) addQuery(t *curlTarget) bool {
	query := c.query
	if c.get && c.hasData {
		query = append(query[:len(query):len(query)], c.joined())
	}
	if len(query) == 0 {
		return true
	}
	mark := "?"
	if strings.Contains(t.target, "?") {
		mark = "&"
	}
	t.target += mark + strings.Join(query, "&")
	return !strings.ContainsAny(t.target, " \r\n")
}

// joined is what the options -d and their like give together; parts of JSON stand one after the other.
func (c *curlRequest) joined() string {
	if c.json {
		return strings.Join(c.data, "")
	}
	return strings.Join(c.data, "&")
}

// curlContent is what a request brings along.
type curlContent struct {
	has             bool
	data, mediaType string
}

// content gives the method of a request and its content. It fails where curl refuses the options together. An upload to a folder
// has its name there.
func (c *curlRequest) content(t *curlTarget) (method string, content curlContent, ok bool) {
	hasData := c.hasData && !c.get
	switch {
	case hasData && (c.head || len(c.form) > 0 || c.upload != ""), c.head && len(c.form) > 0:
		return "", content, false
	case c.upload != "":
		method = "PUT"
		if strings.HasSuffix(t.target, "/") {
			t.target += c.upload[strings.LastIndexByte(c.upload, '/')+1:]
		}
		content = curlContent{true, c.file(c.upload), ""}
	case len(c.form) > 0:
		method = "POST"
		content = curlContent{true, formContent(c.form), "multipart/form-data; boundary=" + formBoundary}
	case c.head:
		method = "HEAD"
	case hasData:
		method = "POST"
		content = curlContent{true, c.joined(), "application/x-www-form-urlencoded"}
	default:
		method = "GET"
	}
	return cmp.Or(c.method, method), content, true
}

// throughProxy sends the request through the proxy of -x, which is told the whole URL. It gives the request for a tunnel that
// comes first where the URL is https: what goes through the tunnel the proxy does not read.
func (c *curlRequest) throughProxy(t *curlTarget) (tunnel string) {
	if c.proxy == "" || strings.HasPrefix(c.proxy, "socks") {
		return ""
	}
	credentials := ""
	if c.proxyUser != "" {
		credentials = "Proxy-Authorization: " + basic(c.proxyUser) + "\r\n"
	}
	if t.scheme == "http" {
		t.target = "http://" + t.host + t.target
		t.proxied, t.proxyFields = true, credentials
		return ""
	}
	authority := t.host
	if !strings.Contains(authority[strings.LastIndexByte(authority, ']')+1:], ":") {
		authority += ":443"
	}
	return "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + credentials + "User-Agent: " + cmp.Or(c.agent, curlAgent) + "\r\nProxy-Connection: Keep-Alive\r\n\r\n"
}

// basic are the credentials of a user and the password.
func basic(user string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user))
}

// ownFields are the fields that curl sends by itself, in its order, where -H does not say otherwise. One without a value is not sent.
func (c *curlRequest) ownFields(t curlTarget) string {
	authorization := prefixed("Bearer ", c.bearer)
	if t.user != "" {
		authorization = basic(t.user)
	}
	when := func(condition bool, value string) string {
		if condition {
			return value
		}
		return ""
	}
	var b strings.Builder
	if given, value := c.given("Host"); given {
		t.host = value
	}
	b.WriteString(prefixed("Host: ", t.host))
	b.WriteString(when(t.host != "", "\r\n") + t.proxyFields)
	for _, f := range [...]struct{ name, value string }{
		{"Authorization", authorization},
		{"Range", prefixed("bytes=", c.rangeOf)},
		{"User-Agent", when(!c.noAgent, cmp.Or(c.agent, curlAgent))},
		{"Accept", "*/*"},
		{"Accept-Encoding", when(c.compressed, "deflate, gzip, br, zstd")},
		{"Referer", c.referer},
		{"Proxy-Connection", when(t.proxied, "Keep-Alive")},
		{"Cookie", c.cookie},
	} {
		b.WriteString(c.own(f.name, f.value))
	}
	return b.String()
}

// own is the line of a field that curl sends by itself, "" where -H gives that field or there is no value.
func (c *curlRequest) own(name, value string) string {
	if given, _ := c.given(name); given || value == "" {
		return ""
	}
	return name + ": " + value + "\r\n"
}

// assumeField adds a field to those of -H, unless it is among them.
func (c *curlRequest) assumeField(name, value string) {
	if given, _ := c.given(name); !given {
		c.fields = append(c.fields, name+": "+value)
	}
}

// givenFields are the lines of -H but for Host, which stands first. It fails where curl would write chunks.
func (c *curlRequest) givenFields() (lines string, ok bool) {
	var b strings.Builder
	for _, f := range c.fields {
		name, value, colon := strings.Cut(f, ":")
		switch {
		case colon && strings.EqualFold(name, "Host"):
		case colon && strings.EqualFold(name, "Transfer-Encoding"):
			return "", false
		case colon && strings.TrimSpace(value) != "":
			b.WriteString(name + ":" + value + "\r\n")
		case !colon && strings.HasSuffix(f, ";"): // a field without a value
			b.WriteString(strings.TrimSuffix(f, ";") + ":\r\n")
		}
	}
	return b.String(), true
}

// contentFields are the lines that describe the content.
func (c *curlRequest) contentFields(content curlContent) string {
	if !content.has {
		return ""
	}
	lines := c.own("Content-Length", strconv.Itoa(len(content.data))) + c.own("Content-Type", content.mediaType)
	if c.upload != "" && content.data != "" {
		lines += c.own("Expect", "100-continue")
	}
	return lines
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
