package reading

import "bytes"

// varnishTag reads a line of varnishlog: hyphens for its depth, a tag, and a value. side is Req, Resp, Bereq or Beresp, what
// the rest of the tag.
func varnishTag(line []byte) (side, what string, value int) {
	tag := bytes.TrimLeft(line, "- ")
	if len(line) == 0 || line[0] != '-' {
		return "", "", 0
	}
	name, rest, ok := bytes.Cut(tag, []byte(" "))
	if !ok {
		return "", "", 0
	}
	for _, s := range [...]string{"Req", "Resp", "Bereq", "Beresp"} {
		if what, ok := bytes.CutPrefix(name, []byte(s)); ok {
			switch string(what) {
			case "Method", "URL", "Protocol", "Status", "Reason", "Header":
				return s, string(what), len(line) - len(bytes.TrimLeft(rest, " "))
			}
		}
	}
	return "", "", 0
}

// varnishSides gives which tags of a log are read: those of the client where it has any, else those of the backend.
func varnishSides(text []byte) (request, response string) {
	if bytes.Contains(text, []byte("ReqMethod ")) {
		return "Req", "Resp"
	}
	return "Bereq", "Beresp"
}

// isVarnish recognises a log that has a request with its method, its URL and its version.
func isVarnish(text []byte) bool {
	request, _ := varnishSides(text)
	if !bytes.Contains(text, []byte(request+"Method ")) {
		return false
	}
	seen := 0
	for i := 0; i < len(text); i = nextLine(text, i) {
		if side, what, _ := varnishTag(lineAt(text, i)); side == request {
			switch what {
			case "Method", "URL", "Protocol":
				seen++
			}
		}
	}
	return seen >= 3
}

func readVarnish(w *writer) {
	request, response := varnishSides(w.text)
	in := ""
	for w.at < len(w.text) {
		start, next := w.at, nextLine(w.text, w.at)
		line := lineAt(w.text, start)
		side, what, value := varnishTag(line)
		if side == request || side == response {
			if first := what == "Method" || side == response && what == "Protocol"; in != "" && first {
				w.add("\r\n")
			}
			in = side
			w.dropTo(start + value)
			w.keepTo(start + len(line))
			if what == "Method" || what == "URL" || what == "Status" || side == response && what == "Protocol" {
				w.add(" ")
			} else {
				w.add("\r\n")
			}
		}
		w.dropTo(next)
	}
	w.add("\r\n")
	w.assume(CodeVarnish, 0, len(w.text))
}
