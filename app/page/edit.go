package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"enclair/app/render"
)

// applyEdit gives the bytes of src after its text became text, with the caret at the UTF-16 position caret, and the
// byte offset of the caret. Only what was typed changes: bytes that the text box cannot hold, and the line ends
// outside the edit, stay what they were. New line ends are like those before them.
func applyEdit(src []byte, text string, caret int) ([]byte, int) {
	old := render.Display(src)
	at := utf8Offset(text, caret)
	suffix := len(text) - at
	if suffix > len(old) || old[len(old)-suffix:] != text[at:] {
		suffix = commonSuffix(old, text, 0)
	}
	prefix := commonPrefix(old[:len(old)-suffix], text[:len(text)-suffix])
	start := byteOffset(src, prefix)
	end := byteOffset(src, len(old)-suffix)
	inserted := text[prefix : len(text)-suffix]
	inserted = strings.ReplaceAll(inserted, "\n", lineEndAt(src, start))
	out := make([]byte, 0, len(src)+len(inserted))
	out = append(out, src[:start]...)
	out = append(out, inserted...)
	out = append(out, src[end:]...)
	return out, start + len(inserted)
}

// utf8Offset turns a UTF-16 position in s into a byte offset in s.
func utf8Offset(s string, u int) int {
	for i, r := range s {
		if u <= 0 {
			return i
		}
		u--
		if r >= 0x10000 {
			u--
		}
	}
	return len(s)
}

// byteOffset turns a byte offset in the display of src into one in src.
func byteOffset(src []byte, display int) int {
	i := 0
	for i < len(src) {
		n, size := render.UnitAt(src, i)
		if display <= 0 {
			// A CR that shows nothing belongs to the line end after it.
			return i
		}
		display -= n
		i += size
	}
	return i
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) || n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

func commonSuffix(a, b string, keep int) int {
	n := 0
	for n < len(a)-keep && n < len(b)-keep && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}

// lineEndAt is the line end that typing Enter at offset makes: that of the line before, else of the line after, else CRLF.
func lineEndAt(src []byte, offset int) string {
	i := bytes.LastIndexByte(src[:offset], '\n')
	if i < 0 {
		if j := bytes.IndexByte(src[offset:], '\n'); j >= 0 {
			i = offset + j
		}
	}
	if i >= 0 && (i == 0 || src[i-1] != '\r') {
		return "\n"
	}
	return "\r\n"
}

func (p *Page) state() state {
	root := p.root()
	return state{root.message.doc.Source, root.selection.caret, p.reading, p.sample}
}

// remember keeps the message for undo before another one takes its place.
func (p *Page) remember() {
	if len(p.root().message.doc.Source) > 0 {
		p.history.push(p.state(), false)
	}
}

// step goes one step back or forth.
func (p *Page) step(f func(state) (state, bool)) {
	if len(p.trail) > 0 {
		return // what is undone would not be seen
	}
	if s, ok := f(p.state()); ok {
		p.reading, p.sample = s.reading, s.sample
		p.set(s.src, min(s.caret, len(s.src)))
		p.focusText()
	}
}
