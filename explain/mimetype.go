package explain

import "strings"

// mimeType is a media type as browsers hold it: MIME Sniffing, 3.1.
type mimeType struct {
	essence    string
	parameters [][2]string // names in lower case, in order
}

// mimeWhitespace is HTTP whitespace: Fetch, 2.2.
const mimeWhitespace = "\t\n\r "

// BrowserMediaType gives the media type that browsers find in the values of Content-Type, the last that can be read,
// serialized; false where there is none. Fetch, 3.2.2, extract a MIME type.
func BrowserMediaType(values []string) (string, bool) {
	var last mimeType
	charset := ""
	for _, v := range splitOutsideQuotes(strings.Join(values, ", ")) {
		m, ok := parseMIMEType(v)
		if !ok || m.essence == "*/*" {
			continue
		}
		if own := m.parameter("charset"); own != "" || m.essence != last.essence {
			charset = own
		} else if charset != "" {
			m.parameters = append(m.parameters, [2]string{"charset", charset})
		}
		last = m
	}
	return last.String(), last.essence != ""
}

// splitOutsideQuotes cuts at commas: Fetch, 2.2.2, get, decode, and split.
func splitOutsideQuotes(s string) []string {
	var all []string
	start, inQuotes := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			inQuotes = !inQuotes
		case c == '\\' && inQuotes:
			i++
		case c == ',' && !inQuotes:
			all = append(all, strings.Trim(s[start:i], "\t "))
			start = i + 1
		}
	}
	return append(all, strings.Trim(s[start:], "\t "))
}

// parseMIMEType: MIME Sniffing, 4.4, parse a MIME type.
func parseMIMEType(s string) (mimeType, bool) {
	s = strings.Trim(s, mimeWhitespace)
	essence, rest, _ := strings.Cut(s, ";")
	top, sub, _ := strings.Cut(essence, "/")
	sub = strings.TrimRight(sub, mimeWhitespace)
	if !isToken(top) || !isToken(sub) {
		return mimeType{}, false
	}
	m := mimeType{essence: lower(top) + "/" + lower(sub)}
	for rest != "" && len(m.parameters) < 100 {
		rest = strings.TrimLeft(rest, mimeWhitespace)
		i := strings.IndexAny(rest, ";=")
		if i < 0 {
			break
		}
		name := lower(rest[:i])
		if rest[i] == ';' {
			rest = rest[i+1:]
			continue
		}
		var value string
		rest = rest[i+1:]
		if strings.HasPrefix(rest, `"`) {
			value, rest = quotedText(rest)
			_, rest, _ = strings.Cut(rest, ";")
		} else {
			value, rest, _ = strings.Cut(rest, ";")
			if value = strings.TrimRight(value, mimeWhitespace); value == "" {
				continue
			}
		}
		if isToken(name) && isQuotable(value) && !m.has(name) {
			m.parameters = append(m.parameters, [2]string{name, value})
		}
	}
	return m, true
}

// quotedText reads the quoted string at the start of s, which may lack its end, and gives what follows it.
// Fetch, 2.2, collect an HTTP quoted string.
func quotedText(s string) (value, rest string) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}

func (m mimeType) has(name string) bool {
	for _, p := range m.parameters {
		if p[0] == name {
			return true
		}
	}
	return false
}

// parameter gives the value of a parameter, "" where it is missing.
func (m mimeType) parameter(name string) string {
	for _, p := range m.parameters {
		if p[0] == name {
			return p[1]
		}
	}
	return ""
}

// String: MIME Sniffing, 4.5, serialize a MIME type.
func (m mimeType) String() string {
	var b strings.Builder
	b.WriteString(m.essence)
	for _, p := range m.parameters {
		b.WriteString(";" + p[0] + "=")
		if isToken(p[1]) {
			b.WriteString(p[1])
		} else {
			b.WriteString(`"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(p[1]) + `"`)
		}
	}
	return b.String()
}

// isToken: RFC 9110, 5.6.2.
func isToken(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c|0x20 < 'a' || c|0x20 > 'z' {
			if (c < '0' || c > '9') && strings.IndexByte("!#$%&'*+-.^_`|~", c) < 0 {
				return false
			}
		}
	}
	return s != ""
}

// isQuotable reports whether s holds only what a quoted string may hold: MIME Sniffing, 3, HTTP quoted-string token code points.
func isQuotable(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return true
}
