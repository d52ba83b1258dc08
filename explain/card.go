package explain

import "enclair/parser"

// Card is one verdict about a message: the conclusion, and the steps that lead to it.
type Card struct {
	Name    string          // "cache": the record card/cache holds its title
	Title   string          //
	Tone    parser.Severity // of the conclusion
	Verdict string          // the conclusion, a sentence with marks
	Steps   []Step
}

// Step is one line of the reasoning: a fact of the message, a rule, a sum.
type Step struct {
	Text  string // a sentence with marks: see Pieces
	Specs []Spec
	Kind  StepKind
}

// StepKind says what a step is.
type StepKind uint8

// The kinds of steps.
const (
	StepFact  StepKind = iota // what the message says, and the rule that it meets
	StepSum                   // arithmetic
	StepNeeds                 // what would have to be known, and is not in the message
)

// exchange is a message with what belongs to it: for a response its request, for a request its final response. A verdict
// about both is the same from either side.
type exchange struct {
	doc      *parser.Document
	lang     Lang
	message  parser.Message
	request  parser.NodeID  // NoNode where the document does not hold it
	response parser.NodeID  // the same
	answer   parser.Message // what the response is; the zero Message without one
	method   string         // of the request, "" where it is not known
	status   int            // of the response, 0 where it is not known

	fields map[fieldOf]parser.Field // the first field of each name: the cards ask for many
}

// fieldOf is a lower-case name of a field in a message.
type fieldOf struct {
	message parser.NodeID
	key     string
}

// cardMakers makes the cards in the order in which they are shown. Each gives nil where it has nothing to say.
var cardMakers = []func(x exchange) *Card{
	lengthCard,
	connectionCard,
	redirectCard,
	cacheCard,
	conditionCard,
	rangeCard,
	negotiationCard,
	authCard,
	corsCard,
	cookiesCard,
	securityCard,
}

// Cards gives the verdicts about a message, which is counted from 0.
func Cards(doc *parser.Document, message int, lang Lang) []Card {
	messages := doc.Messages()
	if message < 0 || message >= len(messages) {
		return nil
	}
	x := exchangeOf(doc, messages[message], lang)
	var cards []Card
	for _, makeCard := range cardMakers {
		if c := makeCard(x); c != nil && c.Verdict != "" {
			cards = append(cards, *c)
		}
	}
	return cards
}

// exchangeOf finds what belongs to a message.
func exchangeOf(doc *parser.Document, m parser.Message, lang Lang) exchange {
	x := exchange{doc: doc, lang: lang, message: m, request: parser.NoNode, response: parser.NoNode}
	if doc.Kind(m.Node) == parser.KindRequest {
		x.request = m.Node
		for _, other := range doc.Messages() {
			if other.Answers == m.Node { // the last one is the final response
				x.response = other.Node
			}
		}
	} else {
		x.response, x.request = m.Node, m.Answers
	}
	x.fields = map[fieldOf]parser.Field{}
	for _, message := range []parser.NodeID{x.request, x.response} {
		if message == parser.NoNode {
			continue
		}
		for f := range doc.Fields(message) {
			if at := (fieldOf{message, f.Key()}); x.fields[at].Doc == nil {
				x.fields[at] = f
			}
		}
	}
	if x.request != parser.NoNode {
		x.method = doc.StartLine(x.request).Part(parser.KindMethod)
	}
	if x.response != parser.NoNode {
		for _, other := range doc.Messages() {
			if other.Node == x.response {
				x.answer = other
			}
		}
		x.status = statusOf(doc, x.response)
	}
	return x
}

// statusOf reads the status code of a response, 0 where it has none that is defined.
func statusOf(doc *parser.Document, response parser.NodeID) int {
	code, defined := parser.StatusCode(doc.StartLine(response).Part(parser.KindStatusCode))
	if !defined {
		return 0
	}
	return code
}

// isRequest reports whether the verdicts are about a request.
func (x exchange) isRequest() bool { return x.message.Node == x.request }

// field gives the first field of that lower-case name in the request or the response; its Doc is nil where there is none.
func (x exchange) field(message parser.NodeID, key string) parser.Field {
	if message == parser.NoNode {
		return parser.Field{Line: parser.NoNode}
	}
	f, ok := x.fields[fieldOf{message, key}]
	if !ok {
		return parser.Field{Line: parser.NoNode}
	}
	return f
}

// statusNode is the status code's part of the response.
func (x exchange) statusNode() parser.NodeID { return x.startPart(x.response, parser.KindStatusCode) }

// methodNode is the method's part of the request.
func (x exchange) methodNode() parser.NodeID { return x.startPart(x.request, parser.KindMethod) }

func (x exchange) startPart(message parser.NodeID, k parser.Kind) parser.NodeID {
	if message == parser.NoNode {
		return parser.NoNode
	}
	line := x.doc.StartLine(message).Line
	if line == parser.NoNode {
		return parser.NoNode
	}
	return x.doc.Child(line, k)
}

// bytes shows the bytes of a part as code that leads to it.
func (x exchange) bytes(id parser.NodeID) string {
	if id == parser.NoNode {
		return ""
	}
	return at(id, code(x.doc.Text(id)))
}

// name shows the name of a field as code that leads to its line.
func (x exchange) name(f parser.Field) string { return at(f.Line, code(f.Name())) }

// valueOf shows the value of a field as code that leads to it, "" without the field.
func (x exchange) valueOf(f parser.Field) string {
	if f.Doc == nil {
		return ""
	}
	return x.bytes(f.ValueNode())
}

// card begins a card. Its sentences are the records card/NAME/SENTENCE.
func (x exchange) card(name string) *Card {
	c := &Card{Name: name, Tone: parser.Info}
	if r := find("card/" + name); r != nil {
		c.Title = r.title(x.lang)
	}
	return c
}

// sentence fills the record card/NAME/SENTENCE.
func (x exchange) sentence(c *Card, sentence string, pairs []string) (string, *record) {
	r := find("card/" + c.Name + "/" + sentence)
	if r == nil {
		return "", nil
	}
	return fill(r.text("", x.lang), args(pairs)), r
}

// conclude gives the card its verdict.
func (x exchange) conclude(c *Card, tone parser.Severity, sentence string, pairs ...string) {
	c.Verdict, _ = x.sentence(c, sentence, pairs)
	c.Tone = tone
}

// step adds a line to the card; a sentence whose placeholders lack a value is left out.
func (x exchange) step(c *Card, kind StepKind, sentence string, pairs ...string) {
	text, r := x.sentence(c, sentence, pairs)
	if text != "" {
		c.Steps = append(c.Steps, Step{text, specs(r.get("spec")), kind})
	}
}
