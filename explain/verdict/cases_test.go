package verdict

import (
	"enclair/explain"
	"regexp"
	"slices"
	"strings"
	"testing"

	"enclair/parser"
)

func init() {
	unsaid = func(key string) { panic(key + " has no record, or not all its values") }
}

// cardCase is a worked case of a verdict.
type cardCase struct {
	name, source string   // lines end in "\n"; the last message is asked about; behind told, it was told
	verdict      string   // a part of the conclusion
	steps        []string // parts of what the steps say
}

// cardCases are the worked cases by card.
var cardCases = map[string][]cardCase{
	"cache":          cacheCases,
	"security":       securityCases,
	"policy":         policyCases,
	"cors":           corsCases,
	"authentication": authCases,
	"cookies":        cookiesCases,
	"negotiation":    negotiationCases,
	"range":          rangeCases,
	"condition":      conditionCases,
	"length":         lengthCases,
	"connection":     connectionCases,
	"redirect":       redirectCases,
}

// told begins the source of a message that was told, not taken from the wire.
const told = "(told)"

// card gives the card of that name for the last message of a source, whose lines end in "\n".
func cardFor(t *testing.T, name, source string, lang explain.Lang) (Card, bool) {
	t.Helper()
	text, isTold := strings.CutPrefix(source, told)
	var options []parser.Option
	if isTold {
		options = append(options, parser.Told())
	}
	doc := parser.Parse([]byte(strings.ReplaceAll(text, "\n", "\r\n")), options...)
	for _, c := range Cards(doc, len(doc.Messages())-1, lang) {
		if c.Name == name {
			return c, true
		}
	}
	return Card{}, false
}

// said joins what a card says, without marks.
func said(c Card) string {
	var b strings.Builder
	b.WriteString(explain.Plain(c.Verdict))
	for _, s := range c.Steps {
		b.WriteString("\n" + explain.Plain(s.Text))
	}
	return b.String()
}

func TestCardsReasonAsWorked(t *testing.T) {
	for card, cases := range cardCases {
		for _, c := range cases {
			t.Run(card+"/"+c.name, func(t *testing.T) {
				got, ok := cardFor(t, card, c.source, explain.EN)
				if !ok {
					t.Fatal("no card")
				}
				if !strings.Contains(explain.Plain(got.Verdict), c.verdict) {
					t.Errorf("the verdict is %q, want %q in it", explain.Plain(got.Verdict), c.verdict)
				}
				text := said(got)
				for _, want := range c.steps {
					if !strings.Contains(text, want) {
						t.Errorf("nothing says %q in\n%s", want, text)
					}
				}
				french, _ := cardFor(t, card, c.source, explain.FR)
				if french.Verdict == "" || len(french.Steps) != len(got.Steps) {
					t.Errorf("in French it says\n%s", said(french))
				}
			})
		}
	}
}

// TestEveryCardSentenceIsSaid holds the records and the program together: a sentence that no worked case says is either
// never said or not held by a test.
func TestEveryCardSentenceIsSaid(t *testing.T) {
	placeholder := regexp.MustCompile(`\\\{[^}]*\\\}`)
	heard := map[string]string{}
	for card, cases := range cardCases {
		for _, c := range cases {
			if got, ok := cardFor(t, card, c.source, explain.EN); ok {
				heard[card] += said(got) + "\n"
			}
		}
	}
	for _, key := range explain.Keys() {
		card, sentence, isSentence := strings.Cut(strings.TrimPrefix(key, "card/"), "/")
		if !strings.HasPrefix(key, "card/") {
			continue
		}
		if !isSentence {
			if _, ok := cardCases[card]; !ok {
				t.Errorf("the card %s has no worked case", card)
			}
			continue
		}
		pattern := `(?m)^` + placeholder.ReplaceAllString(regexp.QuoteMeta(explain.FactOf(key, "en")), `.*`) + `$`
		if !regexp.MustCompile(pattern).MatchString(heard[card]) {
			t.Errorf("no worked case of the card %s says %s", card, sentence)
		}
	}
}

func TestEveryCardMakerHasARecord(t *testing.T) {
	for card := range cardCases {
		if !slices.Contains(explain.Keys(), "card/"+card) {
			t.Errorf("no record card/%s", card)
		}
	}
}

func TestACardWithNothingToSayIsNotShown(t *testing.T) {
	for _, source := range []string{"GET / HTTP/1.1\nHost: a\n\n", "HTTP/1.1 100 Continue\n\n"} {
		if c, ok := cardFor(t, "cache", source, explain.EN); ok {
			t.Errorf("%q: %s", source, said(c))
		}
	}
}

func TestTheNumbersOfACardLeadToTheirBytes(t *testing.T) {
	source := "HTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=60\r\nAge: 6\r\n\r\n"
	doc := parser.Parse([]byte(source))
	var led []string
	for _, c := range Cards(doc, 0, explain.EN) {
		if c.Name != "cache" {
			continue
		}
		for _, s := range c.Steps {
			for _, p := range explain.Pieces(s.Text) {
				if p.Node != parser.NoNode {
					led = append(led, p.Words+" <- "+doc.Text(p.Node))
				}
			}
		}
	}
	text := strings.Join(led, "\n")
	for _, want := range []string{"60 <- max-age=60", "6 seconds <- Age: 6", "`200` <- 200"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing leads so: %q in\n%s", want, text)
		}
	}
}

func TestAVerdictAboutAnExchangeIsTheSameFromEitherSide(t *testing.T) {
	for _, card := range []string{"cache", "condition", "range", "negotiation", "redirect"} {
		for _, c := range cardCases[card] {
			doc := parser.Parse([]byte(strings.ReplaceAll(c.source, "\n", "\r\n")))
			if len(doc.Messages()) != 2 {
				continue
			}
			var both [2]string
			for i := range both {
				for _, got := range Cards(doc, i, explain.EN) {
					if got.Name == card {
						both[i] = said(got)
					}
				}
			}
			if both[0] != both[1] {
				t.Errorf("%s/%s: the request's side says\n%s\nthe response's\n%s", card, c.name, both[0], both[1])
			}
		}
	}
}

// A verdict knows a status code of three digits, of which 100 to 599 are defined.
func TestVerdictsKnowTheDefinedStatusCodes(t *testing.T) {
	for text, want := range map[string]int{"099": 0, "100": 100, "599": 599, "600": 0, "999": 0, "2000": 0} {
		doc := parser.Parse([]byte("HTTP/1.1 " + text + " OK\r\n\r\n"))
		if got := statusOf(doc, doc.Messages()[0].Node); got != want {
			t.Errorf("%s is %d, not %d", text, got, want)
		}
	}
}
