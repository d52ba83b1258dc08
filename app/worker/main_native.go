//go:build !wasm

package main

import "os"

// Outside the browser there is nothing to serve.
func main() {
	os.Stderr.WriteString("worker: this program runs in a browser\n")
	os.Exit(2)
}
