package page

import "enclair/explain"

// chooseEra tells from now on what the specifications of an era said of each part, and remembers it.
func (p *Page) chooseEra(name string) {
	p.era, _ = explain.ReadEra(name)
	store("localStorage", "enclair-era", string(p.era))
	p.showEra()
	p.fillFindings()
	p.fillSelection()
}

// recallEra takes up the era that was chosen last: today's, if none was.
func (p *Page) recallEra() {
	p.era, _ = explain.ReadEra(stored("localStorage", "enclair-era"))
	p.showEra()
}

// showEra shows the choice where it is made, and to those who write what follows from it.
func (p *Page) showEra() {
	p.message.view.Era = p.era
	if choice := byID("era"); choice.Truthy() {
		choice.Set("value", string(p.era))
	}
}
