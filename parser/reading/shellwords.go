package reading

import "bytes"

// splitCommand gives the words of the first command in a text, as a POSIX shell would: quotes, backslashes and $'…' are
// undone, a backslash at a line end goes on. It fails where a word depends on more than the text: $(…), `…`.
// Where carets quote, as the browsers' copies for Windows do, they are undone first. Where a backquote ends a line, as in
// PowerShell, it quotes what a backslash quotes elsewhere.
func splitCommand(text []byte) (words []string, ok bool) {
	s := shell{text: text, escape: '\\'}
	if bytes.Contains(text, []byte("`\n")) || bytes.Contains(text, []byte("`\r\n")) {
		s.escape = '`'
	}
	windows := bytes.Contains(text, []byte(`^"`)) || bytes.Contains(text, []byte("^\n")) || bytes.Contains(text, []byte("^\r\n"))
	if windows {
		s.text, s.windows = withoutCarets(text), true
	}
	for s.at < len(s.text) {
		switch c := s.text[s.at]; {
		case c == ' ' || c == '\t':
			s.at++
		case c == s.escape && !windows && lineEndLen(s.text, s.at+1) > 0:
			s.at += 1 + lineEndLen(s.text, s.at+1)
		case c == '\n' || c == '\r':
			return words, len(bytes.TrimSpace(s.text[s.at:])) == 0
		case bytes.IndexByte([]byte("#|;&<>"), c) >= 0:
			// What happens to the output is no matter of the request. A second request, or prose, is.
			rest := bytes.TrimSpace(s.text[s.at:])
			return words, !bytes.Contains(rest, []byte("\n")) && !bytes.Contains(rest, []byte("curl"))
		default:
			if !s.word() {
				return nil, false
			}
			words = append(words, string(s.out))
		}
	}
	return words, true
}

// shell reads one word after the other.
type shell struct {
	text    []byte
	at      int
	out     []byte // the word at hand
	windows bool
	escape  byte // a backslash, a backquote in PowerShell
}

// powerShell reports whether the quotes are PowerShell's.
func (s *shell) powerShell() bool { return s.escape == '`' }

// word reads the word at the cursor.
func (s *shell) word() bool {
	s.out = s.out[:0]
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case bytes.IndexByte([]byte(" \t\r\n|;&<>"), c) >= 0:
			return true
		case c == '\'' && !s.windows:
			end := bytes.IndexByte(s.text[s.at+1:], '\'')
			if end < 0 {
				return false
			}
			s.out = append(s.out, s.text[s.at+1:s.at+1+end]...)
			s.at += end + 2
			if s.powerShell() && s.at < len(s.text) && s.text[s.at] == '\'' {
				s.out = append(s.out, '\'') // two of them are one
			}
		case c == '"':
			if !s.doubleQuoted() {
				return false
			}
		case c == '$' && s.next() == '\'' && !s.windows:
			s.at += 2
			n, ok := unescape(s.text[s.at:], '\'', func(b []byte, _ int) { s.out = append(s.out, b...) })
			if !ok {
				return false
			}
			s.at += n + 1
		case c == s.escape && !s.windows && s.at+1 < len(s.text):
			if n := lineEndLen(s.text, s.at+1); n > 0 {
				s.at += 1 + n
				continue
			}
			s.out = append(s.out, s.text[s.at+1])
			s.at += 2
		case c == '`' && !s.windows, c == '$' && s.next() == '(':
			return false
		default:
			s.out = append(s.out, c)
			s.at++
		}
	}
	return true
}

func (s *shell) next() byte {
	if s.at+1 < len(s.text) {
		return s.text[s.at+1]
	}
	return 0
}

// doubleQuoted reads "…", in which a backslash quotes few characters.
func (s *shell) doubleQuoted() bool {
	for s.at++; s.at < len(s.text); s.at++ {
		c := s.text[s.at]
		switch {
		case c == '"':
			s.at++
			return true
		case s.powerShell() && c == '`' && s.at+1 < len(s.text):
			s.at++
			s.out = append(s.out, s.text[s.at])
		case c == '\\' && bytes.IndexByte([]byte("\"\\$`"), s.next()) >= 0:
			s.at++
			s.out = append(s.out, s.text[s.at])
		case c == '\\' && !s.windows && lineEndLen(s.text, s.at+1) > 0:
			s.at += lineEndLen(s.text, s.at+1)
		case c == '`' && !s.windows, c == '$' && s.next() == '(':
			return false
		default:
			s.out = append(s.out, c)
		}
	}
	return false
}

// withoutCarets undoes the carets of the Windows command line: ^ and a line end go on, ^ and two line ends are one of them,
// ^ and a character are the character.
func withoutCarets(text []byte) []byte {
	var out []byte
	for i := 0; i < len(text); i++ {
		if text[i] == '^' && i+1 < len(text) {
			i++
			if n := lineEndLen(text, i); n > 0 {
				if more := lineEndLen(text, i+n); more > 0 {
					out = append(out, '\n')
					n += more
				} else {
					out = append(out, ' ')
				}
				i += n - 1
				continue
			}
		}
		out = append(out, text[i])
	}
	return out
}
