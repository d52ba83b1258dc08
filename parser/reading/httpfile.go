package reading

import (
	"bytes"
	"strconv"
)

// Files of requests, .http or .rest, are what editors send: ### stands between requests, # and // before remarks, @ before
// variables. A request line may lack its method and its version, and names the host in its target.

// requestLine is a line of such a file, by the places of its parts.
type requestLine struct {
	method       []byte // empty for GET
	url          int    // where the URL begins
	host, target int    // where the host and what follows it begin; host is target where there is none
	urlEnd       int
	version      bool
}

// fileRequestLine reads METHOD URL VERSION, of which the URL alone is due.
func fileRequestLine(line []byte) (r requestLine, ok bool) {
	if len(line) > maxStartLine {
		return r, false
	}
	end := len(bytes.TrimRight(line, " \t"))
	if i := bytes.LastIndexByte(line[:end], ' '); i > 0 && isVersion(line[i+1:end]) {
		r.version = true
		end = len(bytes.TrimRight(line[:i], " \t"))
	}
	if i := bytes.IndexByte(line[:end], ' '); i > 0 {
		if !isKnownMethod(string(line[:i])) {
			return r, false
		}
		r.method = line[:i]
		r.url = end - len(bytes.TrimLeft(line[i:end], " \t"))
	}
	url := line[r.url:end]
	r.host, r.target, r.urlEnd = r.url, r.url, end
	switch scheme := bytes.Index(url, []byte("://")); {
	case bytes.IndexByte(url, ' ') >= 0:
		return r, false
	case string(bytes.ToLower(url[:max(scheme, 0)])) == "http", string(bytes.ToLower(url[:max(scheme, 0)])) == "https":
		r.host += scheme + 3
	case bytes.HasPrefix(url, []byte("{{")): // a variable
	case len(r.method) > 0 && len(url) > 0 && url[0] == '/':
		return r, true
	default:
		return r, false
	}
	r.target = end
	if i := bytes.IndexAny(line[r.host:end], "/?#"); i >= 0 {
		r.target = r.host + i
	}
	return r, r.target > r.host
}

// isFileRemark accepts what stands between requests and before them.
func isFileRemark(line []byte) bool {
	return len(bytes.TrimSpace(line)) == 0 || line[0] == '#' || line[0] == '@' || bytes.HasPrefix(line, []byte("//"))
}

func isSeparator(line []byte) bool { return bytes.HasPrefix(line, []byte("###")) }

// isHTTPFile recognises such a file: what follows every separator is a request or nothing, its fields are fields, and a
// separator, or a host in a target without a version before fields, is such as no message has.
func isHTTPFile(text []byte) bool {
	requests, short, own := 0, false, false
	const before, fields, content = 0, 1, 2
	state := before
	for i := 0; i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		switch {
		case isSeparator(line):
			own = true
			state = before
		case state == before && !isFileRemark(line):
			r, ok := fileRequestLine(line)
			if !ok {
				return false
			}
			requests++
			short = !r.version && len(r.method) > 0
			state = fields
		case state == fields && len(line) == 0:
			state = content
		case state == fields && isFieldLine(line):
			own = own || short
		case state == fields && !isFileRemark(line):
			return false
		case state == content && (bytes.HasPrefix(line, []byte("< ")) || bytes.HasPrefix(line, []byte("> {%"))):
			return false // content from another file, or a script
		}
	}
	return requests > 0 && own
}

func readHTTPFile(w *writer) {
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		if r, ok := fileRequestLine(line); ok && !isFileRemark(line) {
			w.fileRequest(line, r)
			continue
		}
		w.dropTo(nextLine(w.text, w.at))
	}
	w.assume(CodeHTTPFile, 0, len(w.text))
}

// fileRequest takes the request at the cursor, and adds what an editor would: the version, Host and Content-Length.
func (w *writer) fileRequest(line []byte, r requestLine) {
	start := w.at
	if len(r.method) == 0 {
		w.add("GET ")
	}
	w.keepTo(start + r.url)
	w.dropTo(start + r.target)
	if r.target == r.urlEnd || line[r.target] != '/' {
		w.add("/")
	}
	if fragment := bytes.IndexByte(line[r.target:r.urlEnd], '#'); fragment >= 0 {
		w.keepTo(start + r.target + fragment)
		w.dropTo(start + r.urlEnd)
	}
	if w.keepTo(start + len(bytes.TrimRight(line, " \t"))); !r.version {
		w.add(" HTTP/1.1")
	}
	w.endLine()
	if r.target > r.host && !hostFollows(w.text, w.at) {
		w.add("Host: " + string(line[r.host:r.target]) + "\r\n")
	}
	h := head{length: -1}
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		if len(line) == 0 || isSeparator(line) {
			break
		}
		if isFileRemark(line) {
			w.dropTo(nextLine(w.text, w.at))
			continue
		}
		h.field(line)
		w.keepTo(w.at + len(line))
		w.endLine()
	}
	begin := skipBlankLines(w.text, w.at)
	end := begin
	for end < len(w.text) && !isSeparator(lineAt(w.text, end)) {
		end = nextLine(w.text, end)
	}
	next := end
	end = begin + len(bytes.TrimRight(w.text[begin:end], "\r\n"))
	if end > begin && h.length < 0 && !h.chunked {
		w.add("Content-Length: " + strconv.Itoa(end-begin) + "\r\n")
	}
	w.add("\r\n")
	w.dropTo(begin)
	w.keepTo(end)
	w.dropTo(next)
}

// endLine takes the line end at the cursor as CRLF, and adds one where the text ends.
func (w *writer) endLine() {
	next := nextLine(w.text, w.at)
	w.dropTo(next - lineEndLenBefore(w.text, w.at, next))
	switch next - w.at {
	case 0:
		w.add("\r\n")
	case 1:
		w.add("\r")
	}
	w.keepTo(next)
}

// lineEndLenBefore gives the length of the line end before next, in a line whose rest begins at i.
func lineEndLenBefore(text []byte, i, next int) int { return next - i - len(lineAt(text, i)) }
