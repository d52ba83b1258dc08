//go:build !wasm

// Package cli is the command line: one small function for each sub-command.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// command is one sub-command. Its run gets the arguments after its name and
// returns an error to print; a usage error is told by errUsage.
type command struct {
	name  string
	usage string // the arguments, as they are shown
	about string // one line
	run   func(args []string, s streams) error
}

// streams are what a command reads and writes, so that tests can stand in.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// errUsage makes Run print the command's usage and exit with status 2.
var errUsage = errors.New("wrong arguments")

// commands lists the sub-commands in the order of the help text.
func commands() []command {
	return []command{
		treeCommand,
		explainCommand,
		buildCommand,
		serveCommand,
		sizeCommand,
	}
}

// Run carries out the sub-command named by args[0] and returns the exit
// status: 0 done, 1 failed, 2 wrong arguments.
func Run(args []string, in io.Reader, out, errs io.Writer) int {
	s := streams{in, out, errs}
	if len(args) == 0 {
		help(errs)
		return 2
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		help(out)
		return 0
	}
	for _, c := range commands() {
		if c.name != args[0] {
			continue
		}
		err := c.run(args[1:], s)
		switch {
		case err == nil:
			return 0
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprintf(errs, "usage: enclair %s %s\n", c.name, c.usage)
			return 0
		case errors.Is(err, errUsage):
			fmt.Fprintf(errs, "usage: enclair %s %s\n", c.name, c.usage)
			return 2
		}
		fmt.Fprintf(errs, "enclair %s: %v\n", c.name, err)
		return 1
	}
	fmt.Fprintf(errs, "enclair: no command %q\n", args[0])
	help(errs)
	return 2
}

func help(w io.Writer) {
	var b strings.Builder
	b.WriteString("usage: enclair COMMAND [ARGUMENTS]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-8s %-40s %s\n", c.name, c.usage, c.about)
	}
	io.WriteString(w, b.String())
}
