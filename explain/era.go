package explain

import (
	"slices"
	"strconv"
	"strings"

	"enclair/parser"
)

// Era is a generation of HTTP's specifications. The empty one is today.
type Era string

// The eras, by the specification that opens each.
const (
	RFC1945 Era = "rfc1945" // HTTP/1.0: 1996
	RFC2616 Era = "rfc2616" // HTTP/1.1: RFC 2068 of 1997, and RFC 2616 of 1999
	RFC7230 Era = "rfc7230" // HTTP/1.1 in six parts: RFC 7230 to 7235, of 2014
	Today   Era = "today"   // RFC 9110 to 9112, of 2022
)

// IsPast reports whether e is an era before today's.
func (e Era) IsPast() bool { return e == RFC1945 || e == RFC2616 || e == RFC7230 }

// Eras lists the eras, the oldest first and today last.
func Eras() []Era { return []Era{RFC1945, RFC2616, RFC7230, Today} }

// ReadEra reads the name of an era or a year, of which it gives the era: 1999 is of RFC 2616, 2016 of RFC 7230.
// The empty string is today.
func ReadEra(s string) (era Era, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch Era(s) {
	case "":
		return Today, true
	case RFC1945, RFC2616, RFC7230, Today:
		return Era(s), true
	case "rfc2068": // the first HTTP/1.1, of the same era as the second
		return RFC2616, true
	}
	year, err := strconv.Atoi(s)
	switch {
	case err != nil || year < 1990 || year > 2100:
		return Today, false
	case year < 1997:
		return RFC1945, true
	case year < 2014:
		return RFC2616, true
	case year < 2022:
		return RFC7230, true
	}
	return Today, true
}

// opens gives the number of the first RFC of the era. RFCs are numbered in the order of their publication, near enough.
func (e Era) opens() int {
	switch e {
	case RFC1945:
		return 0
	case RFC2616:
		return 2068
	case RFC7230:
		return 7230
	}
	return 9110
}

// eraOf gives the era in which an RFC was published.
func eraOf(rfc int) Era {
	for i := len(Eras()) - 1; i > 0; i-- {
		if e := Eras()[i]; rfc >= e.opens() {
			return e
		}
	}
	return RFC1945
}

// before reports whether e ended before f began.
func (e Era) before(f Era) bool { return e.opens() < f.opens() }

// State is what a past era made of a part, compared with today.
type State uint8

// The states. The zero one says that nothing is known.
const (
	Untold   State = iota
	Same           // it said the same in essence
	Beside         // HTTP's own specification was silent, another one of that time was not
	Differed       // it said something else, which Past.Text tells
	Absent         // it did not know it yet
)

// Past is what the specifications of an era said of a protocol element.
type Past struct {
	Era   Era
	State State
	Text  string // one or two sentences with marks, "" where the state says it all
	Specs []Spec // where that era defined it
}

// Then tells what the specifications of an era said of a part: the zero Past where nothing is known, and for today.
func Then(doc *parser.Document, id parser.NodeID, era Era, lang Lang) Past {
	p := partOf(doc, id, lang)
	if p.entry().Unknown {
		return Past{}
	}
	return ThenOf(p.key(), era, lang)
}

// ThenOf is Then for the record of a key.
func ThenOf(key string, era Era, lang Lang) Past {
	r := find(key)
	if r == nil || !era.IsPast() {
		return Past{}
	}
	past := Past{Era: era, Text: r.text(string(era), lang)}
	all := append(citations(r.get("was")), citations(r.get("spec"))...)
	for _, c := range all {
		if c.rfc > 0 && eraOf(c.rfc) == era {
			past.Specs = append(past.Specs, c.spec)
		}
	}
	switch {
	case r.cameAfter(era, all):
		past.State = Absent
	case past.Text != "":
		past.State = Differed
	case slices.ContainsFunc(all, func(c citation) bool { return eraOf(c.rfc) == era && c.core() }):
		past.State = Same
	case len(past.Specs) > 0:
		past.State = Beside
	case r.get("status") == "" && r.get("was") == "" && heldAlready(all, era):
		past.State, past.Specs = Same, []Spec{all[0].spec}
	default:
		return Past{}
	}
	return past
}

// citation is one specification that a record names; rfc is 0 for what is no RFC.
type citation struct {
	rfc  int
	spec Spec
}

// core reports whether it is one of HTTP's own specifications.
func (c citation) core() bool {
	switch c.rfc {
	case 1945, 2068, 2616, 7230, 7231, 7232, 7233, 7234, 7235, 9110, 9111, 9112:
		return true
	}
	return false
}

// citations reads a spec or a was line.
func citations(line string) []citation {
	var all []citation
	for _, s := range specs(line) {
		number, _, _ := strings.Cut(strings.TrimPrefix(s.Label, "RFC "), ",")
		n, err := strconv.Atoi(number)
		if err != nil {
			n = 0
		}
		all = append(all, citation{n, s})
	}
	return all
}

// cameAfter reports whether all that defines the record was written after the era. A record that only names one of today's
// specifications of HTTP says nothing of its age.
func (r *record) cameAfter(era Era, all []citation) bool {
	if len(all) == 0 || !dated(r.key) && r.get("was") == "" {
		return false
	}
	for _, c := range all {
		if c.rfc == 0 || !era.before(eraOf(c.rfc)) || restates(c.rfc) && r.get("was") == "" {
			return false
		}
	}
	return true
}

// restates reports whether an RFC restates what older ones defined, so that a reference to it alone gives no date.
func restates(rfc int) bool {
	switch rfc {
	case 3986, 4647, 4648, 5234, 5322, 5646, 9110, 9111, 9112:
		return true
	}
	return false
}

// dated reports whether the records of a family name all that ever defined them: elements of HTTP itself, rather than
// media types, languages or products, which are older than what registers them.
func dated(key string) bool {
	family, _, _ := strings.Cut(key, "/")
	switch family {
	case "field", "method", "status", "directive", "content-coding", "transfer-coding", "range-unit", "cookie-attribute", "cookie-prefix",
		"warn-code", "auth-scheme", "expectation", "upgrade-token", "prefer":
		return true
	}
	return false
}

// heldAlready reports whether the defining specification is older than the era, and the same today.
func heldAlready(all []citation, era Era) bool {
	return len(all) > 0 && all[0].rfc > 0 && eraOf(all[0].rfc).before(era)
}
