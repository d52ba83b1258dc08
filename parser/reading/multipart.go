package reading

import "bytes"

// multipartBoundary gives the boundary of a multipart Content-Type, nil for another type. RFC 2046, 5.1.1.
func multipartBoundary(contentType []byte) []byte {
	const multipart, parameter = "multipart/", "boundary="
	lower := bytes.ToLower(contentType[:min(len(contentType), 1000)])
	i := bytes.Index(lower, []byte(parameter))
	if !bytes.HasPrefix(lower, []byte(multipart)) || i < 0 {
		return nil
	}
	value := contentType[i+len(parameter):]
	if len(value) > 0 && value[0] == '"' {
		quoted, _, _ := bytes.Cut(value[1:], []byte(`"`))
		return quoted
	}
	token, _, _ := bytes.Cut(value, []byte(";"))
	return bytes.TrimRight(token, " \t")
}

// multipartContent takes multipart content of which only the frame lost its CRs: the boundary lines, the fields of
// the parts and the line end before each boundary. It reports whether that fits; else it takes nothing.
func (f *framer) multipartContent(h head, exact bool) bool {
	text := f.text[:f.at+int(min(h.length, int64(len(f.text)-f.at)))]
	added := 0
	end, ok := walkMultipart(text, f.at, h.boundary, func(lf int) {
		if text[lf-1] != '\r' {
			added++
		}
	})
	if !ok {
		return false
	}
	stop := end
	switch int(h.length) - (end - f.at) - added {
	case 0:
	case 2: // the line end of the last boundary line
		stop += lineEndLen(f.text, end)
		ok = stop > end
	default:
		ok = false
	}
	if !ok || !f.fits(stop, exact) {
		return false
	}
	walkMultipart(text, f.at, h.boundary, f.crlfAt)
	f.keepTo(end)
	if stop > end {
		f.crlfAt(stop - 1)
	}
	return true
}

// walkMultipart calls visit with the place of each LF that belongs to the frame, in order. It gives the end of the
// last boundary line, before its line end, and whether there is one.
func walkMultipart(text []byte, at int, boundary []byte, visit func(lf int)) (end int, ok bool) {
	const inContent, inFields = 0, 1
	state, before := inContent, -1 // before is the line end that a boundary would take to itself
	for i := at; i < len(text); {
		lf := lineEnd(text, i)
		line := lineAt(text, i)
		switch isBoundary, isLast := boundaryLine(line, boundary); {
		case isBoundary:
			if before >= 0 {
				visit(before)
			}
			if isLast {
				return i + len(bytes.TrimRight(line, "\r")), true
			}
			if lf < len(text) {
				visit(lf)
			}
			state, before = inFields, -1
		case state == inFields:
			if lf < len(text) {
				visit(lf)
			}
			if len(line) == 0 {
				state = inContent
			}
		default:
			before = lf
		}
		i = lf + 1
	}
	return at, false
}

// boundaryLine reports whether a line is "--" and the boundary, and whether "--" after it makes it the last.
func boundaryLine(line, boundary []byte) (is, last bool) {
	rest, ok := bytes.CutPrefix(line, []byte("--"))
	if !ok {
		return false, false
	}
	if rest, ok = bytes.CutPrefix(rest, boundary); !ok {
		return false, false
	}
	rest, last = bytes.CutPrefix(rest, []byte("--"))
	return len(bytes.TrimRight(rest, " \t\r")) == 0, last
}
