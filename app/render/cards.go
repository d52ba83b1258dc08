package render

import (
	"strconv"
	"strings"

	"enclair/explain/verdict"
)

// stepSigns are the signs before the steps of a verdict.
var stepSigns = [...]string{verdict.StepFact: "·", verdict.StepSum: "=", verdict.StepNeeds: "?"}

// Verdicts shows groups of verdicts under their headings: each conclusion with the last of its sums, and under those whose names
// are in open all the steps that lead to it. With static, all is unfolded and nothing is a button. It gives "" where there is nothing to say.
func Verdicts(groups []verdict.Group, open map[string]bool, static bool) string {
	var b strings.Builder
	for _, g := range groups {
		b.WriteString(`<section class="about"><h3>`)
		sentence(&b, g.Heading, static)
		b.WriteString(`</h3>`)
		cards(&b, g.Cards, open, static)
		b.WriteString(`</section>`)
	}
	return b.String()
}

func cards(b *strings.Builder, all []verdict.Card, open map[string]bool, static bool) {
	b.WriteString(`<ul class="cards">`)
	for _, c := range all {
		unfolded := open[c.Name] || static
		b.WriteString(`<li class="verdict f-` + c.Tone.String() + `">`)
		if static {
			b.WriteString(`<h4>`)
			Escape(b, c.Title)
			b.WriteString(`</h4>`)
		} else {
			b.WriteString(`<button type="button" class="ask" data-act="card" data-card="` + c.Name + `" aria-expanded="` + strconv.FormatBool(unfolded) + `">`)
			Escape(b, c.Title)
			b.WriteString(`</button>`)
		}
		b.WriteString(`<p class="sum"><span class="sign" aria-hidden="true">` + severitySigns[c.Tone] + `</span> `)
		sentence(b, c.Verdict, static)
		b.WriteString(`</p>`)
		switch {
		case unfolded:
			steps(b, c.Steps, static)
		case lastSum(c.Steps) >= 0:
			steps(b, c.Steps[lastSum(c.Steps):][:1], static)
		}
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ul>`)
}

// lastSum gives the index of the last sum, which a folded card shows, or -1.
func lastSum(all []verdict.Step) int {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Kind == verdict.StepSum {
			return i
		}
	}
	return -1
}

func steps(b *strings.Builder, all []verdict.Step, static bool) {
	b.WriteString(`<ul class="steps">`)
	for _, s := range all {
		b.WriteString(`<li class="` + [...]string{verdict.StepFact: "fact", verdict.StepSum: "sum", verdict.StepNeeds: "needs"}[s.Kind] + `">`)
		sentence(b, s.Text, static)
		for _, spec := range s.Specs {
			b.WriteByte(' ')
			link(b, spec.URL, spec.Label, "")
		}
		b.WriteString(`</li>`)
	}
	b.WriteString(`</ul>`)
}

// sentence writes a sentence whose marked words lead to their bytes, where the page can do that.
func sentence(b *strings.Builder, s string, static bool) {
	if static {
		prose(b, s)
		return
	}
	linked(b, s)
}
