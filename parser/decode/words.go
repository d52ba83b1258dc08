package decode

import (
	"bytes"
	"strings"

	"enclair/parser"
)

// mayHoldWords reports whether encoded words are undone in the node: in the fields of a body part, and in the name of a
// file, where old programs put them. RFC 2047, 5.
func (d *decoding) mayHoldWords() bool {
	if d.doc.Up(d.node, parser.KindBodyPart) != parser.NoNode {
		return true
	}
	p := d.doc.Up(d.node, parser.KindParameter)
	return p != parser.NoNode && strings.HasPrefix(lower(d.doc.Text(p+1)), "filename")
}

// encodedWords adds a child where encoded words stand in span. RFC 2047, 2. encoded-word = "=?" charset "?" encoding "?" encoded-text "?=".
func (d *decoding) encodedWords(span parser.Span) bool {
	in := d.doc.Source[span.Start:span.End]
	var r result
	words, after := 0, -1 // the place after the last word
	for i := 0; i < len(in) && len(in) <= d.limit; {
		next := bytes.Index(in[i:], []byte("=?"))
		if next < 0 {
			break
		}
		next += i
		text, end, ok := encodedWord(in, next)
		if !ok {
			i = next + 2
			continue
		}
		if after >= 0 && len(bytes.Trim(in[after:next], " \t\r\n")) == 0 {
			r.put(nil, next, false) // blanks between two words mean nothing: RFC 2047, 6.2
		} else {
			r.put(in[r.at:next], next, true)
		}
		r.put(text, end, false)
		words, i, after = words+1, end, end
	}
	if words == 0 {
		return false
	}
	r.put(in[r.at:], len(in), true)
	d.text("encoded-word", span, r.Result)
	return true
}

// encodedWord decodes the encoded word at i. It gives its text in UTF-8 and its end.
func encodedWord(in []byte, i int) (text []byte, end int, ok bool) {
	parts := bytes.SplitN(in[i+2:min(len(in), i+200)], []byte("?"), 4) // an encoded word has 75 characters; more are accepted
	if len(parts) < 4 || len(parts[1]) != 1 || len(parts[3]) == 0 || parts[3][0] != '=' {
		return nil, 0, false
	}
	end = i + 2 + len(parts[0]) + 1 + 2 + len(parts[2]) + 2
	var b []byte
	switch parts[1][0] | 0x20 {
	case 'b':
		b = DecodeBase64(parts[2], Standard, Either).Bytes
	case 'q':
		b = unquotePrintable(parts[2], true).Bytes
	default:
		return nil, 0, false
	}
	label, _, _ := strings.Cut(string(parts[0]), "*") // RFC 2231, 5: a language after the charset
	e, known := encodingOf(label)
	if !known {
		return nil, 0, false
	}
	return e.decode(b).Bytes, end, true
}

// unquotePrintable undoes quoted-printable: RFC 2045, 6.7; in an encoded word, the Q encoding of RFC 2047, 4.2.
func unquotePrintable(in []byte, word bool) Result {
	var r result
	for i := 0; i < len(in); {
		c := in[i]
		switch {
		case c == '_' && word:
			r.put([]byte(" "), i+1, false)
			i++
		case c != '=':
			r.put(in[i:i+1], i+1, true)
			i++
		case i+2 < len(in) && isHexDigit(in[i+1]) && isHexDigit(in[i+2]):
			r.put([]byte{hexValue(in[i+1])<<4 | hexValue(in[i+2])}, i+3, false)
			i += 3
		default:
			end := i + 1
			for end < len(in) && (in[end] == ' ' || in[end] == '\t' || in[end] == '\r') {
				end++
			}
			switch {
			case end < len(in) && in[end] == '\n':
				i = end + 1 // a soft line break
				r.put(nil, i, false)
			case end == len(in):
				i = end
				r.put(nil, i, false)
			default:
				r.fault(CodeQuotedPrintable, i, i+1)
				r.put(in[i:i+1], i+1, true)
				i++
			}
		}
	}
	return r.done()
}
