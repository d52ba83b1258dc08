package reading

import (
	"strconv"
	"strings"
)

// described is a request that a command, a script or an archive describes, from which its bytes are made.
type described struct {
	method  quoted
	url     quoted
	version string // HTTP/1.1 where it is empty
	fields  []describedField
	content quoted
	has     bool // it has content, if only of length 0
}

type describedField struct{ name, value quoted }

// field gives the value of a field, and whether it is there.
func (d *described) field(name string) (string, bool) {
	for _, f := range d.fields {
		if strings.EqualFold(f.name.s, name) {
			return f.value.s, true
		}
	}
	return "", false
}

// lacks reports whether a field is not there.
func (d *described) lacks(name string) bool {
	_, ok := d.field(name)
	return !ok
}

func (d *described) add(name, value string) {
	d.fields = append(d.fields, describedField{notInText(name), notInText(value)})
}

// urlParts are the places of the parts of an absolute http or https URL.
type urlParts struct {
	origin             string // scheme and authority
	host, target, tail int    // host to target is the authority, target to tail the path and the query
}

// splitURL finds the parts of a URL. It fails on what no request can carry.
func splitURL(url string) (p urlParts, ok bool) {
	scheme, _, ok := strings.Cut(url, "://")
	if s := strings.ToLower(scheme); !ok || s != "http" && s != "https" {
		return p, false
	}
	for i := range len(url) {
		if url[i] <= ' ' || url[i] == 0x7f {
			return p, false
		}
	}
	p.host = len(scheme) + 3
	p.tail = len(url)
	if i := strings.IndexByte(url, '#'); i >= 0 {
		p.tail = i
	}
	p.target = p.tail
	if i := strings.IndexAny(url[min(p.host, p.tail):p.tail], "/?"); i >= 0 {
		p.target = p.host + i
	}
	if p.host >= p.target {
		return p, false
	}
	p.origin = url[:p.target]
	if i := strings.LastIndexByte(url[p.host:p.target], '@'); i >= 0 {
		p.host += i + 1
	}
	return p, p.host < p.target
}

// authority gives the host and the port, without the port that the scheme has by itself.
func (p urlParts) authority(url string) string {
	host := url[p.host:p.target]
	if strings.HasPrefix(strings.ToLower(url), "https") {
		return strings.TrimSuffix(host, ":443")
	}
	return strings.TrimSuffix(host, ":80")
}

// valid reports whether the request has a URL and can be written: names are tokens, no line end stands where it would
// begin another field.
func (d *described) valid() bool {
	if _, ok := splitURL(d.url.s); !ok || !isToken(d.method.s) {
		return false
	}
	for _, f := range d.fields {
		if !isToken(f.name.s) || strings.ContainsAny(f.value.s, "\r\n\x00") {
			return false
		}
	}
	return true
}

func isToken(s string) bool {
	for i := range len(s) {
		if !isTchar(s[i]) {
			return false
		}
	}
	return s != ""
}

// request writes a request. Host comes first where no field gives it; Content-Length last.
func (w *writer) request(d *described) {
	p, _ := splitURL(d.url.s)
	if d.method.start > d.url.start {
		d.method.start = -1 // it stands after what comes after it
	}
	w.take(d.method)
	w.add(" ")
	if p.target == p.tail || d.url.s[p.target] != '/' {
		w.add("/")
	}
	w.take(d.url.cut(p.target, p.tail))
	if d.version == "" {
		d.version = "HTTP/1.1"
	}
	w.add(" " + d.version + "\r\n")
	if d.lacks("Host") {
		w.add("Host: " + p.authority(d.url.s) + "\r\n")
	}
	w.fields(d.fields)
	if d.has && d.lacks("Content-Length") && d.lacks("Transfer-Encoding") {
		w.add("Content-Length: " + strconv.Itoa(len(d.content.s)) + "\r\n")
	}
	w.add("\r\n")
	if d.has {
		w.take(d.content)
	}
}

func (w *writer) fields(fields []describedField) {
	for _, f := range fields {
		w.take(f.name)
		w.add(": ")
		w.take(f.value)
		w.add("\r\n")
	}
}
