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
	cards := verdict.Cards(doc, 0, explain.EN)
	html := Cards(cards, map[string]bool{"cache": true}, explain.EN, false)
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
	html := Cards(verdict.Cards(doc, 0, explain.EN), nil, explain.EN, false)
	if !strings.Contains(html, "= 54 s") || strings.Contains(html, "Age on arrival") {
		t.Errorf("folded: %s", html)
	}
}

func TestStaticCardsHoldNoButton(t *testing.T) {
	doc := parser.Parse([]byte(cached))
	html := Cards(verdict.Cards(doc, 0, explain.FR), nil, explain.FR, true)
	if strings.Contains(html, "<button") || !strings.Contains(html, "Âge à l’arrivée") {
		t.Errorf("static: %s", html)
	}
	if Cards(nil, nil, explain.FR, true) != "" {
		t.Error("no cards are something")
	}
}
