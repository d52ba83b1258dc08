package reading

// then joins r, which undid an outer notation of text, with the reading of what that gave. The map leads from the
// text to the last wire; the assumptions of both stand in it, the outer ones first.
func (r Reading) then(inner Reading, text []byte) Reading {
	for _, a := range inner.Assumptions {
		a.Span = r.ToText(a.Span)
		r.Assumptions = append(r.Assumptions, a)
	}
	if len(inner.Choices) > 0 {
		r.Choices, r.Chosen = inner.Choices, inner.Chosen
	}
	r.Map = joinMaps(text, r.Map, inner)
	r.Wire = inner.Wire
	r.Told = r.Told && inner.Told
	return r
}

// joinMaps gives the map from text through outer to inner.Wire. What both sides keep is kept. A replaced piece cannot
// be cut: what it overlaps on the other side becomes one replaced piece with it.
func joinMaps(text []byte, outer []Piece, inner Reading) []Piece {
	w := &writer{text: text}
	i, j := 0, 0
	at := int32(0) // in what outer gave
	for i < len(outer) || j < len(inner.Map) {
		switch {
		case i < len(outer) && outer[i].Wire.Len() == 0:
			w.dropTo(int(outer[i].Text.End))
			i++
			continue
		case j < len(inner.Map) && inner.Map[j].Text.Len() == 0:
			w.add(string(inner.Wire[len(w.wire):inner.Map[j].Wire.End]))
			j++
			continue
		}
		a, b := outer[i], inner.Map[j]
		if cutsWire(a) && cutsText(b) {
			at = min(a.Wire.End, b.Text.End)
			w.put(inner.Wire[len(w.wire):wireBefore(b, at)], textBefore(a, at))
		} else {
			for end := at + 1; at < end; {
				at = end
				for outer[i].Wire.End < end {
					i++
				}
				for inner.Map[j].Text.End < end {
					j++
				}
				if !cutsWire(outer[i]) {
					end = max(end, outer[i].Wire.End)
				}
				if !cutsText(inner.Map[j]) {
					end = max(end, inner.Map[j].Text.End)
				}
			}
			a, b = outer[i], inner.Map[j]
			w.replaceTo(textBefore(a, at), string(inner.Wire[len(w.wire):wireBefore(b, at)]))
		}
		if a.Wire.End == at {
			i++
		}
		if b.Text.End == at {
			j++
		}
	}
	return w.pieces
}

// cutsWire reports whether a piece can be cut at any byte of its wire: it is kept, or all of it was added.
func cutsWire(p Piece) bool { return p.Wire.Len() == p.Text.Len() || p.Text.Len() == 0 }

// cutsText reports whether a piece can be cut at any byte of its text: it is kept, or all of it is dropped.
func cutsText(p Piece) bool { return p.Wire.Len() == p.Text.Len() || p.Wire.Len() == 0 }

// textBefore gives the place in the text of a piece that is cut at a place of its wire.
func textBefore(p Piece, wire int32) int {
	if p.Wire.Len() == p.Text.Len() || wire == p.Wire.End {
		return int(p.Text.End - (p.Wire.End - wire))
	}
	return int(p.Text.End)
}

// wireBefore gives the place on the wire of a piece that is cut at a place of its text.
func wireBefore(p Piece, text int32) int {
	if p.Wire.Len() == p.Text.Len() || text == p.Text.End {
		return int(p.Wire.End - (p.Text.End - text))
	}
	return int(p.Wire.End)
}
