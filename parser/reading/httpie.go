package reading

import (
	"bytes"
	"strings"
)

// isHTTPie recognises what http -v prints: a request in which HTTPie or xh names itself, its lines ended in LF.
func isHTTPie(text []byte) bool {
	start, ok := parseStartLine(lineAt(text, skipBlankLines(text, 0)))
	if !ok || !start.request || start.http09 || !isLFMessage(text) {
		return false
	}
	head, _, _ := bytes.Cut(text, []byte("\n\n"))
	return bytes.Contains(head, []byte("\nUser-Agent: HTTPie/")) || bytes.Contains(head, []byte("\nUser-Agent: xh/"))
}

// readHTTPie takes the messages. The content was decoded and perhaps set in lines for the eye, so what says its length or its
// coding may have to give way.
func readHTTPie(w *writer) {
	w.assume(CodeHTTPie, 0, len(w.text))
	for w.at < len(w.text) {
		w.dropTo(skipBlankLines(w.text, w.at))
		if start, ok := parseStartLine(lineAt(w.text, w.at)); ok {
			w.printed(start)
		} else {
			w.keepTo(nextLine(w.text, w.at))
		}
	}
}

// printed takes the message at the cursor, whose content ends before the next start line after an empty line.
func (w *writer) printed(start startLine) {
	begin := w.at
	var fields []describedField
	h := head{startLine: start, length: -1}
	i := nextLine(w.text, begin)
	for i < len(w.text) && lineEndLen(w.text, i) == 0 {
		line := lineAt(w.text, i)
		h.field(line)
		if name := fieldName(line); len(name) > 0 {
			value := bytes.TrimLeft(line[bytes.IndexByte(line, ':')+1:], " ")
			fields = append(fields, describedField{inText(w.text, i, i+len(name)), inText(w.text, i+len(line)-len(value), i+len(line))})
		}
		i = nextLine(w.text, i)
	}
	from := skipBlankLines(w.text, i)
	to := from
	for to < len(w.text) {
		if to == from && isStartLine(lineAt(w.text, to)) {
			break
		}
		next := nextLine(w.text, to)
		after := skipBlankLines(w.text, next)
		if after > next && isStartLine(lineAt(w.text, after)) {
			to = next
			break
		}
		to = after
	}
	to = from + len(bytes.TrimRight(w.text[from:to], "\r\n"))

	hidden := bytes.HasPrefix(w.text[from:to], []byte("+---")) && bytes.Contains(w.text[from:to], []byte("binary data not shown"))
	compact := -1 // the length of JSON without its layout
	if to > from && !hidden {
		for _, gap := range [...]int{0, 1} {
			if n := walkJSON(w.text[from:to], gap, nil); n >= 0 && int64(n) == h.length && to-from != n && w.may(CodeCompactJSON) {
				compact = gap
			}
		}
		if int64(to-from)+1 == h.length && to < len(w.text) {
			to++
		}
		if compact < 0 {
			w.asShown(&fields, to-from)
		}
	}
	w.keepTo(begin + len(lineAt(w.text, begin)))
	w.add("\r")
	w.keepTo(min(w.at+1, len(w.text)))
	w.fields(fields)
	w.add("\r\n")
	w.dropTo(from)
	switch {
	case hidden:
		w.dropTo(to)
		w.fill(int(max(0, min(h.length, maxFilled+1))))
	case compact >= 0:
		w.assume(CodeCompactJSON, from, to)
		walkJSON(w.text[from:to], compact, func(start, end int, s string) {
			w.dropTo(from + start)
			if s == string(w.text[from+start:from+end]) {
				w.keepTo(from + end)
			} else {
				w.replaceTo(from+end, s)
			}
		})
		w.dropTo(to)
	default:
		w.keepTo(to)
	}
}

