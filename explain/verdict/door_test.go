package verdict

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cuts are the functions that take text apart. What a field says was taken apart by the parser: see parser.FieldSet.
var cuts = map[string]bool{
	"Split": true, "SplitN": true, "SplitSeq": true, "SplitAfter": true, "Cut": true, "CutPrefix": true, "CutSuffix": true, "Fields": true,
	"FieldsSeq": true, "Trim": true, "TrimLeft": true, "TrimRight": true, "TrimSpace": true, "TrimPrefix": true, "TrimSuffix": true,
	"Index": true, "IndexByte": true, "IndexAny": true, "LastIndex": true, "LastIndexByte": true, "Contains": true, "ContainsAny": true,
	"HasPrefix": true, "HasSuffix": true, "EqualFold": true, "ToLower": true, "Count": true,
}

// allowed are the uses that are not about the value of a field, by file and function, with what they are about.
var allowed = map[string]string{
	"verdict/negotiation.go Cut":       "a media type that the parser read, cut at its slash",
	"verdict/negotiation.go CutSuffix": "our own words",
	"verdict/negotiation.go TrimRight": "our own digits",
	"verdict/negotiation.go HasPrefix": "a language tag, compared with a range: RFC 4647",
	"verdict/cors.go Fields":           "a list of ours",
	"verdict/cors.go HasPrefix":        "the name of a field",
	"verdict/cache.go Value()":         "shown as it stands",
}

// Neither findings nor verdicts read a value a second time.
func TestValuesAreAskedForAtOneDoor(t *testing.T) {
	used := map[string]bool{}
	for _, folder := range []string{"check", "verdict"} {
		files, err := filepath.Glob("../" + folder + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatal(folder, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, name, src, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				f, ok := call.Fun.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				what := ""
				if x, ok := f.X.(*ast.Ident); ok && (x.Name == "strings" || x.Name == "bytes") && cuts[f.Sel.Name] {
					what = f.Sel.Name
				}
				if f.Sel.Name == "Value" && len(call.Args) == 0 { // parser.Field.Value gives the bytes as they stand
					what = "Value()"
				}
				if what == "" {
					return true
				}
				key := folder + "/" + filepath.Base(name) + " " + what
				used[key] = true
				if allowed[key] == "" {
					t.Errorf("%s: %s takes a value apart: ask parser.FieldSet", fset.Position(n.Pos()), what)
				}
				return true
			})
		}
	}
	for key := range allowed {
		if !used[key] {
			t.Errorf("%s is allowed and not used", key)
		}
	}
}
