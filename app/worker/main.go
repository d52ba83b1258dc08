// Command worker is the second browser program, for Web Workers: what may keep its thread too long, or weighs too
// much, for the page. It holds chroma and the decoders of two content codings, and nothing of the page. It sets
// the global functions
//
//	enclairSpans(type: string, content: Uint8Array) → {spans: Int32Array, classes: string[]} | null
//	enclairUndo(coding: string, content: Uint8Array, limit: number) → {bytes: Uint8Array, code: string, args: string[]}
//
// Spans holds three numbers for each span of a highlighted content: its first byte, the byte after its last one,
// and the index of its class in classes; null means that the content stays plain. Bytes are the content without the
// coding, at most limit of them; code and args say the fault as package decode does, code "" where there is none.
//
// The two are one program because they share most of it, Go's own part: apart they would weigh half as much again.
package main
