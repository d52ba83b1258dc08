// Package verdict concludes: who may keep a response and for how long, whether a connection stays open, whether another site may
// read, what a policy lets through. Each conclusion is a card with the steps that lead to it.
//
// What a field says is asked for at one door, [parser.FieldSet]: over all lines, with its state. A card remembers the parts
// that it rests on, so that no conclusion is better than its premises.
package verdict

import (
	"enclair/explain"
	"enclair/parser"
)

// Card is one verdict about a message, or about an exchange: the conclusion, and the steps that lead to it.
type Card struct {
	Name     string          // "cache": the record card/cache holds its title
	Title    string          //
	Tone     parser.Severity // of the conclusion
	Sentence string          // the name of the conclusion: the record card/NAME/SENTENCE
	Verdict  string          // the conclusion, a sentence with marks
	Steps    []Step
	Rests    []Premise // what the conclusion rests on, in the order in which it was asked for
	Exchange bool      // it is about a request and its response, and the same from either side
}

// Premise is a field that a conclusion rests on.
type Premise struct {
	Nodes []parser.NodeID // its lines, or parts of one
	State parser.State
	Fault parser.Diagnostic
}

// Step is one line of the reasoning: a fact of the message, a rule, a sum.
type Step struct {
	Name  string // of the sentence
	Text  string // a sentence with marks: see explain.Pieces
	Specs []explain.Spec
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
	*hearing
	doc      *parser.Document
	lang     explain.Lang
	message  parser.Message
	request  parser.NodeID  // NoNode where the document does not hold it
	response parser.NodeID  // the same
	answer   parser.Message // what the response is; the zero Message without one
	method   string         // of the request, "" where it is not known
	status   int            // of the response, 0 where it is not known

	asked   *parser.FieldSet                     // the fields of the request
	came    *parser.FieldSet                     // those of the response
	own     *parser.FieldSet                     // those of the message that the verdicts are about
	control parser.Effective[[]parser.Directive] // the response's Cache-Control
	at      int                                  // the number of that message, from 0
}

// cardMakers makes the cards in the order in which they are shown. Each gives nil where it has nothing to say.
var cardMakers = []struct {
	make     func(x exchange) *Card
	exchange bool // about a request and its response
}{
	{lengthCard, false},
	{connectionCard, false},
	{redirectCard, true},
	{cacheCard, true},
	{conditionCard, true},
	{rangeCard, true},
	{negotiationCard, true},
	{authCard, true},
	{corsCard, true},
	{cookiesCard, true},
	{securityCard, false},
	{policyCard, false},
}

// Cards gives the verdicts about a message, which is counted from 0.
func Cards(doc *parser.Document, message int, lang explain.Lang) []Card {
	messages := doc.Messages()
	if message < 0 || message >= len(messages) {
		return nil
	}
	return newHearing(doc, lang).cards(message)
}

// hearing holds what the verdicts about all messages of a document share, so that asking for all of them is linear.
type hearing struct {
	doc      *parser.Document
	lang     explain.Lang
	messages []parser.Message
	index    map[parser.NodeID]int // the number of a message by its node
	answered map[parser.NodeID]int // the number of the final response to a request
	ordinal  map[parser.NodeID]int // of a request among the requests, from 1
	compared bool
	parting  int                // the number of the first message about whose end they disagree, -1 for none
	readers  []parser.Recipient // how four recipients read the document; nil until it is asked for
	checked  bool
	findings []parser.Diagnostic // all of the document; nil until they are asked for
}

func newHearing(doc *parser.Document, lang explain.Lang) *hearing {
	s := &hearing{doc: doc, lang: lang, messages: doc.Messages(), index: map[parser.NodeID]int{}, answered: map[parser.NodeID]int{}, ordinal: map[parser.NodeID]int{}}
	for i, m := range s.messages {
		s.index[m.Node] = i
		if doc.Kind(m.Node) == parser.KindRequest {
			s.ordinal[m.Node] = len(s.ordinal) + 1
		}
		if m.Answers != parser.NoNode {
			s.answered[m.Answers] = i // the last one is the final response
		}
	}
	return s
}

// cards gives the verdicts about one message.
func (s *hearing) cards(message int) []Card {
	x := s.exchange(message)
	var cards []Card
	for _, maker := range cardMakers {
		if c := maker.make(x); c != nil && c.Verdict != "" {
			x.temper(c)
			c.Exchange = maker.exchange && x.whole()
			cards = append(cards, *c)
		}
	}
	return cards
}

// whole reports whether the message belongs to a request with its final response: an interim response stands for itself.
func (x exchange) whole() bool {
	return x.request != parser.NoNode && x.response != parser.NoNode && x.answered[x.request] == x.index[x.response]
}

