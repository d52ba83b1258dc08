package reading

import (
	"bytes"
	"strings"
)

// curlAgent is the User-Agent that is assumed where the command names none.
const curlAgent = "curl/8.5.0"

// curlRequest is what the options of a curl command say about its request.
type curlRequest struct {
	urls                                 []string // each is sent a request
	method, user, bearer                 string
	agent, referer, cookie, rangeOf      string
	target                               string   // of --request-target
	proxy, proxyUser                     string   // of -x and -U
	fields                               []string // of -H, in order
	data                                 []string // of -d and the like, in order
	query                                []string // of --url-query
	form                                 []formPart
	upload                               string // the file of -T
	hasData, head, get, compressed, json bool
	noAgent, version10, globOff          bool

	files []string // whose content would be sent
	blank bool     // nothing stands in the place of what a file holds
}

// isCurlRequest recognises a curl command, alone but for a prompt, of which every option is known.
func isCurlRequest(text []byte) bool {
	var c curlRequest
	_, ok := c.wireOf(text)
	return ok
}

// readCurlRequest puts the request that curl would send in the place of the command. Its order is curl's, not that of
// the options, so all of it came from all of them.
func readCurlRequest(w *writer) {
	c := curlRequest{blank: !w.may(CodeFileContent)}
	wire, _ := c.wireOf(w.text)
	if len(c.form) > 0 && !w.may(CodeBoundary) {
		return // no boundary, no request
	}
	w.assume(CodeCurlRequest, 0, len(w.text), curlAgent)
	for _, f := range c.files {
		if !c.blank {
			w.assume(CodeFileContent, 0, len(w.text), f)
		}
	}
	if len(c.form) > 0 {
		w.assume(CodeBoundary, 0, len(w.text), formBoundary)
	}
	w.replaceTo(len(w.text), wire)
}

// wireOf gives the bytes that curl would send over HTTP/1.1, a request for each URL.
func (c *curlRequest) wireOf(text []byte) (wire string, ok bool) {
	command := bytes.TrimLeft(text, " \t\r\n")
	if prompt, rest, ok := bytes.Cut(command[:min(len(command), 200)], []byte("$ ")); ok && bytes.IndexByte(prompt, ' ') < 0 && bytes.HasPrefix(rest, []byte("curl")) {
		command = command[len(prompt)+2:]
	}
	for _, name := range [...]string{"curl.exe", "curl"} {
		if rest, ok := bytes.CutPrefix(command, []byte(name)); ok && len(rest) > 0 && bytes.IndexByte([]byte(" \t\\^"), rest[0]) >= 0 {
			words, ok := splitCommand(rest)
			if !ok || !c.options(words) {
				return "", false
			}
			for _, url := range c.urls {
				one, ok := c.wire(url)
				if !ok {
					return "", false
				}
				wire += one
			}
			return wire, true
		}
	}
	return "", false
}

// Options that change nothing in the request's head or content; those of the second list have a value.
const (
	curlIgnored = " -s -S -k -L -v -i -f -N -# -4 -6 -O -J -R -q -Z -a -p -n --silent --show-error --insecure --location --verbose --include --fail --no-buffer --progress-bar --ipv4 --ipv6 --remote-name --remote-header-name" +
		" --fail-with-body --http1.1 --http2 --http2-prior-knowledge --http3 --http3-only --tlsv1 --tlsv1.0 --tlsv1.1 --tlsv1.2 --tlsv1.3 --tr-encoding --ssl-no-revoke --ssl-reqd --location-trusted --path-as-is --basic --no-progress-meter --no-keepalive --create-dirs --compressed-ssh" +
		" --post301 --post302 --post303 --tcp-nodelay --tcp-fastopen --http0.9 --fail-early --parallel --no-alpn --no-sessionid --styled-output --proxytunnel --remove-on-error --remote-time --remote-name-all --no-styled-output"
	curlIgnoredValue = " -o -m -w -D -c -E -y -Y --output --max-time --connect-timeout --write-out --dump-header --cookie-jar --cert --key --cacert --capath --resolve --connect-to --retry --retry-delay --retry-max-time --max-redirs --interface --limit-rate --trace --trace-ascii --stderr --ciphers --dns-servers --keepalive-time" +
		" --tls-max --proto --proto-default --proto-redir --noproxy --doh-url --pinnedpubkey --cert-type --key-type --pass --unix-socket --local-port --output-dir --speed-limit --speed-time --tls13-ciphers --expect100-timeout --happy-eyeballs-timeout-ms --max-filesize --rate --hsts --alt-svc --trace-config "
	curlKnownValue = " -X -H -d -u -A -e -b -r -F -T -x -U --request --header --data --data-raw --data-binary --data-ascii --data-urlencode --json --user --user-agent --referer --cookie --url --range" +
		" --form --form-string --upload-file --proxy --proxy-user --url-query --oauth2-bearer --request-target "
	curlKnown = " -I -G -0 -g --head --get --compressed --http1.0 --globoff "
)

