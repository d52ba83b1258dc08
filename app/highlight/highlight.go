// Package highlight colours the content of a message: it cuts the bytes of a
// known media type into spans, each with a class for the style sheet.
package highlight
