package verdict

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
	"enclair/samples"
)

func wire(s string) *parser.Document {
	return parser.Parse([]byte(strings.ReplaceAll(s, "\n", "\r\n")))
}

func headings(groups []Group) (all []string) {
	for _, g := range groups {
		all = append(all, explain.Plain(g.Heading))
	}
	return all
}

func TestTheHeadingOfVerdictsNamesTheirMessages(t *testing.T) {
	const asked, came = "GET / HTTP/1.1\nHost: a\n\n", "HTTP/1.1 200 OK\nContent-Length: 0\nCache-Control: max-age=60\n\n"
	for _, c := range []struct {
		source string
		en, fr []string
	}{
		{came, []string{"The response `200`"}, []string{"La réponse `200`"}},
		{asked, []string{"The request `GET`"}, []string{"La requête `GET`"}},
		{asked + came,
			[]string{"Message 1, the request `GET`", "Message 2, the response `200`", "Request 1 and its response"},
			[]string{"Message 1, la requête `GET`", "Message 2, la réponse `200`", "Requête 1 et sa réponse"}},
		{asked + asked,
			[]string{"Message 1, the request `GET`", "Message 2, the request `GET`"},
			[]string{"Message 1, la requête `GET`", "Message 2, la requête `GET`"}},
		{asked + asked + came + came,
			[]string{"Message 1, the request `GET`", "Message 2, the request `GET`", "Message 3, the response `200`", "Request 1 and its response (messages 1 and 3)",
				"Message 4, the response `200`", "Request 2 and its response (messages 2 and 4)"}, nil},
		{asked + "HTTP/1.1 103 Early Hints\n\n" + came,
			[]string{"Message 1, the request `GET`", "Message 2, the response `103`", "Message 3, the response `200`", "Request 1 and its response (messages 1 and 3)"}, nil},
	} {
		for lang, want := range map[explain.Lang][]string{explain.EN: c.en, explain.FR: c.fr} {
			if got := headings(Of(wire(c.source), lang)); want != nil && !slices.Equal(got, want) {
				t.Errorf("%q in %s: the headings are %q, not %q", c.source, lang, got, want)
			}
		}
	}
}

// documents gives every sample and every worked case.
func documents() map[string]*parser.Document {
	all := map[string]*parser.Document{}
	for _, s := range samples.All() {
		all[s.Slug] = parser.Parse(s.Bytes())
	}
	for card, cases := range cardCases {
		for _, c := range cases {
			all[card+"/"+c.name] = wire(c.source)
		}
	}
	return all
}

func TestEveryVerdictStandsOnceInTheGroupsOfADocument(t *testing.T) {
	for name, doc := range documents() {
		met := map[string]bool{}
		for _, g := range Of(doc, explain.EN) {
			if g.Heading == "" || len(g.Cards) == 0 {
				t.Errorf("%s: a group %q with %d cards", name, g.Heading, len(g.Cards))
			}
			for _, c := range g.Cards {
				key := c.Name + " of " + strconv.Itoa(g.Messages[len(g.Messages)-1])
				if met[key] {
					t.Errorf("%s: twice %s", name, key)
				}
				met[key] = true
				if g.Exchange() != c.Exchange {
					t.Errorf("%s: %s stands in the group %s", name, c.Name, g.Heading)
				}
			}
		}
		for i := range doc.Messages() { // and none is left out
			for _, c := range Cards(doc, i, explain.EN) {
				if !met[c.Name+" of "+strconv.Itoa(i)] && !c.Exchange {
					t.Errorf("%s: %s of message %d is in no group", name, c.Name, i)
				}
			}
		}
	}
}

// What is said about an exchange is the same whichever of its messages is asked about, so that it may stand once.
func TestAGroupIsTheSameFromEitherMessage(t *testing.T) {
	for name, doc := range documents() {
		for _, g := range Of(doc, explain.EN) {
			for _, m := range g.Messages {
				found := slices.ContainsFunc(About(doc, m, explain.EN), func(other Group) bool {
					return other.Heading == g.Heading && slices.EqualFunc(other.Cards, g.Cards, func(a, b Card) bool { return said(a) == said(b) })
				})
				if !found {
					t.Errorf("%s: asked about message %d, %s is another", name, m+1, g.Heading)
				}
			}
		}
	}
	if About(wire("GET / HTTP/1.1\n\n"), 1, explain.EN) != nil || About(wire("GET / HTTP/1.1\n\n"), -1, explain.EN) != nil {
		t.Error("a message that is not there has verdicts")
	}
}
