//go:build unix

// Command scale measures whether the time that a text takes grows with its length and no faster. It reads, parses and explains
// texts of many shapes, in a few sizes each, and prints the time for a byte and how it grows from the smallest to the largest.
//
//	go run ./app/scale [-sizes 40000,160000,1000000,4000000] [-limit 4s] [SHAPE…]
//
// A SHAPE is the beginning of a shape's name, such as field/cookie. A line with a mark is a stage whose time for a byte
// more than doubles; a stage that takes longer than the limit is not measured on larger texts.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

func main() {
	sizes := flag.String("sizes", "40000,160000,1000000,4000000", "the lengths of the texts in bytes")
	limit := flag.Duration("limit", 4*time.Second, "the time from which on larger texts are left out")
	flag.Parse()
	debug.SetGCPercent(-1) // the garbage is collected between the runs, not in them
	debug.SetMemoryLimit(3 << 30)
	m := measure{limit: *limit}
	for _, s := range strings.Split(*sizes, ",") {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			fmt.Fprintf(os.Stderr, "scale: %q is no length in bytes\n", s)
			os.Exit(2)
		}
		m.sizes = append(m.sizes, n)
	}
	m.heading()
	for _, s := range shapes() {
		if wanted(s.name, flag.Args()) {
			m.shape(s)
		}
	}
	m.summary()
}

// wanted reports whether a name begins as one of the arguments does. Without arguments all are wanted.
func wanted(name string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return len(prefixes) == 0
}
