package parser

import "slices"

// rows is the one table of fields, and rowsOf its places by name. A field that is not here is text.
var rows []row

// The grammars are methods that lead back to this table (the fields of a body part are fields too), hence init.
func init() {
	rows = slices.Concat(frameRows(), contentRows(), requestRows(), responseRows(), authRows(), webRows(), davRows(), plainRows(), structuredRows())
	indexRows()
}

// oneMethod is a value that is one method.
func oneMethod(p *messageParser, end int) {
	p.leaf(KindMethod, p.scanToken(p.pos, end))
	p.garbage(end, CodeBadToken)
}

// digits is a member that is a number.
func digits(p *messageParser, end int) { p.leaf(KindNumber, p.scanDigits(p.pos, end)) }

// timingOrigin is one member of Timing-Allow-Origin: Resource Timing, 3.5.1.
func timingOrigin(p *messageParser, end int) { p.origin(p.beforeBlanks(p.skipTo(',', end))) }
