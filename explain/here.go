package explain

// here says what the part means with this very value. r is its record, nil where it has none.
func (p part) here(r *record) []string {
	if r == nil {
		return nil
	}
	var all []string
	if s := fill(r.text("here", p.lang), p.values()); s != "" {
		all = append(all, s)
	}
	return all
}

// values gives the placeholders of here- and note- templates.
func (p part) values() values {
	return func(name string) (string, bool) {
		switch name {
		case "value":
			return code(p.value()), true
		}
		return "", false
	}
}

// value is the value that the part has or belongs to, without its name.
func (p part) value() string { return p.text() }
