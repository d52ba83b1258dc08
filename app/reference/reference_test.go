//go:build !wasm

package reference

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"enclair/app/share"
	"enclair/explain"
	"enclair/parser"

	"golang.org/x/net/html"
)

// pagesOf are the pages of a language, by folder.
var pagesOf = func() map[explain.Lang]func() map[string]Page {
	all := map[explain.Lang]func() map[string]Page{}
	for _, lang := range explain.Langs() {
		all[lang] = sync.OnceValue(func() map[string]Page {
			pages := map[string]Page{}
			for _, p := range New("/a").Pages(lang) {
				pages[p.Folder] = p
			}
			return pages
		})
	}
	return all
}()

func TestAPageSaysWhatItsRecordSays(t *testing.T) {
	for _, c := range []struct {
		lang   explain.Lang
		folder string
		has    []string
	}{
		{explain.EN, "ref/field/age/", []string{"<h1><code>Age</code>", "How many seconds ago", "rfc9111.html#section-5.1", "in a response", "/a/en/ref/category/caching/", "/a/en/ref/field/date/", "/a/en/samples/"}},
		{explain.FR, "ref/field/age/", []string{"<h1><code>Age</code>", "dans une réponse", "/a/fr/ref/field/date/"}},
		{explain.EN, "ref/code/bare-lf/", []string{"warning", "bare-lf", "End the line with CR and LF.", "data-m=LF", "/a/en/#1."}},
		{explain.EN, "ref/code/json-comma-trailing/", []string{"<span class=t>json</span>", "</div></div>\n<div class=sheet>", "/a/en/#1."}},
		{explain.EN, "ref/status/404/", []string{"404 Not Found", "<span class=\"d un\">404</span>"}},
		{explain.EN, "ref/directive/cache-control/max-age/", []string{"Cache-Control", "<span class=\"p un\">max-age</span>"}},
		{explain.FR, "ref/term/chapeau/", []string{"chapeau (mot de cours)"}},
		{explain.EN, "ref/language/", []string{"id=fr>", "French"}},
	} {
		p, ok := pagesOf[c.lang]()[c.folder]
		if !ok {
			t.Errorf("no page %s", c.folder)
			continue
		}
		for _, s := range c.has {
			if !strings.Contains(p.Main, s) {
				t.Errorf("%s %s: no %q in\n%s", c.lang, c.folder, s, p.Main)
			}
		}
	}
}

func TestPagesOfTheLanguagesHaveTheSameFolders(t *testing.T) {
	fr, en := pagesOf[explain.FR](), pagesOf[explain.EN]()
	for folder := range fr {
		if _, ok := en[folder]; !ok {
			t.Errorf("%s is in French only", folder)
		}
	}
	if len(fr) != len(en) {
		t.Errorf("%d pages in French, %d in English", len(fr), len(en))
	}
}

func TestNoPlaceholderStandsInAPage(t *testing.T) {
	for _, lang := range explain.Langs() {
		for folder, p := range pagesOf[lang]() {
			if strings.Contains(p.Main, "{text}") || strings.Contains(p.Main, "{0}") || strings.Contains(p.Title, "{") {
				t.Errorf("%s %s shows a placeholder", lang, folder)
			}
		}
	}
}

// TestLinksOpenTheExampleOfThePage unpacks every link into the tool, and looks for the part that it selects.
func TestLinksOpenTheExampleOfThePage(t *testing.T) {
	const prefix = "<a href=/a/en/#"
	links := 0
	for folder, p := range pagesOf[explain.EN]() {
		for _, after := range strings.Split(p.Main, prefix)[1:] {
			link, _, _ := strings.Cut(after, ">")
			src, part, err := share.Decode(link)
			if err != nil {
				t.Fatalf("%s: %v", folder, err)
			}
			links++
			if part.Kind == "" {
				continue
			}
			doc := parser.Parse(src)
			found := false
			for id, n := range doc.Nodes {
				found = found || int(n.Start) == part.Start && int(doc.Span(parser.NodeID(id)).End) == part.End && n.Kind.String() == part.Kind
			}
			if !found {
				t.Errorf("%s: the link selects %v, which is no part of\n%q", folder, part, src)
			}
		}
	}
	if links < 500 {
		t.Errorf("only %d links into the tool", links)
	}
}

func TestPagesAreWellFormed(t *testing.T) {
	for folder, p := range pagesOf[explain.FR]() {
		z := html.NewTokenizer(strings.NewReader(p.Main))
		depth := map[string]int{}
		for z.Next() != html.ErrorToken {
			switch tok := z.Token(); tok.Type {
			case html.StartTagToken:
				depth[tok.Data]++
			case html.EndTagToken:
				depth[tok.Data]--
			}
		}
		for tag, n := range depth {
			switch tag {
			case "p", "li", "dt", "dd": // their ends may be left out
			default:
				if n != 0 {
					t.Errorf("%s: %d <%s> are not closed", folder, n, tag)
				}
			}
		}
	}
}

func TestSearchIndexLeadsToPages(t *testing.T) {
	for _, lang := range explain.Langs() {
		text, err := SearchIndex(lang)
		if err != nil {
			t.Fatal(err)
		}
		var index struct {
			Kinds map[string]string
			List  [][4]string
		}
		if err := json.Unmarshal(text, &index); err != nil {
			t.Fatal(err)
		}
		if len(index.Kinds) != len(explain.Families()) {
			t.Errorf("%d kinds", len(index.Kinds))
		}
		for _, entry := range index.List {
			folder, _, _ := strings.Cut(entry[0], "#")
			if _, ok := pagesOf[lang]()["ref/"+folder]; !ok {
				t.Errorf("%s: no page for %s", lang, entry[0])
			}
			if entry[1] == "" || strings.Contains(entry[3], "`") {
				t.Errorf("%s: %q", lang, entry)
			}
		}
	}
}

func TestSearchIndexHasTheWordsOfCourses(t *testing.T) {
	for _, lang := range explain.Langs() {
		text, err := SearchIndex(lang)
		if err != nil {
			t.Fatal(err)
		}
		var index struct{ List [][4]string }
		if err := json.Unmarshal(text, &index); err != nil {
			t.Fatal(err)
		}
		for word, path := range map[string]string{
			"code retour": "term/status/", "ligne de démarrage": "term/start-line/", "status text": "term/reason-phrase/", "latin1": "charset/#iso-8859-1",
		} {
			if !slices.ContainsFunc(index.List, func(entry [4]string) bool {
				return entry[0] == path && slices.Contains(strings.Split(entry[2], " · "), word)
			}) {
				t.Errorf("%s: %s does not lead to %s", lang, word, path)
			}
		}
	}
}
