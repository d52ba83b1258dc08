// Package highlight colours the content of a message: it cuts the bytes of a
// known media type into spans, each with a class for the style sheet.
//
// Some inputs keep a lexer busy for minutes, and in the browser nothing can
// interrupt it from within. There the package therefore runs in a worker of its
// own, which is ended when it takes too long, and the page never imports it.
package highlight

import (
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// Span is a run of bytes, [Start, End), with the class of what stands there.
type Span struct {
	Start, End int32
	Class      string
}

// MaxBytes is the length of the longest content that is coloured.
const MaxBytes = 1 << 20

// Highlight gives the spans of body in order, without overlap; text that is
// nothing in particular has none. It reports false, and the body stays plain,
// for a media type that it does not know, for bytes that are not UTF-8, and
// where the lexer loses or changes a byte.
func Highlight(mediaType string, body []byte) ([]Span, bool) {
	name := Language(mediaType)
	if name == "" || len(body) == 0 || len(body) > MaxBytes || !utf8.Valid(body) {
		return nil, false
	}
	lexer := lexers.Get(name)
	if lexer == nil {
		return nil, false
	}
	return spans(lexer, string(body))
}

// spans runs the lexer. A lexer may panic on input that its authors did not
// think of; that is no reason to lose the page.
func spans(lexer chroma.Lexer, text string) (found []Span, ok bool) {
	defer func() {
		if recover() != nil {
			found, ok = nil, false
		}
	}()
	// Without EnsureLF, so that line ends stay as they are.
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root", Nested: true}, text)
	if err != nil {
		return nil, false
	}
	at := 0
	for t := tokens(); t != chroma.EOF; t = tokens() {
		end := at + len(t.Value)
		if end > len(text) || text[at:end] != t.Value {
			return nil, false
		}
		if c := class(t.Type); c != "" && end > at {
			if n := len(found); n > 0 && found[n-1].End == int32(at) && found[n-1].Class == c {
				found[n-1].End = int32(end)
			} else {
				found = append(found, Span{int32(at), int32(end), c})
			}
		}
		at = end
	}
	return found, at == len(text)
}
