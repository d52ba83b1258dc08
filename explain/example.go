package explain

import (
	"errors"
	"strconv"
	"strings"

	"enclair/parser"
)

// Example is a whole message that shows a field as it should be, or a mistake with it, or a finding.
type Example struct {
	Message []byte      // exactly the bytes, for parser.Parse
	Code    parser.Code // the finding that the mistake gives, "" for a right example
}

// Examples gives the examples of a record. Those of a field come with the right ones first: its lines good and bad, whose values stand in
// a minimal message, and good-message and bad-message, which are whole ones. That of a finding is its line example, the smallest message,
// or nearly, that gives it, perhaps in what is decoded from it. A line that cannot be read is an error.
func Examples(key string) ([]Example, error) {
	r := find(key)
	if r == nil {
		return nil, nil
	}
	if code, ok := strings.CutPrefix(key, "code/"); ok {
		return r.exampleOf(parser.Code(code))
	}
	var all []Example
	for _, line := range [...]struct{ name, frame string }{{"good", r.exampleFrame()}, {"good-message", ""}, {"bad", r.exampleFrame()}, {"bad-message", ""}} {
		text := r.get(line.name)
		if text == "" {
			continue
		}
		var e Example
		if strings.HasPrefix(line.name, "bad") {
			i := strings.LastIndex(text, "=>")
			if i < 0 {
				return nil, errors.New(line.name + ` needs " => CODE" at its end`)
			}
			e.Code = parser.Code(strings.Trim(text[i+len("=>"):], " "))
			text = strings.TrimRight(text[:i], " ")
		}
		value, err := unescape(text)
		if err != nil {
			return nil, errors.New(line.name + ": " + err.Error())
		}
		if line.frame != "" {
			value = strings.Replace(line.frame, "\x00", value, 1)
		}
		e.Message = []byte(value)
		all = append(all, e)
	}
	return all, nil
}

// exampleOf reads the example of the record of a finding.
func (r *record) exampleOf(code parser.Code) ([]Example, error) {
	text := r.get("example")
	if text == "" {
		return nil, nil
	}
	message, err := unescape(text)
	if err != nil {
		return nil, errors.New("example: " + err.Error())
	}
	return []Example{{[]byte(message), code}}, nil
}

// exampleFrame is the smallest right message with the field, NUL standing for its value: a request for a field that
// stands in requests, a response otherwise.
func (r *record) exampleFrame() string {
	start, others := "HTTP/1.1 200 OK\r\n", [...]string{"Date: Tue, 15 Nov 1994 08:12:31 GMT", "Content-Length: 0"}
	if strings.HasPrefix(r.get("in"), "request") {
		start, others = "GET / HTTP/1.1\r\n", [...]string{"Host: example.org", ""}
	}
	var b strings.Builder
	b.WriteString(start)
	for _, line := range others {
		if name, _, _ := strings.Cut(line, ":"); line != "" && "field/"+lower(name) != r.key {
			b.WriteString(line + "\r\n")
		}
	}
	b.WriteString(r.get("name") + ": \x00\r\n\r\n")
	return b.String()
}

// unescape reads the escapes of an example: \r \n \t \xHH \\.
func unescape(s string) (string, error) {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, `\`)
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		s = after
		if s == "" {
			return "", errors.New(`a \ stands at the end`)
		}
		size := 1
		switch s[0] {
		case 'r':
			b.WriteByte('\r')
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		case '\\':
			b.WriteByte('\\')
		case 'x':
			if len(s) < 3 {
				return "", errors.New(`\x needs two hexadecimal digits`)
			}
			n, err := strconv.ParseUint(s[1:3], 16, 8)
			if err != nil {
				return "", errors.New(`\x needs two hexadecimal digits, not ` + s[1:3])
			}
			b.WriteByte(byte(n))
			size = 3
		default:
			return "", errors.New(`no escape \` + s[:1])
		}
		s = s[size:]
	}
}
