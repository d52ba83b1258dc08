package reading

import (
	"bytes"
	"strings"
)

// isFetch recognises calls of fetch, as browsers copy a request: nothing but them, each of which gives a whole request.
func isFetch(text []byte) bool {
	_, ok := fetchCalls(text)
	return ok
}

func readFetch(w *writer) {
	calls, _ := fetchCalls(w.text)
	w.assume(CodeFetch, 0, len(w.text))
	for i := range calls {
		w.request(&calls[i])
	}
	w.dropTo(len(w.text))
}

// fetchCalls reads the calls of a text.
func fetchCalls(text []byte) (calls []described, ok bool) {
	for i := skipSpace(text, 0); i < len(text); {
		rest := text[i:]
		at := bytes.Index(rest[:min(len(rest), 100)], []byte("fetch("))
		if at < 0 || !isBeforeCall(rest[:at]) {
			return nil, false
		}
		d, end, ok := fetchCall(text, i+at+len("fetch("))
		if !ok {
			return nil, false
		}
		calls = append(calls, d)
		i = skipSpace(text, end)
		if i < len(text) && text[i] == '.' { // what is done with the answer
			if bytes.Contains(text[i:], []byte("fetch(")) {
				return nil, false
			}
			break
		}
		for i < len(text) && text[i] == ';' {
			i = skipSpace(text, i+1)
		}
	}
	return calls, len(calls) > 0
}

// isBeforeCall accepts what may stand before a call: await, return, or the variable that gets the answer.
func isBeforeCall(line []byte) bool {
	words := strings.Fields(string(line))
	if n := len(words); n > 0 && (words[n-1] == "await" || words[n-1] == "return") {
		words = words[:n-1]
	}
	if n := len(words); n > 1 && words[n-1] == "=" {
		words = words[:n-2]
		return len(words) == 0 || len(words) == 1 && (words[0] == "const" || words[0] == "let" || words[0] == "var")
	}
	return len(words) == 0
}

// fetchCall reads what stands between the parentheses of a call, and gives the place after them.
func fetchCall(text []byte, i int) (d described, end int, ok bool) {
	i = skipSpace(text, i)
	d.url, ok = stringAt(text, i)
	if !ok {
		return d, i, false
	}
	d.method = notInText("GET")
	i, _ = stringEnd(text, i)
	i = skipSpace(text, i)
	var o fetchOptions
	if i < len(text) && text[i] == ',' {
		i = skipSpace(text, i+1)
		if i < len(text) && text[i] == '{' {
			i, ok = each(text, i, func(name quoted, value int) bool { return o.member(&d, text, name.s, value) })
			if !ok {
				return d, i, false
			}
			if i = skipSpace(text, i); i < len(text) && text[i] == ',' {
				i = skipSpace(text, i+1)
			}
		}
	}
	if i == len(text) || text[i] != ')' || !d.valid() {
		return d, i, false
	}
	o.complete(&d)
	return d, i + 1, true
}

// fetchOptions are those options of a call that make fields of their own.
type fetchOptions struct{ referrer, policy, mode string }

// member takes one option. It fails where the request depends on more than the text.
func (o *fetchOptions) member(d *described, text []byte, name string, value int) bool {
	q, isString := stringAt(text, value)
	switch name {
	case "method":
		d.method = q
		if up := strings.ToUpper(q.s); up != q.s && isKnownMethod(up) && up != "PATCH" {
			d.method = notInText(up)
		}
		return isString
	case "headers":
		if bytes.HasPrefix(text[value:], []byte("[")) {
			return false
		}
		_, ok := each(text, value, func(name quoted, value int) bool {
			v, ok := stringAt(text, value)
			d.fields = append(d.fields, describedField{name, v.trimmed()})
			return ok
		})
		return ok
	case "body":
		if bytes.HasPrefix(text[value:], []byte("null")) {
			return true
		}
		d.content, d.has = q, true
		return isString
	case "referrer":
		o.referrer = q.s
	case "referrerPolicy":
		o.policy = q.s
	case "mode":
		o.mode = q.s
	}
	return true
}

// trimmed takes the blanks off both ends.
func (q quoted) trimmed() quoted {
	from := len(q.s) - len(strings.TrimLeft(q.s, " \t"))
	to := len(strings.TrimRight(q.s, " \t"))
	if from == 0 && to == len(q.s) {
		return q
	}
	return q.cut(min(from, to), to)
}

// complete adds the fields that the browser makes of the options and of the content.
func (o *fetchOptions) complete(d *described) {
	if d.has && d.lacks("Content-Type") {
		d.add("Content-Type", "text/plain;charset=UTF-8")
	}
	if d.lacks("Accept") {
		d.add("Accept", "*/*")
	}
	to, _ := splitURL(d.url.s)
	from, ok := splitURL(o.referrer)
	if !ok {
		return
	}
	same := from.origin == to.origin
	if d.lacks("Origin") && (d.method.s != "GET" && d.method.s != "HEAD" || !same && o.mode == "cors") {
		d.add("Origin", from.origin)
	}
	if d.lacks("Referer") {
		full := o.referrer[:from.tail]
		downgrade := strings.HasPrefix(from.origin, "https:") && !strings.HasPrefix(to.origin, "https:")
		switch o.policy {
		case "no-referrer":
			full = ""
		case "origin":
			full = from.origin + "/"
		case "same-origin":
			if !same {
				full = ""
			}
		case "origin-when-cross-origin":
			if !same {
				full = from.origin + "/"
			}
		case "unsafe-url":
		case "no-referrer-when-downgrade":
			if downgrade {
				full = ""
			}
		default: // strict-origin-when-cross-origin, and strict-origin but for one's own pages
			if downgrade {
				full = ""
			} else if !same || o.policy == "strict-origin" {
				full = from.origin + "/"
			}
		}
		if full != "" {
			d.add("Referer", full)
		}
	}
}
