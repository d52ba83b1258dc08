package render

import (
	"strings"
	"testing"

	"enclair/explain"
	"enclair/explain/verdict"
	"enclair/parser"
)

const cached = "HTTP/1.1 200 OK\r\nDate: Wed, 17 Feb 2016 14:50:13 GMT\r\nCache-Control: max-age=60, private=\"<b>\"\r\nAge: 6\r\n\r\n"

func TestCardsLeadToTheBytesThatTheySpeakOf(t *testing.T) {
	doc := parser.Parse([]byte(cached))
	html := Verdicts(verdict.About(doc, 0, explain.EN), map[string]bool{"cache": true}, false)
	for _, want := range []string{`data-act="select"`, `<code>200</code>`, `aria-expanded="true"`, `60</button> − 6 = 54 s`} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not in %s", want, html)
		}
	}
	if strings.Contains(html, "<b>") || strings.ContainsAny(html, "\x02\x03\x04") {
		t.Errorf("raw bytes in %s", html)
	}
	if open, closed := strings.Count(html, "<code>"), strings.Count(html, "</code>"); open != closed {
		t.Errorf("%d code elements opened, %d closed", open, closed)
	}
}

func TestAFoldedCardShowsItsConclusionAndItsSum(t *testing.T) {
	doc := parser.Parse([]byte(cached))
	html := Verdicts(verdict.About(doc, 0, explain.EN), nil, false)
	if !strings.Contains(html, "= 54 s") || strings.Contains(html, "Age on arrival") {
		t.Errorf("folded: %s", html)
	}
}

func TestStaticCardsHoldNoButton(t *testing.T) {
	doc := parser.Parse([]byte(cached))
	html := Verdicts(verdict.About(doc, 0, explain.FR), nil, true)
	if strings.Contains(html, "<button") || !strings.Contains(html, "Âge à l’arrivée") {
		t.Errorf("static: %s", html)
	}
	if Verdicts(nil, nil, true) != "" {
		t.Error("no cards are something")
	}
}

func TestVerdictsOfAnExchangeStandOnceUnderAHeadingThatNamesIt(t *testing.T) {
	doc := parser.Parse([]byte("GET /a HTTP/1.1\r\nHost: a.example\r\n\r\n" + cached))
	for _, c := range []struct {
		lang    explain.Lang
		heading string
	}{{explain.EN, "Request 1 and its response"}, {explain.FR, "Requête 1 et sa réponse"}} {
		m := NewMessage(doc, nil, c.lang, true)
		for where, text := range map[string]string{
			"static":       Verdicts(verdict.Of(doc, c.lang), nil, true),
			"the request":  Verdicts(verdict.About(doc, 0, c.lang), nil, false),
			"the response": Verdicts(verdict.About(doc, 1, c.lang), nil, false),
			"the terminal": (&Terminal{Message: m}).String(),
		} {
			if n := strings.Count(text, c.heading); n != 1 {
				t.Errorf("%s, %s: the heading stands %d times", where, c.lang, n)
			}
			if n := strings.Count(text, explain.Title("card/cache", c.lang)+"<") + strings.Count(text, "  "+explain.Title("card/cache", c.lang)+"\n"); n != 1 {
				t.Errorf("%s, %s: the verdict about caches stands %d times in %s", where, c.lang, n, text)
			}
		}
	}
}
