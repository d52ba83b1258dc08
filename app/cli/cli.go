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
// returns an error to print, a usageError for wrong arguments.
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

// commands lists the sub-commands in the order of the help text.
func commands() []command {
	return []command{
		treeCommand,
		explainCommand,
		fixCommand,
		buildCommand,
		serveCommand,
		sizeCommand,
		licencesCommand,
		versionCommand,
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
	if args[0] == "help" || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		if len(args) == 1 {
			help(out)
			return 0
		}
		args = []string{args[1], "-h"} // help COMMAND
	}
	if args[0] == "-version" || args[0] == "--version" {
		args[0] = versionCommand.name
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return carryOut(c, args[1:], s)
		}
	}
	fmt.Fprintf(errs, "enclair: no command %q\n", args[0])
	help(errs)
	return 2
}

// carryOut runs one sub-command, says what went wrong and gives the exit status.
func carryOut(c command, args []string, s streams) int {
	err := c.run(args, s)
	var mistake usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(s.err, "usage: enclair %s %s\n", c.name, c.usage)
		return 0
	case errors.As(err, &mistake):
		if mistake != "" {
			fmt.Fprintf(s.err, "enclair %s: %s\n", c.name, mistake)
		}
		fmt.Fprintf(s.err, "usage: enclair %s %s\n", c.name, c.usage)
		return 2
	}
	fmt.Fprintf(s.err, "enclair %s: %v\n", c.name, err)
	return 1
}

func help(w io.Writer) {
	var b strings.Builder
	b.WriteString("usage: enclair COMMAND [ARGUMENTS]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-8s %-40s %s\n", c.name, c.usage, c.about)
	}
	io.WriteString(w, b.String())
}
