package reading

import (
	"bytes"
	"strconv"
	"strings"

	"enclair/parser"
)

// maxChoices bounds the entries that are offered.
const maxChoices = 2000

// harEntry is one exchange of an archive.
type harEntry struct {
	request  described
	response harResponse
}

type harResponse struct {
	version string
	status  string // three digits, empty where no response came
	reason  quoted
	fields  []describedField
	content quoted
	base64  bool
	shown   bool // the archive holds the content
}

// isHAR recognises an archive: an object that holds entries, each with a request. What holds no whole exchange is none.
func isHAR(text []byte) bool {
	entries := harEntries(text)
	if entries < 0 {
		return false
	}
	n := 0
	_, ok := each(text, entries, func(_ quoted, entry int) bool {
		n++
		e := harEntryAt(text, entry)
		return n > 1 || e.request.valid()
	})
	return ok && n > 0
}

// harEntries gives the place of the list of entries, -1 where the text is no archive.
func harEntries(text []byte) int {
	i := skipSpace(text, 0)
	if i == len(text) || text[i] != '{' || !bytes.Contains(text, []byte(`"entries"`)) {
		return -1
	}
	if end, ok := valueEnd(text, i); !ok || skipSpace(text, end) < len(text) {
		return -1
	}
	log := member(text, i, "log")
	if log < 0 {
		return -1
	}
	entries := member(text, log, "entries")
	if entries < 0 || text[entries] != '[' {
		return -1
	}
	return entries
}

func readHAR(w *writer) {
	n, chosen := 0, -1
	each(w.text, harEntries(w.text), func(_ quoted, entry int) bool {
		request := member(w.text, entry, "request")
		if n == w.Entry || n == 0 {
			chosen, w.chosen = entry, n
		}
		if request >= 0 && n < maxChoices {
			w.choices = append(w.choices, Choice{
				stringMember(w.text, request, "method").s,
				stringMember(w.text, request, "url").s,
				harStatus(w.text, member(w.text, entry, "response")),
			})
		}
		n++
		return true
	})
	if len(w.choices) < 2 {
		w.choices = nil
	}
	w.assume(CodeHAR, 0, len(w.text))
	if e := harEntryAt(w.text, chosen); e.request.valid() {
		w.exchange(&e)
	}
	w.dropTo(len(w.text))
}

// harStatus gives the status of a response, empty where none came.
func harStatus(text []byte, response int) string {
	if response < 0 {
		return ""
	}
	if v := member(text, response, "status"); v >= 0 {
		if s := string(text[v:wordEnd(text, v)]); len(s) == 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) {
			return s
		}
	}
	return ""
}

// harEntryAt reads the entry at i.
func harEntryAt(text []byte, i int) (e harEntry) {
	request, response := member(text, i, "request"), member(text, i, "response")
	if request >= 0 {
		d := &e.request
		d.method, d.url = stringMember(text, request, "method"), stringMember(text, request, "url")
		d.version = stringMember(text, request, "httpVersion").s
		d.fields = harFields(text, request)
		if data := member(text, request, "postData"); data >= 0 {
			if v := member(text, data, "text"); v >= 0 {
				d.content, d.has = stringAt(text, v)
			}
		}
	}
	if e.response.status = harStatus(text, response); e.response.status != "" {
		r := &e.response
		r.version = stringMember(text, response, "httpVersion").s
		r.reason = stringMember(text, response, "statusText")
		r.fields = harFields(text, response)
		if content := member(text, response, "content"); content >= 0 {
			if v := member(text, content, "text"); v >= 0 {
				r.content, r.shown = stringAt(text, v)
				r.base64 = stringMember(text, content, "encoding").s == "base64" && walkBase64([]byte(r.content.s), func(int, int, []byte) {})
			}
		}
	}
	return e
}

// harFields reads the list of fields. Pseudo-fields say what the first line says; they are left out.
func harFields(text []byte, i int) (fields []describedField) {
	if i = member(text, i, "headers"); i < 0 {
		return nil
	}
	each(text, i, func(_ quoted, field int) bool {
		name, value := stringMember(text, field, "name"), stringMember(text, field, "value")
		if isToken(name.s) {
			// Some browsers join several fields of one name with line ends.
			for _, line := range value.lines() {
				fields = append(fields, describedField{name, line})
				name = notInText(name.s)
			}
		}
		return true
	})
	return fields
}

