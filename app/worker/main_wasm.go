package main

import (
	"encoding/binary"
	"syscall/js"

	"enclair/app/highlight"
	"enclair/parser/decode/codings"
)

func main() {
	js.Global().Set("enclairSpans", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 2 {
			return nil
		}
		spans, ok := highlight.Highlight(args[0].String(), fromJS(args[1]))
		if !ok {
			return nil
		}
		return pack(spans)
	}))
	js.Global().Set("enclairUndo", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 3 {
			return nil
		}
		out, code, values := codings.Undo(args[0].String(), fromJS(args[1]), args[2].Int())
		said := make([]any, len(values))
		for i, v := range values {
			said[i] = v
		}
		return map[string]any{"bytes": toJS(out), "code": code, "args": said}
	}))
	select {} // the functions live as long as the worker
}

// fromJS copies a Uint8Array.
func fromJS(v js.Value) []byte {
	b := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(b, v)
	return b
}

// toJS makes a Uint8Array of b.
func toJS(b []byte) js.Value {
	v := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(v, b)
	return v
}

// pack turns spans into what a message between a worker and its page carries cheaply.
func pack(spans []highlight.Span) js.Value {
	index := map[string]uint32{}
	classes := []any{}
	packed := make([]byte, 0, len(spans)*12)
	for _, s := range spans {
		n, ok := index[s.Class]
		if !ok {
			n = uint32(len(classes))
			index[s.Class] = n
			classes = append(classes, s.Class)
		}
		packed = binary.LittleEndian.AppendUint32(packed, uint32(s.Start))
		packed = binary.LittleEndian.AppendUint32(packed, uint32(s.End))
		packed = binary.LittleEndian.AppendUint32(packed, n)
	}
	result := js.Global().Get("Object").New()
	result.Set("spans", js.Global().Get("Int32Array").New(toJS(packed).Get("buffer")))
	result.Set("classes", classes)
	return result
}
