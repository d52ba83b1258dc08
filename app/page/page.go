// Package page is the page of the tool in the browser: one go-app component, whose state is the message that is
// being read, and the few listeners that move it. What is shown is written by package render; this package decides
// what to show, and puts it into the elements that render.Shell left empty.
package page

import (
	"strings"

	"enclair/app/render"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/explain/verdict"
	"enclair/parser"
	"enclair/parser/decode"
	"enclair/parser/reading"
	"enclair/samples"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Page is the tool. It is the only component with state.
type Page struct {
	app.Compo

	lang explain.Lang
	base string // path of the site, without a slash at its end

	message   message
	selection selection
	history   history
	reading   readingState
	surface   surface
	tree      render.Tree
	hex       hexView
	tools     tools
	tab       string
	openFind  int             // the finding that is unfolded, -1 for none
	openCards map[string]bool // the verdicts that are unfolded
	sample    string
	era       explain.Era // whose specifications the panel tells of
	switching bool        // the records of the other language are on their way

	trail     []place // the documents above the one that is shown, the message first; empty where that is the message
	decodings decodings

	coloured []coloured // contents that have been coloured, the newest last

	shown map[string]string // what stands in each element, so that nothing is written twice
	funcs []app.Func
	ctx   app.Context
	early earlyText
}

// message is the document that is shown and what follows from it.
type message struct {
	doc      *parser.Document
	findings []parser.Diagnostic
	view     *render.Message
}

// readingState is what the last paste was and what reading it assumed.
type readingState struct {
	text    []byte // what was pasted, nil after an edit
	options reading.Options
	notices []parser.Diagnostic
	choices []reading.Choice
	chosen  int
	told    bool // what is shown was told, not taken from the wire
}

// Routes tells go-app at which addresses the page stands. There is no pattern among them: the browser's program is built
// without regular expressions.
func Routes() {
	for _, path := range []string{"/fr/", "/fr/index.html", "/en/", "/en/index.html"} {
		app.Route(path, func() app.Composer { return New() })
	}
}

// New makes a page for the address that the browser is at.
func New() *Page {
	p := &Page{base: strings.TrimSuffix(app.Getenv("GOAPP_ROOT_PREFIX"), "/"), openFind: -1, openCards: map[string]bool{}, tab: "message", shown: map[string]string{}}
	p.lang = p.langOfAddress()
	if app.IsClient && !loadRecords(app.Window().Get("enclairFirstRecords")) {
		panic("the program has no records") // the loader, which has checked them, says that it has stopped
	}
	p.early = takeEarlyText()
	p.parse(nil)
	return p
}

// Render writes the frame. The parts that change are put into it by fill, one element at a time.
func (p *Page) Render() app.UI {
	return app.Raw(p.Shell().HTML())
}

// Shell is the frame of the page in its language.
func (p *Page) Shell() render.Shell { return ShellFor(p.lang, p.base) }

// ShellFor is the frame for the static site, which shows it before the program runs.
func ShellFor(lang explain.Lang, base string) render.Shell {
	s := render.Shell{Lang: lang, Base: base}
	for _, x := range samples.All() {
		s.Samples = append(s.Samples, render.Choice{Slug: x.Slug, Title: x.Title[string(lang)]})
	}
	return s
}

// OnMount starts the page: the listeners, then the message of the address, of the session, or the first sample.
func (p *Page) OnMount(ctx app.Context) {
	p.ctx = ctx
	defer p.guard()
	// go-app would take every click on a link and every step in the history for a page of its own.
	app.Window().Set("onclick", nil)
	app.Window().Set("onpopstate", nil)
	p.listen()
	p.applyTheme()
	p.recallEra()
	p.watchUpdates()
	p.start()
	app.Window().Get("document").Get("documentElement").Get("dataset").Set("ready", "1")
}

// parse makes the document of src, the message that is shown from now on, and what follows from it.
func (p *Page) parse(src []byte) {
	p.trail = nil
	p.decodings = decodings{map[decodedPart][]decode.Child{}, map[decodedPart]string{}}
	p.show(reading.Reading{Wire: src, Told: p.reading.told}.Document())
}

// show makes what follows from a document: its findings, its rows, its tree.
func (p *Page) show(doc *parser.Document) {
	findings := check.Findings(doc)
	p.message = message{doc, findings, p.viewOf(doc, findings)}
	p.openFind = -1
	p.tree = render.Tree{Doc: doc, Open: openAtFirst(doc), More: map[parser.NodeID]int{}, Lang: p.lang}
}

// openAtFirst opens the document, its messages and their sections in the tree.
func openAtFirst(doc *parser.Document) map[parser.NodeID]bool {
	open := map[parser.NodeID]bool{0: true}
	for _, m := range doc.Messages() {
		if len(open) > 20 {
			break
		}
		open[m.Node] = true
	}
	return open
}

// set shows src: it parses, keeps the caret at the byte offset caret, and fills the page.
func (p *Page) set(src []byte, caret int) {
	p.parse(src)
	p.selection = selection{node: p.message.doc.At(caret), caret: caret}
	p.fillText(caret)
	p.fill()
	p.highlight()
}

// fill puts everything that follows from the state where it belongs.
func (p *Page) fill() {
	p.fillTrailBar()
	p.fillRows()
	p.fillNotice()
	p.fillFindings()
	p.fillSelection()
	p.fillMessage()
	if undo := byID("undo"); undo.Truthy() {
		undo.Set("disabled", !p.history.canUndo() || len(p.trail) > 0)
	}
}

// fillMessage says about the message of the selected part what is true of it as a whole.
func (p *Page) fillMessage() {
	message := p.messageOfSelection()
	if n := len(p.trail); n > 0 {
		p.put("strip", render.DecodedStrip(p.trail[n-1].child, p.lang))
	} else {
		p.put("strip", render.Strip(p.message.doc, message, p.lang))
	}
	p.put("cards", render.Verdicts(verdict.About(p.message.doc, message, p.lang), p.openCards, false))
}

func (p *Page) fillFindings() {
	p.put("findings", render.Findings(p.message.view, p.openFind, false))
}

func (p *Page) fillNotice() {
	var entries []string
	for _, c := range p.reading.choices {
		entries = append(entries, render.Entry(c.Method, c.URL, c.Status))
	}
	switch n := len(p.trail); {
	case n > 0:
		p.put("notice", render.DecodedNotice(p.trail[n-1].child, p.lang))
	case len(p.reading.notices) > 0:
		p.put("notice", render.Notice(p.reading.notices, p.lang)+render.Entries(entries, p.reading.chosen, p.lang))
	case p.readOnly() && len(p.message.doc.Source) > 0:
		p.put("notice", render.Say("too-long-to-edit", p.lang))
	case p.sample != "":
		p.put("notice", render.Say("sample-shown", p.lang))
	default:
		p.put("notice", "")
	}
}

// messageOfSelection is the number of the message that the selected part stands in.
func (p *Page) messageOfSelection() int {
	at := p.message.doc.Nodes[p.selection.node].Start
	found := 0
	for i, m := range p.message.doc.Messages() {
		if p.message.doc.Nodes[m.Node].Start <= at {
			found = i
		}
	}
	return found
}
