package explain

import (
	"strings"
	"testing"

	"enclair/parser"
)

func TestSummaryGivesTheFactsOfTheStrip(t *testing.T) {
	doc := parser.Parse(append(get("Accept: */*"), response("200 OK", "Content-Type: text/plain", "Content-Length: 1270", "", strings.Repeat("a", 1270))...))
	text := func(message int, lang Lang) string {
		var facts []string
		for _, f := range Summary(doc, message, lang) {
			facts = append(facts, f.Label+" "+f.Value)
		}
		return strings.Join(facts, "; ")
	}
	for _, c := range []struct {
		message int
		lang    Lang
		want    string
	}{
		{0, EN, "request HTTP/1.1; fields 2; content 0 bytes; end empty line; messages 2"},
		{1, EN, "response HTTP/1.1; fields 3; content 1,270 / 1,270 bytes; end Content-Length; messages 2"},
		{1, FR, "réponse HTTP/1.1; champs 3; contenu 1\u202f270 / 1\u202f270\u00a0octets; fin Content-Length; messages 2"},
		{2, EN, ""},
	} {
		if got := text(c.message, c.lang); got != c.want {
			t.Errorf("message %d: got %q, want %q", c.message, got, c.want)
		}
	}
	end := Summary(doc, 1, EN)[3].Node
	if got := doc.Text(end); got != "Content-Length: 1270" {
		t.Errorf("the end is decided by %q", got)
	}
}

func TestNotesSayTheValueInAFewWords(t *testing.T) {
	doc := parser.Parse(response("200 OK", "Cache-Control: public, max-age=604800", `ETag: W/"a"`, "Expires: Wed, 24 Feb 2016 14:50:13 GMT",
		"Content-Type: text/html", "X-Other: 1", "Content-Length: 2", "", "ab"))
	var notes []string
	for id := range doc.Nodes {
		n := parser.NodeID(id)
		switch doc.Kind(n) {
		case parser.KindStatusLine, parser.KindFieldLine, parser.KindEmptyLine, parser.KindContent:
			notes = append(notes, Note(doc, n, FR))
		}
	}
	want := []string{"ligne d’état · succès", "date du message", "cache · frais 7\u00a0jours", "validateur faible", "ignoré\u00a0: max-age prime",
		"contenu · page HTML", "champ non enregistré", "contenu de 2\u00a0octets", "fin de l’en-tête", "contenu · page HTML"}
	if got := strings.Join(notes, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestNotesOfTwoHalvesFitTheMargin(t *testing.T) {
	for _, c := range []struct {
		status, media string
		want          [2]string
	}{
		{"404 Not Found", "text/html", [2]string{"ligne d’état · introuvable", "contenu · page HTML"}},
		{"304 Not Modified", "multipart/form-data", [2]string{"copie encore valable", "formulaire avec fichiers"}},
		{"477 ", "application/x-javascript", [2]string{"ligne d’état · erreur du client", "contenu · programme JavaScript"}},
	} {
		doc := parser.Parse(response(c.status, "Content-Type: "+c.media))
		var got [2]string
		for id := range doc.Nodes {
			switch n := parser.NodeID(id); {
			case doc.Kind(n) == parser.KindStatusLine:
				got[0] = Note(doc, n, FR)
			case doc.Kind(n) == parser.KindFieldLine && (parser.Field{Doc: doc, Line: n}).Key() == "content-type":
				got[1] = Note(doc, n, FR)
			}
		}
		if got != c.want {
			t.Errorf("%s, %s: got %q, want %q", c.status, c.media, got, c.want)
		}
	}
}
