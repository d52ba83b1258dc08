package verdict

import (
	"iter"
	"slices"

	"enclair/explain"
	"enclair/parser"
)

// Group is the verdicts about one thing: about a message, or about a request with its response, which then stand there and
// with neither of the two.
type Group struct {
	Heading  string // names the messages: a sentence with marks
	Messages []int  // their numbers, from 0: one, or the request and its final response
	Cards    []Card // at least one
}

// Exchange reports whether the verdicts are about a request and its response.
func (g Group) Exchange() bool { return len(g.Messages) == 2 }

// Groups gives the verdicts about a document, each once, in the order of its messages: those about an exchange follow those about
// its response alone. Going through all takes time linear in the document.
func Groups(doc *parser.Document, lang explain.Lang) iter.Seq[Group] {
	return func(yield func(Group) bool) {
		s := newHearing(doc, lang)
		for i := range s.messages {
			for _, g := range s.groups(i) {
				if (!g.Exchange() || g.Messages[1] == i) && !yield(g) {
					return
				}
			}
		}
	}
}

// Of gives all the verdicts about a document: see Groups.
func Of(doc *parser.Document, lang explain.Lang) []Group { return slices.Collect(Groups(doc, lang)) }

// About gives the verdicts about one message, which is counted from 0: about itself, then about its exchange.
func About(doc *parser.Document, message int, lang explain.Lang) []Group {
	s := newHearing(doc, lang)
	if message < 0 || message >= len(s.messages) {
		return nil
	}
	return s.groups(message)
}

// groups parts the verdicts about a message into its own and those about the exchange that it belongs to. An interim response
// has its own only: the exchange is that with the final one.
func (s *hearing) groups(message int) []Group {
	x := s.exchange(message)
	var own, both []Card
	for _, c := range s.cards(message) {
		if c.Exchange {
			both = append(both, c)
		} else {
			own = append(own, c)
		}
	}
	var groups []Group
	if len(own) > 0 {
		groups = append(groups, Group{s.nameOf(x), []int{message}, own})
	}
	if len(both) > 0 {
		groups = append(groups, Group{s.nameOfExchange(x), []int{s.index[x.request], s.index[x.response]}, both})
	}
	return groups
}

// nameOf names a message: "Message 2, the response 200"; of a document's only one, what it is is enough.
func (s *hearing) nameOf(x exchange) string {
	kind, part := "response", x.startPart(x.message.Node, parser.KindStatusCode)
	if x.isRequest() {
		kind, part = "request", x.startPart(x.message.Node, parser.KindMethod)
	}
	name := "verdicts-" + kind
	if len(s.messages) == 1 {
		name = "verdicts-only-" + kind
	}
	number := explain.At(x.message.Node, explain.Number(int64(x.at+1), s.lang))
	what := x.bytes(part)
	if what == "" {
		what = explain.At(x.message.Node, explain.Say(s.lang, "verdicts-unnamed"))
	}
	return explain.Say(s.lang, name, "n", number, "what", what)
}

// nameOfExchange names a request and its response: "Request 1 and its response"; with their places where there are more messages.
func (s *hearing) nameOfExchange(x exchange) string {
	name := "verdicts-exchange"
	if len(s.messages) > 2 {
		name = "verdicts-exchange-among"
	}
	place := func(id parser.NodeID) string { return explain.At(id, explain.Number(int64(s.index[id]+1), s.lang)) }
	return explain.Say(s.lang, name, "n", explain.Number(int64(s.ordinal[x.request]), s.lang), "first", place(x.request), "last", place(x.response))
}
