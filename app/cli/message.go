//go:build !wasm

package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"enclair/app/render"
	"enclair/explain"
	"enclair/explain/check"
	"enclair/parser"
	"enclair/parser/reading"
)

// maxInput bounds what the commands read: more than a document can hold is no message.
const maxInput = parser.MaxSource

var treeCommand = command{
	name:  "tree",
	usage: "[-json | -decode] [-read] [-entry N] FILE|-",
	about: "print the tree of a message, every byte in one part",
	run: func(args []string, s streams) error {
		flags := newFlags("tree", s.err)
		asJSON := flags.Bool("json", false, "print the machine form")
		decoded := flags.Bool("decode", false, "print below each part what can be decoded from it, step by step")
		read := flags.Bool("read", false, "guess the notation of a pasted text first")
		entry := flags.Int("entry", 1, "with -read, the entry to take of an archive that holds many")
		if err := flags.Parse(args); err != nil {
			return err
		}
		src, pasted, err := input(flags.Args(), *read, *entry, s.in)
		if err != nil {
			return err
		}
		doc := parser.Parse(src)
		findings := check.Findings(doc)
		if *asJSON {
			out, err := render.JSON(doc, findings)
			if err != nil {
				return err
			}
			_, err = s.out.Write(append(out, '\n'))
			return err
		}
		w := treeWriter{decode: *decoded, budget: decodeLimit}
		w.document(doc, findings, 0)
		_, err = io.WriteString(s.out, w.String()+noticeText(pasted))
		return err
	},
}

var explainCommand = command{
	name:  "explain",
	usage: "[-lang fr|en] [-era YEAR] [-read] [-entry N] FILE|-",
	about: "explain a message line by line, with its findings",
	run: func(args []string, s streams) error {
		flags := newFlags("explain", s.err)
		lang := flags.String("lang", "", "fr or en; without it, the language of the terminal")
		read := flags.Bool("read", false, "guess the notation of a pasted text first")
		entry := flags.Int("entry", 1, "with -read, the entry to take of an archive that holds many")
		when := flags.String("era", "", "also tell what the specifications of an era said: a year, rfc1945, rfc2616, rfc7230 or today")
		colour := flags.String("color", "auto", "auto, always or never")
		if err := flags.Parse(args); err != nil {
			return err
		}
		if *lang == "" {
			*lang = terminalLanguage(os.Getenv)
		}
		if *lang != "fr" && *lang != "en" {
			return fmt.Errorf("-lang %s: it is fr or en", *lang)
		}
		era, ok := explain.ReadEra(*when)
		if !ok {
			return fmt.Errorf("-era %s: it is a year, rfc1945, rfc2616, rfc7230 or today", *when)
		}
		src, pasted, err := input(flags.Args(), *read, *entry, s.in)
		if err != nil {
			return err
		}
		doc := parser.Parse(src)
		t := render.Terminal{
			Message: render.NewMessage(doc, check.Findings(doc), explain.Lang(*lang), true),
			Colour:  *colour == "always" || *colour == "auto" && isTerminal(s.out) && os.Getenv("NO_COLOR") == "",
			Assumed: pasted.Notices(),
			Choices: choices(pasted),
			Chosen:  pasted.Chosen,
		}
		t.Message.Era = era
		_, err = io.WriteString(s.out, t.String())
		return err
	},
}

// input reads the one file named, or standard input for "-". With read it is taken as a paste, of which entry counts from 1.
func input(args []string, read bool, entry int, in io.Reader) ([]byte, reading.Reading, error) {
	var pasted reading.Reading
	if len(args) != 1 {
		return nil, pasted, errUsage
	}
	r := in
	if args[0] != "-" {
		f, err := os.Open(args[0])
		if err != nil {
			return nil, pasted, err
		}
		defer f.Close()
		r = f
	}
	src, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, pasted, err
	}
	if len(src) > maxInput {
		return nil, pasted, fmt.Errorf("%s is larger than %d bytes: cut it first", args[0], maxInput)
	}
	if !read {
		return src, pasted, nil
	}
	pasted = reading.Options{Entry: entry - 1}.Read(src)
	return pasted.Wire, pasted, nil
}

// choices are the entries of a paste in the form in which they are shown.
func choices(pasted reading.Reading) (entries []string) {
	for _, c := range pasted.Choices {
		entries = append(entries, render.Entry(c.Method, c.URL, c.Status))
	}
	return entries
}

// noticeText prints one notice of a paste a line, then its entries.
func noticeText(pasted reading.Reading) string {
	var b strings.Builder
	for _, a := range pasted.Notices() {
		fmt.Fprintf(&b, "%s", a.Code)
		for _, arg := range a.Args {
			b.WriteString(" " + strconv.QuoteToASCII(arg))
		}
		b.WriteByte('\n')
	}
	for i, c := range choices(pasted) {
		fmt.Fprintf(&b, "entry %d %s\n", i+1, strconv.QuoteToASCII(c))
	}
	return b.String()
}

// terminalLanguage reads the language from the environment as programs do: French where it says so, else English.
func terminalLanguage(getenv func(string) string) string {
	for _, k := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(k); v != "" {
			if strings.HasPrefix(strings.ToLower(v), "fr") {
				return "fr"
			}
			return "en"
		}
	}
	return "en"
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
