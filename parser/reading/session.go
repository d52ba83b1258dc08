package reading

import (
	"bytes"
	"strconv"
)

// isPrompt accepts a command that starts an exchange, after the prompt of a shell: $ curl …, me@host:~$ http ….
func isPrompt(line []byte) bool {
	prompt, command, ok := bytes.Cut(line, []byte("$ "))
	if !ok || bytes.IndexByte(prompt, ' ') >= 0 {
		return false
	}
	word, _, _ := bytes.Cut(command, []byte(" "))
	switch string(word) {
	case "curl", "http", "https", "wget", "telnet", "nc", "ncat", "openssl", "printf", "echo", "cat", "xh":
		return true
	}
	return false
}

// isTerminalNoise knows the lines that telnet and nc print around an exchange.
func isTerminalNoise(line []byte) bool {
	line = bytes.TrimRight(line, " \t")
	for _, w := range [...]string{"Trying ", "Connected to ", "Escape character is ", "Connection to ", "Ncat: "} {
		if bytes.HasPrefix(line, []byte(w)) {
			return true
		}
	}
	return bytes.HasPrefix(line, []byte("telnet ")) && bytes.Count(line, []byte(" ")) < 3 || isPrompt(line)
}

// isTerminalEnd knows the last words of a session.
func isTerminalEnd(line []byte) bool {
	switch string(bytes.TrimRight(line, " \t")) {
	case "Connection closed by foreign host.", "Connection closed.", "closed", "read:errno=0", "DONE", "$":
		return true
	}
	return false
}

// sessionHead gives the place where the first message begins, after the noise, and how many lines that is. The
// lines of openssl s_client are too many to know: they run from CONNECTED to the first start line.
func sessionHead(text []byte) (begin, lines int) {
	tls := false
	for i := skipBlankLines(text, 0); i < len(text); i = nextLine(text, i) {
		line := lineAt(text, i)
		switch {
		case isStartLine(withoutSeparator(line)):
			return i, lines
		case bytes.HasPrefix(line, []byte("CONNECTED(")):
			tls = true
		case len(line) > 0 && !tls && !isTerminalNoise(line):
			return 0, 0
		}
		lines++
	}
	return 0, 0
}

func isSession(text []byte) bool {
	_, lines := sessionHead(text)
	return lines > 0
}

// readSession drops the noise before the first message, and the words that close the session.
func readSession(w *writer) {
	begin, lines := sessionHead(w.text)
	w.dropTo(begin)
	trimmed := bytes.TrimRight(w.text, "\r\n")
	end := bytes.LastIndexByte(trimmed, '\n') + 1
	if end > begin && isTerminalEnd(trimmed[end:]) {
		w.keepTo(end)
		w.dropTo(len(w.text))
		lines++
	}
	w.assume(CodeSession, 0, len(w.text), strconv.Itoa(lines))
}
