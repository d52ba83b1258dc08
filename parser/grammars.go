package parser

// grammars maps a field's lower-case name to the grammar of its value. A field that is not here is text.
var grammars map[string]grammar

func init() {
	grammars = map[string]grammar{
		"host":              {scan: (*messageParser).host, role: roleHost},
		"content-length":    {scan: (*messageParser).number, role: roleContentLength},
		"transfer-encoding": {role: roleTransferEncoding},
		"content-type":      {role: roleContentType, single: 1},
		"date":              {single: 2},
	}
}
