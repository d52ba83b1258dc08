//go:build !wasm

package site

import (
	"html/template"
	"strings"

	"enclair/app/highlight"
	"enclair/app/render"
	"enclair/app/share"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/verdict"
	"enclair/parser"
	"enclair/parser/reading"
	"enclair/samples"
)

// sample adds the page of one sample: the message with each part marked as in
// the tool, its findings, and its explanation line by line.
func (b *builder) sample(lang explain.Lang, s samples.Sample) error {
	src := s.Bytes()
	var assumed []template.HTML
	doc := parser.Parse(src)
	if s.Pasted {
		r := reading.Read(src)
		src, doc = r.Wire, r.Document()
		for _, a := range r.Assumptions {
			sentence := explain.Sentence(nil, a, lang)
			assumed = append(assumed, template.HTML(render.Prose(sentence)))
		}
	}
	m := render.NewMessage(doc, check.Findings(doc), lang, true)
	m.Highlights = highlights(doc)
	var strips strings.Builder
	for i := range doc.Messages() {
		strips.WriteString(render.StaticStrip(doc, i, lang))
	}

	folder := "samples/" + s.Slug + "/"
	title := s.Title[string(lang)]
	data := struct {
		head
		Heading, OpenURL, OpenName, MessageName, FindingsName, PartsName, CardsName string
		Lead, Message, Strips, Cards, Findings, Parts                               template.HTML
		Assumed                                                                     []template.HTML
	}{
		head:         b.head(lang, folder),
		Heading:      title,
		OpenURL:      b.address(string(lang)+"/") + "#" + share.Encode(src, share.Part{}),
		OpenName:     explain.UI("site-open", lang),
		MessageName:  explain.UI("message", lang),
		FindingsName: explain.UI("findings", lang),
		CardsName:    explain.UI("verdicts", lang),
		PartsName:    explain.UI("site-parts", lang),
		Lead:         template.HTML(render.Prose(s.Summary[string(lang)])),
		Message:      template.HTML(m.HTML(0, len(m.Rows))),
		Strips:       template.HTML(strips.String()),
		Cards:        template.HTML(render.Verdicts(verdict.Of(doc, lang), nil, true)),
		Findings:     template.HTML(render.Findings(m, -1, true)),
		Parts:        template.HTML(render.Explained(m)),
		Assumed:      assumed,
	}
	body, err := b.execute("sample.html", data)
	if err != nil {
		return err
	}
	return b.add(lang, folder, webPage{
		Kind:        "sample",
		Title:       title + " · En clair",
		Description: strings.ReplaceAll(s.Summary[string(lang)], "`", ""),
		Scripts:     []string{b.shared.Boot},
		Body:        body,
	})
}

// highlights colours the contents of a document whose messages say what they
// are, as the highlighter of the page does.
func highlights(doc *parser.Document) []render.Highlight {
	var all []render.Highlight
	for _, m := range doc.Messages() {
		content := doc.Child(m.Node, parser.KindContent)
		mediaType, ok := doc.Field(m.Node, "content-type")
		if content == parser.NoNode || !doc.Leaf(content) || !ok {
			continue
		}
		if _, coded := doc.Field(m.Node, "content-encoding"); coded {
			continue
		}
		spans, _ := highlight.Highlight(mediaType.Value(), doc.Bytes(content))
		start := doc.Nodes[content].Start
		for _, s := range spans {
			all = append(all, render.Highlight{Span: parser.Span{Start: start + s.Start, End: start + s.End}, Class: s.Class})
		}
	}
	return all
}
