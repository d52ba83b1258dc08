package parser

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"regexp"
	"strconv"
	"testing"
)

// declaredCodes reads the values of the constants of type Code from code.go and contentcode.go.
func declaredCodes(t *testing.T) []Code {
	t.Helper()
	var decls []ast.Decl
	for _, name := range []string{"code.go", "contentcode.go"} {
		file, err := goparser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		decls = append(decls, file.Decls...)
	}
	var codes []Code
	for _, decl := range decls {
		g, ok := decl.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			if typ, ok := v.Type.(*ast.Ident); !ok || typ.Name != "Code" {
				continue
			}
			for _, value := range v.Values {
				text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				codes = append(codes, Code(text))
			}
		}
	}
	if len(codes) == 0 {
		t.Fatal("no codes found")
	}
	return codes
}

func TestRulesAndCodesAgree(t *testing.T) {
	rule := map[Code]bool{}
	for _, r := range Rules().All() {
		rule[r.Code] = true
		if !regexp.MustCompile(`^(RFC [0-9]+ [0-9A-Z.]+)?$`).MatchString(r.Spec) {
			t.Errorf("%s: spec %q", r.Code, r.Spec)
		}
		if !regexp.MustCompile(`^[a-z0-9]+([-.][a-z0-9]+)*$`).MatchString(string(r.Code)) {
			t.Errorf("%s is not kebab-case", r.Code)
		}
	}
	declared := map[Code]bool{}
	for _, c := range declaredCodes(t) {
		if declared[c] {
			t.Errorf("%s is declared twice", c)
		}
		declared[c] = true
		if !rule[c] {
			t.Errorf("%s has no rule", c)
		}
	}
	for c := range rule {
		if !declared[c] {
			t.Errorf("the rule of %s has no constant", c)
		}
	}
}

func TestEveryCodeHasAGolden(t *testing.T) {
	without := map[Code]string{
		CodeSourceTooLong: "it takes a gibibyte",
	}
	reported := map[Code]bool{}
	for _, g := range allGoldens(t) {
		for _, d := range g.parse(g.src).Diagnostics {
			reported[d.Code] = true
			if r, ok := Rules().Of(d.Code); !ok || d.Severity != r.Severity {
				t.Errorf("%s: %s has severity %s", g.name, d.Code, d.Severity)
			}
		}
	}
	for _, r := range Rules().All() {
		if reported[r.Code] == (without[r.Code] != "") {
			t.Errorf("%s: in a golden %t, excused %q", r.Code, reported[r.Code], without[r.Code])
		}
	}
}

func TestEveryKindHasAGoldenAndAName(t *testing.T) {
	met := map[Kind]bool{}
	for _, g := range allGoldens(t) {
		for _, n := range g.parse(g.src).Nodes {
			met[n.Kind] = true
		}
	}
	names := map[string]bool{}
	for _, k := range Kinds() {
		if !met[k] {
			t.Errorf("no golden has a %s", k)
		}
		if names[k.String()] || k.String() == "" {
			t.Errorf("kind %d: the name %q is taken or empty", k, k)
		}
		names[k.String()] = true
	}
}

func TestAllowedChildrenAreUsed(t *testing.T) {
	used := map[[2]Kind]bool{}
	for _, g := range allGoldens(t) {
		d := g.parse(g.src)
		for _, n := range d.Nodes[1:] {
			used[[2]Kind{d.Nodes[n.Parent].Kind, n.Kind}] = true
		}
	}
	for parent, children := range allowedChildren {
		seen := map[Kind]bool{}
		for _, child := range children {
			if seen[child] {
				t.Errorf("%s under %s stands twice", child, parent)
			}
			seen[child] = true
			if !used[[2]Kind{parent, child}] {
				t.Errorf("no golden has %s under %s", child, parent)
			}
		}
	}
}

// Ordinary correct traffic has no errors and no warnings.
func TestOrdinaryMessagesAreWithoutFault(t *testing.T) {
	ordinary := map[string]bool{
		"apache": true, "cdn": true, "chrome": true, "cloudflare": true, "cors": true, "curl": true, "exchange": true, "firefox": true,
		"get-simple": true, "github": true, "google": true, "multipart-form": true, "nginx": true, "response-simple": true, "cookies": true, "json-api": true, "safari": true,
		"plain-fields": true,
	}
	for _, g := range goldens(t) {
		if !ordinary[g.name] {
			continue
		}
		delete(ordinary, g.name)
		d := Parse(g.src)
		for _, f := range d.Diagnostics {
			if f.Severity == Error || f.Severity == Warning {
				t.Errorf("%s: %s at %q", g.name, f.Code, d.Source[f.Span.Start:f.Span.End])
			}
		}
		for id, n := range d.Nodes {
			if n.Kind == KindUnknown {
				t.Errorf("%s: unknown %q", g.name, d.Text(NodeID(id)))
			}
		}
	}
	for name := range ordinary {
		t.Errorf("no golden %s", name)
	}
}
