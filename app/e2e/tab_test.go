//go:build e2e

package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"enclair/app/share"

	protocol "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a condition may take to come true.
const patience = 20 * time.Second

// tab is one tab of the browser.
type tab struct {
	testing.TB
	ctx  context.Context
	host *host

	mu       sync.Mutex
	problems []string // what the console, the policy and the network told
	expected []string // pieces of problems that the test brings about
}

// newTab opens a tab at the host that the tests share, as somebody who has been there before: the worker and its
// files are kept from test to test. What goes wrong in the tab fails the test at its end.
func newTab(t testing.TB) *tab {
	t.Helper()
	h, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return openTab(t, h, browser)
}

// newVisitor opens a tab at h as somebody who has never been there: nothing is stored, and what the test stores is
// forgotten.
func newVisitor(t testing.TB, h *host) *tab {
	t.Helper()
	return openTab(t, h, browser, chromedp.WithNewBrowserContext())
}

// another opens a second tab beside p, with the same storage.
func (p *tab) another() *tab {
	p.Helper()
	return openTab(p.TB, p.host, p.ctx)
}

func openTab(t testing.TB, h *host, parent context.Context, options ...chromedp.ContextOption) *tab {
	t.Helper()
	p := &tab{TB: t, host: h}
	ctx, close := chromedp.NewContext(parent, append(options, chromedp.WithListener(p.heard))...)
	p.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		p.quiet()
		close()
	})
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: inPage})
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		c := chromedp.FromContext(ctx)
		if _, err := chromedp.CallBrowser(ctx, protocol.SetPermission, protocol.SetPermissionParams{
			Permission:       &protocol.PermissionDescriptor{Name: name},
			Setting:          protocol.PermissionSettingGranted,
			BrowserContextID: c.BrowserContextID,
		}); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// inPage stands in every page before its own scripts: it tells violations of the policy, and finds parts by their text.
const inPage = `
document.addEventListener("securitypolicyviolation", (e) => console.error("policy violated: " + e.violatedDirective + " " + e.blockedURI));
window.leaf = (text, from = "#rows") => [...document.querySelectorAll(from + " [data-n]")].find((el) => el.textContent === text);
window.shown = () => document.getElementById("rows").textContent;
window.box = () => document.getElementById("text");
window.told = (id) => document.getElementById(id).textContent;
`

// heard takes down what should not happen.
func (p *tab) heard(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" || e.Type == "assert" {
			var words []string
			for _, a := range e.Args {
				words = append(words, string(a.Value)+a.Description)
			}
			p.problem("console: " + strings.Join(words, " "))
		}
	case *runtime.EventExceptionThrown:
		p.problem("exception: " + e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.problem("browser: " + e.Entry.Text + " " + e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		u, err := url.Parse(e.Request.URL)
		if err != nil || u.Scheme != "data" && u.Scheme != "blob" && u.Scheme+"://"+u.Host != p.host.URL {
			p.problem("request leaves the origin: " + e.Request.URL)
		}
	}
}

func (p *tab) problem(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = append(p.problems, text)
}

// expect says that problems with this text in them are what the test brings about.
func (p *tab) expect(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.expected = append(p.expected, text)
}

// quiet fails the test for every problem so far that was not expected.
func (p *tab) quiet() {
	p.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
next:
	for _, problem := range p.problems {
		for _, e := range p.expected {
			if strings.Contains(problem, e) {
				continue next
			}
		}
		p.Error(problem)
	}
	p.problems = nil
}

// do runs actions and fails the test where one fails.
func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 4*patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// call sends one command of the browser's protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 4*patience)
	defer cancel()
	r, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.Fatal(err)
	}
	return r
}

// open opens a path of the site.
func (p *tab) open(path string) {
	p.Helper()
	p.do(chromedp.Navigate(p.host.address(path)))
}

// openTool opens a path of the tool and waits until the program runs.
func (p *tab) openTool(path string) {
	p.Helper()
	p.open(path)
	p.ready()
}

// ready waits until the program runs.
func (p *tab) ready() {
	p.Helper()
	p.within(4*patience, `document.documentElement.dataset.ready === "1"`)
}

// reload reloads the page, as the button of the browser does.
func (p *tab) reload() {
	p.Helper()
	p.do(chromedp.Reload())
}

// until waits until an expression is true in the page; a promise is waited for.
func (p *tab) until(expression string) {
	p.Helper()
	p.within(patience, expression)
}

// within is until with a time of its own. A page that is replaced meanwhile is asked again.
func (p *tab) within(limit time.Duration, expression string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, limit)
	defer cancel()
	script := `new Promise((done) => {
		const look = async () => {
			try { if (await (` + expression + `)) return done(true); } catch (err) { window.lastMiss = String(err); }
			setTimeout(look, 10);
		};
		look();
	})`
	for ctx.Err() == nil {
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script, chromedp.EvalAwaitPromise))
		if err == nil && ok {
			return
		}
	}
	p.quiet()
	miss, _ := chromedp.Run(p.ctx, chromedp.Evaluate[string](`window.lastMiss || ""`))
	p.Fatalf("not true within %v: %s %s", limit, expression, miss)
}

