package reading

import (
	"bytes"
	"strconv"
)

// marks are what books and logs put before the lines of either side. A mark of one line may have lost its last
// blank, as before an empty line.
var marks = [...]struct{ client, server string }{
	{"C: ", "S: "}, {"C> ", "S> "}, {"Client: ", "Server: "}, {">>> ", "<<< "}, {">> ", "<< "}, {"=> ", "<= "},
	{"→ ", "← "}, {"--> ", "<-- "}, {"-> ", "<- "}, {"C:", "S:"}, {"[C] ", "[S] "},
}

// direction finds the pair of marks of a dialogue. Its first line carries a mark and a start line of that side;
// every line of that header section carries the same mark.
func direction(text []byte) (client, server string, ok bool) {
	i := skipBlankLines(text, 0)
	first := lineAt(text, i)
	for _, m := range marks {
		for _, mark := range [...]string{m.client, m.server} {
			rest, has := bytes.CutPrefix(first, []byte(mark))
			if !has {
				continue
			}
			start, is := parseStartLine(withoutSeparator(rest))
			if is && start.request == (mark == m.client) && marksHead(text, i, mark) {
				return m.client, m.server, true
			}
		}
	}
	return "", "", false
}

// marksHead reports whether every line from i up to an empty one carries the mark.
func marksHead(text []byte, i int, mark string) bool {
	for ; i < len(text); i = nextLine(text, i) {
		rest, ok := cutMark(lineAt(text, i), mark)
		if len(withoutSeparator(rest)) == 0 {
			return true
		}
		if !ok {
			return false
		}
	}
	return true
}

// cutMark takes the mark off a line. Nothing need stand after it.
func cutMark(line []byte, mark string) (rest []byte, ok bool) {
	if bytes.HasPrefix(line, []byte(mark)) {
		return line[len(mark):], true
	}
	if string(line) == mark[:len(mark)-1] && mark[len(mark)-1] == ' ' {
		return nil, true
	}
	return line, false
}

func isDialogue(text []byte) bool {
	_, _, ok := direction(text)
	return ok
}

// readDialogue takes the marks off. Content need not carry them; a mark of the other side counts before
// a start line only.
func readDialogue(w *writer) {
	client, server, _ := direction(w.text)
	mine, n := client, 0
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		for _, mark := range [...]string{client, server} {
			rest, ok := cutMark(line, mark)
			if start, is := parseStartLine(withoutSeparator(rest)); ok && is && start.request == (mark == client) {
				mine = mark
			} else if !ok || mark != mine {
				continue
			}
			w.dropTo(w.at + len(line) - len(rest))
			n++
			break
		}
		w.keepTo(nextLine(w.text, w.at))
	}
	w.assume(CodeSideMarks, 0, len(w.text), client, server, strconv.Itoa(n))
}

// lineNumber is how the first line of a listing is numbered: 1, then perhaps a mark, then blanks.
type lineNumber struct {
	n      int
	mark   byte // : . | or ), 0 for none
	blanks int
}

// cutNumber reads the number in front of a line.
func cutNumber(line []byte) (num lineNumber, rest []byte, ok bool) {
	i := 0
	for i < len(line) && i < 8 && isBlank(line[i]) {
		i++
	}
	digits := i
	for i < len(line) && i < digits+7 && isDigit(line[i]) {
		num.n = num.n*10 + int(line[i]-'0')
		i++
	}
	if i == digits {
		return num, line, false
	}
	mark := bytes.TrimLeft(line[i:], " ") // only a bar stands apart
	if len(mark) > 0 && (mark[0] == '|' || len(mark) == len(line)-i && bytes.IndexByte([]byte(":.)"), mark[0]) >= 0) {
		num.mark = mark[0]
		i = len(line) - len(mark) + 1
	}
	rest = line[i:]
	num.blanks = len(rest) - len(bytes.TrimLeft(rest, " \t"))
	return num, rest, true
}

// isNumbered recognises a listing: its lines are numbered one after the other, all in the same manner, and
// the first says a start line.
func isNumbered(text []byte) bool {
	first, rest, ok := cutNumber(lineAt(text, 0))
	if !ok || first.mark == 0 && first.blanks == 0 || !isStartLine(withoutSeparator(bytes.TrimLeft(rest, " \t"))) {
		return false
	}
	lines := 0
	for i := 0; i < len(text); i = nextLine(text, i) {
		num, rest, ok := cutNumber(lineAt(text, i))
		if !ok || num.n != first.n+lines || num.mark != first.mark || len(rest) > 0 && num.blanks < first.blanks {
			return false
		}
		lines++
	}
	return lines >= 2
}

func readNumbered(w *writer) {
	first, _, _ := cutNumber(lineAt(w.text, 0))
	n := 0
	for w.at < len(w.text) {
		line := lineAt(w.text, w.at)
		_, rest, _ := cutNumber(line)
		w.dropTo(w.at + len(line) - len(rest) + min(first.blanks, len(rest)))
		w.keepTo(nextLine(w.text, w.at))
		n++
	}
	w.assume(CodeLineNumbers, 0, len(w.text), strconv.Itoa(n))
}
