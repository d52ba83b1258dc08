package reading

import (
	"bytes"
	"encoding/base64"
	"strconv"
	"strings"
)

// curlAgent is the User-Agent that is assumed where the command names none.
const curlAgent = "curl/8.5.0"

// curlRequest is what the options of a curl command say about its request.
type curlRequest struct {
	method, url, user, agent, referer, cookie string
	fields                                    []string // of -H, in order
	data                                      []string // of -d and the like, in order
	hasData, head, get, compressed, json      bool
	noAgent, version10                        bool
	rangeOf                                   string
}

// isCurlRequest recognises a curl command, alone but for a prompt, of which every option is known.
func isCurlRequest(text []byte) bool {
	_, ok := curlWire(text)
	return ok
}

// readCurlRequest puts the request that curl would send in the place of the command. Its order is curl's, not that of
// the options, so all of it came from all of them.
func readCurlRequest(w *writer) {
	wire, _ := curlWire(w.text)
	w.assume(CodeCurlRequest, 0, len(w.text), curlAgent)
	w.replaceTo(len(w.text), wire)
}

// curlWire gives the bytes that curl would send over HTTP/1.1.
func curlWire(text []byte) (wire string, ok bool) {
	command := bytes.TrimLeft(text, " \t\r\n")
	if prompt, rest, ok := bytes.Cut(command[:min(len(command), 200)], []byte("$ ")); ok && bytes.IndexByte(prompt, ' ') < 0 && bytes.HasPrefix(rest, []byte("curl")) {
		command = command[len(prompt)+2:]
	}
	for _, name := range [...]string{"curl.exe", "curl"} {
		if rest, ok := bytes.CutPrefix(command, []byte(name)); ok && len(rest) > 0 && bytes.IndexByte([]byte(" \t\\^"), rest[0]) >= 0 {
			words, ok := splitCommand(rest)
			var c curlRequest
			if !ok || !c.options(words) {
				return "", false
			}
			return c.wire()
		}
	}
	return "", false
}

// Options that change nothing in the request's head or content; those of the second list have a value.
const (
	curlIgnored      = " -s -S -k -L -v -i -f -N -# -g -4 -6 -O -J -R -q --silent --show-error --insecure --location --verbose --include --fail --no-buffer --progress-bar --globoff --ipv4 --ipv6 --remote-name --remote-header-name --fail-with-body --http1.1 --http2 --http2-prior-knowledge --http3 --tlsv1.2 --tlsv1.3 --tr-encoding --ssl-no-revoke --location-trusted --path-as-is --basic --no-progress-meter --no-keepalive --create-dirs --compressed-ssh "
	curlIgnoredValue = " -o -m -w -D -c -E --output --max-time --connect-timeout --write-out --dump-header --cookie-jar --cert --key --cacert --capath --resolve --connect-to --retry --retry-delay --retry-max-time --max-redirs --interface --limit-rate --trace --trace-ascii --stderr --ciphers --dns-servers --keepalive-time "
	curlKnownValue   = " -X -H -d -u -A -e -b -r --request --header --data --data-raw --data-binary --data-ascii --data-urlencode --json --user --user-agent --referer --cookie --url --range "
	curlKnown        = " -I -G -0 --head --get --compressed --http1.0 "
)

// options reads the words after curl. A word that it does not know, or that reads a file, makes it fail.
func (c *curlRequest) options(words []string) bool {
	among := func(list, option string) bool { return strings.Contains(list, " "+option+" ") }
	onlyOptions := true
	for i := 0; i < len(words); i++ {
		word := words[i]
		if !onlyOptions || len(word) < 2 || word[0] != '-' {
			if c.url != "" || word == "" {
				return false
			}
			c.url = word
			continue
		}
		if word == "--" {
			onlyOptions = false
			continue
		}
		for word != "" {
			option, value, rest := word, "", ""
			if !strings.HasPrefix(word, "--") { // -sSL, -XPOST
				option = word[:2]
				if rest = word[2:]; rest != "" {
					rest = "-" + rest
				}
			}
			takes := among(curlKnownValue, option) || among(curlIgnoredValue, option)
			switch {
			case takes && rest != "":
				value, rest = rest[1:], ""
			case takes && i+1 == len(words):
				return false
			case takes:
				i++
				value = words[i]
			case !among(curlKnown, option) && !among(curlIgnored, option):
				return false
			}
			if !c.option(option, value) {
				return false
			}
			word = rest
		}
	}
	return c.url != ""
}