// lines gives the lines of a string, in which no line end is left.
func (q quoted) lines() (lines []quoted) {
	for from := 0; ; {
		n := strings.IndexAny(q.s[from:], "\r\n")
		if n < 0 {
			if from == 0 {
				return []quoted{q}
			}
			return append(lines, q.cut(from, len(q.s)))
		}
		if n > 0 {
			lines = append(lines, q.cut(from, from+n))
		}
		from += n + 1
	}
}

// exchange writes the request and the response of an entry, in the form of HTTP/1.1.
func (w *writer) exchange(e *harEntry) {
	d, r := &e.request, &e.response
	start := w.at
	recorded := ""
	version := func(v string) string {
		v = strings.ToUpper(v)
		if v == "HTTP/1.0" {
			return v
		}
		if digits := strings.TrimLeft(v, "HTP/"); digits != "" && digits[0] > '1' && isDigit(digits[0]) {
			recorded = "HTTP/" + digits[:1]
			if !w.may(CodeVersion) {
				return recorded
			}
		}
		return "HTTP/1.1"
	}
	d.version, r.version = version(d.version), version(r.version)
	if recorded != "" && w.may(CodeVersion) {
		w.assume(CodeVersion, start, len(w.text), recorded)
	}
	if d.has {
		w.asShown(&d.fields, len(d.content.s))
	}
	w.request(d)
	if n := contentLength(d.fields); !d.has && n > 0 {
		w.fill(n)
	}
	if r.status == "" {
		return
	}
	status, _ := parser.StatusCode(r.status)
	empty := parser.EndsWithHeader(status, d.method.s)
	if !empty && r.shown {
		w.asShown(&r.fields, r.length())
	}
	w.add(r.version + " " + r.status + " ")
	w.take(r.reason)
	w.add("\r\n")
	w.fields(r.fields)
	w.add("\r\n")
	switch {
	case empty:
	case r.base64:
		w.takeBase64(r.content)
	case r.shown:
		w.take(r.content)
	default:
		w.fill(contentLength(r.fields))
	}
}

// length gives the length of the content in bytes.
func (r *harResponse) length() int {
	if !r.base64 {
		return len(r.content.s)
	}
	n := 0
	walkBase64([]byte(r.content.s), func(_, _ int, b []byte) { n += len(b) })
	return n
}

// takeBase64 puts what a string encodes on the wire.
func (w *writer) takeBase64(q quoted) {
	if q.start < w.at || q.end-q.start != len(q.s) {
		var all []byte
		walkBase64([]byte(q.s), func(_, _ int, b []byte) { all = append(all, b...) })
		w.add(string(all))
		return
	}
	walkBase64(w.text[q.start:q.end], func(start, end int, b []byte) {
		w.dropTo(q.start + start)
		w.replaceTo(q.start+end, string(b))
	})
}

// asShown makes the fields fit content that was not recorded as it was on the wire, but decoded: what says its coding is left
// out, what says its length says the length in bytes that it has here.
func (w *writer) asShown(fields *[]describedField, length int) {
	if !w.may(CodeShownContent) {
		return
	}
	changed, hasLength := false, false
	var kept []describedField
	for _, f := range *fields {
		switch strings.ToLower(f.name.s) {
		case "content-encoding":
			changed = true
			continue
		case "content-length", "transfer-encoding":
			if changed = changed || f.value.s != strconv.Itoa(length); hasLength {
				continue
			}
			if f.value.s != strconv.Itoa(length) {
				f = describedField{notInText("Content-Length"), notInText(strconv.Itoa(length))}
			}
			hasLength = true
		}
		kept = append(kept, f)
	}
	if changed {
		if !w.shown {
			w.assume(CodeShownContent, 0, len(w.text))
			w.shown = true
		}
		*fields = kept
	}
}

// contentLength gives what Content-Length says in bytes, 0 where it says nothing.
func contentLength(fields []describedField) int {
	h := head{length: -1}
	for _, f := range fields {
		h.field([]byte(f.name.s + ":" + f.value.s))
	}
	return int(max(0, min(h.length, maxFilled+1)))
}

// fill puts question marks in the place of n bytes of content that were not recorded.
func (w *writer) fill(n int) {
	if n > 0 && n <= maxFilled && w.may(CodeFilledContent) {
		w.assume(CodeFilledContent, w.at, w.at, strconv.Itoa(n))
		w.add(strings.Repeat("?", n))
	}
}
