package render

import (
	"strings"

	"enclair/explain"
)

// toolsDialog writes the two tools, URL encoding and base64. Each is a pair of boxes, the text in clear and the
// encoded one: what is typed into either appears in the other.
func (s Shell) toolsDialog(b *strings.Builder) {
	s.dialogHead(b, "tools", "tools-title")
	b.WriteString(`<div class="tabs" role="tablist">`)
	for i, t := range []string{"url", "base64"} {
		selected, tabindex := "false", "-1"
		if i == 0 {
			selected, tabindex = "true", "0"
		}
		b.WriteString(`<button type="button" role="tab" id="tool-tab-` + t + `" aria-controls="tool-` + t + `" aria-selected="` + selected + `" tabindex="` + tabindex + `" data-act="tool-tab" data-tool="` + t + `">`)
		s.word(b, "tool-"+t)
		b.WriteString(`</button>`)
	}
	b.WriteString(`</div>`)
	s.tool(b, "url", false)
	s.tool(b, "base64", true)
	b.WriteString(`</dialog>`)
}

func (s Shell) tool(b *strings.Builder, tool string, hidden bool) {
	b.WriteString(`<div role="tabpanel" class="tool" id="tool-` + tool + `" aria-labelledby="tool-tab-` + tool + `"`)
	if hidden {
		b.WriteString(` hidden`)
	}
	b.WriteString(`><div class="opts">`)
	if tool == "url" {
		s.choice(b, "url-mode", "component", "url", "form")
		s.choice(b, "url-charset", "utf-8", "latin-1")
	} else {
		s.choice(b, "b64-alphabet", "standard", "url-safe")
		s.choice(b, "b64-padding", "padded", "unpadded")
		s.choice(b, "b64-view", "text", "hex")
		s.choice(b, "b64-charset", "utf-8", "latin-1")
	}
	b.WriteString(`</div><div class="pair">`)
	for _, side := range []string{"clear", "coded"} {
		id := tool + "-" + side
		b.WriteString(`<div><label for="` + id + `">`)
		s.word(b, "tool-"+id)
		b.WriteString(`</label><textarea id="` + id + `" data-tool="` + tool + `" data-side="` + side + `" spellcheck="false" autocapitalize="off" autocomplete="off" rows="4"></textarea><div class="out" id="` + id + `-out"></div><ul class="faults" id="` + id + `-faults" aria-live="polite"></ul><p class="bar"><button type="button" class="btn s" data-act="tool-copy" data-id="` + id + `">`)
		s.word(b, "copy")
		b.WriteString(`</button></p></div>`)
	}
	b.WriteString(`</div><div class="tool-bytes" id="` + tool + `-bytes"></div><p class="bar"><button type="button" class="btn p" data-act="put-back" data-tool="` + tool + `" id="` + tool + `-back" hidden>`)
	s.word(b, "put-back")
	b.WriteString(`</button></p></div>`)
}

// choice writes a labelled select; its options are the records ui/NAME-OPTION.
func (s Shell) choice(b *strings.Builder, name string, options ...string) {
	b.WriteString(`<label>`)
	s.word(b, name)
	b.WriteString(` <select id="` + name + `" data-opt="` + name + `">`)
	for _, o := range options {
		b.WriteString(`<option value="` + o + `">`)
		Escape(b, explain.UI(name+"-"+o, s.Lang))
		b.WriteString(`</option>`)
	}
	b.WriteString(`</select></label>`)
}
