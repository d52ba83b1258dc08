package highlight

import "github.com/alecthomas/chroma/v2"

// Classes are all the classes that a span may have, and what they stand for.
// web/highlight.css colours each of them under the name h-CLASS.
var Classes = map[string]string{
	"k": "keyword, doctype",
	"n": "tag, key, section",
	"a": "attribute, property",
	"f": "function, class, built-in",
	"s": "string",
	"d": "number, constant",
	"g": "comment",
	"c": "punctuation, operator",
	"p": "preprocessor, entity",
	"x": "what the lexer takes for an error",
}

// class folds chroma's hundred token types into a few; "" is plain text.
func class(t chroma.TokenType) string {
	switch t {
	case chroma.NameTag, chroma.NameLabel, chroma.NameNamespace:
		return "n"
	case chroma.NameAttribute, chroma.NameProperty:
		return "a"
	case chroma.NameFunction, chroma.NameFunctionMagic, chroma.NameClass, chroma.NameBuiltin, chroma.NameBuiltinPseudo, chroma.NameDecorator:
		return "f"
	case chroma.NameEntity, chroma.CommentPreproc, chroma.CommentPreprocFile:
		return "p"
	case chroma.NameConstant, chroma.KeywordConstant:
		return "d"
	case chroma.Error:
		return "x"
	}
	switch t.Category() {
	case chroma.Keyword:
		return "k"
	case chroma.Comment:
		return "g"
	case chroma.Operator, chroma.Punctuation:
		return "c"
	case chroma.Literal:
		if t.SubCategory() == chroma.LiteralNumber {
			return "d"
		}
		return "s"
	}
	return ""
}
