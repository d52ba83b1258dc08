package highlight

import "strings"

// languages gives chroma's name of the lexer for a media type. What stands here
// must be among the lexers that the browser's program is built with.
var languages = map[string]string{
	"application/graphql":       "graphql",
	"application/javascript":    "javascript",
	"application/json":          "json",
	"application/ld+json":       "json",
	"application/manifest+json": "json",
	"application/problem+json":  "json",
	"application/sql":           "sql",
	"application/x-javascript":  "javascript",
	"application/x-sh":          "bash",
	"application/x-yaml":        "yaml",
	"application/xhtml+xml":     "html",
	"application/xml":           "xml",
	"application/yaml":          "yaml",
	"image/svg+xml":             "xml",
	"text/css":                  "css",
	"text/csv":                  "csv",
	"text/ecmascript":           "javascript",
	"text/html":                 "html",
	"text/javascript":           "javascript",
	"text/x-ini":                "ini",
	"text/x-sh":                 "bash",
	"text/x-yaml":               "yaml",
	"text/xml":                  "xml",
	"text/yaml":                 "yaml",
}

// Language gives the name of the lexer for a media type, with or without
// parameters; "" when there is none.
func Language(mediaType string) string {
	t, _, _ := strings.Cut(mediaType, ";")
	t = strings.ToLower(strings.Trim(t, " \t"))
	if name, ok := languages[t]; ok {
		return name
	}
	// A structured syntax suffix tells the syntax: RFC 6839.
	for _, suffix := range []string{"json", "xml", "yaml"} {
		if strings.HasSuffix(t, "+"+suffix) {
			return suffix
		}
	}
	return ""
}
