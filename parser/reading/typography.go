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
	{"\u00a0", " "}, {"\u202f", " "}, {"\u2007", " "}, {"\u2009", " "}, {"“", `"`}, {"”", `"`}, {"„", `"`}, {"‘", "'"}, {"’", "'"},
	{"\u2010", "-"}, {"\u2011", "-"}, {"–", "-"}, {"—", "--"}, {"−", "-"}, {"：", ":"}, {"\u200b", ""}, {"\ufeff", ""}, {"\u00ad", ""},
}

// typedSpaces is how many of typed are spaces, which come first.
const typedSpaces = 4

// typedAt gives the length of the character of typed that text begins with, 0 for none, and what it stands for.
func typedAt(text []byte) (n int, ascii string) {
	if c := text[0]; c != 0xc2 && c != 0xe2 && c != 0xef {
		return 0, ""
	}
	for _, c := range typed {
		if bytes.HasPrefix(text, []byte(c.typed)) {
			return len(c.typed), c.ascii
		}
	}
	return 0, ""
}

// plain gives a line with ASCII in the place of the first n characters of typed.
func plain(line []byte, n int) []byte {
	for _, c := range typed[:n] {
		line = bytes.ReplaceAll(line, []byte(c.typed), []byte(c.ascii))
	}
	return line
}

// isTypeset recognises a message whose first line has a no-break space where a space is due. Such a
// space deeper in a message, and typographic quotes in one that is otherwise sound, are the sender's own. A command may have
// any of these characters.
func isTypeset(text []byte) bool {
	line := lineAt(text, skipBlankLines(text, 0))
	if len(line) > maxStartLine {
		return false
	}
	if isTypesetCommand(text) {
		return true
	}
	spaced := plain(line, typedSpaces)
	return len(spaced) < len(line) && isStartLine(spaced)
}

// isTypesetCommand recognises a command of a tool with characters of a word processor in it.
func isTypesetCommand(text []byte) bool {
	command := bytes.TrimLeft(text, " $\t\r\n")
	for _, tool := range [...]string{"curl ", "curl\u00a0", "http ", "https ", "fetch(", "await fetch("} {
		if bytes.HasPrefix(command, []byte(tool)) {
			return len(text) < maxStartLine && len(plain(text, len(typed))) != len(text)
		}
	}
	return false
}

// readTypeset puts ASCII into the first header section, or into a whole command.
func readTypeset(w *writer) {
	var found lineEnds
	command := isTypesetCommand(w.text)
	inHead := false
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		if len(line) == 0 && inHead && !command {
			break
		}
		inHead = inHead || len(line) > 0
		w.plainTo(w.at+len(line), &found, command)
		w.keepTo(nextLine(w.text, w.at))
	}
	found.say(w, CodeTypeset)
}

// plainTo takes the text up to end with ASCII in the place of typed characters. In a command a dash may stand for two.
func (w *writer) plainTo(end int, found *lineEnds, command bool) {
	for from := w.at; from < end; {
		n, ascii := typedAt(w.text[from:end])
		if n > 0 {
			w.keepTo(from)
			found.count(from, from+n)
			if command && string(w.text[from:from+n]) == "–" && from+n+1 < end && !isBlank(w.text[from+n+1]) && !isDigit(w.text[from+n]) {
				ascii = "--"
			}
			if ascii == "" {
				w.dropTo(from + n)
			} else {
				w.replaceTo(from+n, ascii)
			}
		}
		from += max(n, 1)
	}
	w.keepTo(end)
}

// typesetName takes the name of the field line at the cursor with ASCII in the place of typed characters, where only that makes
// it a name. It gives the line as it is then.
func (f *framer) typesetName(line []byte) []byte {
	name := typesetName(line)
	if len(name) == 0 || !f.may(CodeTypeset) {
		return line
	}
	short := line[:min(len(line), maxTypesetName)]
	end := f.at + bytes.IndexByte(short, ':')
	if n := bytes.Index(short, []byte("：")); n >= 0 && (end < f.at || f.at+n < end) {
		end = f.at + n + len("：")
	}
	rest := line[end-f.at:]
	f.plainTo(end, &f.typeset, false)
	return append(append(append([]byte(nil), name...), ": "...), bytes.TrimLeft(rest, ": ")...)
}

// maxTypesetName bounds the bytes of a line in which such a name is looked for.
const maxTypesetName = 200

// typesetName gives the name that a line has with ASCII in the place of typed characters, nil where it has one already or none
// either way.
func typesetName(line []byte) []byte {
	short := line[:min(len(line), maxTypesetName)]
	if isFieldLine(line) || bytes.IndexFunc(short, func(r rune) bool { return r > '~' }) < 0 {
		return nil
	}
	return fieldName(plain(short, len(typed)))
}
