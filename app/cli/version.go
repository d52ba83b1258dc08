//go:build !wasm

package cli

import (
	"fmt"

	"enclair/app/version"
)

var versionCommand = command{
	name:  "version",
	usage: "",
	about: "print the version",
	run: func(args []string, s streams) error {
		if err := newFlags("version", s.err).Parse(args, 0, 0); err != nil {
			return err
		}
		_, err := fmt.Fprintln(s.out, "enclair "+version.Number)
		return err
	},
}
