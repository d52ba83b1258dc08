package render

import (
	"strings"

	"enclair/explain"
)

// then writes what earlier specifications said of a thing, from what past tells of an era. In an era of the past it is a
// block about that one; today, a line that unfolds, where one of them said something else.
func then(b *strings.Builder, past func(explain.Era) explain.Past, era explain.Era, lang explain.Lang) {
	if era.IsPast() {
		if told := past(era); told.State != explain.Untold {
			b.WriteString(`<section class="then"><h3>`)
			Escape(b, explain.UI("then", lang))
			b.WriteString(`</h3>`)
			thenEra(b, told, lang)
			b.WriteString(`</section>`)
		}
		return
	}
	var all []explain.Past
	differ := false
	for _, e := range explain.Eras() {
		if told := past(e); told.State != explain.Untold {
			all = append(all, told)
			differ = differ || told.State == explain.Differed || told.State == explain.Absent
		}
	}
	if !differ {
		return
	}
	b.WriteString(`<details class="then"><summary><b>`)
	Escape(b, explain.UI("then", lang))
	b.WriteString(`</b>`)
	for _, told := range all {
		if told.State != explain.Same {
			b.WriteByte(' ')
			chip(b, eraState(told, lang))
		}
	}
	b.WriteString(`</summary>`)
	for _, told := range all {
		thenEra(b, told, lang)
	}
	b.WriteString(`</details>`)
}

// thenEra writes what one era said, and where.
func thenEra(b *strings.Builder, told explain.Past, lang explain.Lang) {
	b.WriteString(`<p>`)
	chip(b, eraName(told, lang))
	b.WriteByte(' ')
	prose(b, told.Text)
	b.WriteString(`</p>`)
	if len(told.Specs) > 0 {
		b.WriteString(`<p class="links">`)
		for _, s := range told.Specs {
			link(b, s.URL, s.Label, "")
			b.WriteByte(' ')
		}
		b.WriteString(`</p>`)
	}
}

func chip(b *strings.Builder, text string) {
	b.WriteString(`<span class="chip">`)
	Escape(b, text)
	b.WriteString(`</span>`)
}

// eraName names an era before its sentence, and says what the state is where there is none.
func eraName(told explain.Past, lang explain.Lang) string {
	if told.Text != "" {
		return explain.UI("era-short-"+string(told.Era), lang)
	}
	return eraState(told, lang)
}

// eraState names an era with the state of the thing in it: "1999: as today".
func eraState(told explain.Past, lang explain.Lang) string {
	state := [...]string{explain.Same: "same", explain.Beside: "beside", explain.Differed: "differed", explain.Absent: "absent"}[told.State]
	return strings.Replace(explain.UI("then-"+state, lang), "{era}", explain.UI("era-short-"+string(told.Era), lang), 1)
}

// findingThen says what an era of the past made of what a finding finds, where its record tells.
func findingThen(b *strings.Builder, key string, era explain.Era, lang explain.Lang) {
	told := explain.ThenOf(key, era, lang)
	if told.Text == "" {
		return
	}
	b.WriteString(`<p class="then">`)
	chip(b, eraName(told, lang))
	b.WriteByte(' ')
	prose(b, told.Text)
	b.WriteString(`</p>`)
}

// EraChoice writes the list from which the era is chosen.
func EraChoice(b *strings.Builder, lang explain.Lang) {
	label := Escaped(explain.UI("era", lang))
	b.WriteString(`<select class="btn" id="era" aria-label="` + label + `" title="` + label + `">`)
	eras := explain.Eras()
	for i := len(eras) - 1; i >= 0; i-- {
		b.WriteString(`<option value="` + string(eras[i]) + `">`)
		Escape(b, explain.UI("era-"+string(eras[i]), lang))
		b.WriteString(`</option>`)
	}
	b.WriteString(`</select>`)
}
