package explain

import "enclair/parser"

// alone are the kinds that are a unit wherever they stand.
var alone = map[parser.Kind]bool{
	parser.KindPctEncoded: true, parser.KindLineEnd: true, parser.KindEmptyLine: true, parser.KindQuotedPair: true,
	parser.KindObsFold: true, parser.KindUnknown: true, parser.KindPlus: true,
}

// whole are the kinds that mean something only as a whole: their parts belong to them.
var whole = map[parser.Kind]bool{
	parser.KindDirective: true, parser.KindHTTPDate: true, parser.KindMediaType: true, parser.KindMediaRange: true,
	parser.KindParameter: true, parser.KindWeight: true, parser.KindETag: true, parser.KindProduct: true,
	parser.KindCredentials: true, parser.KindCookiePair: true, parser.KindCookieAV: true, parser.KindIntRange: true,
	parser.KindSuffixRange: true, parser.KindRangeResp: true, parser.KindUnsatisfiedRange: true, parser.KindReceivedProtocol: true,
	parser.KindQueryParameter: true, parser.KindSegment: true, parser.KindFragment: true, parser.KindUserinfo: true,
	parser.KindQuotedString: true, parser.KindComment: true, parser.KindChunkExt: true, parser.KindBoundaryLine: true,
	parser.KindDictMember: true, parser.KindSFBinary: true, parser.KindSFDisplayString: true,
}

// between are the kinds of bytes that only keep other parts apart.
var between = map[parser.Kind]bool{
	parser.KindDelimiter: true, parser.KindSP: true, parser.KindOWS: true, parser.KindRWS: true, parser.KindBWS: true,
}

// Unit gives the meaningful unit to which a leaf belongs: the directive for its name, its "=" and its value; the date for
// its month; the field line for its colon and blanks. A node that is a unit by itself is given back.
func Unit(doc *parser.Document, id parser.NodeID) parser.NodeID {
	if id < 0 || int(id) >= len(doc.Nodes) {
		return 0
	}
	if alone[doc.Kind(id)] {
		return id
	}
	unit := id
	for n, up := id, doc.Parent(id); up != parser.NoNode; n, up = up, doc.Parent(up) {
		k := doc.Kind(up)
		if k == parser.KindFieldLine {
			if n == id && between[doc.Kind(id)] {
				unit = up
			}
			break
		}
		if k == parser.KindCredentials && doc.Kind(unit) == parser.KindParameter {
			break // a parameter of the credentials is worth its own words
		}
		if k == parser.KindSFItem {
			break // so is what stands in an inner list
		}
		switch {
		case whole[k],
			k == parser.KindChallenge && n == id && doc.Kind(id) == parser.KindAuthScheme,
			k == parser.KindRequestTarget && between[doc.Kind(id)] && doc.Span(up) == doc.Span(id): // the target "*"
			unit = up
		}
	}
	return unit
}

// Crumbs gives the way from the message down to the part: "response › Cache-Control › max-age", and the leaf's own role last.
func Crumbs(doc *parser.Document, id parser.NodeID, lang Lang) []Crumb {
	p := partOf(doc, id, lang)
	id = p.id
	var crumbs []Crumb
	add := func(n parser.NodeID, label string) {
		if label == "" || len(crumbs) > 0 && crumbs[len(crumbs)-1].Label == label {
			return
		}
		crumbs = append(crumbs, Crumb{n, label})
	}
	unit := Unit(doc, id)
	var way [64]parser.NodeID // the ancestors that are worth a step, from below
	steps := 0
	for n := id; n != parser.NoNode && steps < len(way); n = doc.Parent(n) {
		if n == id || n == unit || worthAStep(doc.Kind(n)) {
			way[steps] = n
			steps++
		}
	}
	for i := steps - 1; i >= 0; i-- {
		n := way[i]
		switch {
		case n == id && n != unit:
			if sign := p.sign(); sign != nil {
				add(n, sign.title(lang))
			} else {
				add(n, kindTitle(doc.Kind(n), lang))
			}
		case doc.Kind(n) == parser.KindFieldLine:
			if name := (parser.Field{Doc: doc, Line: n}).Name(); name != "" {
				add(n, shown(name))
			} else {
				add(n, kindTitle(parser.KindFieldLine, lang))
			}
		case n == unit:
			add(n, partOf(doc, n, lang).entry().Title)
		default:
			add(n, kindTitle(doc.Kind(n), lang))
		}
	}
	return crumbs
}

// worthAStep are the kinds that the way down names.
func worthAStep(k parser.Kind) bool {
	switch k {
	case parser.KindRequest, parser.KindResponse, parser.KindRequestLine, parser.KindStatusLine, parser.KindFieldLine,
		parser.KindContent, parser.KindChunk, parser.KindLastChunk, parser.KindTrailerSection, parser.KindBodyPart,
		parser.KindRequestTarget, parser.KindGap:
		return true
	}
	return false
}

// kindTitle names a kind in words.
func kindTitle(k parser.Kind, lang Lang) string {
	if r := find("kind/" + k.String()); r != nil {
		return r.title(lang)
	}
	return k.String()
}
