package parser

import (
	"bytes"
	"sync"
)

// MaxSource is the number of bytes that one document can hold: spans are 32 bits wide.
// Parse reads the first MaxSource bytes of a longer input and says so.
const MaxSource = 1 << 30

// Option changes how Parse reads. The zero set reads the bytes as one connection's wire.
type Option func(*config)

type config struct {
	requestMethod string
	reader        Reader // which length field prevails; Recipients sets it
}

// AnswerTo says to which request method the first response answers when its request is not in the
// input: a response to HEAD has no content whatever its fields say. RFC 9112, 6.3.
func AnswerTo(method string) Option {
	return func(c *config) { c.requestMethod = method }
}

// Parse reads src as HTTP/1.x messages, one after the other. It never fails, never panics, and takes
// time and memory linear in len(src). src is kept, not copied: the caller must not change it afterwards.
func Parse(src []byte, opts ...Option) *Document {
	doc := new(Document)
	p := parsers.Get().(*messageParser)
	for _, o := range opts {
		o(&p.config)
	}
	tooLong := len(src) > MaxSource
	if tooLong {
		src = src[:MaxSource:MaxSource]
	}
	p.doc = doc
	doc.Source = src
	doc.messages = doc.first[:0]
	p.src = src
	p.open = NoNode
	p.nodes = make([]Node, 0, nodesFor(src))
	root := p.begin(KindDocument)
	if tooLong {
		p.report(CodeSourceTooLong, root, Span{MaxSource - 1, MaxSource})
	}
	p.messages()
	p.end(root)
	p.finish()
	doc.Nodes, doc.Diagnostics = p.nodes, p.diags
	*p = messageParser{}
	parsers.Put(p)
	return doc
}

// parsers keeps cleared parsers: reading a small message costs no more than its document and its nodes.
var parsers = sync.Pool{New: func() any { return new(messageParser) }}

// nodesFor reserves room for the nodes of src: one node for some three bytes of a dense header section was
// measured on the samples; bodies are one node, so what follows the first empty line counts little.
func nodesFor(src []byte) int {
	head := min(len(src), 4096)
	if i := bytes.Index(src[:head], []byte("\n\r\n")); i >= 0 {
		head = i
	}
	return 16 + head*2/5 + (len(src)-head)/64
}
