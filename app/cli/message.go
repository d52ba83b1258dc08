//go:build !wasm

package cli

import (
	"errors"
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
		paste := flags.paste()
		if err := flags.Parse(args, 1, 1); err != nil {
			return err
		}
		if *asJSON && *decoded {
			return wrong("-json and -decode exclude each other: the machine form holds no decodings")
		}
		pasted, err := paste.input(flags, s.in)
		if err != nil {
			return err
		}
		doc := pasted.Document()
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
	usage: "[-lang fr|en] [-era YEAR] [-color WHEN] [-read] [-entry N] FILE|-",
	about: "explain a message line by line, with its findings",
	run: func(args []string, s streams) error {
		flags := newFlags("explain", s.err)
		lang := flags.language()
		paste := flags.paste()
		era := flags.era()
		colour := flags.oneOf("color", "auto", "auto, always or never", "auto", "always", "never")
		if err := flags.Parse(args, 1, 1); err != nil {
			return err
		}
		pasted, err := paste.input(flags, s.in)
		if err != nil {
			return err
		}
		doc := pasted.Document()
		findings := check.Findings(doc)
		t := render.Terminal{
			Message: render.NewMessage(doc, findings, explain.Lang(*lang), true),
			Colour:  *colour == "always" || *colour == "auto" && isTerminal(s.out) && os.Getenv("NO_COLOR") == "",
			Assumed: pasted.Notices(),
			Choices: choices(pasted),
			Chosen:  pasted.Chosen,
		}
		t.Message.Era = *era
		if _, err := io.WriteString(s.out, t.String()); err != nil {
			return err
		}
		if proposed := proposal(doc.Source, findings, explain.Lang(*lang)); proposed != "" && !paste.read {
			fmt.Fprintln(s.err, proposed)
		}
		return nil
	},
}

// paste is what the flags of a command say of its input.
type paste struct {
	read  bool
	entry int // from 1
}

// paste adds the flags -read and -entry.
func (f flags) paste() *paste {
	p := &paste{entry: 1}
	f.BoolVar(&p.read, "read", false, "guess the notation of a pasted text first")
	f.Func("entry", "with -read, the entry to take of an archive that holds many (default 1)", func(s string) error {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return errors.New("entries are counted from 1")
		}
		p.entry = n
		return nil
	})
	return p
}

// language adds the flag -lang.
func (f flags) language() *string {
	return f.oneOf("lang", terminalLanguage(os.Getenv), "fr or en; without it, the language of the terminal", "fr", "en")
}

// era adds the flag -era.
func (f flags) era() *explain.Era {
	era := explain.Today
	f.Func("era", "also tell what the specifications of an era said: a year, rfc1945, rfc2616, rfc7230 or today", func(s string) error {
		read, ok := explain.ReadEra(s)
		if !ok {
			return errors.New("it is a year, rfc1945, rfc2616, rfc7230 or today")
		}
		era = read
		return nil
	})
	return &era
}

// input reads the one file named, or standard input for "-", as the flags say: its bytes are the wire, but with -read.
func (p *paste) input(f flags, in io.Reader) (reading.Reading, error) {
	var pasted reading.Reading
	name := f.Arg(0)
	if f.given("entry") && !p.read {
		return pasted, wrong("-entry %d goes with -read: an archive is a pasted text", p.entry)
	}
	src, err := readAll(name, in)
	if err != nil || !p.read {
		return reading.Reading{Wire: src}, err
	}
	pasted = reading.Options{Entry: p.entry - 1}.Read(src)
	switch n := len(pasted.Choices); {
	case pasted.Chosen == p.entry-1:
		return pasted, nil
	case n == 0:
		return pasted, wrong("-entry %d: %s is no archive of several entries", p.entry, name)
	default:
		return pasted, wrong("-entry %d: %s has %d entries", p.entry, name, n)
	}
}

// readAll reads a file, or in for "-".
func readAll(name string, in io.Reader) ([]byte, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	src, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err != nil {
		return nil, err
	}
	if len(src) > maxInput {
		return nil, fmt.Errorf("%s is larger than %d bytes: cut it first", name, maxInput)
	}
	return src, nil
}

// proposal is a line that proposes -read for bytes that were taken for the wire, where that would give fewer errors and
// warnings than the findings hold; else "".
func proposal(src []byte, findings []parser.Diagnostic, lang explain.Lang) string {
	wrongs := faults(findings)
	if wrongs == 0 {
		return ""
	}
	r := reading.Read(src)
	if r.Notation == reading.Raw || len(r.Assumptions) == 0 || faults(check.Findings(r.Document())) >= wrongs {
		return ""
	}
	assumed, _ := explain.CodeEntry(r.Assumptions[0].Code, lang)
	return explain.UI("try-read", lang) + " (" + assumed.Title + ")"
}

// faults counts the errors and warnings.
func faults(findings []parser.Diagnostic) (n int) {
	for _, d := range findings {
		if d.Severity <= parser.Warning {
			n++
		}
	}
	return n
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
