//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"enclair/app/share"
)

func TestLinkHoldsTheExactBytesAndThePart(t *testing.T) {
	message := "POST /\xc3\xa9?a=%E9 HTTP/1.1\r\nHost: example.com\nX: \x00\xff\xfe tab\t\u200b\r\nContent-Length: 5\r\n\r\n\x00\x01\r\xc3\n"
	start := strings.Index(message, "example.com")
	p := newTab(t)
	p.openBytes("en", []byte(message), share.Part{})
	p.until(`leaf("example.com")`)
	p.hasBytes(message)
	p.clickOn(`leaf("example.com")`)
	p.until(`document.querySelector("#panel [data-act=unpin]")`)
	link := p.link()

	second := p.another()
	second.do(navigate(link))
	second.ready()
	second.until(`document.querySelector("#rows .sel")`)
	got, part := second.bytes()
	if got != message {
		t.Errorf("the second page has\n%q, want\n%q", got, message)
	}
	if part.Start != start || part.End != start+len("example.com") || part.Kind == "" {
		t.Errorf("the second page selects %+v", part)
	}
	second.check(`document.querySelector("#rows .sel").textContent === "example.com"`)
	if again := second.link(); again != link {
		t.Errorf("the link of the second page is\n%s, want\n%s", again, link)
	}

	t.Run("typing beside them leaves the other bytes alone", func(t *testing.T) {
		p := second.in(t)
		p.run(`const at = box().value.indexOf("example"); box().focus(); box().setSelectionRange(at, at)`)
		p.press("x")
		p.until(`leaf("xexample.com")`)
		p.hasBytes(strings.Replace(message, "example", "xexample", 1))
	})
}

func TestDamagedLinkIsTold(t *testing.T) {
	whole := share.Encode([]byte("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"), share.Part{})
	p := newTab(t)
	p.openTool("/en/#" + whole[:len(whole)-9])
	p.until(`document.querySelector("#toast.on") && /damaged/.test(told("toast"))`)
	for fragment, sentence := range map[string]string{
		"1.@@@@":         "damaged",
		"9." + whole[2:]: "newer version",
		whole[:9]:        "damaged",
	} {
		p.run(`document.getElementById("toast").textContent = ""; location.hash = ` + quoted(fragment))
		p.until(`document.querySelector("#toast.on") && told("toast").includes(` + quoted(sentence) + `)`)
		p.check(`shown().startsWith("GET /index.html") && shown() === box().value`)
	}
	p.run(`location.hash = ` + quoted(whole+".999-1000-method")) // a part that is not there
	p.until(`leaf("a.example")`)
}

func TestAddressThatIsNotALinkDoesNoHarm(t *testing.T) {
	p := newTab(t)
	for _, fragment := range []string{"#100%", "#%zz", "#1", "#<script>window.pwned=1</script>", "?q=100%#a%"} {
		p.open("/404.html")
		p.openTool("/fr/" + fragment)
		p.check(`document.querySelectorAll("#rows [data-n]").length > 2 && !window.pwned`)
		p.run(`location.hash = "#50%"`)
		p.click("#text")
		p.press("a")
		p.until(`document.querySelector("#undo").disabled === false && shown() === box().value`)
	}
}

func TestLinkInAnOpenPageReplacesTheMessage(t *testing.T) {
	p := newTab(t)
	p.openTool("/en/")
	p.run(`location.hash = ` + quoted(share.Encode([]byte("GET /second HTTP/1.0\r\n\r\n"), share.Part{})))
	p.until(`leaf("HTTP/1.0") || shown().startsWith("GET /second")`)
	p.click("#undo")
	p.until(`shown().startsWith("GET /index.html")`)
}
