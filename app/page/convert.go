package page

import (
	"sort"
	"unicode/utf8"

	"enclair/parser"
	"enclair/parser/decode"
)

// toolOptions are the choices of both tools, by the names of their elements.
type toolOptions map[string]string

func (o toolOptions) charset(name string) decode.Charset {
	if o[name] == "latin-1" {
		return decode.Latin1
	}
	return decode.UTF8
}

func (o toolOptions) part() decode.Part {
	switch o["url-mode"] {
	case "url":
		return decode.WholeURL
	case "form":
		return decode.Form
	}
	return decode.Component
}

func (o toolOptions) alphabet() decode.Alphabet {
	if o["b64-alphabet"] == "url-safe" {
		return decode.URLSafe
	}
	return decode.Standard
}

func (o toolOptions) padding() decode.Padding {
	if o["b64-padding"] == "unpadded" {
		return decode.Unpadded
	}
	return decode.Padded
}

// conversion is what a tool makes of the text in one of its boxes.
type conversion struct {
	text   string              // for the other box
	bytes  []byte              // in clear, before they were encoded or after they were decoded
	faults []parser.Diagnostic // in the text that was given
}

// convert runs a tool: side "clear" is encoded, side "coded" decoded.
func convert(tool, side, input string, o toolOptions) conversion {
	in := []byte(input)
	switch {
	case tool == "url" && side == "clear":
		r := decode.EncodePercent(in, o.part(), o.charset("url-charset"))
		text := decode.EncodeText(in, o.charset("url-charset"))
		return conversion{string(r.Bytes), text.Bytes, r.Faults}
	case tool == "url":
		// The bytes come first: what they are as text is the charset's question.
		raw := decode.DecodePercent(in, o.part(), decode.Binary)
		r := decode.DecodePercent(in, o.part(), o.charset("url-charset"))
		return conversion{string(r.Bytes), raw.Bytes, r.Faults}
	case side == "clear" && o["b64-view"] == "hex":
		raw := decode.DecodeHex(in)
		r := decode.EncodeBase64(raw.Bytes, o.alphabet(), o.padding())
		return conversion{string(r.Bytes), raw.Bytes, raw.Faults}
	case side == "clear":
		text := decode.EncodeText(in, o.charset("b64-charset"))
		r := decode.EncodeBase64(text.Bytes, o.alphabet(), o.padding())
		return conversion{string(r.Bytes), text.Bytes, text.Faults}
	}
	raw := decode.DecodeBase64(in, o.alphabet(), o.padding())
	if o["b64-view"] == "hex" {
		return conversion{string(decode.EncodeHex(raw.Bytes).Bytes), raw.Bytes, raw.Faults}
	}
	text := decode.DecodeText(raw.Bytes, o.charset("b64-charset"))
	faults := append([]parser.Diagnostic(nil), raw.Faults...)
	for _, f := range text.Faults {
		f.Span = raw.ToIn(f.Span)
		faults = append(faults, f)
	}
	sort.SliceStable(faults, func(i, j int) bool { return faults[i].Span.Start < faults[j].Span.Start })
	return conversion{string(text.Bytes), raw.Bytes, faults}
}

// utf16Place gives the position in UTF-16 units of a byte offset in s.
func utf16Place(s string, offset int) int {
	u := 0
	for i, r := range s {
		if i >= offset {
			break
		}
		u++
		if r >= utf8.RuneSelf && r >= 0x10000 {
			u++
		}
	}
	return u
}