// walkJSON calls emit, where it is given, with the place of each string, word and sign of JSON and what it is without layout,
// but for gap blanks after commas and colons. It gives the length of all that, -1 for what is no JSON.
func walkJSON(text []byte, gap int, emit func(start, end int, s string)) (n int) {
	if end, ok := valueEnd(text, 0); !ok || end < len(text) || text[0] != '{' && text[0] != '[' {
		return -1
	}
	for i := 0; i < len(text); {
		end := i + 1
		s := text[i:end]
		switch c := text[i]; {
		case isBlank(c) || c == '\n' || c == '\r':
			i = end
			continue
		case c == '"':
			end, _ = stringEnd(text, i)
			s = text[i:end]
		case c == ',' || c == ':':
			s = append([]byte{c}, " "[:gap]...)
		case isWordByte(c):
			end = wordEnd(text, i)
			s = text[i:end]
		}
		n += len(s)
		if emit != nil {
			emit(i, end, string(s))
		}
		i = end
	}
	return n
}

// httpieAgent is the User-Agent that is assumed for a command of HTTPie.
const httpieAgent = "HTTPie/3.2.4"

func isHTTPieCommand(text []byte) bool {
	_, ok := httpieRequest(text)
	return ok
}

// readHTTPieCommand puts the request that HTTPie would send in the place of its command.
func readHTTPieCommand(w *writer) {
	d, _ := httpieRequest(w.text)
	made := &writer{}
	made.request(&d)
	w.assume(CodeHTTPieRequest, 0, len(w.text), httpieAgent)
	w.replaceTo(len(w.text), string(made.wire))
}

// Options of HTTPie that change nothing in the request; those of the second list have a value.
const (
	httpieIgnored      = " -v -b -h -m -F -d -c -q --verbose --body --headers --meta --follow --download --continue --quiet --check-status --all --print-body --json -j --form -f --ignore-stdin --offline "
	httpieIgnoredValue = " -p -s -o --print --style --output --pretty --timeout --verify --session --session-read-only --max-redirects --format-options --ssl --cert --cert-key "
)

// httpieRequest reads http [METHOD] URL [ITEM …], with its options anywhere.
func httpieRequest(text []byte) (d described, ok bool) {
	command := bytes.TrimPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("$ "))
	name, rest, ok := bytes.Cut(command[:min(len(command), maxStartLine)], []byte(" "))
	scheme := string(name) + "://"
	if !ok || scheme != "http://" && scheme != "https://" {
		return d, false
	}
	words, ok := splitCommand(rest)
	if !ok {
		return d, false
	}
	var plain []string
	form := false
	auth := ""
	for i := 0; i < len(words); i++ {
		option, value, given := strings.Cut(words[i], "=")
		switch {
		case !strings.HasPrefix(words[i], "-"):
			plain = append(plain, words[i])
			continue
		case strings.Contains(httpieIgnored, " "+option+" ") && !given:
			form = form || option == "--form" || option == "-f"
			continue
		case option != "-a" && option != "--auth" && !strings.Contains(httpieIgnoredValue, " "+option+" "):
			return d, false
		}
		if !given {
			if i++; i == len(words) {
				return d, false
			}
			value = words[i]
		}
		if option == "-a" || option == "--auth" {
			auth = value
		}
	}
	method := ""
	if len(plain) > 1 && isCapitals([]byte(plain[0])) {
		method, plain = plain[0], plain[1:]
	}
	if len(plain) == 0 {
		return d, false
	}
	url := plain[0]
	switch {
	case strings.HasPrefix(url, ":/"), url == ":":
		url = scheme + "localhost" + url[1:]
	case strings.HasPrefix(url, ":"):
		url = scheme + "localhost" + url
	case strings.Contains(url, "://"):
	case !resemblesURL(url):
		return d, false
	default:
		url = scheme + url
	}
	items := httpieItems{form: form}
	for _, item := range plain[1:] {
		if !items.item(item) {
			return d, false
		}
	}
	return items.request(method, url, auth)
}
