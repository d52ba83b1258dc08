// Package render turns a document into what a reader sees: HTML for the page and for the static site,
// text for the terminal, JSON for machines. Everything here is a pure function of its arguments; nothing
// knows of a browser. Every byte that comes from a message passes through [Escape] on its way to HTML.
package render
