//go:build !wasm

package cli

import (
	"errors"
	"flag"
	"io"
)

// flags are the flags of one command.
type flags struct{ *flag.FlagSet }

// newFlags makes the flags of a command, which tell mistakes on w.
func newFlags(name string, w io.Writer) flags {
	f := flag.NewFlagSet("enclair "+name, flag.ContinueOnError)
	f.SetOutput(w)
	f.Usage = func() {} // Run prints the command's own line
	return flags{f}
}

// Parse reads the flags. A mistake is told in one line and returned as errUsage;
// a request for help lists the flags and is returned as flag.ErrHelp.
func (f flags) Parse(args []string) error {
	err := f.FlagSet.Parse(args)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, flag.ErrHelp):
		f.PrintDefaults()
		return err
	}
	return errUsage
}