// get gives the value of an expression in the page; a promise is waited for.
func get[T any](p *tab, expression string) T {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 4*patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// check fails the test where an expression is not true in the page now.
func (p *tab) check(expression string) {
	p.Helper()
	if !get[bool](p, `!!(`+expression+`)`) {
		p.Errorf("not true: %s", expression)
	}
}

// run runs statements in the page.
func (p *tab) run(statements string) {
	p.Helper()
	get[chromedp.Void](p, `(async () => {`+statements+`})()`)
}

// quoted writes s as a JavaScript string.
func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string can be marshalled
	}
	return string(b)
}

// place gives the middle of an element in the window, scrolled into view. For a part on several lines it is the
// middle of its first line.
func (p *tab) place(element string) (x, y float64) {
	p.Helper()
	at := get[[]float64](p, `(() => {
		const el = `+element+`;
		if (!el) return [];
		el.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
		const r = [...el.getClientRects()].find((r) => r.width > 0) || el.getBoundingClientRect();
		return [r.left + r.width / 2, r.top + r.height / 2];
	})()`)
	if len(at) != 2 {
		p.Fatalf("there is no %s", element)
	}
	return at[0], at[1]
}

// one is the expression for the first element of a selector.
func one(selector string) string { return `document.querySelector(` + quoted(selector) + `)` }

// point moves the pointer over an element, which an expression gives.
func (p *tab) point(element string) {
	p.Helper()
	x, y := p.place(element)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

// clickOn moves the pointer to an element, which an expression gives, and clicks.
func (p *tab) clickOn(element string) {
	p.Helper()
	x, y := p.place(element)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y), chromedp.MouseClickXY(x, y))
}

// click clicks the first element of a selector.
func (p *tab) click(selector string) {
	p.Helper()
	p.clickOn(one(selector))
}

// press presses the keys, one after the other.
func (p *tab) press(keys string, modifiers ...chromedp.Modifier) {
	p.Helper()
	p.do(chromedp.KeyEvent(keys, chromedp.KeyModifiers(modifiers...)))
}

// paste puts text on the clipboard and presses Ctrl+V, in whatever has the focus.
func (p *tab) paste(text string) {
	p.Helper()
	p.run(`await navigator.clipboard.writeText(` + quoted(text) + `)`)
	key := input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeRawKeyDown, Key: "v", Code: "KeyV", WindowsVirtualKeyCode: 'V',
		Modifiers: int64(chromedp.ModifierCtrl), Commands: []string{"paste"},
	}
	call(p, input.DispatchKeyEvent, key)
	key.Type, key.Commands = input.DispatchKeyEventTypeKeyUp, nil
	call(p, input.DispatchKeyEvent, key)
}

// replaceAll selects the whole message and pastes text in its place.
func (p *tab) replaceAll(text string) {
	p.Helper()
	p.run(`box().focus(); box().select()`)
	p.paste(text)
	p.until(`box().value !== "" && shown() === box().value`)
}

// openBytes opens bytes as a link does, exactly.
func (p *tab) openBytes(lang string, message []byte, part share.Part) {
	p.Helper()
	p.open("/404.html") // so that the address changes by more than its fragment
	p.openTool("/" + lang + "/#" + share.Encode(message, part))
}

// link reads the link that the page gives to its message.
func (p *tab) link() string {
	p.Helper()
	p.click(`[data-act="share"]`)
	p.until(`document.getElementById("share").open`)
	link := get[string](p, `document.getElementById("share-url").value`)
	p.click(`#share [data-act="close"]`)
	p.until(`!document.getElementById("share").open`)
	return link
}

// bytes reads the exact bytes of the message and its selected part through the link.
func (p *tab) bytes() (string, share.Part) {
	p.Helper()
	link := p.link()
	_, fragment, ok := strings.Cut(link, "#")
	if !ok {
		p.Fatalf("the link %q has no fragment", link)
	}
	message, part, err := share.Decode(fragment)
	if err != nil {
		p.Fatal(err)
	}
	return string(message), part
}

// hasBytes fails the test where the message is not these bytes.
func (p *tab) hasBytes(want string) {
	p.Helper()
	if got, _ := p.bytes(); got != want {
		p.Errorf("the message is\n%q, want\n%q", short(got), short(want))
	}
}

func short(s string) string {
	if len(s) > 600 {
		return s[:600] + fmt.Sprintf("… (%d bytes)", len(s))
	}
	return s
}

// in is the same tab for a part of a test: what goes wrong there is told there.
func (p *tab) in(t testing.TB) *tab {
	return &tab{TB: t, ctx: p.ctx, host: p.host}
}

// navigate opens an absolute address.
func navigate(address string) chromedp.Action[chromedp.Void] { return chromedp.Navigate(address) }

// insert types text at once, as an input method does.
func insert(text string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, input.InsertText, input.InsertTextParams{Text: text})
		return err
	})
}

// compose shows text that an input method has not decided on yet.
func compose(text string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		n := int64(len([]rune(text)))
		_, err := cdp.Call(ctx, t, input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: n, SelectionEnd: n})
		return err
	})
}

// number writes n as a JavaScript number.
func number(n int) string { return strconv.Itoa(n) }
