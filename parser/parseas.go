package parser

// ContentGrammar names how the bytes of a decoded content or value are read.
type ContentGrammar uint8

// The grammars of contents and of values.
const (
	GrammarContent   ContentGrammar = iota // bytes that are not read further
	GrammarText                            // text that is not read further
	GrammarJSON                            // RFC 8259, 2: one JSON text
	GrammarJSONList                        // JSON values between commas, as some fields hold them
	GrammarForm                            // URL Standard: application/x-www-form-urlencoded
	GrammarMultipart                       // RFC 2046, 5.1.1, with the boundary of WithBoundary
	grammarCount
)

// WithBoundary gives ParseAs the boundary of a multipart content, without quotes.
func WithBoundary(boundary string) Option {
	return func(c *config) { c.boundary = []byte(boundary) }
}

// WithOrigin says what is known of a child document from the place where it was decoded.
func WithOrigin(o Origin) Option {
	return func(c *config) { c.from = o }
}

// Origin is what the place that a child document came from says about it. It is zero for a document that was given.
type Origin struct {
	MediaType string   // the value of Content-Type, "" where nothing is said
	Codings   []string // content codings that are still to be undone, as the field lists them
	Depth     int      // how many decodings led here
}

// ParseAs reads src by the grammar of a content or of a value. The tree obeys the invariants of Parse; its root is a
// document with one child, which the grammar chooses. It never fails, and takes time and memory linear in len(src).
func ParseAs(src []byte, g ContentGrammar, opts ...Option) *Document {
	doc := new(Document)
	doc.read(src, func(p *messageParser) {
		if g < grammarCount {
			contentScanners[g](p, len(p.src))
		}
		p.leaf(KindUnknown, len(p.src))
	}, opts)
	return doc
}

// contentScanners holds the scanner of each grammar.
var contentScanners = [grammarCount]scanner{
	GrammarContent:   func(p *messageParser, end int) { p.leaf(KindContent, end) },
	GrammarText:      (*messageParser).text,
	GrammarJSON:      func(p *messageParser, end int) { p.jsonText(end, 0) },
	GrammarJSONList:  func(p *messageParser, end int) { p.jsonText(end, ',') },
	GrammarForm:      (*messageParser).form,
	GrammarMultipart: func(p *messageParser, end int) { p.multipart(p.boundary) },
}

// form reads the content of a form. URL Standard, application/x-www-form-urlencoded.
func (p *messageParser) form(end int) {
	content := p.begin(KindContent)
	p.queryParameters(end, uriPlus|uriForm)
	p.end(content)
}
