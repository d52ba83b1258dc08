package reading

import (
	"bytes"
	"strconv"
	"strings"
)

// fieldsOnLine gives the places where fields begin in a message whose line ends were lost on the way, so that all of it stands
// on one line: a start line, then known names after a blank. What stands between two of them is a value.
func fieldsOnLine(text []byte) (places []int) {
	line := bytes.TrimRight(text, " \t\r\n")
	if len(line) > maxStartLine || bytes.IndexByte(line, '\n') >= 0 || isStartLine(line) && !bytes.HasPrefix(line, []byte("HTTP/")) {
		return nil
	}
	for i := 1; i < len(line); i++ {
		if !isBlank(line[i-1]) || isBlank(line[i]) {
			continue
		}
		name := fieldName(line[i:min(len(line), i+60)])
		colon := i + len(name)
		if len(name) == 0 || line[colon] != ':' || colon+1 == len(line) || !isBlank(line[colon+1]) {
			continue
		}
		lower := strings.ToLower(string(name))
		if isCommonField(lower) || strings.HasPrefix(lower, "x-") || strings.HasPrefix(lower, "sec-") || strings.HasPrefix(lower, "access-control-") {
			places = append(places, i)
		}
	}
	if len(places) == 0 || !isStartLine(bytes.TrimRight(line[:places[0]], " \t")) || len(places) == 1 && bytes.HasPrefix(line, []byte("HTTP/")) {
		return nil
	}
	return places
}

func isOneLine(text []byte) bool { return len(fieldsOnLine(text)) > 0 }

func readOneLine(w *writer) {
	places := fieldsOnLine(w.text)
	w.assume(CodeOneLine, 0, len(w.text), strconv.Itoa(len(places)))
	for _, i := range places {
		w.keepTo(len(bytes.TrimRight(w.text[:i], " \t")))
		w.replaceTo(i, "\r\n")
	}
	w.keepTo(len(bytes.TrimRight(w.text, " \t\r\n")))
	w.replaceTo(len(w.text), "\r\n\r\n")
}
