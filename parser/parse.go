package parser

import (
	"slices"
	"sync"
)

// MaxSource is the number of bytes that one document can hold: spans are 32 bits wide.
// Parse reads the first MaxSource bytes of a longer input and says so.
const MaxSource = 1 << 30

// Option changes how Parse reads. The zero set reads the bytes as one connection's wire.
type Option func(*config)

type config struct {
	requestMethod string
	told          bool   // see Told
	reader        Reader // which length field prevails; Recipients sets it
	boundary      []byte // of the multipart content that ParseAs reads
	from          Origin // of the child document that ParseAs makes
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
	doc.messages = doc.first.messages[:0]
	doc.Diagnostics = doc.first.diagnostics[:0]
	doc.related = doc.first.related[:0]
	doc.args = doc.first.args[:0]
	ParseInto(doc, src, opts...)
	return doc
}

// ParseInto is Parse into a document whose memory is used again: once it has grown to what its inputs need, reading
// them allocates nothing. All that was taken from doc before, such as its nodes and its diagnostics, is overwritten.
func ParseInto(doc *Document, src []byte, opts ...Option) {
	doc.read(src, (*messageParser).messages, opts)
}

// read makes doc the document of src, whose bytes content reads.
func (doc *Document) read(src []byte, content func(*messageParser), opts []Option) {
	p := parsers.Get().(*messageParser)
	for _, o := range opts {
		o(&p.config)
	}
	tooLong := len(src) > MaxSource
	if tooLong {
		src = src[:MaxSource:MaxSource]
	}
	p.doc = doc
	doc.Source, doc.Origin, doc.Told = src, p.from, p.told
	doc.messages = doc.messages[:0]
	doc.sets.forget()
	p.src = src
	p.open = NoNode
	p.nodes = doc.Nodes[:0]
	fresh := cap(doc.Nodes) == 0
	if fresh {
		p.nodes = p.scratch[:0]
	}
	f := &p.findings
	f.rules, f.found, f.related, f.args = rules, doc.Diagnostics[:0], doc.related[:0], doc.args[:0]
	root := p.begin(KindDocument)
	if tooLong {
		p.report(CodeSourceTooLong, root, Span{MaxSource - 1, MaxSource})
	}
	content(p)
	p.end(root)
	doc.Nodes = p.nodes
	if fresh && !p.grown && cap(p.nodes) <= maxScratch {
		p.scratch, doc.Nodes = p.nodes, slices.Clone(p.nodes)
	}
	doc.Diagnostics = f.Finish(int32(len(src)))
	doc.related, doc.args = f.related, f.args
	p.release()
}

// parsers keeps cleared parsers: reading a message costs no more than its document and its nodes, of which there are then
// as many as it has.
var parsers = sync.Pool{New: func() any { return new(messageParser) }}

// release clears p and keeps it for the next document.
func (p *messageParser) release() {
	*p = messageParser{builder: builder{scratch: p.scratch, findings: Collector{counts: p.findings.counts[:0]}}}
	parsers.Put(p)
}
