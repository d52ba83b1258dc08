package parser

import (
	"slices"
	"sync"
)

// Effective is what a recipient makes of a field: its value, how sure that is, and where it stands. Everything that is said
// about a field beyond its grammar, findings and verdicts alike, rests on one.
type Effective[T any] struct {
	State State
	Value T        // as recipients use it, after what the field's definition says of an invalid or repeated value; zero where they use none
	Nodes []NodeID // the parts that it came from, in order: the lines of the field, or the parts of one line
	Fault Diagnostic
}

// State is how sure the value of a field is.
type State uint8

// The states. The zero value is that of a field that is not there.
const (
	Absent      State = iota
	Valid             // recipients agree on the value
	Invalid           // Fault says why
	Conflicting       // several values where one may stand; Fault is about the second
)

// String gives "absent", "valid", "invalid" or "conflicting".
func (s State) String() string { return [...]string{"absent", "valid", "invalid", "conflicting"}[s] }

// There reports whether the message has the field, in whatever state.
func (e Effective[T]) There() bool { return e.State != Absent }

// Valid reports whether recipients agree on the value.
func (e Effective[T]) Valid() bool { return e.State == Valid }

// Faulty reports whether the field is there, but not valid.
func (e Effective[T]) Faulty() bool { return e.State > Valid }

// Node gives the first part that the value came from, NoNode where the field is absent.
func (e Effective[T]) Node() NodeID {
	if len(e.Nodes) == 0 {
		return NoNode
	}
	return e.Nodes[0]
}

// FieldSet is the one door to the fields of a section: each is asked for over all its lines in order (RFC 9110, 5.3), from
// the tree, never from text that is split again. The zero FieldSet has no fields.
type FieldSet struct {
	doc     *Document
	message NodeID
	place   map[string]int // of a lower-case name in names and lines
	names   []string       // in the order in which they come first
	lines   [][]NodeID     // of each name
	unsure  int32          // from this byte on, faults may have gone unreported: see maxPerCode

	mu    sync.Mutex
	asked map[question]any // what was asked before: an Effective
}

// FieldSet gives the fields of the header section of a message, or of a part of a multipart content. NoNode has none.
func (d *Document) FieldSet(message NodeID) *FieldSet {
	return d.sets.of(d, message, (*Document).Fields)
}

// TrailerSet gives the fields of the trailer section of a message.
func (d *Document) TrailerSet(message NodeID) *FieldSet {
	s := d.newFieldSet(message, (*Document).Trailers)
	s.unsure = d.unsureFrom()
	return s
}

func (d *Document) newFieldSet(message NodeID, fields func(*Document, NodeID) func(func(Field) bool)) *FieldSet {
	s := &FieldSet{doc: d, message: message, place: make(map[string]int)}
	if message == NoNode {
		return s
	}
	var room [64]byte
	for f := range fields(d, message) {
		key := room[:0] // in lower case, without a string for each line
		for _, c := range d.Bytes(d.Child(f.Line, KindFieldName)) {
			key = append(key, lower[c])
		}
		at, known := s.place[string(key)]
		if !known {
			at = len(s.names)
			s.place[string(key)] = at
			s.names, s.lines = append(s.names, string(key)), append(s.lines, nil)
		}
		s.lines[at] = append(s.lines[at], f.Line)
	}
	return s
}

// Names lists the lower-case names of the fields, in the order in which they come first.
func (s *FieldSet) Names() []string { return s.names }

// Has reports whether there is a line of the field, whatever its value.
func (s *FieldSet) Has(key string) bool { return len(s.Lines(key)) > 0 }

// Lines gives the lines of a field, each of KindFieldLine, in order.
func (s *FieldSet) Lines(key string) []NodeID {
	if at, there := s.place[key]; there {
		return s.lines[at]
	}
	return nil
}

// Line gives the first line of a field, NoNode where there is none.
func (s *FieldSet) Line(key string) NodeID {
	if l := s.Lines(key); len(l) > 0 {
		return l[0]
	}
	return NoNode
}

// value gives the node of the value of a line, NoNode for an empty one.
func (s *FieldSet) value(line NodeID) NodeID { return s.doc.Child(line, KindFieldValue) }

