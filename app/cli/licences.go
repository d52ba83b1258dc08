//go:build !wasm

package cli

import (
	_ "embed"
	"io"
)

// licences are the notices of all that is linked into the programs. The build of the site gathers them anew; a test of
// package site compares the two, and with -update writes them here.
//
//go:embed licences.txt
var licences string

var licencesCommand = command{
	name:  "licences",
	usage: "",
	about: "print the licences of the program and of what it is made with",
	run: func(args []string, s streams) error {
		if err := newFlags("licences", s.err).Parse(args, 0, 0); err != nil {
			return err
		}
		_, err := io.WriteString(s.out, licences)
		return err
	},
}
