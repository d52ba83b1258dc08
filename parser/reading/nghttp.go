package reading

import "bytes"

// nghttpField gives the place of the field in a line of nghttp -v: after the indent where it was sent, after the number of the
// stream where it was received.
func nghttpField(line []byte, sending bool) (begin int, received, ok bool) {
	if n := bytes.Index(line[:min(len(line), 80)], []byte("] recv (stream_id=")); n >= 0 && line[0] == '[' {
		if end := bytes.Index(line[n:], []byte(") ")); end > 0 {
			return n + end + 2, true, true
		}
	}
	field := bytes.TrimLeft(line, " ")
	begin = len(line) - len(field)
	return begin, false, sending && begin == 10 && len(field) > 1 && (isFieldLine(field) || isFieldLine(field[1:]))
}

func isNghttp(text []byte) bool {
	for _, mark := range [...]string{"] send HEADERS frame <", "] recv (stream_id="} {
		if i := bytes.Index(text, []byte(mark)); i >= 0 {
			start := bytes.LastIndexByte(text[:i], '\n') + 1
			return text[start] == '[' && i-start < 20
		}
	}
	return false
}

// readNghttp takes the fields of both sides and the content, and leaves out what nghttp says of frames. What comes out has
// pseudo-fields, another notation.
func readNghttp(w *writer) {
	sending, in, content := false, false, false
	for w.at < len(w.text) {
		start, next := w.at, nextLine(w.text, w.at)
		line := lineAt(w.text, start)
		begin, received, ok := nghttpField(line, sending)
		switch {
		case ok:
			if received && in && sending {
				w.add("\n")
			}
			w.dropTo(start + begin)
			w.keepTo(start + len(line))
			w.dropTo(next)
			w.add("\n")
			in, content = true, false
			sending = sending && !received
			continue
		case in && !bytes.HasPrefix(line, []byte("          ")): // the head ends at the next frame
			w.add("\n")
			in, sending = false, false
		}
		if bytes.HasPrefix(line, []byte("[")) {
			sending = bytes.Contains(line, []byte("] send HEADERS frame <"))
			content = bytes.Contains(line, []byte("] recv HEADERS frame <")) || content && bytes.Contains(line, []byte("] recv DATA"))
		} else if content && !bytes.HasPrefix(line, []byte("          ")) {
			w.keepTo(next)
		}
		w.dropTo(next)
	}
	if in {
		w.add("\n")
	}
	w.assume(CodeNghttp, 0, len(w.text))
}
