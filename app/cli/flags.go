//go:build !wasm

package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
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

// usageError says which argument is wrong: Run prints it before the command's usage, and exits with status 2.
type usageError string

func (e usageError) Error() string { return string(e) }

// wrong makes a usageError.
func wrong(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// errUsage is for a mistake that has been told already.
const errUsage = usageError("")

// Parse reads the flags, and most arguments after them, no fewer than least. A mistake is returned as a usageError; a
// request for help lists the flags and is returned as flag.ErrHelp.
func (f flags) Parse(args []string, least, most int) error {
	err := f.FlagSet.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		f.PrintDefaults()
		return err
	case err != nil:
		return errUsage // told by package flag
	}
	for _, arg := range f.Args() {
		if len(arg) > 1 && arg[0] == '-' && f.NArg() > most {
			return wrong("%s comes after %s: options come first", arg, f.Arg(0))
		}
	}
	switch n := f.NArg(); {
	case n < least:
		return wrong("an argument is missing")
	case n > most:
		return wrong("%s is one argument too many", f.Arg(most))
	}
	return nil
}

// given reports whether a flag stands among the arguments.
func (f flags) given(name string) (found bool) {
	f.Visit(func(g *flag.Flag) { found = found || g.Name == name })
	return found
}

// oneOf is a flag that takes one of some words, in any case.
func (f flags) oneOf(name, value, about string, words ...string) *string {
	f.Func(name, about, func(s string) error {
		if !slices.Contains(words, strings.ToLower(s)) {
			last := len(words) - 1
			return fmt.Errorf("it is %s or %s", strings.Join(words[:last], ", "), words[last])
		}
		value = strings.ToLower(s)
		return nil
	})
	return &value
}

// folder is a flag that names a folder.
func (f flags) folder(to *string, name, value, about string) {
	*to = value
	f.Func(name, about+" (default "+value+")", func(s string) error {
		if s == "" {
			return errors.New("it is the name of a folder")
		}
		*to = s
		return nil
	})
}

// checked is a flag whose value is read by read, which refuses a wrong one.
func (f flags) checked(to *string, name, value, about string, read func(string) (string, error)) {
	*to = value
	f.Func(name, about, func(s string) error {
		read, err := read(s)
		if err == nil {
			*to = read
		}
		return err
	})
}
