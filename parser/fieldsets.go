package parser

import (
	"slices"
	"sync"
)

// fieldSets remembers the sets of fields that were asked for last, since many ask for those of one message and of the request
// that it answers, and then for the next one's.
type fieldSets struct {
	mu     sync.Mutex
	last   [4]*FieldSet
	next   int   // the place in last to use next
	unsure int32 // what unsureFrom gives, plus one; 0 before it was asked
}

// of gives the fields of a message.
func (c *fieldSets) of(d *Document, message NodeID, fields func(*Document, NodeID) func(func(Field) bool)) *FieldSet {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.last {
		if s != nil && s.message == message {
			return s
		}
	}
	if c.unsure == 0 {
		c.unsure = d.unsureFrom() + 1
	}
	s := d.newFieldSet(message, fields)
	s.unsure = c.unsure - 1
	c.last[c.next] = s
	c.next = (c.next + 1) % len(c.last)
	return s
}

// forget makes room for the sets of another tree.
func (c *fieldSets) forget() { c.last, c.next, c.unsure = [4]*FieldSet{}, 0, 0 }

// question is what was asked of a set: the method, the name of the field, that of a part of it.
type question struct{ method, key, part string }

// remembered gives the answer to a question, which is read once: notes ask the same for every line of a section.
func remembered[T any](s *FieldSet, q question, read func() Effective[T]) Effective[T] {
	s.mu.Lock()
	known, ok := s.asked[q]
	s.mu.Unlock()
	if ok {
		return known.(Effective[T])
	}
	e := read()
	e.Nodes = slices.Clip(e.Nodes) // shared by all who ask
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked == nil {
		s.asked = make(map[question]any)
	}
	s.asked[q] = e
	return e
}
