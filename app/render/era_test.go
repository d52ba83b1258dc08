package render

import (
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser"
)

func panelAt(t *testing.T, text string, kind parser.Kind, era explain.Era) string {
	t.Helper()
	doc := parser.Parse([]byte(text))
	for id := range doc.Nodes {
		if doc.Kind(parser.NodeID(id)) == kind {
			return Panel(doc, parser.NodeID(id), nil, Decoding{}, explain.EN, false, era)
		}
	}
	t.Fatalf("no %s in %q", kind, text)
	return ""
}

func TestThePanelTellsOfTheEraThatWasChosen(t *testing.T) {
	folded := "GET / HTTP/1.1\r\nHost: a\r\nAccept: x/y,\r\n */*\r\n\r\n"
	for _, c := range []struct {
		kind      parser.Kind
		era       explain.Era
		has, lack string
	}{
		{parser.KindObsFold, explain.RFC2616, `<section class="then">`, "RFC 7230"},
		{parser.KindObsFold, explain.RFC2616, "RFC 2616, 4.2", "<details"},
		{parser.KindObsFold, explain.Today, `<details class="then">`, "<details class=\"then\" open"},
		{parser.KindMediaRange, explain.Today, `class="panel-body"`, `class="then"`},
	} {
		got := panelAt(t, folded, c.kind, c.era)
		if !strings.Contains(got, c.has) || strings.Contains(got, c.lack) {
			t.Errorf("%s in %s: %s", c.kind, c.era, got)
		}
	}
}

func TestARecordThatIsOpenedAloneTellsOfTheEraToo(t *testing.T) {
	e, _ := explain.Lookup("field/if-match", explain.FR)
	if got := EntryPanel(e, explain.FR, explain.RFC1945); !strings.Contains(got, "1996, HTTP/1.0\u00a0: pas encore") {
		t.Error(got)
	}
}
