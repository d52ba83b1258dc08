package page

import (
	"bytes"
	"strconv"
	"time"
	"unicode/utf8"

	"enclair/app/render"
	"enclair/app/share"
	"enclair/explain"
	"enclair/parser"
	"enclair/parser/reading"
	"enclair/samples"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxOpened bounds the file that is opened. The tree of a larger one would fill the memory of a tab.
const maxOpened = 32 << 20

// earlyText is what was typed into the static page before the program ran.
type earlyText struct {
	text    string
	focused bool
}

// takeEarlyText takes over what the loader saved of the static page before go-app replaces it.
func takeEarlyText() earlyText {
	if !app.IsClient {
		return earlyText{}
	}
	before := app.Window().Get("enclairBefore")
	if !before.Truthy() {
		return earlyText{}
	}
	early := earlyText{focused: before.Get("focused").Truthy()}
	if before.Get("edited").Truthy() {
		early.text = before.Get("value").String()
	}
	return early
}

// start shows the message to begin with: the one in the address, what was typed before the program ran, what this tab
// had before it was reloaded, or the first sample.
func (p *Page) start() {
	kept := stored("sessionStorage", "enclair-message")
	switch {
	case p.openAddress():
	case p.early.text != "":
		p.read([]byte(p.early.text))
	case kept != "" && p.openLink(kept):
	default:
		p.openSample(samples.All()[0].Slug)
	}
	if p.early.focused {
		p.focusText()
	}
}

// openAddress shows the message in the fragment of the address, if one is there.
func (p *Page) openAddress() bool {
	hash := app.Window().Get("location").Get("hash").String()
	if len(hash) < 2 || hash[1] < '0' || hash[1] > '9' {
		return false
	}
	return p.openLink(hash)
}

// openLink shows the message of a link. A link that cannot be read is told.
func (p *Page) openLink(link string) bool {
	src, part, err := share.Decode(link)
	if err != nil {
		key := map[error]string{share.ErrVersion: "link-newer", share.ErrTooLong: "link-too-long"}[err]
		if key == "" {
			key = "link-damaged"
		}
		p.toast(key)
		return false
	}
	if bytes.Equal(src, p.root().message.doc.Source) && len(src) > 0 && part.Kind == "" {
		return true
	}
	p.remember()
	p.reading, p.sample = readingState{}, ""
	p.set(src, part.Start)
	if id := findPart(p.message.doc, part); id != parser.NoNode {
		p.choose(id)
	}
	return true
}

// findPart gives the part of a link: the one of its kind that spans its bytes.
func findPart(doc *parser.Document, part share.Part) parser.NodeID {
	if part.Kind == "" {
		return parser.NoNode
	}
	found := parser.NoNode
	for id := doc.At(part.Start); id != parser.NoNode; id = doc.Nodes[id].Parent {
		if s := doc.Span(id); int(s.Start) == part.Start && int(s.End) == part.End {
			found = id
			if doc.Nodes[id].Kind.String() == part.Kind {
				return id
			}
		}
	}
	return found
}

// link packs the message and the selected part.
func (p *Page) link() string {
	part, root := share.Part{}, p.root()
	doc := root.message.doc
	if id := root.selection.node; id > 0 {
		span := doc.Span(id)
		part = share.Part{Start: int(span.Start), End: int(span.End), Kind: doc.Kind(id).String()}
	}
	return share.Encode(doc.Source, part)
}

// keep saves the message for this tab, so that a reload loses nothing.
func (p *Page) keep() {
	if len(p.root().message.doc.Source) > 2_000_000 {
		return
	}
	store("sessionStorage", "enclair-message", p.link())
}

// openSample shows a sample. A sample that is pasted text is read as a paste is.
func (p *Page) openSample(slug string) {
	for _, s := range samples.All() {
		if s.Slug != slug {
			continue
		}
		p.remember()
		p.dropFragment()
		p.sample = slug
		if s.Pasted {
			p.readInto(s.Bytes(), reading.Options{})
		} else {
			p.reading = readingState{}
			p.set(s.Bytes(), 0)
		}
		p.showTab("message")
		return
	}
}

// dropFragment takes a message out of the address that is no longer the one shown.
func (p *Page) dropFragment() {
	loc := app.Window().Get("location")
	if loc.Get("hash").String() != "" {
		app.Window().Get("history").Call("replaceState", nil, "", loc.Get("pathname").String())
	}
}

// read takes a text as a paste of whole messages.
func (p *Page) read(text []byte) {
	p.remember()
	p.sample = ""
	p.readInto(text, reading.Options{})
}

// readInto reads text with what was chosen for this paste.
func (p *Page) readInto(text []byte, options reading.Options) {
	r := options.Read(text)
	p.reading = readingState{text, options, r.Notices(), r.Choices, r.Chosen, r.Told}
	p.set(r.Wire, 0)
}

// switchOff reads the last paste again without one of the assumptions.
func (p *Page) switchOff(code parser.Code) {
	o := p.reading.options
	o.Off = append(o.Off[:len(o.Off):len(o.Off)], code)
	p.readAgain(o)
}

// chooseEntry reads another entry of the last paste. The list is written anew, so it gets the focus back.
func (p *Page) chooseEntry(entry int) {
	o := p.reading.options
	o.Entry = entry
	p.readAgain(o)
	byID("entry").Call("focus")
}

func (p *Page) readAgain(options reading.Options) {
	if p.reading.text == nil {
		return
	}
	p.history.push(p.state(), false)
	p.readInto(p.reading.text, options)
}

// paste reads what is pasted. Over an empty surface, a sample or everything, it is a message to be read; within a
// message it is text to be put in.
func (p *Page) paste(e app.Value) {
	target := e.Get("target")
	if target.Get("tagName").Truthy() && idOf(e) != "text" {
		switch target.Get("tagName").String() {
		case "INPUT", "TEXTAREA", "SELECT":
			return
		}
	}
	data := e.Get("clipboardData")
	if !data.Truthy() {
		return
	}
	if files := data.Get("files"); files.Truthy() && files.Get("length").Int() > 0 {
		e.Call("preventDefault")
		p.openFile(files.Index(0))
		return
	}
	text := data.Call("getData", "text/plain").String()
	if text == "" {
		return
	}
	e.Call("preventDefault")
	p.pasteText(text, idOf(e) == "text")
}

func (p *Page) pasteText(text string, inBox bool) {
	src := p.message.doc.Source
	box := byID("text")
	from, to := 0, len(src)
	if inBox && !p.readOnly() {
		rows := p.message.view.Rows
		from = render.FromUTF16(src, rows, box.Get("selectionStart").Int())
		to = render.FromUTF16(src, rows, box.Get("selectionEnd").Int())
	}
	if len(text) > maxOpened {
		p.toast("too-large")
		return
	}
	if len(src) == 0 || p.sample != "" || from == 0 && to == len(src) {
		p.busily(len(text), func() {
			p.read([]byte(text))
			p.dropFragment()
		})
		return
	}
	out := append(append(append([]byte(nil), src[:from]...), text...), src[to:]...)
	p.history.push(p.state(), false)
	p.reading, p.sample = readingState{}, ""
	p.set(out, from+len(text))
	p.focusText()
}

// copyText gives the clipboard the bytes as they are, with their line ends, where they are text.
func (p *Page) copyText(e app.Value) {
	if idOf(e) != "text" || p.tooLong() {
		return
	}
	box := byID("text")
	src, rows := p.message.doc.Source, p.message.view.Rows
	from := render.FromUTF16(src, rows, box.Get("selectionStart").Int())
	to := render.FromUTF16(src, rows, box.Get("selectionEnd").Int())
	if from == to || !utf8.Valid(src[from:to]) {
		return
	}
	e.Get("clipboardData").Call("setData", "text/plain", string(src[from:to]))
	e.Call("preventDefault")
}

// copyAll copies the message.
func (p *Page) copyAll() { p.copyBytes(p.message.doc.Source) }

// copyBytes copies bytes as text, and says so when they are not text.
func (p *Page) copyBytes(b []byte) {
	if !utf8.Valid(b) {
		p.toast("copy-not-text")
		return
	}
	p.copyString(string(b), "copied")
}

func (p *Page) copyString(s, done string) {
	app.Window().Call("enclairCopy", s).Then(func(ok app.Value) {
		if ok.Truthy() {
			p.toast(done)
		} else {
			p.toast("copy-failed")
		}
	})
}

// openShare shows the link to this message and puts it into the address.
func (p *Page) openShare() {
	link := p.link()
	loc := app.Window().Get("location")
	app.Window().Get("history").Call("replaceState", nil, "", loc.Get("pathname").String()+"#"+link)
	url := loc.Get("href").String()
	byID("share-url").Set("value", url)
	byID("share-size").Set("textContent", explain.Bytes(int64(len(url)), p.lang))
	byID("share").Call("showModal")
	byID("share-url").Call("select")
}

func (p *Page) copyLink() {
	p.copyString(byID("share-url").Get("value").String(), "link-copied")
}

// changed handles the file chooser and the choices of the tools.
func (p *Page) changed(e app.Value) {
	target := e.Get("target")
	switch {
	case idOf(e) == "file":
		if files := target.Get("files"); files.Get("length").Int() > 0 {
			p.openFile(files.Index(0))
		}
		target.Set("value", "")
	case idOf(e) == "era":
		p.chooseEra(target.Get("value").String())
	case idOf(e) == "entry":
		if entry, err := strconv.Atoi(target.Get("value").String()); err == nil {
			p.chooseEntry(entry)
		}
	case target.Get("dataset").Get("opt").Truthy():
		p.toolOption()
	}
}

// openFile shows the bytes of a file, exactly: a file is the wire, nothing is guessed.
func (p *Page) openFile(file app.Value) {
	if file.Get("size").Int() > maxOpened {
		p.toast("too-large")
		return
	}
	file.Call("arrayBuffer").Then(func(buf app.Value) {
		defer p.guard()
		src := bytesFromJS(app.Window().Get("Uint8Array").New(buf))
		p.busily(len(src), func() {
			p.remember()
			p.reading, p.sample = readingState{}, ""
			p.dropFragment()
			p.set(src, 0)
			p.showTab("message")
		})
	})
}

// busily does what takes long with that many bytes, after saying so: what is said is painted first.
func (p *Page) busily(bytes int, f func()) {
	if bytes < 500_000 {
		f()
		return
	}
	p.put("notice", render.Say("reading-now", p.lang))
	p.ctx.After(50*time.Millisecond, func(app.Context) {
		defer p.guard()
		f()
	})
}

func (p *Page) dragOver(e app.Value) {
	if types := e.Get("dataTransfer").Get("types"); types.Truthy() && types.Call("includes", "Files").Bool() {
		e.Call("preventDefault")
		byID("app").Get("classList").Call("add", "drop")
	}
}

func (p *Page) dragLeave(e app.Value) {
	if !e.Get("relatedTarget").Truthy() {
		byID("app").Get("classList").Call("remove", "drop")
	}
}

func (p *Page) drop(e app.Value) {
	byID("app").Get("classList").Call("remove", "drop")
	files := e.Get("dataTransfer").Get("files")
	if !files.Truthy() || files.Get("length").Int() == 0 {
		return // dragged text is dropped into the box by the browser
	}
	e.Call("preventDefault")
	p.openFile(files.Index(0))
}

// followAddress follows the browser's back and forward between the languages.
func (p *Page) followAddress() {
	if lang := p.langOfAddress(); lang != p.lang {
		p.switchLanguage(lang)
	}
	p.openAddress()
}
