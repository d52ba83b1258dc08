package explaintest

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// Choices decides what a generated message is like: it gives a number from 0 to n-1.
type Choices func(n int) int

// Drawn gives the choices of a generator of random numbers, the same ones for the same seed.
func Drawn(seed uint64) Choices { return rand.New(rand.NewPCG(seed, 0)).IntN }

// Fed gives choices that the bytes of a fuzzer's input make, one byte each; behind them every choice is 0.
func Fed(input []byte) Choices {
	return func(n int) int {
		if len(input) == 0 || n < 2 {
			return 0
		}
		b := int(input[0])
		input = input[1:]
		return b % n
	}
}

// oneIn is true once in n times.
func (c Choices) oneIn(n int) bool { return n > 0 && c(n) == n-1 }

// of gives one of some words.
func (c Choices) of(words ...string) string { return words[c(len(words))] }

// Message is a message that can be written in more than one way.
type Message struct {
	Start   string
	Fields  []Field
	Content string
	Coded   bool   // the content is sent in chunks, the field that says so written by String
	Framed  bool   // the length of the content is said, by a field that String writes
	Comma   string // between the members of a list
	End     string // of each line
}

// Field is one line: a name, and the members of its value.
type Field struct {
	Name    string
	Members []string
	Before  string // blanks before the value
	After   string // blanks behind it
}

// String writes the message.
func (m Message) String() string {
	var b strings.Builder
	b.WriteString(m.Start + m.End)
	for _, f := range m.Fields {
		b.WriteString(f.Name + ":" + f.Before + strings.Join(f.Members, m.Comma) + f.After + m.End)
	}
	switch {
	case m.Coded:
		b.WriteString("Transfer-Encoding: chunked" + m.End + m.End + chunked(m.Content))
	case m.Framed:
		b.WriteString("Content-Length: " + strconv.Itoa(len(m.Content)) + m.End + m.End + m.Content)
	default:
		b.WriteString(m.End + m.Content)
	}
	return b.String()
}

// chunked writes a content as two chunks, or as few as it takes, and the last one.
func chunked(content string) string {
	half := len(content) / 2
	var b strings.Builder
	for _, data := range [...]string{content[:half], content[half:]} {
		if data != "" {
			b.WriteString(strconv.FormatInt(int64(len(data)), 16) + "\r\n" + data + "\r\n")
		}
	}
	b.WriteString("0\r\n\r\n")
	return b.String()
}

// Wild writes a request, a response or an exchange in which about every other thing is broken, repeated, empty or cut.
func (c Choices) Wild() string {
	var s string
	switch c(4) {
	case 0:
		s = c.wildMessage(true)
	case 1:
		s = c.wildMessage(false)
	default:
		s = c.wildMessage(true) + c.wildMessage(false)
	}
	if c.oneIn(5) {
		s = c.Mutated(s)
	}
	return s
}

// wildMessage writes one.
func (c Choices) wildMessage(request bool) string {
	m := Message{Start: c.start(request, c.oneIn(5)), Comma: c.of(", ", ",", " , ", ",,", "; "), End: "\r\n"}
	if c.oneIn(12) {
		m.End = "\n"
	}
	for range c(7) {
		m.Fields = append(m.Fields, c.wildField(request))
		if n := len(m.Fields); c.oneIn(8) { // once more, perhaps with another value
			again := m.Fields[n-1]
			if c.oneIn(2) {
				again.Members = c.values(again.Name, true)
			}
			m.Fields = append(m.Fields, again)
		}
	}
	if request && !c.oneIn(6) {
		m.Fields = append(m.Fields, Field{Name: "Host", Members: []string{"a.example"}, Before: " "})
	}
	return c.framing(m)
}

// wildField gives a field with one to three members, of which some are broken.
func (c Choices) wildField(request bool) Field {
	name := c.name(request)
	if c.oneIn(12) {
		name = c.name(!request)
	}
	f := Field{Name: name, Members: c.values(name, true), Before: c.of(" ", " ", " ", "", "\t", "  ", "\r\n "), After: c.of("", "", "", " ")}
	switch {
	case c.oneIn(15):
		f.Members = nil
	case c.oneIn(20):
		f.Name = c.of("X-Unknown", "Contnet-Type", "Server ", "", "Expires", "Se\x01rver")
	}
	return f
}

