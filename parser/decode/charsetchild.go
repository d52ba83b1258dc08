package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"enclair/parser"
)

// charset adds a child of the text in UTF-8 where the content is not in UTF-8 already, and reports whether it did. A byte
// order mark prevails over the charset of Content-Type, and that over the meta element: HTML Standard, 13.2.3.2.
func (d *decoding) charset(o parser.Origin, span parser.Span) bool {
	in := d.doc.Source[span.Start:span.End]
	kind := essence(o.MediaType)
	if o.Text || !isText(kind) || len(in) == 0 {
		return false
	}
	declared, _ := parser.MediaTypeParameter(o.MediaType, "charset")
	label := declared
	var found faults
	meta, at := "", parser.Span{}
	if kind == "text/html" || kind == "application/xhtml+xml" {
		meta, at = metaCharset(in)
	}
	if label == "" {
		label = meta
	}
	for e := encodingUTF8; e <= encodingUTF16BE; e++ {
		if mark := byteOrderMark(in, e); mark != "" {
			if e == encodingUTF8 && isJSON(kind) {
				return false // the grammar of JSON says that it may not be there
			}
			marked := [...]string{encodingUTF8: "utf-8", encodingUTF16LE: "utf-16le", encodingUTF16BE: "utf-16be"}[e]
			if label != "" && !sameEncoding(label, marked) && lower(label) != "utf-16" {
				found.fault(CodeCharsetDiffers, 0, len(mark), label, marked)
			}
			label = marked
			break
		}
	}
	if declared != "" && meta != "" && !sameEncoding(declared, meta) {
		found.fault(CodeCharsetDiffers, int(at.Start), int(at.End), declared, meta)
	}
	if label == "" {
		if utf8.Valid(in) || isJSON(kind) {
			return false
		}
		label = "windows-1252"
		found.fault(CodeCharsetMissing, 0, len(in), label)
	}
	faults := found.list(len(in))
	e, known := encodingOf(label)
	asIs := e == encodingUTF8 && utf8.Valid(in) && byteOrderMark(in, e) == "" || e == encodingWindows1252 && isASCII(in)
	if known && asIs && len(faults) == 0 || len(in) > d.limit {
		return false
	}
	o.Text = true
	if !known {
		d.leave("charset", lower(label), span, o, faults...)
		return true
	}
	r := e.decode(in)
	r.Faults = append(faults, r.Faults...)
	d.add("charset", span, r, parser.GrammarContent, o)
	d.found[len(d.found)-1].Label = lower(label)
	return true
}

// isText reports whether the bytes of that media type are text in a charset.
func isText(essence string) bool {
	top, sub, _ := strings.Cut(essence, "/")
	switch sub {
	case "json", "xml", "javascript", "ecmascript", "x-javascript", "graphql", "sql", "yaml", "x-www-form-urlencoded":
		return true
	}
	return top == "text" || strings.HasSuffix(sub, "+json") || strings.HasSuffix(sub, "+xml") || strings.HasSuffix(sub, "+yaml")
}

func sameEncoding(a, b string) bool {
	x, known := encodingOf(a)
	y, also := encodingOf(b)
	return known && also && x == y || lower(a) == lower(b)
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// metaCharset looks in the first 1024 bytes of a page for what a meta element says about its charset: HTML Standard, 13.2.3.3.
func metaCharset(in []byte) (label string, at parser.Span) {
	head := bytes.Clone(in[:min(len(in), 1024)])
	for i, c := range head {
		if 'A' <= c && c <= 'Z' {
			head[i] = c | 0x20
		}
	}
	for i := 0; i < len(head); {
		if rest := head[i:]; bytes.HasPrefix(rest, []byte("<!--")) {
			end := bytes.Index(rest, []byte("-->"))
			if end < 0 {
				break
			}
			i += end + 3
			continue
		} else if !bytes.HasPrefix(rest, []byte("<meta")) {
			i++
			continue
		}
		end := bytes.IndexByte(head[i:], '>')
		if end < 0 {
			break
		}
		tag := head[i : i+end]
		if c := bytes.Index(tag, []byte("charset=")); c >= 0 {
			start := c + len("charset=")
			for start < len(tag) && (tag[start] == '"' || tag[start] == '\'' || tag[start] == ' ') {
				start++
			}
			stop := start
			for stop < len(tag) && !strings.ContainsRune("\"'; />\t\r\n", rune(tag[stop])) {
				stop++
			}
			if stop > start {
				label = string(tag[start:stop])
				if e, ok := encodingOf(label); ok && (e == encodingUTF16LE || e == encodingUTF16BE) {
					label = "utf-8" // a page that can be read so far is not in UTF-16
				}
				return label, parser.Span{Start: int32(i + start), End: int32(i + stop)}
			}
		}
		i += end
	}
	return "", parser.Span{}
}