// option takes one option.
func (c *curlRequest) option(option, value string) bool {
	switch option {
	case "-X", "--request":
		c.method = value
	case "-H", "--header":
		if strings.HasPrefix(value, "@") || strings.ContainsAny(value, "\r\n") {
			return false
		}
		c.fields = append(c.fields, value)
	case "-d", "--data", "--data-ascii", "--data-binary", "--json":
		if strings.HasPrefix(value, "@") {
			return false // the content of a file, which is not here
		}
		c.json = c.json || option == "--json"
		c.data, c.hasData = append(c.data, value), true
	case "--data-raw":
		c.data, c.hasData = append(c.data, value), true
	case "--data-urlencode":
		name, content, named := strings.Cut(value, "=")
		if !named {
			name, content = "", value
		}
		if strings.Contains(name, "@") || !named && strings.Contains(value, "@") {
			return false
		}
		content = urlEncoded(content)
		if name != "" {
			content = name + "=" + content
		}
		c.data, c.hasData = append(c.data, content), true
	case "-u", "--user":
		c.user = value
		return strings.Contains(value, ":") // otherwise curl asks for the password
	case "-A", "--user-agent":
		c.agent, c.noAgent = value, value == ""
	case "-e", "--referer":
		c.referer, _, _ = strings.Cut(value, ";auto")
	case "-b", "--cookie":
		if !strings.Contains(value, "=") {
			return false // the name of a file
		}
		if c.cookie != "" {
			value = c.cookie + ";" + value
		}
		c.cookie = value
	case "-r", "--range":
		c.rangeOf = value
	case "--url":
		if c.url != "" {
			return false
		}
		c.url = value
	case "-I", "--head":
		c.head = true
	case "-G", "--get":
		c.get = true
	case "-0", "--http1.0":
		c.version10 = true
	case "--compressed":
		c.compressed = true
	}
	return true
}

// wire writes the request in the order of curl: its own fields, the cookie, those of -H, then those of the content.
func (c *curlRequest) wire() (string, bool) {
	scheme, rest, ok := strings.Cut(c.url, "://")
	if !ok {
		scheme, rest = "http", c.url
	}
	scheme = strings.ToLower(scheme)
	rest, _, _ = strings.Cut(rest, "#")
	end := strings.IndexAny(rest, "/?")
	if end < 0 {
		end = len(rest)
	}
	host, target := rest[:end], rest[end:]
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		if c.user == "" {
			c.user = host[:i]
		}
		host = host[i+1:]
	}
	if scheme != "http" && scheme != "https" || host == "" || strings.ContainsAny(c.url, " \t\r\n{}") || strings.ContainsAny(target, "<>\"") ||
		strings.Contains(target, "/./") || strings.Contains(target, "/../") || strings.Contains(c.user, "%") {
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
	data := strings.Join(c.data, separator)
	if c.get && c.hasData {
		if strings.Contains(target, "?") {
			target += "&" + data
		} else {
			target += "?" + data
		}
		data, c.hasData = "", false
		if strings.ContainsAny(target, " \r\n") {
			return "", false
		}
	}
	method := c.method
	switch {
	case method != "":
	case c.head && c.hasData:
		return "", false
	case c.head:
		method = "HEAD"
	case c.hasData:
		method = "POST"
	default:
		method = "GET"
	}
	version := " HTTP/1.1\r\n"
	if c.version10 {
		version = " HTTP/1.0\r\n"
	}

	var b strings.Builder
	b.WriteString(method + " " + target + version)
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
	if c.user != "" {
		own("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(c.user)))
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
	if c.hasData {
		own("Content-Length", strconv.Itoa(len(data)))
		own("Content-Type", "application/x-www-form-urlencoded")
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
			const hex = "0123456789abcdef" // in lower case, as curl 7.88 writes it
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
