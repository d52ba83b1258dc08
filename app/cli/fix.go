//go:build !wasm

package cli

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"enclair/explain"
	"enclair/explain/mend"
)

var fixCommand = command{
	name:  "fix",
	usage: "[-n | -w] [-lang fr|en] [-read] [-entry N] FILE|-",
	about: "mend what one edit of the bytes mends",
	run: func(args []string, s streams) error {
		flags := newFlags("fix", s.err)
		lang := flags.language()
		paste := flags.paste()
		only := flags.Bool("n", false, "only tell what would be done")
		write := flags.Bool("w", false, "write the bytes into the file, not to the output")
		if err := flags.Parse(args, 1, 1); err != nil {
			return err
		}
		switch name := flags.Arg(0); {
		case *only && *write:
			return wrong("-n and -w exclude each other")
		case *write && name == "-":
			return wrong("-w needs a file: - is none")
		case *write && paste.read:
			return wrong("-w and -read exclude each other: the file is a pasted text, not the bytes")
		}
		pasted, err := paste.input(flags, s.in)
		if err != nil {
			return err
		}
		out, done, more := mend.All(pasted.Wire)
		told := mendsTold(done, explain.Lang(*lang))
		if more {
			told += explain.UI("mends-left", explain.Lang(*lang)) + "\n"
		}
		if _, err := fmt.Fprint(s.err, told); err != nil || *only {
			return err
		}
		if !*write {
			_, err = s.out.Write(out)
			return err
		}
		if bytes.Equal(out, pasted.Wire) {
			return nil
		}
		info, err := os.Stat(flags.Arg(0))
		if err != nil {
			return err
		}
		return os.WriteFile(flags.Arg(0), out, info.Mode().Perm())
	},
}

// maxMendsTold bounds how many mends are told one by one.
const maxMendsTold = 200

// mendsTold says what was wrong and what was written instead, a line for each mend. The lines are counted in the document that the mend was for.
func mendsTold(done []mend.Done, lang explain.Lang) string {
	var b strings.Builder
	for i, d := range done {
		if i == maxMendsTold {
			fmt.Fprintf(&b, "+ %d\n", len(done)-i)
			break
		}
		src, s := d.Doc.Source, d.Mend.Span
		line := 1 + bytes.Count(src[:s.Start], []byte("\n"))
		sentence := strings.ReplaceAll(explain.Plain(explain.Sentence(d.Doc, d.Finding, lang)), "`", "")
		fmt.Fprintf(&b, "%s\u00a0%d: %s\n    %s → %s\n", explain.UI("line-short", lang), line, sentence, excerpt(src[s.Start:s.End]), excerpt(d.Mend.Replacement))
	}
	return b.String()
}

// excerpt quotes the first bytes of b, so that none of them reaches the terminal as it is.
func excerpt(b []byte) string {
	const most = 60
	if len(b) > most {
		return strconv.QuoteToASCII(string(b[:most])) + "…"
	}
	return strconv.QuoteToASCII(string(b))
}
