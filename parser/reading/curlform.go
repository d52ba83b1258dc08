package reading

import "strings"

// formBoundary is the boundary that is assumed: curl makes one of 24 dashes and 22 letters and digits at random.
const formBoundary = "------------------------EnClairEnClairEnClair0"

// formPart is one part of what -F makes: RFC 7578, 4.
type formPart struct {
	name, file, mediaType, content string
	isFile                         bool
}

// formPart reads name=content, name=@file or name=<file, with ;type= and ;filename= after it.
func (c *curlRequest) formPart(value string, literal bool) (p formPart, ok bool) {
	p.name, p.content, ok = strings.Cut(value, "=")
	if !ok || p.name == "" || literal {
		return p, ok && p.name != ""
	}
	mark := p.content[:min(1, len(p.content))]
	if mark == "@" || mark == "<" {
		p.content = p.content[1:]
	}
	content, rest := p.content, ""
	if quoted, ok := strings.CutPrefix(content, `"`); ok {
		end := strings.IndexByte(quoted, '"')
		if end < 0 || strings.Contains(quoted[:end], `\`) {
			return p, false
		}
		content, rest = quoted[:end], quoted[end+1:]
	} else if mark == "@" || mark == "<" {
		content, rest, _ = strings.Cut(content, ";")
		rest = prefixed(";", rest)
	} else if i := strings.Index(content, ";type="); i >= 0 {
		content, rest = content[:i], content[i:]
	}
	p.content = content
	for rest != "" {
		option := strings.TrimPrefix(rest, ";")
		if option == rest {
			return p, false
		}
		option, rest, _ = strings.Cut(option, ";")
		rest = prefixed(";", rest)
		name, value, _ := strings.Cut(strings.TrimSpace(option), "=")
		switch value = strings.Trim(value, `"`); name {
		case "type":
			p.mediaType = value
		case "filename":
			p.file = value
		default:
			return p, false
		}
	}
	if mark == "@" || mark == "<" {
		if content == "" || content == "-" || strings.Contains(content, ",") {
			return p, false
		}
		p.content = c.file(content)
		if p.isFile = mark == "@"; p.isFile && p.file == "" {
			p.file = content[strings.LastIndexAny(content, `/\`)+1:]
		}
	}
	if p.isFile && p.mediaType == "" {
		p.mediaType = formMediaType(p.file)
	}
	return p, !strings.ContainsAny(p.name+p.file+p.mediaType, "\r\n")
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// formMediaType gives the type that curl guesses from the end of a name.
func formMediaType(name string) string {
	switch strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]) {
	case "gif":
		return "image/gif"
	case "jpg", "jpeg":
		return "image/jpeg"
	case "png":
		return "image/png"
	case "svg":
		return "image/svg+xml"
	case "txt":
		return "text/plain"
	case "htm", "html":
		return "text/html"
	case "pdf":
		return "application/pdf"
	case "xml":
		return "application/xml"
	}
	return "application/octet-stream"
}

// formContent writes the parts as curl does.
func formContent(parts []formPart) string {
	quote := strings.NewReplacer(`"`, "%22").Replace
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("--" + formBoundary + "\r\nContent-Disposition: form-data; name=\"" + quote(p.name) + `"`)
		if p.file != "" {
			b.WriteString(`; filename="` + quote(p.file) + `"`)
		}
		if p.mediaType != "" {
			b.WriteString("\r\nContent-Type: " + p.mediaType)
		}
		b.WriteString("\r\n\r\n" + p.content + "\r\n")
	}
	b.WriteString("--" + formBoundary + "--\r\n")
	return b.String()
}
