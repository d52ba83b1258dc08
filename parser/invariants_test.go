package parser

import (
	"bytes"
	"fmt"
	"slices"
	"testing"
)

// checkAll parses src and verifies every promise of the package comment.
func checkAll(src []byte, parse func([]byte) *Document) error {
	d := parse(src)
	if err := Check(d); err != nil {
		return err
	}
	var leaves []byte
	for id := range d.Leaves(0) {
		for at := d.Span(id); at.Start < at.End; at.Start++ {
			if got := d.At(int(at.Start)); got != id {
				return fmt.Errorf("node %d is at %d, not leaf %d", got, at.Start, id)
			}
		}
		leaves = append(leaves, d.Bytes(id)...)
	}
	if first, last := d.At(-1), d.At(len(src)); first != d.At(0) || int(last) != len(d.Nodes)-1 {
		return fmt.Errorf("before and behind all bytes are nodes %d and %d", first, last)
	}
	if !bytes.Equal(leaves, src) {
		return fmt.Errorf("the leaves are %q", leaves)
	}
	if len(d.Source) != len(src) {
		return fmt.Errorf("Source has %d bytes", len(d.Source))
	}
	return sameReading(d, parse(bytes.Clone(src)))
}

// sameReading compares all that two documents say.
func sameReading(d, again *Document) error {
	same := func(x, y Diagnostic) bool {
		return x.Code == y.Code && x.Severity == y.Severity && x.Node == y.Node && x.Span == y.Span &&
			slices.Equal(x.Related, y.Related) && slices.Equal(x.Args, y.Args)
	}
	if !slices.Equal(d.Nodes, again.Nodes) || !slices.EqualFunc(d.Diagnostics, again.Diagnostics, same) || !slices.Equal(d.Messages(), again.Messages()) {
		return fmt.Errorf("two trees for the same bytes")
	}
	return nil
}

func TestInvariantsHoldOnDamagedGoldens(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	for k, g := range allGoldens(t) {
		for i := k % step; i <= len(g.src); i += step {
			damaged := map[string][]byte{"prefix": g.src[:i]}
			if i < len(g.src) {
				damaged["deleted"] = slices.Concat(g.src[:i], g.src[i+1:])
				damaged["doubled"] = slices.Concat(g.src[:i+1], g.src[i:])
			}
			for how, src := range damaged {
				if err := Check(g.parse(src)); err != nil {
					t.Fatalf("%s, %s at %d: %v", g.name, how, i, err)
				}
			}
		}
		if err := checkAll(g.src, g.parse); err != nil {
			t.Errorf("%s: %v", g.name, err)
		}
	}
}

// Each field's grammar meets values that were made for another field.
func TestInvariantsHoldWhenValuesStandUnderOtherNames(t *testing.T) {
	values := map[string]bool{}
	for _, g := range goldens(t) {
		d := Parse(g.src)
		for id, n := range d.Nodes {
			if n.Kind == KindFieldValue && d.Span(NodeID(id)).Len() < 200 {
				values[d.Text(NodeID(id))] = true
			}
		}
	}
	for _, name := range rowNames() {
		src := []byte("GET / HTTP/1.1\r\nHost: a\r\n")
		for v := range values {
			src = append(src, name+": "+v+"\r\n"...)
		}
		if err := Check(Parse(src)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
