package mend

import (
	"bytes"
	"strings"

	"enclair/explain"
	"enclair/parser"
)

// line gives the field line around the finding, NoNode where there is none.
func (f finding) line() parser.NodeID { return f.doc.Up(f.Node, parser.KindFieldLine) }

// whole gives a line with its line end.
func (f finding) whole(line parser.NodeID) parser.Span {
	s := f.doc.Span(line)
	if after := f.doc.Nodes[line].After; int(after) < len(f.doc.Nodes) && f.doc.Kind(after) == parser.KindLineEnd {
		s.End = f.doc.Span(after).End
	}
	return s
}

// key gives the lower-case name of a line, value its value.
func (f finding) key(line parser.NodeID) string { return parser.Field{Doc: f.doc, Line: line}.Key() }

func (f finding) value(line parser.NodeID) string {
	return parser.Field{Doc: f.doc, Line: line}.Value()
}

// lines gives the lines of a name in the section that a line stands in.
func (f finding) lines(section parser.NodeID, key string) (all []parser.NodeID) {
	for c := range f.doc.Children(section) {
		if f.doc.Kind(c) == parser.KindFieldLine && f.key(c) == key {
			all = append(all, c)
		}
	}
	return all
}

// section gives the header section of the message that the finding is about, NoNode where it has none.
func (f finding) section() parser.NodeID {
	m := f.messageOf(f.Node)
	if m.Node == parser.NoNode {
		return parser.NoNode
	}
	return f.doc.Child(m.Node, parser.KindHeaderSection)
}

func removeLine(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	return remove(f.whole(line))
}

// removeSameLine removes a line that says once more what an earlier one says.
func removeSameLine(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	first := f.lines(f.doc.Parent(line), f.key(line))[0]
	if first == line || f.value(first) != f.value(line) {
		return Mend{}, false
	}
	return remove(f.whole(line))
}

// insertColon puts the colon after a word that is the name of a field.
func insertColon(f finding) (Mend, bool) {
	name, _, found := strings.Cut(f.text(), " ")
	if !found || !explain.Has("field/"+strings.ToLower(name)) {
		return Mend{}, false
	}
	return insert(f.Span.Start+int32(len(name)), ":")
}

// closeSection ends the header section: its last line, if that has no end, and the empty line.
func closeSection(f finding) (Mend, bool) {
	end := "\r\n"
	if !bytes.HasSuffix(f.doc.Source[:f.Span.End], []byte("\n")) {
		end = "\r\n\r\n"
	}
	return insert(f.Span.End, end)
}

// hostOfTarget writes the Host that a target that is a whole URI names.
func hostOfTarget(f finding) (Mend, bool) {
	host := f.doc.Find(f.Node, parser.KindHost)
	if host == parser.NoNode {
		return Mend{}, false
	}
	text := f.doc.Text(host)
	if port := f.doc.Find(f.Node, parser.KindPort); port != parser.NoNode {
		text += ":" + f.doc.Text(port)
	}
	end := f.doc.Nodes[f.Node].After
	if int(end) >= len(f.doc.Nodes) || f.doc.Kind(end) != parser.KindLineEnd {
		return Mend{}, false
	}
	return insert(f.doc.Span(end).End, "Host: "+text+"\r\n")
}

// hostOfURI keeps of a whole URI in Host its authority.
func hostOfURI(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	_, rest, found := strings.Cut(f.value(line), "://")
	if !found {
		return Mend{}, false
	}
	authority, _, _ := strings.Cut(rest, "/")
	if authority == "" || strings.ContainsAny(authority, " @?#\t\\") {
		return Mend{}, false
	}
	return f.writeValue(line, authority)
}

// writeValue writes the value of a line anew.
func (f finding) writeValue(line parser.NodeID, value string) (Mend, bool) {
	v := parser.Field{Doc: f.doc, Line: line}.ValueNode()
	if v == parser.NoNode {
		return insert(f.doc.Span(line).End, " "+value)
	}
	return Mend{f.doc.Span(v), []byte(value)}, true
}

// addTo adds a member to the last line of a list, or a line of that name before another line.
func (f finding) addTo(name, member string, before parser.NodeID) (Mend, bool) {
	if all := f.lines(f.doc.Parent(before), strings.ToLower(name)); len(all) > 0 {
		last := all[len(all)-1]
		if f.value(last) == "" {
			return f.writeValue(last, member)
		}
		return insert(f.doc.Span(parser.Field{Doc: f.doc, Line: last}.ValueNode()).End, ", "+member)
	}
	return insert(f.doc.Span(before).Start, name+": "+member+"\r\n")
}

func listInConnection(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode || len(f.Args) == 0 {
		return Mend{}, false
	}
	return f.addTo("Connection", f.Args[0], line)
}

func addToVary(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	return f.addTo("Vary", "Accept-Encoding", line)
}

// writeAccept writes the answer that the key of a WebSocket asks for.
func writeAccept(f finding) (Mend, bool) {
	if len(f.Args) == 0 {
		return Mend{}, false
	}
	return f.writeValue(f.Node, f.Args[0])
}

// writeDateOfMessage writes the message's own Date: RFC 9110, 8.8.2.1.
func writeDateOfMessage(f finding) (Mend, bool) {
	line := f.line()
	if line == parser.NoNode {
		return Mend{}, false
	}
	dates := f.lines(f.doc.Parent(line), "date")
	if len(dates) != 1 {
		return Mend{}, false
	}
	return f.writeValue(line, f.value(dates[0]))
}
