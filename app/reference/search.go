//go:build !wasm

package reference

import (
	"encoding/json"
	"slices"
	"strings"

	"enclair/explain"
)

// maxShown is how many bytes of a sentence are shown, and searched.
const maxShown = 110

// SearchIndex gives what the search box of a language searches, as JSON: {"kinds": {family: what one is called},
// "list": [[path, title, other names, sentence]…]}, the path being below /fr/ref/.
func SearchIndex(lang explain.Lang) ([]byte, error) {
	other := explain.EN
	if lang == explain.EN {
		other = explain.FR
	}
	index := struct {
		Kinds map[string]string `json:"kinds"`
		List  [][4]string       `json:"list"`
	}{Kinds: map[string]string{}}
	for _, f := range explain.Families() {
		index.Kinds[f.Name] = familyWord("ref-one-", f, lang)
		for _, it := range items(f.Name, lang) {
			var names []string
			if it.Words != "" {
				names = append(names, it.Words)
			}
			names = append(names, it.Also...)
			in, _ := explain.ArticleOf(it.Key, other)
			if in.Title != it.Title {
				names = append(names, in.Title)
			} else if in.Words != it.Words {
				names = append(names, in.Words)
			}
			for _, name := range in.Also {
				if !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
			if it.Note != "" && !strings.Contains(it.Note, "…") {
				names = append(names, it.Note)
			}
			if last := it.Key[strings.LastIndexByte(it.Key, '/')+1:]; !strings.Contains(strings.ToLower(it.Title), last) {
				names = append(names, last)
			}
			what := strings.ReplaceAll(it.What, "`", "")
			if cut := strings.LastIndexByte(what[:min(len(what), maxShown)], ' '); len(what) > maxShown && cut > 0 {
				what = what[:cut] + "…"
			}
			if len(what) < len(it.Title)+3 { // the name of a language says itself
				what = ""
			}
			index.List = append(index.List, [4]string{explain.PagePath(it.Key), it.Title, strings.Join(names, " · "), what})
		}
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(index)
	return []byte(b.String()), err
}