// unsureFrom gives the place from which on a fault may have gone unreported, since one of its code was reported too often.
// Nothing that stands there is taken for valid.
func (d *Document) unsureFrom() int32 {
	from := int32(len(d.Source)) + 1
	for i := len(d.Diagnostics) - 1; i >= 0 && d.Diagnostics[i].Code == CodeManyMore; i-- {
		code := Code(d.Diagnostics[i].Args[0])
		if code.Spoils() <= SpoilsNothing {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if d.Diagnostics[j].Code == code {
				from = min(from, d.Diagnostics[j].Span.Start)
				break
			}
		}
	}
	return from
}

// faults gives the findings that begin inside id.
func (s *FieldSet) faults(id NodeID) []Diagnostic {
	all, span := s.doc.Diagnostics, s.doc.Span(id)
	byStart := func(d Diagnostic, at int32) int { return int(d.Span.Start - at) }
	i, _ := slices.BinarySearchFunc(all, span.Start, byStart)
	j, _ := slices.BinarySearchFunc(all, span.End, byStart)
	return all[i:j]
}

// Faults gives the findings of the parser that begin inside a line or another part.
func (s *FieldSet) Faults(id NodeID) []Diagnostic { return s.faults(id) }

// spoilt gives the first finding inside id that spoils at least so much.
func (s *FieldSet) spoilt(id NodeID, least Spoils) (Diagnostic, bool) {
	for _, d := range s.faults(id) {
		if d.Code.Spoils() >= least {
			return d, true
		}
	}
	if s.doc.Span(id).End > s.unsure {
		return Diagnostic{Code: CodeManyMore, Severity: Info, Node: id, Span: s.doc.Span(id)}, true
	}
	return Diagnostic{}, false
}

// single reads a field that may stand once, with read for the value of one line, which gives false where there is no value
// in it. A fault that spoils so much as a member spoils the whole value: it has one.
func single[T any](s *FieldSet, key string, read func(value NodeID) (T, bool)) Effective[T] {
	var e Effective[T]
	e.Nodes = s.Lines(key)
	if len(e.Nodes) == 0 {
		return e
	}
	law := rowOf([]byte(key))
	take := func(line NodeID) {
		e.State = Valid
		value := s.value(line)
		ok := value != NoNode
		if ok {
			e.Value, ok = read(value)
		}
		if d, bad := s.spoilt(line, SpoilsMember); bad || !ok && law.empty != mayBeEmpty {
			e.State, e.Fault = Invalid, d
			if law.invalid.Action != Unsaid {
				var none T
				e.Value = none
			}
		}
	}
	line := e.Nodes[0]
	if len(e.Nodes) > 1 && law.repeated.Action == TakeLast {
		line = e.Nodes[len(e.Nodes)-1]
	}
	take(line)
	if len(e.Nodes) > 1 && law.repeat != RepeatsAsList {
		e.State = Conflicting
		e.Fault = s.repeated(e.Nodes[1])
		switch law.repeated.Action {
		case TakeFirst, TakeLast, Unsaid:
		default:
			var none T
			e.Value = none
		}
	}
	return e
}

// repeated gives the finding that a line repeats its field.
func (s *FieldSet) repeated(line NodeID) Diagnostic {
	for _, d := range s.faults(line) {
		switch d.Code {
		case CodeFieldRepeated, CodeHostRepeated, CodeContentLengthDiffer, CodeContentLengthTwice:
			return d
		}
	}
	return Diagnostic{Code: CodeFieldRepeated, Severity: Error, Node: line, Span: s.doc.Span(line)}
}

// unfoldedText gives the bytes of id without its line folds.
func (d *Document) unfoldedText(id NodeID) string {
	if id == NoNode {
		return ""
	}
	if d.Leaf(id) {
		return d.Text(id)
	}
	return d.Unfolded(id)
}

// childText gives the text of the first child of kind k, "" where there is none.
func (d *Document) childText(id NodeID, k Kind) string {
	if id == NoNode {
		return ""
	}
	return d.unfoldedText(d.Child(id, k))
}
