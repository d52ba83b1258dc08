// Package version holds the version of En clair: the one place of its number. CHANGELOG.md tells what each one brought, and
// a test holds its newest entry to this number.
package version

// Number is the version, as MAJOR.MINOR.PATCH. PATCH counts mends; MINOR, what is new: kinds, codes, notations, members of
// the machine form; MAJOR, what a program that reads the machine form has to be changed for.
const Number = "0.2.0"
