package reading

import "bytes"

// invisible are characters without a glyph that files and web pages put first: the byte order mark, the
// zero-width space and the word joiner.
var invisible = [...]string{"\ufeff", "\u200b", "\u2060"}

func invisibleLen(text []byte) int {
	for _, c := range invisible {
		if bytes.HasPrefix(text, []byte(c)) {
			return len(c)
		}
	}
	return 0
}

func startsInvisible(text []byte) bool { return invisibleLen(text) > 0 }

func readInvisible(w *writer) {
	for n := invisibleLen(w.text); n > 0; n = invisibleLen(w.text[w.at:]) {
		w.dropTo(w.at + n)
	}
	w.assume(CodeInvisible, 0, w.at)
}

// typed are the characters that word processors and web pages put in the place of ASCII ones.
var typed = [...]struct{ typed, ascii string }{
	{"\u00a0", " "}, {"\u202f", " "}, {"\u2007", " "}, {"“", `"`}, {"”", `"`}, {"„", `"`}, {"‘", "'"}, {"’", "'"},
}

// isTypeset recognises a message whose first line has a no-break space where a space is due. Such a
// space deeper in a message, and typographic quotes in one that is otherwise sound, are the sender's own.
func isTypeset(text []byte) bool {
	line := lineAt(text, skipBlankLines(text, 0))
	if len(line) > maxStartLine {
		return false
	}
	plain := line
	for _, c := range typed[:3] {
		plain = bytes.ReplaceAll(plain, []byte(c.typed), []byte(c.ascii))
	}
	return len(plain) < len(line) && isStartLine(plain)
}

// readTypeset puts ASCII into the first header section.
func readTypeset(w *writer) {
	var found lineEnds
	inHead := false
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		if len(line) == 0 && inHead {
			break
		}
		inHead = inHead || len(line) > 0
		end := w.at + len(line)
		for from := w.at; from < end; {
			n := 0
			if c := w.text[from]; c == 0xc2 || c == 0xe2 {
				for _, c := range typed {
					if bytes.HasPrefix(w.text[from:end], []byte(c.typed)) {
						w.keepTo(from)
						n = len(c.typed)
						found.count(from, from+n)
						w.replaceTo(from+n, c.ascii)
						break
					}
				}
			}
			from += max(n, 1)
		}
		w.keepTo(nextLine(w.text, w.at))
	}
	found.say(w, CodeTypeset)
}
