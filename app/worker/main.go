// Command worker is the highlighter as a browser program of its own, for a Web
// Worker: chroma and nothing of the page. It sets the global function
//
//	enclairSpans(type: string, content: Uint8Array) → {spans: Int32Array, classes: string[]} | null
//
// where spans holds three numbers for each span: its first byte, the byte after
// its last one, and the index of its class in classes. null means that the
// content stays plain.
package main