// exchange finds what belongs to a message.
func (s *hearing) exchange(message int) exchange {
	m := s.messages[message]
	x := exchange{hearing: s, doc: s.doc, lang: s.lang, message: m, at: message, request: parser.NoNode, response: parser.NoNode}
	if s.doc.Kind(m.Node) == parser.KindRequest {
		x.request = m.Node
		if i, ok := s.answered[m.Node]; ok {
			x.response = s.messages[i].Node
		}
	} else {
		x.response, x.request = m.Node, m.Answers
	}
	x.asked, x.came = s.doc.FieldSet(x.request), s.doc.FieldSet(x.response)
	x.control = x.came.Directives("cache-control")
	x.own = x.came
	if x.request == m.Node {
		x.own = x.asked
	}
	if x.request != parser.NoNode {
		x.method = s.doc.StartLine(x.request).Part(parser.KindMethod)
	}
	if x.response != parser.NoNode {
		x.answer = s.messages[s.index[x.response]]
		x.status = statusOf(s.doc, x.response)
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
	return explain.At(id, explain.Code(x.doc.Text(id)))
}

// name shows the name of a field as code that leads to its first line.
func (x exchange) name(fields *parser.FieldSet, key string) string {
	return x.lineName(fields.Line(key))
}

// lineName shows the name of a field line as code that leads to the line.
func (x exchange) lineName(line parser.NodeID) string {
	if line == parser.NoNode {
		return ""
	}
	return explain.At(line, explain.Code(parser.Field{Doc: x.doc, Line: line}.Name()))
}

// value shows the value of the first line of a field as code that leads to it, "" without the field or the value.
func (x exchange) value(fields *parser.FieldSet, key string) string {
	line := fields.Line(key)
	if line == parser.NoNode {
		return ""
	}
	return x.bytes(parser.Field{Doc: x.doc, Line: line}.ValueNode())
}

// values shows the values of all lines of a field, each as code that leads to it.
func (x exchange) values(fields *parser.FieldSet, key string) string {
	var all []string
	for _, line := range fields.Lines(key) {
		if v := (parser.Field{Doc: x.doc, Line: line}).ValueNode(); v != parser.NoNode && len(all) < maxNamed {
			all = append(all, x.bytes(v))
		}
	}
	return explain.List(x.lang, all)
}

// content gives the content of the message, or NoNode.
func (x exchange) content() parser.NodeID {
	for _, k := range [...]parser.Kind{parser.KindContent, parser.KindChunkedBody} {
		if n := x.doc.Child(x.message.Node, k); n != parser.NoNode {
			return n
		}
	}
	return parser.NoNode
}

// hasFinding reports whether the message has a finding of a code.
func (x exchange) hasFinding(code parser.Code) bool {
	_, found := x.framingFault(x.message.Node, map[parser.Code]bool{code: true})
	return found
}

// maxNamed bounds how many members of a list a sentence names.
const maxNamed = 12

// card begins a card. Its sentences are the records card/NAME/SENTENCE.
func (x exchange) card(name string) *Card {
	return &Card{Name: name, Tone: parser.Info, Title: explain.Title("card/"+name, x.lang)}
}

// conclude gives the card its verdict.
func (x exchange) conclude(c *Card, tone parser.Severity, sentence string, pairs ...string) {
	c.Sentence, c.Tone = sentence, tone
	c.Verdict, _ = explain.Fill("card/"+c.Name+"/"+sentence, x.lang, pairs...)
	if c.Verdict == "" {
		unsaid("card/" + c.Name + "/" + sentence)
	}
}

// step adds a line to the card; a sentence whose placeholders lack a value is left out.
func (x exchange) step(c *Card, kind StepKind, sentence string, pairs ...string) {
	text, cites := explain.Fill("card/"+c.Name+"/"+sentence, x.lang, pairs...)
	if text == "" && !explain.Has("card/"+c.Name+"/"+sentence) {
		unsaid("card/" + c.Name + "/" + sentence)
	}
	if text != "" {
		c.Steps = append(c.Steps, Step{sentence, text, cites, kind})
	}
}

// rest notes that a conclusion rests on a field, and gives its value on. A field that is not there is no premise.
func rest[T any](c *Card, e parser.Effective[T]) parser.Effective[T] {
	if e.There() {
		c.Rests = append(c.Rests, Premise{e.Nodes, e.State, e.Fault})
	}
	return e
}

// fault says why a field of a card does not count: what its finding is called, and what recipients do with such a field.
func fault[T any](x exchange, c *Card, fields *parser.FieldSet, key string, e parser.Effective[T]) {
	if !e.Faulty() {
		return
	}
	why := explain.Title("code/"+string(e.Fault.Code), x.lang)
	c.Steps = append(c.Steps, Step{Name: "faulty", Text: explain.Say(x.lang, "card-faulty", "field", x.name(fields, key), "why", why), Kind: StepFact})
}

// unsaid hears of a sentence that has no record, or of a conclusion whose placeholders lack a value. Tests listen.
var unsaid = func(key string) {}
