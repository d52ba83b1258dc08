//go:build unix

package main

import (
	"slices"
	"strconv"
	"strings"
)

// shape is a text that can be made in any length: one part of it is repeated.
type shape struct {
	name string
	head string // what stands before the repeated part
	unit string // the repeated part; each # in it is the number of the repetition
	tail string // what stands after it
	deep string // what closes one unit, where units stand in each other

	halves *[2]shape // in place of all these: two shapes that share the size
	read   bool      // the text is in a notation of package reading
}

// text makes the shape in about size bytes: the unit once at least.
func (s shape) text(size int) []byte {
	if s.halves != nil {
		first, second := s.halves[0], s.halves[1]
		if first.unit == "" {
			return append([]byte(first.head+first.tail), second.text(size)...)
		}
		return append(first.text(size/2), second.text(size/2)...)
	}
	b := []byte(s.head)
	pieces := strings.Split(s.unit, "#")
	n := 0
	for room := size - len(s.head) - len(s.tail); n == 0 || s.unit != "" && len(b)-len(s.head)+n*len(s.deep) < room; n++ {
		for i, piece := range pieces {
			if i > 0 {
				b = strconv.AppendInt(b, int64(n), 10)
			}
			b = append(b, piece...)
		}
	}
	for ; n > 0 && s.deep != ""; n-- {
		b = append(b, s.deep...)
	}
	return append(b, s.tail...)
}

// shapes lists all of them.
func shapes() []shape {
	return slices.Concat(fieldShapes(), frameShapes(), contentShapes(), verdictShapes(), notationShapes())
}

const (
	request  = "GET /index.html HTTP/1.1\r\nHost: a.example\r\n"
	response = "HTTP/1.1 200 OK\r\nDate: Wed, 21 Oct 2026 07:28:00 GMT\r\n"
	post     = "POST / HTTP/1.1\r\nHost: a.example\r\n"
)
