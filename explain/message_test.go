package explain

import (
	"slices"
	"strings"
)

// message writes lines as the wire has them; an empty one ends the head.
func message(lines ...string) []byte {
	head, content := lines, ""
	if i := slices.Index(lines, ""); i >= 0 {
		head, content = lines[:i], strings.Join(lines[i+1:], "\r\n")
	}
	return []byte(strings.Join(head, "\r\n") + "\r\n\r\n" + content)
}

// ok is the start of a response that no rule objects to.
func response(status string, fields ...string) []byte {
	return message(append([]string{"HTTP/1.1 " + status, "Date: Wed, 17 Feb 2016 14:50:13 GMT"}, fields...)...)
}

// get is a request that no rule objects to, with more fields.
func get(fields ...string) []byte {
	return message(append([]string{"GET / HTTP/1.1", "Host: example.com"}, fields...)...)
}
