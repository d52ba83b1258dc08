//go:build !wasm

package reference

import (
	"strings"

	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/decode"
)

// example is a message that shows the thing of a record.
type example struct {
	message []byte
	code    parser.Code // the finding that it is about, "" for a right one
}

// frames are, by family, the messages in which a name may stand, the likeliest first. The first that gives no error and
// no warning, and has a part that the record explains, is the example of a record that has none of its own. NAME stands
// for the name, GROUP for the field of a directive or a value.
var frames = map[string][]string{
	"method":            {request("NAME / HTTP/1.1")},
	"status":            {response("HTTP/1.1 NAME"), "HTTP/1.1 NAME\r\n\r\n"},
	"directive":         {response(ok, "GROUP: NAME"), response(ok, "GROUP: NAME=3600"), response(ok, "GROUP: NAME 'self'"), response(ok, "GROUP: NAME=()"), request(get, "GROUP: NAME"), request(get, "GROUP: NAME=3600"), response(ok, "GROUP: NAME=\"Set-Cookie\"")},
	"value":             {response(ok, "GROUP: NAME"), request(get, "GROUP: NAME")},
	"pragma":            {request(get, "Pragma: NAME")},
	"prefer":            {request(get, "Prefer: NAME"), request(get, "Prefer: NAME=10")},
	"keep-alive":        {response(ok, "Connection: keep-alive", "Keep-Alive: NAME=5")},
	"forwarded":         {request(get, "Forwarded: NAME=192.0.2.60"), request(get, "Forwarded: NAME=https")},
	"cache-status":      {response(ok, "Cache-Status: ExampleCache; NAME"), response(ok, "Cache-Status: ExampleCache; NAME=376")},
	"cookie-attribute":  {response(ok, "Set-Cookie: id=a3fWa; NAME"), response(ok, "Set-Cookie: id=a3fWa; NAME; Secure"), response(ok, "Set-Cookie: id=a3fWa; NAME=/"), response(ok, "Set-Cookie: id=a3fWa; NAME=3600"), response(ok, "Set-Cookie: id=a3fWa; NAME=example.org")},
	"cookie-prefix":     {response(ok, "Set-Cookie: NAMEid=a3fWa; Secure; Path=/; HttpOnly")},
	"auth-scheme":       {response("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: NAME realm=\"notes\""), response("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: NAME")},
	"digest-algorithm":  {response(ok, "Repr-Digest: NAME=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")},
	"media-type":        {post("Content-Type: NAME"), request(get, "Accept: NAME")},
	"media-top":         {request(get, "Accept: NAME/*")},
	"charset":           {post("Content-Type: text/plain; charset=NAME")},
	"content-coding":    {request(get, "Accept-Encoding: NAME")},
	"transfer-coding":   {request(get, "TE: NAME", "Connection: TE")},
	"te":                {request(get, "TE: NAME", "Connection: TE")},
	"range-unit":        {response(ok, "Accept-Ranges: NAME")},
	"rel":               {response(ok, "Link: </next>; rel=NAME"), response(ok, "Link: </next>; rel=\"NAME\"; as=style")},
	"link-param":        {response(ok, "Link: </a>; rel=next; NAME=a"), response(ok, "Link: </a>; rel=preload; NAME=style"), response(ok, "Link: </a>; NAME=next")},
	"disposition":       {response(ok, "Content-Disposition: NAME")},
	"connection-option": {request(get, "Connection: NAME")},
	"upgrade-token":     {request(get, "Connection: upgrade", "Upgrade: NAME")},
	"expectation":       {"POST / HTTP/1.1\r\nHost: example.org\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\nExpect: NAME\r\n\r\nok"},
	"warn-code":         {response(ok, "Warning: NAME - \"text\"")},
	"product":           {request(get, "User-Agent: NAME/1.0")},
}

const (
	get = "GET / HTTP/1.1"
	ok  = "HTTP/1.1 200 OK"
)

// request is the smallest request with some fields, response the smallest response, post a request with a content.
func request(start string, fields ...string) string {
	return start + "\r\nHost: example.org\r\n" + lines(fields) + "\r\n"
}

func response(start string, fields ...string) string {
	return start + "\r\nDate: Tue, 15 Nov 1994 08:12:31 GMT\r\nContent-Length: 0\r\n" + lines(fields) + "\r\n"
}

func post(fields ...string) string {
	return "POST / HTTP/1.1\r\nHost: example.org\r\nContent-Length: 0\r\n" + lines(fields) + "\r\n"
}

func lines(fields []string) string {
	var b strings.Builder
	for _, f := range fields {
		b.WriteString(f + "\r\n")
	}
	return b.String()
}

// framed tries the frames of a record's family.
func framed(e explain.Entry) []example {
	family, rest, _ := strings.Cut(e.Key, "/")
	group, _, _ := strings.Cut(rest, "/")
	if field, ok := explain.Lookup("field/"+group, explain.EN); ok {
		group = field.Title
	}
	if !e.Code && family != "status" {
		return nil
	}
	for _, frame := range frames[family] {
		message := strings.NewReplacer("NAME", e.Title, "GROUP", group).Replace(frame)
		doc := parser.Parse([]byte(message))
		if !clean(doc) || subject(doc, e.Key) == parser.NoNode {
			continue
		}
		return []example{{message: []byte(message)}}
	}
	return nil
}

// clean reports whether nothing is wrong with a message.
func clean(doc *parser.Document) bool {
	for _, d := range check.Findings(doc) {
		if d.Severity <= parser.Warning {
			return false
		}
	}
	return true
}

// subject finds the first part that a record explains.
func subject(doc *parser.Document, key string) parser.NodeID {
	for id := range doc.Nodes {
		if n := parser.NodeID(id); explain.KeyOf(doc, n) == key || "kind/"+doc.Kind(n).String() == key {
			return n
		}
	}
	return parser.NoNode
}

// examplesOf gives the examples of a record: its own, or one that its family's frames give.
func (b *Book) examplesOf(e explain.Entry) []example {
	if known, ok := b.examples[e.Key]; ok {
		return known
	}
	var all []example
	own, err := explain.Examples(e.Key)
	if err == nil {
		for _, x := range own {
			all = append(all, example{x.Message, x.Code})
		}
	}
	if len(all) == 0 {
		all = framed(e)
	}
	b.examples[e.Key] = all
	return all
}

// fault finds the finding that an example is about: in its message or, step by step, in what is decoded from that. node is the
// part of the message that it is about or that was decoded.
func fault(doc *parser.Document, code parser.Code) (in *parser.Document, d parser.Diagnostic, node parser.NodeID) {
	for _, d := range check.Findings(doc) {
		if d.Code == code {
			return doc, d, d.Node
		}
	}
	for id := range doc.Nodes {
		for _, c := range decode.Children(doc, parser.NodeID(id), maxDecoded) {
			if c.Doc == nil {
				continue
			}
			if in, d, _ := fault(c.Doc, code); in != nil {
				return in, d, parser.NodeID(id)
			}
		}
	}
	return nil, d, parser.NoNode
}

// maxDecoded is the number of bytes that the parts of an example may be decoded to.
const maxDecoded = 1 << 16
