//go:build e2e

package e2e

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"enclair/app/share"
)

// attacks are markup that would run or load something if a byte of it were taken for markup.
var attacks = []string{
	`<script>window.pwned=1</script>`,
	`<img src=x onerror=window.pwned=1>`,
	`"><svg onload=window.pwned=1>`,
	`'onmouseover='window.pwned=1`,
	`</textarea></code></span><iframe srcdoc="<script>parent.pwned=1</script>">`,
	`javascript:window.pwned=1//`,
}

// positions are messages with a place for an attack in every position of the grammar.
var positions = map[string]string{
	"method":             "@ / HTTP/1.1\r\nHost: a.example\r\n\r\n",
	"request-target":     "GET /@?q=@#@ HTTP/1.1\r\nHost: a.example\r\n\r\n",
	"version":            "GET / @\r\nHost: a.example\r\n\r\n",
	"status code":        "HTTP/1.1 @ OK\r\nContent-Length: 0\r\n\r\n",
	"reason phrase":      "HTTP/1.1 200 @\r\nContent-Length: 0\r\n\r\n",
	"field name":         "GET / HTTP/1.1\r\nHost: a.example\r\n@: b\r\n\r\n",
	"field value":        "GET / HTTP/1.1\r\nHost: @\r\nUser-Agent: @ (@)\r\nAccept: @;q=@, \"@\"\r\nX-Any: @\r\n @\r\n\r\n",
	"dates and tags":     "HTTP/1.1 200 OK\r\nDate: @\r\nETag: \"@\"\r\nCache-Control: max-age=@, @=\"@\"\r\nAge: @\r\nContent-Length: 0\r\n\r\n",
	"cookie":             "GET / HTTP/1.1\r\nHost: a.example\r\nCookie: a=@; @=b\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: @=@; Path=@; Domain=@; @\r\nContent-Length: 0\r\n\r\n",
	"credentials":        "GET / HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic #\r\nProxy-Authorization: @ realm=\"@\"\r\n\r\n",
	"location":           "HTTP/1.1 302 Found\r\nLocation: @\r\nLink: <@>; rel=\"@\"\r\nContent-Length: 0\r\n\r\n",
	"content":            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>@</p>",
	"media type":         "HTTP/1.1 200 OK\r\nContent-Type: @/@; charset=@\r\nConnection: close\r\n\r\n@",
	"chunk extension":    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;@=@\r\na\r\n0;@\r\n@: @\r\n\r\n",
	"boundary and name":  "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: multipart/form-data; boundary=\"@\"\r\nContent-Length: 400\r\n\r\n--@\r\nContent-Disposition: form-data; name=\"@\"; filename=\"@\"\r\n\r\n@\r\n--@--\r\n",
	"form":               "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\n@=@&a=%3Cscript%3Ewindow.pwned=1%3C/script%3E",
	"nothing of a whole": "@\n@\n\n@",
}

// attackAt gives the message of a position with an attack in each of its places.
func attackAt(position, attack string) string {
	coded := base64.StdEncoding.EncodeToString([]byte(attack + ":" + attack))
	return strings.NewReplacer("@", attack, "#", coded).Replace(positions[position])
}

// harmless is true while nothing of a message has become markup.
const harmless = `!window.pwned && !document.querySelector("#app script, #app img, #app svg, #app iframe, #app [onerror], #app [onload], #app [onmouseover]") && ![...document.querySelectorAll("#app a[href]")].some((a) => !/^https?:$/.test(a.protocol))`

func TestMarkupInEveryPositionShowsAsText(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	for position := range positions {
		for _, attack := range attacks {
			message := attackAt(position, attack)
			p.run(`location.hash = ` + quoted(share.Encode([]byte(message), share.Part{})))
			p.until(`shown() === ` + quoted(strings.ReplaceAll(message, "\r\n", "\n")) + ` && box().value === shown()`)
			// Each part is explained in turn, as the pointer would do it, and each finding unfolded.
			p.run(`
				const explained = new Set();
				for (const el of document.querySelectorAll("#rows [data-n]")) {
					if (!el.textContent.includes("pwned")) continue;
					el.scrollIntoView({ block: "center", behavior: "instant" });
					const r = el.getClientRects()[0];
					box().dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", clientX: r.left + 2, clientY: r.top + r.height / 2 }));
					explained.add(document.querySelector("#panel [data-for]")?.dataset.for);
				}
				for (let i = 0; i < 4; i++) document.querySelectorAll("#findings button")[i]?.click();`)
			if !get[bool](p, harmless) {
				t.Fatalf("%s: %s became markup", position, attack)
			}
		}
		p.run(`document.getElementById("tab-tree").click(); document.getElementById("tab-bytes").click(); document.getElementById("tab-message").click(); document.getElementById("lang").click()`)
		if !get[bool](p, harmless) {
			t.Fatalf("%s: markup in the tree, the bytes or the other language", position)
		}
		p.run(`document.getElementById("lang").click()`)
	}
}

func TestMarkupInAPasteAFileAndTheToolsShowsAsText(t *testing.T) {
	p := newTab(t)
	p.openTool("/fr/")
	all := strings.Join(attacks, "\n")
	p.replaceAll(all)
	p.check(harmless)
	p.replaceAll("> GET /" + attacks[0] + " HTTP/1.1\n> Host: " + attacks[1] + "\n> \n< HTTP/1.1 200 " + attacks[2] + "\n< \n")
	p.check(harmless)

	file := filepath.Join(t.TempDir(), `<img src=x onerror=window.pwned=1>.http`)
	if err := os.WriteFile(file, []byte("GET /file HTTP/1.1\r\nX: "+all+"\r\n\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.choose(file)
	p.until(`shown().startsWith("GET /file")`)
	p.check(harmless)

	p.click(`[data-act="tools"]`)
	for _, tool := range []string{"url", "base64"} {
		p.click(`#tool-tab-` + tool)
		for _, side := range []string{"clear", "coded"} {
			for _, attack := range attacks {
				p.run(`const el = document.getElementById("` + tool + `-` + side + `"); el.value = ` + quoted(attack+"%zz%\u00e9") + `; el.dispatchEvent(new InputEvent("input", { bubbles: true }))`)
				p.check(harmless)
			}
		}
	}
}

func TestPolicyHoldsOnEveryKindOfPage(t *testing.T) {
	p := newTab(t)
	for _, path := range []string{"/", "/fr/", "/en/samples/", "/fr/samples/exchange/", "/en/samples/broken/", "/404.html"} {
		p.open(path)
		p.until(`document.readyState === "complete"`)
		policy := get[string](p, `fetch(location.href).then((r) => r.headers.get("Content-Security-Policy"))`)
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';") {
			t.Errorf("%s is sent with the policy %q", path, policy)
		}
	}
}
