package main

import (
	"encoding/binary"
	"syscall/js"

	"enclair/app/highlight"
)

func main() {
	js.Global().Set("enclairSpans", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) != 2 {
			return nil
		}
		body := make([]byte, args[1].Get("length").Int())
		js.CopyBytesToGo(body, args[1])
		spans, ok := highlight.Highlight(args[0].String(), body)
		if !ok {
			return nil
		}
		return pack(spans)
	}))
	select {} // the function lives as long as the worker
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
	bytes := js.Global().Get("Uint8Array").New(len(packed))
	js.CopyBytesToJS(bytes, packed)
	result := js.Global().Get("Object").New()
	result.Set("spans", js.Global().Get("Int32Array").New(bytes.Get("buffer")))
	result.Set("classes", classes)
	return result
}
