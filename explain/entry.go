package explain

import (
	"strings"

	"enclair/parser"
)

// Lookup gives the entry of a record, without a value to speak of.
func Lookup(key string, lang Lang) (Entry, bool) {
	r := find(key)
	if r == nil {
		return Entry{}, false
	}
	return entryOf(r, lang), true
}

// CodeEntry gives the entry of a finding's code.
func CodeEntry(code parser.Code, lang Lang) (Entry, bool) { return Lookup("code/"+string(code), lang) }

// UI gives a word of the interface, the key itself where the record is missing.
func UI(key string, lang Lang) string {
	if r := find("ui/" + key); r != nil {
		if s := r.text("", lang); s != "" {
			return s
		}
	}
	return key
}

// entryOf is what a record says whatever the value. It is made once a language: the pointer asks for it at every move.
func entryOf(r *record, lang Lang) Entry {
	made := &r.entries[0]
	if lang == EN {
		made = &r.entries[1]
	}
	if e := made.Load(); e != nil {
		return *e
	}
	e := newEntry(r, lang)
	made.Store(&e)
	return e
}

func newEntry(r *record, lang Lang) Entry {
	e := Entry{
		Key:      r.key,
		Title:    r.get("name"),
		Code:     true,
		What:     withoutValues(r.text("", lang)),
		More:     withoutValues(r.text("more", lang)),
		Specs:    specs(r.get("spec")),
		MDN:      mdn(r, lang),
		See:      references(r.get("see"), lang),
		Status:   r.get("status"),
		Category: r.get("category"),
	}
	if e.Title == "" || titledInWords(r.key) {
		e.Title, e.Code = r.title(lang), false
	}
	return e
}

// withoutValues is a template as it reads without the values that a message would put into it: "…" stands for each.
func withoutValues(template string) string {
	if strings.IndexByte(template, '{') < 0 {
		return template
	}
	return fill(template, func(string) (string, bool) { return "…", true })
}

// titledInWords tells the records whose name is a sign ("\n", "&") or a number: words say more.
func titledInWords(key string) bool {
	return strings.HasPrefix(key, "char/")
}

// references gives the records that a see line names, those that exist.
func references(see string, lang Lang) []Ref {
	if see == "" {
		return nil
	}
	var refs []Ref
	for _, key := range strings.Split(see, ";") {
		key = strings.TrimSpace(key)
		if r := find(key); r != nil {
			refs = append(refs, Ref{key, referenceTitle(r, lang)})
		}
	}
	return refs
}

// referenceTitle is the title of a record among others, where a bare status code or sign would not be understood.
func referenceTitle(r *record, lang Lang) string {
	if titledInWords(r.key) || r.get("name") == "" {
		return r.title(lang)
	}
	return r.get("name")
}

// mdn gives the page of MDN, the English one where there is no French one.
func mdn(r *record, lang Lang) Link {
	path := r.get("mdn")
	if path == "" {
		return Link{}
	}
	if lang == FR && r.get("mdn-fr") != "no" {
		return Link{"MDN", "https://developer.mozilla.org/fr/docs/" + path, FR}
	}
	return Link{"MDN", "https://developer.mozilla.org/en-US/docs/" + path, EN}
}

// specs reads a spec line: "RFC 9111 5.2; Fetch https://…".
func specs(line string) []Spec {
	if line == "" {
		return nil
	}
	var all []Spec
	for _, s := range strings.Split(line, ";") {
		if spec, ok := readSpec(strings.TrimSpace(s)); ok {
			all = append(all, spec)
		}
	}
	return all
}

// readSpec turns "RFC 9111 5.2" or "Fetch https://…" into a link.
func readSpec(s string) (Spec, bool) {
	if label, url, ok := strings.Cut(s, " https://"); ok {
		return Spec{label, "https://" + url}, true
	}
	rest, ok := strings.CutPrefix(s, "RFC ")
	if !ok {
		return Spec{}, false
	}
	number, section, hasSection := strings.Cut(rest, " ")
	spec := Spec{"RFC " + number, "https://www.rfc-editor.org/rfc/rfc" + number + ".html"}
	if hasSection {
		spec.Label += ", " + section
		spec.URL += "#" + anchor(number, section)
	}
	return spec, true
}

// anchor gives the fragment of a section in the RFC Editor's HTML: "section-5.2", "appendix-A.1".
func anchor(rfc, section string) string {
	if c := section[0]; 'A' <= c && c <= 'Z' {
		return "appendix-" + section
	}
	if parts := strings.SplitN(section, ".", 3); rfc == "2965" && len(parts) == 3 {
		section = parts[0] + "." + parts[1] // its page has no anchors below the second level
	}
	return "section-" + section
}
