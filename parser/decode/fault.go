package decode

import (
	"slices"

	"enclair/parser"
)

// faults gathers what is wrong with an input. The zero value is ready for use.
type faults struct {
	*parser.Collector
	last parser.Diagnostic // what was found last, which its neighbour may continue; without a code there is none
}

// fault notes a fault of the input between start and end.
func (f *faults) fault(code parser.Code, start, end int, args ...string) {
	if last := &f.last; start < end && last.Code == code && int(last.Span.End) == start && last.Span.Len() > 0 && slices.Equal(last.Args, args) {
		last.Span.End = int32(end)
		return
	}
	f.settle()
	f.last = parser.Diagnostic{Code: code, Span: parser.Span{Start: int32(start), End: int32(end)}, Args: args}
}

// settle reports the last fault: nothing will continue it.
func (f *faults) settle() {
	if f.last.Code == "" {
		return
	}
	if f.Collector == nil {
		f.Collector = parser.NewCollector(rules)
	}
	f.Report(f.last.Code, 0, f.last.Span, nil, f.last.Args...)
	f.last.Code = ""
}

// list gives the faults in the order of the input, which is so many bytes long.
func (f *faults) list(length int) []parser.Diagnostic {
	f.settle()
	if f.Collector == nil {
		return nil
	}
	return f.Finish(int32(length))
}

// one gives a fault that is alone.
func one(code parser.Code, start, end int, args ...string) []parser.Diagnostic {
	var f faults
	f.fault(code, start, end, args...)
	return f.list(end)
}