// maxURLs bounds the requests that one command sends here.
const maxURLs = 50

// options reads the words after curl. A word that it does not know makes it fail.
func (c *curlRequest) options(words []string) bool {
	among := func(list, option string) bool { return strings.Contains(list, " "+option+" ") }
	onlyOptions := true
	for i := 0; i < len(words); i++ {
		word := words[i]
		if !onlyOptions || len(word) < 2 || word[0] != '-' {
			if !resemblesURL(word) {
				return false
			}
			c.urls = append(c.urls, word)
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
	return len(c.urls) > 0 && len(c.urls) <= maxURLs
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
		c.json = c.json || option == "--json"
		c.addData("", c.fileOr(value))
	case "--data-raw":
		c.addData("", value)
	case "--data-urlencode":
		name, content, file := urlEncodeOption(value)
		if file {
			content = c.file(content)
		} else {
			content = urlEncoded(content)
		}
		c.addData(name, content)
	case "--url-query":
		if raw, ok := strings.CutPrefix(value, "+"); ok {
			c.query = append(c.query, raw)
			return true
		}
		name, content, file := urlEncodeOption(value)
		if file {
			return false
		}
		if content = urlEncoded(content); name != "" {
			content = name + "=" + content
		}
		c.query = append(c.query, content)
	case "-F", "--form", "--form-string":
		part, ok := c.formPart(value, option == "--form-string")
		c.form = append(c.form, part)
		return ok
	case "-T", "--upload-file":
		c.upload = value
		return value != "" && value != "-" && value != "." && !strings.ContainsAny(value, "{}[]")
	case "-x", "--proxy":
		c.proxy = value
	case "-U", "--proxy-user":
		c.proxyUser = value
		return strings.Contains(value, ":")
	case "--oauth2-bearer":
		c.bearer = value
	case "--request-target":
		c.target = value
	case "-g", "--globoff":
		c.globOff = true
	case "-u", "--user":
		c.user = value
		return strings.Contains(value, ":") // otherwise curl asks for the password
	case "-A", "--user-agent":
		c.agent, c.noAgent = value, value == ""
	case "-e", "--referer":
		c.referer, _, _ = strings.Cut(value, ";auto")
	case "-b", "--cookie":
		if !strings.Contains(value, "=") {
			if value != "" {
				c.file(value)
			}
			return true
		}
		if c.cookie != "" {
			value = c.cookie + ";" + value
		}
		c.cookie = value
	case "-r", "--range":
		c.rangeOf = value
	case "--url":
		c.urls = append(c.urls, value)
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

// addData takes a piece of content, perhaps with the name of its field.
func (c *curlRequest) addData(name, content string) {
	if name != "" {
		content = name + "=" + content
	}
	c.data, c.hasData = append(c.data, content), true
}

// fileOr gives a value, or what stands for the file that it names after @.
func (c *curlRequest) fileOr(value string) string {
	if name, ok := strings.CutPrefix(value, "@"); ok {
		return c.file(name)
	}
	return value
}

// file notes that the content of a file is sent, and gives what stands in its place.
func (c *curlRequest) file(name string) string {
	c.files = append(c.files, name)
	if c.blank {
		return ""
	}
	return "@" + name
}

// urlEncodeOption reads content, =content, name=content, @file or name@file.
func urlEncodeOption(value string) (name, content string, file bool) {
	i := strings.IndexAny(value, "=@")
	if i < 0 {
		return "", value, false
	}
	return value[:i], value[i+1:], value[i] == '@'
}

// resemblesURL tells what curl is to fetch from a word of a sentence that begins with curl.
func resemblesURL(word string) bool {
	i := strings.IndexAny(word, ".:/")
	return i > 0 && i+1 < len(word) || word == "localhost"
}