// framing ends a message, mostly as the specification wants it.
func (c Choices) framing(m Message) string {
	m.Content = c.of("", "abc", "<p>x</p>", "{\"a\":1}", "a=b&c=d")
	line := func(name, value string) {
		m.Fields = append(m.Fields, Field{Name: name, Members: []string{value}, Before: " "})
	}
	n := len(m.Content)
	switch c(14) {
	case 0, 1, 2:
		m.Framed = true
	case 3, 4:
		m.Coded = true
	case 5:
		line("Content-Length", strconv.Itoa(n+2))
	case 6:
		line("Content-Length", strconv.Itoa(n))
		m.Coded = true
	case 7:
		line("Content-Length", c.of("x", "", "-1", "3, 3", "3, 4", "99999999999999999999", "+3"))
	case 8:
		line("Content-Length", strconv.Itoa(n))
		line("Content-Length", strconv.Itoa(n+c(2)))
	case 9:
		line("Transfer-Encoding", c.of("gzip", "chunked, chunked", "chunked, gzip", "gzip, chunked", "x", "", "identity", "chunked;a=b"))
		m.Content = chunked(m.Content)
	case 10:
		line("Transfer-Encoding", "chunked")
		m.Content = c.of("3\r\nabc\r\n0\r\n", "zz\r\n", "5\r\nabc\r\n0\r\n\r\n", "3;x=\r\nabc\r\n0\r\n\r\n", "3\nabc\n0\n\n", "3\r\nabc\r\n0\r\nAge: 1\r\nHost: a\r\n\r\n",
			"ffffffffffffffffff\r\n")
	case 11:
		m.Content = ""
		return strings.TrimSuffix(m.String(), m.End) // without the empty line
	}
	return m.String()
}

// start writes a start line.
func (c Choices) start(request, broken bool) string {
	version := c.of("HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0")
	switch {
	case request && broken:
		return c.of("get / HTTP/1.1", "GET / HTTP/2", "GET /a b HTTP/1.1", "GET  / HTTP/1.1", "GET / http/1.1", "GET HTTP/1.1", "G(T / HTTP/1.1",
			"GET a HTTP/1.1", "GET / HTTP/1.2", "CONNECT / HTTP/1.1", "GET /#a HTTP/1.1", "GET * HTTP/1.1", "GET /", "")
	case broken:
		return c.of("HTTP/1.1 20 OK", "HTTP/1.1 999 X", "HTTP/1.1 200", "HTTP/1.1  200 OK", "HTTP/2 200", "HTTP/1.1 OK", "HTTP/1.1 299 Odd", "HTTP/1.1 404 OK")
	case request:
		method := c.of("GET", "GET", "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW")
		target := c.of("/", "/a/b?c=d", "http://a.example/x", "/%41%zz")
		switch method {
		case "CONNECT":
			target = "a.example:443"
		case "OPTIONS":
			target = c.of("/", "*")
		}
		return method + " " + target + " " + version
	}
	return version + " " + c.of("200 OK", "200 OK", "200 OK", "200 OK", "204 No Content", "206 Partial Content", "201 Created", "301 Moved Permanently", "302 Found",
		"303 See Other", "307 Temporary Redirect", "304 Not Modified", "401 Unauthorized", "403 Forbidden", "404 Not Found", "405 Method Not Allowed",
		"406 Not Acceptable", "407 Proxy Authentication Required", "412 Precondition Failed", "416 Range Not Satisfiable", "500 Internal Server Error",
		"101 Switching Protocols", "100 Continue", "103 Early Hints")
}

// Mutated changes, drops or doubles one byte.
func (c Choices) Mutated(s string) string {
	if s == "" {
		return s
	}
	at := c(len(s))
	switch c(4) {
	case 0:
		return s[:at] + s[at+1:]
	case 1:
		return s[:at] + s[at:at+1] + s[at:]
	case 2:
		return s[:at] + c.of(",", ";", "=", "\"", " ", "\t", ":", "\x00", "\r", "\n", "\xe9", "*", "/", "0", "9", "A", "-", "%") + s[at:]
	}
	return s[:at] + string([]byte{byte(c(256))}) + s[at+1:]
}

func lower(name string) string { return strings.ToLower(name) }
