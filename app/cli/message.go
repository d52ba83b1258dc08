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
	"enclair/parser"
	"enclair/parser/reading"
)

// maxInput bounds what the commands read: more than a document can hold is no message.
const maxInput = parser.MaxSource

var treeCommand = command{
	name:  "tree",
	usage: "[-json] [-read] FILE|-",
	about: "print the tree of a message, every byte in one part",
	run: func(args []string, s streams) error {
		flags := newFlags("tree", s.err)
		asJSON := flags.Bool("json", false, "print the machine form")
		read := flags.Bool("read", false, "guess the notation of a pasted text first")
		if err := flags.Parse(args); err != nil {
			return err
		}
		src, _, err := input(flags.Args(), *read, s.in)
		if err != nil {
			return err
		}
		doc := parser.Parse(src)
		findings := explain.Findings(doc)
		if *asJSON {
			out, err := render.JSON(doc, findings)
			if err != nil {
				return err
			}
			_, err = s.out.Write(append(out, '\n'))
			return err
		}
		_, err = io.WriteString(s.out, treeText(doc, findings))
		return err
	},
}

var explainCommand = command{
	name:  "explain",
	usage: "[-lang fr|en] [-read] FILE|-",
	about: "explain a message line by line, with its findings",
	run: func(args []string, s streams) error {
		flags := newFlags("explain", s.err)
		lang := flags.String("lang", "", "fr or en; without it, the language of the terminal")
		read := flags.Bool("read", false, "guess the notation of a pasted text first")
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
		src, assumed, err := input(flags.Args(), *read, s.in)
		if err != nil {
			return err
		}
		doc := parser.Parse(src)
		t := render.Terminal{
			Message: render.NewMessage(doc, explain.Findings(doc), explain.Lang(*lang), true),
			Colour:  *colour == "always" || *colour == "auto" && isTerminal(s.out) && os.Getenv("NO_COLOR") == "",
			Assumed: assumed,
		}
		_, err = io.WriteString(s.out, t.String())
		return err
	},
}

// input reads the one file named, or standard input for "-". With read it is taken as a paste.
func input(args []string, read bool, in io.Reader) ([]byte, []render.Assumed, error) {
	if len(args) != 1 {
		return nil, nil, errUsage
	}
	r := in
	if args[0] != "-" {
		f, err := os.Open(args[0])
		if err != nil {
			return nil, nil, err
		}
		defer f.Close()
		r = f
	}
	src, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, nil, err
	}
	if len(src) > maxInput {
		return nil, nil, fmt.Errorf("%s is larger than %d bytes: cut it first", args[0], maxInput)
	}
	if !read {
		return src, nil, nil
	}
	pasted := reading.Read(src)
	var assumed []render.Assumed
	for _, a := range pasted.Assumptions {
		assumed = append(assumed, render.Assumed{Code: a.Code, Args: a.Args})
	}
	return pasted.Wire, assumed, nil
}

// treeText prints one part a line, indented by its depth, then the findings.
func treeText(doc *parser.Document, findings []parser.Diagnostic) string {
	var b strings.Builder
	depth := make([]int, len(doc.Nodes))
	for i, n := range doc.Nodes {
		if n.Parent >= 0 {
			depth[i] = depth[n.Parent] + 1
		}
		fmt.Fprintf(&b, "%s%s %d-%d", strings.Repeat("  ", depth[i]), n.Kind, n.Span.Start, n.Span.End)
		if doc.Leaf(parser.NodeID(i)) {
			text := doc.Bytes(parser.NodeID(i))
			if len(text) > 80 {
				fmt.Fprintf(&b, " %s…", strconv.QuoteToASCII(string(text[:80])))
			} else {
				b.WriteString(" " + strconv.QuoteToASCII(string(text)))
			}
		}
		b.WriteByte('\n')
	}
	for _, d := range findings {
		fmt.Fprintf(&b, "%s %s %d-%d", d.Severity, d.Code, d.Span.Start, d.Span.End)
		for _, a := range d.Args {
			b.WriteString(" " + strconv.QuoteToASCII(a))
		}
		b.WriteByte('\n')
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
