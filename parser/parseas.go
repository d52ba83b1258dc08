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
	GrammarHTTP                            // RFC 9112, 10.1: the messages of message/http
	GrammarFields                          // RFC 9112, 5: field lines, perhaps with the empty line after them
	GrammarURI                             // RFC 3986, 4.1: a URI reference
	GrammarQuery                           // RFC 3986, 3.4: a query without its question mark
	GrammarCookies                         // RFC 6265, 4.2.1: the pairs of Cookie
	GrammarJWT                             // RFC 7515, 3.1, and RFC 7516, 3.1: the compact serialization
	GrammarDataURL                         // RFC 2397, 3
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
	Part      Kind     // KindJOSEHeader or KindJWSPayload where the text is one, else KindUnknown
	Codings   []string // content codings that are still to be undone, as the field lists them
	Text      bool     // the bytes are text in UTF-8 whatever MediaType says of the charset
	Depth     int      // how many decodings led here
}

// ParseAs reads src by the grammar of a content or of a value. The tree obeys the invariants of Parse; its root is a
// document with one child, which the grammar chooses. It never fails, and takes time and memory linear in len(src).
func ParseAs(src []byte, g ContentGrammar, opts ...Option) *Document {
	doc := new(Document)
	doc.read(src, func(p *messageParser) {
		switch {
		case len(p.src) > 0 && g < grammarCount:
			contentScanners[g](p, len(p.src))
		case g == GrammarJSON || g == GrammarJSONList:
			p.report(CodeJSONValueExpected, 0, Span{})
		case g == GrammarMultipart:
			p.report(CodeBoundaryNotFound, 0, Span{}, string(p.boundary[:min(len(p.boundary), maxBoundary)]))
		}
		p.leaf(KindUnknown, len(p.src))
	}, opts)
	return doc
}

// contentScanners holds the scanner of each grammar.
var contentScanners = [grammarCount]scanner{
	GrammarContent:  func(p *messageParser, end int) { p.leaf(KindContent, end) },
	GrammarText:     (*messageParser).text,
	GrammarJSON:     func(p *messageParser, end int) { p.jsonText(end, 0) },
	GrammarJSONList: func(p *messageParser, end int) { p.jsonText(end, ',') },
	GrammarForm:     (*messageParser).form,
	GrammarMultipart: func(p *messageParser, end int) {
		p.multipart(p.boundary, len(p.from.MediaType) >= 19 && equalFold([]byte(p.from.MediaType[:19]), "multipart/form-data"), 0)
	},
	GrammarHTTP: func(p *messageParser, end int) { p.messages() },
	GrammarFields: func(p *messageParser, end int) {
		p.fieldLines(KindHeaderSection, 0)
		p.leaf(KindEmptyLine, p.pos+lineEndLen(p.src, p.pos))
	},
	GrammarURI:   (*messageParser).uriValue,
	GrammarQuery: (*messageParser).query,
	GrammarCookies: func(p *messageParser, end int) {
		value := p.begin(KindFieldValue)
		p.cookie(end)
		p.end(value)
	},
	GrammarJWT:     (*messageParser).jwt,
	GrammarDataURL: (*messageParser).dataURL,
}

// query: RFC 3986, 3.4.
func (p *messageParser) query(end int) {
	node := p.begin(KindQuery)
	p.queryParameters(end, uriPlus)
	p.end(node)
}

// form reads the content of a form. URL Standard, application/x-www-form-urlencoded.
func (p *messageParser) form(end int) {
	content := p.begin(KindContent)
	p.queryParameters(end, uriPlus|uriForm)
	p.end(content)
}
